import { z } from 'zod';
import { stages } from '@/lib/domain/shared/stage';
import { isCalendarDay } from '@/lib/domain/time/calendar-day';
import { DAY_SECONDS } from '@/lib/domain/time/duration';
import { parseWeekName } from '@/lib/domain/time/iso-week';
import { isTimeZone } from '@/lib/domain/time/local-day';

const id = z.uuid('is not an id');
export const daySchema = z.string('is missing').refine(isCalendarDay, 'has to be a day such as 2026-11-20');
const instant = z.iso.datetime({ offset: true, error: 'has to be an instant such as 2026-11-20T09:20:00Z' });
const seconds = z.int('has to be whole seconds');
const quantity = z.number('has to be a number').min(0, 'can’t be less than 0').max(1e9, 'is at most 1,000,000,000');

/** What may be said of an entry besides when it was. */
const about = {
  projectId: id.nullable().describe('Null for work of no project.'),
  activityId: id,
  experimentId: id.nullable(),
  taskId: id.nullable(),
  note: z.string().trim().max(2000, 'has at most 2,000 characters'),
  quantity: quantity.nullable().describe('What was made or checked on the way: 210 labels.'),
  quantityUnit: z.string().trim().max(40, 'has at most 40 characters').nullable(),
  changedDecision: z.boolean().describe('Whether the work changed a decision.'),
};

const when = {
  workDate: daySchema.describe('The day that it counts for, in the worker’s own place.'),
  seconds: seconds.describe('How long it took; less than the time between start and end where there were pauses.'),
  startedAt: instant,
  endedAt: instant,
  timeZone: z.string().refine(isTimeZone, 'has to be the name of a time zone such as Europe/Berlin'),
};

/** Work to log: a day and seconds, or start, end and time zone; what crosses midnight becomes an entry for each day. */
export const logTimeSchema = z.object({
  clientKey: z.string().min(8, 'has at least 8 characters').max(100, 'has at most 100 characters').optional().describe('Made by the sender. Sent again with the same content, nothing is stored twice.'),
  personId: id.optional().describe('Somebody else, for owners and admins.'),
  ...about,
  projectId: about.projectId.default(null),
  experimentId: about.experimentId.default(null),
  taskId: about.taskId.default(null),
  note: about.note.default(''),
  quantity: about.quantity.default(null),
  quantityUnit: about.quantityUnit.default(null),
  changedDecision: about.changedDecision.default(false),
  workDate: when.workDate.optional(),
  seconds: when.seconds.optional(),
  startedAt: when.startedAt.optional(),
  endedAt: when.endedAt.optional(),
  timeZone: when.timeZone.optional(),
});
export type LogTimeInput = z.input<typeof logTimeSchema>;
export type WorkToLog = z.output<typeof logTimeSchema>;

/** Only what is named changes. Times of day are taken off with `startedAt: null`. */
export const changedTimeSchema = z
  .object({ ...about, ...when, startedAt: when.startedAt.nullable(), endedAt: when.endedAt.nullable() })
  .partial();

export const updateTimeEntrySchema = changedTimeSchema.extend({ id });
export type TimeEntryChange = z.output<typeof updateTimeEntrySchema>;

export const oneTimeEntrySchema = z.object({ id });

/** A cell of the week sheet: what a person's day holds of one activity on one project. */
export const sheetCellSchema = z.object({
  personId: id.optional(),
  projectId: about.projectId,
  activityId: id,
  workDate: daySchema,
  seconds: seconds.min(0, 'can’t be less than nought').max(DAY_SECONDS, 'is more than a day has'),
  /** What the cell showed when it was typed over: another figure by now is not overwritten. */
  seen: z.int().min(0),
});
export type SheetCell = z.output<typeof sheetCellSchema>;

export const weekSchema = z.object({ week: daySchema.describe('Any day of it.') });

export const copyWeekSchema = weekSchema.extend({ personId: id.optional() });

export const timeViews = ['week', 'month', 'team'] as const;

/** What the page shows, as its address says; whatever cannot be is as if it were not there. */
export const timePageSchema = z.object({
  view: z.enum(timeViews).catch('week'),
  /** 2026-W47. */
  week: z
    .string()
    .refine((text) => parseWeekName(text) !== null)
    .optional()
    .catch(undefined),
  /** 2026-11. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  person: id.optional().catch(undefined),
});
export type TimePageQuery = z.output<typeof timePageSchema>;

export const hoursLeftQuerySchema = z.object({ project: z.array(id).max(40, 'are at most 40') });

// What programs see of it.

const nullableInstant = z.iso.datetime().nullable();

export const apiTimeEntrySchema = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  projectId: z.uuid().nullable(),
  activityId: z.uuid(),
  experimentId: z.uuid().nullable(),
  taskId: z.uuid().nullable(),
  stage: z.enum(stages).nullable().describe('Where the project stood when the work was logged.'),
  workDate: z.iso.date(),
  startedAt: nullableInstant,
  endedAt: nullableInstant,
  timeZone: z.string().nullable(),
  seconds: z.int(),
  note: z.string(),
  quantity: z.number().nullable(),
  quantityUnit: z.string().nullable(),
  source: z.enum(['typed', 'timer', 'imported']),
  changedDecision: z.boolean(),
  clientKey: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ApiTimeEntry = z.output<typeof apiTimeEntrySchema>;

export const loggedTimeSchema = z.object({
  entries: z.array(apiTimeEntrySchema).describe('One, or one for each day where the work crossed midnight.'),
  isRepeat: z.boolean().describe('Whether the same was sent before with this `clientKey`; then nothing was stored.'),
});

const cursor = z.string().max(400, 'is not one of this list').optional().describe('`next` of the page before; the first page without it.');
const limit = z.coerce.number('has to be a number').int('has to be a whole number').min(1, 'has to be 1 or more').max(500, 'has to be at most 500').default(100).describe('Rows at once.');

export const timeEntryFilterSchema = z.strictObject({
  cursor,
  limit,
  from: daySchema.optional().describe('First day.'),
  to: daySchema.optional().describe('Last day.'),
  personId: id.optional(),
  projectId: z.union([id, z.literal('none')], 'is not an id, nor none').optional().describe('`none` for work of no project.'),
  activityId: id.optional(),
  experimentId: id.optional(),
  source: z.enum(['typed', 'timer', 'imported'], 'is typed, timer or imported').optional(),
});
export type TimeEntryFilter = z.output<typeof timeEntryFilterSchema>;

export const timeEntryPageSchema = z.object({ items: z.array(apiTimeEntrySchema).describe('Latest day first.'), next: z.string().nullable().describe('The cursor of the next page; null on the last one.') });

/** Where a page of entries ended. */
export const timeEntryPlaceSchema = z.tuple([z.iso.date(), z.uuid()]);
export type TimeEntryPlace = z.output<typeof timeEntryPlaceSchema>;

export const apiActivitySchema = z.object({ id: z.uuid(), key: z.string(), name: z.string(), family: z.int().min(1).max(6).describe('1 goal and meetings, 2 data, 3 labeling, 4 modelling, 5 running, 6 waiting.'), isProgress: z.boolean().describe('Whether an hour of it moves a project on.'), isActive: z.boolean().describe('False once retired.') });

export const apiActivityListSchema = z.object({ items: z.array(apiActivitySchema) });

export const timeEntryParams = z.object({ id: z.uuid('is not an id') });

/** The entries of a project, as its address says; whatever cannot be is as if it were not there. */
export const projectTimeSchema = z.object({
  person: id.optional().catch(undefined),
  activity: id.optional().catch(undefined),
  experiment: id.optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  cursor: z.string().max(400).optional().catch(undefined),
});
export type ProjectTimeQuery = z.output<typeof projectTimeSchema>;
