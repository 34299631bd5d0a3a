import type { Rng } from '../random/rng';
import { shuffleNumbers } from '../random/draw-stratified';
import type { ScoreInput } from '../scoring/resolve-score';

export type Scorer = { readonly id: string; readonly weight: number };

/** Which scorer each draw believes. */
export type ScorerAssignment = {
  readonly scorers: readonly Scorer[];
  /** Index into `scorers`, draw by draw. */
  readonly believed: Uint16Array;
  /** Index into the input's beliefs, draw by draw: a scorer who did not answer is replaced by one who did. */
  readonly forInput: (input: ScoreInput, rng: Rng) => Uint16Array;
};

/** Everyone who answered anything, in a fixed order. Assumed inputs have no scorer. */
export function listScorers(inputs: readonly ScoreInput[]): Scorer[] {
  const weights = new Map<string, number>();
  for (const { beliefs } of inputs) {
    for (const { scorerId, weight } of beliefs) if (scorerId !== '') weights.set(scorerId, weight);
  }
  return [...weights].map(([id, weight]) => ({ id, weight })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives every draw a scorer, as many draws to each as the weights say, in random order. */
export function assignScorers(scorers: readonly Scorer[], count: number, rng: Rng): ScorerAssignment {
  const believed = shareOut(scorers, count);
  shuffleNumbers(believed, rng);
  return { scorers, believed, forInput: (input, inputRng) => translate(scorers, believed, input, inputRng) };
}

function shareOut(scorers: readonly Scorer[], count: number): Uint16Array {
  const total = scorers.reduce((sum, { weight }) => sum + weight, 0);
  const shared = new Uint16Array(count);
  let reached = 0;
  let next = 0;
  scorers.forEach(({ weight }, index) => {
    reached += weight;
    const end = index === scorers.length - 1 ? count : Math.round((reached / total) * count);
    shared.fill(index, next, end);
    next = end;
  });
  return shared;
}

function translate(scorers: readonly Scorer[], believed: Uint16Array, input: ScoreInput, rng: Rng): Uint16Array {
  const place = scorers.map(({ id }) => input.beliefs.findIndex((belief) => belief.scorerId === id));
  const total = input.beliefs.reduce((sum, { weight }) => sum + weight, 0);
  return believed.map((scorer) => {
    const own = place[scorer] ?? -1;
    return own >= 0 ? own : pick(input, rng() * total);
  });
}

function pick({ beliefs }: ScoreInput, target: number): number {
  let reached = 0;
  const found = beliefs.findIndex(({ weight }) => (reached += weight) > target);
  return found >= 0 ? found : beliefs.length - 1;
}
