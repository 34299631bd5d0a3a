import 'server-only';
import type { z } from 'zod';
import { AppError } from '../app-error';

/** Where a page ended, as text that a program sends back unread. */
export function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws AppError `invalid` for a text that this list has not given out */
export function readCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'cursor: is not one of this list; take "next" of the page before.', [{ path: 'cursor', message: 'is not one of this list; take "next" of the page before' }]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
