'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { IntervalStrip } from '@/components/charts/interval-strip';
import { UnestimatedStrip } from '@/components/charts/strip-states';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { Cell, Estimate, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import { may } from '@/lib/domain/access/permissions';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { ProjectOverviewView } from '@/lib/features/projects/loaders';
import { describeUnknownStatus, formatWork } from '@/lib/features/projects/view-model';
import { UnknownForm } from './unknown-form';

type Unknown = ProjectOverviewView['unknowns'][number];

/** What is not known yet, what is believed meanwhile, and who finds out. */
export function UnknownSection({ view }: { view: ProjectOverviewView }) {
  const { workspace, unknowns, today } = view;
  const [edited, setEdited] = useState<Unknown | 'new' | null>(null);
  const mayLog = may(workspace.role, 'log');
  const begin = () => {
    if (mayLog) setEdited('new');
  };
  useShortcuts([{ keys: 'u', label: 'New unknown', group: 'Project', run: begin }]);
  return (
    <Section title="Unknowns" aside="what is believed until it is known">
      {unknowns.length === 0 ? (
        <p className="py-2 text-ink-2">Nothing is written down that still has to be found out.</p>
      ) : (
        <Table caption="Unknowns of the project">
          <colgroup>
            <col />
            <col className="w-[200px] max-sm:w-[110px]" />
            <col className="w-[76px] max-md:hidden" />
            <col className="w-[146px] max-sm:hidden" />
          </colgroup>
          <TableHead>
            <tr>
              <HeadCell name="Question" />
              <HeadCell name="What we believe now" />
              <HeadCell name="To resolve" className="max-md:hidden" />
              <HeadCell name="Status" className="max-sm:hidden" />
            </tr>
          </TableHead>
          <tbody>
            {unknowns.map((unknown) => (
              <UnknownRow key={unknown.id} unknown={unknown} today={today} {...(mayLog ? { onEdit: () => setEdited(unknown) } : {})} />
            ))}
          </tbody>
        </Table>
      )}
      {mayLog ? (
        <Button variant="plain" className="mt-2 -ml-2" icon={<Icon name="plus" />} shortcut="U" onClick={begin}>
          Unknown
        </Button>
      ) : null}
      {edited === null ? null : <UnknownForm view={view} unknown={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function UnknownRow({ unknown, today, onEdit }: { unknown: Unknown; today: string; onEdit?: () => void }) {
  const { question, owner, dueOn, costHours, wayToResolve, status, resolution } = unknown;
  const { text, isLate } = describeUnknownStatus(unknown, today);
  const who = [owner ?? '', dueOn ? formatDayFrom(dueOn, today) : ''].filter((part) => part !== '').join(' · ');
  return (
    <Row className={status === 'resolved' || status === 'accepted' ? 'text-ink-3' : undefined}>
      <Cell className="py-1 !whitespace-normal">
        {onEdit ? (
          <button type="button" onClick={onEdit} className="text-left hover:text-accent">
            {question}
          </button>
        ) : (
          question
        )}
        <SecondLine className={clsx('sm:hidden', isLate && 'text-warn')}>{[text, who].filter((part) => part !== '').join(' · ')}</SecondLine>
        {resolution || wayToResolve ? <SecondLine>{resolution || wayToResolve}</SecondLine> : null}
      </Cell>
      <Cell>
        <Belief unknown={unknown} />
      </Cell>
      <Cell className="num max-md:hidden">{formatWork(costHours)}</Cell>
      <Cell className="max-sm:hidden">
        <span className={isLate ? 'text-warn' : undefined}>{text}</span>
        <SecondLine>{who || 'nobody finds out'}</SecondLine>
      </Cell>
    </Row>
  );
}

const STRIP = 64;

/** The range in figures, and drawn on an axis of its own: the units differ from row to row. */
function Belief({ unknown: { low, likely, high, unit } }: { unknown: Unknown }) {
  if (low === null || likely === null || high === null) return <UnestimatedStrip width={STRIP} label="not estimated" />;
  const margin = (high - low) * 0.35 || 1;
  const middle = (one: number): number => (one + likely) / 2;
  return (
    <span className="flex items-center justify-between gap-2">
      <span className="min-w-0">
        <Estimate middle={formatNumber(likely)} range={formatRange(low, high, likely)} />
        <SecondLine>{unit}</SecondLine>
      </span>
      <IntervalStrip form="compact" axis={{ kind: 'linear', min: low - margin, max: high + margin }} width={STRIP} quantiles={{ p10: low, p25: middle(low), p50: likely, p75: middle(high), p90: high }} label={null} className="max-sm:hidden" />
    </span>
  );
}
