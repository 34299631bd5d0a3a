import fc from '@/tests/support/seeded-fast-check';
import { expect, test } from 'vitest';
import { decideBest, decideGo, type Decide } from '@/lib/domain/estimation/decide';
import type { InformationInput } from '@/lib/domain/estimation/information';
import { computeValueOfInformation } from '@/lib/domain/estimation/value-of-information';
import { valueOfNormalTest } from '@/lib/domain/estimation/value-of-test';
import { createKeyedRng, createRng } from '@/lib/domain/random/rng';
import { drawStandardNormals } from '@/lib/domain/random/standard-normal';

function compute(input: InformationInput) {
  const result = computeValueOfInformation(input, createRng('tests'));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function exact(mean: number, standardDeviation: number, reliability = 1): number {
  const result = valueOfNormalTest({ mean, standardDeviation, reliability });
  if (!result.ok) throw new Error(result.reason);
  return result.value.value;
}

const DRAWS = 40_000;
const normals = (key: string) => drawStandardNormals(DRAWS, createKeyedRng('value of information', key));

test('go or no-go on one project: EVPI, EVPPI and imperfect tests are the closed forms', () => {
  const [a, b] = [normals('a'), normals('b')];
  const value = a.map((z, i) => 20 + 60 * z + 80 * (b[i] ?? 0));
  const result = compute({
    values: [value],
    unknowns: [
      { name: 'demand', draws: a, test: { reliability: 0.7, cost: 1 } },
      { name: 'quality', draws: b.map((z) => Math.exp(z)) },
    ],
  });
  // About three Monte Carlo standard errors.
  const within = (computed: number, truth: number, tolerance = 0.05) => expect(Math.abs(computed / truth - 1)).toBeLessThan(tolerance);
  within(result.perfect, exact(20, 100));
  within(result.unknowns[0]?.perfect ?? 0, exact(20, 60));
  // The value depends on the logarithm of this one: any monotone form of an unknown tells the same.
  within(result.unknowns[1]?.perfect ?? 0, exact(20, 80));
  within(result.unknowns[0]?.test?.value ?? 0, exact(20, 60, 0.7), 0.1);
  expect(result.unknowns[0]?.test?.net).toBeCloseTo((result.unknowns[0]?.test?.value ?? 0) - 1, 9);
});

test('the better of two projects: exact on the normal difference', () => {
  const [a, b] = [normals('c'), normals('d')];
  const result = compute({
    values: [a.map((z) => 1000 + 30 * z), b.map((z) => 990 + 40 * z)],
    unknowns: [{ name: 'first', draws: a }, { name: 'second', draws: b }],
    decide: decideBest(1),
  });
  expect(result.chosen).toEqual([0]);
  expect(Math.abs(result.perfect / exact(10, 50) - 1)).toBeLessThan(0.04);
  expect(Math.abs((result.unknowns[0]?.perfect ?? 0) / exact(10, 30) - 1)).toBeLessThan(0.04);
  expect(Math.abs((result.unknowns[1]?.perfect ?? 0) / exact(10, 40) - 1)).toBeLessThan(0.04);
  // P(N(10, 50) > 0) = 0.579
  expect(result.membership[0]).toBeCloseTo(0.579, 2);
  expect((result.membership[0] ?? 0) + (result.membership[1] ?? 0)).toBeCloseTo(1, 9);
});

test('two coins, all four cases equally often: exact by hand', () => {
  // Value 10 when both show heads, else -2 (mean 1). Knowing one coin: heads 4, tails -2, so 4/2 - 1 = 1. Knowing both: 10/4 - 1 = 1.5.
  const coin = (bit: number) => Array.from({ length: 400 }, (_, i) => (i >> bit) & 1);
  const [one, two] = [coin(0), coin(1)];
  const value = one.map((heads, i) => (heads && two[i] ? 10 : -2));
  const result = compute({ values: [value], unknowns: [{ name: 'one', draws: one }, { name: 'two', draws: two }] });
  expect(result.perfect).toBeCloseTo(1.5, 12);
  expect(result.unknowns.map((unknown) => unknown.perfect)).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  expect(result.order.map((step) => step.addedValue)).toEqual([expect.closeTo(1, 12), expect.closeTo(0.5, 12)]);
});

test('nought when the decision cannot change', () => {
  const z = normals('e').map((value) => Math.max(-4, Math.min(4, value)));
  const result = compute({ values: [z.map((value) => 10 + value)], unknowns: [{ name: 'z', draws: z, test: { reliability: 0.9, cost: 0 } }] });
  expect(result.perfect).toBe(0);
  expect(result.unknowns[0]).toEqual({ name: 'z', perfect: 0, test: { value: 0, cost: 0, net: 0 } });
  expect(result.order).toEqual([]);
});

test('an unknown that has nothing to do with the value is worth next to nothing', () => {
  const [z, other] = [normals('f'), normals('g')];
  const result = compute({ values: [z.map((value) => 5 + 100 * value)], unknowns: [{ name: 'other', draws: other }] });
  expect(result.unknowns[0]?.perfect).toBeLessThan(0.02 * result.perfect);
});

test('what tells the same story is not paid for twice, and what is not worth its cost is left out', () => {
  const [a, b] = [normals('h'), normals('i')];
  const result = compute({
    values: [a.map((z, i) => 50 * z + 40 * (b[i] ?? 0))],
    unknowns: [
      { name: 'copy', draws: a.map((z) => 2 * z), test: { reliability: 1, cost: 3 } },
      { name: 'original', draws: a, test: { reliability: 1, cost: 2 } },
      { name: 'other', draws: b, test: { reliability: 1, cost: 1 } },
      { name: 'dear', draws: b, test: { reliability: 1, cost: 1000 } },
    ],
  });
  expect(result.order.map((step) => step.name)).toEqual(['original', 'other']);
  expect(result.order[1]?.addedValue).toBeLessThan(result.unknowns[2]?.perfect ?? 0);
});

/** Best set under a budget by trying all sets. */
function bestUnderBudget(costs: readonly number[], budget: number): Decide {
  return (expectedValues) => {
    let best: number[] = [];
    let most = 0;
    for (let mask = 0; mask < 1 << costs.length; mask++) {
      const set = costs.map((_, i) => i).filter((i) => mask & (1 << i));
      const worth = set.reduce((sum, i) => sum + (expectedValues[i] ?? 0), 0);
      if (worth > most && set.reduce((sum, i) => sum + (costs[i] ?? 0), 0) <= budget) [best, most] = [set, worth];
    }
    return best;
  };
}

test('EVPI >= EVPPI >= test >= 0 for any decision; scaling the values scales them; same seed, same numbers', () => {
  const decisions: Decide[] = [decideGo, decideBest(1), bestUnderBudget([3, 4, 5], 8)];
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 3 }), fc.constantFrom(...decisions), fc.double({ min: 0, max: 1, noNaN: true }), (seed, means, decide, reliability) => {
      const rng = createRng(seed);
      const draws = [0, 1, 2].map(() => drawStandardNormals(300, rng));
      const values = draws.map((z, i) => z.map((value) => (means[i] ?? 0) + 15 * value));
      const unknowns = draws.map((z, i) => ({ name: `u${i}`, draws: z, test: { reliability, cost: 1 } }));
      const result = compute({ values, unknowns, decide });
      for (const unknown of result.unknowns) {
        expect(unknown.test?.value).toBeGreaterThanOrEqual(0);
        expect(unknown.perfect).toBeGreaterThanOrEqual(unknown.test?.value ?? Infinity);
        expect(result.perfect).toBeGreaterThanOrEqual(unknown.perfect);
      }
      expect(result.order.reduce((sum, step) => sum + step.addedValue, 0)).toBeLessThanOrEqual(result.perfect + 1e-9);
      expect(compute({ values, unknowns, decide })).toEqual(result);
      const scaled = compute({ values: values.map((value) => value.map((x) => 4 * x)), unknowns, decide });
      expect(scaled.perfect).toBeCloseTo(4 * result.perfect, 9);
    }),
    { numRuns: 60 },
  );
});

test('bad input is refused in words', () => {
  const value = Float64Array.from({ length: 100 }, (_, i) => i);
  const rng = createRng('bad');
  const reasonOf = (input: InformationInput) => {
    const result = computeValueOfInformation(input, rng);
    return result.ok ? null : result.reason;
  };
  expect(reasonOf({ values: [], unknowns: [] })).toBe('There is no project to decide about.');
  expect(reasonOf({ values: [[1, 2]], unknowns: [] })).toContain('at least 100 draws');
  expect(reasonOf({ values: [value, value.subarray(1)], unknowns: [] })).toContain('Project 2');
  expect(reasonOf({ values: [value.map(() => Number.NaN)], unknowns: [] })).toContain('finite');
  expect(reasonOf({ values: [value], unknowns: [{ name: 'x', draws: [1] }] })).toContain('"x"');
  expect(reasonOf({ values: [value], unknowns: [{ name: 'x', draws: value, test: { reliability: 2, cost: 0 } }] })).toContain('reliability');
  expect(reasonOf({ values: [value], unknowns: [{ name: 'x', draws: value, test: { reliability: 1, cost: -1 } }] })).toContain('cost');
});
