import 'server-only';
import { isUndoable } from '@/lib/domain/access/undo-rules';
import type { Caller } from '../auth/caller';
import { AppError } from '../app-error';
import { recordChanges, type ChangeRecorder, type Model, delegateOf } from './change-recorder';

type Event = { readonly subject: string; readonly subjectId: string; readonly subjectName: string; readonly before: unknown; readonly after: unknown };
type Row = Record<string, unknown>;

/**
 * Takes back a group of changes, newest first, as a new group: undoing the undo redoes it.
 *
 * @throws AppError `conflict` where a later change would be lost, `not-found` for an unknown or already undone group
 */
export async function undoChanges(caller: Caller, groupId: string): Promise<{ readonly groupId: string; readonly changes: number }> {
  return recordChanges(caller, { action: 'undo', undoesGroupId: groupId, timeoutMs: 60_000 }, async (record) => {
    if ((await record.tx.auditEvent.count({ where: { undoesGroupId: groupId } })) > 0) throw new AppError('conflict', 'This change was taken back already.');
    const events = await record.tx.auditEvent.findMany({ where: { groupId }, orderBy: { id: 'desc' }, select: { subject: true, subjectId: true, subjectName: true, before: true, after: true } });
    if (events.length === 0) throw new AppError('not-found', 'There is no such change to take back.');
    if (events.some((event) => !isUndoable(event.subject))) throw new AppError('conflict', 'Changes of people, invitations, tokens and the workspace itself are taken back in Settings.');
    for (const event of events) await takeBack(record, caller, event);
    return { groupId: record.groupId, changes: events.length };
  });
}

async function takeBack(record: ChangeRecorder, caller: Caller, event: Event): Promise<void> {
  const model = event.subject as Model;
  const now = await delegateOf(record.tx, model).findUnique({ where: { workspaceId_id: { workspaceId: caller.workspaceId, id: event.subjectId } } });
  const { before, after } = event as { before: Row | null; after: Row | null };
  if (before === null) {
    if (now) await record.remove(model, event.subjectId);
    return;
  }
  if (after === null) {
    if (now) throw lost(event);
    await record.create(model, withoutWorkspace(before) as never);
    return;
  }
  if (!now) throw lost(event);
  const back: Row = {};
  for (const key of changedKeys(before, after)) {
    if (JSON.stringify(now[key]) !== JSON.stringify(after[key])) throw lost(event);
    back[key] = before[key];
  }
  await record.update(model, event.subjectId, back as never);
}

const bookkeeping = new Set(['updatedAt', 'version', 'workspaceId', 'id']);

function changedKeys(before: Row, after: Row): string[] {
  return Object.keys(after).filter((key) => !bookkeeping.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

function withoutWorkspace(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'workspaceId'));
}

function lost(event: Event): AppError {
  return new AppError('conflict', `${event.subjectName || event.subject} was changed again since; undo the later change first.`);
}
