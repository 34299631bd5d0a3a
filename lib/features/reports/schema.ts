import { z } from 'zod';
import { isCalendarDay } from '@/lib/domain/time/calendar-day';
import { periods } from '@/lib/domain/time/report/report-period';
import { groupings, NO_PROJECT, steps } from '@/lib/domain/time/report/report-question';
import { stages } from '@/lib/domain/shared/stage';

/** More filters in one address than anybody chooses by hand. */
const MOST_IDS = 100;

const day = z.string().refine(isCalendarDay, 'is not a day; type it as 2027-01-31');
const id = z.uuid('is not an id');
const ids = z.array(id).max(MOST_IDS, `are more than ${MOST_IDS}`).default([]);
/** "none" is what belongs to no project. */
const projectIds = z.array(z.union([z.literal('none').transform(() => NO_PROJECT), z.uuid('is neither an id nor "none"')])).max(MOST_IDS, `are more than ${MOST_IDS}`).default([]);

const filterFields = {
  project: projectIds.describe('Only these projects; `none` for hours of no project.'),
  person: ids.describe('Only these people.'),
  activity: ids.describe('Only these activities.'),
};
const dayFields = {
  from: day.optional().describe('First day.'),
  to: day.optional().describe('Last day, included.'),
};
type Days = { readonly from?: string | undefined; readonly to?: string | undefined };
const isInOrder = ({ from, to }: Days): boolean => from === undefined || to === undefined || from <= to;
const inOrder = { path: ['to'], message: 'is before the first day' };

const page = z.coerce.number().int().min(1).max(100_000).default(1);

/** The address of the hours' report. */
export const reportQuery = z
  .object({
    by: z.enum(groupings).default('project'),
    per: z.enum(steps).default('month'),
    period: z.enum(periods).default('year'),
    ...dayFields,
    ...filterFields,
    page,
    /** How many steps the shown columns end before the last. */
    back: z.coerce.number().int().min(0).max(10_000).default(0),
  })
  .refine(isInOrder, inOrder);
export type ReportQuery = z.output<typeof reportQuery>;

/** The address of the rows behind a figure. */
export const entriesQuery = z
  .object({
    ...dayFields,
    ...filterFields,
    stage: z.array(z.union([z.enum(stages), z.literal('none')])).max(stages.length + 1).default([]),
    /** Only those that changed a decision. */
    decided: z.literal('1').optional(),
    /** Only those of tasks that were estimated and are finished; what is asked for besides is then asked of the task, and its last day. */
    estimated: z.literal('1').optional(),
    after: z.string().max(400).optional(),
  })
  .refine(isInOrder, inOrder);
export type EntriesQuery = z.output<typeof entriesQuery>;

/** Where a page of entries ended. */
export const entryPlace = z.object({ day, id: z.uuid() });

/** What the public API takes. */
export const apiReportQuery = z.strictObject({
  by: z.enum(groupings).default('project').describe('What hours are added up by.'),
  per: z.enum(steps).default('month').describe('The steps of time; `total` is one figure for the whole period.'),
  ...dayFields,
  ...filterFields,
  cursor: z.string().max(400, 'is not one of this list').optional().describe('`next` of the page before; the first page without it.'),
  limit: z.coerce.number('has to be a number').int('has to be a whole number').min(1, 'has to be 1 or more').max(2000, 'has to be at most 2000').default(1000).describe('Rows at once, those of most hours first.'),
});
export type ApiReportQuery = z.output<typeof apiReportQuery>;

const hours = z.number().min(0).describe('Hours.');

export const apiReportSchema = z.object({
  by: z.enum(groupings),
  per: z.enum(steps),
  from: z.string().nullable(),
  to: z.string().nullable(),
  steps: z.array(z.string()).describe('The first day of each week or month, ascending; one empty text for a total.'),
  totals: z.array(hours).describe('Of all rows, not of this page alone; one for each step.'),
  hours: hours.describe('Of all rows.'),
  decidingHours: hours.describe('Hours of entries that changed a decision.'),
  entries: z.int(),
  items: z.array(
    z.object({
      id: z.string().nullable().describe('Of the project, activity or person, or the name of a stage; null for none.'),
      name: z.string(),
      hours,
      decidingHours: hours,
      entries: z.int(),
      steps: z.array(hours).describe('In the order of `steps`.'),
    }),
  ),
  next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
});
export type ApiReport = z.input<typeof apiReportSchema>;

export const rowPlace = z.object({ from: z.int().min(0) });

export const projectChoiceQuery = z.object({ q: z.string().trim().max(200).default('') });
export type Choice = { readonly id: string; readonly name: string };
