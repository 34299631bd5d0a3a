import { expect, test } from 'vitest';
import { assessCalibration } from '@/lib/domain/calibration/assess-calibration';
import { biasFactor } from '@/lib/domain/calibration/bias-factor';
import { countToNotice, measureCoverage } from '@/lib/domain/calibration/coverage';
import { scoreProbabilities } from '@/lib/domain/calibration/score-probabilities';
import type { Distribution } from '@/lib/domain/distributions/distribution';
import { fitLognormal } from '@/lib/domain/distributions/lognormal';
import { createMixture } from '@/lib/domain/distributions/mixture';
import { createPert } from '@/lib/domain/distributions/pert';
import { fitQuantileDistribution } from '@/lib/domain/distributions/quantile-distribution';
import { createTriangular } from '@/lib/domain/distributions/triangular';
import { estimateAccuracyCost } from '@/lib/domain/estimation/accuracy-cost';
import { calibrateEstimate } from '@/lib/domain/estimation/calibrate-estimate';
import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import { extrapolatePilot } from '@/lib/domain/estimation/extrapolate-pilot';
import { learnCommonFactor, simulateTotal } from '@/lib/domain/estimation/simulate-total';
import { computeValueOfInformation } from '@/lib/domain/estimation/value-of-information';
import { valueOfNormalTest, valueOfPilot } from '@/lib/domain/estimation/value-of-test';
import { checkSampleRatio } from '@/lib/domain/experiment-design/check-sample-ratio';
import { compareBetaBinomial } from '@/lib/domain/experiment-design/compare-beta';
import { estimateDuration } from '@/lib/domain/experiment-design/estimate-duration';
import { detectableDifference, powerForMeans, sampleSizeForMeans } from '@/lib/domain/experiment-design/mean-power';
import { measureLiftOfMean, measureLiftOfRate } from '@/lib/domain/experiment-design/measure-lift';
import { detectableRate, powerForProportions, sampleSizeForProportions } from '@/lib/domain/experiment-design/proportion-power';
import { simulateBandit } from '@/lib/domain/experiment-design/simulate-bandit';
import { testSequentially } from '@/lib/domain/experiment-design/test-sequentially';
import { forecastCurve } from '@/lib/domain/forecasting/forecast-curve';
import { createRng } from '@/lib/domain/random/rng';

const rng = createRng('untyped');
const draws = Array.from({ length: 120 }, () => rng() - 0.5);
const range = { p10: 1, p50: 2, p90: 4 };
const counts = { successes: 30, trials: 100 };
const worth = { unitsPerYear: 1000, moneyPerUnit: 2, costPerYear: 5 };

/** Each entry point with arguments that it answers, the random numbers left out: no program sends those. */
const QUESTIONS: Record<string, { readonly ask: (...input: never[]) => { readonly ok: boolean }; readonly input: readonly unknown[] }> = {
  estimateEffort: { ask: estimateEffort, input: [{ cases: [1, 2, 3, 4].map((size) => ({ features: { kind: 'a' }, size, effort: 3 * size })), query: { features: { kind: 'a' }, size: 3 } }] },
  calibrateEstimate: { ask: calibrateEstimate, input: [{ history: [{ estimate: 3, actual: 5, person: 'Ada', kind: 'model' }], estimate: 4, person: 'Ada', kind: 'model' }] },
  simulateTotal: {
    ask: (input: never) => simulateTotal(input, createRng('total')),
    input: [{ parts: [range, range], commonFactor: { sigma: 0.3, median: 1 }, drivers: [{ name: 'labels', sigma: 0.2, exposures: [1, 0] }], draws: 1000 }],
  },
  learnCommonFactor: { ask: learnCommonFactor, input: [[{ project: 'a', estimate: 3, actual: 4 }, { project: 'b', ...range, actual: 3 }]] },
  extrapolatePilot: {
    ask: extrapolatePilot,
    input: [{ pilot: { classes: 10, stages: [{ name: 'labels', hours: 40, growsWithClasses: true }], labels: 200 }, totalClasses: 100, slices: [{ classes: 20, hours: 90, labels: 500 }] }],
  },
  estimateAccuracyCost: {
    ask: estimateAccuracyCost,
    input: [{ points: [{ examples: 100, error: 0.2 }], targetError: 0.1, costPerExample: 1, examplesInHand: 50, references: [{ points: [{ examples: 100, error: 0.3 }] }], rarestShare: 0.2 }],
  },
  computeValueOfInformation: {
    ask: (input: never) => computeValueOfInformation(input, createRng('information')),
    input: [{ values: [draws], unknowns: [{ name: 'demand', draws, test: { reliability: 0.5, cost: 0.1 } }], decide: () => [0] }],
  },
  valueOfNormalTest: { ask: valueOfNormalTest, input: [{ mean: 1, standardDeviation: 2, reliability: 0.5, cost: 0.1 }] },
  valueOfPilot: { ask: valueOfPilot, input: [{ probability: 0.5, gain: 3, loss: 2, sensitivity: 0.8, specificity: 0.7, cost: 0.1 }] },
  sampleSizeForProportions: { ask: sampleSizeForProportions, input: [{ baseline: 0.1, expected: 0.2, alpha: 0.05, power: 0.8, sides: 2, allocation: 1 }] },
  powerForProportions: { ask: powerForProportions, input: [{ baseline: 0.1, expected: 0.2, first: 100 }] },
  detectableRate: { ask: detectableRate, input: [{ baseline: 0.1, first: 1000, direction: 'increase' }] },
  sampleSizeForMeans: { ask: sampleSizeForMeans, input: [{ difference: 1, standardDeviation: 2, alpha: 0.05, power: 0.8, sides: 2, allocation: 1 }] },
  powerForMeans: { ask: powerForMeans, input: [{ difference: 1, standardDeviation: 2, first: 100 }] },
  detectableDifference: { ask: detectableDifference, input: [{ standardDeviation: 2, first: 100 }] },
  estimateDuration: { ask: estimateDuration, input: [1000, 50, 0.5] },
  measureLiftOfRate: { ask: measureLiftOfRate, input: [counts, counts, { level: 0.9, worth }] },
  measureLiftOfMean: { ask: measureLiftOfMean, input: [[1, 2, 3], [2, 3, 5], { level: 0.9, worth }] },
  testSequentially: { ask: testSequentially, input: [[{ control: counts, variant: counts }], { alpha: 0.05, effectScale: 0.02 }] },
  checkSampleRatio: { ask: checkSampleRatio, input: [[100, 110], [1, 1]] },
  compareBetaBinomial: { ask: compareBetaBinomial, input: [counts, counts, { alpha: 1, beta: 1 }] },
  forecastCurve: {
    ask: forecastCurve,
    input: [{ points: [{ x: 1, y: 0.5, yError: 0.1 }, { x: 3, y: 0.4 }], direction: 'decrease', bounds: [0, 1], at: [5], thresholds: [0.3], target: 0.2, peers: [{ points: [{ x: 2, y: 0.6 }] }] }],
  },
  assessCalibration: { ask: assessCalibration, input: [[{ estimate: range, actual: 3 }, { estimate: range, actual: 5 }]] },
  measureCoverage: { ask: measureCoverage, input: [[{ estimate: range, actual: 3 }]] },
  countToNotice: { ask: countToNotice, input: [{ nominal: 0.8, actual: 0.6, alpha: 0.1, power: 0.8 }] },
  biasFactor: { ask: biasFactor, input: [[{ estimate: 2, actual: 3 }, { estimate: 4, actual: 5 }], 0.9] },
  scoreProbabilities: { ask: scoreProbabilities, input: [[{ probability: 0.3, happened: true }]] },
  fitQuantileDistribution: { ask: fitQuantileDistribution, input: [range, { lower: 0, upper: 10 }] },
  fitLognormal: { ask: fitLognormal, input: [1, 4] },
  createPert: { ask: createPert, input: [{ min: 1, mode: 2, max: 4 }] },
  createTriangular: { ask: createTriangular, input: [{ min: 1, mode: 2, max: 4 }] },
  createMixture: { ask: createMixture, input: [[{ distribution: (createTriangular({ min: 1, mode: 2, max: 4 }) as { value: Distribution }).value, weight: 2 }]] },
  simulateBandit: { ask: (input: never) => simulateBandit(input, createRng('bandit')), input: [{ rates: [0.1, 0.2], horizon: 10 }] },
};

const STRAY = [null, undefined, 'words', 3, true, Number.NaN, [], [null], {}, () => []];

test.each(Object.entries(QUESTIONS))('%s answers in words, whatever stands in the place of its input or of a piece of it', (_, { ask, input }) => {
  const answer = ask as (...given: readonly unknown[]) => object;
  expect(answer(...input)).toMatchObject({ ok: true });
  for (const given of misplace(input) as (readonly unknown[])[]) {
    const said = answer(...given);
    if ('reason' in said) expect(said).toEqual({ ok: false, reason: expect.stringMatching(/^\S.*\.$/) as string });
    else expect(findNaN(said), describeInput(given)).toEqual([]);
  }
});

/** The input again and again, each time with something else in the place of one piece. */
function misplace(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  // Of a long list of draws the first are like the others, a name may be anything, and the mean of a distribution is looked at only when it is asked for.
  return Object.entries(value)
    .filter(([key], i) => i < 10 && key !== 'name' && !(key === 'mean' && 'cdf' in value))
    .flatMap(([key, piece]) => [...STRAY, ...misplace(piece)].map((stray) => replace(value, key, stray)));
}

function replace(value: object, key: string, stray: unknown): unknown {
  return Array.isArray(value) ? value.with(Number(key), stray) : { ...value, [key]: stray };
}

function findNaN(value: unknown, path = 'answer'): string[] {
  if (typeof value !== 'object' || value === null) return Number.isNaN(value) ? [path] : [];
  return Object.entries(value).flatMap(([key, piece]) => findNaN(piece, `${path}.${key}`));
}

function describeInput(given: readonly unknown[]): string {
  return JSON.stringify(given).slice(0, 300);
}
