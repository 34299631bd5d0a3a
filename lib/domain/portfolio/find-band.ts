/** A span of values; the end belongs to the next one. Null is without an end. */
export type Band = { readonly from: number; readonly to: number | null };

const STEPS = [0.5, 1, 2, 5, 10, 20];

/** Bands of 1, 2, 5, 10, 20, 50 and so on, below nought too: 320 lies from 200 to 500. */
export function findBand(value: number): Band {
  if (value === 0) return { from: 0, to: 0 };
  if (value < 0) {
    const { from, to } = findBand(-value);
    return { from: -(to ?? 0), to: -from };
  }
  const power = 10 ** Math.floor(Math.log10(value));
  const at = STEPS.findLastIndex((step) => step * power <= value);
  return { from: tidy((STEPS[at] ?? 0) * power), to: tidy((STEPS[at + 1] ?? 0) * power) };
}

/** Without the noise of binary fractions: 0.2, not 0.2 and a bit. */
function tidy(value: number): number {
  return Number(value.toPrecision(3));
}

/** Tenths of a chance; a certain one belongs to the last. */
export function findTenth(chance: number): Band {
  const tenth = Math.min(9, Math.floor(chance * 10 + 1e-9));
  return { from: tenth / 10, to: (tenth + 1) / 10 };
}

/** The first ten ranks, the next ten, up to 50, up to 100, and so on; both ends belong to it. */
export function findRanks(rank: number): { readonly from: number; readonly to: number } {
  const ends = [10, 20, 50];
  while ((ends.at(-1) ?? 0) < rank) ends.push((ends.at(-3) ?? 0) * 10);
  const at = ends.findIndex((end) => rank <= end);
  return { from: (ends[at - 1] ?? 0) + 1, to: ends[at] ?? rank };
}

/** The span between two of these bounds in which a value lies. */
export function findSpan(value: number, bounds: readonly number[]): Band {
  const at = bounds.findLastIndex((bound) => bound <= value);
  return { from: bounds[Math.max(0, at)] ?? 0, to: bounds[Math.max(0, at) + 1] ?? null };
}
