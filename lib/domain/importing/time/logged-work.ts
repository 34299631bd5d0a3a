import type { CalendarDay } from '../../time/calendar-day';
import type { Rejection } from '../project-draft';
import type { Moment } from './read-moment';

/** Work as a file tells it; people, projects and activities are still its own words. Times are seconds. */
export type LoggedWork = {
  readonly line: number;
  /** Empty where the source gives none. */
  readonly externalId: string;
  readonly person: string;
  readonly project: string;
  readonly client: string;
  readonly activity: string;
  readonly note: string;
  readonly start: Moment;
  readonly end: Moment | null;
  readonly seconds: number;
  /** The task that the work belongs to, by its key within the file. */
  readonly task: string | null;
};

/** What a task took in all, whose days are not known. */
export type TaskTotal = Omit<LoggedWork, 'start' | 'end'> & { readonly from: CalendarDay; readonly to: CalendarDay };

/** A piece of work that was estimated. */
export type LoggedTask = {
  readonly line: number;
  readonly key: string;
  readonly externalId: string;
  readonly name: string;
  readonly person: string;
  readonly project: string;
  readonly client: string;
  readonly activity: string;
  readonly estimateSeconds: number | null;
  /** The first day that is known of it. */
  readonly day: CalendarDay | null;
};

export type LoggedFile = {
  readonly work: readonly LoggedWork[];
  readonly tasks: readonly LoggedTask[];
  readonly rejections: readonly Rejection[];
  /** Lines of entries that still run, and of those that took no time. */
  readonly running: readonly number[];
  readonly empty: readonly number[];
  /** Totals whose days were not known. */
  readonly spread: number;
};
