import { createCalibrator } from '@/lib/domain/estimation/calibrate-estimate';
import { HUMAN_ESTIMATE_TABLE } from '@/lib/domain/estimation/parameters/human-estimate-table';
import type { HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { HUMAN_GRID } from '../../../scripts/calibration/human-estimates/choose-human-parameters';
import type { HumanChoice } from '../../../scripts/calibration/human-estimates/choose-human-parameters';
import { learnDefaultFactor } from '../../../scripts/calibration/human-estimates/learn-default-factor';
import type { SipTask } from '../../../scripts/calibration/human-estimates/sip-tasks';
import { findGlobalFactor, readInterval, times } from '../../../scripts/calibration/totals/sip-totals';
import { createTally } from './calibration-tally';
import { printTally } from './print-tally';
import type { TallySum } from './print-tally';
import type { Target } from './print-targets';

const FEWEST_PAST_TASKS = 200;

type Tallies = { readonly ours: TallySum; readonly global: TallySum };

/** SiP in order of time. The settings of each year are those that would have estimated best what was finished before it. */
export function benchHumanEstimates(tasks: readonly SipTask[], choose: HumanChoice): Target[] {
  const defaults = learnDefaultFactor('sip');
  const years = [...new Set(tasks.map(({ from }) => yearOf(from)))].sort();
  const byYear = new Map(years.map((year) => [year, { version: `before ${year}`, ...defaults, ...choose(({ until }) => until < year) }]));
  console.log(`\nSiP, single tasks, learned from tasks completed before EstimateOn (at least ${FEWEST_PAST_TASKS}); settings chosen on what was finished before the year`);
  for (const [year, { sizeBandwidth, otherPerson, otherKind, priorTasks, equalOutcomes }] of byYear) console.log(`${year}     bandwidth ${sizeBandwidth}, other person ${otherPerson}, other kind ${otherKind}, default worth ${priorTasks}, equal outcomes ${equalOutcomes}`);
  const settingsOf = (year: string): HumanEstimateParameters => byYear.get(year) as HumanEstimateParameters;
  const nested = estimateAll(tasks, settingsOf);
  const flat = estimateAll(tasks, () => HUMAN_ESTIMATE_TABLE);
  printTally('calibrateEstimate by person, kind and size', nested.ours);
  printTally('the same, settings from all years', flat.ours);
  for (const equalOutcomes of HUMAN_GRID.equalOutcomes) printTally(`equal outcomes ${equalOutcomes} in every year`, estimateAll(tasks, (year) => ({ ...settingsOf(year), equalOutcomes })).ours);
  printTally('one global factor', nested.global);
  return [
    { name: 'human estimates: coverage', measured: nested.ours.coverage, flat: flat.ours.coverage, atLeast: 0.81, atMost: 0.83 },
    { name: 'human estimates: pinball loss (log)', measured: nested.ours.pinball, flat: flat.ours.pinball, atMost: 0.16, digits: 4 },
    { name: 'human estimates: pinball loss / one global factor', measured: nested.ours.pinball / nested.global.pinball, flat: flat.ours.pinball / flat.global.pinball, atMost: 0.16 / 0.167 },
  ];
}

function estimateAll(tasks: readonly SipTask[], parametersOf: (year: string) => HumanEstimateParameters): Tallies {
  const ours = createTally();
  const global = createTally();
  for (const [from, asked] of groupByDay(tasks)) {
    const history = tasks.filter(({ until }) => until < from);
    if (history.length < FEWEST_PAST_TASKS) continue;
    const calibrate = createCalibrator(history, parametersOf(yearOf(from)));
    const factor = findGlobalFactor(history);
    for (const { estimate, person, kind, actual } of asked) {
      ours.add(readInterval(calibrate({ estimate, person, kind })), actual);
      global.add(times(factor, estimate), actual);
    }
  }
  return { ours: ours.sum(), global: global.sum() };
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}

function groupByDay(tasks: readonly SipTask[]): Map<string, SipTask[]> {
  const days = new Map<string, SipTask[]>();
  for (const task of tasks) days.set(task.from, [...(days.get(task.from) ?? []), task]);
  return days;
}
