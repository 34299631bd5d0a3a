import { mean } from '@/lib/domain/statistics/mean';
import { standardDeviation } from '@/lib/domain/statistics/standard-deviation';

/** One task: the loss of its interval, and whether the interval held the truth. */
export type TaskScore = { readonly loss: number; readonly covered: boolean };

const ASKED = 0.8;

/**
 * The candidate whose coverage is nearest to 80 % among those whose mean loss is not above the least by more than one standard error of the
 * difference, task by task (the one-standard-error rule: Breiman, Friedman, Olshen and Stone 1984). A later one must be nearer, not as near.
 */
export function settleTies<Candidate>(candidates: readonly Candidate[], scoresOf: (candidate: Candidate) => readonly TaskScore[]): Candidate {
  const tried = candidates.map((candidate) => ({ candidate, scores: scoresOf(candidate) }));
  const best = tried.reduce((least, each) => (meanLoss(each.scores) < meanLoss(least.scores) ? each : least));
  const tied = tried.filter(({ scores }) => !isWorse(scores, best.scores));
  return tied.reduce((nearest, each) => (distanceFromAsked(each.scores) < distanceFromAsked(nearest.scores) ? each : nearest)).candidate;
}

function meanLoss(scores: readonly TaskScore[]): number {
  return mean(scores.map(({ loss }) => loss));
}

function isWorse(scores: readonly TaskScore[], best: readonly TaskScore[]): boolean {
  const more = scores.map(({ loss }, i) => loss - (best[i] as TaskScore).loss);
  return mean(more) > standardDeviation(more) / Math.sqrt(more.length);
}

function distanceFromAsked(scores: readonly TaskScore[]): number {
  return Math.abs(mean(scores.map(({ covered }) => Number(covered))) - ASKED);
}
