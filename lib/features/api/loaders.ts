import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import { computePairs, computePortfolio, readHiddenFigures, solvePortfolio } from '@/lib/features/portfolio/data';
import { findProject } from '@/lib/features/projects/data';
import { loadCurrentModel, readProjectSheets } from '@/lib/features/scoring/data';
import { AppError } from '@/lib/platform/app-error';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { readCursor, writeCursor } from '@/lib/platform/rest/cursor';
import { readImportPage, readProjectPage } from './data';
import { importPlaceSchema, priorityPlaceSchema, projectPlaceSchema, type ApiImport, type ApiPairs, type ApiPlan, type ApiProject, type ApiScores, type PageQuery, type PriorityPage, type ProjectFilter } from './schema';
import { comparePlaces, placeOf, toImport, toModel, toPlan, toPairs, toPooled, toPriorityLines, toSheet } from './view-model';

type Page<Item> = { readonly items: Item[]; readonly next: string | null };

export async function loadProjectPage(caller: Caller, filter: ProjectFilter): Promise<Page<ApiProject>> {
  const after = filter.cursor === undefined ? null : readCursor(projectPlaceSchema, filter.cursor).after;
  const found = await readProjectPage(caller.workspaceId, filter, after, filter.limit + 1);
  return cutPage(found, filter.limit, ({ id }) => ({ after: id }));
}

/** One row more than was asked for says whether there is a next page. */
function cutPage<Item>(found: readonly Item[], limit: number, placeOfItem: (item: Item) => unknown): Page<Item> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? writeCursor(placeOfItem(last)) : null };
}

/** @throws AppError `not-found` */
export async function loadProject(caller: Caller, id: string): Promise<ApiProject> {
  const project = await readWorkspace(caller.workspaceId, (tx) => findProject(tx, id));
  if (!project) throw new AppError('not-found', `There is no project ${id} in this workspace.`);
  return project;
}

/** One's own scores of a project, and what others say once one's own are in. */
export async function loadScores(caller: Caller, projectId: string): Promise<ApiScores> {
  await loadProject(caller, projectId);
  const reader = { personId: caller.personId, mayScore: may(caller.role, 'log') };
  const { model, sheets } = await readWorkspace(caller.workspaceId, async (tx) => ({ model: await loadCurrentModel(tx), sheets: await readProjectSheets(tx, projectId, reader) }));
  const { own, others, otherScorers } = sheets;
  return {
    projectId,
    model: toModel(model),
    own: own && toSheet(own),
    others: others && others.map(toSheet),
    otherScorers,
    pooled: others && toPooled(await findPriority(caller, projectId)),
  };
}

async function findPriority(caller: Caller, projectId: string) {
  const { assessment } = await computePortfolio(caller);
  return assessment.projects.find((project) => project.projectId === projectId);
}

export async function loadPriority(caller: Caller, { cursor, limit }: PageQuery): Promise<PriorityPage> {
  const { state, assessment } = await computePortfolio(caller);
  const lines = toPriorityLines(state.projects, assessment, await readHiddenFigures(caller, assessment));
  const from = cursor === undefined ? null : readCursor(priorityPlaceSchema, cursor);
  const following = from === null ? lines : lines.filter((line) => comparePlaces(placeOf(line), from) > 0);
  const { model, draws } = state.inputs;
  return { modelVersion: model.version, currency: model.currency, draws, cut: assessment.cutValue, problem: assessment.problem, ...cutPage(following, limit, placeOf) };
}

/** @throws AppError `not-found` for a project that is not there */
export async function loadPairChances(caller: Caller, ids: readonly string[]): Promise<ApiPairs> {
  const { state } = await computePortfolio(caller);
  const comparison = await computePairs(caller, ids);
  const missing = ids.find((id) => !comparison.projectIds.includes(id));
  if (missing !== undefined) throw new AppError('not-found', `There is no project ${missing} in this workspace.`);
  return { modelVersion: state.inputs.model.version, draws: state.inputs.draws, items: toPairs(comparison) };
}

export async function loadPlan(caller: Caller): Promise<ApiPlan> {
  const [{ state, assessment }, solved] = await Promise.all([computePortfolio(caller), solvePortfolio(caller)]);
  return toPlan(state, assessment, solved);
}

export async function loadImportPage(caller: Caller, { cursor, limit }: PageQuery): Promise<Page<ApiImport>> {
  const before = cursor === undefined ? null : readCursor(importPlaceSchema, cursor);
  const found = await readImportPage(caller, before, limit + 1);
  return cutPage(found.map(toImport), limit, ({ id, createdAt }) => ({ createdAt, id }));
}
