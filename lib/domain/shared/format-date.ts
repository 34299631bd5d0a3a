const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people say it: 20 Nov. Takes an ISO date or instant; of an instant, its UTC day. What is no date prints as a dash. */
export function formatDay(iso: string | null): string {
  const parts = readIso(iso);
  return parts ? `${parts.day} ${parts.month}` : '\u2013';
}

/** With the year, where it is not the one people think of: 20 Nov 2026. */
export function formatDayAndYear(iso: string | null): string {
  const parts = readIso(iso);
  return parts ? `${parts.day} ${parts.month} ${parts.year}` : '\u2013';
}

/** The day, with its year only if that differs from the year of `today`. */
export function formatDayFrom(iso: string | null, today: string): string {
  return readIso(iso)?.year === readIso(today)?.year ? formatDay(iso) : formatDayAndYear(iso);
}

/** The day and the time of an instant in UTC: 20 Nov, 09:42. */
export function formatInstant(iso: string | null): string {
  const time = /T(\d\d:\d\d)/.exec(iso ?? '')?.[1];
  return time ? `${formatDay(iso)}, ${time}` : formatDay(iso);
}

function readIso(iso: string | null): { year: string; month: string; day: number } | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  const month = MONTHS[Number(found?.[2]) - 1];
  return found?.[1] && month ? { year: found[1], month, day: Number(found[3]) } : null;
}
