import type { CalendarDay } from '../time/calendar-day';
import type { LoggedExperiment } from './progress-types';

const MOST_DAYS = 60;

/** The days that want a forecast: those on which an experiment was finished, the latest ones, and today; without those kept. */
export function listDaysToKeep(experiments: readonly LoggedExperiment[], kept: ReadonlySet<CalendarDay>, today: CalendarDay, most = MOST_DAYS): CalendarDay[] {
  const finished = new Set(experiments.flatMap(({ finishedOn }) => (finishedOn !== null && finishedOn < today ? [finishedOn] : [])));
  return [...[...finished].sort().slice(-most), today].filter((day) => !kept.has(day));
}
