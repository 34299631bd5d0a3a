export type Notice = {
  message: string;
  detail?: string;
  /** Takes back what was done: destructive actions are undone, not confirmed. */
  undo?: () => void | Promise<void>;
  tone?: 'plain' | 'warn';
};

let waiting: readonly Notice[] = [];
const listeners = new Set<() => void>();

/** Shows a short notice at the foot of the window; the code that draws it is loaded with the first one. */
export function notify(notice: Notice) {
  waiting = [...waiting, notice];
  for (const listener of listeners) listener();
}

export function takeNotices(): readonly Notice[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

export function subscribeToNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
