import 'server-only';
import { logError } from '../log';

declare global {
  // The development server loads modules anew; what repeats must not begin twice.
  var groundworkRepeated: Map<string, NodeJS.Timeout> | undefined;
}

type Rhythm = { readonly afterMs: number; readonly everyMs: number };

/** Runs `work` in a rhythm as long as the process lives, and keeps nobody from ending it. One that fails is tried again next time. */
export function repeat(name: string, { afterMs, everyMs }: Rhythm, work: () => Promise<unknown>): void {
  const timers = (globalThis.groundworkRepeated ??= new Map());
  clearTimeout(timers.get(name));
  const next = (wait: number): void => {
    timers.set(name, setTimeout(() => void run(), wait).unref());
  };
  const run = async (): Promise<void> => {
    await work().catch((error: unknown) => logError(error, { job: name }));
    next(everyMs);
  };
  next(afterMs);
}
