import { dot } from '../statistics/dot';
import { mean } from '../statistics/mean';
import { factorise, solve, solveLower } from './cholesky';
import type { Column, EncodedCases } from './encode-features';
import type { Prediction } from './fit-size-productivity';
import { ESTIMATION_LIMITS } from './parameters/limits';
import type { EffortParameters } from './parameters/types';
import { weighByError } from './weigh-by-error';

/**
 * Log-linear regression: log effort = a + log size + Σ effectⱼ·featureⱼ + (slope − 1)·log size, by ridge regression on
 * standardised features, averaged over several penalties by their leave-one-out error (Hoerl and Kennard 1970; the
 * shortcut e/(1 − h) for leave-one-out: Allen 1974). With few cases the strong penalties win, and little but size counts.
 */
export function fitRegression(cases: EncodedCases, { penaltySharpness, slopePenalty }: EffortParameters): Prediction {
  const design = standardise(cases);
  const fits = ESTIMATION_LIMITS.comparison.effectPenalties.map((penalty) => fitRidge(design, penalty, slopePenalty));
  const weights = weighByError(fits.map(({ errors }) => errors), penaltySharpness);
  return blend(fits, weights);
}

/** The weighted average of predictions, and of their leave-one-out errors, which are linear in them. */
export function blend(fits: readonly Prediction[], weights: readonly number[]): Prediction {
  const errors = new Float64Array(fits[0]?.errors.length ?? 0);
  fits.forEach((fit, f) => fit.errors.forEach((error, i) => (errors[i] = (errors[i] as number) + (weights[f] as number) * error)));
  return { logEffort: fits.reduce((sum, fit, f) => sum + (weights[f] as number) * fit.logEffort, 0), errors };
}

type Design = {
  /** One row per case: centred log size, then the standardised features. */
  readonly rows: readonly Float64Array[];
  readonly query: Float64Array;
  /** Log effort less log size, centred: what is left to explain when effort is proportional to size. */
  readonly targets: Float64Array;
  /** The prediction for the query if nothing explained it. */
  readonly base: number;
  readonly products: readonly Float64Array[];
  readonly moments: Float64Array;
};

function standardise({ logEffort, logSize, queryLogSize, columns }: EncodedCases): Design {
  const size = { values: logSize.map((value) => value - mean(logSize)), query: queryLogSize - mean(logSize) };
  const features = [size, ...columns.map(toUnitVariance).filter((column) => column !== null)];
  const productivity = logEffort.map((effort, i) => effort - (logSize[i] as number));
  const level = mean(productivity);
  const targets = productivity.map((value) => value - level);
  return {
    rows: Array.from(logEffort, (_, i) => Float64Array.from(features, ({ values }) => values[i] as number)),
    query: Float64Array.from(features, ({ query }) => query),
    targets,
    base: level + queryLogSize,
    products: features.map((left, i) => Float64Array.from(features.slice(0, i + 1), (right) => dot(left.values, right.values))),
    moments: Float64Array.from(features, ({ values }) => dot(values, targets)),
  };
}

function toUnitVariance({ values, query }: Column): { values: Float64Array; query: number } | null {
  const { furthestFeature } = ESTIMATION_LIMITS.comparison;
  const middle = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  if (!(deviation > 1e-9 * (1 + Math.abs(middle)))) return null;
  const standardised = (query - middle) / deviation;
  return {
    values: values.map((value) => (value - middle) / deviation),
    query: Math.max(-furthestFeature, Math.min(furthestFeature, standardised)),
  };
}

function fitRidge({ rows, query, targets, base, products, moments }: Design, penalty: number, slopePenalty: number): Prediction {
  const penaltyOf = (i: number): number => (i === 0 ? slopePenalty : penalty);
  const factor = factorise(query.length, (i, j) => (products[i]?.[j] as number) + (i === j ? penaltyOf(i) : 0));
  const effects = solve(factor, moments);
  const errors = targets.map((target, i) => {
    const row = rows[i] as Float64Array;
    const solved = solveLower(factor, row);
    const leverage = 1 / rows.length + dot(solved, solved);
    return (target - dot(row, effects)) / Math.max(1 - leverage, 1e-2);
  });
  return { logEffort: base + dot(query, effects), errors };
}
