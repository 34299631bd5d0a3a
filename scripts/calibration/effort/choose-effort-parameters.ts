import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import type { EffortParameters } from '@/lib/domain/estimation/parameters/types';
import { judgeIntervals, scoreInterval } from '../judge-intervals';
import type { IntervalScore } from '../judge-intervals';
import { rememberBy } from '../remember-by';
import { searchSettings } from '../search-settings';
import type { Grid } from '../search-settings';
import { EFFORT_SETS, readEffortSet } from './effort-sets';
import { FEW_PROJECTS, leaveOneOutTrials, randomTrials } from './effort-trials';
import type { Trial } from './effort-trials';

export type EffortSettings = Omit<EffortParameters, 'version'>;

export const EFFORT_GRID: Grid<EffortSettings> = {
  slopePenalty: [4, 1, 16, 64],
  penaltySharpness: [0.5, 0.125, 0.25, 1],
  methodSharpness: [0.15, 0.05, 0.5],
  defaultSigma: [0.65, 0.5, 0.8, 1],
  priorCases: [1, 0.5, 2, 4],
  localPrior: [6, 3, 12, 24],
};

/** Enough to choose by: with all other projects known, and from each number of few. */
const MOST_LEFT_OUT = 20;
const REPEATS = 20;

type Question = 'one out' | number;

/** The settings that are sharpest while covering what they say, on all sets but one; on all of them if none is held out. */
export function createEffortChoice(): (heldOut: string | null) => EffortSettings {
  const scoresOn = rememberBy(
    (name: string, question: Question, settings: EffortSettings) => JSON.stringify([name, question, settings]),
    (name, question, settings) => makeTrials(name, question).map((trial) => scoreTrial(trial, settings)),
  );
  // Sets count alike, however many projects they have.
  const scoresOf = (name: string, question: Question, settings: EffortSettings): IntervalScore[] => {
    const scores = scoresOn(name, question, settings);
    return Array.from({ length: MOST_LEFT_OUT }, (_, i) => scores[i % scores.length] as IntervalScore);
  };
  return (heldOut) => {
    const sets = EFFORT_SETS.filter((name) => name !== heldOut);
    const largeEnough = (question: Question): string[] => sets.filter((name) => question === 'one out' || question < readEffortSet(name).length);
    const questions = (['one out', ...FEW_PROJECTS] as const).map((question) => ({ question, names: largeEnough(question) }));
    return searchSettings(EFFORT_GRID, (settings) => judgeIntervals(questions.map(({ question, names }) => names.flatMap((name) => scoresOf(name, question, settings)))));
  };
}

function makeTrials(name: string, question: Question): Trial[] {
  const cases = readEffortSet(name);
  const step = Math.ceil(cases.length / MOST_LEFT_OUT);
  return question === 'one out' ? leaveOneOutTrials(cases).filter((_, i) => i % step === 0) : randomTrials(`choosing ${name}`, cases, question, REPEATS);
}

function scoreTrial({ past, query }: Trial, settings: EffortSettings): IntervalScore {
  const said = estimateEffort({ cases: past, query }, { version: 'tried', ...settings });
  if (!said.ok) throw new Error(said.reason);
  return scoreInterval(said, query.effort);
}
