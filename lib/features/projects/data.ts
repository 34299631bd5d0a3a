import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { AuthorizedWorkspaceId } from '@/lib/platform/auth/caller';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import type { ProjectLine, ProjectListQuery } from './schema';

const lineSelect = { id: true, name: true, stage: true, status: true, ownerId: true, tags: true, dueOn: true, createdAt: true, owner: { select: { name: true } } } satisfies Prisma.ProjectSelect;

/** A page of projects with the number of all that match. Sorted and filtered by the database. */
export async function readProjectLines(workspaceId: AuthorizedWorkspaceId, query: ProjectListQuery, page: { readonly offset: number; readonly limit: number }): Promise<{ total: number; rows: ProjectLine[] }> {
  return readWorkspace(workspaceId, async (tx) => {
    const [counted] = await tx.$queryRaw<{ total: bigint }[]>`select count(*) as total from project p where ${toWhere(query)}`;
    const ids = await readOrderedIds(tx, query, page);
    const rows = await tx.project.findMany({ where: { id: { in: ids } }, select: lineSelect });
    const lines = new Map(rows.map((row) => [row.id, toLine(row)]));
    return { total: Number(counted?.total ?? 0), rows: ids.flatMap((id) => lines.get(id) ?? []) };
  });
}

async function readOrderedIds(tx: WorkspaceTransaction, query: ProjectListQuery, { offset, limit }: { readonly offset: number; readonly limit: number }): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from project p left join person o on o.id = p.owner_id
    where ${toWhere(query)} order by ${toOrder(query)} offset ${offset} limit ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Projects in the order of their ids, after one of them: for programs that walk through all of them. Ids grow with time,
 * so rows that are added meanwhile come at the end, and every project is met once.
 */
export async function readProjectsAfter(workspaceId: AuthorizedWorkspaceId, where: Prisma.ProjectWhereInput, after: string | null, limit: number): Promise<ProjectDetail[]> {
  return readWorkspace(workspaceId, async (tx) => {
    const rows = await tx.project.findMany({ where: { AND: [where, { deletedAt: null, ...(after ? { id: { gt: after } } : {}) }] }, include: { owner: { select: { name: true } } }, orderBy: { id: 'asc' }, take: limit });
    return rows.map(toDetail);
  });
}

/** The ids of all that match, in the order of the list: for a choice of more than what is loaded. */
export async function readMatchingIds(workspaceId: AuthorizedWorkspaceId, query: ProjectListQuery): Promise<string[]> {
  return readWorkspace(workspaceId, (tx) => readOrderedIds(tx, query, { offset: 0, limit: MOST_IDS }));
}

const MOST_IDS = 5000;

export async function countProjects(tx: WorkspaceTransaction): Promise<number> {
  return tx.project.count({ where: { deletedAt: null } });
}

/** The tags in use, the most used first. */
export async function readTags(tx: WorkspaceTransaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ tag: string }[]>`
    select tag from project, unnest(tags) as tag where deleted_at is null
    group by tag order by count(*) desc, tag limit ${MOST_TAGS}`;
  return rows.map(({ tag }) => tag);
}

const MOST_TAGS = 200;

function toWhere({ q, stage, status, owner, tag }: ProjectListQuery): Prisma.Sql {
  const owners = owner.filter((id) => id !== 'none');
  const words = q.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const all = [
    Prisma.sql`p.deleted_at is null`,
    ...(stage.length > 0 ? [Prisma.sql`p.stage::text = any(${stage})`] : []),
    ...(status.length > 0 ? [Prisma.sql`p.status::text = any(${status})`] : []),
    ...(tag.length > 0 ? [Prisma.sql`p.tags && ${tag}`] : []),
    ...(owner.length > 0 ? [Prisma.sql`(p.owner_id::text = any(${owners}) or (p.owner_id is null and ${owner.includes('none')}))`] : []),
    ...words.map((word) => Prisma.sql`(strpos(lower(p.name), ${word}) > 0 or strpos(lower(p.description), ${word}) > 0 or strpos(lower(p.external_id), ${word}) > 0)`),
  ];
  return Prisma.join(all, ' and ');
}

/** Names without regard to capitals, whatever the database's own order of letters. */
function toOrder({ sort, desc }: ProjectListQuery): Prisma.Sql {
  const by: Record<ProjectListQuery['sort'], Prisma.Sql> = {
    name: Prisma.sql`lower(p.name)`,
    stage: Prisma.sql`p.stage`,
    status: Prisma.sql`p.status`,
    owner: Prisma.sql`lower(o.name)`,
    due: Prisma.sql`p.due_on`,
    created: Prisma.sql`p.created_at`,
  };
  return Prisma.sql`${by[sort]} ${desc ? Prisma.sql`desc` : Prisma.sql`asc`} nulls last, lower(p.name), p.id`;
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
  return date === null ? null : isoDay(date);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
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
  const passages = await tx.stagePassage.findMany({ where, orderBy: [{ enteredOn: 'asc' }, { id: 'asc' }], select: { stage: true, enteredOn: true, leftOn: true, isReturn: true, reason: true } });
  const gates = await tx.gateCondition.findMany({ where, orderBy: { sort: 'asc' }, select: { id: true, stage: true, condition: true, metOn: true, waivedReason: true } });
  const goal = await tx.goal.findFirst({ where });
  const signatures = await tx.stakeholder.count({ where: { ...where, signedOffOn: { not: null } } });
  const unknowns = await tx.unknown.findMany({ where, orderBy: { sort: 'asc' }, include: { owner: { select: { name: true } } } });
  const risks = await tx.risk.findMany({
    where: { ...where, closedOn: null },
    orderBy: { likely: 'desc' },
    take: TOP_RISKS,
    include: { owner: { select: { name: true } }, riskAssessments: { orderBy: { assessedOn: 'asc' }, select: { assessedOn: true, likely: true, assessor: { select: { name: true } } } } },
  });
  const hours = await tx.timeEntry.aggregate({ where, _sum: { seconds: true } });
  return {
    passages: passages.map(({ enteredOn, leftOn, ...row }) => ({ ...row, enteredOn: isoDay(enteredOn), leftOn: toDay(leftOn) })),
    gates: gates.map(({ metOn, ...row }) => ({ ...row, metOn: toDay(metOn) })),
    goal: goal && { ...goal, agreedOn: toDay(goal.agreedOn), signatures },
    unknowns: unknowns.map(({ owner, dueOn, resolvedOn, ...row }) => ({ ...row, owner: owner?.name ?? null, dueOn: toDay(dueOn), resolvedOn: toDay(resolvedOn) })),
    risks: risks.map(({ owner, mitigationDueOn, mitigatedOn, riskAssessments, ...row }) => ({
      ...row,
      owner: owner?.name ?? null,
      mitigationDueOn: toDay(mitigationDueOn),
      mitigatedOn: toDay(mitigatedOn),
      assessments: riskAssessments.map(({ assessedOn, likely, assessor }) => ({ on: isoDay(assessedOn), likely, assessor: assessor?.name ?? null })),
    })),
    progress: await readProgress(tx, projectId),
    signals: await readSignals(tx, projectId),
    hoursLogged: (hours._sum.seconds ?? 0) / 3600,
  };
}

const TOP_RISKS = 4;

export type Overview = Awaited<ReturnType<typeof readOverview>>;

/** The experiments of a project with the value of its primary metric; null where no metric is agreed on. */
async function readProgress(tx: WorkspaceTransaction, projectId: string) {
  const where = { projectId };
  const metric = await tx.metric.findFirst({ where: { ...where, isPrimary: true }, select: { id: true, name: true, unit: true, direction: true, target: true, lowerBound: true, upperBound: true } });
  if (!metric) return null;
  const experiments = await tx.experiment.findMany({
    where,
    orderBy: { number: 'asc' },
    select: { number: true, outcome: true, peopleHours: true, hypothesis: true, finishedAt: true, person: { select: { name: true } }, metricValues: { where: { metricId: metric.id }, select: { value: true, error: true }, orderBy: { measuredAt: 'desc' }, take: 1 } },
  });
  const timeBox = await tx.timeBox.findFirst({ where, orderBy: { startsOn: 'desc' }, select: { hours: true } });
  return {
    metric,
    timeBoxHours: timeBox?.hours ?? null,
    experiments: experiments.map(({ metricValues: [measured], person, finishedAt, peopleHours, ...row }) => ({
      ...row,
      hours: peopleHours ?? 0,
      person: person?.name ?? null,
      finishedAt: finishedAt?.toISOString() ?? null,
      value: measured?.value ?? null,
      error: measured?.error ?? null,
    })),
  };
}

export type Progress = NonNullable<Awaited<ReturnType<typeof readProgress>>>;

const signalDetail = z.record(z.string(), z.union([z.string(), z.number()])).catch({});

async function readSignals(tx: WorkspaceTransaction, projectId: string) {
  const rows = await tx.signal.findMany({ where: { projectId }, orderBy: { firedOn: 'desc' }, take: 8, select: { kind: true, firedOn: true, detail: true } });
  return rows.map(({ kind, firedOn, detail }) => ({ kind, on: isoDay(firedOn), detail: signalDetail.parse(detail) }));
}

/** Who is planned to work on a project this week or later, or was last. */
export async function readTeam(tx: WorkspaceTransaction, projectId: string): Promise<string[]> {
  const rows = await tx.allocation.findMany({ where: { projectId }, distinct: ['personId'], select: { person: { select: { name: true } } }, orderBy: { weekStart: 'desc' }, take: 8 });
  return rows.map(({ person }) => person.name);
}

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
