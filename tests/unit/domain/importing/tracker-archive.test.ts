import { describe, expect, it } from 'vitest';
import { readTrackerArchive, recogniseArchive } from '@/lib/domain/importing/archives/tracker-archive';
import { leaveOutBreaks } from '@/lib/domain/importing/time/leave-out-breaks';
import { proposeTimeMapping } from '@/lib/domain/importing/time/propose-time-mapping';
import { parseTable } from '@/lib/platform/jobs/parse-table';
import { makeZip } from '../../../support/make-zip';
import { readTimeFormat } from '../../../support/time-formats/read-time-format';
import { toTable } from '../../../support/time-formats/read-log';

const read = (name: string, wanted: 'hours' | 'projects') => parseTable(readTimeFormat(name).bytes, wanted);
const refusal = (bytes: Buffer, wanted: 'hours' | 'projects' = 'hours') => parseTable(bytes, wanted).then(() => 'read', (error: unknown) => (error as Error).message);

describe('the archive of solidtime', () => {
  it('has names in place of ids, on the lines of its entries', async () => {
    const { columns, rows } = await read('solidtime-archive.zip', 'hours');
    expect(columns).toEqual(['id', 'description', 'start', 'end', 'type', 'project', 'client', 'task', 'tags', 'user_name', 'user_email']);
    expect(rows[0]).toEqual({ line: 2, cells: ['6d0e0c1a-7f1b-4d1e-9a59-1f6f0c2b7a01', 'Clean manifests', '2024-03-04T08:00:00Z', '2024-03-04T11:15:00Z', 'work', 'Cargo forecast', 'Nordhafen', 'Data preparation', 'ocr, batch 4', 'Mara Lindt', 'mara@example.test'] });
    expect(rows.map(({ cells }) => cells[4])).toEqual(['work', 'work', 'break', 'work']);
  });

  it('lists its projects', async () => {
    const { rows } = await read('solidtime-archive.zip', 'projects');
    expect(rows.map(({ cells }) => cells.slice(1))).toEqual([['Cargo forecast', 'Nordhafen', 'active'], ['Berth planner', '', 'archived']]);
  });

  it('is read from a folder, and without its other files, by the ids then', async () => {
    const entries = readTimeFormat('solidtime-archive/time-entries.csv').bytes.toString('utf8');
    const { rows } = await parseTable(makeZip({ 'export/time_entries.csv': entries }), 'hours');
    expect(rows[3]?.cells.slice(5)).toEqual(['a1b2c3d4-0000-4000-8000-00000000000b', '', '', '', 'a1b2c3d4-0000-4000-8000-00000000000a', '']);
    expect(await refusal(makeZip({ 'time_entries.csv': entries }), 'projects')).toBe('The archive holds no projects.');
  });

  it('leaves out breaks, in the archive and in its entries alone', async () => {
    for (const table of [await read('solidtime-archive.zip', 'hours'), toTable(readTimeFormat('solidtime-archive/time-entries.csv').bytes)]) {
      const { rows, notes } = leaveOutBreaks(table);
      expect([rows.length, notes]).toEqual([3, ['One break is left out.']]);
    }
    const other = toTable('Date,Type,Hours\n2024-03-04,break,1\n');
    expect(leaveOutBreaks(other)).toBe(other);
  });
});

describe('Toggl Track’s export of a workspace', () => {
  it('has tasks with estimates, and projects', async () => {
    expect((await read('toggl-workspace.zip', 'hours')).rows.map(({ cells }) => cells)).toEqual([
      ['601', 'Read customs forms', 'Cargo forecast', 'Nordhafen', 'Mara Lindt', 'mara@example.test', '28800'],
      ['602', 'Manifest without weight', 'Cargo forecast', 'Nordhafen', '', '', '9000'],
    ]);
    expect((await read('toggl-workspace.zip', 'projects')).rows.map(({ cells }) => cells)).toEqual([
      ['401', 'Cargo forecast', 'Nordhafen', 'active', '2024-01-08', '', '50', '72'],
      ['402', 'Berth planner', '', 'archived', '2023-05-02', '', '', ''],
    ]);
  });

  it('is recognised by its columns', async () => {
    expect(proposeTimeMapping(await read('toggl-workspace.zip', 'hours'), 'export.zip')).toMatchObject({ format: 'toggl-workspace', source: 'Toggl Track', unit: 'seconds', columns: { 'Task id': 'externalId', Task: 'note', 'Estimated seconds': 'estimate', Project: 'project', User: 'person' } });
    expect(proposeTimeMapping(await read('solidtime-archive.zip', 'hours'), 'export.zip')).toMatchObject({ format: 'solidtime-entries', source: 'solidtime', columns: { id: 'externalId', task: 'activity', type: 'ignore', user_email: 'email' } });
  });

  it('says where the hours are when there is nothing to take, and what is broken', async () => {
    expect(await refusal(makeZip({ 'projects.json': '[{"id":1,"name":"A"}]', 'tags.json': 'null' }))).toContain('detailed report');
    expect(await refusal(makeZip({ 'projects.json': '{"id":1}', 'tags.json': 'null' }))).toBe('projects.json in the archive is no list in JSON.');
    expect(await refusal(makeZip({ 'projects.json': '[', 'clients.json': '[]' }))).toContain('no list in JSON');
  });
});

describe('an archive', () => {
  it('is known by its files', () => {
    expect([recogniseArchive(['a/time_entries.csv']), recogniseArchive(['projects.json', 'clients.json']), recogniseArchive(['projects.json']), recogniseArchive([])]).toEqual(['solidtime', 'toggl', null, null]);
  });

  it('of something else, or damaged, is refused', async () => {
    expect(await refusal(makeZip({ 'notes.txt': 'x' }))).toContain('no Excel workbook');
    expect(await refusal(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)]))).toContain('damaged');
    expect(readTrackerArchive('solidtime', [{ path: 'time_entries.csv', text: 'id,start\n' }], 'hours')).toEqual({ ok: false, reason: 'The archive holds no hours.' });
  });
});
