'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { offerUndo } from './undo-store';

type Commit<Result> = {
  /** Writes everything or nothing. */
  readonly write: () => Promise<Result>;
  /** How far it is; null for not begun. */
  readonly show: (progress: null) => void;
  readonly onDone: (result: Result) => void;
  /** What was done, beside its Undo. */
  readonly say: (result: Result) => string;
};

/** The last step of every import: its progress is taken away if it fails; else it can be undone, and all that is shown is read again. */
export function useImportCommit() {
  const router = useRouter();
  const queryClient = useQueryClient();
  return async <Result extends { readonly groupId: string | null }>({ write, show, onDone, say }: Commit<Result>): Promise<void> => {
    try {
      const result = await write();
      onDone(result);
      if (result.groupId) offerUndo(say(result), result.groupId);
      router.refresh();
      await queryClient.invalidateQueries();
    } catch (problem) {
      show(null);
      throw problem;
    }
  };
}
