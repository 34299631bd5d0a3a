import { countDays, type CalendarDay } from '../time/calendar-day';
import { explainPlateau, type ActivityDay, type ActivityShare } from './explain-plateau';
import { findDayAt } from './find-day-at';
import { findPlateaus, type Stretch } from './find-plateaus';
import { inOrder } from './place-experiments';
import type { LoggedExperiment, PlacedExperiment, ProgressMetric, StepPoint } from './progress-types';

/** What a person said of a stretch of people-hours. */
export type ExplainedPlateau = { readonly id: string; readonly fromHours: number; readonly toHours: number; readonly reason: string };

/** A stretch of people-hours in which nothing was gained: its days, and what a person said of it or what filled its log. */
export type Plateau = Stretch & {
  readonly first: CalendarDay | null;
  readonly last: CalendarDay | null;
  readonly explained: Pick<ExplainedPlateau, 'id' | 'reason'> | null;
  readonly activities: readonly ActivityShare[];
};

/** Experiments over people-hours, and their best so far. */
type Course = { readonly placed: readonly PlacedExperiment[]; readonly best: readonly StepPoint[]; readonly logged: readonly LoggedExperiment[] };

/** The plateaus that people explained, and those found between them with what the log says; in their order. */
export function findPlateauReasons({ placed, best, logged }: Course, direction: ProgressMetric['direction'], explained: readonly ExplainedPlateau[], log: readonly ActivityDay[]): Plateau[] {
  const found = findPlateaus(best, placed, direction).filter(({ from, to }) => !explained.some((one) => one.fromHours < to && one.toHours > from));
  const daysOf = ({ from, to }: Stretch) => ({ first: findDayAt(from, placed, logged), last: findDayAt(to, placed, logged) });
  const ofPeople = explained.map(({ id, fromHours: from, toHours: to, reason }): Plateau => ({ from, to, ...daysOf({ from, to }), explained: { id, reason }, activities: [] }));
  const ofLog = found.map((stretch): Plateau => {
    const { first, last } = daysOf(stretch);
    return { ...stretch, first, last, explained: null, activities: first === null || last === null ? [] : explainPlateau(log, first, last) };
  });
  return [...ofPeople, ...ofLog].toSorted((one, other) => one.from - other.from);
}

/** Where plateaus lie on the axis of dates, in days since the first experiment; without those that no days are known of. */
export function placeOnDates(plateaus: readonly Plateau[], logged: readonly LoggedExperiment[]): { readonly plateau: Plateau; readonly on: Stretch }[] {
  const start = inOrder(logged).find(({ finishedOn }) => finishedOn !== null)?.finishedOn;
  if (!start) return [];
  return plateaus.flatMap((plateau) => {
    const { first, last } = plateau;
    return first !== null && last !== null && first < last ? [{ plateau, on: { from: countDays(start, first), to: countDays(start, last) } }] : [];
  });
}
