import { readOptionalNumber } from '@/lib/domain/shared/read-number';
import { parseDuration, formatClock } from '@/lib/domain/time/duration';
import { localDay, localMinutes } from '@/lib/domain/time/local-day';
import { localInstant } from '@/lib/domain/time/local-instant';
import type { OwnEntry } from '@/lib/domain/time/own-work';
import { formatMinutes } from './print-time';
import type { TimedAbout } from './use-own-timer';

/** An entry as a form holds it: everything is text until it is read. */
export type EntryDraft = TimedAbout & { readonly day: string; readonly length: string; readonly start: string; readonly quantity: string; readonly quantityUnit: string };

export type DraftProblem = { readonly field: 'length' | 'quantity'; readonly message: string };

export function toDraft({ project, activity, experiment, note, workDate, seconds, startedAt, quantity, quantityUnit }: OwnEntry, timeZone: string): EntryDraft {
  const start = startedAt === null ? '' : formatMinutes(localMinutes(Date.parse(startedAt), timeZone));
  return { projectId: project?.id ?? null, activityId: activity.id, experimentId: experiment?.id ?? null, note, day: workDate, length: formatClock(seconds), start, quantity: quantity === null ? '' : String(quantity), quantityUnit: quantityUnit ?? '' };
}

/** An empty entry for a stretch in which nothing was logged. */
export function draftStretch(stretch: { readonly startedAt: string; readonly endedAt: string }, about: TimedAbout, timeZone: string): EntryDraft {
  const from = Date.parse(stretch.startedAt);
  const minutes = (Date.parse(stretch.endedAt) - from) / 60_000;
  return { ...about, day: localDay(from, timeZone), length: formatClock(minutes * 60), start: formatMinutes(localMinutes(from, timeZone)), quantity: '', quantityUnit: '' };
}

type When = { readonly workDate: string; readonly seconds: number; readonly startedAt?: string; readonly endedAt?: string; readonly timeZone?: string };
type ReadDraft = { readonly ok: true; readonly when: When; readonly quantity: number | null; readonly quantityUnit: string | null } | { readonly ok: false; readonly problem: DraftProblem };

export function readDraft({ day, length, start, quantity, quantityUnit }: EntryDraft, timeZone: string): ReadDraft {
  const seconds = parseDuration(length);
  if (!seconds.ok) return { ok: false, problem: { field: 'length', message: seconds.reason } };
  if (seconds.value === 0) return { ok: false, problem: { field: 'length', message: 'Say more than nought, or delete the entry' } };
  const amount = readOptionalNumber(quantity);
  if (amount !== null && !(amount > 0)) return { ok: false, problem: { field: 'quantity', message: `“${quantity}” is no number above nought` } };
  return { ok: true, when: { workDate: day, seconds: seconds.value, ...readStart(day, start, seconds.value, timeZone) }, quantity: amount, quantityUnit: amount === null ? null : quantityUnit.trim() || null };
}

function readStart(day: string, start: string, seconds: number, timeZone: string) {
  const [hours, minutes] = start.split(':').map(Number);
  if (hours === undefined || minutes === undefined) return {};
  const from = localInstant(day, hours * 60 + minutes, timeZone);
  return { startedAt: new Date(from).toISOString(), endedAt: new Date(from + seconds * 1000).toISOString(), timeZone };
}
