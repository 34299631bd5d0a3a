import { afterAll, beforeAll, expect, it } from 'vitest';
import * as oneImport from '@/app/api/v1/imports/[id]/route';
import * as imports from '@/app/api/v1/imports/route';
import * as oneProject from '@/app/api/v1/projects/[id]/route';
import * as projects from '@/app/api/v1/projects/route';
import type { ApiImport, ApiProject } from '@/lib/features/api/schema';
import type { ImportResult } from '@/lib/features/importing/schema';
import type { TimeImportResult } from '@/lib/features/time-importing/schema';
import { getPrisma } from '@/lib/platform/db/client';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';
import { callApi, tokenOf } from '../../support/call-api';

let workspace: TestWorkspace;
let token: string;
beforeAll(async () => {
  workspace = await makeWorkspace();
  token = await tokenOf(workspace.callers.member);
});
afterAll(() => getPrisma().$disconnect());

const csv = 'ID,Name,Description,Team\n1,Sort mail,Reads what comes in,Post\n2,Find cracks,"On rails,\nby night",Rail\n';

function form(fields: Record<string, string> = {}, text = csv, name = 'list.csv'): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.set(key, value);
  data.set('file', new File([text], name, { type: 'text/csv' }));
  return data;
}
const send = (fields: Record<string, string> = {}, text = csv) => callApi(imports.POST, { token, body: form(fields, text) });
const list = async (): Promise<ApiProject[]> => ((await callApi(projects.GET, { token })).body as { items: ApiProject[] }).items;

it('a file is tried, imported, found to be in already, and taken back', async () => {
  const tried = (await send({ dryRun: 'true' })).body as ImportResult;
  expect(tried).toMatchObject({ id: null, isDryRun: true, counts: { new: 2, rejected: 0 }, rejections: [], mapping: { columns: { Name: { target: 'name' } } } });
  const { columns } = tried.mapping;
  const asDays = { ...tried.mapping, columns: { ...columns, Team: { target: 'dueOn', dateOrder: null } } };
  expect((await send({ dryRun: 'true', mapping: JSON.stringify(asDays) })).body).toMatchObject({ counts: { new: 0, rejected: 2 }, rejectionCount: 2, rejections: [{ line: 2, column: 'Team' }, { line: 3, column: 'Team' }] });
  expect(await list()).toEqual([]);

  const done = (await send({ mapping: JSON.stringify(tried.mapping) })).body as ImportResult;
  expect(done).toMatchObject({ isDryRun: false, counts: { new: 2 } });
  expect((await list()).map(({ name }) => name).toSorted()).toEqual(['Find cracks', 'Sort mail']);

  expect((await send()).body).toMatchObject({ id: null, counts: { new: 0, changed: 0, same: 2 } });
  expect(await list()).toHaveLength(2);

  const changed = csv.replace('Reads what comes in', 'Reads all of it');
  expect((await send({}, changed)).body).toMatchObject({ counts: { new: 0, changed: 1, same: 1 } });

  const page = (await callApi(imports.GET, { token, query: { limit: '1' } })).body as { items: ApiImport[]; next: string };
  const rest = (await callApi(imports.GET, { token, query: { limit: '1', cursor: page.next } })).body as { items: ApiImport[]; next: string | null };
  expect(rest).toMatchObject({ items: [{ id: done.id, author: 'member', isUndone: false }], next: null });

  for (const { id } of [...page.items, ...rest.items]) expect((await callApi(oneImport.DELETE, { token, params: { id } })).status).toBe(204);
  expect(await list()).toEqual([]);
  expect((await callApi(oneImport.DELETE, { token, params: { id: done.id ?? '' } })).status).toBe(409);
});

it('an import goes with what was changed of it since; what it changed itself is left where that was changed again', async () => {
  const remove = (id: string | null) => callApi(oneImport.DELETE, { token, params: { id: id ?? '' } });
  const change = async (fields: Record<string, string>): Promise<void> => {
    const mail = (await list()).find(({ externalId }) => externalId === '7');
    expect((await callApi(oneProject.PATCH, { token, params: { id: mail?.id ?? '' }, body: fields })).status).toBe(200);
  };
  const added = (await send({}, 'ID,Name,Description\n7,Sort parcels,By size\n')).body as ImportResult;
  await change({ name: 'Sort all parcels' });
  const changing = (await send({}, 'ID,Name,Description\n7,Sort parcels,By weight\n')).body as ImportResult;
  expect(changing.counts).toMatchObject({ changed: 1 });
  await change({ description: 'By both' });
  expect((await remove(changing.id)).status).toBe(409);
  expect(await list()).toMatchObject([{ name: 'Sort all parcels', description: 'By both' }]);
  expect((await remove(added.id)).status).toBe(204);
  expect(await list()).toEqual([]);
});

it('what another workspace imported can’t be taken back', async () => {
  const other = await tokenOf((await makeWorkspace('Other')).callers.owner);
  const { id } = (await callApi(imports.POST, { token: other, body: form() })).body as ImportResult;
  expect((await callApi(oneImport.DELETE, { token, params: { id: id ?? '' } })).status).toBe(404);
});

it('a form that is wrong is refused, and nothing is imported', async () => {
  const before = await list();
  const wrong = [{ dryRun: 'perhaps' }, { mapping: '{' }, { mapping: '{}' }, { mapping: JSON.stringify({ source: 'x', columns: {} }) }, { colour: 'red' }];
  for (const fields of wrong) expect(await send(fields as unknown as Record<string, string>), JSON.stringify(fields)).toMatchObject({ status: 422, body: { error: { code: 'invalid' } } });
  expect((await send({}, '')).status).toBe(422);
  const noFile = new FormData();
  noFile.set('dryRun', 'true');
  expect((await callApi(imports.POST, { token, body: noFile })).status).toBe(422);
  expect(await callApi(imports.POST, { token, body: '{}', headers: { 'content-type': 'application/json' } })).toMatchObject({ status: 415, body: { error: { code: 'wrong-type' } } });
  expect(await list()).toEqual(before);
});

it('hours are tried, refused until their people are named, imported, found to be in already, and taken back', async () => {
  const owner = await tokenOf((await makeWorkspace('Hours')).callers.owner);
  const log = 'Date,Project,User,Hours\n2024-03-04,Churn,Ann,2.5\n2024-03-05,Churn,Bo,soon\n';
  const sendTime = (fields: Record<string, string> = {}) => callApi(imports.POST, { token: owner, body: form({ kind: 'time', ...fields }, log) });
  const tried = (await sendTime({ dryRun: 'true' })).body as TimeImportResult;
  expect(tried).toMatchObject({ id: null, isDryRun: true, counts: { new: 1, rejected: 1 }, hours: 2.5, rejections: [{ line: 3, column: 'Hours' }], mapping: { people: { Ann: { kind: 'new', name: 'Ann' } }, projects: { Churn: { kind: 'new' } } } });
  expect(await sendTime()).toMatchObject({ status: 422, body: { error: { code: 'invalid', fields: [{ path: 'people.Ann' }, { path: 'projects.Churn' }] } } });
  expect(await sendTime({ mapping: '{' })).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'mapping', message: 'has to be JSON' }] } } });
  expect(await sendTime({ mapping: JSON.stringify({ ...tried.mapping, timeZone: 'Mars/Olympus' }) })).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'mapping.timeZone' }] } } });
  const done = (await sendTime({ mapping: JSON.stringify(tried.mapping) })).body as TimeImportResult;
  expect(done).toMatchObject({ isDryRun: false, counts: { new: 1 }, entries: 1 });
  expect((await sendTime()).body).toMatchObject({ id: null, counts: { new: 0, same: 1 } });
  expect((await callApi(imports.GET, { token: owner })).body).toMatchObject({ items: [{ id: done.id, kind: 'time', source: 'list', counts: { new: 1 } }] });
  expect((await callApi(oneImport.DELETE, { token: owner, params: { id: done.id ?? '' } })).status).toBe(204);
  expect((await sendTime({ dryRun: 'true' })).body).toMatchObject({ counts: { new: 1 } });
});
