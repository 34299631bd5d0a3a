/**
 * What to undo at the end, and whether the user has asked for it (Ctrl-C, SIGTERM, a closed terminal).
 * @returns {{ signal: AbortSignal, requested: Promise<void>, onStop: (undo: () => Promise<void>) => void, undoAll: () => Promise<void> }}
 */
export function createStopper() {
  const controller = new AbortController();
  const undos = [];
  const requested = new Promise((resolve) => controller.signal.addEventListener('abort', () => resolve()));
  // npm passes the terminal's Ctrl-C on, so a signal may come twice: the first counts, the others are swallowed.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort());
  return {
    signal: controller.signal,
    requested,
    onStop: (undo) => void undos.push(undo),
    undoAll: async () => {
      while (undos.length > 0) await undos.pop()().catch((error) => console.error(error));
    },
  };
}
