import 'server-only';
import { readProjectsAfter, type ProjectDetail } from '@/lib/features/projects/data';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { AuthorizedWorkspaceId } from '@/lib/platform/auth/caller';
import type { ProjectFilter } from './schema';

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
