import tDistribution from '@stdlib/stats-base-dists-t';
import type { EncodedCases } from '@/lib/domain/estimation/encode-features';
import { factorise, solve, solveLower } from '@/lib/domain/estimation/cholesky';
import { estimateSpread } from '@/lib/domain/estimation/estimate-spread';
import { fitAnalogy, weighNeighbours } from '@/lib/domain/estimation/fit-analogy';
import { fitRegression } from '@/lib/domain/estimation/fit-regression';
import { fitSizeProductivity, fitSlope } from '@/lib/domain/estimation/fit-size-productivity';
import type { Prediction } from '@/lib/domain/estimation/fit-size-productivity';
import { EFFORT_TABLE } from '@/lib/domain/estimation/parameters/effort-table';
import { measureSimilarity } from '@/lib/domain/estimation/measure-similarity';
import type { EffortParameters } from '@/lib/domain/estimation/parameters/types';
import { mean } from '@/lib/domain/statistics/mean';
import { quantile } from '@/lib/domain/statistics/quantile';

/** A forecast of log effort. */
export type LogForecast = { readonly low: number; readonly middle: number; readonly high: number };

export type Baseline = (cases: EncodedCases) => LogForecast;

/** Ordinary least squares with the textbook's t-interval. `columns` are predictors with the query's value. */
function leastSquares(targets: Float64Array, columns: readonly { values: Float64Array; query: number }[]): LogForecast {
  const rows = Array.from(targets, (_, i) => [1, ...columns.map(({ values }) => values[i] as number)]);
  const query = [1, ...columns.map((column) => column.query)];
  const product = (i: number, j: number): number => rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), 0);
  // A trace of a ridge, so that collinear columns do not stop it.
  const factor = factorise(query.length, (i, j) => product(i, j) * (i === j ? 1 + 1e-9 : 1));
  const effects = solve(factor, query.map((_, j) => rows.reduce((sum, row, i) => sum + (row[j] as number) * (targets[i] as number), 0)));
  const explain = (row: readonly number[]): number => row.reduce((sum, value, j) => sum + value * (effects[j] as number), 0);
  const freedom = Math.max(1, targets.length - query.length);
  const variance = rows.reduce((sum, row, i) => sum + ((targets[i] as number) - explain(row)) ** 2, 0) / freedom;
  const leverage = solveLower(factor, query).reduce((sum, value) => sum + value * value, 0);
  const half = tDistribution.quantile(0.9, freedom) * Math.sqrt(variance * (1 + leverage));
  return { low: explain(query) - half, middle: explain(query), high: explain(query) + half };
}

const logLinearOnSize: Baseline = ({ logEffort, logSize, queryLogSize }) => leastSquares(logEffort, [{ values: logSize, query: queryLogSize }]);

const logLinearOnAll: Baseline = ({ logEffort, logSize, queryLogSize, columns }) =>
  leastSquares(logEffort, [{ values: logSize, query: queryLogSize }, ...columns]);

/** The three nearest, adjusted for size; the interval from the quantiles of its leave-one-out errors. */
const sizeAdjustedAnalogy: Baseline = (cases) => {
  const slope = fitSlope(cases, EFFORT_TABLE);
  const space = measureSimilarity(cases);
  const levels = cases.logEffort.map((effort, i) => effort - slope * (cases.logSize[i] as number));
  const nearestThree = (squares: Float64Array): number => {
    const order = [...squares.keys()].sort((a, b) => (squares[a] as number) - (squares[b] as number)).slice(0, 3);
    return mean(order.map((i) => levels[i] as number));
  };
  const errors = levels.map((level, i) => level - nearestThree(space.from(i).map((square, j) => (i === j ? Infinity : square))));
  const middle = slope * cases.queryLogSize + nearestThree(space.toQuery);
  return { low: middle + quantile(errors, 0.1), middle, high: middle + quantile(errors, 0.9) };
};

/** The blend that `SA` is held against: the mean of analogy and of log-linear regression on all. */
const plainBlend: Baseline = (cases) => {
  const [left, right] = [sizeAdjustedAnalogy(cases), logLinearOnAll(cases)];
  return { low: (left.low + right.low) / 2, middle: (left.middle + right.middle) / 2, high: (left.high + right.high) / 2 };
};

/** One of our own three methods alone, with our own interval around it and the product's settings, which flatters it. */
function alone(fit: (cases: EncodedCases, parameters: EffortParameters) => Prediction): Baseline {
  return (cases) => {
    const { logEffort, errors } = fit(cases, EFFORT_TABLE);
    const half = estimateSpread(errors, weighNeighbours(measureSimilarity(cases)), EFFORT_TABLE);
    return { low: logEffort - half, middle: logEffort, high: logEffort + half };
  };
}

export const SINGLE_BASELINES: Record<string, Baseline> = {
  'log-linear on size, t-interval': logLinearOnSize,
  'log-linear on all, t-interval': logLinearOnAll,
  'size-adjusted analogy, k = 3': sizeAdjustedAnalogy,
};

export const PLAIN_BLEND = plainBlend;

export const OWN_METHODS: Record<string, Baseline> = {
  'own size-productivity alone': alone(fitSizeProductivity),
  'own analogy alone': alone((cases, parameters) => fitAnalogy(cases, weighNeighbours(measureSimilarity(cases)), parameters)),
  'own regression alone': alone(fitRegression),
};
