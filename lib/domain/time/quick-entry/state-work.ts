import { localInstant } from '../local-instant';
import type { QuickEntry } from './quick-entry';

/** When the work of an entry was, as it is sent: a day and a length, or instants at a place. */
export type WhenWorked = { readonly workDate: string; readonly seconds: number } | { readonly startedAt: string; readonly endedAt: string; readonly timeZone: string; readonly seconds?: number };

/** Turns what the words say into instants where they name times. The length is sent with them only if pauses make it shorter. */
export function stateWork({ date, seconds, startMinutes, endMinutes }: QuickEntry, timeZone: string): WhenWorked {
  if (startMinutes === null || endMinutes === null) return { workDate: date, seconds: seconds ?? 0 };
  const toIso = (minutes: number): string => new Date(localInstant(date, minutes, timeZone)).toISOString();
  const hasPauses = seconds !== null && seconds < (endMinutes - startMinutes) * 60;
  return { startedAt: toIso(startMinutes), endedAt: toIso(endMinutes), timeZone, ...(hasPauses ? { seconds } : {}) };
}
