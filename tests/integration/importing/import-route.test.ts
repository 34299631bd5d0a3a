import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/w/[workspace]/imports/route';
import { GET as exportProjects } from '@/app/api/w/[workspace]/projects/export/route';
import { roles, type Role } from '@/lib/domain/access/permissions';
import { makeToken } from '@/lib/features/tokens/mutations';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';
import { ENDLESS_BYTES, makeEndlessForm, type EndlessForm } from '../../support/endless-form';

let workspace: TestWorkspace;
const secrets = new Map<Role, string>();

beforeAll(async () => {
  workspace = await makeWorkspace();
  for (const role of roles) secrets.set(role, (await makeToken(workspace.callers.owner, { name: role, role, days: 7 })).secret);
});
afterAll(() => getPrisma().$disconnect());

const address = (path: string) => `http://127.0.0.1:3000/api/w/${workspace.slug}/${path}`;
const context = () => ({ params: Promise.resolve({ workspace: workspace.slug }) });

async function send(step: string, bytes: Uint8Array<ArrayBuffer> | string, options: { role?: Role; mapping?: unknown; headers?: Record<string, string> } = {}): Promise<Response> {
  const body = new FormData();
  if (options.mapping !== undefined) body.set('mapping', JSON.stringify(options.mapping));
  body.set('file', new File([bytes], 'list.csv'));
  return POST(new Request(address(`imports?step=${step}`), { method: 'POST', body, headers: { authorization: `Bearer ${secrets.get(options.role ?? 'member')}`, ...options.headers } }), context());
}

const reasonOf = async (response: Response): Promise<string> => ((await response.json()) as { error: { message: string } }).error.message;
const countProjects = () => readWorkspace(workspace.callers.owner.workspaceId, (tx) => tx.project.count());

function workbook(rows: unknown[][]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Empty');
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), 'Projects');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

describe('the import route', () => {
  it('serves who may edit, and nobody else', async () => {
    for (const role of roles) expect((await send('analyse', 'Name\nA\n', { role })).status, role).toBe(role === 'viewer' ? 403 : 200);
    expect((await POST(new Request(address('imports?step=analyse'), { method: 'POST' }), context())).status).toBe(401);
  });

  it('goes from file to projects in three steps, and reports progress in lines', async () => {
    const file = 'Name,Stage\nChurn,Pilot\nFraud,Idea\n';
    const { mapping } = (await (await send('analyse', file)).json()) as { mapping: unknown };
    expect(await (await send('plan', file, { mapping })).json()).toMatchObject({ counts: { new: 2, changed: 0, same: 0, rejected: 0 }, preview: [{ name: 'Churn', kind: 'new', standing: 'Evaluation, active' }, { name: 'Fraud' }] });
    expect(await countProjects()).toBe(0);
    const lines = (await (await send('commit', file, { mapping })).text()).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toEqual({ progress: { step: 'reading', done: 0, total: 0 } });
    expect(lines.at(-1)).toMatchObject({ value: { counts: { new: 2 } } });
    expect(await countProjects()).toBe(2);
  });

  it('reads a workbook: the first sheet that holds anything, numbers in full, dates as dates', async () => {
    const bytes = workbook([['Name', 'Due date', 'Budget'], ['Churn', new Date(Date.UTC(2025, 3, 3)), 1234.5], ['Line\nbreak', null, -2]]);
    const analysis = (await (await send('analyse', bytes)).json()) as { format: string; rowCount: number; columns: { samples: string[] }[]; mapping: { columns: unknown } };
    expect(analysis).toMatchObject({ format: 'Excel, sheet “Projects”', rowCount: 2, mapping: { columns: { Name: { target: 'name' }, 'Due date': { target: 'dueOn' } } } });
    expect(analysis.columns.map(({ samples }) => samples)).toEqual([['Churn', 'Line\nbreak'], ['2025-04-03'], ['1234.5', '-2']]);
  });
});

/** A ZIP archive of one entry, which declares `declared` bytes. */
function zip(name: string, content: Uint8Array, declared: number): Uint8Array<ArrayBuffer> {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]));
}

describe('a hostile file', () => {
  const random = Uint8Array.from({ length: 5_000 }, (_, index) => (index * index * 31) % 256);

  it.each([
    ['empty', '', 422, /empty/],
    ['binary', random, 422, /no(t a)? table|no text/],
    ['without a header', '1,2025-01-01,5\n2,2025-01-02,6\n', 422, /Line 1 holds data/],
    ['with a million columns', `${','.repeat(1_000_000)}\nx`, 422, /more than 1000 columns/],
    ['with an open quotation mark', 'Name\n"A\nB\n', 422, /Line 2: a quotation mark/],
    ['a zip bomb that says so', zip('xl/workbook.xml', new Uint8Array(1_000), 4_000_000_000), 413, /unpack to more than 150 MB/],
    ['a zip bomb that lies', zip('xl/workbook.xml', new Uint8Array(50_000_000), 1_000), 422, /damaged, or not an Excel file/],
    ['an archive that is no workbook', zip('photos/cat.txt', new Uint8Array(10), 10), 422, /no Excel workbook/],
    ['a broken archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(random)]), 422, /damaged, or not an Excel file/],
  ])('%s is refused in words, and leaves nothing behind', async (_, bytes, status, reason) => {
    const temporary = readdirSync(tmpdir()).length;
    const before = await countProjects();
    const response = await send('analyse', typeof bytes === 'string' ? bytes : new Uint8Array(bytes));
    expect([response.status, await reasonOf(response)]).toEqual([status, expect.stringMatching(reason)]);
    expect(await countProjects()).toBe(before);
    expect(readdirSync(tmpdir()).length).toBeLessThanOrEqual(temporary + 1);
  });

  it('of 500 MB is refused before it is read where it says so, and cut off where it does not', async () => {
    const request = ({ type, body }: EndlessForm, more: Record<string, string>) => new Request(address('imports?step=analyse'), { method: 'POST', headers: { authorization: `Bearer ${secrets.get('member')}`, 'content-type': type, ...more }, body, duplex: 'half' } as RequestInit);
    const [said, unsaid] = [makeEndlessForm(), makeEndlessForm()];
    for (const [form, more] of [[said, { 'content-length': `${ENDLESS_BYTES}` }], [unsaid, {}]] as const) {
      const response = await POST(request(form, more), context());
      expect([response.status, await reasonOf(response)]).toEqual([413, expect.stringMatching(/more than 50 MB/)]);
    }
    expect(said.sent()).toBeLessThan(1_000);
    expect(unsaid.sent()).toBeLessThan(60_000_000);
  });

  it.each([
    ['no form', { method: 'POST', body: 'Name\nA' }, 415, /multipart/],
    ['no file', { method: 'POST', body: new FormData() }, 422, /no file/],
  ])('%s is named', async (_, init, status, reason) => {
    const response = await POST(new Request(address('imports?step=analyse'), { ...init, headers: { authorization: `Bearer ${secrets.get('member')}` } }), context());
    expect([response.status, await reasonOf(response)]).toEqual([status, expect.stringMatching(reason)]);
  });

  it('with a mapping that is none is named', async () => {
    expect((await send('plan', 'Name\nA\n', { mapping: { source: 'x', columns: { Name: { target: 'nonsense' } } } })).status).toBe(422);
    expect((await send('launch', 'Name\nA\n')).status).toBe(422);
  });
});

describe('the export route', () => {
  it('gives every reader a file', async () => {
    for (const format of ['csv', 'json']) {
      const response = await exportProjects(new Request(address(`projects/export?format=${format}`), { headers: { authorization: `Bearer ${secrets.get('viewer')}` } }), context());
      expect([response.status, response.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(`attachment; filename=".*-projects.${format}"`)]);
      expect(await response.text()).toContain('Churn');
    }
    expect((await exportProjects(new Request(address('projects/export?format=exe'), { headers: { authorization: `Bearer ${secrets.get('viewer')}` } }), context())).status).toBe(422);
  });
});
