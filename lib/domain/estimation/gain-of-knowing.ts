import type { Decide } from './decide';
import { cutBySignal, splitDraws } from './split-draws';

export type DrawnDecision = {
  /** What each project is worth in the first draw, then in the second, …: cells take draws from all over, and each draw's projects together. */
  readonly worth: Float64Array;
  readonly projects: number;
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
  const last = signals.at(-1);
  return last === undefined ? 0 : gainBeside(signals.slice(0, -1), decision)(last);
}

/** The same for many signals, each together with those that are known: by these the draws are cut only once. */
export function gainBeside(known: readonly ArrayLike<number>[], decision: DrawnDecision): (signal: ArrayLike<number>) => number {
  const parts = Math.max(2, Math.min(MOST_PARTS, Math.floor((decision.draws / FEWEST_IN_CELL) ** (1 / (known.length + 1)))));
  const cells = splitDraws(known, decision.draws, parts);
  return (signal) => {
    let gain = 0;
    for (const cell of cells.flatMap((whole) => cutBySignal(whole, signal, parts))) {
      const [one, other] = sumHalves(cell, decision);
      gain += gainOfDeciding(one, other, decision) + gainOfDeciding(other, one, decision);
    }
    return Math.max(0, gain / decision.draws);
  };
}

/** The gain if every draw were known before deciding: the mean over draws of the best set's value less that of the set chosen now. */
export function gainOfKnowingAll(decision: DrawnDecision): number {
  let gain = 0;
  for (let draw = 0; draw < decision.draws; draw++) {
    const worth = worthIn(draw, decision);
    gain += Math.max(0, gainOfDeciding(worth, worth, decision));
  }
  return gain / decision.draws;
}

/** `values[project][draw]` laid out by draw. */
export function layOutByDraw(values: readonly ArrayLike<number>[], draws: number): Float64Array {
  const worth = new Float64Array(draws * values.length);
  values.forEach((value, project) => {
    for (let draw = 0; draw < draws; draw++) worth[draw * values.length + project] = value[draw] as number;
  });
  return worth;
}

/** What each project is worth in one draw. */
export function worthIn(draw: number, { worth, projects }: DrawnDecision): number[] {
  const values: number[] = [];
  for (let at = draw * projects; at < (draw + 1) * projects; at++) values.push(worth[at] as number);
  return values;
}

/** What each project is worth in the draws of either half of a cell together. */
function sumHalves(cell: Int32Array, { worth, projects, half }: DrawnDecision): [number[], number[]] {
  const sums = [new Float64Array(projects), new Float64Array(projects)] as const;
  for (let i = 0; i < cell.length; i++) {
    const draw = cell[i] as number;
    const sum = half[draw] === 0 ? sums[0] : sums[1];
    for (let project = 0, at = draw * projects; project < projects; project++, at++) sum[project] = (sum[project] as number) + (worth[at] as number);
  }
  return [Array.from(sums[0]), Array.from(sums[1])];
}

/** Worth of the set chosen by `evidence` less worth of the set chosen now; sets with the same members differ by exactly 0. */
function gainOfDeciding(evidence: readonly number[], worth: readonly number[], { decide, chosen }: DrawnDecision): number {
  const taken = new Set(decide(evidence));
  let gain = 0;
  for (const project of taken) if (!chosen.has(project)) gain += worth[project] as number;
  for (const project of chosen) if (!taken.has(project)) gain -= worth[project] as number;
  return gain;
}
