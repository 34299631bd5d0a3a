'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useTransition } from 'react';
import { notify } from '@/components/ui/toast-store';
import { takeBack } from '@/lib/features/planning/actions';

/** After a change: the page reads itself anew, and a notice offers the way back. What was taken back can be brought back. */
export function useDone(workspace: string): (message: string, groupId: string) => void {
  const router = useRouter();
  return useCallback(
    function tell(message: string, groupId: string): void {
      router.refresh();
      const undo = async () => {
        const answer = await takeBack({ workspace, groupId });
        if (answer.ok) tell('Took it back', answer.value.groupId);
        else notify({ message: 'Not taken back', detail: answer.reason, tone: 'warn' });
      };
      notify({ message, undo });
    },
    [router, workspace],
  );
}

type Answer = { readonly ok: true; readonly value: { readonly groupId: string } } | { readonly ok: false; readonly reason: string };

/** For buttons that act at once: runs the action, then tells of it, or says why not. */
export function useAtOnce(workspace: string) {
  const done = useDone(workspace);
  const [isPending, startTransition] = useTransition();
  const run = (message: string, act: () => Promise<Answer>) =>
    startTransition(async () => {
      const answer = await act();
      if (answer.ok) done(message, answer.value.groupId);
      else notify({ message: 'Nothing was changed', detail: answer.reason, tone: 'warn' });
    });
  return { run, isPending };
}
