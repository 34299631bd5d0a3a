'use client';

import { useRouter } from 'next/navigation';
import { offerUndo } from './undo-store';

type Done = (message: string) => (change: { readonly groupId: string }) => void;

/** What follows a change: a notice with its Undo, the page read anew, and the form closed, if there is one. */
export function useDone(onClose?: () => void): Done {
  const router = useRouter();
  return (message) =>
    ({ groupId }) => {
      offerUndo(message, groupId);
      router.refresh();
      onClose?.();
    };
}
