import { expect, test } from 'vitest';
import { searchSettings } from '../../../../scripts/calibration/search-settings';

test('takes the value with the least loss of each setting in turn', () => {
  const loss = ({ a, b }: { a: number; b: string }): number => (a - 3) ** 2 + (b === 'y' ? 0 : 1);
  expect(searchSettings({ a: [1, 2, 3, 4], b: ['x', 'y', 'z'] }, loss)).toEqual({ a: 3, b: 'y' });
});

test('stays with the first value unless another is better', () => {
  expect(searchSettings({ a: [2, 1, 3], b: [true, false] }, () => 1)).toEqual({ a: 2, b: true });
});

test('looks at each setting once: what a later one would change about an earlier one is not seen', () => {
  const seen: number[] = [];
  searchSettings({ a: [1, 2], b: [10, 20] }, ({ a, b }) => {
    seen.push(a * b);
    return -a * b;
  });
  expect(seen).toEqual([10, 20, 40]);
});
