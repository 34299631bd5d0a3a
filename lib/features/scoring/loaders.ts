import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { may } from '@/lib/domain/access/permissions';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { findScoredProject, loadCurrentModel, loadDrivers, loadMethodAssumptions, readModelVersions, readNeighboursToScore, readProjectSheets, readProjectsToScore } from './data';
import { scoringQuerySchema } from './schema';

type Params = Readonly<Record<string, string | string[] | undefined>>;

const PAGE_SIZE = 100;

/** The list of projects to score. */
export const loadScoringList = cache(async (workspaceSlug: string, params: Params) => {
  const caller = await authorizePage(workspaceSlug);
  const query = scoringQuerySchema.parse(params);
  const page = await readWorkspace(caller.workspaceId, (tx) => readProjectsToScore(tx, caller.personId, query, PAGE_SIZE));
  return { workspace: describeWorkspace(caller), query, pageSize: PAGE_SIZE, ...page };
});

export type ScoringListView = Awaited<ReturnType<typeof loadScoringList>>;

/** One project with the questions, one's own answers, and the others' once one's own are in. */
export const loadScoreSheet = cache(async (workspaceSlug: string, projectId: string, params: Params) => {
  const caller = await authorizePage(workspaceSlug);
  const query = scoringQuerySchema.parse(params);
  const readAt = new Date().toISOString();
  const reader = { personId: caller.personId, mayScore: may(caller.role, 'log') };
  const view = await readWorkspace(caller.workspaceId, async (tx) => {
    const project = z.uuid().safeParse(projectId).success ? await findScoredProject(tx, projectId) : null;
    if (!project) return null;
    const model = await loadCurrentModel(tx);
    return {
      project,
      context: { projectId: project.id, model, drivers: await loadDrivers(tx), driverIds: project.driverIds, seed: caller.workspaceId as string },
      sheets: await readProjectSheets(tx, project.id, reader),
      neighbours: await readNeighboursToScore(tx, caller.personId, query, project),
    };
  });
  if (!view) notFound();
  return { workspace: describeWorkspace(caller), personId: caller.personId, query, readAt, ...view };
});

export type ScoreSheetView = Awaited<ReturnType<typeof loadScoreSheet>>;

/** The scoring model of a workspace with its versions. */
export const loadScoringModel = cache(async (workspaceSlug: string) => {
  const caller = await authorizePage(workspaceSlug);
  const view = await readWorkspace(caller.workspaceId, async (tx) => ({ model: await loadCurrentModel(tx), settings: await loadMethodAssumptions(tx), versions: await readModelVersions(tx) }));
  return { workspace: describeWorkspace(caller), mayPlan: may(caller.role, 'plan'), ...view };
});

export type ScoringModelView = Awaited<ReturnType<typeof loadScoringModel>>;

function describeWorkspace({ workspaceSlug, currency, role }: Caller) {
  return { slug: workspaceSlug, currency, role, mayScore: may(role, 'log') };
}
