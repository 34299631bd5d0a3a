import 'server-only';
import { z } from 'zod';
import type { Permission } from '@/lib/domain/access/permissions';
import { AppError, type ErrorCode, type FieldProblem } from './app-error';
import { authorize } from './auth/authorize';
import type { Caller } from './auth/caller';
import { logError } from './log';

/** What an action answers: the value, or why not and which fields to mend. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly reason: string; readonly fields: readonly FieldProblem[] };

const target = z.object({ workspace: z.string().min(1).max(100) });

/**
 * One road for every write: who asks and with what right, then the schema, then the mutation.
 * The right comes before the schema, so that a stranger learns nothing from a message about fields.
 */
export function defineAction<Schema extends z.ZodType, Value>(definition: {
  readonly permission: Permission;
  readonly schema: Schema;
  readonly run: (caller: Caller, input: z.output<Schema>) => Promise<Value>;
}): (input: { workspace: string } & z.input<Schema>) => Promise<ActionResult<Value>> {
  return async (input) =>
    answer(async () => {
      const { workspace } = parseInput(target, input);
      const caller = await authorize(workspace, definition.permission);
      return definition.run(caller, parseInput(definition.schema, input));
    });
}

/** Runs `work`; an expected refusal becomes a value, a defect is logged and answered without its details. */
export async function answer<Value>(work: () => Promise<Value>): Promise<ActionResult<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, reason: error.message, fields: error.fields };
    // Next's own signals (redirect, not found) are thrown; they are not ours to answer.
    if (error instanceof Error && 'digest' in error) throw error;
    logError(error);
    return { ok: false, code: 'unavailable', reason: 'Something went wrong on the server. Nothing was changed; try again.', fields: [] };
  }
}

export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const first = fields[0];
  throw new AppError('invalid', first ? `${first.path || 'Input'}: ${first.message}` : 'The input is not valid.', fields);
}
