import 'server-only';
import { BEGINNINGS, isPersonal, isUndoable, undoPermission } from '@/lib/domain/access/undo-rules';
import { AppError } from '@/lib/platform/app-error';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import { requirePermission } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readGroupSubjects, readLastGroup } from './data';

/** `isBack`: what had been taken back is in effect again. */
export type Undone = { readonly groupId: string; readonly changes: number; readonly action: string; readonly isBack: boolean };

/**
 * Takes back a group of changes, if the caller could have made them.
 *
 * @throws AppError `forbidden`, `not-found`, `conflict` where a later change would be lost
 */
export async function undoGroup(caller: Caller, groupId: string): Promise<Undone> {
  const group = await readGroupSubjects(caller, groupId);
  if (!group) throw new AppError('not-found', 'There is no such change to take back.');
  if (BEGINNINGS.includes(group.action)) throw new AppError('conflict', 'The workspace would not work without this. It is deleted in Settings.');
  for (const subject of group.subjects) requireUndo(caller, subject, group.actorId);
  return { ...(await undoChanges(caller, groupId)), action: group.action, isBack: !group.isInEffect };
}

/** Takes back the last thing that the caller did. */
export async function undoLastGroup(caller: Caller): Promise<Undone> {
  const last = await readLastGroup(caller);
  if (last === null) throw new AppError('not-found', 'You have changed nothing here that could be taken back.');
  return undoGroup(caller, last);
}

function requireUndo(caller: Caller, subject: string, actorId: string | null): void {
  if (!isUndoable(subject)) throw new AppError('conflict', 'Changes of people, invitations, tokens and the workspace itself are taken back in Settings.');
  requirePermission(caller, undoPermission(subject));
  if (isPersonal(subject) && actorId !== caller.personId) throw new AppError('forbidden', 'Only the person who did this may take it back.');
}
