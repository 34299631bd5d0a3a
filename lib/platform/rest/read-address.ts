import 'server-only';
import type { z } from 'zod';
import { takesList } from './read-query';

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** What the query of a page's address asks; where it is wrong, the usual instead, and in words what is wrong. */
export function readAddress<Schema extends z.ZodObject>(schema: Schema, params: SearchParams): { readonly query: z.output<Schema>; readonly problem: string | null } {
  const given = Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, takesList(schema.shape[name]) ? [value].flat() : [value].flat().at(-1)]])));
  const parsed = schema.safeParse(given);
  if (parsed.success) return { query: parsed.data, problem: null };
  const [issue] = parsed.error.issues;
  return { query: schema.parse({}), problem: `The address asks for what can’t be shown: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}. This is the usual report instead.` };
}
