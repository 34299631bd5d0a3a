import { arrivalDays, chanceByDay, DAY_CHANCES } from '@/lib/domain/progress/arrival-days';
import { judgeForecasts, measureCoverage, type ForecastCoverage, type JudgedForecast } from '@/lib/domain/progress/assess-forecasts';
import { estimatePace, type Pace } from '@/lib/domain/progress/estimate-pace';
import { addCandidateHours, expectCandidateHours, readBoxRecord, type CandidateLoad } from '@/lib/domain/progress/expect-candidate-hours';
import { explainPlateau, type ActivityDay } from '@/lib/domain/progress/explain-plateau';
import { densityOf, spreadDraws, type ProgressDensity } from '@/lib/domain/progress/density-of';
import { findPlateaus } from '@/lib/domain/progress/find-plateaus';
import { effortAt } from '@/lib/domain/progress/find-arrival';
import type { ProgressForecast } from '@/lib/domain/progress/forecast-progress';
import { inOrder } from '@/lib/domain/progress/place-experiments';
import { findStopRule, priceHours, valuePoint } from '@/lib/domain/progress/price-hours';
import type { FiveQuantiles, LoggedExperiment, PlacedExperiment, ProgressAxis, ProgressMetric, StepPoint } from '@/lib/domain/progress/progress-types';
import { shareOfGain } from '@/lib/domain/progress/share-of-gain';
import { measureTimeLeft, type TimeLeft } from '@/lib/domain/progress/time-box';
import { gainBetween, isAsGood } from '@/lib/domain/progress/track-kept';
import { BLOCK_HOURS } from '@/lib/domain/progress/value-blocks';
import { warnExperimentation, type ExperimentationWarning } from '@/lib/domain/progress/warn-experimentation';
import { sumByWeek, type DayHours } from '@/lib/domain/progress/weekly-hours';
import { formatDay } from '@/lib/domain/shared/format-date';
import { formatChance, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { Interval } from '@/lib/domain/shared/interval';
import { countDays } from '@/lib/domain/time/calendar-day';
import type { KeptForecastJson } from './schema';

type Metric = { readonly id: string; readonly name: string; readonly unit: string; readonly direction: ProgressMetric['direction']; readonly target: number | null; readonly holdoutSize: number | null };
type Experiment = {
  readonly number: number;
  readonly hypothesis: string;
  readonly change: string;
  readonly outcome: string;
  readonly approachId: string | null;
  readonly classCount: number | null;
  readonly peopleHours: number | null;
  readonly loggedHours: number | null;
  readonly computeHours: number | null;
  readonly finishedOn: string | null;
  readonly measurements: readonly { readonly metricId: string; readonly onHoldout: boolean }[];
};
type Box = { readonly id: string; readonly hours: number; readonly fromHours: number; readonly startsOn: string; readonly endsOn: string | null; readonly decidedAt: string | null; readonly decision: string | null; readonly reason: string | null };

export type ViewFacts = {
  readonly metric: Metric | null;
  readonly experiments: readonly Experiment[];
  readonly logged: readonly LoggedExperiment[];
  readonly boxes: readonly Box[];
  readonly approaches: readonly { readonly id: string; readonly name: string; readonly timeBoxHours: number | null; readonly status: string }[];
  readonly plateaus: readonly { readonly id: string; readonly fromHours: number; readonly toHours: number; readonly reason: string }[];
  readonly goal: { readonly classCount: number | null; readonly baseline: number | null; readonly baselineKind: string | null; readonly humanLow: number | null; readonly humanLevel: number | null; readonly humanHigh: number | null } | null;
  readonly paceLog: readonly DayHours[];
};

/** A value of the metric as it is said: as many figures as were measured, at most three. */
export function formatMetric(value: number, unit: string): string {
  const figure = formatNumber(value, 3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return unit === '' ? figure : `${figure}\u202F${unit}`;
}

export const axisNames: Readonly<Record<ProgressAxis, string>> = { hours: 'people-hours of experiments', steps: 'training steps', examples: 'training examples', date: 'date' };

// ---------------------------------------------------------------- the time box

export type BoxView = Box & TimeLeft & { readonly isOpen: boolean };

/** The latest time box with what is left of it; null where none was ever set. */
export function toBox(boxes: readonly Box[], spent: number, today: string): BoxView | null {
  const box = boxes.at(-1);
  return box ? { ...box, ...measureTimeLeft(box, spent, today), isOpen: box.decidedAt === null } : null;
}

/** What is left of a box in words: "148 h left of 360", "12 h over 360". */
export function describeLeft({ left, hours }: Pick<TimeLeft, 'left' | 'hours'>): string {
  return left >= 0 ? `${formatHours(left)} h left of ${formatHours(hours)}` : `${formatHours(-left)} h over ${formatHours(hours)}`;
}

export function formatHours(hours: number): string {
  return formatNumber(hours, 3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

// ---------------------------------------------------------------- candidates

export type CandidateLine = {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly boxHours: number | null;
  readonly spent: number;
  /** Of the candidate's own box; null without one. */
  readonly left: number | null;
  /** Hours that it still takes; null where it is closed, or has no box. */
  readonly expected: Interval | null;
  /** The last of its experiments. */
  readonly lastNumber: number | null;
};

export function toCandidates({ approaches, experiments }: Pick<ViewFacts, 'approaches' | 'experiments'>): { lines: CandidateLine[]; load: (left: number) => CandidateLoad | null } {
  const spentOf = (id: string): number => experiments.reduce((sum, one) => (one.approachId === id ? sum + hoursOf(one) : sum), 0);
  const record = readBoxRecord(approaches.filter(({ status }) => status !== 'open').map(({ id, timeBoxHours }) => ({ boxHours: timeBoxHours ?? 0, hours: spentOf(id) })));
  const lines = approaches.map(({ id, name, status, timeBoxHours }): CandidateLine => {
    const spent = spentOf(id);
    const expected = status === 'open' && timeBoxHours !== null && timeBoxHours > 0 ? expectCandidateHours(timeBoxHours, spent, record) : null;
    const numbers = experiments.filter(({ approachId }) => approachId === id).map(({ number }) => number);
    return { id, name, status, boxHours: timeBoxHours, spent, left: timeBoxHours === null ? null : timeBoxHours - spent, expected, lastNumber: numbers.at(-1) ?? null };
  });
  const open = lines.flatMap(({ expected }) => expected ?? []);
  return { lines, load: (left) => addCandidateHours(open, left) };
}

function hoursOf({ peopleHours, loggedHours }: Pick<Experiment, 'peopleHours' | 'loggedHours'>): number {
  return peopleHours ?? loggedHours ?? 0;
}

// ---------------------------------------------------------------- the picture

export type PicturePoint = PlacedExperiment & { readonly hypothesis: string; readonly change: string; readonly isBest: boolean };
export type PicturePlateau = { readonly from: number; readonly to: number; readonly when: string; readonly reason: string; readonly source: 'person' | 'log' | 'none'; readonly id: string | null; readonly hours: readonly [number, number] };

export function toPoints(placed: readonly PlacedExperiment[], best: readonly StepPoint[], experiments: readonly Experiment[]): PicturePoint[] {
  const known = new Map(experiments.map((one) => [one.number, one]));
  const now = best.at(-1);
  const holder = now && placed.findLast(({ y, outcome }) => outcome === 'kept' && y === now.y)?.number;
  return placed.map((point) => ({ ...point, hypothesis: known.get(point.number)?.hypothesis ?? '', change: known.get(point.number)?.change ?? '', isBest: point.number === holder }));
}

/** Plateaus over people-hours: those that people explained, and those found in the log with what filled them. */
export function toPlateaus({ plateaus, logged, metric }: Pick<ViewFacts, 'plateaus' | 'logged' | 'metric'>, placed: readonly PlacedExperiment[], best: readonly StepPoint[], log: readonly ActivityDay[]): PicturePlateau[] {
  if (!metric) return [];
  const dayAt = (hours: number): string | null => findDay(logged, placed, hours);
  const found = findPlateaus(best, placed, metric.direction).filter(({ from, to }) => !plateaus.some((one) => one.fromHours < to && one.toHours > from));
  const ofPeople = plateaus.map(({ id, fromHours, toHours, reason }): PicturePlateau => ({ id, from: fromHours, to: toHours, hours: [fromHours, toHours], when: describeDays(dayAt(fromHours), dayAt(toHours)), reason, source: 'person' }));
  const ofLog = found.map(({ from, to }): PicturePlateau => {
    const [first, last] = [dayAt(from), dayAt(to)];
    const reason = first === null || last === null ? '' : describeActivities(explainPlateau(log, first, last));
    return { id: null, from, to, hours: [from, to], when: describeDays(first, last), reason: reason || 'the log does not say why', source: reason === '' ? 'none' : 'log' };
  });
  return [...ofPeople, ...ofLog].toSorted((one, other) => one.from - other.from);
}

function findDay(logged: readonly LoggedExperiment[], placed: readonly PlacedExperiment[], hours: number): string | null {
  const number = (placed.findLast(({ x }) => x <= hours) ?? placed[0])?.number;
  return logged.find((one) => one.number === number)?.finishedOn ?? null;
}

function describeDays(first: string | null, last: string | null): string {
  return first === null || last === null ? '' : `${formatDay(first)} to ${formatDay(last)}`;
}

function describeActivities(shares: readonly { readonly activity: string; readonly hours: number; readonly share: number }[]): string {
  return shares.map(({ activity, hours, share }) => `${activity.toLowerCase()} ${formatHours(Math.round(hours))} h, ${formatChance(share)} of the log`).join(' · ');
}

/** Where the same plateaus lie on the axis of dates. */
export function plateausOnDates(plateaus: readonly PicturePlateau[], logged: readonly LoggedExperiment[], placedByHours: readonly PlacedExperiment[]): PicturePlateau[] {
  const first = inOrder(logged).find(({ finishedOn }) => finishedOn !== null)?.finishedOn;
  if (!first) return [];
  return plateaus.flatMap((plateau) => {
    const [from, to] = plateau.hours.map((hours) => findDay(logged, placedByHours, hours));
    return from && to && from < to ? [{ ...plateau, from: countDays(first, from), to: countDays(first, to) }] : [];
  });
}

// ---------------------------------------------------------------- will it get there

export type Outlook = {
  readonly isReached: boolean;
  readonly reachedOn: string | null;
  /** Of reaching the target within the time box. */
  readonly chance: number | null;
  readonly boxDensity: ProgressDensity | null;
  /** Hours from now; null in an end that is not reached with that chance. */
  readonly effort: { readonly p10: number | null; readonly p50: number | null; readonly p90: number | null; readonly density: ProgressDensity | null; readonly never: number; readonly laterThanShown: number } | null;
  readonly pace: Pace | null;
  readonly days: { readonly p10: string | null; readonly p50: string | null; readonly p90: string | null; readonly density: ProgressDensity | null; readonly byDue: number | null } | null;
};

/** The curve of the effort is drawn up to three times what was spent, if that much of it lies there. */
const NEAR_TIMES = 3;
const LEAST_DRAWN = 0.05;

/** When the target is reached: in hours, and at the pace of the last weeks in days. */
export function toOutlook(facts: Pick<ViewFacts, 'metric' | 'logged' | 'paceLog'>, best: readonly StepPoint[], placed: readonly PlacedExperiment[], forecast: ProgressForecast | null, due: string | null, end: number, today: string): Outlook | null {
  const { metric, logged, paceLog } = facts;
  const last = best.at(-1);
  if (!metric || !last) return null;
  const { target, direction } = metric;
  const isReached = target !== null && isAsGood(last.y, target, direction);
  const pace = estimatePace(sumByWeek(paceLog, today));
  const at = isReached ? best.find(({ y }) => isAsGood(y, target as number, direction)) : undefined;
  const reachedOn = at ? findDay(logged, placed, at.x) : null;
  const arrival = isReached ? null : (forecast?.arrival ?? null);
  const now = last.x;
  const left = (value: number | null): number | null => (value === null ? null : Math.max(0, value - now));
  const near = arrival ? chanceAt(arrival.course, NEAR_TIMES * now) : 0;
  return {
    isReached,
    reachedOn,
    chance: forecast?.chance ?? null,
    boxDensity: forecast?.atEnd.density ?? null,
    effort: arrival && {
      p10: left(arrival.p10),
      p50: left(arrival.p50),
      p90: left(arrival.p90),
      // What comes far later would flatten the curve; it is said in words.
      density: near < LEAST_DRAWN ? null : densityOf(spreadDraws((p) => left(effortAt(arrival.course, p * near)) ?? 0)),
      never: arrival.never,
      laterThanShown: 1 - arrival.never - chanceAt(arrival.course, end),
    },
    pace,
    days: arrival && pace ? toDays(arrival.course, now, pace, due, today) : null,
  };
}

function chanceAt(course: readonly { readonly x: number; readonly chance: number }[], x: number): number {
  return course.findLast((one) => one.x <= x)?.chance ?? 0;
}

function toDays(course: readonly { readonly x: number; readonly chance: number }[], now: number, pace: Pace, due: string | null, today: string): Outlook['days'] {
  const days = arrivalDays({ course }, now, pace, today);
  const at = (chance: number): string | null => days[DAY_CHANCES.indexOf(chance)] ?? null;
  const known = days.flatMap((day) => (day === null ? [] : [countDays(today, day)]));
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), density: densityOf(known), byDue: due === null ? null : chanceByDay(days, due) };
}

// ---------------------------------------------------------------- what ten hours buy

export type Worth = {
  readonly cost: number | null;
  readonly perHour: number | null;
  /** Value of a point a year. */
  readonly point: number | null;
  readonly pointLow: number | null;
  readonly pointHigh: number | null;
  /** The gain below which ten hours cost more than a year of what they bring. */
  readonly stop: number | null;
  readonly isHidden: boolean;
};

type Benefit = { readonly p10: number; readonly p50: number; readonly p90: number } | null;

/** What ten hours cost, and what a point of the metric is worth a year: the benefit spread over the points from the start to the target. */
export function toWorth({ metric, experiments, goal }: Pick<ViewFacts, 'metric' | 'experiments' | 'goal'>, best: readonly StepPoint[], perHour: number | null, benefit: Benefit, isHidden: boolean): Worth {
  const people = experiments.reduce((sum, one) => sum + hoursOf(one), 0);
  const machine = experiments.reduce((sum, { computeHours }) => sum + (computeHours ?? 0), 0);
  const cost = priceHours(BLOCK_HOURS, { perHour, perComputeHour: null, computePerHour: people > 0 ? machine / people : 0 });
  const first = goal?.baseline ?? best[0]?.y ?? null;
  const points = metric?.target === null || metric?.target === undefined || first === null ? 0 : gainBetween(first, metric.target, metric.direction);
  const point = valuePoint(benefit?.p50 ?? null, points);
  return { cost, perHour, point, pointLow: valuePoint(benefit?.p10 ?? null, points), pointHigh: valuePoint(benefit?.p90 ?? null, points), stop: findStopRule(cost, point), isHidden };
}

// ---------------------------------------------------------------- in words

export type Explanation = { readonly early: number | null; readonly doubled: FiveQuantiles | null; readonly doubledGain: number | null };

const EARLY_PART = 0.2;

/** Why it slows down: the share of the gain that the first fifth of the hours brought, and what as many hours again would come to. */
export function toExplanation(best: readonly StepPoint[], direction: ProgressMetric['direction'], forecast: ProgressForecast | null): Explanation {
  const last = best.at(-1);
  return {
    early: best.length < 4 ? null : shareOfGain(best, EARLY_PART, direction),
    doubled: forecast?.doubled ?? null,
    doubledGain: forecast && last ? gainBetween(last.y, forecast.doubled.p50, direction) : null,
  };
}

/** What stands in the way of the two failures: too many candidates, and a toy that was picked to work. */
export function toWarnings({ experiments, goal, metric, logged }: Pick<ViewFacts, 'experiments' | 'goal' | 'metric' | 'logged'>, box: BoxView | null, candidates: ReturnType<typeof toCandidates>, best: readonly StepPoint[], placed: readonly PlacedExperiment[]): ExperimentationWarning[] {
  const ofMetric = experiments.flatMap(({ measurements }) => measurements.filter(({ metricId }) => metricId === metric?.id));
  const left = box && box.isOpen ? Math.max(0, box.left) : null;
  const kept = [...new Set(best.map(({ y }) => y))];
  const [before, now] = [kept.at(-2), kept.at(-1)];
  const holder = placed.findLast(({ y, outcome }) => outcome === 'kept' && y === now);
  return warnExperimentation({
    open: candidates.lines.filter(({ status }) => status === 'open').length,
    left,
    load: left === null ? null : candidates.load(left),
    classesTried: inOrder(logged).toReversed().map(({ number }) => experiments.find((one) => one.number === number)?.classCount ?? null).find((count) => count !== null) ?? null,
    classesInAll: goal?.classCount ?? null,
    hasBaseline: (goal !== null && (goal.baseline !== null || goal.baselineKind !== null)) || experiments.some(({ change, hypothesis }) => /baseline/i.test(`${change} ${hypothesis}`)),
    measured: ofMetric.length,
    onHoldout: ofMetric.filter(({ onHoldout }) => onHoldout).length,
    error: holder?.error ?? null,
    lastGain: before === undefined || now === undefined || !metric ? null : gainBetween(before, now, metric.direction),
  });
}

export function describeWarning(warning: ExperimentationWarning, unit: string): string {
  switch (warning.kind) {
    case 'tooManyCandidates': {
      const { p10, p50, p90 } = warning.load.hours;
      return `Too many candidates for the box: the ${warning.open} open ones take ${formatNumber(p50)} h (${formatRange(p10, p90, p50)}), and ${formatHours(warning.left)} h are left; ${formatChance(warning.load.overChance)} chance that they take more. Drop the least promising now.`;
    }
    case 'fewClasses':
      return `Tried on ${warning.tried} of ${warning.all} classes. Results on an easy part say little about the whole; add the rest before promising anything.`;
    case 'noBaseline':
      return 'There is no baseline: nobody can tell how much of this the simplest way would do as well. Measure that first.';
    case 'noHoldout':
      return 'Nothing was measured on a holdout. Values on data that was trained on flatter.';
    case 'wornHoldout':
      return `The holdout was looked at ${warning.uses} times. The best of so many may flatter by up to ${formatMetric(Number(warning.optimism.toPrecision(2)), unit)}, more than the last gain of ${formatMetric(Number(warning.lastGain.toPrecision(2)), unit)}: check it on fresh data before relying on it.`;
    default:
      return warning satisfies never;
  }
}

// ---------------------------------------------------------------- how good forecasts have been

export type TrackRecord = { readonly judged: readonly JudgedForecast[]; readonly coverage: ForecastCoverage | null; readonly known: number; readonly later: number };

const MOST_SHOWN = 12;

export function toTrackRecord(kept: readonly (KeptForecastJson & { readonly day: string; readonly atHours: number })[], best: readonly StepPoint[]): TrackRecord {
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

// ---------------------------------------------------------------- for programs

type Forecasted = {
  readonly facts: { readonly metric: Metric | null };
  readonly progress: { readonly best: readonly StepPoint[]; readonly spent: number; readonly until: number | null };
  readonly forecast: ProgressForecast | null;
  readonly outlook: Outlook | null;
};

export function toApiForecast(projectId: string, { facts: { metric }, progress, forecast, outlook }: Forecasted) {
  const effort = outlook?.effort ?? null;
  const days = outlook?.days ?? null;
  return {
    projectId,
    metric: metric && { id: metric.id, name: metric.name, unit: metric.unit, direction: metric.direction, target: metric.target },
    spentHours: progress.spent,
    best: progress.best.map(({ x, y }) => ({ hours: x, value: y })),
    timeBoxEnds: progress.until,
    isReached: outlook?.isReached ?? false,
    forecast: forecast && {
      basis: forecast.basis,
      fan: forecast.fan.map(({ x, ...quantiles }) => ({ hours: x, ...quantiles })),
      chance: forecast.chance,
      never: effort?.never ?? null,
      hoursStillNeeded: effort && { p10: effort.p10, p50: effort.p50, p90: effort.p90 },
      days: days && { p10: days.p10, p50: days.p50, p90: days.p90 },
      nextTenHours: toFive(forecast.blocks[0]),
    },
  };
}

function toFive(block: FiveQuantiles | undefined): FiveQuantiles | null {
  return block ? { p10: block.p10, p25: block.p25, p50: block.p50, p75: block.p75, p90: block.p90 } : null;
}
