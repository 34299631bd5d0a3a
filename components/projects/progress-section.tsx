'use client';

import dynamic from 'next/dynamic';
import { Section } from '@/components/ui/section';
import { formatTick } from '@/lib/domain/shared/format-number';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';
import { formatValue } from '@/lib/domain/shared/format-measured';
import { describeOutlook, describeProgress, type ProgressPicture } from '@/lib/features/projects/view-model';

const HEIGHT = 220;

const ProgressChart = dynamic(() => import('@/components/charts/progress-chart').then((module) => module.ProgressChart), { ssr: false, loading: () => <div style={{ height: HEIGHT }} /> });

/** The experiments so far, and where they are heading. */
export function ProgressSection({ progress, forecast }: { progress: ProgressPicture; forecast: ProjectOverviewView['forecast'] }) {
  const { name, unit, points, best, target, timeBoxHours } = progress;
  const last = best.at(-1);
  const outlook = describeOutlook(progress, forecast?.chance ?? null);
  return (
    <Section title="Progress" aside={`${name.toLowerCase()}${unit ? `, ${unit}` : ''} · people-hours of experiments`}>
      <ProgressChart
        points={points.map(({ x, y, error, outcome, number, hypothesis }) => ({ x, y, error, outcome, title: `Experiment ${number}: ${formatValue(y, unit)}, ${outcome}`, detail: hypothesis }))}
        best={best}
        {...(forecast ? { fan: forecast.fan } : {})}
        target={target === null ? null : { at: target, label: `target ${formatValue(target, unit)}` }}
        limit={timeBoxHours === null ? null : { at: timeBoxHours, label: `time box ${formatTick(timeBoxHours)} h` }}
        format={formatTick}
        xUnit="h"
        height={HEIGHT}
        label={[describeProgress(progress), outlook].filter((text) => text !== '').join(' ')}
      />
      <p className="text-2 text-ink-2">
        {last ? (
          <>
            Best so far <b className="font-medium text-ink">{formatValue(last.y, unit)}</b> after {points.length} {points.length === 1 ? 'experiment' : 'experiments'}.
          </>
        ) : (
          'No experiment was kept yet.'
        )}{' '}
        {outlook}
      </p>
    </Section>
  );
}
