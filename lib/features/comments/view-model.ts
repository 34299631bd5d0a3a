export type CommentLine = { readonly id: string; readonly author: string; readonly at: string; readonly body: string; readonly isOwn: boolean };

type Comment = { readonly id: string; readonly authorId: string | null; readonly author: string | null; readonly at: string; readonly body: string };

export function toCommentLines(comments: readonly Comment[], personId: string): CommentLine[] {
  return comments.map(({ id, authorId, author, at, body }) => ({ id, author: author ?? 'Somebody who left', at, body, isOwn: authorId === personId }));
}
