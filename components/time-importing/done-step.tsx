'use client';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Finding } from '@/components/ui/finding';
import { formatCount } from '@/lib/domain/shared/format-number';
import { formatClock } from '@/lib/domain/time/duration';
import type { CommittedTimeImport } from '@/lib/features/time-importing/schema';
import { routes } from '@/lib/platform/routes';

type DoneStepProps = { workspace: string; fileName: string; result: CommittedTimeImport; onAgain: () => void };

export function DoneStep({ workspace, fileName, result: { counts, entries, seconds, groupId }, onAgain }: DoneStepProps) {
  const parts = [counts.new > 0 ? `added ${formatCount(counts.new)}` : null, counts.changed > 0 ? `changed ${formatCount(counts.changed)}` : null].filter((part) => part !== null);
  return (
    <div className="grid justify-items-start gap-4">
      <Finding>
        {groupId === null
          ? `${fileName} changed nothing: all of it was here already.`
          : `The import of ${fileName} ${parts.join(' and ')} ${counts.new + counts.changed === 1 ? 'line' : 'lines'}${entries > 0 ? `: ${formatClock(seconds)} hours in ${formatCount(entries)} ${entries === 1 ? 'entry' : 'entries'}` : ''}.`}
      </Finding>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={routes.time(workspace)}>
          See the hours
        </ButtonLink>
        <Button onClick={onAgain}>Import another file</Button>
      </div>
      {groupId === null ? null : <p className="text-2 text-ink-3">It can be taken back as one, below.</p>}
    </div>
  );
}
