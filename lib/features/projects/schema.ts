import { z } from 'zod';
import { stages } from '@/lib/domain/shared/stage';

export const projectStatuses = ['candidate', 'active', 'paused', 'finished', 'stopped'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

const name = z.string().trim().min(1, 'has to have a name').max(200, 'has at most 200 characters');
const description = z.string().trim().max(20_000, 'has at most 20,000 characters');
const day = z.union([z.literal('').transform(() => null), z.iso.date('has to be a date such as 2027-03-31')]).nullable();
const tag = z.string().trim().min(1).max(60, 'has at most 60 characters');

export const projectFieldsSchema = z.object({
  name,
  description,
  stage: z.enum(stages),
  status: z.enum(projectStatuses),
  ownerId: z.union([z.literal('').transform(() => null), z.uuid()]).nullable(),
  tags: z.array(tag).max(50, 'has at most 50 tags'),
  startsOn: day,
  dueOn: day,
});

export const newProjectSchema = projectFieldsSchema.partial().required({ name: true });
export type NewProject = z.output<typeof newProjectSchema>;

export const changeProjectSchema = projectFieldsSchema.partial().extend({ id: z.uuid() });
export type ProjectChange = z.output<typeof changeProjectSchema>;

/** What a bulk edit may set on all chosen projects; tags are added and taken away one by one. */
export const bulkChangeSchema = z.object({
  ids: z.array(z.uuid()).min(1, 'has to name at least one project').max(5000, 'has at most 5,000 projects'),
  change: z
    .object({ stage: z.enum(stages), status: z.enum(projectStatuses), ownerId: z.uuid().nullable(), addTag: tag, removeTag: tag })
    .partial()
    .refine((change) => Object.keys(change).length > 0, 'has to change something'),
});
export type BulkChange = z.output<typeof bulkChangeSchema>;

export const projectIdsSchema = z.object({ ids: z.array(z.uuid()).min(1).max(5000) });

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).filter((item) => item !== ''));

/** What the list of projects shows; it lives in the address. */
export const projectListQuerySchema = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  stage: list.catch([]).default([]),
  status: list.catch([]).default([]),
  owner: list.catch([]).default([]),
  tag: list.catch([]).default([]),
  sort: z.enum(['name', 'stage', 'status', 'owner', 'due', 'created']).catch('name').default('name'),
  desc: z.stringbool().catch(false).default(false),
});
export type ProjectListQuery = z.output<typeof projectListQuerySchema>;

/** A page of a list by cursor: the cursor is what the page before answered. */
export const cursorSchema = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).catch(100).default(100),
});
