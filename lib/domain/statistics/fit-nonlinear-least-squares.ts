import { fail, succeed, type Result } from '../shared/result';
import { polishLeastSquares } from './polish-least-squares';
import { solveLeastSquares } from './solve-least-squares';

export type LeastSquaresProblem = {
  /** Weighted differences of data and model, always as many. What isn't finite counts as a step that failed. */
  readonly residuals: (parameters: readonly number[]) => ArrayLike<number>;
  /** Where to start from; the best end wins. */
  readonly starts: readonly (readonly number[])[];
  readonly bounds?: readonly (readonly [number, number])[];
  /** Largest number of accepted or refused steps from each start; default 2,000. */
  readonly steps?: number;
};

export type LeastSquaresFit = { readonly parameters: readonly number[]; readonly sumOfSquares: number };

const FIRST_DAMPING = 1e-3;
const LEAST_DAMPING = 1e-15;
const MOST_DAMPING = 1e15;
/** Cube root of the rounding unit: the best relative step for central differences. */
const DIFFERENCE_STEP = 6e-6;
const SMALLEST_STEP = 1e-15;

/**
 * General bounded nonlinear least squares: Levenberg and Marquardt's method (Marquardt 1963; scaling as in Moré 1978) with central
 * differences, from several starts. For families that are linear but for one or two parameters use the separable fit of forecasting,
 * which is faster and can't stray.
 */
export function fitNonlinearLeastSquares(problem: LeastSquaresProblem): Result<LeastSquaresFit> {
  const first = problem.starts[0];
  if (!first || first.length === 0) return fail('A fit needs at least one start with at least one parameter.');
  if (!problem.starts.every((start) => start.length === first.length && start.every(Number.isFinite))) return fail('Every start needs the same number of finite parameters.');
  if (problem.bounds && (problem.bounds.length !== first.length || !problem.bounds.every(([low, high]) => low <= high))) return fail('Every parameter needs bounds in ascending order.');
  if (problem.residuals(first).length < first.length) return fail('A fit needs at least as many points as parameters.');
  let best: LeastSquaresFit | null = null;
  for (const start of problem.starts) {
    const fit = descend(problem, start);
    if (fit && (!best || fit.sumOfSquares < best.sumOfSquares)) best = fit;
  }
  return best ? succeed(polish(problem, best)) : fail('The model has no finite value at any start.');
}

function polish(problem: LeastSquaresProblem, { parameters }: LeastSquaresFit): LeastSquaresFit {
  const polished = polishLeastSquares(problem, parameters);
  return { parameters: polished, sumOfSquares: squares(Float64Array.from(problem.residuals(polished))) };
}

function descend(problem: LeastSquaresProblem, start: readonly number[]): LeastSquaresFit | null {
  const inside = (parameters: readonly number[]): number[] => parameters.map((value, i) => clamp(value, problem.bounds?.[i]));
  const first = evaluateAt(problem, inside(start));
  if (!first) return null;
  let here: Position = first;
  let jacobian = differentiate(problem, here.parameters, here.residuals.length);
  let damping = FIRST_DAMPING;
  const scales = new Float64Array(start.length);
  for (let step = 0; step < (problem.steps ?? 2000) && jacobian && damping < MOST_DAMPING; step++) {
    // Scales only grow, so that a column that fades isn't stepped along without limit.
    for (const [i, column] of jacobian.entries()) scales[i] = Math.max(scales[i] as number, Math.sqrt(squares(column)) || Number.MIN_VALUE);
    const { parameters, residuals, sumOfSquares }: Position = here;
    const derivatives: Float64Array[] = jacobian;
    const change = stepInside(problem.bounds, parameters, (free) => solveDamped(derivatives, residuals, scales, damping, free));
    const next: Position | null = change && evaluateAt(problem, inside(parameters.map((value, i) => value + (change[i] as number))));
    if (!next || !(next.sumOfSquares < sumOfSquares)) {
      damping *= 4;
      continue;
    }
    const moved = next.parameters.some((value, i) => Math.abs(value - (parameters[i] as number)) > SMALLEST_STEP * Math.abs(value));
    here = next;
    if (!moved || next.sumOfSquares === 0) break;
    damping = Math.max(LEAST_DAMPING, damping / 10);
    jacobian = differentiate(problem, next.parameters, residuals.length);
  }
  return { parameters: here.parameters, sumOfSquares: here.sumOfSquares };
}

type Position = { readonly parameters: readonly number[]; readonly residuals: Float64Array; readonly sumOfSquares: number };

function evaluateAt(problem: LeastSquaresProblem, parameters: readonly number[]): Position | null {
  const residuals = evaluate(problem, parameters);
  return residuals && { parameters, residuals, sumOfSquares: squares(residuals) };
}

function clamp(value: number, bounds?: readonly [number, number]): number {
  return bounds ? Math.min(bounds[1], Math.max(bounds[0], value)) : value;
}

function squares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

function evaluate(problem: LeastSquaresProblem, parameters: readonly number[]): Float64Array | null {
  const residuals = Float64Array.from(problem.residuals(parameters));
  return residuals.every(Number.isFinite) ? residuals : null;
}

/** Columns of derivatives of the model (minus those of the residuals) by central differences; one-sided at a bound. */
function differentiate(problem: LeastSquaresProblem, parameters: readonly number[], rows: number): Float64Array[] | null {
  const columns: Float64Array[] = [];
  for (const [i, value] of parameters.entries()) {
    const reach = DIFFERENCE_STEP * (Math.abs(value) || 1);
    const at = (x: number): number[] => parameters.map((old, j) => (j === i ? x : old));
    const above = clamp(value + reach, problem.bounds?.[i]);
    const below = clamp(value - reach, problem.bounds?.[i]);
    const high = evaluate(problem, at(above));
    const low = evaluate(problem, at(below));
    if (!high || !low) return null;
    const width = above - below;
    columns.push(Float64Array.from({ length: rows }, (_, row) => (width > 0 ? ((low[row] as number) - (high[row] as number)) / width : 0)));
  }
  return columns;
}

/** A step in which parameters on a bound that would leave it are held, and the others are solved for without them. */
function stepInside(bounds: LeastSquaresProblem['bounds'], parameters: readonly number[], solve: (free: readonly number[]) => number[] | null): number[] | null {
  let free = parameters.map((_, i) => i);
  for (;;) {
    const change = solve(free);
    if (!change || !bounds) return change;
    const kept = free.filter((i) => {
      const moved = change[i] as number;
      const [low, high] = bounds[i] as readonly [number, number];
      return !((moved < 0 && parameters[i] === low) || (moved > 0 && parameters[i] === high));
    });
    if (kept.length === free.length) return change;
    if (kept.length === 0) return null;
    free = kept;
  }
}

/** The step along the free parameters that solves the linearised problem with damping·scale² added on the diagonal, as extra rows. */
function solveDamped(
  jacobian: readonly Float64Array[],
  residuals: Float64Array,
  scales: Float64Array,
  damping: number,
  free: readonly number[],
): number[] | null {
  const rows = residuals.length;
  const columns = free.map((parameter, k) => {
    const extended = new Float64Array(rows + free.length);
    const column = jacobian[parameter] as Float64Array;
    // Each column in units of its scale: then the solver works with numbers of one size.
    for (let row = 0; row < rows; row++) extended[row] = (column[row] as number) / (scales[parameter] as number);
    extended[rows + k] = Math.sqrt(damping);
    return extended;
  });
  const target = new Float64Array(rows + free.length);
  target.set(residuals);
  const solution = solveLeastSquares(columns, target);
  if (!solution) return null;
  const change = jacobian.map(() => 0);
  for (const [k, parameter] of free.entries()) change[parameter] = (solution[k] as number) / (scales[parameter] as number);
  return change;
}
