import 'server-only';
import { z } from 'zod';

/** The query of an address as its schema expects it: a parameter that takes a list may be repeated, others keep the last. */
export function readQuery(request: Request, schema: z.ZodObject): Record<string, unknown> {
  const given = new URL(request.url).searchParams;
  // Which workspace is meant was read when the caller was found.
  const names = [...new Set(given.keys())].filter((name) => name !== 'workspace');
  return Object.fromEntries(names.map((name) => [name, takesList(schema.shape[name]) ? given.getAll(name) : given.getAll(name).at(-1)]));
}

export function takesList(field: unknown): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return takesList(field.unwrap());
  return field instanceof z.ZodArray;
}
