import { countDays, type CalendarDay } from '../time/calendar-day';
import { arrivalDays, chanceByDay, DAY_CHANCES } from './arrival-days';
import { densityOf, spreadDraws, type ProgressDensity } from './density-of';
import { estimatePace, type Pace } from './estimate-pace';
import { effortAt, type Arrival } from './find-arrival';
import { findDayAt } from './find-day-at';
import type { ProgressForecast } from './forecast-progress';
import type { LoggedExperiment, PlacedExperiment, ProgressMetric, StepPoint } from './progress-types';
import { isAsGood } from './track-kept';
import { sumByWeek, type DayHours } from './weekly-hours';

/** Whether a target is reached, the people-hours that still takes, and the day at the pace of the last weeks. */
export type Outlook = {
  readonly isReached: boolean;
  readonly reachedOn: CalendarDay | null;
  /** Of reaching the target within the time box. */
  readonly chance: number | null;
  readonly boxDensity: ProgressDensity | null;
  /** Hours from now; null in an end that is not reached with that chance. */
  readonly effort: { readonly p10: number | null; readonly p50: number | null; readonly p90: number | null; readonly density: ProgressDensity | null; readonly never: number; readonly laterThanShown: number } | null;
  readonly pace: Pace | null;
  readonly days: { readonly p10: CalendarDay | null; readonly p50: CalendarDay | null; readonly p90: CalendarDay | null; readonly density: ProgressDensity | null; readonly byDue: number | null } | null;
};

export type OutlookFacts = {
  readonly metric: Pick<ProgressMetric, 'direction' | 'target'>;
  readonly logged: readonly LoggedExperiment[];
  /** Over people-hours. */
  readonly placed: readonly PlacedExperiment[];
  readonly best: readonly StepPoint[];
  readonly paceLog: readonly DayHours[];
  readonly due: CalendarDay | null;
  /** People-hours at which the picture ends. */
  readonly end: number;
};

/** The curve of the effort is drawn up to three times what was spent, if that much of it lies there. */
const NEAR_TIMES = 3;
const LEAST_DRAWN = 0.05;

/** When the target is reached: in hours, and at the pace of the last weeks in days. Null before a value was kept. */
export function findOutlook({ metric, logged, placed, best, paceLog, due, end }: OutlookFacts, forecast: ProgressForecast | null, today: CalendarDay): Outlook | null {
  const last = best.at(-1);
  if (!last) return null;
  const { target, direction } = metric;
  const reached = target === null || !isAsGood(last.y, target, direction) ? undefined : best.find(({ y }) => isAsGood(y, target, direction));
  const pace = estimatePace(sumByWeek(paceLog, today));
  const arrival = reached ? null : (forecast?.arrival ?? null);
  return {
    isReached: reached !== undefined,
    reachedOn: reached ? findDayAt(reached.x, placed, logged) : null,
    chance: forecast?.chance ?? null,
    boxDensity: forecast?.atEnd.density ?? null,
    effort: arrival && measureEffort(arrival, last.x, end),
    pace,
    days: arrival && pace && findDays(arrival, last.x, pace, due, today),
  };
}

function measureEffort({ course, p10, p50, p90, never }: Arrival, now: number, end: number): Outlook['effort'] {
  const left = (value: number | null): number | null => (value === null ? null : Math.max(0, value - now));
  const near = chanceAt(course, NEAR_TIMES * now);
  return {
    p10: left(p10),
    p50: left(p50),
    p90: left(p90),
    // What comes far later would flatten the curve; it is said in words.
    density: near < LEAST_DRAWN ? null : densityOf(spreadDraws((p) => left(effortAt(course, p * near)) ?? 0)),
    never,
    laterThanShown: 1 - never - chanceAt(course, end),
  };
}

function chanceAt(course: Arrival['course'], x: number): number {
  return course.findLast((one) => one.x <= x)?.chance ?? 0;
}

function findDays({ course }: Arrival, now: number, pace: Pace, due: CalendarDay | null, today: CalendarDay): Outlook['days'] {
  const days = arrivalDays({ course }, now, pace, today);
  const at = (chance: number): CalendarDay | null => days[DAY_CHANCES.indexOf(chance)] ?? null;
  const known = days.flatMap((day) => (day === null ? [] : [countDays(today, day)]));
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), density: densityOf(known), byDue: due === null ? null : chanceByDay(days, due) };
}
