import type { EffortCase, EffortQuery, Features, FeatureValue } from './effort-case';
import { ESTIMATION_LIMITS } from './parameters/limits';

/** Cases and query as numbers. Row i of every column belongs to case i; nothing is missing any more. */
export type EncodedCases = {
  readonly logEffort: Float64Array;
  /** Log of size, or 0 throughout where size is not known. */
  readonly logSize: Float64Array;
  readonly queryLogSize: number;
  readonly columns: readonly Column[];
};

export type Column = {
  readonly values: Float64Array;
  readonly query: number;
  /** What the column counts for in a distance, squared: a category has two columns that differ, each for a half. */
  readonly weight: number;
};

/**
 * Turns mixed features into columns: numbers that are never negative as logs (effort depends on ratios), other numbers
 * as they are, yes/no as 1/0, each common level of a category as a column. What is unknown takes the column's mean, so
 * it neither attracts nor repels.
 */
export function encodeFeatures(cases: readonly EffortCase[], query: EffortQuery): EncodedCases {
  const sizeOf = (size: number | null | undefined): number => Math.log(size ?? 1);
  const withSize = typeof query.size === 'number';
  return {
    logEffort: Float64Array.from(cases, ({ effort }) => Math.log(effort)),
    logSize: Float64Array.from(cases, ({ size }) => (withSize ? sizeOf(size) : 0)),
    queryLogSize: sizeOf(query.size),
    columns: nameFeatures(cases, query).flatMap((name) => encodeFeature(name, cases, query.features)),
  };
}

/** Only what is known of the query can tell cases apart for it. */
function nameFeatures(cases: readonly EffortCase[], query: EffortQuery): string[] {
  return Object.keys(query.features)
    .filter((name) => isKnown(query.features[name]) && cases.some(({ features }) => isKnown(features[name])))
    .sort();
}

function isKnown(value: FeatureValue | undefined): value is number | string | boolean {
  return value !== null && value !== undefined && value !== '' && !(typeof value === 'number' && !Number.isFinite(value));
}

function encodeFeature(name: string, cases: readonly EffortCase[], query: Features): Column[] {
  const values = cases.map(({ features }) => (isKnown(features[name]) ? features[name] : null));
  const sought = query[name] ?? null;
  const isNumeric = typeof sought !== 'string' && values.every((value) => typeof value !== 'string');
  return isNumeric ? [encodeNumbers(toNumbers(values), toNumber(sought))] : encodeLevels(values.map(toText), toText(sought));
}

function toNumbers(values: readonly FeatureValue[]): Float64Array {
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) numbers[i] = toNumber(values[i] as FeatureValue);
  return numbers;
}

function toNumber(value: FeatureValue): number {
  return value === null ? Number.NaN : Number(value);
}

function toText(value: FeatureValue): string | null {
  return value === null ? null : String(value);
}

function encodeNumbers(values: Float64Array, query: number): Column {
  const known = values.filter((value) => !Number.isNaN(value));
  const isRatio = query >= 0 && known.every((value) => value >= 0);
  const smallest = known.reduce((least, value) => (value > 0 && value < least ? value : least), query > 0 ? query : Infinity);
  // Zeros need an offset; the smallest positive value keeps the unit out of it.
  const offset = query === 0 || known.includes(0) ? smallest : 0;
  const encode = (value: number): number => (isRatio && smallest < Infinity ? Math.log(value + offset) : value);
  return { ...fillGaps(values.map(encode), encode(query)), weight: 1 };
}

const UNKNOWN = -1;
const RARE = -2;

function encodeLevels(values: readonly (string | null)[], query: string | null): Column[] {
  const common = findCommonLevels(values);
  const codes = new Map(common.map((level, code) => [level, code]));
  const codeOf = (value: string | null): number => (value === null ? UNKNOWN : (codes.get(value) ?? RARE));
  const coded = values.map(codeOf);
  return common.map((_, level) => ({ ...fillGaps(markLevel(coded, level), markLevel([codeOf(query)], level)[0] as number), weight: 0.5 }));
}

function findCommonLevels(values: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.entries()]
    .filter(([, count]) => count >= 2)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, ESTIMATION_LIMITS.comparison.mostLevels)
    .map(([level]) => level);
}

function markLevel(codes: readonly number[], level: number): Float64Array {
  const marks = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) marks[i] = codes[i] === UNKNOWN ? Number.NaN : Number(codes[i] === level);
  return marks;
}

/** What is not a number takes the mean of the others. */
function fillGaps(values: Float64Array, query: number): { values: Float64Array; query: number } {
  let sum = 0;
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    known += 1;
  }
  const middle = sum / known;
  if (known < values.length) for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) values[i] = middle;
  return { values, query: Number.isNaN(query) ? middle : query };
}
