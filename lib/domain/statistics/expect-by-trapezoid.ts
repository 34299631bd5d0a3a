/** Beyond this many units of log density below the mode nothing reaches the last digit of a double (e^-42 = 6e-19). */
const NEGLIGIBLE = 42;
const STEPS_PER_SCALE = 4;

/**
 * E[f(T)] for a T whose density is known up to a factor, smooth, with one mode, on the whole real line.
 *
 * The trapezoidal rule on equal steps converges faster than any power of the step for such integrands (Trefethen and Weideman 2014),
 * and dividing by the same sum of the density makes its normalising constant unnecessary.
 *
 * @param f bounded, or growing slowly: the tails are cut where the density is 1e-18 of its top
 * @param density.logDensity log of the density, up to a constant
 * @param density.scale about the standard deviation near the mode; steps are a quarter of it
 */
export function expectByTrapezoid(density: { logDensity: (t: number) => number; mode: number; scale: number }, f: (t: number) => number): number {
  const { logDensity, mode } = density;
  const step = density.scale / STEPS_PER_SCALE;
  const top = logDensity(mode);
  let weights = 1;
  let sum = f(mode);
  for (const direction of [step, -step]) {
    for (let k = 1; ; k++) {
      const t = mode + k * direction;
      const below = top - logDensity(t);
      if (!(below < NEGLIGIBLE)) break;
      const weight = Math.exp(-below);
      weights += weight;
      sum += weight * f(t);
    }
  }
  return sum / weights;
}
