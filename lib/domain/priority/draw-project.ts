import { fitQuantileDistribution } from '../distributions/quantile-distribution';
import { createKeyedRng } from '../random/rng';
import { drawStratified } from '../random/draw-stratified';
import type { Rng } from '../random/rng';
import type { Interval } from '../shared/interval';
import type { Scale } from '../scoring/criterion';
import type { ResolvedScore, ScoreInput } from '../scoring/resolve-score';
import { answerBounds } from '../scoring/scale-bounds';
import { assignScorers, listScorers } from './assign-scorers';
import type { ScorerAssignment } from './assign-scorers';
import { lookUp, tabulate } from './normal-table';
import type { NormalTable } from './normal-table';

/** Draws of every input of one project. Weights and capacities do not touch them: they are kept while sliders move. */
export type ProjectDraws = {
  readonly score: ResolvedScore;
  /** By input key, in the unit of what the input feeds. */
  readonly inputs: ReadonlyMap<string, Float64Array>;
  /** Who is believed in each draw; null where there is only one scorer. */
  readonly assignment: ScorerAssignment | null;
};

/** What all projects of one run have in common. */
export type DrawContext = {
  readonly seed: string | number;
  /** Sorted normal scores; their number is the number of draws. */
  readonly scores: Float64Array;
  readonly effortCorrelation: number;
};

/**
 * Draws every input of a project. Each input has its own stream, keyed by project and input: another project, or
 * another criterion, changes nothing. Efforts of one project share a common normal factor (Gaussian copula), so that
 * they err together; in each draw one scorer is believed for all inputs, which is the equal-weight or weighted pool
 * of the scorers' joint distributions.
 */
export function drawProject(score: ResolvedScore, context: DrawContext): ProjectDraws {
  const { seed, scores } = context;
  const stream = (name: string): Rng => createKeyedRng(seed, `${score.projectId}\u0000${name}`);
  const scorers = listScorers(score.inputs);
  const assignment = scorers.length > 1 ? assignScorers(scorers, scores.length, stream('scorers')) : null;
  const common = countEfforts(score) > 1 ? drawStratified(scores, stream('effort')) : null;
  const inputs = new Map<string, Float64Array>();
  for (const input of score.inputs) {
    if (isCertain(input)) {
      inputs.set(input.key, new Float64Array(scores.length).fill((input.beliefs[0]?.interval.p50 ?? 0) * input.unit));
      continue;
    }
    const normals = drawStratified(scores, stream(`input\u0000${input.key}`));
    if (common !== null && input.feeds === 'effort') correlate(normals, common, context.effortCorrelation);
    toValues(normals, input, assignment, stream(`believed\u0000${input.key}`));
    inputs.set(input.key, normals);
  }
  return { score, inputs, assignment };
}

function countEfforts(score: ResolvedScore): number {
  return score.inputs.filter((input) => input.feeds === 'effort').length;
}

function isCertain({ beliefs }: ScoreInput): boolean {
  const only = beliefs[0]?.interval;
  return only !== undefined && beliefs.every(({ interval }) => interval.p10 === only.p50 && interval.p90 === only.p50);
}

/** Replaces own normals by √ρ · common + √(1 − ρ) · own: still standard normal, correlated with the other efforts by ρ. */
function correlate(normals: Float64Array, common: Float64Array, correlation: number): void {
  const shared = Math.sqrt(correlation);
  const own = Math.sqrt(1 - correlation);
  for (let i = 0; i < normals.length; i++) normals[i] = shared * (common[i] as number) + own * (normals[i] as number);
}

/** Turns normals into values of the input, in place. */
function toValues(normals: Float64Array, input: ScoreInput, assignment: ScorerAssignment | null, rng: Rng): void {
  const tables = input.beliefs.map(({ interval }) => tabulateInterval(interval, input.scale, input.unit));
  const only = tables[0];
  if (only === undefined) return;
  if (assignment === null || tables.length === 1) {
    for (let i = 0; i < normals.length; i++) normals[i] = lookUp(only, normals[i] as number);
    return;
  }
  const believed = assignment.forInput(input, rng);
  for (let i = 0; i < normals.length; i++) normals[i] = lookUp(tables[believed[i] as number] ?? only, normals[i] as number);
}

/** A table of the distribution with these quantiles. */
export function tabulateInterval(interval: Interval, scale: Scale, unit: number): NormalTable {
  const fitted = fitQuantileDistribution(interval, answerBounds(scale, interval));
  if (!fitted.ok) throw new Error(`An answer that was not checked: ${fitted.reason}`);
  return tabulate((z) => unit * fitted.value.quantileOfNormal(z));
}
