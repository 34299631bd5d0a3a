import 'server-only';
import { AppError } from '../app-error';
import { getPrisma } from '../db/client';

type Counted = { readonly id: string; readonly limit_most: number | null; readonly limit_window_ms: number | null; readonly request_count: number; readonly last_request: Date | null };
type Window = { from: number; count: number; storedAt: number };

declare global {
  // Routes may be bundled apart; a token has one count for all of them.
  var groundworkTokenWindows: Map<string, Window> | undefined;
}

/** A program that writes a hundred times a second does not write its count as often. */
const STORED_EVERY_MS = 10_000;
const MOST_WINDOWS = 10_000;
const WITHOUT_LIMIT_MS = 60_000;

const windows = (globalThis.groundworkTokenWindows ??= new Map<string, Window>());

/**
 * Counts a request against its token's limit. The count is this instance's own; now and then it is stored with the time,
 * which Settings show, and from which an instance goes on that sees the token first.
 *
 * @throws AppError `rate-limited`
 */
export async function countRequest({ id, limit_most: most, limit_window_ms: windowMs, request_count: stored, last_request: last }: Counted): Promise<void> {
  const now = Date.now();
  const length = windowMs ?? WITHOUT_LIMIT_MS;
  const known = windows.get(id) ?? { from: last?.getTime() ?? 0, count: stored, storedAt: 0 };
  const window = now - known.from < length ? known : { from: now, count: 0, storedAt: known.storedAt };
  if (windows.size >= MOST_WINDOWS) windows.clear();
  windows.set(id, window);
  window.count += 1;
  if (most !== null && window.count > most) throw tooOften(window.from + length - now);
  if (now - window.storedAt < STORED_EVERY_MS) return;
  window.storedAt = now;
  await getPrisma().apikey.updateMany({ where: { id }, data: { lastRequest: new Date(now), requestCount: window.count } });
}

function tooOften(waitMs: number): AppError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new AppError('rate-limited', `Too many requests with this token; wait ${seconds} seconds.`, [], seconds);
}
