'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { memo, useEffect, type ChangeEvent } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { StageBar } from '@/components/ui/stage-bar';
import { Cell, Row, SecondLine } from '@/components/ui/table';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import { projectStatusNames } from '@/lib/domain/shared/project-status';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import type { ProjectLine } from '@/lib/features/projects/schema';
import { routes } from '@/lib/platform/routes';

type ProjectRowProps = {
  row: ProjectLine;
  index: number;
  workspace: string;
  /** Where J and K have come to. */
  isHere: boolean;
  isChosen: boolean;
  /** Null where the role may change nothing. */
  onChoose: ((index: number, isRange: boolean) => void) | null;
};

export const ProjectRow = memo(function ProjectRow({ row, index, workspace, isHere, isChosen, onChoose }: ProjectRowProps) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => onChoose?.(index, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey);
  return (
    <Row id={`row-${index}`} selected={isChosen} className={clsx(isHere && '[&>td:first-child]:shadow-[inset_2px_0_0_var(--accent)]')}>
      {onChoose ? (
        <Cell className="pl-2">
          <Checkbox label={`Choose ${row.name}`} labelHidden checked={isChosen} onChange={choose} />
        </Cell>
      ) : null}
      <Cell className={clsx('max-w-0 min-w-0', !onChoose && 'pl-2')}>
        <Link href={routes.project(workspace, row.id)} prefetch={false} className="block truncate font-medium hover:text-accent">
          {row.name}
        </Link>
        <SecondLine>
          <span className="md:hidden">
            {stageNames[row.stage]}, {projectStatusNames[row.status].toLowerCase()}
            {row.tags.length > 0 ? ' · ' : ''}
          </span>
          {row.tags.join(', ')}
        </SecondLine>
      </Cell>
      <Cell className="max-md:hidden">
        <StageBar current={stages.indexOf(row.stage)} />
        {stageNames[row.stage]}
      </Cell>
      <Cell className="text-ink-2 max-md:hidden">{projectStatusNames[row.status]}</Cell>
      <Cell className="max-w-0 truncate text-ink-2 max-lg:hidden">{row.owner ?? ''}</Cell>
      <Cell className="num text-ink-2 max-sm:hidden">{row.dueOn ? formatDayAndYear(row.dueOn) : ''}</Cell>
      <Cell className="num text-ink-3 max-lg:hidden">{formatDayAndYear(row.createdAt)}</Cell>
    </Row>
  );
});

/** A row that is not loaded yet: it asks for its page as soon as it comes near the window. */
export function WaitingRow({ page, onNear }: { page: number; onNear: (page: number) => void }) {
  useEffect(() => onNear(page), [page, onNear]);
  return (
    <tr aria-hidden className="h-row border-b border-rule">
      <td>{'\u00A0'}</td>
    </tr>
  );
}
