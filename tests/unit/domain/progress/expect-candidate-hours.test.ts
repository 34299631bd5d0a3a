import { describe, expect, it } from 'vitest';
import { addCandidateHours, expectCandidateHours, readBoxRecord } from '@/lib/domain/progress/expect-candidate-hours';
import { createKeyedRng } from '@/lib/domain/random/rng';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';

describe('hours of a candidate', () => {
  it('are its box in the median, by a usual factor, while no candidate was finished', () => {
    const { p10, p50, p90 } = expectCandidateHours(20, 0, readBoxRecord([]));
    expect(p50).toBeCloseTo(20, 6);
    expect(p90 / p50).toBeCloseTo(Math.exp(0.45 * 1.28155), 4);
    expect(p10 * p90).toBeCloseTo(p50 * p50, 6);
  });

  it('follow the record of those that were finished, the more of them the closer', () => {
    const twice = Array.from({ length: 200 }, (_, index) => ({ boxHours: 10, hours: 20 * (index % 2 === 0 ? 1.1 : 1 / 1.1) }));
    const { p50, p90 } = expectCandidateHours(10, 0, readBoxRecord(twice));
    expect(p50).toBeCloseTo(20, 0);
    expect(p90 / p50).toBeLessThan(1.25);
    expect(expectCandidateHours(10, 0, readBoxRecord(twice.slice(0, 2))).p50).toBeLessThan(15);
  });

  it('are those beyond what was spent, as a simulation of the rest has them', () => {
    const record = { logMean: 0, logDeviation: 0.45, candidates: 0 };
    const rng = createKeyedRng('candidates', 'rest');
    const rest = Array.from({ length: 200_000 }, () => 20 * Math.exp(0.45 * standardNormalQuantile(Math.max(1e-12, rng())))).filter((hours) => hours > 18).map((hours) => hours - 18).sort((a, b) => a - b);
    const { p10, p50, p90 } = expectCandidateHours(20, 18, record);
    expect(p50).toBeCloseTo(rest[Math.floor(rest.length * 0.5)] as number, 0);
    expect(p90 / (rest[Math.floor(rest.length * 0.9)] as number)).toBeCloseTo(1, 1);
    expect(p10 / (rest[Math.floor(rest.length * 0.1)] as number)).toBeCloseTo(1, 1);
  });
});

describe('hours of several candidates', () => {
  const some = [expectCandidateHours(20, 0, readBoxRecord([])), expectCandidateHours(8, 0, readBoxRecord([])), expectCandidateHours(30, 0, readBoxRecord([]))];

  it('sum up as a simulation of independent candidates does', () => {
    const rng = createKeyedRng('candidates', 'sum');
    const sums = Array.from({ length: 100_000 }, () => [20, 8, 30].reduce((sum, box) => sum + box * Math.exp(0.45 * standardNormalQuantile(Math.max(1e-12, rng()))), 0)).sort((a, b) => a - b);
    const load = addCandidateHours(some, 70);
    expect(load?.hours.p50).toBeCloseTo(sums[50_000] as number, -0.5);
    expect((load?.hours.p90 ?? 0) / (sums[90_000] as number)).toBeCloseTo(1, 1);
    expect(load?.overChance).toBeCloseTo(sums.filter((sum) => sum > 70).length / sums.length, 1);
  });

  it('are certain to be too many where nothing is left, and nothing where there are none', () => {
    expect(addCandidateHours(some, 0)?.overChance).toBe(1);
    expect(addCandidateHours([], 10)).toBe(null);
  });
});
