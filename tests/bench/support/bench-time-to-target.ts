import { forecastCurve } from '@/lib/domain/forecasting/forecast-curve';
import type { ForecastParameters } from '@/lib/domain/forecasting/parameters/forecast-parameters';
import { mean } from '@/lib/domain/statistics/mean';
import { median } from '@/lib/domain/statistics/median';
import { quantile } from '@/lib/domain/statistics/quantile';
import { loadTimeTasks } from '../../../scripts/calibration/forecast/load-time-tasks';
import type { TimeTask } from '../../../scripts/calibration/forecast/load-time-tasks';
import { learnPeerStretch } from '../../../scripts/calibration/forecast/train-peer-stretch';
import { cpuMilliseconds } from './cpu-milliseconds';
import type { ForecastTables } from './learn-forecast-tables';
import type { Target } from './print-targets';

type Outcome = { group: string; error: number; covered: boolean; never: boolean; milliseconds: number };

/**
 * MLPerf: minutes until the target quality. Peers are the other runs of the same benchmark, never the run itself; the width
 * of the interval is learned on the other benchmarks, as are the weights of the families. Asked once with all other runs and once with other systems only.
 */
export function benchTargets({ nested }: ForecastTables): Target[] {
  const alone = runAll(loadTimeTasks().map((task) => ({ ...task, input: { ...task.input, peers: [] } })), nested);
  const runs = runAll(loadTimeTasks('runs'), nested);
  const systems = runAll(loadTimeTasks('systems'), nested);
  console.log(`\nMLPerf 1.1: minutes to the target quality, ${runs.length} runs of 7 benchmarks, interval learned on the other benchmarks.`);
  console.log('peers                         median error  cover80  wrongly never   CPU ms (P99)');
  print('none', alone);
  print('other runs', runs);
  print('runs on other systems', systems);
  return [...targetsOf('other runs', runs), ...targetsOf('other systems', systems)];
}

function runAll(tasks: TimeTask[], tableOf: ForecastTables['nested']): Outcome[] {
  return [...new Set(tasks.map((task) => task.group))].flatMap((group) => {
    const learned = tasks.filter((task) => task.group !== group && task.input.peers?.length);
    const table = tableOf(`mlperf:${group}`);
    const parameters = learned.length === 0 ? table : { ...table, peerStretch: learnPeerStretch(learned) };
    return tasks.filter((task) => task.group === group).map((task) => runTask(task, parameters));
  });
}

function runTask({ input, truth, group }: TimeTask, parameters: ForecastParameters): Outcome {
  const started = process.cpuUsage();
  const forecast = forecastCurve(input, { parameters });
  const milliseconds = cpuMilliseconds(started);
  if (!forecast.ok || forecast.target === undefined) throw new Error('No forecast.');
  const { p10, p50, p90 } = forecast.target.effort;
  return { group, error: Math.abs(p50 / truth - 1), covered: p10 <= truth && truth <= p90, never: p50 === Number.POSITIVE_INFINITY, milliseconds };
}

function print(name: string, outcomes: Outcome[]): void {
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const cells = [median(outcomes.map((o) => o.error)), mean(outcomes.map((o) => Number(o.covered))), mean(outcomes.map((o) => Number(o.never)))];
  console.log(`${name.padEnd(30)}${cells.map((cell) => percent(cell).padEnd(14)).join('')} ${quantile(outcomes.map((o) => o.milliseconds), 0.99).toFixed(1)}`);
}

function targetsOf(name: string, outcomes: Outcome[]): Target[] {
  return [
    { name: `time to target, ${name}: median error`, measured: median(outcomes.map((o) => o.error)), atMost: 0.085 },
    { name: `time to target, ${name}: coverage`, measured: mean(outcomes.map((o) => Number(o.covered))), atLeast: 0.76, atMost: 0.86 },
    { name: `time to target, ${name}: wrongly never`, measured: mean(outcomes.map((o) => Number(o.never))), atMost: 0.02 },
    { name: `time to target, ${name}: CPU milliseconds, P99`, measured: quantile(outcomes.map((o) => o.milliseconds), 0.99), atMost: 50, digits: 1 },
  ];
}
