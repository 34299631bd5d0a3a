'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useRef } from 'react';
import { notify } from '@/components/ui/toast-store';
import { undo, undoLast } from '@/lib/features/history/actions';

/**
 * Ways to take something back.
 *
 * - `takeBack(groupId)` undoes a group at once
 * - `takeBackLast()` undoes the latest change of one's own
 *
 * What was undone can be redone from its own notice.
 */
export function useUndo(workspace: string) {
  const router = useRouter();
  const queryClient = useQueryClient();

  const run = useCallback(
    async function runUndo(work: () => ReturnType<typeof undo>): Promise<void> {
      const answer = await work();
      if (!answer.ok) {
        notify({ message: 'Not taken back', detail: answer.reason, tone: 'warn' });
        return;
      }
      const { groupId, action, isBack } = answer.value;
      notify({ message: `${isBack ? 'Brought back' : 'Took back'}: ${action}`, undo: () => runUndo(() => undo({ workspace, groupId })) });
      router.refresh();
      await queryClient.invalidateQueries();
    },
    [workspace, router, queryClient],
  );

  const takeBack = useCallback((groupId: string) => run(() => undo({ workspace, groupId })), [run, workspace]);
  // The key pressed twice takes back two changes: the second begins when the first is stored.
  const turn = useRef(Promise.resolve());
  const takeBackLast = useCallback(() => {
    turn.current = turn.current.catch(() => undefined).then(() => run(() => undoLast({ workspace })));
    return turn.current;
  }, [run, workspace]);
  return { takeBack, takeBackLast };
}
