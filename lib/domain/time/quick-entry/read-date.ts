import type { Reading, Token } from './tokens';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DAY_MS = 86_400_000;

/**
 * "today", "yesterday", "mon", "20 nov", "nov 20 2026", "20.11.", "2026-11-20": an ISO date. A weekday is the latest one up to
 * today; a day without its year is the nearest to today.
 */
export function readDate(tokens: readonly Token[], at: number, today: string): Reading<string> | null {
  const text = tokens[at]?.text ?? '';
  if (text === 'today') return { value: today, length: 1 };
  if (text === 'yesterday') return { value: moveDay(today, -1), length: 1 };
  return readIso(text) ?? readWeekday(text, today) ?? readDotted(text, today) ?? readMonth(tokens, at, today);
}

function readIso(text: string): Reading<string> | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found && makeDate(Number(found[1]), Number(found[2]), Number(found[3]), 1);
}

function readWeekday(text: string, today: string): Reading<string> | null {
  const weekday = text.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name === text || name.slice(0, 3) === text || (text.length === 4 && name.startsWith(text)) || (text === 'thurs' && name === 'thursday'));
  if (weekday < 0) return null;
  const back = (new Date(today).getUTCDay() - weekday + 7) % 7;
  return { value: moveDay(today, -back), length: 1 };
}

function readDotted(text: string, today: string): Reading<string> | null {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(text);
  return found && findDay(Number(found[1]), Number(found[2]), found[3], today, 1);
}

function readMonth(tokens: readonly Token[], at: number, today: string): Reading<string> | null {
  const [first, second, third] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  const year = /^20\d\d$/.test(third) ? third : undefined;
  const length = year === undefined ? 2 : 3;
  const dayFirst = readDayNumber(first);
  if (dayFirst !== null) return findMonth(second) === null ? null : findDay(dayFirst, findMonth(second) ?? 0, year, today, length);
  const daySecond = readDayNumber(second);
  const month = findMonth(first);
  return daySecond === null || month === null ? null : findDay(daySecond, month, year, today, length);
}

function readDayNumber(text: string): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(text);
  return found ? Number(found[1]) : null;
}

function findMonth(text: string): number | null {
  const month = text.length < 3 ? -1 : MONTHS.findIndex((name) => name === text || name.slice(0, 3) === text || (text === 'sept' && name === 'september'));
  return month < 0 ? null : month + 1;
}

function findDay(day: number, month: number, year: string | undefined, today: string, length: number): Reading<string> | null {
  if (year !== undefined) return makeDate(Number(year), month, day, length);
  const thisYear = Number(today.slice(0, 4));
  const dates = [thisYear, thisYear - 1, thisYear + 1].flatMap((one) => makeDate(one, month, day, length) ?? []);
  const distance = ({ value }: Reading<string>): number => Math.abs(Date.parse(value) - Date.parse(today));
  return dates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Null for a day that no calendar has, such as 31 November. */
function makeDate(year: number, month: number, day: number, length: number): Reading<string> | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { value: date.toISOString().slice(0, 10), length } : null;
}

function moveDay(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);
}
