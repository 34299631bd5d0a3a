import { describe, expect, it } from 'vitest';
import { learnCommonFactor } from '@/lib/domain/estimation/learn-common-factor';
import type { PastPart } from '@/lib/domain/estimation/compare-past-totals';
import type { LearnedCommonFactor } from '@/lib/domain/estimation/learn-common-factor';
import { simulateTotal } from '@/lib/domain/estimation/simulate-total';
import { createRng } from '@/lib/domain/random/rng';
import { createStandardNormal } from '@/lib/domain/random/standard-normal';
import { mean } from '@/lib/domain/statistics/mean';

const Z90 = 1.2815515655446004;
const OWN_SIGMA = 0.4;

function learn(history: readonly PastPart[]): LearnedCommonFactor {
  const learned = learnCommonFactor(history);
  if (!learned.ok) throw new Error(learned.reason);
  return learned;
}

/** Projects whose parts have honest ranges of their own and err together besides. */
function drawHistory(projects: number, sigma: number, median: number, seed: string): PastPart[] {
  const normal = createStandardNormal(createRng(seed));
  return Array.from({ length: projects }, (_, project) => {
    const common = median * Math.exp(sigma * normal());
    return Array.from({ length: 30 }, () => {
      const p50 = 10 * Math.exp(0.5 * normal());
      const range = { p10: p50 * Math.exp(-Z90 * OWN_SIGMA), p50, p90: p50 * Math.exp(Z90 * OWN_SIGMA) };
      return { project: `project ${project}`, ...range, actual: p50 * common * Math.exp(OWN_SIGMA * normal()) };
    });
  }).flat();
}

describe('learnCommonFactor', () => {
  it.each([
    [0.15, 1],
    [0.4, 1.5],
    [0.6, 0.8],
  ])('recovers a sigma of %d and a median of %d from many projects', (sigma, median) => {
    const learned = learn(drawHistory(150, sigma, median, 'many'));
    expect(learned.sigma / sigma).toBeGreaterThan(0.8);
    expect(learned.sigma / sigma).toBeLessThan(1.25);
    expect(learned.median / median).toBeGreaterThan(0.9);
    expect(learned.median / median).toBeLessThan(1.1);
  });

  it('makes totals cover about 80 %, from three past projects on', () => {
    for (const projects of [3, 8, 20]) {
      const covered = Array.from({ length: 120 }, (_, i) => {
        const parts = drawHistory(projects + 1, 0.3, 1, `cover ${projects} ${i}`);
        const isNew = ({ project }: PastPart): boolean => project === 'project 0';
        const own = parts.filter(isNew).filter((part) => 'p50' in part);
        const total = simulateTotal({ parts: own, commonFactor: learn(parts.filter((part) => !isNew(part))), draws: 1024 }, createRng(i));
        if (!total.ok) throw new Error(total.reason);
        const actual = own.reduce((sum, part) => sum + part.actual, 0);
        return Number(total.p10 <= actual && actual <= total.p90);
      });
      expect(mean(covered)).toBeGreaterThan(0.7);
      expect(mean(covered)).toBeLessThan(0.95);
    }
  });

  it('has a default before there is any history', () => {
    expect(learn([])).toEqual({ ok: true, sigma: 0.3, median: 1, projects: 0, basis: 'too few points' });
  });

  it('is not carried away by one runaway project', () => {
    const history = drawHistory(20, 0.1, 1, 'calm');
    const runaway = { project: 'runaway', estimate: 10, actual: 100 };
    const ranged = { project: 'runaway', p10: 6, p50: 10, p90: 16, actual: 100 };
    expect(learn([...history, ranged]).sigma).toBeLessThan(2 * learn(history).sigma);
    expect(learn([...history, runaway]).ok).toBe(true);
  });

  it('gives parts with a single estimate the range of all estimates', () => {
    const normal = createStandardNormal(createRng('points'));
    const history = Array.from({ length: 600 }, (_, i) => {
      const estimate = 10 * Math.exp(0.5 * normal());
      return { project: `project ${i % 20}`, estimate, actual: estimate * Math.exp(0.4 * normal()) };
    });
    const { sigma, median, projects } = learn(history);
    expect(projects).toBe(20);
    expect(sigma).toBeLessThan(0.15);
    expect(median).toBeGreaterThan(0.85);
    expect(median).toBeLessThan(1.15);
  });

  it('does not care about the order of the parts', () => {
    const history = drawHistory(6, 0.3, 1.2, 'order');
    expect(learn(history.toReversed()).sigma).toBeCloseTo(learn(history).sigma, 6);
  });

  it.each<[string, PastPart]>([
    ['an actual of nought', { project: 'a', estimate: 3, actual: 0 }],
    ['an estimate of nought', { project: 'a', estimate: 0, actual: 3 }],
    ['an actual that is not a number', { project: 'a', estimate: 3, actual: Number.NaN }],
    ['quantiles out of order', { project: 'a', p10: 3, p50: 2, p90: 4, actual: 3 }],
    ['an infinite range', { project: 'a', p10: 1, p50: 2, p90: Infinity, actual: 3 }],
  ])('says in words what is wrong with %s', (_, part) => {
    expect(learnCommonFactor([part])).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) });
  });
});
