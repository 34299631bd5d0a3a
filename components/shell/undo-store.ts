import { notify } from '@/components/ui/toast-store';

type TakeBack = (groupId: string) => Promise<void>;

let takeBack: TakeBack | null = null;

/** Says how a group of changes is taken back, as long as a workspace is open. */
export function provideUndo(way: TakeBack): () => void {
  takeBack = way;
  return () => {
    if (takeBack === way) takeBack = null;
  };
}

/** Tells what was done, with Undo on the notice; every action that changes rows answers with the group to undo. */
export function offerUndo(message: string, groupId: string, detail?: string): void {
  notify({ message, undo: async () => takeBack?.(groupId), ...(detail === undefined ? {} : { detail }) });
}
