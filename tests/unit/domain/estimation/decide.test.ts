import { expect, test } from 'vitest';
import { decideBest, decideGo } from '@/lib/domain/estimation/decide';

test('go takes what is worth more than nothing; best takes the most of it', () => {
  expect(decideGo([1, 0, -2, 3])).toEqual([0, 3]);
  expect(decideBest(1)([1, 0, -2, 3])).toEqual([3]);
  expect(decideBest(5)([-1, 2])).toEqual([1]);
});
