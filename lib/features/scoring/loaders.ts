import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { may } from '@/lib/domain/access/permissions';
import { computePortfolio, readHiddenFigures } from '@/lib/features/portfolio/data';
import { explainParts } from '@/lib/domain/scoring/methods/explain-parts';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { findScoredProject, loadCurrentModel, loadDrivers, loadMethodAssumptions, readModelVersions, readNeighboursToScore, readProjectSheets, readProjectsToScore } from './data';
import { scoringQuerySchema } from './schema';
import { findNeighbours } from './view-model';

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

/** The scoring model of a workspace, and its versions. */
export const loadScoringModel = cache(async (workspaceSlug: string) => {
  const caller = await authorizePage(workspaceSlug);
  const view = await readWorkspace(caller.workspaceId, async (tx) => ({ model: await loadCurrentModel(tx), settings: await loadMethodAssumptions(tx), versions: await readModelVersions(tx) }));
  return { workspace: describeWorkspace(caller), mayPlan: may(caller.role, 'plan'), ...view };
});

export type ScoringModelView = Awaited<ReturnType<typeof loadScoringModel>>;

/**
 * Why a project stands where it stands: what its priority is made of, its neighbours, and other methods on the same
 * figures. The parts are other people's answers, so they stay unread until the asker's own are in.
 */
export const loadPriority = cache(async (workspaceSlug: string, projectId: string) => {
  const caller = await authorizePage(workspaceSlug);
  const { state, assessment } = await computePortfolio(caller);
  const facts = state.projects.find(({ id }) => id === projectId);
  if (!facts) notFound();
  const { inputs } = state;
  const { sheets, settings } = await readWorkspace(caller.workspaceId, async (tx) => ({
    sheets: await readProjectSheets(tx, projectId, { personId: caller.personId, mayScore: may(caller.role, 'log') }),
    settings: await loadMethodAssumptions(tx),
  }));
  const standing = assessment.projects.find((project) => project.projectId === projectId) ?? null;
  const neighbourIds = new Set(findNeighbours(assessment.projects, projectId));
  const compared = inputs.projects.filter(({ id }) => id === projectId || neighbourIds.has(id));
  const explained = await compute('explainStanding', { ...inputs, projects: compared }, projectId);
  const names = new Map(state.projects.map(({ id, name }) => [id, name]));
  const ranks = new Map(assessment.projects.flatMap((project) => (project.status === 'ranked' ? [[project.projectId, project.rank] as const] : [])));
  const scored = inputs.projects.find(({ id }) => id === projectId);
  const hidden = await readHiddenFigures(caller, assessment);
  const isHidden = sheets.others === null && sheets.otherScorers > 0;
  return {
    workspace: describeWorkspace(caller),
    project: { id: facts.id, name: facts.name },
    model: inputs.model,
    drivers: inputs.drivers.map(({ id, name }) => ({ id, name })),
    place: standing?.status === 'ranked' ? { rank: standing.rank, rankInterval: standing.rankInterval, aboveCut: standing.aboveCut, basis: standing.basis } : null,
    standing: hidden.has(projectId) && standing?.status === 'ranked' ? null : standing,
    cut: standing?.status === 'ranked' ? assessment.cutValue[standing.basis] : null,
    density: explained.density,
    isHidden,
    scorers: assessment.disagreement[projectId] ?? null,
    neighbours: explained.before.map(({ projectId: id, chance }) => ({ id, name: names.get(id) ?? id, rank: ranks.get(id) ?? 0, chance })).toSorted((a, b) => a.rank - b.rank),
    parts: isHidden || !scored ? null : explainParts(scored, inputs.model, explained.explanation, settings),
  };
});

export type PriorityView = Awaited<ReturnType<typeof loadPriority>>;

function describeWorkspace({ workspaceSlug, currency, role }: Caller) {
  return { slug: workspaceSlug, currency, role, mayScore: may(role, 'log') };
}
