import { addDays, type CalendarDay } from '../calendar-day';
import { beginsPiece, type Piece } from './report-steps';
import type { DayRange, Grouping, ReportQuestion, Step } from './report-question';

/** The tables of sums, and what each can tell apart. */
export const sumTables = ['projectActivity', 'projectMonth', 'projectWeek', 'personWeek'] as const;
export type SumTable = (typeof sumTables)[number];

type Ability = { readonly tells: readonly Grouping[]; readonly steps: readonly Step[]; /** Null: sums over all time only. */ readonly piece: Piece | null };

const abilities: Readonly<Record<SumTable, Ability>> = {
  projectActivity: { tells: ['project', 'activity'], steps: ['total'], piece: null },
  projectMonth: { tells: ['project', 'stage'], steps: ['month', 'total'], piece: 'month' },
  projectWeek: { tells: ['project', 'stage'], steps: ['week', 'total'], piece: 'week' },
  personWeek: { tells: ['person', 'activity'], steps: ['week', 'month', 'total'], piece: 'weekInMonth' },
};

/** From where a question is answered: sums for the whole pieces of the period, entries for the days that are left at its ends. */
export type ReportPlan = {
  readonly sums: { readonly table: SumTable; readonly days: DayRange } | null;
  readonly entries: readonly DayRange[];
};

/** The cheapest way to the exact answer: what a table of sums can tell is never added up from entries. */
export function planReport(question: ReportQuestion): ReportPlan {
  const period = { from: question.from, to: question.to };
  const able = sumTables.filter((table) => isAble(abilities[table], question));
  const plans = able.map((table) => planWith(table, period));
  // Fewest days of entries; among those the smaller table, which comes first.
  const best = plans.reduce<ReportPlan | null>((least, plan) => (least === null || countEdgeDays(plan) < countEdgeDays(least) ? plan : least), null);
  return best ?? { sums: null, entries: [period] };
}

function isAble({ tells, steps, piece }: Ability, { by, per, from, to, projects, people, activities }: ReportQuestion): boolean {
  const asked: Grouping[] = [by, ...(projects.length > 0 ? (['project'] as const) : []), ...(people.length > 0 ? (['person'] as const) : []), ...(activities.length > 0 ? (['activity'] as const) : [])];
  return asked.every((one) => tells.includes(one)) && steps.includes(per) && (piece !== null || (from === null && to === null));
}

function planWith(table: SumTable, period: DayRange): ReportPlan {
  const { piece } = abilities[table];
  if (piece === null) return { sums: { table, days: period }, entries: [] };
  const from = period.from && nextBeginning(piece, period.from);
  const to = period.to && addDays(lastBeginning(piece, addDays(period.to, 1)), -1);
  if (from !== null && to !== null && from > to) return { sums: null, entries: [period] };
  const before = from !== null && from !== period.from ? [{ from: period.from, to: addDays(from, -1) }] : [];
  const after = to !== null && to !== period.to ? [{ from: addDays(to, 1), to: period.to }] : [];
  return { sums: { table, days: { from, to } }, entries: [...before, ...after] };
}

function nextBeginning(piece: Piece, day: CalendarDay): CalendarDay {
  let at = day;
  while (!beginsPiece(piece, at)) at = addDays(at, 1);
  return at;
}

function lastBeginning(piece: Piece, day: CalendarDay): CalendarDay {
  let at = day;
  while (!beginsPiece(piece, at)) at = addDays(at, -1);
  return at;
}

function countEdgeDays({ entries }: ReportPlan): number {
  return entries.reduce((sum, { from, to }) => sum + (from === null || to === null ? Number.POSITIVE_INFINITY : (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1), 0);
}
