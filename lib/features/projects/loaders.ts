import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readHistory } from '@/lib/features/history/data';
import { computePortfolio, readHiddenFigures } from '@/lib/features/portfolio/data';
import { readPins } from '@/lib/features/workspace/data';
import type { ProgressForecast } from '@/lib/domain/progress/forecast-progress';
import { computeProgress } from '@/lib/features/progress/data';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { logError } from '@/lib/platform/log';
import { countProjects, findProject, readMatchingIds, readOverview, readPeople, readProjectLines, readTags, readTeam, searchProjects } from './data';
import { projectListQuerySchema, type ProjectLine } from './schema';
import { toActivity, toProgress, toRiskLine, toStanding } from './view-model';

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Rows of a list that are fetched together. */
const PAGE = 100;

/** The list of all projects: its first rows, and what may be chosen in its filters. */
export const loadProjects = cache(async (workspaceSlug: string, params: Params) => {
  const caller = await authorizePage(workspaceSlug);
  const query = projectListQuerySchema.parse(params);
  const first = await readProjectLines(caller.workspaceId, query, { offset: 0, limit: PAGE });
  const choices = await readWorkspace(caller.workspaceId, async (tx) => ({ people: await readPeople(tx), tags: await readTags(tx), all: await countProjects(tx) }));
  return { workspace: { slug: caller.workspaceSlug, role: caller.role }, query, ...choices, first };
});

export type ProjectListView = Awaited<ReturnType<typeof loadProjects>>;

/** Further rows of the list, for the client as it scrolls. */
export async function loadProjectRows(caller: Caller, params: Params): Promise<{ total: number; rows: ProjectLine[] }> {
  const offset = Math.max(0, Math.floor(Number(params['offset'] ?? 0)) || 0);
  return readProjectLines(caller.workspaceId, projectListQuerySchema.parse(params), { offset, limit: PAGE });
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

export type NewProjectView = Awaited<ReturnType<typeof loadNewProject>>;

/** The head of every page of a project: the project, and where it stands in the portfolio. */
export const loadProjectHead = cache(async (workspaceSlug: string, projectId: string) => {
  const caller = await authorizePage(workspaceSlug);
  if (!isUuid(projectId)) notFound();
  const { project, team } = await readWorkspace(caller.workspaceId, async (tx) => ({ project: await findProject(tx, projectId), team: await readTeam(tx, projectId) }));
  if (!project) notFound();
  const [{ assessment }, pins] = await Promise.all([computePortfolio(caller), readPins(caller)]);
  return {
    workspace: { slug: caller.workspaceSlug, role: caller.role, currency: caller.currency },
    project,
    team,
    isPinned: pins.some(({ id }) => id === projectId),
    standing: toStanding(projectId, assessment, await readHiddenFigures(caller, assessment)),
  };
});

export type ProjectHeadView = Awaited<ReturnType<typeof loadProjectHead>>;

/** The overview of a project: what is known of it, on one page. */
export const loadProjectOverview = cache(async (workspaceSlug: string, projectId: string) => {
  const caller = await authorizePage(workspaceSlug);
  const head = await loadProjectHead(workspaceSlug, projectId);
  const { overview, people } = await readWorkspace(caller.workspaceId, async (tx) => ({ overview: await readOverview(tx, projectId), people: await readPeople(tx) }));
  const today = new Date().toISOString().slice(0, 10);
  const changes = await readHistory(caller, { project: projectId });
  const { passages, gates, goal, unknowns, risks, progress, hoursLogged } = overview;
  const drawn = toProgress(progress);
  return {
    ...head,
    people,
    today,
    passages,
    gates: gates.filter(({ stage }) => stage === head.project.stage),
    goal,
    unknowns,
    risks: risks.map((risk) => toRiskLine(risk, today)),
    progress: drawn,
    forecast: drawn && (await forecastProgress(caller, projectId)),
    hoursLogged,
    activity: toActivity(overview, changes, today),
  };
});

/** Where the experiments are heading, as the page of progress says it; null where there is nothing to forecast. */
async function forecastProgress(caller: Caller, projectId: string): Promise<Pick<ProgressForecast, 'fan' | 'chance'> | null> {
  try {
    const made = (await computeProgress(caller.workspaceId, projectId))?.forecast;
    return made ? { fan: made.fan, chance: made.chance } : null;
  } catch (error) {
    // The picture of what was measured is true without it.
    logError(error);
    return null;
  }
}

export type ProjectOverviewView = Awaited<ReturnType<typeof loadProjectOverview>>;

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
