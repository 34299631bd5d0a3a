import { createBetaDraw } from '../random/beta-draw';
import type { Rng } from '../random/rng';
import { findExcess } from '../shared/find-excess';
import { isList } from '../shared/is-list';
import { isObject } from '../shared/is-object';
import { fail, succeed, type Result } from '../shared/result';

const LARGEST_HORIZON = 1_000_000;
/** Every unit draws once for every arm. */
const MOST_DRAWS = 3_000_000;

export type BanditRun = {
  /** Units given to each arm. */
  readonly pulls: number[];
  readonly successes: number[];
  /** Successes lost on average against always giving the best arm. */
  readonly regret: number;
  /** The same for an equal split over the whole horizon, what an A/B test would lose. */
  readonly regretOfEqualSplit: number;
};

/**
 * What would a bandit do? Thompson sampling (1933): each unit goes to the arm whose rate, drawn from its beta posterior (uniform prior),
 * is the greatest, so that arms are tried as often as they may be the best.
 *
 * @param input.rates the true rates assumed, one for each arm
 * @param input.horizon how many units there will be, at most a million
 */
export function simulateBandit(input: { rates: readonly number[]; horizon: number }, rng: Rng): Result<BanditRun> {
  if (!isObject(input) || !isList(input.rates)) return fail('A bandit needs an object with the rates of its arms.');
  const { rates, horizon } = input;
  if (rates.length < 2) return fail('A bandit needs at least two arms.');
  if (!rates.every((rate) => rate >= 0 && rate <= 1)) return fail('Rates must be between 0 and 1.');
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > LARGEST_HORIZON) return fail('The number of units must be a whole number from 1 to 1,000,000.');
  const excess = findExcess(horizon * rates.length, MOST_DRAWS, 'draws (units times arms)');
  if (excess !== null) return fail(excess);
  const drawBeta = createBetaDraw(rng);
  const pulls = rates.map(() => 0);
  const successes = rates.map(() => 0);
  for (let unit = 0; unit < horizon; unit++) {
    const arm = indexOfGreatest(pulls.map((count, i) => drawBeta(1 + (successes[i] as number), 1 + count - (successes[i] as number))));
    pulls[arm] = (pulls[arm] as number) + 1;
    if (rng() < (rates[arm] as number)) successes[arm] = (successes[arm] as number) + 1;
  }
  const best = Math.max(...rates);
  const lost = (units: (arm: number) => number): number => rates.reduce((sum, rate, arm) => sum + units(arm) * (best - rate), 0);
  return succeed({ pulls, successes, regret: lost((arm) => pulls[arm] as number), regretOfEqualSplit: lost(() => horizon / rates.length) });
}

function indexOfGreatest(values: readonly number[]): number {
  let greatest = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[greatest] as number)) greatest = i;
  return greatest;
}
