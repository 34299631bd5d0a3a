import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toExportTable, type ExportedProject } from '@/lib/domain/importing/export-table';
import { readTextTable } from '@/lib/domain/importing/build-table';
import { describeColumn } from '@/lib/domain/importing/describe-column';
import { proposeMapping } from '@/lib/domain/importing/propose-mapping';
import { readRows } from '@/lib/domain/importing/read-rows';
import { writeCsv } from '@/lib/domain/importing/write-csv';

const cell = (value: string | number | null) => writeCsv([[value]]).slice(1, -2);

describe('writeCsv', () => {
  it.each(['=1+1', '+cmd|x', '-cmd', '@SUM(A1)', '\tx', '=HYPERLINK("http://a")'])('guards %j', (text) => expect(Papa.parse<string[]>(cell(text), { delimiter: ',' }).data[0]?.[0]).toBe(`'${text}`));
  it.each([['-0.25', '-0.25'], ['+3', '+3'], [-1.5, '-1.5'], [3, '3'], ['1e-3', '1e-3'], [Number.NaN, ''], [null, '']])('leaves the number %j alone', (value, text) => expect(cell(value)).toBe(text));
  it('quotes what needs it', () => expect(cell('a "b", c\nd')).toBe('"a ""b"", c\nd"'));
  it('begins with a byte order mark and ends lines as RFC 4180 does', () => expect(writeCsv([['a', 'b'], ['c', 1]])).toBe('\uFEFFa,b\r\nc,1\r\n'));
});

describe('an export', () => {
  const project: ExportedProject = {
    id: '019b0000-0000-7000-8000-000000000001', name: '=Churn, "model"', description: 'Line one\n\nline two', stage: 'serving', status: 'paused', owner: 'Ines Moreau', tags: ['a, b', 'c'],
    startsOn: '2025-01-02', dueOn: null, finishedOn: '2025-03-04', source: null, externalId: '7', extra: { Budget: '-5', Phase: 'Pilot', Note: "it's" },
    computed: { rank: 1, basis: 'money', p10: -1.5, p50: 2, p90: 3, chanceAboveCut: 0.8, isPlanned: true },
  };

  it('read back says the same of each project', () => {
    const table = readTextTable({ text: writeCsv(toExportTable([project, { ...project, id: project.id.replace(/1$/, '2'), name: 'Plain', tags: [], extra: {}, computed: null }])), encoding: 'UTF-8' });
    if (!table.ok) throw new Error(table.reason);
    const facts = table.value.columns.map((_, index) => describeColumn(table.value, index));
    const mapping = proposeMapping(table.value, facts, { source: 'export', criteria: [], people: [{ id: 'p1', name: 'Ines Moreau', email: null }] });
    const { drafts, rejections } = readRows(table.value, mapping, { criteria: [], singleNumberFactor: 1, digest: (text) => text });
    const { id, owner: _, computed: __, source: ___, ...fields } = project;
    expect(rejections).toEqual([]);
    expect(drafts[0]).toMatchObject({ projectId: id, fields: { ...fields, ownerId: 'p1' } });
    expect(drafts[0]?.fields).not.toHaveProperty('source');
    expect(drafts[1]?.fields).toMatchObject({ name: 'Plain', tags: [], extra: {} });
  });
});
