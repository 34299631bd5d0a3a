import { z } from 'zod';
import { ANSWER_SOURCES } from '@/lib/domain/scoring/answer';
import { FEEDS, SCALES } from '@/lib/domain/scoring/criterion';
import { stages } from '@/lib/domain/shared/stage';

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

/** One answer as it was typed. Empty text takes the answer back; a note may stay by itself. */
export const answerSchema = z.object({
  criterionKey: z.string().min(1, 'has to name a criterion of the current scoring model').max(40),
  text: z.string().trim().max(200, 'has at most 200 characters, such as 8 14 30'),
  note: z.string().trim().max(2000, 'has at most 2,000 characters').default(''),
  source: z.enum(ANSWER_SOURCES).default('person'),
});

export type AnswerInput = z.output<typeof answerSchema>;

export const saveAnswersSchema = z.object({
  projectId: z.uuid('has to be the id of a project'),
  answers: z.array(answerSchema).min(1, 'have to hold at least one answer').max(100),
});

export const oneProjectSchema = z.object({ projectId: z.uuid('has to be the id of a project') });

/** Which projects are offered for scoring: those without own scores, without anybody's, or all. */
export const scoringShows = ['mine', 'unscored', 'all'] as const;

/** The list of projects to score. It lives in the address and goes along from project to project; what is wrong in it is ignored. */
export const scoringQuerySchema = z.object({
  show: z.enum(scoringShows).catch('mine').default('mine'),
  q: z.string().trim().max(200).catch('').default(''),
  stage: z.enum(stages).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type ScoringQuery = z.output<typeof scoringQuerySchema>;
