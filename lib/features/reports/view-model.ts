import { formatDay } from '@/lib/domain/shared/format-date';
import { formatCount, formatDuration, formatShare } from '@/lib/domain/shared/format-number';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import { describeDays } from '@/lib/domain/time/report/describe-days';
import { formatHours, toHours } from '@/lib/domain/time/report/format-hours';
import { listSteps, type Report, type ReportRow } from '@/lib/domain/time/report/report';
import { toSearch } from '@/lib/domain/time/report/report-address';
import { nameRow, nameStep } from '@/lib/domain/time/report/report-names';
import { findPeriod, type Period } from '@/lib/domain/time/report/report-period';
import { NO_PROJECT, type DayRange, type Grouping, type ReportQuestion } from '@/lib/domain/time/report/report-question';
import { daysOfStep } from '@/lib/domain/time/report/report-steps';
import type { ApiReport, EntriesQuery, ReportQuery } from './schema';

/** Rows on a page, and steps side by side. */
export const ROWS = 50;
export const SHOWN_STEPS = 13;

const SECONDS = 3600;

export const periodNames: Record<Period, string> = { month: 'This month', quarter: 'This quarter', year: 'This year', all: 'All time', days: 'From – to' };

/** What an address asks, on the day it is opened. */
export function toQuestion({ by, per, project, person, activity, ...days }: ReportQuery, today: string): ReportQuestion {
  return { by, per, projects: project, people: person, activities: activity, ...toDays(days, today) };
}

function toDays({ period, from, to }: Pick<ReportQuery, 'period' | 'from' | 'to'>, today: string): DayRange {
  return findPeriod(period, today, { from: from ?? null, to: to ?? null });
}

export type ReportCell = { readonly text: string; readonly search: string } | null;
export type ReportLine = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly hours: string;
  /** Of the row with most hours; for the bar. */
  readonly share: number;
  readonly deciding: string;
  readonly search: string;
  readonly decidingSearch: string;
  readonly cells: readonly ReportCell[];
};
export type StepHead = { readonly index: number; readonly name: string; readonly year: string };

/** A report as it is read: lines with a link behind each figure, the newest steps first in view. */
export function toReportTable(report: Report, question: ReportQuestion, query: ReportQuery) {
  const all = listSteps(report, question.per);
  const end = Math.max(Math.min(all.length, SHOWN_STEPS), all.length - query.back);
  const shown = all.slice(Math.max(0, end - SHOWN_STEPS), end);
  const most = report.rows[0]?.seconds ?? 0;
  return {
    heads: shown.map((index, place): StepHead => ({ index, ...nameStep(question.per, index), ...(place > 0 && nameStep(question.per, index - 1).year === nameStep(question.per, index).year ? { year: '' } : {}) })),
    lines: report.rows.map((row) => toLine(row, question, shown, most)),
    totals: shown.map((step) => toTotal(report, question, step)),
    total: { hours: formatHours(report.seconds), deciding: formatShare(shareOf(report.decidingSeconds, report.seconds)), search: toSearch(toFilter(question)), decidingSearch: toSearch({ ...toFilter(question), decided: '1' }) },
    /** Of the whole period, whichever steps are in view. */
    chart: all.map((step) => toChartPoint(report, question, step)),
    earlier: shown[0] !== undefined && shown[0] !== all[0] ? { ...query, back: query.back + SHOWN_STEPS } : null,
    later: query.back > 0 ? { ...query, back: Math.max(0, query.back - SHOWN_STEPS) } : null,
  };
}

export type ReportTable = ReturnType<typeof toReportTable>;

function toLine(row: ReportRow, question: ReportQuestion, shown: readonly number[], most: number): ReportLine {
  const filter = narrow(toFilter(question), question.by, row.id);
  const secondsAt = new Map(row.steps.map((step, place) => [step, row.secondsByStep[place] ?? 0]));
  return {
    id: row.id,
    name: nameRow(question.by, row),
    note: row.isRemoved ? 'removed' : '',
    hours: formatHours(row.seconds),
    share: most === 0 ? 0 : row.seconds / most,
    deciding: formatShare(shareOf(row.decidingSeconds, row.seconds)),
    search: toSearch(filter),
    decidingSearch: toSearch({ ...filter, decided: '1' }),
    cells: shown.map((step) => toCell(secondsAt.get(step) ?? 0, { ...filter, ...toAddress(daysOfStep(question.per, step, question)) })),
  };
}

function toTotal({ totals }: Report, question: ReportQuestion, step: number): ReportCell {
  const seconds = totals.find(([index]) => index === step)?.[1] ?? 0;
  return toCell(seconds, { ...toFilter(question), ...toAddress(daysOfStep(question.per, step, question)) });
}

function toCell(seconds: number, filter: Partial<EntriesQuery>): ReportCell {
  return seconds === 0 ? null : { text: formatHours(seconds), search: toSearch(filter) };
}

function toChartPoint({ totals }: Report, question: ReportQuestion, step: number) {
  const [, seconds = 0, deciding = 0] = totals.find(([index]) => index === step) ?? [];
  const { name, year } = nameStep(question.per, step);
  return { name, year, deciding: deciding / SECONDS, other: (seconds - deciding) / SECONDS, text: `${formatHours(seconds)} h, ${formatHours(deciding)} h of them changed a decision` };
}

/** The rows behind a report as a whole. */
function toFilter({ projects, people, activities, ...days }: ReportQuestion): Partial<EntriesQuery> {
  return { ...toAddress(days), project: [...projects], person: [...people], activity: [...activities] };
}

function toAddress({ from, to }: DayRange): Partial<EntriesQuery> {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

function narrow(filter: Partial<EntriesQuery>, by: Grouping, id: string): Partial<EntriesQuery> {
  if (by === 'stage') return { ...filter, stage: [stages.find((stage) => stage === id) ?? 'none'] };
  return { ...filter, [by]: [id] };
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export type Finding = { readonly hours: string; readonly where: string; readonly lead: { readonly share: string; readonly name: string } | null; readonly deciding: string | null };

/** What the report says first; null where nothing was logged. */
export function findMain(report: Report, question: ReportQuestion): Finding | null {
  const first = report.rows[0];
  if (!first || report.seconds === 0) return null;
  const lead = report.rowCount < 2 ? null : { share: formatShare(first.seconds / report.seconds), name: nameRow(question.by, first) };
  return { hours: formatHours(report.seconds), where: describeDays(question), lead, deciding: formatShare(report.decidingSeconds / report.seconds) };
}

/** The report for programs. */
export function toApiReport(report: Report, { by, per, from, to }: ReportQuestion, next: string | null): ApiReport {
  const all = per === 'total' ? [0] : listSteps(report, per);
  const placeOf = new Map(all.map((step, place) => [step, place]));
  const spread = (pairs: readonly (readonly [number, number])[]): number[] => {
    const hours = all.map(() => 0);
    for (const [step, seconds] of pairs) hours[placeOf.get(step) ?? 0] = toHours(seconds);
    return hours;
  };
  return {
    by, per, from, to,
    steps: all.map((step) => (per === 'total' ? '' : (daysOfStep(per, step, { from: null, to: null }).from ?? ''))),
    totals: spread(report.totals.map(([step, seconds]) => [step, seconds])),
    hours: toHours(report.seconds),
    decidingHours: toHours(report.decidingSeconds),
    entries: report.entries,
    items: report.rows.map((row) => ({
      id: row.id === '' || row.id === NO_PROJECT ? null : row.id,
      name: nameRow(by, row),
      hours: toHours(row.seconds),
      decidingHours: toHours(row.decidingSeconds),
      entries: row.entries,
      steps: spread(row.steps.map((step, place) => [step, row.secondsByStep[place] ?? 0])),
    })),
    next,
  };
}

type Named = { readonly id: string; readonly name: string };
type FilterNames = { readonly projects: readonly Named[]; readonly people: readonly Named[]; readonly activities: readonly Named[] };

/** What is filtered by, with "No project" among the projects where it is asked for. */
export function nameFilters(names: FilterNames, asked: Pick<ReportQuestion, 'projects'>): FilterNames {
  return asked.projects.includes(NO_PROJECT) ? { ...names, projects: [{ id: NO_PROJECT, name: 'No project' }, ...names.projects] } : names;
}

type Entry = {
  readonly id: string;
  readonly workDate: Date;
  readonly seconds: number;
  readonly note: string;
  readonly stage: keyof typeof stageNames | null;
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  readonly changedDecision: boolean;
  readonly person: { readonly name: string };
  readonly project: { readonly id: string; readonly name: string; readonly deletedAt: Date | null } | null;
  readonly activity: { readonly name: string };
  readonly experiment: { readonly number: number } | null;
  readonly task: { readonly name: string; readonly estimateSeconds: number | null } | null;
};

export function toEntryLines(entries: readonly Entry[]) {
  return entries.map(({ id, workDate, seconds, note, stage, quantity, quantityUnit, changedDecision, person, project, activity, experiment, task }) => {
    const day = workDate.toISOString().slice(0, 10);
    return {
      id,
      day: formatDay(day),
      year: day.slice(0, 4),
      person: person.name,
      project: project && { id: project.id, name: project.name, isRemoved: project.deletedAt !== null },
      activity: activity.name,
      stage: stage === null ? '' : stageNames[stage],
      note: [experiment === null ? '' : `E${experiment.number}`, note].filter((text) => text !== '').join(' '),
      /** Of a task that was estimated. */
      task: task?.estimateSeconds ? `${task.name}: said ${formatDuration(task.estimateSeconds / 60)}` : '',
      quantity: quantity === null ? '' : `${formatCount(quantity)} ${quantityUnit ?? ''}`.trim(),
      changedDecision,
      duration: formatDuration(seconds / 60),
    };
  });
}

export type EntryLine = ReturnType<typeof toEntryLines>[number];
