import { localMinutes } from '@/lib/domain/time/local-day';

const DAY_MINUTES = 1440;

/** Minutes since midnight as a clock shows them: 09:20. */
export function formatMinutes(minutes: number): string {
  const ofDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(Math.round(ofDay % 60)).padStart(2, '0')}`;
}

/** An instant on the clock of a place: 09:20. */
export function formatTimeOfDay(instant: number, timeZone: string): string {
  return formatMinutes(localMinutes(instant, timeZone));
}
