/** Beyond this score a table is flat; one draw in 75,000 lies there. */
const SCORE_LIMIT = 4.2;
const STEPS = 256;
const STEPS_PER_SCORE = STEPS / (2 * SCORE_LIMIT);

/** Values of a distribution at equally spaced normal scores: many draws are then looked up instead of computed. */
export type NormalTable = Float64Array;

/** Tabulates x(z). Between entries it is interpolated; the relative error is below 0.02 % for a lognormal with sigma 1. */
export function tabulate(valueAt: (z: number) => number): NormalTable {
  const table = new Float64Array(STEPS + 2);
  for (let i = 0; i <= STEPS; i++) table[i] = valueAt(i / STEPS_PER_SCORE - SCORE_LIMIT);
  table[STEPS + 1] = table[STEPS] as number;
  return table;
}

/** The value at normal score `z`. */
export function lookUp(table: NormalTable, z: number): number {
  const position = (z + SCORE_LIMIT) * STEPS_PER_SCORE;
  if (position <= 0) return table[0] as number;
  if (position >= STEPS) return table[STEPS] as number;
  const below = position | 0;
  const low = table[below] as number;
  return low + (position - below) * ((table[below + 1] as number) - low);
}
