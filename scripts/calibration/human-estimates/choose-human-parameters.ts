import { pinballLoss } from '@/lib/domain/calibration/pinball-loss';
import { createCalibrator } from '@/lib/domain/estimation/calibrate-estimate';
import type { HumanEstimateParameters } from '@/lib/domain/estimation/parameters/types';
import { mean } from '@/lib/domain/statistics/mean';
import { rememberBy } from '../remember-by';
import { beginSearch, searchSettings } from '../search-settings';
import type { Grid } from '../search-settings';
import { learnDefaultFactor } from './learn-default-factor';
import { settleTies } from './settle-ties';
import type { TaskScore } from './settle-ties';
import type { SipTask } from './sip-tasks';

export type HumanSettings = Pick<HumanEstimateParameters, 'priorTasks' | 'sizeBandwidth' | 'otherPerson' | 'otherKind' | 'equalOutcomes'>;

export type HumanChoice = (counts: (task: SipTask) => boolean) => HumanSettings;

export const HUMAN_GRID: Grid<HumanSettings> = {
  sizeBandwidth: [1, 0.5, 2],
  otherPerson: [0.1, 0.03, 0.3, 1],
  otherKind: [0.3, 0.1, 1],
  priorTasks: [4, 2, 8],
  /** The first is the usual quantile; the other must show that it is better. */
  equalOutcomes: ['each alone', 'as one'],
};

/** One task in so many is enough to choose by. */
const STEP = 10;
const FEWEST_PAST_TASKS = 200;
/** With fewer estimates of known outcome there is nothing to choose by: the first values stand. */
const FEWEST_SCORED = 100;
/** Ends count as inside, also when a logarithm has moved them by a last digit. */
const LAST_DIGIT = 1e-9;

/**
 * The settings that would have estimated best, each task being estimated from those finished before its estimate was made; only tasks
 * that count are scored (finished by some day, or of other projects). The weights go by loss. How equal outcomes count hardly moves the
 * loss: where losses can't be told apart, it goes by coverage.
 */
export function createHumanChoice(tasks: readonly SipTask[]): HumanChoice {
  const asked = tasks.filter((_, i) => i % STEP === 0).filter(({ from }) => countFinished(tasks, from) >= FEWEST_PAST_TASKS);
  const defaults = learnDefaultFactor('sip');
  const scoresOf = rememberBy(
    (settings: HumanSettings) => JSON.stringify(settings),
    (settings) => asked.map((task) => scoreTask(tasks, task, { version: 'tried', ...defaults, ...settings })),
  );
  return (counts) => {
    const scored = asked.flatMap((task, i) => (counts(task) ? [i] : []));
    if (scored.length < FEWEST_SCORED) return beginSearch(HUMAN_GRID);
    const scoresAt = (settings: HumanSettings): TaskScore[] => scored.map((i) => scoresOf(settings)[i] as TaskScore);
    const [usual] = HUMAN_GRID.equalOutcomes;
    const weighed = searchSettings({ ...HUMAN_GRID, equalOutcomes: [usual as HumanSettings['equalOutcomes']] }, (settings) => mean(scoresAt(settings).map(({ loss }) => loss)));
    return settleTies(HUMAN_GRID.equalOutcomes.map((equalOutcomes) => ({ ...weighed, equalOutcomes })), scoresAt);
  };
}

function countFinished(tasks: readonly SipTask[], day: string): number {
  return tasks.reduce((count, { until }) => count + Number(until < day), 0);
}

/** Mean pinball loss of log P10, P50 and P90, and whether the truth lies between the ends. */
function scoreTask(tasks: readonly SipTask[], task: SipTask, parameters: HumanEstimateParameters): TaskScore {
  const { estimate, person, kind, actual } = task;
  const said = createCalibrator(tasks.filter(({ until }) => until < task.from), parameters)({ estimate, person, kind });
  if (!said.ok) throw new Error(said.reason);
  const [low, middle, high, truth] = [Math.log(said.p10), Math.log(said.p50), Math.log(said.p90), Math.log(actual)] as const;
  return {
    loss: mean([pinballLoss(low, truth, 0.1), pinballLoss(middle, truth, 0.5), pinballLoss(high, truth, 0.9)]),
    covered: truth >= low - LAST_DIGIT && truth <= high + LAST_DIGIT,
  };
}
