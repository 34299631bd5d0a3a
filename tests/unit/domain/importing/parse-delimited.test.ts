import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { parseDelimited } from '@/lib/domain/importing/parse-delimited';
import fc from '../../../support/seeded-fast-check';

const limits = { rows: 1000, columns: 50, cells: 10_000 };
const cellsOf = (text: string, delimiter = ',') => {
  const parsed = parseDelimited(text, delimiter, limits);
  return parsed.ok ? parsed.value.map(({ cells }) => cells) : parsed.reason;
};

describe('parseDelimited', () => {
  it('reads whatever Papa Parse writes, under every delimiter and line end', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', 'é', "'") });
    const table = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'), (rows, delimiter, newline) => {
        const filled = rows.filter((row) => row.some((one) => one.trim() !== ''));
        expect(cellsOf(Papa.unparse(rows, { delimiter, newline, quotes: true }), delimiter)).toEqual(filled);
      }),
    );
  });

  it('tells on which line of the file a row begins, past line breaks in cells', () => {
    const parsed = parseDelimited('a,b\r\n"one\ntwo\r\nthree",x\n\ny,z\rlast,1', ',', limits);
    expect(parsed.ok && parsed.value.map(({ line }) => line)).toEqual([1, 2, 6, 7]);
  });

  it('takes quotes in the middle and after the end as they stand', () => {
    expect(cellsOf('say "x",5" pipe,"a"b\n')).toEqual([['say "x"', '5" pipe', 'ab']]);
  });

  it('keeps an empty cell at the end, and no row after the last line end', () => {
    expect(cellsOf('a,b,\n1,,\n')).toEqual([['a', 'b', ''], ['1', '', '']]);
  });
});

test('an open quotation mark is named by its line', () => expect(cellsOf('a\nb\n"c\nd\n')).toMatch(/^Line 3/));
test('a million columns are refused early', () => expect(cellsOf(','.repeat(1_000_000))).toMatch(/Line 1 has more than 50 columns/));
test('too many rows are refused', () => expect(cellsOf('a\n'.repeat(2_000))).toMatch(/more than 1000 rows/));
