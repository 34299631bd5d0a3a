import { addDays } from '@/lib/domain/time/calendar-day';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 16–22 November, or 30 November – 6 December. */
export function nameWeekDays(monday: string): string {
  const sunday = addDays(monday, 6);
  return monday.slice(0, 7) === sunday.slice(0, 7) ? `${Number(monday.slice(8))}–${nameDate(sunday)}` : `${nameDate(monday)} – ${nameDate(sunday)}`;
}

/** November 2026. */
export function nameMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

function nameDate(day: string): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** Hours as agreed: 37.5, 20. */
export function printHours(hours: number): string {
  return String(Number(hours.toFixed(1)));
}
