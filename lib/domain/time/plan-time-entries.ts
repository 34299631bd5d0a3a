import type { CalendarDay } from './calendar-day';
import { DAY_SECONDS, formatClock } from './duration';
import { splitAtMidnight } from './split-at-midnight';

/** Work as somebody states it: a day and a length, or from one instant to another at a place. */
export type StatedWork = {
  readonly workDate?: CalendarDay | undefined;
  readonly seconds?: number | undefined;
  /** ISO instants. */
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  /** IANA name; needed with instants. */
  readonly timeZone?: string | undefined;
  readonly quantity?: number | null | undefined;
};

/** What one entry holds of it. */
export type PlannedEntry = {
  readonly workDate: CalendarDay;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly seconds: number;
  readonly quantity: number | null;
};

export type PlanProblem = { readonly path: 'workDate' | 'seconds' | 'startedAt' | 'endedAt' | 'timeZone'; readonly message: string };

type Planned = { readonly ok: true; readonly value: PlannedEntry[] } | { readonly ok: false; readonly problem: PlanProblem };

/**
 * The entries that a piece of work makes: one, or one for each day where it crosses midnight. What was made on the way
 * (labels checked, say) is shared out by time, in whole numbers if it is one.
 */
export function planTimeEntries(work: StatedWork): Planned {
  const { workDate, seconds, startedAt, quantity = null } = work;
  if (startedAt !== undefined) return planSpan({ ...work, startedAt });
  if (work.endedAt !== undefined) return refuse('startedAt', 'is missing, while there is an end');
  if (workDate === undefined) return refuse('workDate', 'is missing; name the day, or when it began and ended');
  if (seconds === undefined) return refuse('seconds', 'is missing; say how long it took');
  const length = checkLength(seconds);
  return length === null ? { ok: true, value: [{ workDate, startedAt: null, endedAt: null, seconds, quantity }] } : refuse('seconds', length);
}

function planSpan({ startedAt, endedAt, timeZone, seconds, quantity = null }: StatedWork & { readonly startedAt: string }): Planned {
  if (timeZone === undefined) return refuse('timeZone', 'is missing; name the place of the times, such as Europe/Berlin');
  const from = Date.parse(startedAt);
  const to = endedAt === undefined ? from + (seconds ?? NaN) * 1000 : Date.parse(endedAt);
  if (Number.isNaN(to)) return refuse('endedAt', 'is missing; say when it ended, or how long it took');
  if (to <= from) return refuse('endedAt', 'is not after the start');
  const span = Math.round((to - from) / 1000);
  const length = checkLength(seconds ?? span);
  if (length !== null) return refuse(seconds === undefined ? 'endedAt' : 'seconds', length);
  if (seconds !== undefined && seconds > span + 1) return refuse('seconds', `is more than the ${formatClock(span)} between start and end`);
  const parts = splitAtMidnight({ startedAt: from, endedAt: to, timeZone, ...(seconds === undefined ? {} : { seconds }) });
  const quantities = shareQuantity(quantity, parts.map((part) => part.seconds));
  const toIso = (time: number): string => new Date(time).toISOString();
  return { ok: true, value: parts.map((part, index) => ({ ...part, startedAt: toIso(part.startedAt), endedAt: toIso(part.endedAt), quantity: quantities[index] ?? null })) };
}

/** What is wrong with a length; null where nothing is. */
function checkLength(seconds: number): string | null {
  if (seconds <= 0) return 'has to be more than nought';
  return seconds > DAY_SECONDS ? `is ${formatClock(seconds)}; one entry holds at most 24 hours` : null;
}

function shareQuantity(quantity: number | null, seconds: readonly number[]): (number | null)[] {
  if (quantity === null) return seconds.map(() => null);
  const total = seconds.reduce((sum, part) => sum + part, 0);
  const round = (value: number): number => (Number.isInteger(quantity) ? Math.round(value) : value);
  let passed = 0;
  return seconds.map((part) => {
    const before = round((quantity * passed) / total);
    passed += part;
    return round((quantity * passed) / total) - before;
  });
}

function refuse(path: PlanProblem['path'], message: string): Planned {
  return { ok: false, problem: { path, message } };
}
