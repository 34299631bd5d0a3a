/**
 * Totals of projects and people's own estimates on public data: SiP (learned from other projects, and chronologically)
 * and Landmark (chronologically). Run: npx tsx tests/bench/totals.ts (the data in GROUNDWORK_DATA, or ../shared/data)
 */
import { createCalibrator } from '@/lib/domain/estimation/calibrate-estimate';
import type { NewTask, PastTask } from '@/lib/domain/estimation/calibrate-estimate';
import { learnCommonFactor } from '@/lib/domain/estimation/learn-common-factor';
import { simulateTotal } from '@/lib/domain/estimation/simulate-total';
import { createRng } from '@/lib/domain/random/rng';
import type { Interval } from '@/lib/domain/shared/interval';
import { quantile } from '@/lib/domain/statistics/quantile';
import { createTally } from './support/calibration-tally';
import { printTargets } from './support/print-targets';
import type { Target } from './support/print-targets';
import { numberAt, readEffortData } from './support/read-effort-data';

type Task = Required<PastTask> & { readonly person: string; readonly kind: string; readonly project: string; readonly from: string; readonly until: string };

/** Projects with fewer tasks say little about totals. */
const FEWEST_TASKS = 30;
const FEWEST_PAST_TASKS = 200;

const sip: Task[] = readEffortData('sip_tasks').map((row) => ({
  estimate: numberAt(row, 'HoursEstimate'),
  actual: numberAt(row, 'HoursActual'),
  person: row.AssignedToID ?? '',
  kind: row.SubCategory ?? '',
  project: row.ProjectCode ?? '',
  from: row.EstimateOn ?? '',
  until: row.CompletedOn === '' ? '9999' : (row.CompletedOn ?? '9999'),
}));

printTargets([...projectTotals(), ...humanEstimates(), ...releaseDates()]);

/** Ranges of tasks by a calibrator, worked out once for each kind of task. */
function createRanger(history: readonly PastTask[], choose: (task: Task) => NewTask): (task: Task) => Interval {
  const calibrate = createCalibrator(history);
  const known = new Map<string, Interval>();
  return (task) => {
    const chosen = choose(task);
    const key = JSON.stringify(chosen);
    const range = known.get(key) ?? calibrated(calibrate(chosen));
    known.set(key, range);
    return range;
  };
}

function calibrated(result: ReturnType<ReturnType<typeof createCalibrator>>): Interval {
  if (!result.ok) throw new Error(result.reason);
  return { p10: result.p10, p50: result.p50, p90: result.p90 };
}

function projectTotals(): Target[] {
  const projects = [...new Set(sip.map(({ project }) => project))].filter((name) => sip.filter(({ project }) => project === name).length >= FEWEST_TASKS);
  console.log(`SiP, totals of ${projects.length} projects, everything learned from the other projects`);
  const plain = totalsOf(projects, (history) => {
    const factor = globalFactor(history);
    return (task) => times(factor, task.estimate);
  });
  const bySize = totalsOf(projects, (history) => createRanger(history, ({ estimate }) => ({ estimate })));
  const personal = totalsOf(projects, (history) => createRanger(history, ({ estimate, person }) => ({ estimate, person })));
  printTally('independent, one global factor', plain.independent);
  printTally('with common factor, one global factor', plain.common);
  printTally('independent, ranges by size', bySize.independent);
  printTally('with common factor, ranges by size', bySize.common);
  printTally('independent, ranges by person and size', personal.independent);
  printTally('with common factor, ranges by person and size', personal.common);
  return [
    { name: 'totals: coverage', measured: personal.common.coverage, atLeast: 0.75, atMost: 0.88 },
    { name: 'totals: Winkler score (log)', measured: personal.common.winkler, atMost: 0.67 },
    { name: 'totals: Winkler score (log), ranges by size alone', measured: bySize.common.winkler, atMost: 0.67 },
  ];
}

type TallySum = ReturnType<ReturnType<typeof createTally>['sum']>;

function totalsOf(projects: readonly string[], createRange: (history: readonly Task[]) => (task: Task) => Interval): { independent: TallySum; common: TallySum } {
  const independent = createTally();
  const common = createTally();
  for (const project of projects) {
    const history = sip.filter((task) => task.project !== project);
    const own = sip.filter((task) => task.project === project);
    const rangeOf = createRange(history);
    const learned = learnCommonFactor(history.map((task) => ({ project: task.project, actual: task.actual, ...rangeOf(task) })));
    if (!learned.ok) throw new Error(learned.reason);
    const parts = own.map(rangeOf);
    const actual = own.reduce((sum, task) => sum + task.actual, 0);
    const totals = [simulateTotal({ parts }, createRng(project)), simulateTotal({ parts, commonFactor: learned }, createRng(project))];
    totals.forEach((total, i) => {
      if (!total.ok) throw new Error(total.reason);
      (i === 0 ? independent : common).add(total, actual);
    });
  }
  return { independent: independent.sum(), common: common.sum() };
}

function humanEstimates(): Target[] {
  console.log(`\nSiP, single tasks, learned from tasks completed before EstimateOn (at least ${FEWEST_PAST_TASKS})`);
  const ours = createTally();
  const global = createTally();
  for (const tasks of groupBy(sip, ({ from }) => from)) {
    const history = sip.filter(({ until }) => until < (tasks[0]?.from ?? ''));
    if (history.length < FEWEST_PAST_TASKS) continue;
    const rangeOf = createRanger(history, ({ estimate, person, kind }) => ({ estimate, person, kind }));
    const factor = globalFactor(history);
    for (const task of tasks) {
      ours.add(rangeOf(task), task.actual);
      global.add(times(factor, task.estimate), task.actual);
    }
  }
  printTally('calibrateEstimate by person, kind and size', ours.sum());
  printTally('one global factor', global.sum());
  return [
    { name: 'human estimates: coverage', measured: ours.sum().coverage, atLeast: 0.81, atMost: 0.83 },
    { name: 'human estimates: pinball loss (log)', measured: ours.sum().pinball, atMost: 0.16, digits: 4 },
    { name: 'human estimates: pinball loss / one global factor', measured: ours.sum().pinball / global.sum().pinball, atMost: 0.16 / 0.167 },
  ];
}

function releaseDates(): Target[] {
  console.log('\nLandmark, first planned duration of each release, learned from releases finished before its start');
  const first = new Map(
    readEffortData('landmark_release_reestimates')
      .toReversed()
      .map((row) => [row.project, { from: row.start ?? '', until: row.actual_release ?? '', estimate: days(row.start, row.first_target), actual: days(row.start, row.actual_release) }]),
  );
  const releases = [...first.values()].filter(({ estimate, actual }) => estimate > 0 && actual > 0);
  const ours = createTally();
  const later = createTally();
  const asPlanned = createTally();
  const global = createTally();
  for (const release of releases) {
    const history = releases.filter(({ until }) => until < release.from);
    ours.add(calibrated(createCalibrator(history)({ estimate: release.estimate })), release.actual);
    asPlanned.add(times({ p10: 1, p50: 1, p90: 1 }, release.estimate), release.actual);
    if (history.length < 5) continue;
    later.add(calibrated(createCalibrator(history)({ estimate: release.estimate })), release.actual);
    global.add(times(globalFactor(history), release.estimate), release.actual);
  }
  printTally('calibrateEstimate by size, from the first release on', ours.sum());
  printTally('the same, once 5 are finished', later.sum());
  printTally('one global factor, once 5 are finished', global.sum());
  printTally('as planned', asPlanned.sum());
  return [{ name: 'Landmark: pinball loss (log) / taking the plan at its word', measured: ours.sum().pinball / asPlanned.sum().pinball, atMost: 1 }];
}

function globalFactor(history: readonly PastTask[]): Interval {
  const factors = Float64Array.from(history, ({ estimate, actual }) => actual / estimate).sort();
  return { p10: quantile(factors, 0.1), p50: quantile(factors, 0.5), p90: quantile(factors, 0.9) };
}

function times({ p10, p50, p90 }: Interval, factor: number): Interval {
  return { p10: factor * p10, p50: factor * p50, p90: factor * p90 };
}

function days(from: string | undefined, until: string | undefined): number {
  return (Date.parse(until ?? '') - Date.parse(from ?? '')) / 86_400_000;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups.values()];
}

function printTally(name: string, { count, coverage, inside, pinball, winkler }: TallySum): void {
  console.log(`${name.padEnd(54)} n ${String(count).padStart(5)}  coverage ${coverage.toFixed(3)} (ends excluded ${inside.toFixed(3)})  pinball (log) ${pinball.toFixed(4)}  Winkler (log) ${winkler.toFixed(3)}`);
}
