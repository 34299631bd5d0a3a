/**
 * Effort by comparison on eight public data sets: leave-one-out, and from 5, 10, 20 and 40 random past projects.
 * Run: npx tsx tests/bench/effort.ts (the data in GROUNDWORK_DATA, or ../shared/data)
 */
import { winklerScore } from '@/lib/domain/calibration/winkler-score';
import type { EffortCase } from '@/lib/domain/estimation/effort-case';
import { encodeFeatures } from '@/lib/domain/estimation/encode-features';
import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import { createRng } from '@/lib/domain/random/rng';
import { mean } from '@/lib/domain/statistics/mean';
import { OWN_METHODS, PLAIN_BLEND, SINGLE_BASELINES } from './support/effort-baselines';
import type { LogForecast } from './support/effort-baselines';
import { EFFORT_SETS, readEffortSet } from './support/effort-sets';
import { printTargets } from './support/print-targets';
import type { Target } from './support/print-targets';

type Forecast = (past: readonly EffortCase[], query: EffortCase) => LogForecast;
type Trial = { readonly past: readonly EffortCase[]; readonly query: EffortCase };
type Score = { readonly accuracy: number; readonly winkler: number; readonly coverage: number };

const REPEATS = 200;
const OURS = 'estimateEffort';

const estimate: Forecast = (cases, query) => {
  const result = estimateEffort({ cases, query });
  if (!result.ok) throw new Error(result.reason);
  return { low: Math.log(result.p10), middle: Math.log(result.p50), high: Math.log(result.p90) };
};
const baselines = { ...SINGLE_BASELINES, 'blend of the last two': PLAIN_BLEND, ...OWN_METHODS };
const METHODS: Record<string, Forecast> = {
  [OURS]: estimate,
  ...Object.fromEntries(Object.entries(baselines).map(([name, run]): [string, Forecast] => [name, (past, query) => run(encodeFeatures(past, query))])),
};

const sets = Object.fromEntries(EFFORT_SETS.map((name) => [name, readEffortSet(name)]));
const targets = [...leaveOneOut(), ...fewProjects()];
printTargets(targets);

function leaveOneOut(): Target[] {
  console.log('Leave-one-out: standardised accuracy by data set; averages of accuracy, Winkler score (log) and coverage of the 80 % interval');
  console.log(`${''.padEnd(32)}${EFFORT_SETS.map((name) => name.slice(0, 9).padStart(10)).join('')}      SA  Winkler  coverage`);
  const averages = Object.fromEntries(
    Object.entries(METHODS).map(([name, run]) => {
      const scores = EFFORT_SETS.map((set) => score(run, leaveOneOutTrials(sets[set] ?? []), sets[set] ?? []));
      const average = averageScore(scores);
      console.log(`${name.padEnd(32)}${scores.map(({ accuracy }) => accuracy.toFixed(2).padStart(10)).join('')}${formatScore(average)}`);
      return [name, average];
    }),
  );
  const ours = averages[OURS] as Score;
  const best = (names: string[]): number => Math.min(...names.map((name) => averages[name]?.winkler ?? Infinity));
  return [
    { name: 'standardised accuracy, against the blend', measured: ours.accuracy, atLeast: averages['blend of the last two']?.accuracy ?? Number.NaN },
    { name: 'Winkler score / best single method', measured: ours.winkler / best(Object.keys(SINGLE_BASELINES)), atMost: 0.97 },
    { name: 'Winkler score / best of our own methods alone', measured: ours.winkler / best(Object.keys(OWN_METHODS)), atMost: 1 },
    { name: 'coverage, leave-one-out', measured: ours.coverage, atLeast: 0.77, atMost: 0.86 },
  ];
}

function fewProjects(): Target[] {
  const compared = [OURS, 'log-linear on size, t-interval', 'size-adjusted analogy, k = 3'];
  return [5, 10, 20, 40].map((count) => {
    const names = EFFORT_SETS.filter((set) => (sets[set]?.length ?? 0) > count);
    console.log(`\n${count} past projects, ${REPEATS} random draws from each of ${names.length} sets`.padEnd(74) + '      SA  Winkler  coverage');
    const averages = compared.map((method) => {
      const scores = names.map((set) => score(METHODS[method] as Forecast, randomTrials(set, count), sets[set] ?? []));
      const average = averageScore(scores);
      console.log(`${method.padEnd(73)}${formatScore(average)}`);
      return average;
    });
    return { name: `coverage with ${count} past projects`, measured: averages[0]?.coverage ?? Number.NaN, atLeast: 0.77, atMost: 0.86 };
  });
}

function leaveOneOutTrials(cases: readonly EffortCase[]): Trial[] {
  return cases.map((query, i) => ({ query, past: cases.filter((_, j) => j !== i) }));
}

/** The same draws for every method. */
function randomTrials(set: string, count: number): Trial[] {
  const rng = createRng(`${set} ${count}`);
  return Array.from({ length: REPEATS }, () => {
    const [query, ...rest] = (sets[set] ?? []).map((each) => ({ each, key: rng() })).sort((a, b) => a.key - b.key);
    return { query: (query as { each: EffortCase }).each, past: rest.slice(0, count).map(({ each }) => each) };
  });
}

/** Standardised accuracy: 1 − mean absolute error / mean absolute difference of two projects (Shepperd and MacDonell 2012). */
function score(run: Forecast, trials: readonly Trial[], all: readonly EffortCase[]): Score {
  const results = trials.map(({ past, query }) => ({ ...run(past, query), actual: query.effort }));
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
