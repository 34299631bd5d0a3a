import { fail, succeed, type Result } from '../shared/result';

/** The most that one entry, or the day of a person, may hold. */
export const DAY_SECONDS = 86_400;

const HINT = 'Write 1:20, 1h 20, 1.5 or 80m';

/**
 * A length of time as people type it, in seconds: `1:20`, `1h 20`, `1h20m`, `1.5`, `1,5 h`, `80m`, `90 min`, `2h`,
 * `45s`, `1:20:30`. A bare number is hours. Nothing negative; nought is allowed, where it means "none".
 */
export function parseDuration(text: string): Result<number> {
  const seconds = readDuration(text.trim().toLowerCase());
  if (seconds === null) return fail(`“${text.trim().slice(0, 40)}” is no length of time. ${HINT}`);
  if (seconds > DAY_SECONDS) return fail(`${formatClock(seconds)} is more than a day has. One entry holds at most 24 hours`);
  return succeed(seconds);
}

function readDuration(text: string): number | null {
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?:\s*h)?$/.exec(text);
  if (clock) return toSeconds(Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0));
  const bare = /^(\d+|\d*[.,]\d+)$/.exec(text);
  if (bare) return toSeconds(readDecimal(text), 0, 0);
  // Minutes need no word at the end: 1h 20.
  const worded = /^(?:(\d+|\d*[.,]\d+)\s*(?:h|hrs?|hours?|std))?\s*(?:(\d+|\d*[.,]\d+)\s*(?:m|mins?|minutes?|$))?\s*(?:(\d+)\s*(?:s|secs?|seconds?))?$/.exec(text);
  if (!worded || (worded[1] === undefined && worded[2] === undefined && worded[3] === undefined)) return null;
  return toSeconds(readDecimal(worded[1] ?? '0'), readDecimal(worded[2] ?? '0'), Number(worded[3] ?? 0));
}

function readDecimal(text: string): number {
  return Number(text.replace(',', '.'));
}

function toSeconds(hours: number, minutes: number, seconds: number): number {
  return Math.round(hours * 3600 + minutes * 60 + seconds);
}

/** Seconds as hours and minutes: 1:20, 0:05, 34:17. Rounded to the minute, but what is there never shows as 0:00. */
export function formatClock(seconds: number): string {
  const minutes = seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** With seconds, for a clock that runs: 00:47:12. */
export function formatStopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
