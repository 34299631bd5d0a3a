import { z } from 'zod';
import { isCalendarDay } from '@/lib/domain/time/calendar-day';
import { periods } from '@/lib/domain/time/report/report-period';

const day = z.string().refine(isCalendarDay, 'is not a day; type it as 2027-01-31');

/** The address of the reports that compare with estimates and that price hours. */
export const spendingQuery = z
  .object({ period: z.enum(periods).default('year'), from: day.optional(), to: day.optional(), page: z.coerce.number().int().min(1).max(100_000).default(1) })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'], message: 'is before the first day' });
export type SpendingQuery = z.output<typeof spendingQuery>;

const rate = z.number('is not a number').min(0, 'is at least 0').max(100_000, 'is too large').nullable();

/** What an hour of a role costs. */
export const saveRoleRatesInput = z.object({ roles: z.array(z.object({ roleId: z.uuid(), hourlyCost: rate })).max(200, 'are too many') });
/** What an hour costs of everybody whose roles have no rate, and of compute. */
export const saveHourPricesInput = z.object({ people: rate, compute: rate });
