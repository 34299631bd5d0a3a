'use client';

import { useRouter } from 'next/navigation';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { useAction } from '@/components/ui/use-action';
import { formatInstant } from '@/lib/domain/shared/format-date';
import { formatCount } from '@/lib/domain/shared/format-number';
import { undoImportAction } from '@/lib/features/importing/actions';
import type { ImportView } from '@/lib/features/importing/loaders';

type Batch = ImportView['batches'][number];

export function PastImports({ workspace, batches, mayImport }: { workspace: string; batches: readonly Batch[]; mayImport: boolean }) {
  if (batches.length === 0) return null;
  return (
    <Section title="Imports so far" aside="in UTC">
      <ul>
        {batches.map((batch) => (
          <BatchItem key={batch.id} workspace={workspace} batch={batch} mayImport={mayImport} />
        ))}
      </ul>
    </Section>
  );
}

function BatchItem({ workspace, batch, mayImport }: { workspace: string; batch: Batch; mayImport: boolean }) {
  const router = useRouter();
  const { submit, isPending, formError } = useAction(undoImportAction, ({ groupId }) => {
    offerUndo(batch.isUndone ? 'Brought the import back' : 'Took the import back', groupId);
    router.refresh();
  });
  const { groupId, counts, isUndone } = batch;
  return (
    <li className="grid grid-cols-[100px_minmax(0,1fr)_auto] items-center gap-x-4 border-b border-rule py-2 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <time dateTime={batch.createdAt} className="text-2 text-ink-3 max-sm:order-last">
        {formatInstant(batch.createdAt)}
      </time>
      <div className={isUndone ? 'min-w-0 text-ink-3' : 'min-w-0'}>
        <p className="truncate">
          <span className="font-medium">{batch.source}</span>
          {isUndone ? ', taken back' : ''}
        </p>
        <p className="truncate text-2 text-ink-3">
          {formatCount(counts.new)} added, {formatCount(counts.changed)} changed{counts.rejected > 0 ? `, ${formatCount(counts.rejected)} left out` : ''} · {batch.fileName}
          {batch.author ? ` · ${batch.author}` : ''}
        </p>
        {formError ? <ErrorState title="Not taken back">{formError}</ErrorState> : null}
      </div>
      {mayImport && groupId !== null ? (
        <Button variant="plain" busy={isPending} icon={<Icon name={isUndone ? 'redo-2' : 'undo-2'} size={13} />} aria-label={`${isUndone ? 'Redo' : 'Undo'} the import of ${batch.source}`} onClick={() => submit({ workspace, groupId })}>
          {isUndone ? 'Redo' : 'Undo'}
        </Button>
      ) : null}
    </li>
  );
}
