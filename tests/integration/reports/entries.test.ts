import { beforeAll, describe, expect, it } from 'vitest';
import { GET as reportTime } from '@/app/api/v1/reports/time/route';
import { roles } from '@/lib/domain/access/permissions';
import { createRng } from '@/lib/domain/random/rng';
import { addDays } from '@/lib/domain/time/calendar-day';
import { readEntryPage } from '@/lib/features/reports/data';
import { loadReportCsv } from '@/lib/features/reports/loaders';
import { entriesQuery, type ApiReport, type EntriesQuery } from '@/lib/features/reports/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace, type TestWorkspace } from '@/tests/support/builders';
import { callApi, tokenOf } from '@/tests/support/call-api';

let own: TestWorkspace;
let projectId: string;
let taskId: string;
let entries: { id: string; projectId: string | null; stage: 'data' | null; day: string; seconds: number; changedDecision: boolean; taskId: string | null }[];

beforeAll(async () => {
  own = await makeWorkspace('Entries');
  const caller = own.callers.owner;
  const rng = createRng('entries');
  projectId = await recordChanges(caller, { action: 'add' }, (record) => record.create('Project', { name: 'Customs' }));
  taskId = await recordChanges(caller, { action: 'add' }, (record) => record.create('Task', { projectId, name: 'Said', estimateSeconds: 3600 }));
  const { id: activityId } = await readWorkspace(caller.workspaceId, (tx) => tx.activity.findFirstOrThrow({ select: { id: true } }));
  const rows = Array.from({ length: 260 }, () => ({
    projectId: rng() < 0.2 ? null : projectId,
    stage: rng() < 0.5 ? ('data' as const) : null,
    day: addDays('2026-01-01', Math.floor(rng() * 40)),
    seconds: 60 * Math.ceil(rng() * 100),
    changedDecision: rng() < 0.3,
    taskId: rng() < 0.3 ? taskId : null,
  }));
  const ids = await recordChanges(caller, { action: 'log' }, (record) => record.createMany('TimeEntry', rows.map(({ day, ...row }) => ({ ...row, activityId, personId: caller.personId, workDate: new Date(day) }))));
  entries = rows.map((row, index) => ({ ...row, id: ids[index] ?? '' }));
});

/** All pages, one after the other. */
async function walk(query: EntriesQuery) {
  const ids: string[] = [];
  for (let after: { day: string; id: string } | null = null, first = true; first || after !== null; first = false) {
    const page: Awaited<ReturnType<typeof readEntryPage>> = await readWorkspace(own.callers.owner.workspaceId, (tx) => readEntryPage(tx, query, after, '2026-11-21'));
    ids.push(...page.entries.map(({ id }) => id));
    after = page.next;
    if (after === null) return { ids, sum: page.sum };
  }
  throw new Error('There is always a first page.');
}

describe('the entries behind a figure', () => {
  it.each([
    ['all', {}, () => true],
    ['those of some days', { from: '2026-01-05', to: '2026-01-20' }, ({ day }) => day >= '2026-01-05' && day <= '2026-01-20'],
    ['those of no project', { project: ['none'] }, ({ projectId: of }) => of === null],
    ['those of a stage', { stage: ['data'] }, ({ stage }) => stage === 'data'],
    ['those of no stage', { stage: ['none'] }, ({ stage }) => stage === null],
    ['those that changed a decision', { decided: '1' }, ({ changedDecision }) => changedDecision],
    ['those of estimated tasks', { estimated: '1' }, ({ taskId: of }) => of !== null],
  ] as const satisfies readonly (readonly [string, object, (entry: (typeof entries)[number]) => boolean])[])('are %s, newest first, each once, with their sum', async (_name, asked, fits) => {
    const { ids, sum } = await walk(entriesQuery.parse(asked));
    const expected = entries.filter(fits).toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1));
    expect(ids).toEqual(expected.map(({ id }) => id));
    expect(sum).toEqual({ entries: expected.length, seconds: expected.reduce((total, { seconds }) => total + seconds, 0) });
  });
});

describe('the report by API', () => {
  it('is for every role, and for nobody without a token', async () => {
    for (const role of roles) expect((await callApi(reportTime, { token: await tokenOf(own.callers[role]) })).status, role).toBe(200);
    expect((await callApi(reportTime)).status).toBe(401);
  });

  it('is paged, with the sums of all rows on each page', async () => {
    const token = await tokenOf(own.callers.viewer);
    const first = (await callApi(reportTime, { token, query: { limit: '1' } })).body as ApiReport;
    const second = (await callApi(reportTime, { token, query: { limit: '1', cursor: first.next ?? '' } })).body as ApiReport;
    expect([first.items[0]?.name, second.items[0]?.name, second.items[0]?.id, second.next]).toEqual(['Customs', 'No project', null, null]);
    expect(first.totals).toEqual(second.totals);
    const hours = entries.reduce((sum, { seconds }) => sum + seconds, 0) / 3600;
    expect(first.hours).toBeCloseTo(hours, 3);
    expect(first.steps).toEqual(['2026-01-01', '2026-02-01']);
  });

  it.each([
    [{ by: 'colour' }, 'by'],
    [{ from: '2026-02-30' }, 'from'],
    [{ project: 'x' }, 'project.0'],
    [{ cursor: 'eA' }, 'cursor'],
    [{ unknown: '1' }, ''],
  ])('refuses %o by its field', async (query, path) => {
    const answer = await callApi(reportTime, { token: await tokenOf(own.callers.viewer), query });
    expect(answer.status).toBe(422);
    expect((answer.body as { error: { fields: { path: string }[] } }).error.fields[0]?.path).toBe(path);
  });

  it('shows nothing of another workspace, whose projects it was asked for', async () => {
    const other = (await makeWorkspace('Other')).callers.owner;
    const { body } = await callApi(reportTime, { token: await tokenOf(other), query: { project: [projectId, 'none'] } });
    expect(body).toMatchObject({ items: [], hours: 0, entries: 0 });
  });
});

it('a report as CSV has all rows, narrowed as the page is', async () => {
  const csv = await loadReportCsv(own.callers.viewer, new Request('http://127.0.0.1/x?period=all&per=total&project=none'));
  const hours = entries.filter((entry) => entry.projectId === null).reduce((sum, { seconds }) => sum + seconds, 0) / 3600;
  const [head, line] = csv.replace('\uFEFF', '').split('\r\n');
  expect(head).toBe('project,hours,hours_that_changed_a_decision,entries');
  expect(line?.split(',').slice(0, 2)).toEqual(['No project', String(Number(hours.toFixed(3)))]);
});
