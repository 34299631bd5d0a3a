import { formatCount } from '../../shared/format-number';

const SECONDS = 3600;

/** Hours as they are read in a table: 940, 12, 1.5, 0.25. */
export function formatHours(seconds: number): string {
  const hours = seconds / SECONDS;
  if (hours >= 10) return formatCount(Math.round(hours));
  return String(Number(hours.toFixed(hours < 1 ? 2 : 1)));
}

/** Hours as other programs get them, with three decimals at most. */
export function toHours(seconds: number): number {
  return Number((seconds / SECONDS).toFixed(3));
}
