import { judgeForecasts, measureCoverage, type ForecastCoverage, type JudgedForecast, type KeptForecast } from './assess-forecasts';
import type { StepPoint } from './progress-types';

/** How good the forecasts have been: some of them beside what came, how many held it, and how many were made afterwards. */
export type TrackRecord = { readonly judged: readonly JudgedForecast[]; readonly coverage: ForecastCoverage | null; readonly known: number; readonly later: number };

const MOST_SHOWN = 12;

/** The latest judged forecast and others at even steps back from it, a dozen at most; all of them count for the coverage. */
export function findTrackRecord(kept: readonly (KeptForecast & { readonly isLater: boolean })[], best: readonly StepPoint[]): TrackRecord {
  const judged = judgeForecasts(kept, best);
  const known = judged.filter(({ came }) => came !== null);
  const every = Math.max(1, Math.ceil(known.length / MOST_SHOWN));
  return {
    judged: known.filter((_, index) => (known.length - 1 - index) % every === 0),
    coverage: measureCoverage(judged),
    known: known.length,
    later: kept.filter(({ isLater }) => isLater).length,
  };
}
