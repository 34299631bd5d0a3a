import type { ActivityShare } from '@/lib/domain/progress/explain-plateau';
import type { Outlook } from '@/lib/domain/progress/find-outlook';
import { findHolder } from '@/lib/domain/progress/find-holder';
import { placeOnDates, type Plateau } from '@/lib/domain/progress/find-plateau-reasons';
import type { Stretch } from '@/lib/domain/progress/find-plateaus';
import type { ProgressForecast } from '@/lib/domain/progress/forecast-progress';
import type { FiveQuantiles, LoggedExperiment, PlacedExperiment, ProgressAxis, ProgressMetric, StepPoint } from '@/lib/domain/progress/progress-types';
import { measureTimeLeft, type TimeBox, type TimeLeft } from '@/lib/domain/progress/time-box';
import { formatDay } from '@/lib/domain/shared/format-date';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import { formatChance } from '@/lib/domain/shared/format-number';

export const axisNames: Readonly<Record<ProgressAxis, string>> = { hours: 'people-hours of experiments', steps: 'training steps', examples: 'training examples', date: 'date' };

/** The latest time box with what is left of it; null where none was ever set. */
export function toBox<Box extends TimeBox>(boxes: readonly Box[], spent: number, today: string): (Box & TimeLeft & { readonly isOpen: boolean }) | null {
  const box = boxes.at(-1);
  return box ? { ...box, ...measureTimeLeft(box, spent, today), isOpen: box.decidedAt === null } : null;
}

/** What is left of a box in words: "148 h left of 360", "12 h over 360". */
export function describeLeft({ left, hours }: Pick<TimeLeft, 'left' | 'hours'>): string {
  return left >= 0 ? `${formatMeasured(left)} h left of ${formatMeasured(hours)}` : `${formatMeasured(-left)} h over ${formatMeasured(hours)}`;
}

export type PicturePoint = PlacedExperiment & { readonly hypothesis: string; readonly change: string; readonly isBest: boolean };

export function toPoints(placed: readonly PlacedExperiment[], best: readonly StepPoint[], experiments: readonly { readonly number: number; readonly hypothesis: string; readonly change: string }[]): PicturePoint[] {
  const known = new Map(experiments.map((one) => [one.number, one]));
  const holder = findHolder(best, placed)?.number;
  return placed.map((point) => ({ ...point, hypothesis: known.get(point.number)?.hypothesis ?? '', change: known.get(point.number)?.change ?? '', isBest: point.number === holder }));
}

export type PicturePlateau = {
  readonly id: string | null;
  /** On the axis of the picture. */
  readonly from: number;
  readonly to: number;
  readonly hours: readonly [number, number];
  readonly when: string;
  readonly reason: string;
  readonly source: 'person' | 'log' | 'none';
};

/** Plateaus in words, where they lie on the axis of the picture; on steps and examples they lie nowhere. */
export function toPicturePlateaus(plateaus: readonly Plateau[], axis: ProgressAxis, logged: readonly LoggedExperiment[]): PicturePlateau[] {
  if (axis === 'hours') return plateaus.map((plateau) => describePlateau(plateau, plateau));
  return axis === 'date' ? placeOnDates(plateaus, logged).map(({ plateau, on }) => describePlateau(plateau, on)) : [];
}

function describePlateau({ from, to, first, last, explained, activities }: Plateau, on: Stretch): PicturePlateau {
  const ofLog = activities.map(describeActivity).join(' · ');
  return {
    id: explained?.id ?? null,
    from: on.from,
    to: on.to,
    hours: [from, to],
    when: first === null || last === null ? '' : `${formatDay(first)} to ${formatDay(last)}`,
    reason: explained?.reason ?? (ofLog || 'the log does not say why'),
    source: explained ? 'person' : ofLog === '' ? 'none' : 'log',
  };
}

function describeActivity({ activity, hours, share }: ActivityShare): string {
  return `${activity.toLowerCase()} ${formatMeasured(Math.round(hours))} h, ${formatChance(share)} of the log`;
}

type Forecasted = {
  readonly facts: { readonly metric: (Pick<ProgressMetric, 'direction' | 'target'> & { readonly id: string; readonly name: string; readonly unit: string }) | null };
  readonly progress: { readonly best: readonly StepPoint[]; readonly spent: number; readonly until: number | null };
  readonly forecast: ProgressForecast | null;
  readonly outlook: Outlook | null;
};

/** A project's forecast as programs read it. */
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
