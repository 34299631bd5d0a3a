import { describe, expect, it } from 'vitest';
import { findMeasurementProblem, findMetricProblem } from '@/lib/domain/progress/check-measurement';
import { densityOf, spreadDraws } from '@/lib/domain/progress/density-of';
import { findStopRule, priceHours, valuePoint } from '@/lib/domain/progress/price-hours';
import { scalePeers, type FinishedCurve } from '@/lib/domain/progress/scale-peers';
import { shareOfGain } from '@/lib/domain/progress/share-of-gain';
import { measureTimeLeft } from '@/lib/domain/progress/time-box';
import { valueBlocks } from '@/lib/domain/progress/value-blocks';
import { warnExperimentation, type ExperimentationFacts } from '@/lib/domain/progress/warn-experimentation';
import { standardNormalQuantile } from '@/lib/domain/statistics/normal-quantile';
import { standardNormalDensity } from '@/lib/domain/statistics/standard-normal';

describe('a measured value', () => {
  const error = { name: 'Error', unit: '%', lowerBound: 0, upperBound: 100 };
  it.each([[112, 'can\u2019t be above 100 %'], [-1, 'can\u2019t be below 0 %']])('of %d is outside the bounds of its metric', (value, words) => {
    expect(findMeasurementProblem(value, error)?.replace("'", '\u2019')).toContain(words);
  });
  it('may lie on a bound, and has to be a number', () => {
    expect([findMeasurementProblem(0, error), findMeasurementProblem(100, error)]).toEqual([null, null]);
    expect(findMeasurementProblem(Number.NaN, error)).toBe('has to be a number');
    expect(findMeasurementProblem(1e9, { ...error, upperBound: null })).toBe(null);
  });
  it('needs a metric whose bounds and target agree', () => {
    expect(findMetricProblem({ lowerBound: 1, upperBound: 1, target: null })?.path).toBe('upperBound');
    expect(findMetricProblem({ lowerBound: 0, upperBound: 100, target: 101 })?.path).toBe('target');
    expect(findMetricProblem({ lowerBound: null, upperBound: null, target: -5 })).toBe(null);
  });
});

describe('a time box', () => {
  const box = { hours: 40, fromHours: 100, endsOn: '2026-11-30', decidedAt: null };
  it('counts from the hours it began at', () => {
    expect(measureTimeLeft(box, 110, '2026-11-21')).toEqual({ spent: 10, hours: 40, left: 30, until: 140, isUp: false, reason: null });
  });
  it('is up with its hours, or after its last day', () => {
    expect(measureTimeLeft(box, 140, '2026-11-21')).toMatchObject({ isUp: true, reason: 'hours', left: 0 });
    expect(measureTimeLeft(box, 110, '2026-11-30')).toMatchObject({ isUp: false });
    expect(measureTimeLeft(box, 110, '2026-12-01')).toMatchObject({ isUp: true, reason: 'date' });
  });
});

describe('what hours cost and bring', () => {
  it('adds compute to people, and says nothing without a rate', () => {
    expect(priceHours(10, { perHour: 75, perComputeHour: 2, computePerHour: 3 })).toBe(810);
    expect(priceHours(10, { perHour: null, perComputeHour: 2, computePerHour: 3 })).toBe(null);
  });
  it('spreads the benefit over the points to the target', () => {
    expect(valuePoint(320_000, 16)).toBe(20_000);
    expect([valuePoint(null, 16), valuePoint(1000, 0), valuePoint(1000, -3), valuePoint(0, 5)]).toEqual([null, null, null, null]);
    expect(findStopRule(750, 12_500)).toBe(0.06);
  });
  it('never lets a block buy less than nothing, and puts quartiles between', () => {
    const [block] = valueBlocks(() => ({ p10: -0.1, p50: 0.2, p90: 0.5 }), 100, 1);
    expect(block).toMatchObject({ from: 100, p10: 0, p50: 0.2, p90: 0.5 });
    expect(block?.p75).toBeCloseTo(0.2 + 0.3 * (0.67449 / 1.28155), 6);
  });
});

describe('80/20', () => {
  it('is the share of the gain that the first fifth of the hours brought', () => {
    const best = [{ x: 10, y: 30 }, { x: 20, y: 14 }, { x: 60, y: 12 }, { x: 100, y: 10 }];
    expect(shareOfGain(best, 0.2, 'decrease')).toBeCloseTo(0.8, 10);
    expect(shareOfGain(best, 0.05, 'decrease')).toBe(0);
    expect(shareOfGain(best.map(({ x }) => ({ x, y: 5 })), 0.2, 'decrease')).toBe(null);
    expect(shareOfGain([], 0.2, 'increase')).toBe(null);
  });
});

describe('peers', () => {
  const curve = (points: FinishedCurve['points'], change: Partial<FinishedCurve> = {}): FinishedCurve => ({ direction: 'decrease', bounds: [0, 100], target: null, unit: '%', points, ...change });
  const three = [{ x: 1, y: 40 }, { x: 2, y: 20 }, { x: 3, y: 10 }];
  it('are scaled to begin where the curve begins', () => {
    expect(scalePeers(curve([{ x: 5, y: 20 }]), [curve(three)])[0]?.points.map(({ y }) => y)).toEqual([20, 10, 5]);
  });
  it('of a metric that rises keep what is missing to the best possible', () => {
    const up = { direction: 'increase', bounds: [0, 100] } as const;
    expect(scalePeers(curve([{ x: 5, y: 80 }], up), [curve(three.map(({ x, y }) => ({ x, y: 100 - y })), up)])[0]?.points.map(({ y }) => y)).toEqual([80, 90, 95]);
  });
  it('are left out where they go the other way, are too short, or have nothing in common', () => {
    const own = curve([{ x: 5, y: 20 }], { bounds: null });
    expect(scalePeers(curve([{ x: 5, y: 20 }]), [curve(three, { direction: 'increase' }), curve(three.slice(0, 2))])).toEqual([]);
    expect(scalePeers(own, [curve(three, { unit: 'minutes' })])).toEqual([]);
    expect(scalePeers(own, [curve(three)])[0]?.points).toEqual(three);
  });
});

describe('a density', () => {
  it('is that of the draws', () => {
    const density = densityOf(spreadDraws(standardNormalQuantile));
    if (!density) throw new Error('no density');
    const step = (density.end - density.start) / (density.heights.length - 1);
    const middle = density.heights[Math.round(-density.start / step)] as number;
    const one = density.heights[Math.round((1 - density.start) / step)] as number;
    expect(one / middle).toBeCloseTo(standardNormalDensity(1) / standardNormalDensity(0), 1);
  });
  it('is none where all are equal', () => {
    expect(densityOf([3, 3, 3])).toBe(null);
  });
});

describe('the two failures of experimenting', () => {
  const fine: ExperimentationFacts = { open: 2, left: 100, load: { hours: { p10: 20, p50: 28, p90: 40 }, overChance: 0.01 }, classesTried: 96, classesInAll: 96, hasBaseline: true, measured: 6, onHoldout: 6, error: 0.2, lastGain: 1 };
  const kinds = (change: Partial<ExperimentationFacts>) => warnExperimentation({ ...fine, ...change }).map(({ kind }) => kind);
  it('are not seen where there is nothing to see', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ classesTried: null, classesInAll: null, error: null, lastGain: null, load: null, left: null })).toEqual([]);
  });
  it.each<[string, Partial<ExperimentationFacts>]>([
    ['tooManyCandidates', { load: { hours: { p10: 80, p50: 120, p90: 180 }, overChance: 0.7 } }],
    ['fewClasses', { classesTried: 10 }],
    ['noBaseline', { hasBaseline: false }],
    ['noHoldout', { onHoldout: 0 }],
    ['wornHoldout', { onHoldout: 40, error: 1, lastGain: 0.3 }],
  ])('%s', (kind, change) => {
    expect(kinds(change)).toEqual([kind]);
  });
});
