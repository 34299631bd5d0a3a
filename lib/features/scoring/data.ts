import 'server-only';
import { z } from 'zod';
import { ANSWER_SOURCES, type Answer, type AnswerSource, type ScoredProject } from '@/lib/domain/scoring/answer';
import { groupBy } from '@/lib/domain/shared/group-by';
import { DRIVER_PARTS } from '@/lib/domain/priority/driver-parts';
import type { SharedDriver } from '@/lib/domain/priority/types';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import type { ProjectSheets, Sheet, SheetReader } from '@/lib/domain/scoring/score-sheet';
import type { Assumptions, ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { AppError } from '@/lib/platform/app-error';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { assumptionsSchema, criterionSchema, methodSettingsSchema, type MethodAssumptions, type ScoringQuery } from './schema';

type ModelRow = { readonly id: string; readonly version: number; readonly criteria: Prisma.JsonValue; readonly assumptions: Prisma.JsonValue };

/** The scoring model that new scores are given under. */
export async function loadCurrentModel(tx: WorkspaceTransaction): Promise<ScoringModel> {
  const row = await tx.scoringModel.findFirst({
    where: { isCurrent: true },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, criteria: true, assumptions: true, workspace: { select: { currency: true } } },
  });
  if (!row) throw new AppError('not-found', 'This workspace has no scoring model.');
  return toModel(row, row.workspace.currency);
}

export function toModel(row: ModelRow, currency: string): ScoringModel {
  return {
    id: row.id,
    version: row.version,
    currency,
    criteria: z.array(criterionSchema).parse(row.criteria) as Criterion[],
    assumptions: assumptionsSchema.parse(row.assumptions) as Assumptions,
  };
}

/** What the established methods and the free formula assume under the current model. */
export async function loadMethodAssumptions(tx: WorkspaceTransaction): Promise<MethodAssumptions> {
  const row = await tx.scoringModel.findFirst({ where: { isCurrent: true }, orderBy: { version: 'desc' }, select: { assumptions: true } });
  return methodSettingsSchema.parse(row?.assumptions ?? {});
}

/** All versions of the model, newest first: who made them, when, why, and how many scores were given under each. */
export async function readModelVersions(tx: WorkspaceTransaction) {
  const rows = await tx.scoringModel.findMany({
    orderBy: { version: 'desc' },
    select: { id: true, version: true, note: true, isCurrent: true, createdAt: true, author: { select: { name: true } }, _count: { select: { scoreSheets: { where: { submittedAt: { not: null } } } } } },
  });
  return rows.map(({ author, createdAt, _count, ...row }) => ({ ...row, author: author?.name ?? null, createdAt: createdAt.toISOString(), scores: _count.scoreSheets }));
}

export type ModelVersion = Awaited<ReturnType<typeof readModelVersions>>[number];

type AnsweredProject = { id: string; name: string; answers: { key: string; scorer: string; low: number; likely: number; high: number; source: string }[] };

/**
 * All projects that compete (candidate, active or paused) with the submitted answers about them.
 * Of a scorer's sheets on one project the one under the newest model version counts: old scores keep their version,
 * and count on until they are given anew. One query, because a workspace may hold tens of thousands of answers.
 */
export async function loadScoredProjects(tx: WorkspaceTransaction): Promise<ScoredProject[]> {
  const rows = await tx.$queryRaw<AnsweredProject[]>`
    with newest as (
      select distinct on (s.project_id, s.scorer_id) s.id, s.project_id, s.scorer_id
      from score_sheet s
      join scoring_model m on m.workspace_id = s.workspace_id and m.id = s.model_id
      where s.submitted_at is not null
      order by s.project_id, s.scorer_id, m.version desc
    )
    select p.id, p.name,
      jsonb_agg(jsonb_build_object('key', a.criterion_key, 'scorer', n.scorer_id, 'low', a.low, 'likely', a.likely, 'high', a.high, 'source', a.source)
        order by a.criterion_key, n.scorer_id) as answers
    from newest n
    join project p on p.id = n.project_id and p.deleted_at is null and p.status in ('candidate', 'active', 'paused')
    join score_answer a on a.sheet_id = n.id and a.likely is not null
    group by p.id, p.name
    order by p.id`;
  const exposures = await tx.driverExposure.findMany({ select: { projectId: true, driverId: true }, orderBy: { driverId: 'asc' } });
  const driversOf = groupBy(exposures, ({ projectId }) => projectId);
  return rows.map(({ id, name, answers }) => ({
    id,
    name,
    answers: answers.map(toAnswer),
    driverIds: (driversOf.get(id) ?? []).map(({ driverId }) => driverId),
  }));
}

function toAnswer({ key, scorer, low, likely, high, source }: AnsweredProject['answers'][number]): Answer {
  return { criterionKey: key, scorerId: scorer, interval: { p10: low, p50: likely, p90: high }, source: toSource(source) };
}

function toSource(source: string): AnswerSource {
  return ANSWER_SOURCES.find((known) => known === source) ?? 'person';
}

/** The factors that several projects share. */
export async function loadDrivers(tx: WorkspaceTransaction): Promise<SharedDriver[]> {
  const rows = await tx.driver.findMany({ orderBy: { key: 'asc' } });
  const affects = z.enum(DRIVER_PARTS);
  return rows.map((row) => ({ id: row.id, name: row.name, affects: affects.parse(row.affects), factor: { p10: row.low, p50: row.likely, p90: row.high } }));
}

const sheetSelect = {
  id: true,
  scorerId: true,
  submittedAt: true,
  scorer: { select: { name: true } },
  model: { select: { version: true } },
  scoreAnswers: { select: { criterionKey: true, raw: true, low: true, likely: true, high: true, wasWidened: true, source: true, note: true }, orderBy: { criterionKey: 'asc' } },
} satisfies Prisma.ScoreSheetSelect;

/**
 * The newest sheet of each scorer of a project. Others' sheets stay unread until the reader's own newest sheet is
 * submitted, and those under a newer version of the model until the reader has answered that version.
 */
export async function readProjectSheets(tx: WorkspaceTransaction, projectId: string, { personId, mayScore }: SheetReader): Promise<ProjectSheets> {
  const own = await findOwnSheet(tx, projectId, personId);
  const scorers = await tx.scoreSheet.findMany({ where: { projectId, scorerId: { not: personId }, submittedAt: { not: null } }, distinct: ['scorerId'], select: { scorerId: true } });
  const isHidden = mayScore && typeof own?.submittedAt !== 'string';
  return { own, others: isHidden ? null : await readOthers(tx, projectId, personId, own?.modelVersion ?? null), otherScorers: scorers.length };
}

/** Whether any answers of others are hidden from who may score, by the same rule as in `readProjectSheets`. */
export async function hidesAnswers(tx: WorkspaceTransaction, personId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ hides: boolean }[]>`
    with own as (
      select distinct on (s.project_id) s.project_id, s.submitted_at, m.version
      from score_sheet s
      join scoring_model m on m.workspace_id = s.workspace_id and m.id = s.model_id
      where s.scorer_id = ${personId}::uuid
      order by s.project_id, m.version desc
    )
    select exists (
      select from score_sheet s
      join scoring_model m on m.workspace_id = s.workspace_id and m.id = s.model_id
      join project p on p.workspace_id = s.workspace_id and p.id = s.project_id and p.deleted_at is null and p.status in ('candidate', 'active', 'paused')
      left join own on own.project_id = s.project_id
      where s.submitted_at is not null and s.scorer_id <> ${personId}::uuid and (own.submitted_at is null or m.version > own.version)
    ) as hides`;
  return found?.hides ?? false;
}

export async function findOwnSheet(tx: WorkspaceTransaction, projectId: string, personId: string): Promise<Sheet | null> {
  const row = await tx.scoreSheet.findFirst({ where: { projectId, scorerId: personId }, orderBy: { model: { version: 'desc' } }, select: sheetSelect });
  return row && toSheet(row);
}

async function readOthers(tx: WorkspaceTransaction, projectId: string, personId: string, upToVersion: number | null): Promise<Sheet[]> {
  const rows = await tx.scoreSheet.findMany({
    where: { projectId, scorerId: { not: personId }, submittedAt: { not: null }, ...(upToVersion === null ? {} : { model: { version: { lte: upToVersion } } }) },
    orderBy: [{ model: { version: 'desc' } }, { scorer: { name: 'asc' } }, { id: 'asc' }],
    select: sheetSelect,
  });
  const newest = new Map(rows.toReversed().map((row) => [row.scorerId, row]));
  return rows.filter((row) => newest.get(row.scorerId) === row).map(toSheet);
}

type SheetRow = Prisma.ScoreSheetGetPayload<{ select: typeof sheetSelect }>;

function toSheet({ id, scorerId, scorer, model, submittedAt, scoreAnswers }: SheetRow): Sheet {
  const answers = scoreAnswers.map(({ criterionKey, raw, low, likely, high, wasWidened, source, note }) => ({
    criterionKey,
    text: raw,
    interval: low === null || likely === null || high === null ? null : { p10: low, p50: likely, p90: high },
    wasWidened,
    source: toSource(source),
    note,
  }));
  return { id, scorerId, scorer: scorer.name, modelVersion: model.version, submittedAt: submittedAt?.toISOString() ?? null, answers };
}

/** The project that is scored, with what a scorer must know of it. */
export async function findScoredProject(tx: WorkspaceTransaction, id: string) {
  const row = await tx.project.findFirst({
    where: { id, deletedAt: null },
    select: { id: true, name: true, description: true, stage: true, owner: { select: { name: true } }, driverExposures: { select: { driverId: true }, orderBy: { driverId: 'asc' } } },
  });
  return row && { id: row.id, name: row.name, description: row.description, stage: row.stage, owner: row.owner?.name ?? null, driverIds: row.driverExposures.map(({ driverId }) => driverId) };
}

export type ProjectToScore = {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly owner: string | null;
  /** The reader's own sheet. */
  readonly own: 'none' | 'begun' | 'submitted';
  /** How many people have submitted. */
  readonly scorers: number;
};

/** A page of projects to score, in the order in which they are walked through: by name, then id. */
export async function readProjectsToScore(tx: WorkspaceTransaction, personId: string, query: ScoringQuery, pageSize: number): Promise<{ total: number; rows: ProjectToScore[] }> {
  const where = toScoringWhere(personId, query);
  const rows = await tx.project.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (query.page - 1) * pageSize,
    take: pageSize,
    select: { id: true, name: true, stage: true, owner: { select: { name: true } }, scoreSheets: { select: { scorerId: true, submittedAt: true } } },
  });
  return { total: await tx.project.count({ where }), rows: rows.map((row) => toProjectToScore(row, personId)) };
}

type ListRow = { id: string; name: string; stage: string; owner: { name: string } | null; scoreSheets: { scorerId: string; submittedAt: Date | null }[] };

function toProjectToScore({ id, name, stage, owner, scoreSheets }: ListRow, personId: string): ProjectToScore {
  const submitted = scoreSheets.filter(({ submittedAt }) => submittedAt !== null);
  const isOwn = ({ scorerId }: { scorerId: string }): boolean => scorerId === personId;
  const own = submitted.some(isOwn) ? 'submitted' : scoreSheets.some(isOwn) ? 'begun' : 'none';
  return { id, name, stage, owner: owner?.name ?? null, own, scorers: new Set(submitted.map(({ scorerId }) => scorerId)).size };
}

/** The projects before and after one in the same list, which that one itself need not be in any more. */
export async function readNeighboursToScore(tx: WorkspaceTransaction, personId: string, query: ScoringQuery, from: { readonly id: string; readonly name: string }) {
  const where = toScoringWhere(personId, query);
  const before = { OR: [{ name: { lt: from.name } }, { name: from.name, id: { lt: from.id } }] };
  const after = { OR: [{ name: { gt: from.name } }, { name: from.name, id: { gt: from.id } }] };
  const select = { id: true, name: true } as const;
  return {
    previous: await tx.project.findFirst({ where: { AND: [where, before] }, orderBy: [{ name: 'desc' }, { id: 'desc' }], select }),
    next: await tx.project.findFirst({ where: { AND: [where, after] }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select }),
    left: await tx.project.count({ where }),
  };
}

function toScoringWhere(personId: string, { show, q, stage }: ScoringQuery): Prisma.ProjectWhereInput {
  const submitted = { submittedAt: { not: null } };
  const sheets: Record<ScoringQuery['show'], Prisma.ProjectWhereInput> = {
    mine: { scoreSheets: { none: { ...submitted, scorerId: personId } } },
    unscored: { scoreSheets: { none: submitted } },
    all: {},
  };
  const words = q.split(/\s+/).filter((word) => word !== '');
  return {
    deletedAt: null,
    status: { in: ['candidate', 'active', 'paused'] },
    ...sheets[show],
    ...(stage === null ? {} : { stage }),
    AND: words.map((word) => ({ name: { contains: word, mode: 'insensitive' as const } })),
  };
}
