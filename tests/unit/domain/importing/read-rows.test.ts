import { describe, expect, it } from 'vitest';
import { readTextTable } from '@/lib/domain/importing/build-table';
import { checkMapping } from '@/lib/domain/importing/check-mapping';
import type { ImportMapping, Target } from '@/lib/domain/importing/import-mapping';
import { readRows } from '@/lib/domain/importing/read-rows';
import { splitTags } from '@/lib/domain/importing/split-tags';

const mapping = (columns: Record<string, Target>, more: Partial<ImportMapping> = {}): ImportMapping => ({
  source: 'list',
  columns: Object.fromEntries(Object.entries(columns).map(([name, target]) => [name, { target, dateOrder: null }])),
  stages: {}, statuses: {}, owners: {}, ...more,
});

function tableOf(text: string) {
  const table = readTextTable({ text, encoding: 'UTF-8' });
  if (!table.ok) throw new Error(table.reason);
  return table.value;
}

const read = (text: string, columns: Record<string, Target>, more: Partial<ImportMapping> = {}) =>
  readRows(tableOf(text), mapping(columns, more), { criteria: [{ key: 'reach', scale: 'rating' }], singleNumberFactor: 1.5, digest: (key) => key });

describe('readRows', () => {
  it('keeps what is no field, and what was said in other words', () => {
    const { drafts } = read('Name,Phase,Budget,List,Who\nA,Pilot,5,[],Someone\n', { Name: 'name', Phase: 'stage', Who: 'owner' }, { stages: { Pilot: { stage: 'evaluation', status: 'paused' } } });
    expect(drafts[0]?.fields).toMatchObject({ stage: 'evaluation', status: 'paused', ownerId: null, extra: { Phase: 'Pilot', Budget: '5', Who: 'Someone' } });
    expect(drafts[0]?.fields).not.toHaveProperty('dueOn');
  });

  it('joins several descriptions', () => {
    expect(read('Name,Why,What\nA,because,it\nB,,only\n', { Name: 'name', Why: 'description', What: 'description' }).drafts.map(({ fields }) => fields.description)).toEqual(['because\n\nit', 'only']);
  });

  it('names each rejection by line, column and reason', () => {
    const { drafts, rejections } = read('Name,When,Reach\nA,31.02.2025,5\n"B\nB",01.02.2025,many\n,,\nC,,3 5 8\n,01.03.2025,\n', { Name: 'name', When: 'dueOn', Reach: 'criterion:reach' });
    expect(rejections).toEqual([
      { line: 2, column: 'When', reason: expect.stringContaining('31.02.2025') },
      { line: 3, column: 'Reach', reason: expect.stringContaining('many') },
      { line: 7, column: 'Name', reason: expect.stringContaining('no name') },
    ]);
    expect(drafts.map(({ fields }) => fields.name)).toEqual(['C']);
    expect(drafts[0]?.answers).toEqual([{ criterionKey: 'reach', raw: '3 5 8', interval: { p10: 3, p50: 5, p90: 8 }, wasWidened: false }]);
  });

  it('loses no project for want of a name', () => {
    const { drafts, unnamed } = read('Id,Name,Text\n7,,\n,,Finds parcels\n', { Id: 'externalId', Name: 'name', Text: 'description' });
    expect([drafts.map(({ fields }) => fields.name), unnamed]).toEqual([['Unnamed: 7', 'Unnamed: Finds parcels'], [2, 3]]);
  });

  it('counts an operational day as the end of what serves, as the due day of what does not', () => {
    const stages = { Live: { stage: 'serving', status: 'active' }, Pilot: { stage: 'evaluation', status: 'active' } } as const;
    const { drafts } = read('Name,Stage,Day\nA,Live,2025-01-02\nB,Pilot,2025-01-03\n', { Name: 'name', Stage: 'stage', Day: 'liveOn' }, { stages });
    expect(drafts.map(({ fields }) => [fields.finishedOn, fields.dueOn])).toEqual([['2025-01-02', undefined], [undefined, '2025-01-03']]);
  });
});

describe('checkMapping', () => {
  const problems = (columns: Record<string, Target>) => checkMapping(tableOf('Name,When,Other\nA,03/04/2025,x\n'), mapping(columns), [{ key: 'reach' }]).map(({ column, reason }) => `${column}: ${reason}`);
  it('asks for a name', () => expect(problems({ When: 'keep' }).join()).toMatch(/holds the names/));
  it('asks what an ambiguous date means', () => expect(problems({ Name: 'name', When: 'dueOn' }).join()).toMatch(/When: Is “03\/04\/2025” day first or month first/));
  it('takes one name alone', () => expect(problems({ Name: 'name', Other: 'name' }).join()).toMatch(/Other: Only one column/));
  it('knows the criteria', () => expect(problems({ Name: 'name', Other: 'criterion:nothing' }).join()).toMatch(/no criterion “nothing”/));
  it('is content with the rest', () => expect(problems({ Name: 'name', Other: 'criterion:reach' })).toEqual([]));
});

describe('splitTags', () => {
  it.each([
    ['a; b;a', 'Topic', ['a', 'b']],
    ['Policy, planning', 'Topic', ['Policy, planning']],
    ['sales, churn', 'Tags', ['sales', 'churn']],
    ["['c) Age', 'it''s']", 'Topic', ['c) Age', 'it', 's']],
    ['["a, b","c"]', 'Tags', ['a, b', 'c']],
    ['', 'Tags', []],
  ])('%j in %s', (cell, column, tags) => expect(splitTags(cell, column)).toEqual(tags));
});
