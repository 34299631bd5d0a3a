import 'server-only';
import type { z } from 'zod';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { addCommentInput, CommentSubject } from './schema';

export async function addComment(caller: Caller, { subject, subjectId, body }: z.output<typeof addCommentInput>): Promise<{ readonly id: string; readonly groupId: string }> {
  return recordChanges(caller, { action: `comment on a ${subject}` }, async (record) => {
    if (!(await exists(record.tx, subject, subjectId))) throw new AppError('not-found', `The ${subject} does not exist any more.`);
    const id = await record.create('Comment', { subject, subjectId, body, authorId: caller.personId });
    return { id, groupId: record.groupId };
  });
}

/** Removes a comment of one's own; it can be brought back by undo. */
export async function removeComment(caller: Caller, commentId: string): Promise<{ readonly groupId: string }> {
  return recordChanges(caller, { action: 'remove a comment' }, async (record) => {
    const comment = await record.tx.comment.findFirst({ where: { id: commentId, deletedAt: null }, select: { authorId: true } });
    if (!comment) throw new AppError('not-found', 'The comment does not exist any more.');
    if (comment.authorId !== caller.personId) throw new AppError('forbidden', 'Only its author may remove a comment.');
    await record.update('Comment', commentId, { deletedAt: new Date() });
    return { groupId: record.groupId };
  });
}

async function exists(tx: WorkspaceTransaction, subject: CommentSubject, id: string): Promise<boolean> {
  const where = { id };
  const found = subject === 'project' ? await tx.project.findFirst({ where: { ...where, deletedAt: null }, select: { id: true } }) : await tx.decisionSnapshot.findFirst({ where, select: { id: true } });
  return found !== null;
}
