const DAY_MS = 86_400_000;

/** Days since 1 January 1970 of an ISO day or instant (its UTC day). */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

/** The ISO day of a number of days since 1 January 1970. */
export function dayOfNumber(days: number): string {
  return new Date(Math.round(days) * DAY_MS).toISOString().slice(0, 10);
}
