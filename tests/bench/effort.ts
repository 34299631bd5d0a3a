/**
 * Effort by comparison on eight public data sets: leave-one-out, and from 5, 10, 20 and 40 random past projects. The settings used for
 * a set are chosen on the other seven. Run: npm run bench:effort (the data in GROUNDWORK_DATA, or ../shared/data)
 */
import { winklerScore } from '@/lib/domain/calibration/winkler-score';
import type { EffortCase } from '@/lib/domain/estimation/effort-case';
import { encodeFeatures } from '@/lib/domain/estimation/encode-features';
import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import type { EffortParameters } from '@/lib/domain/estimation/parameters/types';
import { mean } from '@/lib/domain/statistics/mean';
import { OWN_METHODS, PLAIN_BLEND, SINGLE_BASELINES } from './support/effort-baselines';
import type { LogForecast } from './support/effort-baselines';
import { createEffortChoice } from '../../scripts/calibration/effort/choose-effort-parameters';
import { EFFORT_SETS, readEffortSet } from '../../scripts/calibration/effort/effort-sets';
import { FEW_PROJECTS, leaveOneOutTrials, randomTrials } from '../../scripts/calibration/effort/effort-trials';
import type { Trial } from '../../scripts/calibration/effort/effort-trials';
import { rememberBy } from '../../scripts/calibration/remember-by';
import { printTargets } from './support/print-targets';
import type { Target } from './support/print-targets';

type Forecast = (past: readonly EffortCase[], query: EffortCase, set: string) => LogForecast;
type Score = { readonly accuracy: number; readonly winkler: number; readonly coverage: number };

const REPEATS = 200;
const OURS = 'estimateEffort';
const FLAT = 'the same, settings from all sets';

function estimateWith(parametersFor: (set: string) => EffortParameters): Forecast {
  return (cases, query, set) => {
    const result = estimateEffort({ cases, query }, parametersFor(set));
    if (!result.ok) throw new Error(result.reason);
    return { low: Math.log(result.p10), middle: Math.log(result.p50), high: Math.log(result.p90) };
  };
}

const choose = createEffortChoice();
const chosenOnAll: EffortParameters = { version: 'chosen on all', ...choose(null) };
const chosen = Object.fromEntries(EFFORT_SETS.map((set) => [set, { version: `chosen without ${set}`, ...choose(set) }]));
const baselines = { ...SINGLE_BASELINES, 'blend of the last two': PLAIN_BLEND, ...OWN_METHODS };
const METHODS: Record<string, Forecast> = {
  [OURS]: estimateWith((set) => chosen[set] as EffortParameters),
  [FLAT]: estimateWith(() => chosenOnAll),
  ...Object.fromEntries(Object.entries(baselines).map(([name, run]): [string, Forecast] => [name, (past, query) => run(encodeFeatures(past, query))])),
};

console.log('Settings by the set they were chosen without (slope penalty, two sharpnesses, default sigma, its weight, weight of the overall spread)');
for (const [set, { version: _, ...settings }] of Object.entries({ ...chosen, all: chosenOnAll })) console.log(`${set.padEnd(14)}${Object.values(settings).join('  ')}`);

/** Where the settings chosen without a set are those chosen on all, the same estimates are not made twice. */
const scoreOnce = rememberBy(
  (method: string, set: string, what: string, _trials: () => Trial[]) => JSON.stringify([method === FLAT || method === OURS ? { ...(method === FLAT ? chosenOnAll : chosen[set]), version: '' } : method, set, what]),
  (method, set, _what, trials) => score(METHODS[method] as Forecast, set, trials()),
);

const sets = Object.fromEntries(EFFORT_SETS.map((name) => [name, readEffortSet(name)]));
const targets = [...leaveOneOut(), ...fewProjects()];
printTargets(targets);

function leaveOneOut(): Target[] {
  console.log('Leave-one-out: standardised accuracy by data set; averages of accuracy, Winkler score (log) and coverage of the 80 % interval');
  console.log(`${''.padEnd(32)}${EFFORT_SETS.map((name) => name.slice(0, 9).padStart(10)).join('')}      SA  Winkler  coverage`);
  const averages = Object.fromEntries(
    Object.keys(METHODS).map((name) => {
      const scores = EFFORT_SETS.map((set) => scoreOnce(name, set, 'one out', () => leaveOneOutTrials(sets[set] ?? [])));
      const average = averageScore(scores);
      console.log(`${name.padEnd(32)}${scores.map(({ accuracy }) => accuracy.toFixed(2).padStart(10)).join('')}${formatScore(average)}`);
      return [name, average];
    }),
  );
  const ours = averages[OURS] as Score;
  const flat = averages[FLAT] as Score;
  const best = (names: string[]): number => Math.min(...names.map((name) => averages[name]?.winkler ?? Infinity));
  return [
    { name: 'standardised accuracy, against the blend', measured: ours.accuracy, flat: flat.accuracy, atLeast: averages['blend of the last two']?.accuracy ?? Number.NaN },
    { name: 'Winkler score / best single method', measured: ours.winkler / best(Object.keys(SINGLE_BASELINES)), flat: flat.winkler / best(Object.keys(SINGLE_BASELINES)), atMost: 0.97 },
    { name: 'Winkler score / best of our own methods alone', measured: ours.winkler / best(Object.keys(OWN_METHODS)), flat: flat.winkler / best(Object.keys(OWN_METHODS)), atMost: 1 },
    { name: 'coverage, leave-one-out', measured: ours.coverage, flat: flat.coverage, atLeast: 0.77, atMost: 0.86 },
  ];
}

function fewProjects(): Target[] {
  const compared = [OURS, FLAT, 'log-linear on size, t-interval', 'size-adjusted analogy, k = 3'];
  return FEW_PROJECTS.map((count) => {
    const names = EFFORT_SETS.filter((set) => (sets[set]?.length ?? 0) > count);
    console.log(`\n${count} past projects, ${REPEATS} random draws from each of ${names.length} sets`.padEnd(74) + '      SA  Winkler  coverage');
    const averages = compared.map((method) => {
      const scores = names.map((set) => scoreOnce(method, set, `${count} known`, () => randomTrials(set, sets[set] ?? [], count, REPEATS)));
      const average = averageScore(scores);
      console.log(`${method.padEnd(73)}${formatScore(average)}`);
      return average;
    });
    return { name: `coverage with ${count} past projects`, measured: averages[0]?.coverage ?? Number.NaN, flat: averages[1]?.coverage ?? Number.NaN, atLeast: 0.77, atMost: 0.86 };
  });
}

/** Standardised accuracy: 1 − mean absolute error / mean absolute difference of two projects (Shepperd and MacDonell 2012). */
function score(run: Forecast, set: string, trials: readonly Trial[]): Score {
  const all = sets[set] ?? [];
  const results = trials.map(({ past, query }) => ({ ...run(past, query, set), actual: query.effort }));
  const guessing = all.reduce((sum, a) => sum + all.reduce((inner, b) => inner + Math.abs(a.effort - b.effort), 0), 0) / (all.length * (all.length - 1));
  return {
    accuracy: 1 - mean(results.map(({ middle, actual }) => Math.abs(Math.exp(middle) - actual))) / guessing,
    winkler: mean(results.map(({ low, high, actual }) => winklerScore(low, high, Math.log(actual)))),
    coverage: mean(results.map(({ low, high, actual }) => Number(low <= Math.log(actual) && Math.log(actual) <= high))),
  };
}

function averageScore(scores: readonly Score[]): Score {
  const over = (key: keyof Score): number => mean(scores.map((each) => each[key]));
  return { accuracy: over('accuracy'), winkler: over('winkler'), coverage: over('coverage') };
}

function formatScore({ accuracy, winkler, coverage }: Score): string {
  return `${accuracy.toFixed(3).padStart(8)}${winkler.toFixed(3).padStart(9)}${coverage.toFixed(3).padStart(10)}`;
}
