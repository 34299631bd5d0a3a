import type { CalendarDay } from '../time/calendar-day';
import { arrivalDays } from './arrival-days';
import { estimatePace } from './estimate-pace';
import { forecastProgress, type ProgressForecastInput } from './forecast-progress';
import { placeExperiments } from './place-experiments';
import type { FiveQuantiles, LoggedExperiment, ProgressMetric } from './progress-types';
import { scalePeers, type FinishedCurve } from './scale-peers';
import { trackKept } from './track-kept';
import { sumByWeek, type DayHours } from './weekly-hours';

export type ForecastToKeep = {
  readonly day: CalendarDay;
  /** People-hours that had been spent. */
  readonly atHours: number;
  readonly fan: readonly (FiveQuantiles & { readonly x: number })[];
  readonly until: number | null;
  readonly target: number | null;
  readonly chance: number | null;
  /** Days of arrival at the target at the chances of `DAY_CHANCES`; null without a target or a pace. */
  readonly days: readonly (CalendarDay | null)[] | null;
};

export type KeepInput = ProgressMetric & {
  readonly unit: string;
  readonly experiments: readonly LoggedExperiment[];
  readonly finished: readonly (FinishedCurve & { readonly finishedOn: string })[];
  /** Each time box with the day from which it held. */
  readonly boxes: readonly { readonly startsOn: CalendarDay; readonly until: number }[];
  readonly paceLog: readonly DayHours[];
  /** The days for which a forecast is wanted. */
  readonly days: readonly CalendarDay[];
};

/** Without a time box the fan reaches half as far again as the experiments have come. */
const WITHOUT_BOX = 1.5;
const BEYOND_BOX = 1.1;

/**
 * The forecast of each day, from nothing but what was known on it: the experiments finished by then, the curves finished before,
 * the time box of then. Days on which there was nothing to forecast from are left out.
 */
export function makeForecastsToKeep({ days, ...known }: KeepInput): ForecastToKeep[] {
  return days.flatMap((day) => makeOne(day, known) ?? []);
}

function makeOne(day: CalendarDay, { experiments, finished, boxes, paceLog, unit, direction, bounds, target }: Omit<KeepInput, 'days'>): ForecastToKeep | null {
  const then = experiments.filter(({ finishedOn }) => finishedOn !== null && finishedOn <= day);
  const best = trackKept(placeExperiments(then, 'hours'), direction);
  const last = best.at(-1);
  if (!last) return null;
  const metric = { direction, bounds, target };
  const box = boxes.findLast(({ startsOn }) => startsOn <= day)?.until ?? null;
  const until = box !== null && box > last.x ? box : null;
  const peers = scalePeers({ ...metric, unit, points: best }, finished.filter(({ finishedOn }) => finishedOn !== '' && finishedOn <= day));
  const input: ProgressForecastInput = { ...metric, best, peers, until, end: until === null ? last.x * WITHOUT_BOX : until * BEYOND_BOX };
  const made = forecastProgress(input);
  if (!made) return null;
  const pace = estimatePace(sumByWeek(paceLog.filter((entry) => entry.day <= day), day));
  return {
    day,
    atHours: last.x,
    fan: made.fan,
    until,
    target,
    chance: made.chance,
    days: made.arrival === null || pace === null ? null : arrivalDays(made.arrival, made.now, pace, day),
  };
}
