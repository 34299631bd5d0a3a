import type { CsvCell } from '../../importing/write-csv';
import { toHours } from './format-hours';
import { listSteps, type Report } from './report';
import { groupingNames, nameRow } from './report-names';
import type { ReportQuestion } from './report-question';
import { daysOfStep } from './report-steps';

/** The report as a table of numbers: hours with three decimals at most, one column for each step, named by its first day. */
export function exportReport(report: Report, { by, per }: Pick<ReportQuestion, 'by' | 'per'>): CsvCell[][] {
  const all = listSteps(report, per);
  const head: CsvCell[] = [groupingNames[by].toLowerCase(), 'hours', 'hours_that_changed_a_decision', 'entries', ...all.map((step) => daysOfStep(per, step, { from: null, to: null }).from)];
  const lines = report.rows.map((row): CsvCell[] => {
    const secondsAt = new Map(row.steps.map((step, place) => [step, row.secondsByStep[place] ?? 0]));
    return [nameRow(by, row), toHours(row.seconds), toHours(row.decidingSeconds), row.entries, ...all.map((step) => toHours(secondsAt.get(step) ?? 0))];
  });
  return [head, ...lines];
}
