import { solveLeastSquares } from './solve-least-squares';

type Problem = {
  readonly residuals: (parameters: readonly number[]) => ArrayLike<number>;
  readonly bounds?: readonly (readonly [number, number])[];
};

type Step = { readonly parameters: readonly number[]; readonly length: number };

/** Relative step of differences of fourth order: there what is cut off is as small as what rounding leaves. */
const DIFFERENCE_STEP = 2e-4;
/** Steps that are no shorter than the shortest before them: from then on it is rounding that moves. */
const MOST_LONGER_STEPS = 3;
/** A sum of squares that grows by more than this is no polish. */
const LARGEST_GROWTH = 1e-9;

/**
 * The last digits of a least-squares fit. The sum of squares is flat at its least and tells parameters apart to half their digits only; that the
 * residuals are at right angles to the derivatives tells all. So whole Gauss–Newton steps (Björck 1996, chapter 9) follow, until they shrink no more.
 * Parameters on a bound stay there.
 *
 * @param parameters the end of a fit, where all residuals are finite
 */
export function polishLeastSquares(problem: Problem, parameters: readonly number[]): readonly number[] {
  const free = parameters.flatMap((value, i) => (problem.bounds?.[i]?.includes(value) === true ? [] : [i]));
  let here = parameters;
  let shortest = Number.POSITIVE_INFINITY;
  for (let longer = 0; longer < MOST_LONGER_STEPS; ) {
    const step = takeStep(problem, here, free);
    if (!step) break;
    if (!(step.length < shortest)) longer++;
    shortest = Math.min(shortest, step.length);
    here = step.parameters;
  }
  return here;
}

/** One step and its length in units of the residuals; null where it leads outside or uphill, or can't be told. */
function takeStep(problem: Problem, parameters: readonly number[], free: readonly number[]): Step | null {
  if (!free.every((i) => hasRoom(parameters[i] as number, problem.bounds?.[i]))) return null;
  const residuals = Float64Array.from(problem.residuals(parameters));
  const sumOfSquares = sumSquares(residuals);
  const columns = free.map((i) => differentiate(problem, parameters, i));
  const scales = columns.map((column) => Math.sqrt(sumSquares(column)));
  const change = solveLeastSquares(columns.map((column, k) => column.map((value) => value / (scales[k] as number))), residuals);
  if (!change) return null;
  const moved = [...parameters];
  for (const [k, i] of free.entries()) moved[i] = (moved[i] as number) + (change[k] as number) / (scales[k] as number);
  const isInside = moved.every((value, i) => Number.isFinite(value) && isWithin(value, problem.bounds?.[i]));
  if (!isInside || !(sumSquares(problem.residuals(moved)) <= sumOfSquares * (1 + LARGEST_GROWTH))) return null;
  return { parameters: moved, length: Math.sqrt(sumSquares(change)) };
}

/** Derivatives of the model (minus those of the residuals) by one parameter. */
function differentiate({ residuals }: Problem, parameters: readonly number[], i: number): Float64Array {
  const value = parameters[i] as number;
  const reach = reachOf(value);
  const at = (steps: number): ArrayLike<number> => residuals(parameters.map((old, j) => (j === i ? value + steps * reach : old)));
  const [before, below, above, beyond] = [at(-2), at(-1), at(1), at(2)] as const;
  return Float64Array.from(before, (first, row) => (8 * ((below[row] as number) - (above[row] as number)) - first + (beyond[row] as number)) / (12 * reach));
}

function reachOf(value: number): number {
  return DIFFERENCE_STEP * (Math.abs(value) || 1);
}

/** Whether the differences stay inside. */
function hasRoom(value: number, bounds: readonly [number, number] | undefined): boolean {
  return isWithin(value - 2 * reachOf(value), bounds) && isWithin(value + 2 * reachOf(value), bounds);
}

function isWithin(value: number, bounds: readonly [number, number] | undefined): boolean {
  return bounds === undefined || (value >= bounds[0] && value <= bounds[1]);
}

function sumSquares(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) ** 2;
  return sum;
}
