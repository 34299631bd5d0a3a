'use client';

import type { Axis } from '@/components/charts/axis-scale';
import { chooseTicks } from '@/components/charts/axis-scale';
import { FanChart, type ObservedPoint } from '@/components/charts/fan-chart';
import type { Reach } from '@/components/charts/reach-strip';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatMeasured, formatValue } from '@/lib/domain/shared/format-measured';
import { formatChance, formatCompact, formatNumber, formatRange, formatTick } from '@/lib/domain/shared/format-number';
import { addDays } from '@/lib/domain/time/calendar-day';
import type { ProgressView } from '@/lib/features/progress/loaders';
import { axisNames } from '@/lib/features/progress/view-model';

const HEIGHT = 440;
const MOST_NAMED = 4;
const PADDING = 0.06;

/** The experiments with their errors, the best so far, plateaus with their reasons, the fan to the target, and when it gets there. */
export function ProgressFigure({ view }: { view: ProgressView }) {
  const { metric, picture, axis, today, firstDay } = view;
  if (!metric) return null;
  const { best, courses, until, forecast, plateaus, human } = picture;
  const last = best.at(-1);
  const xEnd = chooseXEnd(view);
  const formatX = (value: number): string => (axis === 'date' ? (firstDay === null ? '' : formatDayFrom(addDays(firstDay, Math.round(value)), today)) : axis === 'hours' ? formatTick(value) : formatCompact(value).replace(/\.0(?=\D|$)/, ''));
  const xAxis: Axis = { kind: 'linear', min: 0, max: xEnd };
  const yAxis = chooseYAxis(view);
  const x = { axis: xAxis, title: axisNames[axis], format: formatX, ticks: chooseTicks(xAxis, axis === 'date' ? 6 : 9) };
  const y = { axis: yAxis, title: `${metric.name}${metric.unit ? `, ${metric.unit}` : ''}`, format: formatTick, ticks: chooseTicks(yAxis, 6) };
  const good = metric.direction === 'decrease' ? 'below' : 'above';
  const { target } = metric;
  const density = forecast?.atEnd.density;
  return (
    <FanChart
      observed={toObserved(view)}
      best={best}
      fan={forecast?.fan.filter((one) => one.x <= xEnd) ?? []}
      courses={courses.map((course) => course.points)}
      x={x}
      y={y}
      height={HEIGHT}
      {...(target === null ? {} : { target: { at: target, label: `target, ${metric.direction === 'decrease' ? 'at most' : 'at least'} ${formatValue(target, metric.unit)}` } })}
      {...(human === null || human === target ? {} : { reference: { at: human, label: `people reach ${formatValue(human, metric.unit)}` } })}
      {...(last && forecast ? { now: { at: last.x, label: axis === 'hours' ? `now, ${formatMeasured(last.x)} h` : 'now' } } : {})}
      {...(until === null ? {} : { limit: { at: until, label: axis === 'hours' ? `time box, ${formatMeasured(until)} h` : `time box, ${formatX(until)}` } })}
      plateaus={plateaus.map(({ from, to, when, reason }) => ({ from, to, label: [when === '' ? 'plateau' : `plateau, ${when}`, reason] }))}
      {...(forecast && density ? { arrival: { quantiles: forecast.atEnd.quantiles, density, ...(target === null ? {} : { threshold: { at: target, good } as const }) } } : {})}
      {...describeReach(view)}
      label={describePicture(view)}
    />
  );
}

function chooseXEnd({ picture: { points, best, until, end, courses, forecast } }: ProgressView): number {
  const seen = [...points.map(({ x }) => x), ...best.map(({ x }) => x), ...courses.flatMap((course) => course.points.map(({ x }) => x))];
  return Math.max(1, ...seen, until ?? 0, forecast === null ? 0 : (end ?? 0));
}

/** All that is drawn, with some air; bounds of the metric are not crossed. */
function chooseYAxis({ metric, picture: { points, forecast, human, courses } }: ProgressView): Axis {
  const values = [
    ...points.flatMap(({ y, error }) => [y - (error ?? 0), y + (error ?? 0)]),
    ...(forecast?.fan ?? []).flatMap(({ p10, p90 }) => [p10, p90]),
    ...courses.flatMap((course) => course.points.map(({ y }) => y)),
    ...(metric === null || metric.target === null ? [] : [metric.target]),
    ...(human === null ? [] : [human]),
  ];
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const air = (high - low || Math.abs(high) || 1) * PADDING;
  const floor = metric?.lowerBound ?? Number.NEGATIVE_INFINITY;
  const ceiling = metric?.upperBound ?? Number.POSITIVE_INFINITY;
  return { kind: 'linear', min: Math.max(floor, low - air), max: Math.min(Math.max(ceiling, high), high + air) };
}

function toObserved({ metric, picture: { points } }: ProgressView): ObservedPoint[] {
  const unit = metric?.unit ?? '';
  const named = new Set(points.filter(({ outcome }) => outcome !== 'inconclusive').toSorted((one, other) => Math.abs(gainOf(other, points)) - Math.abs(gainOf(one, points))).slice(0, MOST_NAMED).map(({ number }) => number));
  return points.map(({ number, x, y, error, outcome, hypothesis, change, isBest }) => {
    const range = error === null ? '' : ` (${formatRange(y - error, y + error, y)})`;
    const label = isBest ? `${number}, ${formatValue(y, unit)}${range}` : named.has(number) ? `${number} ${change || hypothesis}`.slice(0, 28) : undefined;
    return {
      id: String(number),
      x,
      y,
      ...(error === null ? {} : { low: y - error, high: y + error }),
      outcome: outcome === 'inconclusive' ? ('open' as const) : outcome,
      ...(label === undefined ? {} : { label, weight: isBest ? 2 : 1 }),
      note: `${number} ${hypothesis}: ${formatValue(y, unit)}${range}, ${outcome}`,
    };
  });
}

function gainOf(point: ProgressView['picture']['points'][number], points: ProgressView['picture']['points']): number {
  const before = points.findLast((one) => one.x < point.x && one.outcome === 'kept');
  return before === undefined ? 0 : point.outcome === 'kept' ? point.y - before.y : 0;
}

/** When the target is reached, under the axis of hours. */
function describeReach({ axis, outlook, forecast, picture: { until, end } }: ProgressView): { reach?: Reach } {
  if (axis !== 'hours' || !outlook?.effort || !forecast?.arrival || outlook.isReached) return {};
  const { effort } = outlook;
  const { p10, p25, p50, p75, p90 } = forecast.arrival;
  const now = forecast.now;
  const beyond = Math.max(0, effort.laterThanShown);
  const far = (end ?? now) * 3;
  const density = effort.density && { ...effort.density, start: effort.density.start + now, end: effort.density.end + now };
  return {
    reach: {
      title: 'effort at which the target is reached',
      figure: effort.p50 === null ? 'less likely than not' : `${formatNumber(effort.p50)} more hours`,
      range: effort.p10 === null ? '' : `(${effort.p90 === null ? `${formatNumber(effort.p10)} or more` : formatRange(effort.p10, effort.p90, effort.p50 ?? effort.p10)})`,
      note: `${formatChance(effort.never)} never, on this path`,
      strip: density && { quantiles: { p10: p10 ?? far, p25: p25 ?? far, p50: p50 ?? far, p75: p75 ?? far, p90: p90 ?? far }, density },
      limit: until,
      before: outlook.chance === null ? '' : formatChance(outlook.chance),
      beyond: beyond < 0.01 || end === null ? '' : `${formatChance(beyond)} later than ${formatMeasured(Math.round(end))} h`,
    },
  };
}

function describePicture({ metric, axis, best, picture: { points, forecast, until }, outlook }: ProgressView): string {
  if (!metric) return '';
  const [first, last] = [best[0], best.at(-1)];
  const sentences = [
    `${metric.name} against ${axisNames[axis]}: ${points.length} ${points.length === 1 ? 'experiment' : 'experiments'}.`,
    first && last ? `The best went from ${formatValue(first.y, metric.unit)} to ${formatValue(last.y, metric.unit)}.` : '',
    forecast ? `Forecast${until === null ? ' at the end' : ' at the end of the time box'} ${formatValue(forecast.atEnd.quantiles.p50, metric.unit)} (${formatRange(forecast.atEnd.quantiles.p10, forecast.atEnd.quantiles.p90, forecast.atEnd.quantiles.p50)}).` : '',
    outlook && outlook.chance !== null && metric.target !== null ? `${formatChance(outlook.chance)} chance of reaching ${formatValue(metric.target, metric.unit)}.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
