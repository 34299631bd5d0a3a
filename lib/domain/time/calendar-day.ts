const DAY_MS = 86_400_000;

/** A day of the calendar, without a time or a place: 2026-11-20. Sorts as text. */
export type CalendarDay = string;

/** Days later, or earlier for a negative number. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return toIsoDay(toUtc(day) + days * DAY_MS);
}

/** Days from one day to a later one. */
export function countDays(from: CalendarDay, to: CalendarDay): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(toUtc(day)).getUTCDay() || 7;
}

/** A day that the calendar has: no 30 February. */
export function isCalendarDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(toUtc(text)) && toIsoDay(toUtc(text)) === text;
}

/** The first of the month of a day. */
export function monthOf(day: CalendarDay): CalendarDay {
  return `${day.slice(0, 7)}-01`;
}

/** The first of the month so many months later. */
export function addMonths(month: CalendarDay, months: number): CalendarDay {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}-01`;
}

function toUtc(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toIsoDay(time: number): CalendarDay {
  return new Date(time).toISOString().slice(0, 10);
}
