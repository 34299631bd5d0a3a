import clsx from 'clsx';
import type { ReactNode } from 'react';
import { IntervalStrip } from '@/components/charts/interval-strip';
import type { Density, Quantiles, Threshold } from '@/components/charts/strip-geometry';
import { Section } from '@/components/ui/section';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import { formatChance, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import { countDays } from '@/lib/domain/time/calendar-day';
import type { ProgressView } from '@/lib/features/progress/loaders';

const WIDTH = 120;
const HEIGHT = 42;

const basisNames = { points: 'from its own experiments', peers: 'mainly from finished projects here', 'too few points': 'from hardly any points' } as const;

/** Whether the target is reached in the time box, the effort that takes, and the day at the pace of the last weeks. */
export function OutlookSection({ view }: { view: ProgressView }) {
  const { metric, outlook, forecast, today, due, box } = view;
  if (!metric || !outlook || metric.target === null) return null;
  if (outlook.isReached) {
    return (
      <Section title="Will it get there?">
        <p className="py-2 text-ink-2">It has{outlook.reachedOn ? `, on ${formatDayFrom(outlook.reachedOn, today)}` : ''}. Whether more is worth it, the next section says.</p>
      </Section>
    );
  }
  if (!forecast || !outlook.effort) return null;
  const peers = forecast.peers === 0 ? '' : `, ${forecast.peers} finished ${forecast.peers === 1 ? 'curve' : 'curves'} beside`;
  return (
    <Section title="Will it get there?" aside={`${basisNames[forecast.basis]}${peers}`}>
      {outlook.chance !== null && box ? (
        <Line name="Reaches the target" note="within the time box" strip={<ValueStrip view={view} />}>
          <b className="font-medium">{formatChance(outlook.chance)}</b>
        </Line>
      ) : (
        <Line name="Reaches the target" note="ever, on this path" strip={null}>
          <b className="font-medium">{formatChance(1 - outlook.effort.never)}</b>
        </Line>
      )}
      <EffortLine effort={outlook.effort} left={box && box.isOpen ? box.left : null} />
      <DateLine outlook={outlook} today={today} due={due} />
    </Section>
  );
}

function Line({ name, note, strip, children }: { name: ReactNode; note: ReactNode; strip: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-row items-center gap-3 border-b border-rule py-1">
      <div className="min-w-0 flex-1">
        <p>{name}</p>
        <p className="text-1 text-ink-3">{note}</p>
      </div>
      {strip}
      <div className="num w-[104px] text-right">{children}</div>
    </div>
  );
}

/** The metric at the end of the box, split at the target. */
function ValueStrip({ view: { metric, forecast } }: { view: ProgressView }) {
  const density = forecast?.atEnd.density;
  if (!metric || !forecast || !density || metric.target === null) return null;
  return <Strip density={density} quantiles={forecast.atEnd.quantiles} threshold={{ at: metric.target, good: metric.direction === 'decrease' ? 'below' : 'above' }} />;
}

function Strip({ density, quantiles, threshold }: { density: Density; quantiles: Quantiles; threshold?: Threshold | undefined }) {
  const [low, high] = [Math.min(density.start, threshold?.at ?? density.start), Math.max(density.end, threshold?.at ?? density.end)];
  return <IntervalStrip form="density" axis={{ kind: 'linear', min: low, max: high }} width={WIDTH} height={HEIGHT} quantiles={quantiles} density={density} threshold={threshold} showThreshold label={null} />;
}

function EffortLine({ effort, left }: { effort: NonNullable<NonNullable<ProgressView['outlook']>['effort']>; left: number | null }) {
  const { p10, p50, p90, density } = effort;
  const far = density?.end ?? 0;
  const middle = (one: number | null, other: number | null): number => ((one ?? far) + (other ?? far)) / 2;
  const range = p10 === null ? 'not on this path' : p90 === null ? `${formatNumber(p10)} or more, or never` : formatRange(p10, p90, p50 ?? p10);
  return (
    <Line
      name="Effort still needed"
      note="people-hours"
      strip={density ? <Strip density={density} quantiles={{ p10: p10 ?? far, p25: middle(p10, p50), p50: p50 ?? far, p75: middle(p50, p90), p90: p90 ?? far }} threshold={left !== null && left > 0 ? { at: left, good: 'below' } : undefined} /> : null}
    >
      <span className="font-medium">{p50 === null ? 'open' : formatNumber(p50)}</span>
      <span className="block text-1 text-ink-3">{range}</span>
    </Line>
  );
}

function DateLine({ outlook, today, due }: { outlook: NonNullable<ProgressView['outlook']>; today: string; due: string | null }) {
  const { days, pace } = outlook;
  if (pace === null || days === null) return <p className="py-2 text-2 text-ink-3">No hours were logged on experiments in the last eight weeks, so there is no pace to tell a date from.</p>;
  const print = (day: string | null): string => (day === null ? 'never' : formatDayFrom(day, today));
  const far = days.density?.end ?? 0;
  const at = (day: string | null): number => (day === null ? far : countDays(today, day));
  const threshold = due !== null && due > today ? ({ at: countDays(today, due), good: 'below' } as const) : undefined;
  const dueNote = due === null ? '' : `due ${formatDayFrom(due, today)}${days.byDue === null ? '' : `: ${formatChance(days.byDue)}`}`;
  return (
    <Line
      name={`Date, at ${formatMeasured(Number(pace.mean.toPrecision(2)))} h a week`}
      note={dueNote || `the pace of the last ${pace.weeks} weeks`}
      strip={days.density ? <Strip density={days.density} quantiles={{ p10: at(days.p10), p25: (at(days.p10) + at(days.p50)) / 2, p50: at(days.p50), p75: (at(days.p50) + at(days.p90)) / 2, p90: at(days.p90) }} threshold={threshold} /> : null}
    >
      <span className={clsx('font-medium', due !== null && days.p50 !== null && days.p50 > due && 'text-warn')}>{print(days.p50)}</span>
      <span className="block text-1 whitespace-normal text-ink-3">
        {days.p10 === null ? '' : `${print(days.p10)} – ${print(days.p90)}`}
      </span>
    </Line>
  );
}
