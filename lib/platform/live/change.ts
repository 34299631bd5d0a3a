import { z } from 'zod';

/** What the database announces at a commit: which table of which workspace, and whom it concerns unless they are many. */
const announced = z.object({
  workspace: z.uuid(),
  subject: z.string(),
  projects: z.array(z.uuid().nullable()).nullable(),
  people: z.array(z.uuid().nullable()).nullable(),
});

export type Change = z.output<typeof announced>;

/** Their rows name no project themselves, so they may concern any. */
const ofAnyProject: ReadonlySet<string> = new Set(['metric_value', 'week_lock']);

/** Null for a message that is none of ours. */
export function parseChange(payload: string | undefined): Change | null {
  try {
    const change = announced.parse(JSON.parse(payload ?? ''));
    return ofAnyProject.has(change.subject) ? { ...change, projects: null } : change;
  } catch {
    return null;
  }
}
