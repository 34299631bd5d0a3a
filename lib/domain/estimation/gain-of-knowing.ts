import type { Decide } from './decide';
import { splitDraws } from './split-draws';

export type DrawnDecision = {
  /** `values[project][draw]`: what the project is worth in that draw. */
  readonly values: readonly ArrayLike<number>[];
  readonly draws: number;
  readonly decide: Decide;
  /** The projects taken if nothing more is learned. */
  readonly chosen: ReadonlySet<number>;
  /** 0 or 1 for each draw, at random: draws may come in an order with a pattern (antithetic, stratified), which alternation would pick up. */
  readonly half: Uint8Array;
};

/** Fewer draws than this in a cell leave its conditional means too rough to decide by. */
const FEWEST_IN_CELL = 60;
const MOST_PARTS = 64;

/**
 * How much better would the decision be on average if these signals were known first?
 *
 * The draws are divided into cells of nearly equal signals; within each, the decision is taken by the mean of one half of the draws and
 * judged on the other half, and the reverse. Deciding and judging on the same draws would find value in pure noise.
 *
 * @returns expected gain over the decision taken now, at least 0
 */
export function gainOfKnowing(signals: readonly ArrayLike<number>[], decision: DrawnDecision): number {
  const parts = Math.min(MOST_PARTS, Math.floor((decision.draws / FEWEST_IN_CELL) ** (1 / signals.length)));
  let gain = 0;
  for (const cell of splitDraws(signals, decision.draws, Math.max(2, parts))) {
    const sums = [0, 1].map((half) => decision.values.map((value) => sumOfHalf(value, cell, decision.half, half)));
    gain += gainOfDeciding(sums[0] as number[], sums[1] as number[], decision) + gainOfDeciding(sums[1] as number[], sums[0] as number[], decision);
  }
  return Math.max(0, gain / decision.draws);
}

/** The gain if every draw were known before deciding: the mean over draws of the best set's value less that of the set chosen now. */
export function gainOfKnowingAll(decision: DrawnDecision): number {
  let gain = 0;
  for (let draw = 0; draw < decision.draws; draw++) {
    const worth = decision.values.map((value) => value[draw] as number);
    gain += Math.max(0, gainOfDeciding(worth, worth, decision));
  }
  return gain / decision.draws;
}

function sumOfHalf(value: ArrayLike<number>, cell: Int32Array, halves: Uint8Array, half: number): number {
  let sum = 0;
  for (const draw of cell) if (halves[draw] === half) sum += value[draw] as number;
  return sum;
}

/** Worth of the set chosen by `evidence` less worth of the set chosen now; sets with the same members differ by exactly 0. */
function gainOfDeciding(evidence: readonly number[], worth: readonly number[], { decide, chosen }: DrawnDecision): number {
  const taken = new Set(decide(evidence));
  let gain = 0;
  for (const project of taken) if (!chosen.has(project)) gain += worth[project] as number;
  for (const project of chosen) if (!taken.has(project)) gain -= worth[project] as number;
  return gain;
}
