'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { may } from '@/lib/domain/access/permissions';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatMeasured, formatValue } from '@/lib/domain/shared/format-measured';
import { formatChance, formatNumber } from '@/lib/domain/shared/format-number';
import type { ProgressView } from '@/lib/features/progress/loaders';
import { describeLeft } from '@/lib/features/progress/view-model';

const BoxForm = dynamic(() => import('./box-form').then((module) => module.BoxForm), { ssr: false });
const DecisionForm = dynamic(() => import('./decision-form').then((module) => module.DecisionForm), { ssr: false });

/** What is left of the time box; when it is up, a decision is asked for, with the forecast beside it. */
export function BoxSection({ view }: { view: ProgressView }) {
  const { box, asksDecision, workspace, today, pastBoxes } = view;
  const [open, setOpen] = useState<'set' | 'decide' | null>(null);
  const mayEdit = may(workspace.role, 'edit');
  const mayDecide = may(workspace.role, 'plan');
  const close = () => setOpen(null);
  const isStopped = box !== null && box.decision === 'stop';
  return (
    <Section title="Time box" aside={box && box.isOpen ? `since ${formatDayFrom(box.startsOn, today)}` : undefined}>
      {box === null ? <p className="py-2 text-ink-2">No time box is set. Experiments without an end are the first of two failures: testing too much for too long.</p> : null}
      {box && box.isOpen ? <BoxState view={view} /> : null}
      {isStopped ? (
        <p className="py-2 text-ink-2">
          Experiments were stopped on {formatDayFrom(box.decidedAt, today)} after {formatMeasured(view.spent)} hours: {box.reason}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2 pt-1">
        {asksDecision ? (
          <Button variant="primary" onClick={() => setOpen('decide')}>
            Decide
          </Button>
        ) : null}
        {mayEdit ? (
          <Button icon={<Icon name="timer" />} onClick={() => setOpen('set')}>
            {box && box.isOpen ? 'Change the time box' : 'Set a time box'}
          </Button>
        ) : null}
        {box && box.isOpen && !box.isUp && mayDecide ? (
          <Button variant="plain" onClick={() => setOpen('decide')}>
            Decide early
          </Button>
        ) : null}
      </div>
      {pastBoxes.length > 0 ? (
        <ul className="pt-2 text-1 text-ink-3">
          {pastBoxes.map(({ id, hours, decidedAt, decision, reason }) => (
            <li key={id}>
              {formatMeasured(hours)} h, {formatDayFrom(decidedAt, today)}: {decision} – {reason}
            </li>
          ))}
        </ul>
      ) : null}
      {open === 'set' ? <BoxForm view={view} onClose={close} /> : null}
      {open === 'decide' ? <DecisionForm view={view} onClose={close} /> : null}
    </Section>
  );
}

const BAR_HEIGHT = 5;

function BoxState({ view: { box, outlook, forecast, metric, today } }: { view: ProgressView }) {
  if (!box) return null;
  const share = Math.min(1, box.spent / box.hours);
  return (
    <div className="grid gap-1 py-2">
      <p className={box.isUp ? 'text-warn' : undefined}>
        {box.isUp ? <b className="font-medium">The time box is up. </b> : null}
        {describeLeft(box)}
        {box.endsOn ? <span className={box.isUp ? undefined : 'text-ink-3'}>, until {formatDayFrom(box.endsOn, today)}</span> : null}
      </p>
      <svg aria-hidden width="100%" height={BAR_HEIGHT} className="block">
        <rect className="bar-rest" width="100%" height={BAR_HEIGHT} opacity={0.4} />
        <rect className={box.isUp ? 'bar-rest' : 'bar-good'} width={`${share * 100}%`} height={BAR_HEIGHT} />
      </svg>
      {box.isUp ? (
        <p className="text-2 text-ink-2">
          Continue, simplify or stop?{' '}
          {forecast && outlook?.effort && metric && metric.target !== null
            ? `On this path the target of ${formatValue(metric.target, metric.unit)} takes ${outlook.effort.p50 === null ? 'longer than can be said' : `${formatNumber(outlook.effort.p50)} more hours`}; ${formatChance(outlook.effort.never)} chance that it is never reached.`
            : outlook?.isReached
              ? 'The target is reached.'
              : ''}
        </p>
      ) : null}
    </div>
  );
}
