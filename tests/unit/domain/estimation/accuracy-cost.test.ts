import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { estimateAccuracyCost, type AccuracyCostInput } from '@/lib/domain/estimation/accuracy-cost';

function estimate(input: AccuracyCostInput) {
  const result = estimateAccuracyCost(input);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** Points on error = floor + 2·n^(-exponent). */
const curve = (floor: number, exponent: number, sizes = [100, 200, 400, 800, 1600, 3200]) =>
  sizes.map((examples) => ({ examples, error: floor + 2 * examples ** -exponent }));

const needed = (floor: number, exponent: number, error: number) => (2 / (error - floor)) ** (1 / exponent);

test('on exact power laws the interval holds the truth and the median is near it', () => {
  for (const [floor, exponent, target] of [[0, 0.5, 0.02], [0, 0.3, 0.12], [0.02, 0.5, 0.04]] as const) {
    const { examples } = estimate({ points: curve(floor, exponent), targetError: target, costPerExample: 1 });
    const truth = needed(floor, exponent, target);
    expect(examples.p10).toBeLessThan(truth);
    expect(examples.p90).toBeGreaterThan(truth);
    expect(Math.abs(Math.log(examples.p50 / truth))).toBeLessThan(Math.LN2 + 0.1);
  }
});

test('cost explodes towards the floor: each equal step costs more than the one before', () => {
  const { at } = estimate({ points: curve(0.02, 0.5), targetError: 0.05, costPerExample: 1 });
  const costs = [0.055, 0.05, 0.045, 0.04, 0.035].map((error) => at(error).examples.p50);
  const steps = costs.slice(1).map((cost, i) => cost - (costs[i] ?? 0));
  for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThan(1.1 * (steps[i - 1] ?? 0));
});

test('what is at hand is paid for already', () => {
  const input = { points: curve(0, 0.5), targetError: 0.03, costPerExample: 2 };
  const { examples, cost } = estimate(input);
  expect(cost.p50).toBeCloseTo(2 * (examples.p50 - 3200), 6);
  expect(estimate({ ...input, examplesInHand: 1e9 }).cost.p50).toBe(0);
  expect(estimate({ ...input, targetError: 0.5 }).cost).toEqual({ p10: 0, p50: 0, p90: 0 });
  expect(estimate({ ...input, costPerExample: 0 }).cost.p90).toBe(0);
});

test('warnings: below and near the floor, above 99 %, imbalance', () => {
  const flat = curve(0.2, 1.5, [100, 1000, 10_000, 100_000, 1e6, 3e6, 1e7]);
  const kinds = (input: Partial<AccuracyCostInput>) => estimate({ points: flat, targetError: 0.15, costPerExample: 1, ...input }).warnings.map(({ kind }) => kind);
  expect(kinds({ targetError: 0.005 })).toContain('below the floor');
  expect(kinds({ targetError: 0.005 })).toContain('above 99 %');
  expect(kinds({ targetError: 0.195 })).toContain('near the floor');
  expect(kinds({ targetError: 0.3, rarestShare: 0.02 })).toContain('imbalance');
  expect(kinds({ targetError: 0.3, rarestShare: 0.4 })).toEqual([]);
});

test('one point is enough for a wide answer, and a reference class makes it narrower', () => {
  const point = [{ examples: 1000, error: 0.1 }];
  const alone = estimate({ points: point, targetError: 0.05, costPerExample: 1 });
  const references = Array.from({ length: 12 }, (_, i) => ({ points: curve(0, 0.48 + 0.004 * i) }));
  const informed = estimate({ points: point, targetError: 0.05, costPerExample: 1, references });
  expect(alone.examples.p90 / alone.examples.p10).toBeGreaterThan(5);
  expect(informed.exponent.p90 / informed.exponent.p10).toBeLessThan(alone.exponent.p90 / alone.exponent.p10);
  expect(informed.basis).toBe('own points and reference class');
});

test('never NaN, ordered; units of examples scale the answer; the order of points is nothing', () => {
  const point = fc.record({ examples: fc.integer({ min: 1, max: 1e6 }), error: fc.double({ min: 0.001, max: 0.999, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (points, targetError) => {
      const result = estimate({ points, targetError, costPerExample: 3 });
      for (const { p10, p50, p90 } of [result.examples, result.cost, result.floor, result.exponent]) {
        expect(p10).not.toBeNaN();
        expect(p50).toBeGreaterThanOrEqual(p10);
        expect(p90).toBeGreaterThanOrEqual(p50);
      }
      expect(result.probabilityAttainable).toBeGreaterThanOrEqual(0);
      expect(result.probabilityAttainable).toBeLessThanOrEqual(1);
      const scaled = estimate({ points: points.map(({ examples, error }) => ({ examples: 10 * examples, error })), targetError, costPerExample: 3 });
      if (Number.isFinite(result.examples.p50)) expect(scaled.examples.p50 / (10 * result.examples.p50)).toBeCloseTo(1, 3);
      const reversed = estimate({ points: [...points].reverse(), targetError, costPerExample: 3 });
      if (Number.isFinite(result.examples.p50)) expect(reversed.examples.p50 / result.examples.p50).toBeCloseTo(1, 3);
    }),
    { numRuns: 60 },
  );
});

test('bad input is refused in words', () => {
  const good = { points: curve(0, 0.5), targetError: 0.05, costPerExample: 1 };
  const reasonOf = (input: Partial<AccuracyCostInput>) => {
    const result = estimateAccuracyCost({ ...good, ...input });
    return result.ok ? null : result.reason;
  };
  expect(reasonOf({ points: [] })).toContain('no measured error');
  expect(reasonOf({ points: [{ examples: 10, error: 0 }] })).toContain('between 0 and 1');
  expect(reasonOf({ points: [{ examples: Number.NaN, error: 0.1 }] })).toContain('at least 1 example');
  expect(reasonOf({ targetError: 1 })).toContain('target');
  expect(reasonOf({ costPerExample: -1 })).toContain('cost');
  expect(reasonOf({ rarestShare: 0.9 })).toContain('rarest');
  expect(reasonOf({ examplesInHand: Number.NaN })).toContain('at hand');
});
