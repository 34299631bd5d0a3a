import { z } from 'zod';
import { experimentOutcomes } from '@/lib/domain/progress/progress-types';
import { MOST_COMPARED } from '@/lib/domain/portfolio/comparison-limit';
import { projectStatuses } from '@/lib/domain/shared/project-status';
import { stages } from '@/lib/domain/shared/stage';

const stage = z.enum(stages);
const status = z.enum(projectStatuses);
const instant = z.iso.datetime();
const day = z.iso.date().nullable();

/** Every list is walked by cursor: `next` of one page is `cursor` of the following one, and null at the end. */
const page = {
  cursor: z.string().max(400, 'is not one of this list').optional().describe('`next` of the page before; the first page without it.'),
  limit: z.coerce.number('has to be a number').int('has to be a whole number').min(1, 'has to be 1 or more').max(200, 'has to be at most 200').default(100).describe('Rows at once.'),
};
const next = z.string().nullable().describe('The cursor of the next page; null on the last one.');

export const intervalSchema = z.object({ p10: z.number(), p50: z.number(), p90: z.number() }).describe('An 80 % interval and its median.');

export const errorSchema = z.object({
  error: z.object({
    code: z.string().describe('For programs; it stays the same.'),
    message: z.string().describe('For people.'),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).describe('What is wrong with which field.'),
  }),
});

export const idParams = z.object({ id: z.uuid('is not an id') });

export const projectSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  stage,
  status,
  ownerId: z.uuid().nullable().describe('A person of the workspace.'),
  owner: z.string().nullable().describe('That person’s name.'),
  tags: z.array(z.string()),
  startsOn: day,
  dueOn: day,
  finishedOn: day,
  source: z.string().nullable().describe('The list that it came from.'),
  externalId: z.string().nullable().describe('Its id in that list.'),
  extra: z.record(z.string(), z.string()).describe('Columns of an imported file that are no field here.'),
  createdAt: instant,
  updatedAt: instant,
});
export type ApiProject = z.output<typeof projectSchema>;

export const projectPageSchema = z.object({ items: z.array(projectSchema), next });

/** A list without filters. */
export const pageQuerySchema = z.strictObject(page);
export type PageQuery = z.output<typeof pageQuerySchema>;

export const projectFilterSchema = z.strictObject({
  ...page,
  q: z.string().trim().max(200, 'has at most 200 characters').optional().describe('Words that the name, the description or the external id holds.'),
  stage: z.array(stage).optional(),
  status: z.array(status).optional(),
  ownerId: z.uuid('is not an id').optional(),
  tag: z.array(z.string().max(60, 'has at most 60 characters')).optional().describe('Any of these tags.'),
  source: z.string().max(200, 'has at most 200 characters').optional(),
  externalId: z.string().max(200, 'has at most 200 characters').optional(),
  updatedSince: z.iso.datetime({ offset: true, error: 'has to be a time such as 2027-03-31T12:00:00Z' }).optional(),
});
export type ProjectFilter = z.output<typeof projectFilterSchema>;

/** Where a page of projects ended. */
export const projectPlaceSchema = z.object({ after: z.uuid() });

const criterionSchema = z.object({
  key: z.string(),
  side: z.enum(['impact', 'cost']),
  name: z.string(),
  question: z.string(),
  scale: z.string().describe('What an answer is given in.'),
});

const scoreAnswerSchema = z.object({
  criterionKey: z.string(),
  text: z.string().describe('As it was typed: `8 14 30`, `8-14`, `10 ± 30%`, or one number.'),
  interval: intervalSchema.nullable().describe('As it was read; null where only a note was left.'),
  wasWidened: z.boolean().describe('A single number is widened.'),
  source: z.string(),
  note: z.string(),
});

const sheetSchema = z.object({
  scorer: z.string(),
  modelVersion: z.int(),
  submittedAt: instant.nullable().describe('Null while it does not count yet.'),
  answers: z.array(scoreAnswerSchema),
});

const basis = z.enum(['money', 'points']).describe('Money per year, or points of a project that is only rated. Ranks are given within one basis.');

const figures = {
  basis,
  rank: z.int().min(1),
  rankInterval: intervalSchema,
  aboveCut: z.number().min(0).max(1).nullable().describe('Chance to lie above the cut; null where there is no cut.'),
  priority: intervalSchema.describe('Expected value per person-week of scarce capacity.'),
  impact: intervalSchema.describe('Per year, if it succeeds.'),
  success: intervalSchema.describe('Chance of success.'),
  expectedValue: z.number().describe('Mean of impact times success, per year.'),
  effort: intervalSchema.describe('Person-weeks.'),
};

const notYet = 'Null where one single other person has scored it: shown once one’s own scores are in.';
const mayBeHidden = {
  impact: figures.impact.nullable().describe(`Per year, if it succeeds. ${notYet}`),
  success: figures.success.nullable().describe(`Chance of success. ${notYet}`),
  expectedValue: figures.expectedValue.nullable().describe(`Mean of impact times success, per year. ${notYet}`),
  effort: figures.effort.nullable().describe(`Person-weeks. ${notYet}`),
};

const unscoredReason = z.string().describe('Why there is no priority.');

export const scoresSchema = z.object({
  projectId: z.uuid(),
  model: z.object({ version: z.int(), currency: z.string(), criteria: z.array(criterionSchema) }).describe('The questions that are asked now.'),
  own: sheetSchema.nullable(),
  others: z.array(sheetSchema).nullable().describe('Null until one’s own scores are submitted.'),
  otherScorers: z.int().min(0).describe('How many others have submitted.'),
  pooled: z
    .union([z.object({ status: z.literal('ranked'), ...figures }), z.object({ status: z.literal('unscored'), reason: unscoredReason })])
    .nullable()
    .describe('What everybody’s submitted scores come to; null while others’ are hidden.'),
});
export type ApiScores = z.output<typeof scoresSchema>;

export const savedAnswersSchema = z.object({
  answers: z.array(z.object({ criterionKey: z.string(), interval: intervalSchema.nullable(), wasWidened: z.boolean() })),
  savedAt: instant,
});

export const submittedSchema = z.object({ submittedAt: instant });

const projectRef = { projectId: z.uuid(), name: z.string(), stage, projectStatus: status };

export const priorityLineSchema = z.union([
  z.object({ status: z.literal('ranked'), ...projectRef, inPlan: z.boolean().describe('In the set filled from the top; `/plan` has the best set.'), ...figures, ...mayBeHidden }),
  z.object({ status: z.literal('unscored'), ...projectRef, reason: unscoredReason }),
]);
export type PriorityLine = z.output<typeof priorityLineSchema>;

export const priorityPageSchema = z.object({
  modelVersion: z.int(),
  currency: z.string(),
  draws: z.int(),
  cut: z.object({ money: z.number().nullable(), points: z.number().nullable() }).describe('The priority at which the cut lies.'),
  problem: z.string().nullable().describe('How the constraints of the plan contradict each other.'),
  items: z.array(priorityLineSchema).describe('Best first: money, then points, then what has no priority.'),
  next,
});
export type PriorityPage = z.output<typeof priorityPageSchema>;

const aProject = z.uuid('is not an id');

export const pairQuerySchema = z.strictObject({
  id: z.array(aProject).min(2, 'has to be given twice or more').max(MOST_COMPARED, `can be given ${MOST_COMPARED} times at most`).describe('A project; repeated for each.'),
});

export const pairsSchema = z.object({
  modelVersion: z.int(),
  draws: z.int(),
  items: z
    .array(z.object({ projectId: z.uuid(), otherId: z.uuid(), chance: z.number().min(0).max(1).nullable().describe('That the project comes before the other; null where one has no priority, or one is in money and the other in points.') }))
    .describe('Each pair once, in the order of the ids; the other way round the chance is the rest to 1.'),
});
export type ApiPairs = z.output<typeof pairsSchema>;

/** Where a page of the ranking ended: by what the rows are sorted, so that rows added meanwhile shift nothing. */
export const priorityPlaceSchema = z.tuple([z.int(), z.number().nullable(), z.uuid()]);
export type PriorityPlace = z.output<typeof priorityPlaceSchema>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const planSchema = z.object({
  period: z.object({ id: z.uuid(), name: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date() }).nullable(),
  currency: z.string(),
  problem: z.string().nullable().describe('How the constraints contradict each other; then there is no best set.'),
  proof: z
    .object({ kind: z.enum(['exact', 'withMargin', 'none']), gap: z.number().nullable() })
    .nullable()
    .describe('`exact`: no allowed set is worth more by a larger share than `gap`. `withMargin`: the same among sets that fit with a margin for their spread. `none`: filled from the top.'),
  projects: z.array(named).describe('The best set.'),
  basis: z.enum(['money', 'points']).describe('What every value is counted in: money where any ranked project is in money.'),
  value: intervalSchema.nullable().describe('What the set is worth per year.'),
  expectedValue: z.number().nullable(),
  capacities: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      plannable: z.number().describe('What there is, less the share that keeps systems running.'),
      usage: intervalSchema,
      mean: z.number(),
      exceedChance: z.number().describe('Chance that the set uses more than is plannable.'),
    }),
  ),
  runsOutFirst: z.string().nullable().describe('Key of the capacity most likely to be exceeded.'),
  oneMore: z
    .array(
      z.object({
        capacityKey: z.string(),
        name: z.string(),
        unit: z.number(),
        gain: z.number().describe('Mean gain in value per year.'),
        gainInterval: intervalSchema,
        helpsShare: z.number().describe('Share of draws in which the new set is worth more.'),
        added: z.array(named),
        dropped: z.array(named),
      }),
    )
    .describe('What one more unit of each capacity buys, found by solving again; empty where more than 60 projects compete for the plan.'),
  fromTop: z.object({ projects: z.array(named), value: intervalSchema }).describe('Taken from the top of the ranking, for comparison.'),
});
export type ApiPlan = z.output<typeof planSchema>;

export const importSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['projects', 'time']),
  source: z.string().describe('Where the projects or hours came from.'),
  fileName: z.string(),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), rejected: z.int() }),
  isUndone: z.boolean(),
  author: z.string().nullable(),
  createdAt: instant,
});
export type ApiImport = z.output<typeof importSchema>;

export const importPageSchema = z.object({ items: z.array(importSchema).describe('Latest first.'), next });

export const importPlaceSchema = z.object({ createdAt: instant, id: z.uuid() });
export type ImportPlace = z.output<typeof importPlaceSchema>;

const nullableNumber = z.number().nullable();

export const experimentSchema = z.object({
  id: z.uuid(),
  projectId: z.uuid(),
  number: z.int().describe('Counts up within its project.'),
  hypothesis: z.string(),
  change: z.string(),
  expectedLow: nullableNumber.describe('P10 of the gain that was expected.'),
  expectedLikely: nullableNumber,
  expectedHigh: nullableNumber,
  approachId: z.uuid().nullable(),
  approach: z.string().nullable().describe('The candidate approach.'),
  personId: z.uuid().nullable(),
  person: z.string().nullable(),
  dataVersion: z.string().nullable(),
  codeVersion: z.string().nullable(),
  peopleHours: nullableNumber.describe('As somebody said; where null, `loggedHours` counts.'),
  loggedHours: nullableNumber.describe('What the time log holds for it.'),
  computeHours: nullableNumber,
  classCount: nullableNumber,
  trainingExamples: nullableNumber,
  outcome: z.enum(experimentOutcomes),
  learned: z.string(),
  startedOn: day,
  finishedOn: day,
  measurements: z.array(z.object({ metricId: z.uuid(), metric: z.string(), unit: z.string(), value: z.number(), error: nullableNumber.describe('Half the width of its 80 % interval.'), step: nullableNumber, onHoldout: z.boolean() })),
});

export const experimentPageSchema = z.object({ items: z.array(experimentSchema), next });
export const experimentPlaceSchema = z.object({ after: z.int() });

const five = z.object({ p10: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p90: z.number() });

export const forecastSchema = z.object({
  projectId: z.uuid(),
  metric: z.object({ id: z.uuid(), name: z.string(), unit: z.string(), direction: z.enum(['increase', 'decrease']), target: nullableNumber }).nullable(),
  spentHours: z.number().describe('People-hours of all experiments.'),
  best: z.array(z.object({ hours: z.number(), value: z.number() })).describe('The best kept value so far at each experiment.'),
  timeBoxEnds: nullableNumber.describe('The people-hours at which the time box ends.'),
  isReached: z.boolean(),
  forecast: z
    .object({
      basis: z.enum(['points', 'peers', 'too few points']),
      fan: z.array(five.extend({ hours: z.number() })),
      chance: nullableNumber.describe('Of reaching the target within the time box.'),
      never: nullableNumber.describe('Of never reaching it on this path.'),
      hoursStillNeeded: z.object({ p10: nullableNumber, p50: nullableNumber, p90: nullableNumber }).nullable().describe('Null in an end that is not reached with that chance.'),
      days: z.object({ p10: day, p50: day, p90: day }).nullable().describe('At the pace of the last weeks.'),
      nextTenHours: five.nullable().describe('By how much they better the metric.'),
    })
    .nullable(),
});
export type ApiForecast = z.output<typeof forecastSchema>;
