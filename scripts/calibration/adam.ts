const FAST = 0.9;
const SLOW = 0.999;

/** Adam (Kingma and Ba 2015) over the whole set, with a step that falls to nought: deterministic, no batches. */
export function minimise(
  start: Float64Array,
  gradient: (at: Float64Array, into: Float64Array) => void,
  { steps, rate }: { steps: number; rate: number },
): Float64Array {
  const at = Float64Array.from(start);
  const g = new Float64Array(at.length);
  const m = new Float64Array(at.length);
  const s = new Float64Array(at.length);
  for (let step = 1; step <= steps; step++) {
    g.fill(0);
    gradient(at, g);
    const pace = rate * Math.min(1, (2 * (steps - step + 1)) / steps);
    for (let i = 0; i < at.length; i++) {
      const gi = g[i] as number;
      m[i] = FAST * (m[i] as number) + (1 - FAST) * gi;
      s[i] = SLOW * (s[i] as number) + (1 - SLOW) * gi * gi;
      const mean = (m[i] as number) / (1 - FAST ** step);
      const size = Math.sqrt((s[i] as number) / (1 - SLOW ** step));
      at[i] = (at[i] as number) - (pace * mean) / (size + 1e-10);
    }
  }
  return at;
}
