import { z } from 'zod';
import { scoringShows } from '@/lib/domain/scoring/scoring-shows';
import { ANSWER_SOURCES } from '@/lib/domain/scoring/answer';
import { FEEDS, SCALES } from '@/lib/domain/scoring/criterion';
import { stages } from '@/lib/domain/shared/stage';

const number = z.number({ error: 'has to be a number' });

export const intervalSchema = z.object({ p10: number, p50: number, p90: number });

/** A criterion as it is stored and as it is sent. */
export const criterionSchema = z.object({
  key: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, 'has to be a letter, then letters and digits, at most 40'),
  side: z.enum(['impact', 'cost']),
  name: z.string().trim().min(1, 'has to have a name').max(80, 'has at most 80 characters'),
  question: z.string().trim().max(400),
  rubric: z.array(z.object({ value: number, text: z.string().max(300) })).max(11),
  scale: z.enum(SCALES),
  feeds: z.enum(FEEDS),
  weight: number.min(0, 'has to be 0 or more').max(1000),
  role: z.string().max(60).optional(),
  standsFor: z.string().max(60).optional(),
  retired: z.boolean().optional(),
});

export const assumptionsSchema = z.object({
  moneyPerHour: number.min(0, 'has to be 0 or more'),
  moneyPerGpuHour: number.min(0, 'has to be 0 or more'),
  success: intervalSchema,
  ratedEffort: z.object({ atZero: number.positive(), atTen: number.positive(), factor: number.min(1) }),
  roleShares: z.record(z.string(), number.min(0)),
  effortCorrelation: number.min(0).max(0.99),
  moneyPerPoint: number.positive('has to be above 0, or empty').nullable(),
  singleNumberFactor: number.min(1, 'has to be at least 1').max(10, 'has to be at most 10'),
});

/** What the established methods assume, and the workspace's own formula. Kept with the assumptions, so versioned with the model. */
export const methodSettingsSchema = z.object({
  formula: z.string().trim().max(500, 'has at most 500 characters').default(''),
  methods: z
    .object({
      moneyPerPersonWeek: number.min(0, 'has to be 0 or more'),
      years: number.int('has to be a whole number of years').min(1, 'has to be at least 1').max(30, 'has to be at most 30'),
      rate: number.min(0, 'has to be 0 % or more').max(1, 'has to be at most 100 %'),
    })
    .default({ moneyPerPersonWeek: 2400, years: 3, rate: 0.1 }),
});

export type MethodAssumptions = z.output<typeof methodSettingsSchema>;

/** A new version of the scoring model. `basedOn` is the version it was made from, so that nobody's change is lost. */
export const newModelSchema = z.object({
  basedOn: number.int().min(1),
  note: z.string().trim().max(500, 'has at most 500 characters').default(''),
  criteria: z.array(criterionSchema).min(1, 'have to hold at least one criterion').max(80, 'hold at most 80'),
  assumptions: assumptionsSchema,
  ...methodSettingsSchema.shape,
});

export type NewModel = z.output<typeof newModelSchema>;

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

/** The list of projects to score. It lives in the address and goes along from project to project; what is wrong in it is ignored. */
export const scoringQuerySchema = z.object({
  show: z.enum(scoringShows).catch('mine').default('mine'),
  q: z.string().trim().max(200).catch('').default(''),
  stage: z.enum(stages).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type ScoringQuery = z.output<typeof scoringQuerySchema>;
