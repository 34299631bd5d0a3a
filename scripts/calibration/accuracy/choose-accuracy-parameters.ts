import { weighExamples } from '@/lib/domain/estimation/accuracy-cost';
import { fitLearningCurve } from '@/lib/domain/estimation/fit-learning-curve';
import type { AccuracyParameters } from '@/lib/domain/estimation/parameters/types';
import type { Interval } from '@/lib/domain/shared/interval';
import { assignFolds } from '../assign-folds';
import { judgeIntervals, scoreInterval } from '../judge-intervals';
import type { IntervalScore } from '../judge-intervals';
import { rememberBy } from '../remember-by';
import { searchSettings } from '../search-settings';
import type { Grid } from '../search-settings';
import { BEGINNINGS } from './accuracy-tasks';
import type { AccuracyTask } from './accuracy-tasks';

type AccuracySettings = {
  readonly exponentMedian: number;
  readonly exponentSpread: number;
  readonly floorLean: number;
  readonly noise: number;
  readonly worthPerDoubling: number;
  readonly recency: number;
};

const ACCURACY_GRID: Grid<AccuracySettings> = {
  exponentMedian: [0.5, 0.35, 0.7],
  exponentSpread: [0.8, 0.6, 1.1],
  floorLean: [4, 1, 2],
  noise: [0.12, 0.06, 0.2],
  worthPerDoubling: [0.3, 0.15, 0.6],
  recency: [1, 0, 2],
};

/** By rule: what is believed of the noise counts as three points. */
const NOISE_POINTS = 3;
export const ACCURACY_FOLDS = 5;
/** Beyond this many times the examples seen, more is all the same; without it "never" would cost infinitely much. */
const FURTHEST = 1e6;

export type AccuracyChoice = { readonly foldOf: ReadonlyMap<string, number>; readonly choose: (heldOut: number | null) => AccuracyParameters };

/** The settings that are sharpest while covering what they say, on the data sets of all folds but one. */
export function createAccuracyChoice(tasks: readonly AccuracyTask[]): AccuracyChoice {
  const foldOf = assignFolds(tasks.map(({ group }) => group), ACCURACY_FOLDS);
  const scoresOf = rememberBy(
    (settings: AccuracySettings) => JSON.stringify(settings),
    (settings) => tasks.map((task) => scoreTask(task, toParameters(settings, 'tried'))),
  );
  return {
    foldOf,
    choose: (heldOut) => {
      const counted = tasks.flatMap(({ group, seen }, i) => (foldOf.get(group) === heldOut ? [] : [{ seen, i }]));
      const scoresBy = (settings: AccuracySettings, beginning: string): IntervalScore[] =>
        counted.filter(({ seen }) => seen === beginning).map(({ i }) => scoresOf(settings)[i] as IntervalScore);
      const settings = searchSettings(ACCURACY_GRID, (tried) => judgeIntervals(Object.keys(BEGINNINGS).map((beginning) => scoresBy(tried, beginning))));
      return toParameters(settings, '2');
    },
  };
}

function toParameters({ exponentMedian, exponentSpread, floorLean, noise, worthPerDoubling, recency }: AccuracySettings, version: string): AccuracyParameters {
  return { version, exponent: { median: exponentMedian, logSpread: exponentSpread }, floorLean, noise: { typical: noise, points: NOISE_POINTS }, worthPerDoubling, recency };
}

export function estimateExamples({ points, targetError }: AccuracyTask, parameters: AccuracyParameters): Interval {
  return weighExamples(fitLearningCurve(points, parameters.exponent, parameters), targetError);
}

function scoreTask(task: AccuracyTask, parameters: AccuracyParameters): IntervalScore {
  const { p10, p50, p90 } = estimateExamples(task, parameters);
  const most = FURTHEST * Math.max(...task.points.map(({ examples }) => examples));
  return scoreInterval({ p10: Math.min(most, p10), p50: Math.min(most, p50), p90: Math.min(most, p90) }, task.truth);
}
