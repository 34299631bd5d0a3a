import { z } from 'zod';
import { FEEDS, SCALES } from '@/lib/domain/scoring/criterion';

export const intervalSchema = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });

/** A criterion as it is stored and as it is sent. */
export const criterionSchema = z.object({
  key: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, 'has to be a letter, then letters and digits, at most 40'),
  side: z.enum(['impact', 'cost']),
  name: z.string().trim().min(1, 'has to have a name').max(80, 'has at most 80 characters'),
  question: z.string().trim().max(400),
  rubric: z.array(z.object({ value: z.number(), text: z.string().max(300) })).max(11),
  scale: z.enum(SCALES),
  feeds: z.enum(FEEDS),
  weight: z.number().min(0, 'has to be 0 or more').max(1000),
  role: z.string().max(60).optional(),
  standsFor: z.string().max(60).optional(),
  retired: z.boolean().optional(),
});

export const assumptionsSchema = z.object({
  moneyPerHour: z.number().min(0),
  moneyPerGpuHour: z.number().min(0),
  success: intervalSchema,
  ratedEffort: z.object({ atZero: z.number().positive(), atTen: z.number().positive(), factor: z.number().min(1) }),
  roleShares: z.record(z.string(), z.number().min(0)),
  effortCorrelation: z.number().min(0).max(0.99),
  moneyPerPoint: z.number().positive().nullable(),
  singleNumberFactor: z.number().min(1).max(10),
});
