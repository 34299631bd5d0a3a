/**
 * A family of curves v(t) = a + b·g(t; shape) with b ≥ 0 and g falling: everything but the shape is linear, so a fit is a
 * short search over the shape with linear least squares inside (variable projection, Golub and Pereyra 1973).
 * Progress is always downwards here: a metric that should increase is mirrored before fitting.
 */
export type Family = {
  readonly name: string;
  /** Distinct efforts below which the family is not fitted. */
  readonly minPoints: number;
  /** Lower and upper limit of each shape parameter, searched on an even grid. t is scaled so that the last point has t = 1. */
  readonly shapeLimits: readonly (readonly [number, number])[];
  readonly gridSteps: number;
  /** Asymptote held at the best possible value; such a family needs a bound. */
  readonly endsAtBound?: boolean;
  readonly basis: (t: number, shape: readonly number[]) => number;
  readonly shapeNames: readonly string[];
};
