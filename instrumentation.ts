const MINUTE_MS = 60_000;

/** Called once when a server starts: a wrong setting ends it with one line, before the first visitor meets it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/platform/env');
  const { exitWith } = await import('@/lib/platform/exit');
  try {
    env();
  } catch (error) {
    exitWith(error);
  }
  const { prepareRequests } = await import('@/lib/platform/http/prepare-requests');
  prepareRequests();
  // What the server does of its own accord: the forecast of each day is kept, soon after midnight, a start, or the opening of a sample.
  const { repeat } = await import('@/lib/platform/jobs/repeat');
  const { keepAllForecasts } = await import('@/lib/features/progress/mutations');
  repeat('keep forecasts', { afterMs: MINUTE_MS, everyMs: 5 * MINUTE_MS }, keepAllForecasts);
}
