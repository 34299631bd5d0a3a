/** Which of the shell's own overlays is open: one at a time, opened from anywhere by a button or a key. */
export type ShellOverlay = 'palette' | 'keys' | 'more' | null;

let current: ShellOverlay = null;
const listeners = new Set<() => void>();

export function readOverlay(): ShellOverlay {
  return current;
}

export function showOverlay(overlay: ShellOverlay) {
  current = overlay;
  for (const listener of listeners) listener();
}

export function subscribeToOverlay(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
