import { countDays, type CalendarDay } from './calendar-day';
import type { PlannedEntry, StatedWork } from './plan-time-entries';

/** When an entry was, how long it took, and what came of it. */
export type EntryTimes = PlannedEntry & { readonly timeZone: string | null };

/** What was said anew of it; only what is named changes. */
export type TimesChange = {
  readonly workDate?: CalendarDay | undefined;
  readonly seconds?: number | undefined;
  readonly startedAt?: string | null | undefined;
  readonly endedAt?: string | null | undefined;
  readonly timeZone?: string | undefined;
  readonly quantity?: number | null | undefined;
};

/** Whether a change says anything of when, or how long. */
export function changesTimes({ workDate, startedAt, endedAt, seconds, timeZone }: TimesChange): boolean {
  return [workDate, startedAt, endedAt, seconds, timeZone].some((value) => value !== undefined);
}

/** What the entry says of its times after a change: a new length moves the end, another day moves both ends. */
export function mergeTimes(entry: EntryTimes, change: TimesChange): StatedWork {
  const { startedAt = move(entry.startedAt, entry, change), timeZone = entry.timeZone ?? undefined, quantity = entry.quantity, seconds } = change;
  if (startedAt === null || change.endedAt === null) return { workDate: change.workDate ?? entry.workDate, seconds: seconds ?? entry.seconds, quantity };
  if (seconds !== undefined && change.endedAt === undefined) return { startedAt, seconds, timeZone, quantity };
  const endedAt = change.endedAt ?? move(entry.endedAt, entry, change) ?? undefined;
  const isMoved = change.startedAt !== undefined || change.endedAt !== undefined;
  return { startedAt, endedAt, seconds: seconds ?? (isMoved ? undefined : entry.seconds), timeZone, quantity };
}

function move(instant: string | null, { workDate }: EntryTimes, change: TimesChange): string | null {
  if (instant === null || change.workDate === undefined) return instant;
  return new Date(Date.parse(instant) + countDays(workDate, change.workDate) * 86_400_000).toISOString();
}
