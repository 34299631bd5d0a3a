import type { PlanProblem } from './plan-problem';

/** Σ coefficient · x ≤ limit, or ≥ with `atLeast`. Coefficients by position of the candidate. */
export type Row = {
  readonly coefficients: ReadonlyMap<number, number>;
  readonly limit: number;
  readonly atLeast?: true;
};

/** The variable of a candidate: 1 if it is in the plan. */
export function variableOf(place: number): string {
  return `x${place}`;
}

/**
 * The choice of a set as a mixed-integer program in CPLEX LP format: maximise the sum of expected values (in units of
 * the largest), subject to the rules and to further rows for the capacities.
 */
export function buildSelectionProgram(problem: PlanProblem, capacityRows: readonly Row[]): string {
  const scale = Math.max(...problem.expectedValues.map(Math.abs), Number.MIN_VALUE);
  const values = new Map(problem.expectedValues.map((value, place) => [place, value / scale]));
  const rows = [...ruleRows(problem), ...capacityRows].filter(({ coefficients }) => coefficients.size > 0);
  const lines = rows.map((row, index) => `c${index}: ${terms(row.coefficients)} ${row.atLeast === true ? '>=' : '<='} ${number(row.limit)}`);
  const variables = problem.candidates.map((_, place) => variableOf(place));
  // A program without rows is not valid LP text.
  if (lines.length === 0) lines.push(`c0: ${variableOf(0)} <= 1`);
  return ['Maximize', `obj: ${terms(values)}`, 'Subject To', ...lines, 'Binary', variables.join('\n'), 'End', ''].join('\n');
}

function ruleRows({ mustDo, excluded, eitherOr, needs }: PlanProblem): Row[] {
  return [
    ...Array.from(mustDo, (place): Row => ({ coefficients: new Map([[place, 1]]), limit: 1, atLeast: true })),
    ...Array.from(excluded, (place): Row => ({ coefficients: new Map([[place, 1]]), limit: 0 })),
    ...eitherOr.map((group): Row => ({ coefficients: new Map(group.map((place) => [place, 1])), limit: 1 })),
    ...needs.filter(([place, needed]) => place !== needed).map(([place, needed]): Row => ({ coefficients: new Map([[place, 1], [needed, -1]]), limit: 0 })),
  ];
}

/** One term a line: readers of the format limit the length of a line. */
function terms(coefficients: ReadonlyMap<number, number>): string {
  return Array.from(coefficients, ([place, value]) => `${value < 0 ? '-' : '+'} ${number(Math.abs(value))} ${variableOf(place)}`).join('\n ');
}

function number(value: number): string {
  return Math.abs(value) < 1e-15 ? '0' : String(Number(value.toPrecision(15)));
}
