import { expect, test } from 'vitest';
import { checkSampleRatio } from '@/lib/domain/experiment-design/check-sample-ratio';
import { standardNormalCdf } from '@/lib/domain/statistics/standard-normal';

test('two equal groups: the chi-squared test is the two-sided normal test', () => {
  const z = (5100 - 4900) / Math.sqrt(10_000);
  expect(checkSampleRatio([5100, 4900])).toEqual({ ok: true, value: { pValue: expect.closeTo(2 * standardNormalCdf(-z), 12), mismatch: false } });
});

test('a split that lost units is found, an intended uneven split is not blamed', () => {
  expect(checkSampleRatio([821_588, 815_482])).toMatchObject({ value: { mismatch: true } });
  expect(checkSampleRatio([900, 100], [9, 1])).toMatchObject({ value: { pValue: 1, mismatch: false } });
});

test('three groups: chi-squared 2 with 2 degrees of freedom has the tail e^-1', () => {
  expect(checkSampleRatio([110, 90, 100])).toMatchObject({ value: { pValue: expect.closeTo(Math.exp(-1), 12) } });
});

test('bad input is refused in words', () => {
  expect(checkSampleRatio([0, 0])).toEqual({ ok: false, reason: 'No unit has been seen yet.' });
  expect(checkSampleRatio([1])).toMatchObject({ ok: false });
  expect(checkSampleRatio([1, 2], [1])).toMatchObject({ ok: false });
  expect(checkSampleRatio([1, 2], [1, 0])).toMatchObject({ ok: false });
  expect(checkSampleRatio([1.5, 2])).toMatchObject({ ok: false });
});
