import type { Step } from './report-question';

/** A row of a report: seconds in all, and by step. */
export type ReportRow = {
  readonly id: string;
  readonly name: string;
  readonly isRemoved: boolean;
  readonly seconds: number;
  readonly decidingSeconds: number;
  readonly entries: number;
  /** The steps that have hours, and how many seconds each. */
  readonly steps: readonly number[];
  readonly secondsByStep: readonly number[];
};

export type Report = {
  readonly rows: readonly ReportRow[];
  /** Of all rows, whichever are on this page. */
  readonly rowCount: number;
  readonly seconds: number;
  readonly decidingSeconds: number;
  readonly entries: number;
  /** By step, ascending: [step, seconds, deciding seconds]. */
  readonly totals: readonly (readonly [step: number, seconds: number, decidingSeconds: number])[];
};

/** All steps from the first with hours to the last, without a gap; none for a total. */
export function listSteps({ totals }: Pick<Report, 'totals'>, per: Step): number[] {
  const [first, last] = [totals[0]?.[0], totals.at(-1)?.[0]];
  if (per === 'total' || first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
