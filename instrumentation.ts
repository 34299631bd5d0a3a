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
}
