import type { ResolvedScore } from './resolve-score';
import { ASSUMED_EFFORT } from './resolve-score';
import { normaliseWeights } from './normalise-weights';
import type { Assumptions, ScoringModel, Weights } from './scoring-model';

/** The rating of an ordinary project: a rating above it raises the stated money, one below it lowers it. */
export const NEUTRAL_RATING = 5;

/** Draws of a project's inputs, of the drivers it shares, and the number of draws. */
export type ScoreDraws = {
  readonly score: ResolvedScore;
  readonly inputs: ReadonlyMap<string, Float64Array>;
};

/** A factor around 1 for each draw, by what it affects; null where no driver does. */
export type DriverFactors = Readonly<Record<'value' | 'effort' | 'labelPrice' | 'compute', Float64Array | null>>;

export const NO_DRIVERS: DriverFactors = { value: null, effort: null, labelPrice: null, compute: null };

/**
 * Impact per year if the project succeeds, draw by draw.
 *
 * In money: impact = stated money · Σ weight · rating / 5 − running cost, where a rating for which money stands, or that
 * nobody gave, counts as the neutral 5. In points: the weighted mean of the ratings given, 0 to 10 (NaN if none of them
 * has weight), turned into money if the model says what a point is worth.
 */
export function evaluateImpact(draws: ScoreDraws, model: ScoringModel, weights: Weights, drivers: DriverFactors, count: number): Float64Array {
  const impact = new Float64Array(count);
  const { constant, given } = addRatings(impact, draws, model, weights);
  if (draws.score.impactBasis === 'points') {
    const scale = (model.assumptions.moneyPerPoint ?? 1) / given;
    for (let i = 0; i < count; i++) impact[i] = (impact[i] as number) * scale;
    if (model.assumptions.moneyPerPoint === null) return impact;
  } else {
    const money = sumInputs(draws, 'value', count);
    for (let i = 0; i < count; i++) impact[i] = (money[i] as number) * ((impact[i] as number) / NEUTRAL_RATING + constant);
  }
  if (drivers.value !== null) multiply(impact, drivers.value);
  if (draws.score.inputs.some((input) => input.feeds === 'runningCost')) {
    const running = sumInputs(draws, 'runningCost', count);
    for (let i = 0; i < count; i++) impact[i] = (impact[i] as number) - (running[i] as number);
  }
  return impact;
}

/** Adds weight · rating of the ratings given; `given` is the sum of their weights, `constant` that of the others. */
function addRatings(into: Float64Array, draws: ScoreDraws, model: ScoringModel, weights: Weights): { constant: number; given: number } {
  const normalised = normaliseWeights(model, 'impactRating', weights);
  let given = 0;
  let total = 0;
  for (const [key, weight] of normalised) {
    const ratings = draws.inputs.get(key);
    total += weight;
    if (ratings === undefined) continue;
    given += weight;
    for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + weight * (ratings[i] as number);
  }
  // Without any weight the money stands as it is.
  return { constant: total > 0 ? total - given : 1, given };
}

/** Chance of success, draw by draw. Several criteria are steps that must all succeed. */
export function evaluateSuccess(draws: ScoreDraws, count: number): Float64Array {
  const success = new Float64Array(count).fill(1);
  for (const { key, feeds } of draws.score.inputs) if (feeds === 'success') multiply(success, inputDraws(draws, key));
  return success;
}

/**
 * Person-weeks, draw by draw, each role's counted by `scarcity` (1 if not given). Effort without a role is split by the
 * model's shares; where cost was only rated, it runs geometrically from the model's effort at rating 0 to that at 10.
 */
export function evaluateEffort(
  draws: ScoreDraws,
  model: ScoringModel,
  scarcity: Readonly<Record<string, number>>,
  drivers: DriverFactors,
  count: number,
): Float64Array {
  const effort = new Float64Array(count);
  for (const [role, weeks] of effortByRole(draws, model, count)) {
    const weight = role === null ? meanScarcity(model.assumptions, scarcity) : (scarcity[role] ?? 1);
    for (let i = 0; i < count; i++) effort[i] = (effort[i] as number) + weight * (weeks[i] as number);
  }
  if (drivers.effort !== null) multiply(effort, drivers.effort);
  return effort;
}

/** Person-weeks by role before drivers; the key null holds what was not given by role. */
export function effortByRole(draws: ScoreDraws, model: ScoringModel, count: number): ReadonlyMap<string | null, Float64Array> {
  if (draws.score.effortBasis === 'rated') return new Map([[null, ratedEffort(draws, model, count)]]);
  const byRole = new Map<string | null, Float64Array>();
  for (const { key, feeds, role } of draws.score.inputs) {
    if (feeds !== 'effort') continue;
    const known = byRole.get(role);
    const weeks = inputDraws(draws, key);
    byRole.set(role, known === undefined ? weeks : known.map((value, i) => value + (weeks[i] as number)));
  }
  return byRole;
}

function ratedEffort(draws: ScoreDraws, model: ScoringModel, count: number): Float64Array {
  const { atZero, atTen } = model.assumptions.ratedEffort;
  const weights = normaliseWeights(model, 'costRating');
  const rating = new Float64Array(count);
  let given = 0;
  for (const { key, feeds } of draws.score.inputs) {
    if (feeds !== 'costRating') continue;
    const weight = weights.get(key) ?? 0;
    const ratings = inputDraws(draws, key);
    given += weight;
    for (let i = 0; i < count; i++) rating[i] = (rating[i] as number) + weight * (ratings[i] as number);
  }
  const error = inputDraws(draws, ASSUMED_EFFORT);
  const growth = Math.log(atTen / atZero) / (10 * given);
  for (let i = 0; i < count; i++) rating[i] = atZero * Math.exp((rating[i] as number) * growth) * (error[i] as number);
  return rating;
}

function meanScarcity({ roleShares }: Assumptions, scarcity: Readonly<Record<string, number>>): number {
  const shares = Object.entries(roleShares);
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  return total > 0 ? shares.reduce((sum, [role, share]) => sum + share * (scarcity[role] ?? 1), 0) / total : 1;
}

/** Sum of the inputs that feed one thing, draw by draw; noughts if there are none. */
export function sumInputs(draws: ScoreDraws, feeds: ResolvedScore['inputs'][number]['feeds'], count: number): Float64Array {
  const inputs = draws.score.inputs.filter((input) => input.feeds === feeds).map((input) => inputDraws(draws, input.key));
  const only = inputs[0];
  if (only !== undefined && inputs.length === 1) return only;
  const sum = new Float64Array(count);
  for (const values of inputs) for (let i = 0; i < count; i++) sum[i] = (sum[i] as number) + (values[i] as number);
  return sum;
}

function inputDraws(draws: ScoreDraws, key: string): Float64Array {
  const values = draws.inputs.get(key);
  if (values === undefined) throw new Error(`Input ${key} was not drawn.`);
  return values;
}

function multiply(values: Float64Array, factors: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * (factors[i] as number);
}
