import type { Interval } from '../shared/interval';

/** How far ahead the forecast looks: this many times the effort so far. Beyond it, "ever" means by then. */
export const HORIZON = 1000;
const STEPS = 80;
const JUST_AHEAD = 1 + 1e-6;

export type TargetForecast = { readonly probabilityEver: number; readonly effort: Interval };

/** Times from now to the horizon, evenly spaced in ln t; the first lies just ahead, where the forecast begins. */
const TIMES = Array.from({ length: STEPS + 1 }, (_, i) => (i === 0 ? JUST_AHEAD : HORIZON ** (i / STEPS)));

/**
 * When a level is reached, from P(reached by t): the best value so far cannot be lost again, so the probability never falls.
 *
 * @param reachedBy P(the curve is at the level at time t ≥ 1)
 * @param xOfT effort that belongs to a time
 */
export function reachTarget(reachedBy: (t: number) => number, xOfT: (t: number) => number): TargetForecast {
  let highest = 0;
  const chances = TIMES.map((t) => (highest = Math.max(highest, reachedBy(t))));
  const effortAt = (p: number): number => {
    const i = chances.findIndex((chance) => chance >= p);
    if (i < 0) return Number.POSITIVE_INFINITY;
    if (i === 0) return xOfT(1);
    const [before, after] = [chances[i - 1] as number, chances[i] as number];
    const share = (p - before) / (after - before);
    return xOfT((TIMES[i - 1] as number) * ((TIMES[i] as number) / (TIMES[i - 1] as number)) ** share);
  };
  return { probabilityEver: highest, effort: { p10: effortAt(0.1), p50: effortAt(0.5), p90: effortAt(0.9) } };
}
