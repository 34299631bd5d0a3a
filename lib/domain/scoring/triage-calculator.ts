import { fitQuantileDistribution } from '../distributions/quantile-distribution';
import { drawStratified } from '../random/draw-stratified';
import type { Rng } from '../random/rng';
import { stratifiedNormals } from '../random/stratified-normals';
import type { Interval } from '../shared/interval';
import { fail, succeed } from '../shared/result';
import type { Result } from '../shared/result';
import { mean } from '../statistics/mean';
import { selectQuantiles } from '../statistics/select-quantiles';

/** A kind of error that the dispatcher makes: how often, as a share of all requests, and what one costs in money. */
export type TriageError = { readonly name: string; readonly share: Interval; readonly cost: Interval };

export type TriageInputs = {
  readonly requestsPerYear: Interval;
  /** Share of requests that are easy enough for automation. */
  readonly easyShare: Interval;
  /** Share of the easy ones that the model recognises. */
  readonly recall: Interval;
  readonly minutesSaved: Interval;
  readonly moneyPerHour: Interval;
  readonly errors: readonly TriageError[];
};

/** Money per year, each a range. `net` may be negative: then the errors cost more than the time saved is worth. */
export type TriageResult = {
  readonly saved: Interval;
  readonly errors: readonly { readonly name: string; readonly cost: Interval }[];
  readonly net: Interval;
  readonly netMean: number;
};

const DRAWS = 4096;

/**
 * What imperfect predictions are worth: requests a year × easy share × recall × minutes saved × price of time, less
 * requests × share × cost of each kind of error. All inputs are independent; drawn in strata.
 */
export function calculateTriage(inputs: TriageInputs, rng: Rng): Result<TriageResult> {
  const scores = stratifiedNormals(DRAWS);
  const problems: string[] = [];
  const draw = (name: string, interval: Interval, upper?: number): Float64Array => {
    const fitted = fitQuantileDistribution(interval, { lower: 0, upper });
    if (!fitted.ok) problems.push(`${name}: ${fitted.reason}`);
    return drawStratified(scores, rng).map((z) => (fitted.ok ? fitted.value.quantileOfNormal(z) : 0));
  };
  const requests = draw('Requests a year', inputs.requestsPerYear);
  const saved = product(
    requests,
    draw('Share that is easy', inputs.easyShare, 1),
    draw('Recall', inputs.recall, 1),
    draw('Minutes saved', inputs.minutesSaved),
    draw('Price of an hour', inputs.moneyPerHour),
  ).map((money) => money / 60);
  const errors = inputs.errors.map(({ name, share, cost }) => ({ name, cost: product(requests, draw(name, share, 1), draw(name, cost)) }));
  const [problem] = problems;
  if (problem !== undefined) return fail(problem);
  const net = saved.map((money, i) => errors.reduce((left, { cost }) => left - (cost[i] as number), money));
  return succeed({
    saved: toInterval(saved),
    errors: errors.map(({ name, cost }) => ({ name, cost: toInterval(cost) })),
    net: toInterval(net),
    netMean: mean(net),
  });
}

function product(first: Float64Array, ...others: readonly Float64Array[]): Float64Array {
  return first.map((value, i) => others.reduce((result, other) => result * (other[i] as number), value));
}

function toInterval(draws: Float64Array): Interval {
  const [p10 = 0, p50 = 0, p90 = 0] = selectQuantiles(draws, [0.1, 0.5, 0.9]);
  return { p10, p50, p90 };
}
