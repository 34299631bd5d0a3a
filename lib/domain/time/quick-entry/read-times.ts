import type { Reading, Token } from './tokens';

/** Minutes since midnight; the end is null where only a beginning was said. */
export type Times = { readonly start: number; readonly end: number | null };

type Clock = { readonly minutes: number; readonly isExact: boolean };

/** "9-10:30", "9:15 to 10", "from 9 until 10:30", "at 9:15". Bare hours such as "3-5" count only where `acceptsBareHours`. */
export function readTimes(tokens: readonly Token[], at: number, acceptsBareHours: boolean): Reading<Times> | null {
  const text = tokens[at]?.text ?? '';
  if (text === 'from' || text === 'at') return readAfterWord(tokens, at);
  const joined = /^([^\s–-]+)[–-]([^\s–-]+)$/.exec(text);
  if (joined) return makeRange(readClock(joined[1]), readClock(joined[2]), 1, acceptsBareHours);
  if (!/^(to|until|till|-|–)$/.test(tokens[at + 1]?.text ?? '')) return null;
  return makeRange(readClock(text), readClock(tokens[at + 2]?.text), 3, acceptsBareHours);
}

function readAfterWord(tokens: readonly Token[], at: number): Reading<Times> | null {
  const range = readTimes(tokens, at + 1, true);
  if (range && tokens[at + 1]?.text !== 'from' && tokens[at + 1]?.text !== 'at') return { value: range.value, length: range.length + 1 };
  const clock = readClock(tokens[at + 1]?.text);
  return clock && { value: { start: clock.minutes, end: null }, length: 2 };
}

function makeRange(start: Clock | null, end: Clock | null, length: number, acceptsBareHours: boolean): Reading<Times> | null {
  if (!start || !end || !(acceptsBareHours || start.isExact || end.isExact)) return null;
  return { value: { start: start.minutes, end: end.minutes }, length };
}

function readClock(text: string | undefined): Clock | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(text ?? '');
  if (!found) return null;
  const [, hourText, minuteText, half] = found;
  const hour = toDayHour(Number(hourText), half);
  const minute = Number(minuteText ?? 0);
  const isClock = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  return isClock ? { minutes: hour * 60 + minute, isExact: minuteText !== undefined || half !== undefined } : null;
}

function toDayHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
