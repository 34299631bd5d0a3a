'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useState } from 'react';
import { FamilyMark } from '@/components/charts/family-mark';
import { offerUndo } from '@/components/shell/undo-store';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Cell, Row, SecondLine } from '@/components/ui/table';
import { notify } from '@/components/ui/toast-store';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import { formatNumber } from '@/lib/domain/shared/format-number';
import { formatClock } from '@/lib/domain/time/duration';
import { removeTimeEntryAction } from '@/lib/features/time/actions';
import type { ProjectTimeView } from '@/lib/features/time/loaders';
import { EditEntry } from './edit-entry';

const SOURCES = { typed: 'typed', timer: 'by timer', imported: 'imported' } as const;

type EntryLineProps = { workspace: string; line: ProjectTimeView['lines'][number]; activities: ProjectTimeView['activities']; mayChange: boolean };

export function EntryLine({ workspace, line, activities, mayChange }: EntryLineProps) {
  const [isEdited, setIsEdited] = useState(false);
  const router = useRouter();
  const remove = () =>
    startTransition(async () => {
      const answer = await removeTimeEntryAction({ workspace, id: line.id });
      if (!answer.ok) return notify({ message: 'Not removed', detail: answer.reason, tone: 'warn' });
      offerUndo(`Removed ${formatClock(line.seconds)} of ${line.activity}`, answer.value.groupId);
      return router.refresh();
    });
  const counted = line.quantity === null ? null : `${formatNumber(line.quantity, 6).replace(/\.0+$/, '')} ${line.quantityUnit ?? ''}`;
  const details = [line.experiment === null ? null : `E${line.experiment}`, line.note, counted, line.changedDecision ? 'changed a decision' : null].filter(Boolean).join(' · ');
  return (
    <Row>
      <Cell className="num">{formatDayAndYear(line.workDate)}</Cell>
      <Cell className="truncate max-sm:hidden">{line.person}</Cell>
      <Cell className="truncate">
        <FamilyMark family={line.family} className="mr-2" />
        {line.activity}
        <SecondLine>
          <span className="sm:hidden">{line.person} </span>
          {details}
        </SecondLine>
      </Cell>
      <Cell className="text-2 text-ink-3 max-md:hidden">{SOURCES[line.source]}</Cell>
      <Cell numeric className="font-medium">
        {formatClock(line.seconds)}
      </Cell>
      <Cell>
        {mayChange ? (
          <span className="flex justify-end">
            <IconButton label={`Change ${line.activity}, ${formatDayAndYear(line.workDate)}`} icon={<Icon name="pencil" />} onClick={() => setIsEdited(true)} />
            <IconButton label={`Remove ${line.activity}, ${formatDayAndYear(line.workDate)}`} icon={<Icon name="trash-2" />} onClick={remove} />
          </span>
        ) : null}
        {isEdited ? <EditEntry workspace={workspace} line={line} activities={activities} onClose={() => setIsEdited(false)} /> : null}
      </Cell>
    </Row>
  );
}
