import { z } from 'zod';
import { NEW_METRIC } from '@/lib/domain/tracking/new-metric';

export const RUN_IMPORT = 'runs';

const metricTarget = z.object({
  metricId: z.union([z.uuid(), z.enum([NEW_METRIC.increase, NEW_METRIC.decrease])], 'has to be a metric of the project'),
  scale: z.enum(['same', 'percent', 'complement', 'complementPercent']).default('same'),
});

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('existing'), experimentId: z.uuid() }),
  z.object({ kind: z.literal('with'), externalId: z.string().max(500) }),
]);

/** What somebody said of the runs of a file: which metric is which, whose experiment each run is, and what a column holds. */
export const runMappingSchema = z.object({
  metrics: z.record(z.string().max(500), metricTarget).nullable().default(null),
  places: z.record(z.string().max(500), place).default({}),
  kinds: z.record(z.string().max(500), z.enum(['metric', 'parameter', 'tag', 'ignore'])).default({}),
});
export type RunMapping = z.output<typeof runMappingSchema>;
export type MetricTargets = NonNullable<RunMapping['metrics']>;

export const runStepSchema = z.enum(['plan', 'commit'], 'has to be plan or commit');
export const runProjectSchema = z.uuid('has to name the project');

export const runsQuery = z.object({ project: z.uuid(), after: z.string().max(200).optional() });

const trackerUrl = z
  .url({ protocol: /^https?$/, error: 'has to be an address such as https://mlflow.example.com' })
  .max(500)
  .refine((text) => new URL(text).username === '' && new URL(text).password === '', 'must not hold a password; put it in the token field')
  .transform((text) => text.replace(/\/+$/, ''));

const token = z.string().trim().max(4_000, 'has at most 4,000 characters').default('');

export const findExperimentsInput = z.object({ url: trackerUrl, token });

export const saveConnectionInput = z.object({
  projectId: z.uuid(),
  url: trackerUrl,
  token,
  experiments: z.array(z.object({ id: z.string().min(1).max(200), name: z.string().max(500) })).min(1, 'has to name at least one experiment').max(200, 'has at most 200 experiments'),
});

export const connectionInput = z.object({ connectionId: z.uuid() });

export const attachRunInput = z.object({ runId: z.uuid(), experimentId: z.uuid().nullable() });

/** How a connection is stored beside its address. */
export const connectionMapping = z.object({ names: z.record(z.string(), z.string()).default({}), metrics: z.record(z.string(), metricTarget).default({}) });

export const runPoints = z.array(z.tuple([z.number(), z.number(), z.number()]));

export type RunProgress = { readonly step: 'reading' | 'adding'; readonly done: number; readonly total: number };
export type RunCounts = { readonly new: number; readonly changed: number; readonly same: number };
export type CommittedRuns = { readonly counts: RunCounts; readonly groupId: string | null };

export type StoredRun = {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly collection: string;
  readonly status: string;
  readonly startedAt: string | null;
  readonly experimentId: string | null;
  readonly metrics: readonly { readonly name: string; readonly lastValue: number }[];
};
