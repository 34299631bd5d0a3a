import { z } from 'zod';
import { progressAxes } from '@/lib/domain/progress/progress-types';

/** What the page is asked for; it lives in the address. */
export const progressQuerySchema = z.object({ x: z.enum(progressAxes).catch('hours').default('hours') });
export type ProgressQuery = z.output<typeof progressQuerySchema>;

const hours = z.number('has to be a number').positive('has to be more than 0').max(100_000, 'has to be at most 100,000');
const day = z.union([z.literal('').transform(() => null), z.iso.date('has to be a date such as 2027-03-31')]).nullable();

export const setTimeBoxSchema = z.object({ projectId: z.uuid(), hours, endsOn: day });
export type NewTimeBox = z.output<typeof setTimeBoxSchema>;

export const boxDecisions = ['continue', 'simplify', 'stop'] as const;
export type BoxDecision = (typeof boxDecisions)[number];

/** What is decided when a time box is up. Whoever goes on says for how long. */
export const decideTimeBoxSchema = z
  .object({
    id: z.uuid(),
    decision: z.enum(boxDecisions),
    reason: z.string().trim().min(1, 'has to say why').max(2000, 'has at most 2,000 characters'),
    hours: hours.optional(),
    endsOn: day.optional(),
  })
  .refine(({ decision, hours: given }) => decision === 'stop' || given !== undefined, { path: ['hours'], message: 'has to say how many more hours' });
export type TimeBoxDecision = z.output<typeof decideTimeBoxSchema>;

export const plateauSchema = z
  .object({ projectId: z.uuid(), id: z.uuid().optional(), fromHours: z.number().min(0, 'has to be 0 or more'), toHours: z.number(), reason: z.string().trim().min(1, 'has to say why').max(200, 'has at most 200 characters') })
  .refine(({ fromHours, toHours }) => fromHours < toHours, { path: ['toHours'], message: 'has to lie after its beginning' });
export type PlateauReason = z.output<typeof plateauSchema>;

export const oneByIdSchema = z.object({ id: z.uuid() });
export const ofProjectSchema = z.object({ projectId: z.uuid() });

const five = { p10: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p90: z.number() };

/** A forecast as it was kept on its day. */
export const keptForecastSchema = z.object({
  fan: z.array(z.object({ x: z.number(), ...five })),
  until: z.number().nullable(),
  target: z.number().nullable(),
  chance: z.number().nullable(),
  /** Days of arrival at the target with a chance of 5, 10, ... 95 %; null from where it is not reached. */
  days: z.array(z.string().nullable()).nullable(),
  /** Computed later, from what was known on that day. */
  isLater: z.boolean(),
});
export type KeptForecastJson = z.output<typeof keptForecastSchema>;

export const timeLeftQuerySchema = z.object({ project: z.uuid('is not an id'), experiment: z.uuid('is not an id').optional() });
