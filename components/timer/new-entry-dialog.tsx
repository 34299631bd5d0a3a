'use client';

import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast-store';
import type { OwnEntry, WorkChoices } from '@/lib/domain/time/own-work';
import { useChoices } from '@/lib/features/timer/queries';
import { createClientKey } from './client-key';
import { EntryDialog } from './entry-dialog';
import { draftStretch, readDraft, toDraft, type EntryDraft } from './entry-draft';
import { post, withdraw } from './outbox';
import type { OutboxItem } from './outbox-item';
import type { Stretch } from './overlay-store';
import { useTimer, useTimerShell } from './timer-provider';
import { useTimeZone } from './use-wall';

/** Logs what a gap was, with its times filled in. */
export function FillDialog({ stretch, onClose }: { stretch: Stretch; onClose: () => void }) {
  const { last } = useTimer();
  const timeZone = useTimeZone();
  const draft = draftStretch(stretch, { projectId: last?.projectId ?? null, activityId: last?.activityId ?? '', experimentId: null, note: '' }, timeZone);
  const postEntry = usePostEntry(createClientKey);
  return <EntryDialog title="What was it?" draft={draft} onSave={postEntry} onClose={onClose} />;
}

/** An entry that the server refused, with its reason: mended it is sent again, under the same key. */
export function MendDialog({ item, onClose }: { item: OutboxItem; onClose: () => void }) {
  const timeZone = useTimeZone();
  const postEntry = usePostEntry(() => item.key);
  const drop = async () => {
    const isDropped = await withdraw(item.key);
    onClose();
    if (isDropped) notify({ message: 'Dropped the entry', undo: () => post(item) });
    else notify({ message: 'Not dropped', detail: 'In another window it was sent again, or dropped. Once it is stored it can be deleted like any other.', tone: 'warn' });
  };
  return (
    <EntryDialog
      title="Mend the entry"
      {...(item.refusal === null ? {} : { reason: item.refusal })}
      draft={toDraft(item.entry, timeZone)}
      onSave={postEntry}
      onClose={onClose}
      aside={
        <Button variant="plain" className="mr-auto" onClick={() => void drop()}>
          Drop it
        </Button>
      }
    />
  );
}

function usePostEntry(makeKey: () => string) {
  const { workspace, personId } = useTimerShell();
  const choices = useChoices(workspace).data;
  const timeZone = useTimeZone();
  return async (draft: EntryDraft) => {
    const read = readDraft(draft, timeZone);
    if (!read.ok) return read.problem;
    const { when, quantity, quantityUnit } = read;
    const { projectId, activityId, experimentId, note } = draft;
    const key = makeKey();
    const { workDate, startedAt, endedAt } = when;
    const sent = startedAt === undefined || endedAt === undefined ? { workDate, seconds: when.seconds } : { startedAt, endedAt, timeZone };
    const work = { clientKey: key, projectId, activityId, experimentId, note, quantity, quantityUnit, ...sent };
    const entry = { ...nameWork(draft, choices), id: key, clientKey: key, workDate, startedAt: startedAt ?? null, endedAt: endedAt ?? null, seconds: when.seconds, note, quantity, quantityUnit, source: 'typed' as const };
    return post({ kind: 'work', key, workspace, personId, refusal: null, work, entry }).then(
      () => null,
      () => 'This browser could not keep the entry. Allow it to store data for this site, then try again.',
    );
  };
}

function nameWork({ projectId, activityId, experimentId }: EntryDraft, choices: WorkChoices | undefined): Pick<OwnEntry, 'project' | 'activity' | 'experiment'> {
  const find = <Item extends { readonly id: string }>(items: readonly Item[] | undefined, id: string | null): Item | null => items?.find((item) => item.id === id) ?? null;
  return { project: find(choices?.projects, projectId), activity: find(choices?.activities, activityId) ?? { id: activityId, name: 'Work', family: 1 }, experiment: find(choices?.experiments, experimentId) };
}
