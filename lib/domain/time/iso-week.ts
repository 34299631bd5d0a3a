import { addDays, countDays, weekdayOf, type CalendarDay } from './calendar-day';

/** The Monday of the week of a day (ISO 8601). */
export function weekOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekdayOf(day));
}

/** The seven days of a week, from its Monday. */
export function listWeekDays(monday: CalendarDay): CalendarDay[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The number of a week and the year it belongs to, which is that of its Thursday: 2027-01-01 lies in week 53 of 2026. */
export function numberWeek(day: CalendarDay): { readonly year: number; readonly week: number } {
  const thursday = addDays(weekOf(day), 3);
  const year = Number(thursday.slice(0, 4));
  const first = weekOf(`${thursday.slice(0, 4)}-01-04`);
  return { year, week: Math.floor(countDays(first, thursday) / 7) + 1 };
}

/** As an address names a week: 2026-W47. */
export function nameWeek(day: CalendarDay): string {
  const { year, week } = numberWeek(day);
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** The Monday that `2026-W47` means; null where the year has no such week. */
export function parseWeekName(text: string): CalendarDay | null {
  const found = /^(\d{4})-W(\d\d)$/.exec(text);
  if (!found?.[1]) return null;
  const monday = addDays(weekOf(`${found[1]}-01-04`), (Number(found[2]) - 1) * 7);
  return nameWeek(monday) === text ? monday : null;
}
