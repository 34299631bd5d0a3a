'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { notify } from '@/components/ui/toast-store';
import { changeProjectsAction, removeProjectsAction } from '@/lib/features/projects/actions';
import type { BulkChange } from '@/lib/features/projects/schema';

type Answer = Awaited<ReturnType<typeof changeProjectsAction>> | Awaited<ReturnType<typeof removeProjectsAction>>;
type Waiting = { readonly change: BulkChange['change']; readonly done: string };

/** Changes all chosen projects, tells it with the way back, and reads the lists anew. Asks for a reason where the change needs one. */
export function useBulkChange(workspace: string, chosen: ReadonlySet<string>, onRemoved: () => void) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [isPending, startTransition] = useTransition();
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const finish = async (answer: Answer, done: string) => {
    if (!answer.ok) return notify({ message: 'Nothing was changed', detail: answer.reason, tone: 'warn' });
    offerUndo(done, answer.value.groupId);
    await queryClient.invalidateQueries();
    router.refresh();
  };
  const change = (what: BulkChange['change'], done: string) =>
    startTransition(async () => {
      const answer = await changeProjectsAction({ workspace, ids: [...chosen], change: what });
      const asks = !answer.ok && answer.fields.some(({ path }) => path === 'stageReason') && what.stageReason === undefined;
      setWaiting(asks ? { change: what, done } : null);
      if (!asks) await finish(answer, done);
    });
  const remove = (done: string) =>
    startTransition(async () => {
      const answer = await removeProjectsAction({ workspace, ids: [...chosen] });
      await finish(answer, done);
      if (answer.ok) onRemoved();
    });
  const giveReason = (stageReason: string) => {
    if (waiting) change({ ...waiting.change, stageReason }, waiting.done);
  };
  return { change, remove, isPending, needsReason: waiting !== null, giveReason, forgetReason: () => setWaiting(null) };
}
