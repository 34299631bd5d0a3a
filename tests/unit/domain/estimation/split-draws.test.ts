import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { splitDraws } from '@/lib/domain/estimation/split-draws';

test('cells divide the draws, keep equal values together and are ordered by the signal', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 200 }), fc.integer({ min: 2, max: 20 }), (signal, parts) => {
      const cells = splitDraws([signal], signal.length, parts);
      expect(cells.flatMap((cell) => Array.from(cell)).sort((a, b) => a - b)).toEqual(signal.map((_, i) => i));
      const ends = cells.map((cell) => Array.from(cell, (i) => signal[i] ?? 0)).map((values) => [Math.min(...values), Math.max(...values)]);
      for (let i = 1; i < ends.length; i++) expect(ends[i]?.[0]).toBeGreaterThan(ends[i - 1]?.[1] ?? Infinity);
    }),
  );
});

test('few values get a cell each, however rare; two signals are crossed', () => {
  const rare = [0, 0, 0, 0, 0, 0, 0, 1, 2, 2];
  expect(splitDraws([rare], 10, 3).map((cell) => cell.length)).toEqual([7, 1, 2]);
  expect(splitDraws([[0, 0, 1, 1], [5, 6, 5, 6]], 4, 2).map((cell) => Array.from(cell))).toEqual([[0], [1], [2], [3]]);
});
