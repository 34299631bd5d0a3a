import { isCountedThing } from './quantity-words';
import type { Reading, Token } from './tokens';

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const HOUR = '(?:h|hr|hrs|hour|hours|std)';
const MINUTE = '(?:m|min|mins|minute|minutes)';
const CLOCK = /^(\d{1,3}):([0-5]\d)h?$/;
const HOURS_AND_MINUTES = new RegExp(`^(\\d{1,3})h(\\d{1,2})${MINUTE}?$`);
const HOURS = new RegExp(`^${NUMBER}${HOUR}$`);
const MINUTES = new RegExp(`^${NUMBER}${MINUTE}$`);
const BARE = new RegExp(`^${NUMBER}$`);
const HOUR_WORD = new RegExp(`^${HOUR}$`);
const MINUTE_WORD = new RegExp(`^${MINUTE}$`);

/** "1:20", "1h20", "1h 20", "1h 20 min", "1.5h", "1,5 h", "90m", "90 minutes": seconds. */
export function readDuration(tokens: readonly Token[], at: number): Reading<number> | null {
  const text = tokens[at]?.text ?? '';
  const clock = CLOCK.exec(text) ?? HOURS_AND_MINUTES.exec(text);
  if (clock) return Number(clock[2]) < 60 ? { value: toSeconds(clock[1], clock[2]), length: 1 } : null;
  const hours = readAmount(tokens, at, HOURS, HOUR_WORD);
  if (hours) return addMinutes(tokens, at, hours);
  const minutes = readAmount(tokens, at, MINUTES, MINUTE_WORD);
  return minutes && { value: Math.round(minutes.value * 60), length: minutes.length };
}

/** A number with its unit, in one word or in two. */
function readAmount(tokens: readonly Token[], at: number, joined: RegExp, unit: RegExp): Reading<number> | null {
  const text = tokens[at]?.text ?? '';
  const one = joined.exec(text)?.[1];
  if (one !== undefined) return { value: parseAmount(one), length: 1 };
  const bare = BARE.exec(text)?.[1];
  return bare !== undefined && unit.test(tokens[at + 1]?.text ?? '') ? { value: parseAmount(bare), length: 2 } : null;
}

/** The minutes that may follow the hours; a bare number only if nothing that is counted comes after it. */
function addMinutes(tokens: readonly Token[], at: number, hours: Reading<number>): Reading<number> {
  const seconds = Math.round(hours.value * 3600);
  const next = at + hours.length;
  if (!Number.isInteger(hours.value)) return { value: seconds, length: hours.length };
  const minutes = readAmount(tokens, next, MINUTES, MINUTE_WORD);
  if (minutes && minutes.value < 60) return { value: seconds + Math.round(minutes.value * 60), length: hours.length + minutes.length };
  const bare = /^[0-5]?\d$/.test(tokens[next]?.text ?? '') && !isCountedThing(tokens[next + 1]?.text ?? '');
  return bare ? { value: seconds + Number(tokens[next]?.text) * 60, length: hours.length + 1 } : { value: seconds, length: hours.length };
}

function parseAmount(text: string): number {
  return Number(text.replace(',', '.'));
}

function toSeconds(hours: string | undefined, minutes: string | undefined): number {
  return Number(hours) * 3600 + Number(minutes) * 60;
}
