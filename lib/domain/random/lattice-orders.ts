import type { Rng } from './rng';
import { shuffle } from './stratified-normals';

/**
 * Generating vector of an extensible rank-1 lattice for up to 2^20 points, good in all pairs of dimensions (order-2
 * weights): Cools, Kuo and Nuyens 2006, "Constructing embedded lattice rules for multivariate integration",
 * SIAM J. Sci. Comput. 28(6). All entries are odd, so every dimension meets every stratum exactly once.
 */
const GENERATING_VECTOR = [
  1, 182667, 469891, 498753, 110745, 446247, 250185, 118627, 245333, 283199, 408519, 391023, 246327, 126539, 399185, 461527,
  300343, 69681, 516695, 436179, 106383, 238523, 413283, 70841, 47719, 300129, 113029, 123925, 410745, 211325, 17489, 511893,
] as const;

/**
 * Gives out, dimension by dimension, the order in which strata 0…count−1 are met: a randomly shifted lattice for the
 * first 32 dimensions (far smoother than chance for sums of few parts), random orders after that (Latin hypercube).
 *
 * @param count a power of two, at most 2^20
 * @returns a function that fills and returns one and the same array at every call
 */
export function createLatticeOrders(count: number, rng: Rng): () => Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  let dimension = 0;
  return () => {
    const generator = GENERATING_VECTOR[dimension];
    dimension += 1;
    if (generator === undefined) shuffle(order, rng);
    else fillShifted(order, generator, Math.floor(rng() * count));
    return order;
  };
}

function fillShifted(order: Uint32Array, generator: number, shift: number): void {
  const step = generator % order.length;
  let stratum = shift;
  for (let k = 0; k < order.length; k++) {
    order[k] = stratum;
    stratum = (stratum + step) % order.length;
  }
}
