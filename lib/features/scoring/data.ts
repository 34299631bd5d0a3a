import 'server-only';
import { z } from 'zod';
import { ANSWER_SOURCES, type Answer, type AnswerSource, type ScoredProject } from '@/lib/domain/scoring/answer';
import { groupBy } from '@/lib/domain/shared/group-by';
import type { SharedDriver } from '@/lib/domain/priority/types';
import type { Criterion } from '@/lib/domain/scoring/criterion';
import type { Assumptions, ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { AppError } from '@/lib/platform/app-error';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { assumptionsSchema, criterionSchema } from './schema';

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
  const known = (ANSWER_SOURCES as readonly string[]).includes(source) ? (source as AnswerSource) : 'person';
  return { criterionKey: key, scorerId: scorer, interval: { p10: low, p50: likely, p90: high }, source: known };
}

/** The factors that several projects share. */
export async function loadDrivers(tx: WorkspaceTransaction): Promise<SharedDriver[]> {
  const rows = await tx.driver.findMany({ orderBy: { key: 'asc' } });
  const affects = z.enum(['value', 'effort', 'labelPrice', 'compute']);
  return rows.map((row) => ({ id: row.id, name: row.name, affects: affects.parse(row.affects), factor: { p10: row.low, p50: row.likely, p90: row.high } }));
}
