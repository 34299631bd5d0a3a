import { z } from 'zod';

export const undoInput = z.object({ groupId: z.uuid() });

export const undoLastInput = z.looseObject({});

/** One page of the log: of the workspace, or of one project; `before` is the instant that the page before ended with. */
export const historyQuery = z.object({
  project: z.uuid().optional(),
  before: z.iso.datetime({ offset: true }).optional(),
});

export type HistoryQuery = z.output<typeof historyQuery>;
