import 'server-only';
import { readBatches, type ImportBatchLine } from '@/lib/features/importing/data';
import { readProjectsAfter, type ProjectDetail } from '@/lib/features/projects/data';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { AppError } from '@/lib/platform/app-error';
import type { AuthorizedWorkspaceId, Caller } from '@/lib/platform/auth/caller';
import type { ImportPlace, ProjectFilter } from './schema';

/** A page of the projects that a filter keeps, after one of them. */
export async function readProjectPage(workspaceId: AuthorizedWorkspaceId, filter: ProjectFilter, after: string | null, limit: number): Promise<ProjectDetail[]> {
  return readProjectsAfter(workspaceId, toWhere(filter), after, limit);
}

function toWhere({ q = '', stage, status, ownerId, tag, source, externalId, updatedSince }: ProjectFilter): Prisma.ProjectWhereInput {
  const words = q.split(/\s+/).filter((word) => word !== '');
  return {
    ...(stage === undefined ? {} : { stage: { in: stage } }),
    ...(status === undefined ? {} : { status: { in: status } }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(tag === undefined ? {} : { tags: { hasSome: tag } }),
    ...(source === undefined ? {} : { source }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(updatedSince === undefined ? {} : { updatedAt: { gte: new Date(updatedSince) } }),
    AND: words.map((word) => ({ OR: [holds('name', word), holds('description', word), holds('externalId', word)] })),
  };
}

function holds(field: 'name' | 'description' | 'externalId', word: string): Prisma.ProjectWhereInput {
  return { [field]: { contains: word, mode: 'insensitive' } };
}

/** Imports, latest first, before one of them. */
export async function readImportPage(caller: Caller, before: ImportPlace | null, limit: number): Promise<ImportBatchLine[]> {
  if (before === null) return readBatches(caller, {}, limit);
  const { createdAt, id } = before;
  return readBatches(caller, { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }, limit);
}

/**
 * The group of changes that an import made.
 *
 * @throws AppError `not-found`, or `conflict` where it was taken back already
 */
export async function findImportGroup(caller: Caller, id: string): Promise<string> {
  const [batch] = await readBatches(caller, { id }, 1);
  if (!batch?.groupId) throw new AppError('not-found', `There is no import ${id} in this workspace.`);
  if (batch.isUndone) throw new AppError('conflict', 'This import was taken back already.');
  return batch.groupId;
}
