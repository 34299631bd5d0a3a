import 'server-only';
import { cache } from 'react';
import { computePortfolio } from '@/lib/features/portfolio/data';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { AppError } from '@/lib/platform/app-error';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { notFound } from 'next/navigation';
import { findProject, readMatchingIds, readOverview, readPeople, readProjectLines, searchProjects, type ProjectLine } from './data';
import { projectListQuerySchema } from './schema';
import { toStanding } from './view-model';

type Params = Readonly<Record<string, string | string[] | undefined>>;

const FIRST_ROWS = 60;

/** The list of all projects: its first rows, and who may be chosen as owner. */
export const loadProjects = cache(async (workspaceSlug: string, params: Params) => {
  const caller = await authorizePage(workspaceSlug);
  const query = projectListQuerySchema.parse(params);
  const first = await readProjectLines(caller.workspaceId, query, { offset: 0, limit: FIRST_ROWS });
  const people = await readWorkspace(caller.workspaceId, readPeople);
  return { workspace: { slug: caller.workspaceSlug, role: caller.role }, query, people, ...first };
});

export type ProjectListView = Awaited<ReturnType<typeof loadProjects>>;

/** Further rows of the list, for the client as it scrolls. */
export async function loadProjectRows(caller: Caller, params: Params): Promise<{ total: number; rows: ProjectLine[] }> {
  const offset = Math.max(0, Math.floor(Number(params['offset'] ?? 0)) || 0);
  return readProjectLines(caller.workspaceId, projectListQuerySchema.parse(params), { offset, limit: 100 });
}

/** The ids of all projects that a list shows, loaded or not. */
export async function loadMatchingIds(caller: Caller, params: Params): Promise<string[]> {
  return readMatchingIds(caller.workspaceId, projectListQuerySchema.parse(params));
}

export async function loadSearch(caller: Caller, words: string) {
  return searchProjects(caller.workspaceId, words);
}

/** What a form for a new project needs. */
export const loadNewProject = cache(async (workspaceSlug: string) => {
  const caller = await authorizePage(workspaceSlug, 'edit');
  return { workspace: { slug: caller.workspaceSlug, role: caller.role }, people: await readWorkspace(caller.workspaceId, readPeople) };
});

/** The head of every page of a project: the project, and where it stands in the portfolio. */
export const loadProjectHead = cache(async (workspaceSlug: string, projectId: string) => {
  const caller = await authorizePage(workspaceSlug);
  const project = isUuid(projectId) ? await readWorkspace(caller.workspaceId, (tx) => findProject(tx, projectId)) : null;
  if (!project) notFound();
  const { assessment } = await computePortfolio(caller);
  return { workspace: { slug: caller.workspaceSlug, role: caller.role, currency: caller.currency }, project, standing: toStanding(projectId, assessment) };
});

export type ProjectHeadView = Awaited<ReturnType<typeof loadProjectHead>>;

/** The overview of a project: what is known of it, on one page. */
export const loadProjectOverview = cache(async (workspaceSlug: string, projectId: string) => {
  const caller = await authorizePage(workspaceSlug);
  const head = await loadProjectHead(workspaceSlug, projectId);
  const { overview, people } = await readWorkspace(caller.workspaceId, async (tx) => ({ overview: await readOverview(tx, projectId), people: await readPeople(tx) }));
  return { ...head, people, overview };
});

export type ProjectOverviewView = Awaited<ReturnType<typeof loadProjectOverview>>;

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** One project for a program. */
export async function loadProjectDetail(caller: Caller, id: string) {
  const project = isUuid(id) ? await readWorkspace(caller.workspaceId, (tx) => findProject(tx, id)) : null;
  if (!project) throw new AppError('not-found', `There is no project ${id} in this workspace.`);
  return project;
}
