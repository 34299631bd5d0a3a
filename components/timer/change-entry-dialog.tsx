'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast-store';
import { tellListeners } from '@/components/shell/live-store';
import { offerUndo } from '@/components/shell/undo-store';
import { formatClock } from '@/lib/domain/time/duration';
import type { OwnEntry } from '@/lib/domain/time/own-work';
import { changeEntry, removeEntry } from '@/lib/features/timer/actions';
import { ownWeekOptions } from '@/lib/features/timer/queries';
import { EntryDialog } from './entry-dialog';
import { readDraft, toDraft, type EntryDraft } from './entry-draft';
import { useTimerShell } from './timer-provider';
import { useTimeZone } from './use-wall';

const OFFLINE = 'Stored entries are changed with a network only. What you typed stays here.';

/** Changes or deletes a stored entry; both can be taken back. */
export function ChangeEntryDialog({ entry, onClose }: { entry: OwnEntry; onClose: () => void }) {
  const { workspace } = useTimerShell();
  const client = useQueryClient();
  const timeZone = useTimeZone();
  const before = toDraft(entry, timeZone);
  const reload = async () => {
    await client.invalidateQueries({ queryKey: ownWeekOptions(workspace).queryKey });
    tellListeners([{ kind: 'change', subject: 'time_entry', projects: null }]);
  };

  const save = async (draft: EntryDraft) => {
    const read = readDraft(draft, timeZone);
    if (!read.ok) return read.problem;
    const { projectId, activityId, experimentId, note } = draft;
    const isMoved = draft.day !== before.day || draft.length !== before.length || draft.start !== before.start;
    const when = draft.start === '' ? { workDate: read.when.workDate, seconds: read.when.seconds, startedAt: null } : { startedAt: read.when.startedAt, seconds: read.when.seconds, timeZone };
    const answer = await changeEntry({ workspace, id: entry.id, projectId, activityId, experimentId, note, quantity: read.quantity, quantityUnit: read.quantityUnit, ...(isMoved ? when : {}) }).catch(() => null);
    if (!answer?.ok) return answer?.reason ?? OFFLINE;
    offerUndo('Changed the entry', answer.value.groupId);
    await reload();
    return null;
  };
  const remove = async () => {
    const answer = await removeEntry({ workspace, id: entry.id }).catch(() => null);
    if (!answer?.ok) return notify({ message: 'Not deleted', detail: answer?.reason ?? OFFLINE, tone: 'warn' });
    onClose();
    offerUndo(`Deleted ${formatClock(entry.seconds)} ${entry.activity.name}`, answer.value.groupId);
    await reload();
  };
  return (
    <EntryDialog
      title="Time entry"
      draft={before}
      onSave={save}
      onClose={onClose}
      aside={
        <Button variant="plain" className="mr-auto" onClick={() => void remove()}>
          Delete
        </Button>
      }
    />
  );
}
