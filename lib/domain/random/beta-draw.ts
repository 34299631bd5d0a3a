import type { Rng } from './rng';
import { createStandardNormal } from './standard-normal';

/** Draws from Gamma(shape, 1) by Marsaglia and Tsang's rejection method (2000), exact for every shape above 0. */
export function createGammaDraw(rng: Rng): (shape: number) => number {
  const normal = createStandardNormal(rng);
  const draw = (shape: number): number => {
    // Below 1 the method needs its boost: G(a) = G(a + 1)·U^(1/a).
    if (shape < 1) return draw(shape + 1) * rng() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const v = (1 + c * z) ** 3;
      if (v > 0 && Math.log(rng()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return draw;
}

/** Draws from Beta(alpha, beta), both above 0, as a share of two gamma draws. */
export function createBetaDraw(rng: Rng): (alpha: number, beta: number) => number {
  const gamma = createGammaDraw(rng);
  return (alpha, beta) => {
    const one = gamma(alpha);
    return one / (one + gamma(beta));
  };
}
