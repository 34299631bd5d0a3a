/** What a bare number counts. A pomodoro has 25 minutes. */
export const DURATION_UNITS = ['hours', 'minutes', 'seconds', 'milliseconds', 'pomodoros'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export const unitSeconds: Record<DurationUnit, number> = { hours: 3_600, minutes: 60, seconds: 1, milliseconds: 0.001, pomodoros: 1_500 };

const CLOCK = /^(-)?(\d+):([0-5]?\d)(?::([0-5]?\d)(?:[.,]\d+)?)?$/;
const ISO = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
const WORDED = /^(-)?(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|std\.?|stunden?|heures?))?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m|mins?|minutes?|minuten))?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:s|secs?|seconds?|sek\.?|sekunden?))?$/i;
/** Workbooks keep a length of time as a time of their first day. */
const WORKBOOK = /^18(?:99-12-3[01]|00-01-0\d)[ T](?=\d{1,2}:)/;

/**
 * A length of time as time trackers write it, in whole seconds; a running entry's may be negative. `H:MM`, `HH:MM:SS`,
 * `PT1H30M` and `1h 30m` say what they are; a bare number, with decimal point or comma, counts `unit`.
 *
 * @returns null for what is no length of time
 */
export function readDuration(text: string, unit: DurationUnit): number | null {
  const clean = unguard(text).replace(WORKBOOK, '');
  const number = readNumber(clean, unit);
  if (number !== null) return Math.round(number * unitSeconds[unit]);
  return readClock(clean) ?? readIso(clean) ?? readWorded(clean);
}

/** A bare number, whose meaning depends on the unit of its column. */
export function readNumber(text: string, unit: DurationUnit | null = null): number | null {
  const clean = unguard(text).replaceAll(/[\s\u00A0\u202F’]/g, '').replace('\u2212', '-');
  if (!/^[-+]?(\d[\d.,]*|[.,]\d+)$/.test(clean)) return null;
  const value = Number(toPoint(clean, unit));
  return Number.isFinite(value) ? value : null;
}

/** A formula's guard is an apostrophe before the text; it is no part of it. */
function unguard(text: string): string {
  const clean = text.trim();
  return clean.startsWith("'") ? clean.slice(1).trim() : clean;
}

/** Of two signs the latter is the decimal one. A single one is too, unless it groups the thousands of seconds. */
function toPoint(text: string, unit: DurationUnit | null): string {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return text;
  const signs = text.replaceAll(/[^.,]/g, '');
  const isSmall = unit === 'seconds' || unit === 'milliseconds';
  const isGrouped = signs.length > 1 ? signs === signs[0]?.repeat(signs.length) : isSmall && /^[-+]?\d{1,3}[.,]\d{3}$/.test(text);
  if (isGrouped) return text.replaceAll(/[.,]/g, '');
  return `${text.slice(0, last).replaceAll(/[.,]/g, '')}.${text.slice(last + 1)}`;
}

function readClock(text: string): number | null {
  const found = CLOCK.exec(text);
  return found ? sign(found[1]) * (Number(found[2]) * 3_600 + Number(found[3]) * 60 + Number(found[4] ?? 0)) : null;
}

function readIso(text: string): number | null {
  const found = ISO.exec(text);
  if (!found || found.slice(2).every((part) => part === undefined)) return null;
  return sign(found[1]) * Math.round(decimal(found[2]) * 86_400 + decimal(found[3]) * 3_600 + decimal(found[4]) * 60 + decimal(found[5]));
}

function readWorded(text: string): number | null {
  const found = WORDED.exec(text);
  if (!found || found.slice(2).every((part) => part === undefined)) return null;
  return sign(found[1]) * Math.round(decimal(found[2]) * 3_600 + decimal(found[3]) * 60 + decimal(found[4]));
}

function sign(minus: string | undefined): number {
  return minus === undefined ? 1 : -1;
}

function decimal(digits: string | undefined): number {
  return Number((digits ?? '0').replace(',', '.'));
}
