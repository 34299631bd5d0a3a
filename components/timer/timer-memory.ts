import type { ClockedTimer } from '@/lib/features/timer/queries';

/** Belongs to whoever is signed in: forgotten with the pages that are kept for use without a network. */
const keyOf = (workspace: string, personId: string): string => `groundwork-offline timer ${workspace} ${personId}`;

/** The timer as this device saw it last, for a page that is opened without a network. */
export function recallTimer(workspace: string, personId: string): ClockedTimer | null {
  try {
    return JSON.parse(window.localStorage.getItem(keyOf(workspace, personId)) ?? 'null') as ClockedTimer | null;
  } catch {
    return null;
  }
}

export function rememberTimer(workspace: string, personId: string, timer: ClockedTimer): void {
  try {
    window.localStorage.setItem(keyOf(workspace, personId), JSON.stringify(timer));
  } catch {
    // A browser that keeps nothing shows the timer of the server alone.
  }
}
