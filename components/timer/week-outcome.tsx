'use client';

import { useSyncExternalStore } from 'react';
import { IntervalStrip } from '@/components/charts/interval-strip';
import { Section } from '@/components/ui/section';
import { formatChance, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import { nameDay } from '@/lib/domain/time/name-weekday';
import { useOutcome } from '@/lib/features/timer/queries';
import type { OutcomeView } from '@/lib/features/timer/view-model';
import { useTimerShell } from './timer-provider';

const PHONE = '(width < 600px)';
const WIDTH = 320;
const HEIGHT = 46;

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** On a phone: where the project stands that most hours of the week went to. Elsewhere its own page says so. */
export function WeekOutcome() {
  const { workspace } = useTimerShell();
  const isPhone = useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches, () => false);
  const { data: outcome } = useOutcome(workspace, isPhone);
  return isPhone && outcome ? <Outcome outcome={outcome} /> : null;
}

function Outcome({ outcome: { project, metric, quantiles, density, chance, before } }: { outcome: OutcomeView }) {
  const { name, unit, target, good } = metric;
  const goal = `${formatNumber(target)}${unit === '' ? '' : ` ${unit}`}`;
  const ends = [density?.start ?? target, density?.end ?? target, target];
  return (
    <Section title="What your hours did" aside={`${name} at the time box${unit === '' ? '' : `, ${unit}`}`}>
      {density ? (
        <IntervalStrip form="density" axis={{ kind: 'linear', min: Math.min(...ends), max: Math.max(...ends) }} width={WIDTH} height={HEIGHT} quantiles={quantiles} density={density} threshold={{ at: target, good }} showThreshold label={null} className="max-w-full" />
      ) : null}
      <p className="pt-1 text-2 text-ink-2">
        {project.name}: {formatNumber(quantiles.p50)} ({formatRange(quantiles.p10, quantiles.p90, quantiles.p50)}). <b className="text-ink">{formatChance(chance)}</b> chance of reaching {goal}
        {before ? `, ${describeChange(chance, before.chance)} on ${nameDay(before.day)}` : ''}.
      </p>
    </Section>
  );
}

function describeChange(now: number, before: number): string {
  if (formatChance(now) === formatChance(before)) return 'the same as';
  return `${now > before ? 'up' : 'down'} from ${formatChance(before)}`;
}
