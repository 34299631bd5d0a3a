import { brierScore } from '@/lib/domain/calibration/brier-score';
import { winklerScore } from '@/lib/domain/calibration/winkler-score';
import { forecastCurve } from '@/lib/domain/forecasting/forecast-curve';
import type { ForecastInput } from '@/lib/domain/forecasting/forecast-types';
import type { ForecastParameters } from '@/lib/domain/forecasting/parameters/forecast-parameters';
import { mean } from '@/lib/domain/statistics/mean';
import { quantile } from '@/lib/domain/statistics/quantile';
import { loadLcdb, readJson } from '../../../scripts/calibration/forecast/load-curves';
import { forecastFallingPow3, forecastPow3 } from './forecast-baselines';
import { cpuMilliseconds } from './cpu-milliseconds';
import type { ForecastTables } from './learn-forecast-tables';
import { besideFlat } from './print-targets';
import type { Target } from './print-targets';
import { resampleRatio } from './resample-ratio';

type Task = { id: string; protocol: Protocol; x: number[]; y: number[]; x_target: number; thresholds: number[] };
type Protocol = 'first5' | 'half' | 'p80';
type Outcome = {
  group: string;
  error: number;
  pow3Error: number;
  fallingPow3Error: number;
  lastError: number;
  covered: boolean;
  naiveCovered: boolean;
  winkler: number;
  naiveWinkler: number;
  brier: number;
  milliseconds: number;
};

const PROTOCOLS: Protocol[] = ['first5', 'half', 'p80'];
const LIMITS = { first5: { ratio: 0.96, brier: 0.18 }, half: { ratio: 0.85, brier: 0.155 }, p80: { ratio: 0.63, brier: 0.122 } };
type Outcomes = Map<Protocol, Outcome[]>;

/** LCDB 1.1: the last point from its beginning. No peers are given; the parameter table never saw the data set. */
export function benchCurves(tables: ForecastTables): Target[] {
  const groupOf = new Map(loadLcdb().map((curve) => [curve.id, curve.group]));
  const nested = runAll(groupOf, tables.nested);
  const flat = runAll(groupOf, tables.flat);
  console.log(`\nLCDB 1.1: the last point of ${groupOf.size} curves, ten folds by data set, no peers. Errors in percentage points.`);
  console.log('protocol  method        median   mean    P90   cover80  Winkler  Brier');
  for (const protocol of PROTOCOLS) printProtocol(protocol, nested.get(protocol) as Outcome[], flat.get(protocol) as Outcome[]);
  return besideFlat(allTargets(nested), allTargets(flat)).concat(timeTargets([...nested.values()].flat()));
}

function runAll(groupOf: ReadonlyMap<string, string>, tableOf: ForecastTables['nested']): Outcomes {
  const truths = readJson<Record<string, number>>('check_lc_truth.json');
  const outcomes: Outcomes = new Map(PROTOCOLS.map((protocol) => [protocol, []]));
  for (const task of readJson<Task[]>('check_lc_tasks.json')) {
    const group = groupOf.get(curveOf(task)) as string;
    outcomes.get(task.protocol)?.push({ group, ...runTask(task, truths[task.id] as number, tableOf(group)) });
  }
  return outcomes;
}

function allTargets(outcomes: Outcomes): Target[] {
  return PROTOCOLS.flatMap((protocol) => targetsOf(protocol, outcomes.get(protocol) as Outcome[]));
}

const curveOf = (task: Task): string => task.id.split('|')[0] as string;

function runTask(task: Task, truth: number, parameters: ForecastParameters): Omit<Outcome, 'group'> {
  const input: ForecastInput = {
    points: task.x.map((x, i) => ({ x, y: task.y[i] as number })),
    direction: 'decrease',
    bounds: [0, 1],
    at: [task.x_target],
    thresholds: task.thresholds,
  };
  const started = process.cpuUsage();
  const forecast = forecastCurve(input, { parameters });
  const milliseconds = cpuMilliseconds(started);
  if (!forecast.ok) throw new Error(forecast.reason);
  const { p10, p50, p90 } = forecast.predictions[0] as { p10: number; p50: number; p90: number };
  const naive = forecastPow3(task.x, task.y, task.x_target);
  return {
    error: Math.abs(p50 - truth),
    pow3Error: Math.abs(naive.middle - truth),
    fallingPow3Error: Math.abs(forecastFallingPow3(task.x, task.y, task.x_target).middle - truth),
    lastError: Math.abs((task.y[task.y.length - 1] as number) - truth),
    covered: p10 <= truth && truth <= p90,
    naiveCovered: naive.low <= truth && truth <= naive.high,
    winkler: winklerScore(p10, p90, truth),
    naiveWinkler: winklerScore(naive.low, naive.high, truth),
    brier: mean(task.thresholds.map((threshold, i) => brierScore(forecast.probabilityReached[i] as number, truth <= threshold))),
    milliseconds,
  };
}

function printProtocol(protocol: Protocol, outcomes: Outcome[], flat: Outcome[]): void {
  const row = (name: string, errors: number[], rest: string): void => {
    const points = (value: number): string => (100 * value).toFixed(2).padStart(6);
    console.log(`${protocol.padEnd(9)} ${name.padEnd(12)} ${points(quantile(errors, 0.5))} ${points(mean(errors))} ${points(quantile(errors, 0.9))}  ${rest}`);
  };
  const share = (values: boolean[]): string => `${(100 * mean(values.map(Number))).toFixed(1).padStart(5)} %`;
  row('last value', outcomes.map((o) => o.lastError), '');
  row('pow3', outcomes.map((o) => o.pow3Error), `${share(outcomes.map((o) => o.naiveCovered))}   ${mean(outcomes.map((o) => o.naiveWinkler)).toFixed(3)}`);
  row('pow3, b ≥ 0', outcomes.map((o) => o.fallingPow3Error), '');
  const ours = (name: string, some: Outcome[]): void => {
    const scores = `${mean(some.map((o) => o.winkler)).toFixed(3)}   ${mean(some.map((o) => o.brier)).toFixed(3)}`;
    row(name, some.map((o) => o.error), `${share(some.map((o) => o.covered))}   ${scores}`);
  };
  ours('forecast', outcomes);
  ours('(flat)', flat);
  const [low, high] = resampleRatio(outcomes.map(({ group, error, pow3Error }) => ({ group, ours: error, theirs: pow3Error })));
  console.log(`${protocol.padEnd(9)} mean error / pow3's with other data sets of this kind: ${low.toFixed(3)} to ${high.toFixed(3)} (bootstrap by data set, P10 to P90)`);
}

function targetsOf(protocol: Protocol, outcomes: Outcome[]): Target[] {
  const error = mean(outcomes.map((o) => o.error));
  const limit = LIMITS[protocol];
  return [
    { name: `${protocol}: mean absolute error / pow3's`, measured: error / mean(outcomes.map((o) => o.pow3Error)), atMost: limit.ratio },
    { name: `${protocol}: the same against pow3 with b ≥ 0, which is stronger`, measured: error / mean(outcomes.map((o) => o.fallingPow3Error)) },
    { name: `${protocol}: coverage of the 80 % interval`, measured: mean(outcomes.map((o) => Number(o.covered))), atLeast: 0.76, atMost: 0.86 },
    {
      name: `${protocol}: Winkler score / naive residual interval's`,
      measured: mean(outcomes.map((o) => o.winkler)) / mean(outcomes.map((o) => o.naiveWinkler)),
      atMost: 0.6,
    },
    { name: `${protocol}: Brier score of P(threshold reached)`, measured: mean(outcomes.map((o) => o.brier)), atMost: limit.brier },
  ];
}

function timeTargets(outcomes: Outcome[]): Target[] {
  const times = outcomes.map((o) => o.milliseconds);
  return [
    { name: 'CPU milliseconds per forecast, P99', measured: quantile(times, 0.99), atMost: 50, digits: 1 },
    { name: 'CPU seconds for 1,000 forecasts', measured: mean(times), atMost: 50, digits: 1 },
  ];
}
