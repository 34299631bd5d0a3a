import { expect, test } from 'vitest';
import { estimateAccuracyCost } from '@/lib/domain/estimation/accuracy-cost';
import { calibrateEstimate } from '@/lib/domain/estimation/calibrate-estimate';
import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import { extrapolatePilot } from '@/lib/domain/estimation/extrapolate-pilot';
import { learnCommonFactor, simulateTotal } from '@/lib/domain/estimation/simulate-total';
import { computeValueOfInformation } from '@/lib/domain/estimation/value-of-information';
import { compareBetaBinomial } from '@/lib/domain/experiment-design/compare-beta';
import { simulateBandit } from '@/lib/domain/experiment-design/simulate-bandit';
import { createRng } from '@/lib/domain/random/rng';

function million<Value>(value: Value): Value[] {
  return Array.from({ length: 1_000_000 }, () => value);
}

const range = { p10: 1, p50: 2, p90: 4 };
const errors = { points: [{ examples: 10, error: 0.2 }], targetError: 0.1, costPerExample: 1 };
const pilot = { pilot: { classes: 10, stages: [{ name: 'Label', hours: 40 }] }, totalClasses: 100 };

test.each<[string, () => unknown]>([
  ['1,000,000 past projects', () => estimateEffort({ cases: million({ features: {}, effort: 1 }), query: { features: {} } })],
  ['1,000,000 past tasks', () => calibrateEstimate({ history: million({ estimate: 1, actual: 1 }), estimate: 1 })],
  ['1,000,000 parts', () => simulateTotal({ parts: million(range) }, createRng('parts'))],
  ['1,000,000,000 draws of all parts', () => simulateTotal({ parts: million(range).slice(0, 1000), draws: 1_000_000 }, createRng('draws'))],
  ['1,000,000 past parts', () => learnCommonFactor(million({ project: 'One', estimate: 1, actual: 1 }))],
  ['1,000,001 stages and slices', () => extrapolatePilot({ ...pilot, slices: million({ classes: 20, hours: 90 }) })],
  ['1,000,000 measured errors', () => estimateAccuracyCost({ ...errors, points: million({ examples: 10, error: 0.2 }) })],
  ['1,000 reference curves', () => estimateAccuracyCost({ ...errors, references: million({ points: errors.points }).slice(0, 1000) })],
  ['2,000 features', () => estimateEffort({ cases: [{ features: {}, effort: 1 }], query: { features: Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`f${i}`, i])) } })],
  ['1,000 drivers', () => simulateTotal({ parts: [range], drivers: Array.from({ length: 1000 }, () => ({ sigma: 0.1, exposures: [1] })) }, createRng('drivers'))],
  ['200,000 exposures', () => simulateTotal({ parts: million(range).slice(0, 10_000), drivers: Array.from({ length: 20 }, () => ({ sigma: 0.1, exposures: million(1).slice(0, 10_000) })) }, createRng('exposures'))],
  ['90,000,000 draws of all exposures together', () => simulateTotal({ parts: million(range).slice(0, 30), drivers: Array.from({ length: 30 }, () => ({ sigma: 0.1, exposures: million(1).slice(0, 30) })), draws: 100_000 }, createRng('exposed'))],
  ['1,000 unknowns', () => computeValueOfInformation({ values: [new Float64Array(100)], unknowns: Array.from({ length: 1000 }, (_, i) => ({ name: `${i}`, draws: new Float64Array(100) })) }, createRng('unknowns'))],
  ['10,000,000 draws (units times arms)', () => simulateBandit({ rates: Array.from({ length: 100 }, () => 0.1), horizon: 100_000 }, createRng('arms'))],
  ['1,000,000,000,000,002 trials', () => compareBetaBinomial({ successes: 1, trials: 1e15 }, { successes: 1, trials: 2 })],
  ['20,000,000 drawn values', () => computeValueOfInformation({ values: Array.from({ length: 20 }, () => new Float64Array(1_000_000)), unknowns: [] }, createRng('values'))],
])('%s are refused in words, before anything is computed', (things, answer) => {
  expect(answer()).toEqual({ ok: false, reason: expect.stringContaining(`${things}`) });
  expect(answer()).toEqual({ ok: false, reason: expect.stringMatching(/are too many: at most [\d,]+ are taken\.$/) });
});

test('as many different past estimates as are taken are learned from in good time', () => {
  const history = Array.from({ length: 20_000 }, (_, i) => ({ project: `${i % 400}`, estimate: 1 + i / 1000, actual: (1 + i / 1000) * (1 + (i % 7) / 10) }));
  const start = performance.now();
  expect(learnCommonFactor(history).ok).toBe(true);
  expect(performance.now() - start).toBeLessThan(30_000);
}, 60_000);
