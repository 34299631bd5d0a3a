import { z } from 'zod';
import { projectStatuses, type ProjectStatus } from '@/lib/domain/shared/project-status';
import { unknownStatuses } from '@/lib/domain/shared/unknown-status';
import { stages, type Stage } from '@/lib/domain/shared/stage';

const name = z.string().trim().min(1, 'has to have a name').max(200, 'has at most 200 characters');
const description = z.string().trim().max(20_000, 'has at most 20,000 characters');
const day = z.union([z.literal('').transform(() => null), z.iso.date('has to be a date such as 2027-03-31')]).nullable();
const person = z.union([z.literal('').transform(() => null), z.uuid()]).nullable();
const tag = z.string().trim().min(1, 'has to have a letter').max(60, 'has at most 60 characters');
const reason = z.string().trim().max(1000, 'has at most 1,000 characters');

export const projectFieldsSchema = z.object({
  name,
  description,
  stage: z.enum(stages),
  status: z.enum(projectStatuses),
  ownerId: person,
  tags: z.array(tag).max(50, 'has at most 50 tags'),
  startsOn: day,
  dueOn: day,
});

export type ProjectField = keyof z.output<typeof projectFieldsSchema>;

export const newProjectSchema = projectFieldsSchema.partial().required({ name: true });
export type NewProject = z.output<typeof newProjectSchema>;

/** A project as a program sends it: the list that it comes from and its id in it tell it from all others when it is sent again. */
export const sentProjectSchema = newProjectSchema
  .extend({
    source: z.string().trim().min(1, 'has to name the list that it comes from').max(120, 'has at most 120 characters').optional(),
    externalId: z.string().trim().min(1, 'has to be the id in that list').max(200, 'has at most 200 characters').optional(),
  })
  .strict()
  .refine(({ source, externalId }) => (source === undefined) === (externalId === undefined), { path: ['source'], message: 'goes together with externalId' });
export type SentProject = z.output<typeof sentProjectSchema>;

export const changeProjectSchema = projectFieldsSchema.partial().extend({
  id: z.uuid(),
  /** Why it goes back to an earlier stage; kept with the passage. */
  stageReason: reason.optional(),
  /** The changed fields as they were when the change was begun; if they are not so any more, somebody else was faster. */
  seen: projectFieldsSchema.partial().optional(),
});
export type ProjectChange = z.output<typeof changeProjectSchema>;

/** What a bulk edit may set on all chosen projects; tags are added and taken away one by one. */
export const bulkChangeSchema = z.object({
  ids: z.array(z.uuid()).min(1, 'has to name at least one project').max(5000, 'has at most 5,000 projects'),
  change: z
    .object({ stage: z.enum(stages), status: z.enum(projectStatuses), ownerId: person, addTag: tag, removeTag: tag, stageReason: reason })
    .partial()
    .refine(({ stageReason: _reason, ...change }) => Object.keys(change).length > 0, 'has to change something'),
});
export type BulkChange = z.output<typeof bulkChangeSchema>;

export const projectIdsSchema = z.object({ ids: z.array(z.uuid()).min(1).max(5000) });
export const pinSchema = z.object({ projectId: z.uuid(), isPinned: z.boolean() });

const amount = z.number().refine(Number.isFinite, 'has to be a number').nullable();

const unknownFields = z.object({
  question: z.string().trim().min(1, 'has to ask something').max(500, 'has at most 500 characters'),
  unit: z.string().trim().max(60, 'has at most 60 characters'),
  low: amount,
  likely: amount,
  high: amount,
  ownerId: person,
  status: z.enum(unknownStatuses),
  wayToResolve: z.string().trim().max(500, 'has at most 500 characters'),
  costHours: z.number().min(0, 'has to be 0 or more').max(100_000, 'has to be at most 100,000').nullable(),
  dueOn: day,
  resolution: z.string().trim().max(2000, 'has at most 2,000 characters').nullable(),
});

export const newUnknownSchema = unknownFields.partial().required({ question: true }).extend({ projectId: z.uuid() });
export type NewUnknown = z.output<typeof newUnknownSchema>;
export const changeUnknownSchema = unknownFields.partial().extend({ id: z.uuid() });
export type UnknownChange = z.output<typeof changeUnknownSchema>;

export const oneByIdSchema = z.object({ id: z.uuid() });
export const gateSchema = z.object({ id: z.uuid(), isMet: z.boolean() });

/** A list in an address, `a,b`; what is not among the known values is ignored. */
const listOf = <Value extends z.ZodType>(value: Value) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => (Array.isArray(given) ? given : given.split(',')).flatMap((item) => value.safeParse(item.trim()).data ?? []) as z.output<Value>[])
    .catch([])
    .default([]);

export const projectSortKeys = ['name', 'stage', 'status', 'owner', 'due', 'created'] as const;

/** What the list of projects shows; it lives in the address. */
export const projectListQuerySchema = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  stage: listOf(z.enum(stages)),
  status: listOf(z.enum(projectStatuses)),
  owner: listOf(z.union([z.literal('none'), z.uuid()])),
  tag: listOf(tag),
  sort: z.enum(projectSortKeys).catch('name').default('name'),
  desc: z.stringbool().catch(false).default(false),
});
export type ProjectListQuery = z.output<typeof projectListQuerySchema>;

/** A row of the list. */
export type ProjectLine = {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly status: ProjectStatus;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly dueOn: string | null;
  readonly createdAt: string;
};
