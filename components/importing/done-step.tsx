'use client';

import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Finding } from '@/components/ui/finding';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { CommittedImport } from '@/lib/features/importing/schema';
import { routes } from '@/lib/platform/routes';

type DoneStepProps = { workspace: string; fileName: string; result: CommittedImport; onAgain: () => void };

export function DoneStep({ workspace, fileName, result, onAgain }: DoneStepProps) {
  const { counts, groupId } = result;
  const parts = [counts.new > 0 ? `added ${formatCount(counts.new)}` : null, counts.changed > 0 ? `changed ${formatCount(counts.changed)}` : null].filter((part) => part !== null);
  return (
    <div className="grid justify-items-start gap-4">
      <Finding>{groupId === null ? `${fileName} changed nothing: all of it was here already.` : `The import of ${fileName} ${parts.join(' and ')} ${counts.new + counts.changed === 1 ? 'project' : 'projects'}.`}</Finding>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={routes.portfolio(workspace)}>
          See the portfolio
        </ButtonLink>
        <ButtonLink href={routes.scoring(workspace)}>Score projects</ButtonLink>
        <Button onClick={onAgain}>Import another file</Button>
      </div>
      {groupId === null ? null : <p className="text-2 text-ink-3">It can be taken back as one, below.</p>}
    </div>
  );
}
