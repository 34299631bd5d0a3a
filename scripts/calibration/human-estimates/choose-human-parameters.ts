import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';
import { createCalibrator } from '@/lib/domain/estimation/calibrate-estimate';
import type { HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { mean } from '@/lib/domain/statistics/mean';
import { rememberBy } from '../remember-by';
import { beginSearch, searchSettings } from '../search-settings';
import type { Grid } from '../search-settings';
import { learnDefaultFactor } from './learn-default-factor';
import type { SipTask } from './sip-tasks';

export type HumanSettings = Pick<HumanEstimateParameters, 'priorTasks' | 'sizeBandwidth' | 'otherPerson' | 'otherKind'>;

export type HumanChoice = (counts: (task: SipTask) => boolean) => HumanSettings;

export const HUMAN_GRID: Grid<HumanSettings> = {
  sizeBandwidth: [1, 0.5, 2],
  otherPerson: [0.1, 0.03, 0.3, 1],
  otherKind: [0.3, 0.1, 1],
  priorTasks: [4, 2, 8],
};

/** One task in so many is enough to choose by. */
const STEP = 10;
const FEWEST_PAST_TASKS = 200;
/** With fewer estimates of known outcome there is nothing to choose by: the first values stand. */
const FEWEST_SCORED = 100;

/**
 * The settings that would have estimated best, each task being estimated from those finished before its estimate was made; only tasks
 * that count are scored (finished by some day, or of other projects).
 */
export function createHumanChoice(tasks: readonly SipTask[]): HumanChoice {
  const asked = tasks.filter((_, i) => i % STEP === 0).filter(({ from }) => countFinished(tasks, from) >= FEWEST_PAST_TASKS);
  const defaults = learnDefaultFactor('sip');
  const lossesOf = rememberBy(
    (settings: HumanSettings) => JSON.stringify(settings),
    (settings) => asked.map((task) => measureLoss(tasks, task, { version: 'tried', ...defaults, ...settings })),
  );
  return (counts) => {
    const scored = asked.flatMap((task, i) => (counts(task) ? [i] : []));
    if (scored.length < FEWEST_SCORED) return beginSearch(HUMAN_GRID);
    return searchSettings(HUMAN_GRID, (settings) => mean(scored.map((i) => lossesOf(settings)[i] as number)));
  };
}

function countFinished(tasks: readonly SipTask[], day: string): number {
  return tasks.reduce((count, { until }) => count + Number(until < day), 0);
}

/** Mean pinball loss of log P10, P50 and P90. */
function measureLoss(tasks: readonly SipTask[], task: SipTask, parameters: HumanEstimateParameters): number {
  const { estimate, person, kind, actual } = task;
  const said = createCalibrator(tasks.filter(({ until }) => until < task.from), parameters)({ estimate, person, kind });
  if (!said.ok) throw new Error(said.reason);
  return mean(([[said.p10, 0.1], [said.p50, 0.5], [said.p90, 0.9]] as const).map(([quantile, p]) => pinballLoss(Math.log(quantile), Math.log(actual), p)));
}
