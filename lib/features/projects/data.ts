import 'server-only';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { AuthorizedWorkspaceId } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { ProjectListQuery } from './schema';

export type ProjectLine = {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly status: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly dueOn: string | null;
  readonly createdAt: string;
};

const lineSelect = { id: true, name: true, stage: true, status: true, ownerId: true, tags: true, dueOn: true, createdAt: true, owner: { select: { name: true } } } satisfies Prisma.ProjectSelect;

/** A page of projects with the number of all that match. Sorted and filtered by the database. */
export async function readProjectLines(workspaceId: AuthorizedWorkspaceId, query: ProjectListQuery, page: { readonly offset: number; readonly limit: number }): Promise<{ total: number; rows: ProjectLine[] }> {
  return readWorkspace(workspaceId, async (tx) => {
    const where = toWhere(query);
    const total = await tx.project.count({ where });
    const rows = await tx.project.findMany({ where, select: lineSelect, orderBy: toOrder(query), skip: page.offset, take: page.limit });
    return { total, rows: rows.map(toLine) };
  });
}

/** Projects in the order of their ids, after the cursor: for programs that walk through all of them. */
export async function readProjectsAfter(workspaceId: AuthorizedWorkspaceId, after: string | null, limit: number) {
  return readWorkspace(workspaceId, async (tx) => {
    const rows = await tx.project.findMany({ where: { deletedAt: null, ...(after ? { id: { gt: after } } : {}) }, include: { owner: { select: { name: true } } }, orderBy: { id: 'asc' }, take: limit });
    return rows.map(toDetail);
  });
}

/** The ids of all that match, for a bulk edit of more than what is loaded. */
export async function readMatchingIds(workspaceId: AuthorizedWorkspaceId, query: ProjectListQuery): Promise<string[]> {
  const rows = await readWorkspace(workspaceId, (tx) => tx.project.findMany({ where: toWhere(query), select: { id: true }, take: 5000 }));
  return rows.map(({ id }) => id);
}

function toWhere({ q, stage, status, owner, tag }: ProjectListQuery): Prisma.ProjectWhereInput {
  const words = q.split(/\s+/).filter((word) => word !== '');
  return {
    deletedAt: null,
    ...(stage.length > 0 ? { stage: { in: stage as Prisma.EnumStageFilter['in'] & string[] } } : {}),
    ...(status.length > 0 ? { status: { in: status as Prisma.EnumProjectStatusFilter['in'] & string[] } } : {}),
    ...(owner.length > 0 ? { ownerId: owner.includes('none') ? null : { in: owner } } : {}),
    ...(tag.length > 0 ? { tags: { hasSome: tag } } : {}),
    AND: words.map((word) => ({ name: { contains: word, mode: 'insensitive' as const } })),
  };
}

function toOrder({ sort, desc }: ProjectListQuery): Prisma.ProjectOrderByWithRelationInput[] {
  const way = desc ? 'desc' : 'asc';
  const first: Record<ProjectListQuery['sort'], Prisma.ProjectOrderByWithRelationInput> = {
    name: { name: way },
    stage: { stage: way },
    status: { status: way },
    owner: { owner: { name: way } },
    due: { dueOn: { sort: way, nulls: 'last' } },
    created: { createdAt: way },
  };
  return [first[sort], { name: 'asc' }, { id: 'asc' }];
}

type LineRow = Prisma.ProjectGetPayload<{ select: typeof lineSelect }>;

function toLine({ owner, dueOn, createdAt, ...row }: LineRow): ProjectLine {
  return { ...row, owner: owner?.name ?? null, dueOn: toDay(dueOn), createdAt: createdAt.toISOString() };
}

export type ProjectDetail = ReturnType<typeof toDetail>;

type DetailRow = Prisma.ProjectGetPayload<{ include: { owner: { select: { name: true } } } }>;

function toDetail(row: DetailRow) {
  const { id, name, description, stage, status, ownerId, tags, source, externalId } = row;
  return {
    id,
    name,
    description,
    stage,
    status,
    ownerId,
    owner: row.owner?.name ?? null,
    tags,
    startsOn: toDay(row.startsOn),
    dueOn: toDay(row.dueOn),
    finishedOn: toDay(row.finishedOn),
    source,
    externalId,
    extra: readExtra(row.extra),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Columns of an imported file that map to nothing here. */
function readExtra(extra: Prisma.JsonValue): Record<string, string> {
  if (extra === null || typeof extra !== 'object' || Array.isArray(extra)) return {};
  return Object.fromEntries(Object.entries(extra).flatMap(([key, value]) => (value === null || value === '' ? [] : [[key, typeof value === 'string' ? value : JSON.stringify(value)]])));
}

export function toDay(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** One project; null if it does not exist in this workspace. */
export async function findProject(tx: WorkspaceTransaction, id: string): Promise<ProjectDetail | null> {
  const row = await tx.project.findFirst({ where: { id, deletedAt: null }, include: { owner: { select: { name: true } } } });
  return row && toDetail(row);
}

export type PersonChoice = { readonly id: string; readonly name: string };

export async function readPeople(tx: WorkspaceTransaction): Promise<PersonChoice[]> {
  return tx.person.findMany({ where: { isActive: true }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

/** What the overview shows beside the project itself. */
export async function readOverview(tx: WorkspaceTransaction, projectId: string) {
  const where = { projectId };
  const passages = await tx.stagePassage.findMany({ where, orderBy: { enteredOn: 'asc' }, select: { stage: true, enteredOn: true, leftOn: true, isReturn: true, reason: true } });
  const gates = await tx.gateCondition.findMany({ where, orderBy: { sort: 'asc' }, select: { stage: true, condition: true, metOn: true, waivedReason: true } });
  const goal = await tx.goal.findFirst({ where });
  const unknowns = await tx.unknown.findMany({ where, orderBy: { sort: 'asc' }, take: 8, include: { owner: { select: { name: true } } } });
  const risks = await tx.risk.findMany({
    where: { ...where, closedOn: null },
    orderBy: { likely: 'desc' },
    take: 4,
    include: { owner: { select: { name: true } }, riskAssessments: { orderBy: { assessedOn: 'asc' }, select: { assessedOn: true, likely: true } } },
  });
  const metric = await tx.metric.findFirst({ where: { ...where, isPrimary: true } });
  const experiments = metric
    ? await tx.experiment.findMany({ where, orderBy: { number: 'asc' }, select: { number: true, outcome: true, peopleHours: true, hypothesis: true, metricValues: { where: { metricId: metric.id }, select: { value: true, error: true }, take: 1 } } })
    : [];
  const timeBox = await tx.timeBox.findFirst({ where, orderBy: { startsOn: 'desc' }, select: { hours: true } });
  const activity = await tx.auditEvent.findMany({ where: { subject: 'Project', subjectId: projectId }, orderBy: { at: 'desc' }, take: 8, select: { at: true, actorName: true, action: true } });
  const hours = await tx.timeEntry.aggregate({ where, _sum: { minutes: true } });
  return { passages, gates, goal, unknowns, risks, metric, experiments, timeBox, activity, minutes: hours._sum.minutes ?? 0 };
}

export type Overview = Awaited<ReturnType<typeof readOverview>>;

/** Projects whose name holds all the words, those that begin with the first word ahead. */
export async function searchProjects(workspaceId: AuthorizedWorkspaceId, words: string): Promise<{ id: string; name: string; stage: string }[]> {
  const parts = words.trim().split(/\s+/).filter((word) => word !== '').slice(0, 6);
  if (parts.length === 0) return [];
  const found = await readWorkspace(workspaceId, (tx) =>
    tx.project.findMany({ where: { deletedAt: null, AND: parts.map((word) => ({ name: { contains: word, mode: 'insensitive' } })) }, select: { id: true, name: true, stage: true }, orderBy: { name: 'asc' }, take: 40 }),
  );
  const first = (parts[0] ?? '').toLowerCase();
  const rank = (name: string): number => (name.toLowerCase().startsWith(first) ? 0 : 1);
  return found.toSorted((a, b) => rank(a.name) - rank(b.name)).slice(0, 12);
}
