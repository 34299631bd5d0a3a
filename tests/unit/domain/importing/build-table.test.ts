import { describe, expect, it } from 'vitest';
import { readTextTable } from '@/lib/domain/importing/build-table';

const read = (text: string) => {
  const table = readTextTable({ text, encoding: 'UTF-8' });
  if (!table.ok) throw new Error(table.reason);
  return table.value;
};

describe('readTextTable', () => {
  it.each([
    ['Name,Stage,Owner\nA,b,c\n', 'comma'],
    ['Name;Stage;Kosten\nA;b;1,5\nB;c;2,25\n', 'semicolon'],
    ['Name\tStage\nA, with commas\tb\n', 'tab'],
    ['Name|Stage|x\nA|b|c\n', 'vertical bar'],
  ])('recognises the delimiter of %j', (text, name) => expect(read(text).format).toBe(`UTF-8, ${name}`));

  it('names empty and repeated columns, and says so', () => {
    const { columns, notes } = read('Name,Labels,Labels,,Labels\nA,b,c,d,e\n');
    expect(columns).toEqual(['Name', 'Labels', 'Labels (2)', 'Column 4', 'Labels (3)']);
    expect(notes.join()).toMatch(/Labels \(2\), Column 4, Labels \(3\)/);
  });

  it('fills short rows up, and makes columns for what long rows hold', () => {
    const { columns, rows, notes } = read('Name,Stage\nA\nB,c,more\n');
    expect(columns).toEqual(['Name', 'Stage', 'Column 3']);
    expect(rows.map(({ cells }) => cells)).toEqual([['A', '', ''], ['B', 'c', 'more']]);
    expect(notes.join()).toMatch(/2 rows have more or fewer cells.*line 2/);
  });

  it('reads sixty columns and more', () => {
    const header = Array.from({ length: 75 }, (_, index) => `column ${index}`);
    expect(read(`${header.join(',')}\n${header.map(() => 'x').join(',')}`).columns).toEqual(header);
  });

  it('takes off a spreadsheet’s guard and control characters', () => {
    expect(read("Name,Value\n'=A,'-0.25\nB\u0001,it's\n").rows.map(({ cells }) => cells)).toEqual([['=A', '-0.25'], ['B', "it's"]]);
  });

  it('takes a byte order mark off', () => expect(read('\uFEFFName,x\na,b').columns[0]).toBe('Name'));
  it('says that one column is few', () => expect(read('Name\nA\nB\n').notes.join()).toMatch(/Only one column/));

  it.each([
    ['no rows', 'Name,Stage\n', /no rows below/],
    ['no header', '1,2025-01-01,3.5,A\n2,2025-01-02,4.5,B\n', /Line 1 holds data/],
  ])('refuses %s', (_, text, reason) => expect(() => read(text)).toThrow(reason));
});
