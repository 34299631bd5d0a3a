import { expect, test } from 'vitest';
import { scoreProbabilities } from '@/lib/domain/calibration/score-probabilities';

test('by hand', () => {
  const result = scoreProbabilities([{ probability: 0.8, happened: true }, { probability: 0.4, happened: false }]);
  expect(result).toEqual({
    ok: true,
    value: { brier: expect.closeTo(0.1, 12), brierOfBaseRate: 0.25, bias: expect.closeTo(0.1, 12) },
  });
});

test('saying the base rate scores the base rate', () => {
  const history = [true, false, false, false].map((happened) => ({ probability: 0.25, happened }));
  expect(scoreProbabilities(history)).toEqual({ ok: true, value: { brier: 0.1875, brierOfBaseRate: 0.1875, bias: 0 } });
});

test('bad input is refused', () => {
  expect(scoreProbabilities([]).ok).toBe(false);
  expect(scoreProbabilities([{ probability: 1.1, happened: true }]).ok).toBe(false);
});
