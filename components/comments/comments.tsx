'use client';

import { useQueryClient } from '@tanstack/react-query';
import { ErrorState } from '@/components/ui/error-state';
import { notify } from '@/components/ui/toast-store';
import { addComment, removeComment } from '@/lib/features/comments/actions';
import { commentsOptions, useComments } from '@/lib/features/comments/queries';
import type { CommentSubject } from '@/lib/features/comments/schema';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';

type CommentsProps = { workspace: string; subject: CommentSubject; subjectId: string; mayComment: boolean };

/** What people said about a project or a snapshot, and the place to say something. */
export function Comments({ workspace, subject, subjectId, mayComment }: CommentsProps) {
  const scope = { workspace, subject, subjectId };
  const queryClient = useQueryClient();
  const { data, error, refetch } = useComments(scope);
  const reload = () => queryClient.invalidateQueries({ queryKey: commentsOptions(scope).queryKey });

  const add = async (body: string): Promise<string | null> => {
    const answer = await addComment({ ...scope, body });
    if (answer.ok) await reload();
    return answer.ok ? null : answer.reason;
  };
  const remove = async (commentId: string, body: string) => {
    const answer = await removeComment({ workspace, commentId });
    await reload();
    if (answer.ok) notify({ message: 'Removed the comment', undo: () => void add(body) });
    else notify({ message: 'Not removed', detail: answer.reason, tone: 'warn' });
  };

  return (
    <div className="grid gap-3">
      {error ? (
        <ErrorState title="Comments could not be read" action={<button type="button" className="text-2 text-accent hover:underline" onClick={() => void refetch()}>Try again</button>}>
          {error.message}
        </ErrorState>
      ) : null}
      {data?.length === 0 ? <p className="text-2 text-ink-3">Nobody has said anything yet.</p> : null}
      <ol>
        {data?.map((comment) => (
          <CommentItem key={comment.id} comment={comment} onRemove={() => remove(comment.id, comment.body)} />
        ))}
      </ol>
      {mayComment ? <CommentForm onAdd={add} /> : null}
    </div>
  );
}
