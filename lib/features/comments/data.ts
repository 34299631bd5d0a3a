import 'server-only';
import type { z } from 'zod';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import type { commentsQuery } from './schema';

export type Comment = { readonly id: string; readonly authorId: string | null; readonly author: string | null; readonly at: string; readonly body: string };

const MOST = 500;

/** The comments on one thing, oldest first. */
export async function readComments(caller: Caller, { subject, subjectId }: z.output<typeof commentsQuery>): Promise<Comment[]> {
  const rows = await readWorkspace(caller.workspaceId, (tx) =>
    tx.comment.findMany({
      where: { subject, subjectId, deletedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true, authorId: true, body: true, createdAt: true, author: { select: { name: true } } },
    }),
  );
  return rows.map(({ id, authorId, author, body, createdAt }) => ({ id, authorId, author: author?.name ?? null, at: createdAt.toISOString(), body }));
}
