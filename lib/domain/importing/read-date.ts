/** How the numbers of a date such as 03/04/2025 are meant. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const TIME = /[T\s]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([AP]M)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /^[a-zäöü]{2,10},\s*/i;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/** English and German; the first three letters tell. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, jän: 1, feb: 2, mar: 3, mär: 3, mrz: 3, apr: 4, may: 5, mai: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, okt: 10, nov: 11, dec: 12, dez: 12,
};

/**
 * Reads a day as people and spreadsheets write it, and gives it as an ISO date. A month or a year alone is its first day;
 * a time of day is dropped; two digits are a year from 1970 to 2069. Points mean that the day comes first.
 *
 * @param order what 03/04/2025 means; without it, such a date is read only where one order alone is possible
 * @returns null for what is no date
 */
export function readDate(text: string, order: DateOrder | null): string | null {
  const clean = text.trim().replace(TIME, '').replace(WEEKDAY, '').trim();
  return readNumbers(clean, order) ?? readYearFirst(clean) ?? readNamedMonth(clean) ?? readPartial(clean);
}

function readNumbers(text: string, order: DateOrder | null): string | null {
  const found = splitNumericDate(text);
  if (!found) return null;
  const { first, second, year } = found;
  const asDayFirst = toIso(year, second, first);
  const asMonthFirst = toIso(year, first, second);
  const wanted = found.isPointed ? 'dayFirst' : order;
  if (wanted !== null) return wanted === 'dayFirst' ? asDayFirst : asMonthFirst;
  if (asDayFirst !== null && asMonthFirst !== null && asDayFirst !== asMonthFirst) return null;
  return asDayFirst ?? asMonthFirst;
}

/** The numbers of a date whose order its writer knew; null for any other text. */
export function splitNumericDate(text: string): { first: number; second: number; year: number; isPointed: boolean } | null {
  const found = NUMBERS.exec(text.trim().replace(TIME, ''));
  if (!found) return null;
  return { first: Number(found[1]), second: Number(found[3]), year: toYear(found[4] ?? ''), isPointed: found[2] === '.' };
}

function readYearFirst(text: string): string | null {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return found ? toIso(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function readNamedMonth(text: string): string | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s./-]+([a-zäöü]{3,9})[\s.,/-]+(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst) return toIso(toYear(dayFirst[3] ?? ''), toMonth(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-zäöü]{3,9})[\s.]+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text);
  if (monthFirst) return toIso(Number(monthFirst[3]), toMonth(monthFirst[1]), Number(monthFirst[2]));
  const month = /^([a-zäöü]{3,9})[\s.,-]+(\d{4}|\d{2})$/i.exec(text);
  return month ? toIso(toYear(month[2] ?? ''), toMonth(month[1]), 1) : null;
}

function readPartial(text: string): string | null {
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthYear) return toIso(Number(monthYear[2]), Number(monthYear[1]), 1);
  const yearMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearMonth) return toIso(Number(yearMonth[1]), Number(yearMonth[2]), 1);
  const quarter = /^Q([1-4])[\s/-]*(\d{4})$/i.exec(text);
  if (quarter) return toIso(Number(quarter[2]), Number(quarter[1]) * 3 - 2, 1);
  return /^\d{4}$/.test(text) ? toIso(Number(text), 1, 1) : null;
}

function toMonth(name: string | undefined): number {
  return MONTHS[(name ?? '').slice(0, 3).toLowerCase()] ?? 0;
}

function toYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

function toIso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
