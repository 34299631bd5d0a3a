import type { Interval } from '../shared/interval';
import { fail } from '../shared/result';
import type { Failure } from '../shared/result';
import type { Scale } from './criterion';
import { formatRange } from './format-range';
import { parseTypedNumber } from './parse-number';
import type { DecimalSign, TypedNumber } from './parse-number';
import { scaleBounds } from './scale-bounds';
import { widenNumber } from './widen-number';

export type RangeOptions = {
  readonly scale: Scale;
  /** A single number is read as P50, its P10 and P90 this factor away (for ratings and shares: the odds are). At least 1. */
  readonly singleNumberFactor: number;
  /** Decides what `1.500` means; a point if not given. */
  readonly decimal?: DecimalSign;
};

export type ParsedRange = {
  readonly ok: true;
  readonly interval: Interval;
  /** Only one number was typed, and it was widened. */
  readonly single?: true;
  /** The range was put in order; this is how it reads then. */
  readonly suggestion?: string;
};

const NUMBER = String.raw`(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:k|mio|m(?!io)|bn|%)?`;
// A minus after a space and before a digit is a sign: -5 -2 1.
const BETWEEN = String.raw`(?:\s+(?=-[\d.,])|\s*(?:\.\.\.?|…|–|—|-|\bto\b|;)\s*|\s+)`;
const LIST = new RegExp(`^(-?${NUMBER})(?:${BETWEEN}(-?${NUMBER}))?(?:${BETWEEN}(-?${NUMBER}))?$`, 'i');
const PLUS_MINUS = new RegExp(String.raw`^(-?${NUMBER})\s*(?:±|\+\s*\/?\s*-)\s*(${NUMBER})$`, 'i');

/**
 * Reads a range as people type it: `8 14 30`, `8-14`, `8..14`, `10 ± 30%`, `10±3`, `380k 620k 1M`, `60-80%`, `yes`, or
 * a single number, which is widened. Two numbers are P10 and P90; their median is the geometric mean where both are
 * positive and the scale has no upper end, else the middle. A range in the wrong order is put right and suggested.
 */
export function parseRange(text: string, options: RangeOptions): ParsedRange | Failure {
  const clean = cleanText(text);
  if (clean === '') return fail('Type a number or a range, such as 8 14 30.');
  if (options.scale === 'yesNo' && /^(y|yes|n|no)$/i.test(clean)) return certain(/^y/i.test(clean) ? 1 : 0);
  const plusMinus = PLUS_MINUS.exec(clean);
  if (plusMinus !== null) return parsePlusMinus(plusMinus[1] ?? '', plusMinus[2] ?? '', options);
  const numbers = parseList(clean, options);
  if (numbers === null) return fail(`“${text.trim()}” is not a range. Try 8 14 30, 8-14 or 10 ± 30%.`);
  return fromNumbers(numbers, options);
}

function cleanText(text: string): string {
  return text
    .trim()
    .replaceAll(/[−‒]/g, '-')
    .replaceAll(/(?<=\d)['’\u00A0\u202F](?=\d{3}(?!\d))/g, '')
    .replaceAll(/[€$£]/g, '')
    .replaceAll(/[\u00A0\u202F\s]+(?=%|(?:k|m|mio|bn)(?![a-z]))/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    // …but 8 -14 is a range.
    .replace(/^(\d[^\s-]*) -(?=\d[^\s-]*$)/, '$1-');
}

function parseList(clean: string, options: RangeOptions): number[] | null {
  const match = LIST.exec(clean);
  if (match === null) return null;
  const typed = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => parseTypedNumber(part, options.decimal ?? '.'));
  if (typed.some((number) => number === null)) return null;
  return applySuffixes(typed.filter((number) => number !== null), options.scale);
}

/** `8 14 30k` means thousands throughout, `500 2M` does not: a suffix reaches back to numbers that are not larger. */
function applySuffixes(typed: readonly TypedNumber[], scale: Scale): number[] {
  const last = typed.at(-1);
  const shared = typed.slice(0, -1).every((number) => number.factor === null && Math.abs(number.value) <= Math.abs(last?.value ?? 0));
  const values = typed.map((number) => number.value * (number.factor ?? (shared ? (last?.factor ?? 1) : 1)));
  // A share typed as 60 70 80 can only mean per cent.
  const isPerCent = isShare(scale) && typed.every((number) => number.factor === null) && values.some((value) => value > 1);
  return isPerCent ? values.map((value) => value / 100) : values;
}

function parsePlusMinus(centreText: string, spreadText: string, options: RangeOptions): ParsedRange | Failure {
  const decimal = options.decimal ?? '.';
  const centre = parseTypedNumber(centreText, decimal);
  const spread = parseTypedNumber(spreadText, decimal);
  if (centre === null || spread === null) return fail('Write the likely value, then ± and how far it may be off: 10 ± 3 or 10 ± 30%.');
  const isPerCent = isShare(options.scale) && centre.factor === null && centre.value > 1;
  const likely = centre.value * (isPerCent ? 0.01 : (centre.factor ?? (spread.percent ? 1 : (spread.factor ?? 1))));
  // 10 ± 30% is relative; 80% ± 5% and, for a share, 80 ± 5 are points.
  const distance = spread.percent && !centre.percent ? spread.value * 0.01 * Math.abs(likely) : distanceInUnit(spread, isPerCent);
  return withinBounds(clip({ p10: likely - distance, p50: likely, p90: likely + distance }, options.scale), options);
}

function distanceInUnit(spread: TypedNumber, isPerCent: boolean): number {
  return spread.value * (spread.factor ?? (isPerCent ? 0.01 : 1));
}

function fromNumbers(numbers: readonly number[], options: RangeOptions): ParsedRange | Failure {
  const [first, second, third] = numbers;
  if (first === undefined) return fail('Type a number or a range, such as 8 14 30.');
  if (second === undefined) {
    const checked = withinBounds({ p10: first, p50: first, p90: first }, options);
    if (!checked.ok || options.scale === 'yesNo') return checked;
    return { ok: true, interval: widenNumber(first, options.singleNumberFactor, options.scale), single: true };
  }
  const typed = third === undefined ? [first, second] : [first, second, third];
  const sorted = [...typed].sort((a, b) => a - b);
  const low = sorted[0] ?? first;
  const high = sorted.at(-1) ?? first;
  const interval = { p10: low, p50: third === undefined ? middleOf(low, high, options.scale) : (sorted[1] ?? low), p90: high };
  const isOrdered = typed.every((value, index) => value === sorted[index]);
  const checked = withinBounds(interval, options);
  if (!checked.ok || isOrdered) return checked;
  return { ...checked, suggestion: formatRange(interval, options.scale) };
}

function middleOf(low: number, high: number, scale: Scale): number {
  return low > 0 && scaleBounds(scale).upper === undefined ? Math.sqrt(low * high) : (low + high) / 2;
}

function clip(interval: Interval, scale: Scale): Interval {
  const { lower = -Infinity, upper = Infinity } = scaleBounds(scale);
  return { p10: Math.min(Math.max(interval.p10, lower), interval.p50), p50: interval.p50, p90: Math.max(Math.min(interval.p90, upper), interval.p50) };
}

function withinBounds(interval: Interval, { scale }: RangeOptions): ParsedRange | Failure {
  const { lower = -Infinity, upper = Infinity } = scaleBounds(scale);
  if (interval.p10 >= lower && interval.p90 <= upper) return { ok: true, interval };
  if (upper === 10) return fail('A rating lies between 0 and 10.');
  return fail(upper === 1 ? 'A share lies between 0 and 100 %.' : 'This can’t be less than 0.');
}

function certain(value: number): ParsedRange {
  return { ok: true, interval: { p10: value, p50: value, p90: value } };
}

function isShare(scale: Scale): boolean {
  return scale === 'share' || scale === 'yesNo';
}
