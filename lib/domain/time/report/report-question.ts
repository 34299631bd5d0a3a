import type { CalendarDay } from '../calendar-day';

/** What hours are added up by. */
export const groupings = ['project', 'activity', 'person', 'stage'] as const;
export type Grouping = (typeof groupings)[number];

/** And along which steps of time. */
export const steps = ['week', 'month', 'total'] as const;
export type Step = (typeof steps)[number];

/** Days, both included; null is without an end. */
export type DayRange = { readonly from: CalendarDay | null; readonly to: CalendarDay | null };

export type ReportFilters = {
  /** Ids; empty is all. `NO_PROJECT` stands for hours of no project. */
  readonly projects: readonly string[];
  readonly people: readonly string[];
  readonly activities: readonly string[];
};

export type ReportQuestion = DayRange & ReportFilters & { readonly by: Grouping; readonly per: Step };

/** The id under which hours of no project are added up. */
export const NO_PROJECT = '00000000-0000-0000-0000-000000000000';
