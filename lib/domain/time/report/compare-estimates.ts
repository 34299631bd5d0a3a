import { biasFactor, type BiasFactor } from '../../calibration/bias-factor';
import type { Interval } from '../../shared/interval';
import { quantile } from '../../statistics/quantile';
import { FEWEST_TASKS } from '../compare-with-estimates';

/** What was said of a piece of work and what it took, in one unit, both above 0. */
export type AnsweredEstimate = { readonly estimate: number; readonly actual: number };

export type EstimateComparison = {
  readonly tasks: number;
  readonly estimated: number;
  readonly actual: number;
  /** Actual over estimate: how single tasks lie, and their typical factor with its 80 % interval; null for too few tasks. */
  readonly ratio: { readonly spread: Interval & { readonly p25: number; readonly p75: number }; readonly typical: BiasFactor } | null;
};

/** How what was said compares with what it took. */
export function compareEstimates(answered: readonly AnsweredEstimate[]): EstimateComparison {
  const known = answered.filter(({ estimate, actual }) => estimate > 0 && actual > 0);
  const sum = (pick: (one: AnsweredEstimate) => number): number => known.reduce((total, one) => total + pick(one), 0);
  return { tasks: known.length, estimated: sum(({ estimate }) => estimate), actual: sum(({ actual }) => actual), ratio: describeRatio(known) };
}

function describeRatio(known: readonly AnsweredEstimate[]): EstimateComparison['ratio'] {
  if (known.length < FEWEST_TASKS) return null;
  const typical = biasFactor(known, 0.8);
  if (!typical.ok) return null;
  const ratios = known.map(({ estimate, actual }) => actual / estimate);
  const at = (p: number): number => quantile(ratios, p);
  return { typical: typical.value, spread: { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) } };
}
