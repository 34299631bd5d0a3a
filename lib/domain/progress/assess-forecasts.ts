import { clopperPearsonInterval } from '../statistics/clopper-pearson-interval';
import { FEWEST_FORECASTS } from './fewest-forecasts';
import type { FiveQuantiles, StepPoint } from './progress-types';

/** What was forecast on a day, after so many hours. */
export type KeptForecast = { readonly day: string; readonly atHours: number; readonly fan: readonly (FiveQuantiles & { readonly x: number })[] };

export type JudgedForecast = KeptForecast & {
  /** The latest experiment that the fan reaches to; null while none has come. */
  readonly came: { readonly x: number; readonly y: number; readonly p10: number; readonly p50: number; readonly p90: number } | null;
  readonly isInside: boolean | null;
};

export type ForecastCoverage = { readonly judged: number; readonly inside: number; /** 80 % interval of the true share. */ readonly low: number; readonly high: number };

/**
 * Each kept forecast beside what came. Forecasts made after the same experiments are one forecast, and count once: of each
 * number of hours the last one is taken. What came is the best value at the latest experiment that lies within the fan.
 */
export function judgeForecasts(kept: readonly KeptForecast[], best: readonly StepPoint[]): JudgedForecast[] {
  const distinct = new Map(kept.toSorted((one, other) => (one.day < other.day ? -1 : 1)).map((forecast) => [forecast.atHours, forecast]));
  return [...distinct.values()].toSorted((one, other) => one.atHours - other.atHours).map((forecast) => judge(forecast, best));
}

function judge(forecast: KeptForecast, best: readonly StepPoint[]): JudgedForecast {
  const end = forecast.fan.at(-1)?.x ?? forecast.atHours;
  const last = best.findLast(({ x }) => x > forecast.atHours && x <= end);
  if (!last) return { ...forecast, came: null, isInside: null };
  const came = { x: last.x, y: last.y, ...readFan(forecast.fan, last.x) };
  return { ...forecast, came, isInside: came.y >= came.p10 && came.y <= came.p90 };
}

/** The quantiles of a fan at an effort, linear between its steps. */
export function readFan(fan: KeptForecast['fan'], x: number): { p10: number; p50: number; p90: number } {
  const after = fan.findIndex((one) => one.x >= x);
  const right = (after < 0 ? fan.at(-1) : fan[after]) as KeptForecast['fan'][number];
  const left = after > 0 ? (fan[after - 1] as KeptForecast['fan'][number]) : right;
  const share = right.x === left.x ? 0 : (x - left.x) / (right.x - left.x);
  const between = (key: 'p10' | 'p50' | 'p90'): number => left[key] + (right[key] - left[key]) * share;
  return { p10: between('p10'), p50: between('p50'), p90: between('p90') };
}

/** How many of the judged forecasts held what came within their 80 %; null while there are too few to say. */
export function measureCoverage(judged: readonly JudgedForecast[]): ForecastCoverage | null {
  const known = judged.filter(({ isInside }) => isInside !== null);
  const inside = known.filter(({ isInside }) => isInside === true).length;
  if (known.length < FEWEST_FORECASTS) return null;
  const interval = clopperPearsonInterval(inside, known.length, 0.8);
  return interval.ok ? { judged: known.length, inside, low: interval.value.low, high: interval.value.high } : null;
}
