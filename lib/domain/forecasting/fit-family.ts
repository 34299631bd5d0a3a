import type { Family } from './families/family';

/** Points to fit, in scaled units: progress is downwards, weights are positive. */
export type FitPoints = {
  readonly t: Float64Array;
  readonly v: Float64Array;
  readonly weight: Float64Array;
  /** Best and worst possible value (−Infinity and Infinity where unknown). */
  readonly floor: number;
  readonly ceiling: number;
};

export type FamilyFit = {
  readonly family: Family;
  readonly shape: readonly number[];
  readonly asymptote: number;
  readonly gain: number;
  /** Root of the weighted mean squared residual. */
  readonly residual: number;
};

type Linear = { asymptote: number; gain: number; sse: number };

/** Below this share of its maximum the determinant of the 2 × 2 normal equations counts as nought. */
const SINGULAR = 1e-12;
const REFINEMENTS = 12;

/**
 * Bounded weighted least squares of one family: grid over the shape, then a pattern search that halves a step once it helps no more.
 * The asymptote stays inside the bounds and the gain is never negative, so that a forecast cannot blow up.
 */
export function fitFamily(family: Family, points: FitPoints): FamilyFit {
  const solve = (shape: readonly number[]): Linear => solveLinear(family, shape, points);
  let shape = bestOnGrid(family, solve);
  let best = solve(shape);
  const step = family.shapeLimits.map(([low, high]) => (high - low) / (family.gridSteps - 1) / 2);
  for (let round = 0; round < REFINEMENTS; round++) {
    for (let axis = 0; axis < step.length; axis++) {
      const before = best;
      for (const sign of [-1, 1]) {
        const candidate = moved(family, shape, axis, sign * (step[axis] as number));
        const solution = solve(candidate);
        if (solution.sse < best.sse) [shape, best] = [candidate, solution];
      }
      if (best === before) step[axis] = (step[axis] as number) / 2;
    }
  }
  const total = points.weight.reduce((sum, w) => sum + w, 0);
  return { family, shape, asymptote: best.asymptote, gain: best.gain, residual: Math.sqrt(Math.max(0, best.sse) / total) };
}

/** Value of a fitted curve at t, kept inside the bounds. */
export function evaluateFit(fit: FamilyFit, t: number, floor: number, ceiling: number): number {
  const value = fit.asymptote + (fit.gain === 0 ? 0 : fit.gain * fit.family.basis(t, fit.shape));
  return Math.min(ceiling, Math.max(floor, value));
}

function moved(family: Family, shape: readonly number[], axis: number, by: number): readonly number[] {
  const [low, high] = family.shapeLimits[axis] as readonly [number, number];
  return shape.map((s, i) => (i === axis ? Math.min(high, Math.max(low, s + by)) : s));
}

function bestOnGrid(family: Family, solve: (shape: readonly number[]) => Linear): readonly number[] {
  let shapes: number[][] = [[]];
  for (const [low, high] of family.shapeLimits) {
    const width = (high - low) / (family.gridSteps - 1);
    shapes = shapes.flatMap((shape) => Array.from({ length: family.gridSteps }, (_, i) => [...shape, low + i * width]));
  }
  let best: readonly number[] = shapes[0] as number[];
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapes) {
    const { sse } = solve(shape);
    if (sse < least) [best, least] = [shape, sse];
  }
  return best;
}

function solveLinear(family: Family, shape: readonly number[], points: FitPoints): Linear {
  const { t, v, weight, floor, ceiling } = points;
  let w = 0, g = 0, gg = 0, y = 0, gy = 0, yy = 0;
  for (let i = 0; i < t.length; i++) {
    const wi = weight[i] as number;
    const vi = v[i] as number;
    const gi = family.basis(t[i] as number, shape);
    w += wi;
    g += wi * gi;
    gg += wi * gi * gi;
    y += wi * vi;
    gy += wi * gi * vi;
    yy += wi * vi * vi;
  }
  const clamp = (a: number): number => Math.min(ceiling, Math.max(floor, a));
  const det = w * gg - g * g;
  const isFlat = !(det > SINGULAR * w * gg);
  let gain = isFlat ? 0 : (w * gy - g * y) / det;
  let asymptote = (y - gain * g) / w;
  if (family.endsAtBound === true || (gain > 0 && asymptote !== clamp(asymptote) && family.shapeLimits.length > 0)) {
    asymptote = family.endsAtBound === true ? floor : clamp(asymptote);
    gain = gg > 0 ? Math.max(0, (gy - asymptote * g) / gg) : 0;
  } else if (!(gain > 0)) {
    gain = 0;
    asymptote = clamp(y / w);
  }
  const sse = yy - 2 * asymptote * y - 2 * gain * gy + asymptote * asymptote * w + 2 * asymptote * gain * g + gain * gain * gg;
  return { asymptote, gain, sse };
}
