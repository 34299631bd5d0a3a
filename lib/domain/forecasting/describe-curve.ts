import { median } from '../statistics/median';
import type { Expert } from './fit-families';
import type { PreparedCurve } from './prepare-curve';

/** What is known about a forecast before it is made; no unit of effort or metric is left in it. */
export const FEATURE_NAMES = [
  'one',
  'logDistance',
  'inversePoints',
  'logNoise',
  'lastOffBest',
  'recentSlope',
  'logRoom',
  'hasFloor',
  'logSpan',
  'rises',
  'logDisagreement',
  'bend',
  'level',
  'flat',
  'flatLevel',
] as const;

/** What is known about one expert's opinion. */
export const OPINION_NAMES = ['logResidual', 'offMiddle', 'change', 'distanceResidual', 'distanceOffMiddle', 'distanceChange'] as const;

/** Keeps a single odd curve from reaching far outside what the weights were learned on. */
const LIMIT = 6;
const SMALL = 0.01;
/** Steps below this share of the range count as none. */
const EQUAL = 1e-6;

const clamp = (value: number, low = -LIMIT, high = LIMIT): number => Math.min(high, Math.max(low, value));
const logOf = (value: number): number => Math.log(value + SMALL);

/** Traits that do not depend on the effort asked for. */
export function describeCurve(curve: PreparedCurve): readonly number[] {
  const { t, v, noise, last, hasFloor, floor } = curve;
  const n = t.length;
  const rises = n > 1 ? Array.from(v.subarray(1)).filter((value, i) => value > (v[i] as number)).length / (n - 1) : 0;
  const flat = n > 2 ? Array.from(v.subarray(1)).filter((value, i) => Math.abs(value - (v[i] as number)) < EQUAL).length / (n - 1) : 0;
  const level = Number.isFinite(curve.ceiling - floor) ? (last - floor) / (curve.ceiling - floor) : 0.5;
  const late = slopeBetween(t, v, Math.max(0, n - 3), n - 1);
  const early = slopeBetween(t, v, 0, Math.max(0, n - 3));
  return [
    1,
    0,
    1 / n,
    logOf(noise),
    clamp(last, 0, 1),
    clamp(late, -2, 2),
    hasFloor ? clamp(logOf(last - floor)) : 1,
    hasFloor ? 1 : 0,
    clamp(Math.log(1 / (t[0] as number)), 0, LIMIT + 2) / 2,
    rises,
    0,
    clamp(late - early, -2, 2),
    level,
    flat,
    flat * level,
  ];
}

/** Traits of a forecast for time t, given what each expert says. */
export function describeForecast(fixed: readonly number[], t: number, opinions: readonly number[]): number[] {
  const traits = [...fixed];
  traits[1] = clamp(Math.log(Math.max(1, t)), 0, 9);
  traits[10] = logOf(findDisagreement(opinions));
  return traits;
}

/** Traits of each opinion, expert by expert. */
export function describeOpinions(experts: readonly Pick<Expert, 'residual'>[], opinions: readonly number[], last: number, t: number): number[][] {
  const middle = median(opinions);
  const distance = clamp(Math.log(Math.max(1, t)), 0, 9);
  return experts.map((expert, k) => {
    const opinion = opinions[k] as number;
    const own = [logOf(expert.residual), clamp(Math.abs(opinion - middle)), clamp(opinion - last)];
    return [...own, ...own.map((trait) => (trait * distance) / 3)];
  });
}

/** Mean distance of the opinions from their median. */
function findDisagreement(opinions: readonly number[]): number {
  const middle = median(opinions);
  return opinions.reduce((sum, opinion) => sum + Math.abs(opinion - middle), 0) / opinions.length;
}

function slopeBetween(t: Float64Array, v: Float64Array, from: number, to: number): number {
  if (to <= from) return 0;
  const span = Math.log((t[to] as number) / (t[from] as number));
  return ((v[to] as number) - (v[from] as number)) / Math.max(span, 1e-3);
}
