import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRowText, writeRowText } from '@/lib/domain/portfolio/row-text';

const rows = [{ id: 'a', name: 'Quotes " and </script>', scored: { density: { start: 0.5, end: 20, heights: [0, 0.001, 0.35, 1] }, priority: { p10: 1.25 } } }, { id: 'b', scored: null }];

test('rows come out as they went in', () => {
  expect(readRowText(writeRowText(rows))).toEqual(rows);
});

test('so do all rows that JSON can tell, and what is undefined stays away', () => {
  const key = fc.stringMatching(/^[a-z][A-Za-z]{0,7}$/).filter((name) => name !== 'heights');
  const { row } = fc.letrec((tie) => ({
    row: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    value: fc.oneof({ maxDepth: 4 }, fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.array(tie('value').filter((one) => one !== undefined), { maxLength: 4 }), tie('row')),
  }));
  fc.assert(
    fc.property(fc.array(row as fc.Arbitrary<object>, { maxLength: 6 }), (given) => {
      expect(readRowText(writeRowText(given))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
  );
});

test('a name is written once, however many rows have it', () => {
  const text = writeRowText(Array.from({ length: 50 }, (_, index) => ({ index, scored: { priority: { p10: index } } })));
  expect(text.match(/priority/g)).toHaveLength(1);
});

test('they are the very same rows where the text is the same', () => {
  expect(readRowText(writeRowText(rows))).toBe(readRowText(writeRowText(rows)));
});
