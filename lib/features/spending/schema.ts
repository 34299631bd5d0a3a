import { z } from 'zod';
import { isCalendarDay } from '@/lib/domain/time/calendar-day';
import { taskGroupings } from '@/lib/domain/time/report/compare-tasks';
import { periods } from '@/lib/domain/time/report/report-period';

const day = z.string().refine(isCalendarDay, 'is not a day; type it as 2027-01-31');

/** The address of the reports that compare with estimates and that price hours. */
export const spendingQuery = z
  .object({ period: z.enum(periods).default('year'), from: day.optional(), to: day.optional(), page: z.coerce.number().int().min(1).max(100_000).default(1) })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'], message: 'is before the first day' });
export type SpendingQuery = z.output<typeof spendingQuery>;

/** The reports that are narrowed by their period alone, each a file too. */
export const spendingReport = z.object({ report: z.enum(['estimates', 'cost']) });

const apiDays = { from: day.optional().describe('First day.'), to: day.optional().describe('Last day, included.') };

/** What the public API takes. */
export const apiEstimatesQuery = z.strictObject({ by: z.enum(taskGroupings).default('activity').describe('What tasks are compared by.'), ...apiDays });
export const apiCostQuery = z.strictObject(apiDays);

const nullableDay = z.string().nullable();
const hours = z.number().min(0);
const comparison = {
  tasks: z.int().describe('Finished tasks with an estimate; what was worked on within the last week may not be finished.'),
  hoursSaid: hours,
  hoursTaken: hours,
  typical: z.object({ factor: z.number(), p10: z.number(), p90: z.number() }).nullable().describe('Taken over said: geometric mean with its 80 % interval; null for too few tasks.'),
  spread: z.object({ p10: z.number(), p50: z.number(), p90: z.number() }).nullable().describe('How single tasks lie.'),
};

export const apiEstimatesSchema = z.object({
  by: z.enum(taskGroupings),
  from: nullableDay,
  to: nullableDay,
  all: z.object(comparison),
  items: z.array(z.object({ id: z.uuid(), name: z.string(), ...comparison })).describe('Those with most tasks first.'),
});
export type ApiEstimates = z.input<typeof apiEstimatesSchema>;

export const apiCostSchema = z.object({
  from: nullableDay,
  to: nullableDay,
  currency: z.string(),
  items: z
    .array(
      z.object({
        projectId: z.uuid(),
        project: z.string(),
        metric: z.string(),
        unit: z.string(),
        before: z.number().nullable().describe('The best value on the holdout before the period, or its first one.'),
        after: z.number().nullable(),
        hours,
        unpricedHours: hours.describe('Of people without a rate; not in the cost.'),
        computeHours: hours.describe('Of experiments that were finished in the period.'),
        isComputeUnpriced: z.boolean().describe('Nobody has said what an hour of compute costs; it is not in the cost.'),
        cost: z.number().min(0),
        perPoint: z.object({ p10: z.number(), p50: z.number(), p90: z.number().nullable().describe('Null where there may have been no gain.') }).nullable(),
      }),
    )
    .describe('The dearest first; at most 500.'),
});
export type ApiCost = z.input<typeof apiCostSchema>;

const rate = z.number('is not a number').min(0, 'is at least 0').max(100_000, 'is too large').nullable();

/** What an hour of a role costs. */
export const saveRoleRatesInput = z.object({ roles: z.array(z.object({ roleId: z.uuid(), hourlyCost: rate })).max(200, 'are too many') });
/** What an hour costs of everybody whose roles have no rate, and of compute. */
export const saveHourPricesInput = z.object({ people: rate, compute: rate });
