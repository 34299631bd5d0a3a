'use client';

import { useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { formatInstant } from '@/lib/domain/shared/format-date';
import type { HistoryLine } from '@/lib/features/history/view-model';
import { useUndo } from './use-undo';

const MOST_DETAILS = 4;

export function HistoryItem({ line, workspace }: { line: HistoryLine; workspace: string }) {
  const { takeBack } = useUndo(workspace);
  const [isPending, startTransition] = useTransition();
  const hidden = line.changes - Math.min(line.details.length, MOST_DETAILS);
  return (
    <li className="grid grid-cols-[92px_24px_minmax(0,1fr)_auto] items-start gap-x-3 border-b border-rule py-2 max-sm:grid-cols-[24px_minmax(0,1fr)_auto]">
      <time dateTime={line.at} title={`${line.at.slice(0, 16).replace('T', ' ')} UTC`} className="text-2 leading-[22px] text-ink-3 max-sm:hidden">
        {formatInstant(line.at)}
      </time>
      <Avatar name={line.actor} decorative />
      <div className="min-w-0 pt-0.5">
        <p className={line.isUndone ? 'text-ink-3' : ''}>
          <span className="font-medium">{line.actor}:</span> {line.action}
          {line.isUndone ? ', taken back since' : ''}
        </p>
        <time dateTime={line.at} className="block text-2 text-ink-3 sm:hidden">
          {formatInstant(line.at)}
        </time>
        {line.details.slice(0, MOST_DETAILS).map((detail) => (
          <p key={detail} className="text-2 break-words text-ink-3">
            {detail}
          </p>
        ))}
        {hidden > 0 && (line.details.length > 0 || line.changes > 1) ? <p className="text-2 text-ink-3">{line.details.length > 0 ? `and ${hidden} more` : `${line.changes} changes`}</p> : null}
      </div>
      {line.mayUndo ? (
        <Button variant="plain" busy={isPending} icon={<Icon name="undo-2" size={13} />} aria-label={`Undo: ${line.action}`} onClick={() => startTransition(() => takeBack(line.groupId))}>
          Undo
        </Button>
      ) : null}
    </li>
  );
}
