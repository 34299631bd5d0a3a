import { z } from 'zod';
import { MOST_COMPARED } from '@/lib/domain/portfolio/comparison-limit';
import { optionalColumns, sortKeys, type OptionalColumn } from '@/lib/domain/portfolio/columns';
import { DRIVER_PARTS } from '@/lib/domain/priority/driver-parts';
import { FEEDS, SCALES } from '@/lib/domain/scoring/criterion';
import { methodKeys } from '@/lib/domain/scoring/methods/method-keys';
import { groupKeys } from '@/lib/domain/portfolio/group-keys';

export const tabs = ['all', 'plan', 'close', 'unscored'] as const;

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).map((item) => item.trim()).filter((item) => item !== ''));

/** What a page of the portfolio shows. It lives in the address, so that a link reproduces the screen; what is wrong in it is ignored. */
export const portfolioQuerySchema = z.object({
  tab: z.enum(tabs).catch('all').default('all'),
  sort: z.enum(sortKeys).catch('rank').default('rank'),
  desc: z.stringbool().catch(false).default(false),
  group: z.enum(groupKeys).catch('none').default('none'),
  stage: list.catch([]).default([]),
  owner: list.catch([]).default([]),
  status: list.catch([]).default([]),
  tag: list.catch([]).default([]),
  /** Values of columns, each as `readColumnFilter` reads it. */
  where: list.catch([]).default([]),
  /** The columns that are shown beside the rank, the name and the priority; none for the usual ones. */
  columns: list.transform((chosen): OptionalColumn[] => optionalColumns.filter((column) => chosen.includes(column))).catch([]).default([]),
  q: z.string().trim().max(200).catch('').default(''),
  view: z.enum(['table', 'matrix']).catch('table').default('table'),
});

export type PortfolioQuery = z.output<typeof portfolioQuerySchema>;

export const pageSchema = z.object({
  offset: z.coerce.number().int().min(0).catch(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).catch(100).default(100),
});

/** The projects whose places are compared; more than can be shown are left out. */
export const pairsQuerySchema = z.object({ compare: list.transform((ids) => ids.slice(0, MOST_COMPARED)).catch([]).default([]) });

const name = z.string().trim().min(1, 'has to have a name').max(80, 'has at most 80 characters');

const weights = z.record(z.string(), z.number().min(0).max(1000)).optional();
const capacities = z.record(z.string(), z.number().min(0, 'has to be 0 or more').max(1e12)).default({});

export const newScenarioSchema = z.object({ name, weights, capacities });

/** What the sliders change, and the methods that are shown beside it, as JSON in an address. */
export const whatIfChangeSchema = z
  .string()
  .max(20_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'has to be JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.object({ weights, capacities, methods: z.array(z.enum(methodKeys)).max(methodKeys.length).default([]) }).transform(({ weights: moved, ...others }) => (moved === undefined ? others : { ...others, weights: moved })));

export type NewScenario = z.output<typeof newScenarioSchema>;

export const newSnapshotSchema = z.object({ title: name, note: z.string().trim().max(4000, 'has at most 4,000 characters').default('') });
export type NewSnapshot = z.output<typeof newSnapshotSchema>;

export const newViewSchema = z.object({ name, query: z.string().max(2000), isShared: z.boolean().default(false) });

const interval = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });

/** What came of a scenario or was true at a snapshot: small, and readable without computing anything. */
export const scenarioResultsSchema = z.object({
  value: interval,
  cutValue: z.object({ money: z.number().nullable(), points: z.number().nullable() }),
  planned: z.array(z.string()),
  uses: z.array(z.object({ capacityKey: z.string(), plannable: z.number(), usage: interval, mean: z.number(), exceedChance: z.number() })),
  projects: z.array(
    z.object({ id: z.string(), name: z.string(), basis: z.enum(['money', 'points']), rank: z.number(), rankLow: z.number(), rankHigh: z.number(), priority: interval, aboveCut: z.number().nullable() }),
  ),
});
export type ScenarioResults = z.output<typeof scenarioResultsSchema>;

/** What is shown of the inputs that a snapshot froze. */
export const snapshotInputsSchema = z.object({
  seed: z.string(),
  draws: z.number(),
  acceptedChance: z.number(),
  model: z.object({
    version: z.number(),
    currency: z.string(),
    criteria: z.array(z.object({ key: z.string(), side: z.enum(['impact', 'cost']), name: z.string(), scale: z.enum(SCALES), feeds: z.enum(FEEDS), weight: z.number(), retired: z.boolean().default(false) })),
  }),
  drivers: z.array(z.object({ name: z.string(), affects: z.enum(DRIVER_PARTS), factor: interval })),
  capacities: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      available: z.number(),
      lightsOnShare: z.number().default(0),
      resource: z.union([z.object({ kind: z.literal('role'), role: z.string() }), z.object({ kind: z.enum(['compute', 'money', 'labelMoney', 'labels']) })]),
    }),
  ),
  constraints: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('mustDo'), projectId: z.string() }),
      z.object({ kind: z.literal('exclude'), projectId: z.string() }),
      z.object({ kind: z.literal('eitherOr'), projectIds: z.array(z.string()) }),
      z.object({ kind: z.literal('needs'), projectId: z.string(), neededId: z.string() }),
      z.object({ kind: z.literal('notBefore'), projectId: z.string(), from: z.string() }),
    ]),
  ),
});

/** What a snapshot froze of one project. */
export const frozenAnswersSchema = z.object({ answers: z.array(z.object({ criterionKey: z.string(), scorerId: z.string(), interval })) });

export const frozenTogetherSchema = z.object({ projects: z.array(frozenAnswersSchema.extend({ id: z.string(), name: z.string() })).default([]) });

export const snapshotPeopleSchema = z.object({ takenBy: z.string(), owners: z.array(z.string()) });
