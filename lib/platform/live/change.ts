import { z } from 'zod';

/** What the database announces at a commit: which table of which workspace, and whom it concerns unless they are many. */
const announced = z.object({
  workspace: z.uuid(),
  subject: z.string(),
  projects: z.array(z.uuid().nullable()).nullable(),
  people: z.array(z.uuid().nullable()).nullable(),
});

export type Change = z.output<typeof announced>;

/** Null for a message that is none of ours. */
export function parseChange(payload: string | undefined): Change | null {
  try {
    return announced.parse(JSON.parse(payload ?? ''));
  } catch {
    return null;
  }
}
