import { expect, test } from 'vitest';
import { estimateDuration } from '@/lib/domain/experiment-design/estimate-duration';

test('whole days, and whole weeks', () => {
  expect(estimateDuration(7682, 1000)).toEqual({ ok: true, value: { days: 8, weeks: 2 } });
  expect(estimateDuration(7682, 1000, 0.5)).toEqual({ ok: true, value: { days: 16, weeks: 3 } });
});

test('no traffic never ends: refused', () => {
  expect(estimateDuration(100, 0)).toEqual({ ok: false, reason: 'The number of units per day must be above 0.' });
  expect(estimateDuration(100, 10, 1.5).ok).toBe(false);
  expect(estimateDuration(Number.NaN, 10).ok).toBe(false);
});
