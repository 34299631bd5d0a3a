import { expect, test } from 'vitest';
import { biasFactor } from '@/lib/domain/calibration/bias-factor';
import { createPert } from '@/lib/domain/distributions/pert';
import { estimateAccuracyCost } from '@/lib/domain/estimation/accuracy-cost';
import { calibrateEstimate } from '@/lib/domain/estimation/calibrate-estimate';
import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import { learnCommonFactor, simulateTotal } from '@/lib/domain/estimation/simulate-total';
import { computeValueOfInformation } from '@/lib/domain/estimation/value-of-information';
import { checkSampleRatio } from '@/lib/domain/experiment-design/check-sample-ratio';
import { compareBetaBinomial } from '@/lib/domain/experiment-design/compare-beta';
import { powerForMeans, sampleSizeForMeans } from '@/lib/domain/experiment-design/mean-power';
import { measureLiftOfMean } from '@/lib/domain/experiment-design/measure-lift';
import { testSequentially } from '@/lib/domain/experiment-design/test-sequentially';
import { createRng } from '@/lib/domain/random/rng';

const wide = { p10: 0.1, p50: 1e6, p90: 1e100 };
const look = { control: { successes: 30, trials: 100 }, variant: { successes: 40, trials: 100 } };

// Each of these once gave NaN, a probability above 1, or no answer at all.
test.each<[string, () => { readonly ok: boolean }]>([
  ['a total of parts of 1e200', () => simulateTotal({ parts: [{ p10: 1, p50: 2, p90: 1e200 }] }, createRng('huge'))],
  ['a total of parts that differ by 1e100, and of drivers', () => simulateTotal({ parts: [wide], drivers: Array.from({ length: 50 }, () => ({ sigma: 5, exposures: [10] })) }, createRng('wide'))],
  ['a common factor from actuals of 1e155', () => learnCommonFactor([{ project: 'A', estimate: 1, actual: 1e155 }, { project: 'B', ...wide, actual: 1 }])],
  ['an estimate of 1e155', () => calibrateEstimate({ history: [], estimate: 1e155 })],
  ['an error of 5e-324', () => estimateAccuracyCost({ points: [{ examples: 10, error: 0.2 }, { examples: 100, error: 5e-324 }], targetError: 0.1, costPerExample: 1 })],
  ['project values of 1e308', () => computeValueOfInformation({ values: [new Float64Array(200).fill(1.7e308)], unknowns: [] }, createRng('values'))],
  ['a bias of 1e308', () => biasFactor([{ estimate: 0.2, actual: 1.7e308 }, { estimate: 1, actual: 1 }])],
  ['PERT up to 1e300', () => createPert({ min: -5, mode: 0.3, max: 1e300 })],
  ['shares of 1e308', () => checkSampleRatio([1, 2], [1, 1.7e308])],
  ['counts of 1e300', () => compareBetaBinomial({ successes: 0, trials: 1e300 }, { successes: 1, trials: 2 })],
  ['groups of 1e200', () => powerForMeans({ difference: 1, standardDeviation: 100, first: 1e200 })],
  ['groups 1e200 times the other', () => sampleSizeForMeans({ difference: 1, standardDeviation: 100, allocation: 1e200 })],
  ['means of 1e300', () => measureLiftOfMean([1e300, 2e300], [3e300, 5e300])],
  ['an effect of 1e-300', () => testSequentially([look], { effectScale: 1e-300 })],
])('%s is refused in words', (_, answer) => {
  expect(answer()).toEqual({ ok: false, reason: expect.stringMatching(/\.$/) as string });
});

test('means of any size that can be reckoned with have a lift with an interval', () => {
  const measure = (size: number) => measureLiftOfMean([10, 11, 12].map((one) => one * size), [12, 13, 15].map((one) => one * size));
  const one = measure(1);
  if (!one.ok) throw new Error(one.reason);
  for (const size of [1e-90, 1e-60, 1e40]) {
    const lift = measure(size);
    if (!lift.ok) throw new Error(lift.reason);
    expect(lift.value.pValue, `${size}`).toBeCloseTo(one.value.pValue, 9);
    expect(lift.value.absolute.low / size, `${size}`).toBeCloseTo(one.value.absolute.low, 9);
  }
});

test('the largest groups have their power at once, equal to the normal one', () => {
  expect(powerForMeans({ difference: 2.8e-6, standardDeviation: 1, first: 1e12 })).toMatchObject({ ok: true, value: expect.closeTo(0.5078, 3) as number });
});

// As another program may send them, which no type holds to anything.
test.each<[string, () => { readonly ok: boolean }]>([
  ['past projects that are no list', () => estimateEffort({ cases: null as never, query: { features: {} } })],
  ['a past project without features', () => estimateEffort({ cases: [{ effort: 3 } as never], query: { features: {} } })],
  ['a past project that is none', () => estimateEffort({ cases: [null as never], query: { features: {} } })],
  ['a new project without features', () => estimateEffort({ cases: [{ features: {}, effort: 3 }], query: {} as never })],
  ['past tasks that are no list', () => calibrateEstimate({ history: undefined as never, estimate: 3 })],
  ['an estimate in words', () => calibrateEstimate({ history: [null as never], estimate: 'three' as never })],
  ['parts that are no list', () => simulateTotal({ parts: 'all' as never }, createRng('parts'))],
  ['a part that is none', () => simulateTotal({ parts: [null as never] }, createRng('part'))],
])('%s: refused in words', (_, answer) => {
  expect(answer()).toEqual({ ok: false, reason: expect.stringMatching(/\.$/) as string });
});
