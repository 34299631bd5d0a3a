'use client';

import { useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { formatInstant } from '@/lib/domain/shared/format-date';
import type { CommentLine } from '@/lib/features/comments/view-model';

export function CommentItem({ comment, onRemove }: { comment: CommentLine; onRemove: () => Promise<void> }) {
  const [isPending, startTransition] = useTransition();
  return (
    <li className={`flex items-start gap-3 border-b border-rule py-2 ${isPending ? 'stale' : ''}`}>
      <Avatar name={comment.author} decorative />
      <div className="min-w-0 flex-1">
        <p className="text-2 text-ink-3">
          <span className="font-medium text-ink">{comment.author}</span> <time dateTime={comment.at}>{formatInstant(comment.at)}</time>
        </p>
        <p className="max-w-[78ch] break-words whitespace-pre-wrap">{comment.body}</p>
      </div>
      {comment.isOwn ? <IconButton label="Remove the comment" icon={<Icon name="x" size={13} />} disabled={isPending} onClick={() => startTransition(onRemove)} /> : null}
    </li>
  );
}
