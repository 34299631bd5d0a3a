import { readFileSync } from 'node:fs';
import fc from '@/tests/support/seeded-fast-check';
import { describe, expect, it } from 'vitest';
import type { EffortCase, EffortQuery } from '@/lib/domain/estimation/effort-case';
import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import type { EffortEstimate } from '@/lib/domain/estimation/estimate-effort';
import { createRng } from '@/lib/domain/random/rng';
import { createStandardNormal } from '@/lib/domain/random/standard-normal';
import { mean } from '@/lib/domain/statistics/mean';

function estimate(cases: readonly EffortCase[], query: EffortQuery): EffortEstimate {
  const result = estimateEffort({ cases, query });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** Effort = size · kindFactor · e^(0.3·Z): a world in which the truth is known. */
function drawWorld(count: number, seed: string): EffortCase[] {
  const rng = createRng(seed);
  const normal = createStandardNormal(rng);
  return Array.from({ length: count }, () => {
    const size = Math.exp(3 + normal());
    const kind = rng() < 0.5 ? 'text' : 'vision';
    const noise = rng();
    return { size, features: { kind, noise }, effort: size * (kind === 'vision' ? 4 : 1) * Math.exp(0.3 * normal()) };
  });
}

const kemerer = readFileSync(new URL('../../../support/reference/kemerer.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line): EffortCase => {
    const [language, hardware, ksloc, adjusted, raw, effort] = line.split(',') as [string, string, string, string, string, string];
    return { features: { language, hardware, ksloc: Number(ksloc), raw: Number(raw) }, size: Number(adjusted), effort: Number(effort) };
  });

describe('estimateEffort', () => {
  it('covers about 80 % of a known world, whatever the number of cases', () => {
    for (const count of [3, 5, 10, 40]) {
      const covered = Array.from({ length: 300 }, (_, i) => {
        const [query, ...cases] = drawWorld(count + 1, `world ${count} ${i}`) as [EffortCase, ...EffortCase[]];
        const { p10, p90 } = estimate(cases, query);
        return Number(p10 <= query.effort && query.effort <= p90);
      });
      expect(mean(covered)).toBeGreaterThan(0.74);
      expect(mean(covered)).toBeLessThan(0.93);
    }
  });

  it('finds what a kind of project costs', () => {
    const cases = drawWorld(60, 'kinds');
    const vision = estimate(cases, { features: { kind: 'vision', noise: 0.5 }, size: 20 });
    const text = estimate(cases, { features: { kind: 'text', noise: 0.5 }, size: 20 });
    expect(vision.p50 / text.p50).toBeGreaterThan(2.5);
    expect(vision.p10).toBeLessThan(80);
    expect(vision.p90).toBeGreaterThan(80);
    expect(vision.method.regression).toBeGreaterThan(vision.method.sizeProductivity);
  });

  it('is more accurate than guessing on real projects (Kemerer 1987), leave-one-out', () => {
    const errors = kemerer.map((query, i) => Math.abs(query.effort - estimate(kemerer.filter((_, j) => j !== i), query).p50));
    const differences = kemerer.flatMap((a, i) => kemerer.filter((_, j) => j !== i).map((b) => Math.abs(a.effort - b.effort)));
    expect(1 - mean(errors) / mean(differences)).toBeGreaterThan(0.45);
  });

  it('follows proportionality with the first case already, and says that one is too few', () => {
    const { p10, p50, p90, basis } = estimate([{ features: {}, size: 10, effort: 100 }], { features: {}, size: 20 });
    expect(p50).toBeCloseTo(200, 9);
    expect(p90 / p10).toBeGreaterThan(10);
    expect(basis).toBe('too few points');
  });

  it('does without a size', () => {
    const cases = drawWorld(30, 'no size').map(({ features, effort }) => ({ features, effort }));
    const { p10, p50, p90, used } = estimate(cases, { features: { kind: 'text' }, size: 12 });
    expect([p10 < p50, p50 < p90, used]).toEqual([true, true, 30]);
  });

  it('leaves out the few cases without a size, and keeps the positions of the others', () => {
    const world = drawWorld(12, 'gaps');
    const cases = world.map((each, i) => (i % 4 === 0 ? { features: each.features, effort: each.effort } : each));
    const { used, neighbours } = estimate(cases, { features: { kind: 'text' }, size: 20 });
    expect(used).toBe(9);
    for (const { index, effort } of neighbours) expect(effort).toBe(cases[index]?.effort);
  });

  it('puts an identical project first, with similarity 1', () => {
    const cases = drawWorld(25, 'twin');
    const { neighbours } = estimate(cases, { features: { ...cases[7]?.features }, size: cases[7]?.size });
    expect(neighbours[0]).toMatchObject({ index: 7, similarity: 1 });
  });

  it('lists neighbours from near to far', () => {
    const { neighbours } = estimate(drawWorld(25, 'order'), { features: { kind: 'text', noise: 0.2 }, size: 30 });
    const similarities = neighbours.map(({ similarity }) => similarity);
    expect(similarities).toEqual(similarities.toSorted((a, b) => b - a));
  });

  it('takes 10,000 cases', () => {
    const { used, p10, p90 } = estimate(drawWorld(10_000, 'many'), { features: { kind: 'vision', noise: 0.1 }, size: 20 });
    expect(used).toBe(500);
    expect(p10).toBeLessThan(80);
    expect(p90).toBeGreaterThan(80);
  });

  const feature = fc.oneof(fc.constant(null), fc.boolean(), fc.constantFrom('a', 'b', 'c'), fc.double({ min: -1e6, max: 1e6 }));
  const project = fc.record({
    features: fc.record({ x: feature, y: feature, z: fc.double({ min: 0, max: 1e9 }) }, { requiredKeys: [] }),
    size: fc.option(fc.double({ min: 1e-6, max: 1e9, noNaN: true })),
    effort: fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
  });

  it('answers with ordered finite quantiles and weights that add up to 1, whatever the cases look like', () => {
    fc.assert(
      fc.property(fc.array(project, { minLength: 1, maxLength: 25 }), project, (cases, query) => {
        const { p10, p50, p90, method, neighbours } = estimate(cases, query);
        expect([p10, p50, p90].every((value) => Number.isFinite(value) && value > 0)).toBe(true);
        expect(p10 < p50 && p50 < p90).toBe(true);
        expect(method.sizeProductivity + method.analogy + method.regression).toBeCloseTo(1, 9);
        for (const { similarity } of neighbours) expect(similarity >= 0 && similarity <= 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('does not care about the order of the cases, and scales with their efforts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.string(), fc.double({ min: 0.01, max: 100, noNaN: true }), (count, seed, factor) => {
        const [query, ...cases] = drawWorld(count + 1, seed) as [EffortCase, ...EffortCase[]];
        const original = estimate(cases, query);
        const turned = estimate(cases.toReversed(), query);
        const scaled = estimate(cases.map((each) => ({ ...each, effort: each.effort * factor })), query);
        for (const key of ['p10', 'p50', 'p90'] as const) {
          expect(turned[key] / original[key]).toBeCloseTo(1, 8);
          expect(scaled[key] / original[key] / factor).toBeCloseTo(1, 8);
        }
      }),
    );
  });

  it.each<[string, EffortCase[], EffortQuery]>([
    ['no cases', [], { features: {} }],
    ['an effort of nought', [{ features: {}, effort: 0 }], { features: {} }],
    ['a negative effort', [{ features: {}, effort: -3 }], { features: {} }],
    ['an effort that is not a number', [{ features: {}, effort: Number.NaN }], { features: {} }],
    ['an infinite effort', [{ features: {}, effort: Infinity }], { features: {} }],
    ['a size of nought', [{ features: {}, effort: 3, size: 0 }], { features: {} }],
    ['a negative size of the new project', [{ features: {}, effort: 3 }], { features: {}, size: -1 }],
  ])('says in words what is wrong with %s', (_, cases, query) => {
    expect(estimateEffort({ cases, query })).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) });
  });
});
