import { expect, test } from 'vitest';
import { readRowText, writeRowText } from '@/lib/domain/portfolio/row-text';

const rows = [{ id: 'a', name: 'Quotes " and </script>', scored: { density: { start: 0.5, end: 20, heights: [0, 0.001, 0.35, 1] }, priority: { p10: 1.25 } } }, { id: 'b', scored: null }];

test('rows come out as they went in', () => {
  expect(readRowText(writeRowText(rows))).toEqual(rows);
});

test('they are the very same rows where the text is the same', () => {
  expect(readRowText(writeRowText(rows))).toBe(readRowText(writeRowText(rows)));
});
