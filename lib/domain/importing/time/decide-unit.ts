import { normaliseHeader } from '../header-words';
import { readNumber, unitSeconds, type DurationUnit } from './read-duration';

/** A bare number of a column, and the seconds between the row's start and end where it has both. */
export type MeasuredCell = { readonly text: string; readonly spanSeconds: number | null };

const IN_HEADER: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(ms|millis\w*|milliseconds?)\b/, 'milliseconds'],
  [/\b(s|secs?|seconds?|sek|sekunden)\b/, 'seconds'],
  [/\b(min|mins|minutes?|minuten)\b/, 'minutes'],
  [/\b(pomodoros?|pomodori)\b/, 'pomodoros'],
  [/\b(h|hrs?|hours?\w*|stunden|std|heures|horas|decimal|dezimal)\b|hours/, 'hours'],
];

/**
 * What the bare numbers of a column count: as its name says, else as the rows' starts and ends show, else by their size.
 * The person sees what was decided and corrects it.
 */
export function decideUnit(header: string, cells: readonly MeasuredCell[]): DurationUnit {
  const named = IN_HEADER.find(([pattern]) => pattern.test(normaliseHeader(header)))?.[1];
  return named ?? decideBySpans(cells) ?? decideBySize(cells);
}

/** The unit under which most rows last as long as from their start to their end. */
function decideBySpans(cells: readonly MeasuredCell[]): DurationUnit | null {
  const measured = cells.flatMap(({ text, spanSeconds }) => {
    const value = readNumber(text);
    return value !== null && value > 0 && spanSeconds !== null && spanSeconds > 0 ? [{ value, spanSeconds }] : [];
  });
  if (measured.length === 0) return null;
  const units = ['hours', 'minutes', 'seconds', 'milliseconds'] as const;
  const agreeing = (unit: DurationUnit): number => measured.filter(({ value, spanSeconds }) => isNear(value * unitSeconds[unit], spanSeconds)).length;
  const best = units.toSorted((a, b) => agreeing(b) - agreeing(a))[0] ?? 'hours';
  return agreeing(best) * 2 > measured.length ? best : null;
}

/** Two decimals of an hour are 18 seconds off; breaks are longer, but not most rows'. */
function isNear(seconds: number, span: number): boolean {
  return Math.abs(seconds - span) <= Math.max(60, span * 0.05);
}

/** Whole numbers beyond the hours of a day are minutes, beyond its minutes seconds, beyond its seconds milliseconds. */
function decideBySize(cells: readonly MeasuredCell[]): DurationUnit {
  const values = cells.map(({ text }) => Math.abs(readNumber(text) ?? 0)).filter((value) => value > 0).toSorted((a, b) => a - b);
  const middle = values[Math.floor(values.length / 2)] ?? 0;
  if (middle <= 24 || values.some((value) => !Number.isInteger(value))) return 'hours';
  if (middle <= 480) return 'minutes';
  return middle <= 86_400 ? 'seconds' : 'milliseconds';
}
