import fc from '@/tests/support/seeded-fast-check';
import { describe, expect, it } from 'vitest';
import { calibrateEstimate } from '@/lib/domain/estimation/calibrate-estimate';
import type { CalibratedEstimate, CalibrationInput } from '@/lib/domain/estimation/calibrate-estimate';
import { HUMAN_ESTIMATE_TABLE } from '@/lib/domain/estimation/parameters/human-estimate-table';
import type { HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import type { PastTask } from '@/lib/domain/estimation/past-task';
import { createRng } from '@/lib/domain/random/rng';
import { createStandardNormal } from '@/lib/domain/random/standard-normal';
import { mean } from '@/lib/domain/statistics/mean';

function calibrate(input: CalibrationInput, parameters: HumanEstimateParameters = HUMAN_ESTIMATE_TABLE): CalibratedEstimate {
  const result = calibrateEstimate(input, parameters);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** Actual = estimate · bias · e^(sigma·Z). */
function drawTasks(count: number, seed: string, bias: number, sigma: number, person?: string): PastTask[] {
  const normal = createStandardNormal(createRng(seed));
  return Array.from({ length: count }, () => {
    const estimate = 8 * Math.exp(0.5 * normal());
    return { estimate, actual: estimate * bias * Math.exp(sigma * normal()), person };
  });
}

describe('calibrateEstimate', () => {
  it('finds the quantiles of a known world from many tasks', () => {
    const { factor, basis } = calibrate({ history: drawTasks(5000, 'known', 1.5, 0.4), estimate: 8 });
    expect(factor.p10).toBeCloseTo(1.5 * Math.exp(-0.4 * 1.2816), 1);
    expect(factor.p50).toBeCloseTo(1.5, 1);
    expect(factor.p90).toBeCloseTo(1.5 * Math.exp(0.4 * 1.2816), 1);
    expect(basis).toBe('past tasks');
  });

  it('never covers too little, from no history to a long one', () => {
    for (const count of [0, 3, 10, 50]) {
      const covered = Array.from({ length: 400 }, (_, i) => {
        const [task, ...history] = drawTasks(count + 1, `task ${count} ${i}`, 1.2, 0.5) as [PastTask, ...PastTask[]];
        const { p10, p90 } = calibrate({ history, estimate: task.estimate });
        return Number(p10 <= task.actual && task.actual <= p90);
      });
      expect(mean(covered)).toBeGreaterThan(0.74);
      expect(mean(covered)).toBeLessThan(0.9);
    }
  });

  it('covers 80 % from few tasks already, where the default knows nothing of them', () => {
    // Everybody takes about twice as long, with a spread like the default's own; the default expects 1.1 times.
    for (const count of [10, 20, 40]) {
      const covered = Array.from({ length: 600 }, (_, i) => {
        const [task, ...history] = drawTasks(count + 1, `late ${count} ${i}`, 2, 0.5) as [PastTask, ...PastTask[]];
        const { p10, p90 } = calibrate({ history, estimate: task.estimate });
        return Number(p10 <= task.actual && task.actual <= p90);
      });
      expect(mean(covered)).toBeGreaterThan(0.76);
      expect(mean(covered)).toBeLessThan(0.86);
    }
  });

  it('holds the next of few that are exchangeable in 80 % of cases, whatever they are: the default left out', () => {
    // Of n exchangeable values the next lies below the k-th with probability k/(n + 1). The logs are uniform on (0, 1), so that coverage is p90 − p10.
    const alone = { ...HUMAN_ESTIMATE_TABLE, priorTasks: 1e-9 };
    for (const count of [10, 20, 40]) {
      const rng = createRng(`exchangeable ${count}`);
      const held = Array.from({ length: 2000 }, () => {
        const { factor } = calibrate({ history: Array.from({ length: count }, () => ({ estimate: 8, actual: 8 * Math.exp(rng()) })), estimate: 8 }, alone);
        return Math.log(factor.p90) - Math.log(factor.p10);
      });
      // Read at the plain tenths it would be 0.8·n/(n + 1): 0.727, 0.762 and 0.780.
      expect(Math.abs(mean(held) - 0.8)).toBeLessThan(0.01);
    }
  });

  it('with heaps of equal outcomes, each alone covers 80 % or more with its ends and 80 % or less without them; as one they are nearer to it', () => {
    const rng = createRng('heaps');
    const ratios = [0.25, 0.5, 0.75, 1, 1.5, 2, 3];
    const gaps = { alone: [0, 0], asOne: [0, 0] };
    for (let world = 0; world < 100; world++) {
      const heaps = ratios.map((ratio) => ({ ratio, tasks: 1 + Math.floor(400 * rng() ** 2) }));
      const history = heaps.flatMap(({ ratio, tasks }) => Array.from({ length: tasks }, () => ({ estimate: 8, actual: 8 * ratio })));
      const cover = (equalOutcomes: HumanEstimateParameters['equalOutcomes']): [number, number] => {
        const { p10, p90 } = calibrate({ history, estimate: 8 }, { ...HUMAN_ESTIMATE_TABLE, priorTasks: 1e-9, equalOutcomes }).factor;
        const between = (slack: number): number => heaps.reduce((sum, { ratio, tasks }) => sum + (ratio > p10 * (1 - slack) && ratio < p90 * (1 + slack) ? tasks : 0), 0) / history.length;
        return [between(1e-9), between(-1e-9)];
      };
      const [alone, asOne] = [cover('each alone'), cover('as one')];
      expect(alone[0]).toBeGreaterThan(0.8 - 2 / history.length);
      expect(alone[1]).toBeLessThan(0.8 + 2 / history.length);
      for (const i of [0, 1] as const) {
        gaps.alone[i] = (gaps.alone[i] as number) + (alone[i] - 0.8) / 100;
        gaps.asOne[i] = (gaps.asOne[i] as number) + (asOne[i] - 0.8) / 100;
      }
    }
    expect(gaps.asOne[0]).toBeGreaterThan(0);
    expect(gaps.asOne[0]).toBeLessThan(gaps.alone[0] as number);
    expect(Math.abs(gaps.asOne[1] as number)).toBeLessThan(0.1 * Math.abs(gaps.alone[1] as number));
  });

  it('takes tasks that came out alike as one outcome where it is so set: an end lies on them only where much more than a tenth lies there', () => {
    const asOne = { ...HUMAN_ESTIMATE_TABLE, equalOutcomes: 'as one' } as const;
    // One in five takes half the estimate, three in five the estimate, one in five twice: the tenth is the middle of the first.
    const history = Array.from({ length: 1000 }, (_, i) => ({ estimate: 8, actual: [4, 8, 8, 8, 16][i % 5] as number }));
    const { factor } = calibrate({ history, estimate: 8 }, asOne);
    expect(factor.p10).toBeCloseTo(0.5, 1);
    expect(factor.p50).toBeCloseTo(1, 2);
    expect(factor.p90).toBeCloseTo(2, 0);
    // One in twelve lies at either end: less than a tenth is beyond, so the ends lie further in.
    const rarer = Array.from({ length: 1200 }, (_, i) => ({ estimate: 8, actual: i % 12 === 0 ? 4 : i % 12 === 1 ? 16 : 8 }));
    const inner = calibrate({ history: rarer, estimate: 8 }, asOne).factor;
    expect(inner.p10).toBeGreaterThan(0.51);
    expect(inner.p90).toBeLessThan(1.96);
    // Each alone, the tenth and the nine tenths lie on the tasks that came out as estimated.
    const onHeap = calibrate({ history: rarer, estimate: 8 }, { ...asOne, equalOutcomes: 'each alone' }).factor;
    expect(onHeap.p10).toBeCloseTo(1, 9);
    expect(onHeap.p90).toBeCloseTo(1, 9);
  });

  it('tells people apart', () => {
    const history = [...drawTasks(60, 'quick', 0.7, 0.2, 'Ada'), ...drawTasks(60, 'slow', 2, 0.2, 'Ben')];
    expect(calibrate({ history, estimate: 8, person: 'Ada' }).factor.p50).toBeLessThan(0.9);
    expect(calibrate({ history, estimate: 8, person: 'Ben' }).factor.p50).toBeGreaterThan(1.6);
  });

  it('says when similar tasks are too few, and is wide then', () => {
    const nothing = calibrate({ history: [], estimate: 10 });
    expect(nothing.basis).toBe('too few points');
    expect(nothing.p90 / nothing.p10).toBeGreaterThan(3);
    const farAway = calibrate({ history: drawTasks(100, 'small', 1, 0.1), estimate: 8000 });
    expect(farAway.basis).toBe('too few points');
  });

  it('leaves out what has no ratio, and counts it', () => {
    const good = drawTasks(20, 'good', 1, 0.3);
    const bad = [0, -1, Number.NaN, Infinity].flatMap((value) => [
      { estimate: value, actual: 5 },
      { estimate: 5, actual: value },
    ]);
    const { ignored, ...rest } = calibrate({ history: [...good, ...bad], estimate: 8 });
    const { ignored: none, ...clean } = calibrate({ history: good, estimate: 8 });
    expect([ignored, none]).toEqual([8, 0]);
    expect(rest).toEqual(clean);
  });

  it.each(['as one', 'each alone'] as const)('orders its quantiles, scales, and does not care about the order of tasks, equal outcomes %s', (equalOutcomes) => {
    const parameters = { ...HUMAN_ESTIMATE_TABLE, equalOutcomes };
    const amount = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    const task = fc.record({ estimate: amount, actual: amount, person: fc.constantFrom('Ada', 'Ben', undefined), kind: fc.constantFrom('bug', undefined) });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 40 }), amount, fc.double({ min: 0.1, max: 10, noNaN: true }), (history, estimate, unit) => {
        const original = calibrate({ history, estimate, person: 'Ada' }, parameters);
        const turned = calibrate({ history: history.toReversed(), estimate, person: 'Ada' }, parameters);
        const inOtherUnit = history.map((each) => ({ ...each, estimate: each.estimate * unit, actual: each.actual * unit }));
        const scaled = calibrate({ history: inOtherUnit, estimate: estimate * unit, person: 'Ada' }, parameters);
        expect(original.p10 <= original.p50 && original.p50 <= original.p90).toBe(true);
        for (const key of ['p10', 'p50', 'p90'] as const) {
          expect(turned[key] / original[key]).toBeCloseTo(1, 6);
          expect(scaled[key] / original[key] / unit).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  it.each([0, -4, Number.NaN, Infinity])('refuses an estimate of %d', (estimate) => {
    expect(calibrateEstimate({ history: [], estimate })).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) });
  });
});
