import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { listAskedMethods, showMethods } from '@/lib/domain/portfolio/ask-methods';
import { nameFilters } from '@/lib/domain/portfolio/column-filter';
import { isMethod, listShownColumns } from '@/lib/domain/portfolio/columns';
import type { PairComparison } from '@/lib/domain/portfolio/compare-pairs';
import { compareResults } from '@/lib/domain/portfolio/compare-results';
import { countMissing } from '@/lib/domain/portfolio/count-missing';
import { listFrozenInputs, type FrozenInputs, type FrozenProjectInputs, type FrozenSource } from '@/lib/domain/portfolio/list-frozen-inputs';
import { freezeResults } from '@/lib/domain/portfolio/freeze-results';
import { countGroups } from '@/lib/domain/portfolio/group-lines';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import { setBeside } from '@/lib/domain/portfolio/set-beside';
import { writeRowText } from '@/lib/domain/portfolio/row-text';
import { may } from '@/lib/domain/access/permissions';
import type { WhatIfProject, WhatIfQuestion, WhatIfResult, WhatIfStart } from '@/lib/domain/portfolio/create-what-if';
import { pageOf } from '@/lib/domain/shared/page-of';
import { findHiddenFigures } from '@/lib/domain/scoring/find-hidden-figures';
import { readArrivals } from '@/lib/features/progress/data';
import { hidesAnswers } from '@/lib/features/scoring/data';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { packProjects } from '@/lib/platform/jobs/packed-projects';
import { remember, rememberForPerson } from '@/lib/platform/jobs/remember';
import { computeMethods, computePairs, computePortfolio, findSnapshot, loadMethodBasis, readFrozenProjects, readHiddenFigures, readOwnScores, readScenarios, readScorerNames, readSnapshots, readViews, solvePortfolio } from './data';
import { pageSchema, pairsQuerySchema, portfolioQuerySchema, type PortfolioQuery } from './schema';
import type { SolvedView, WhatIfInputs } from './view-model';
import { countTabs, findAxes, hideFigures, nameInputs, selectRows, summarisePortfolio, toPortfolioRows, type PortfolioRow } from './view-model';

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** How long a page waits for the exact plan before it shows the greedy one. */
const PATIENCE_MS = 150;

/** What the table draws before it is scrolled; the rest is fetched as it comes into view. */
const FIRST_ROWS = 40;

/** The portfolio page: its first rows, and what the heads, the finding and the panel need. */
export const loadPortfolio = cache(async (workspaceSlug: string, params: Params) => {
  const caller = await authorizePage(workspaceSlug);
  const query = portfolioQuerySchema.parse(params);
  const { state, assessment, isExact, own, summary, key, ...known } = await getPortfolio(caller);
  const today = new Date().toISOString().slice(0, 10);
  const arrivals = await readArrivals(caller);
  const first = await rememberForPerson(`${key}:${JSON.stringify(query)}:${today}:${caller.arrangement}`, async () => {
    const selected = selectRows(await addColumns(caller, known, query, arrivals), query, own);
    const shown = query.view === 'matrix' ? selected.filter((row) => row.scored).slice(0, MATRIX_ROWS) : selected.slice(0, FIRST_ROWS);
    return { total: selected.length, rowText: writeRowText(shown), groups: countGroups(selected, query.group), missing: listMissing(selected, query) };
  });
  return {
    workspace: describeWorkspace(caller),
    views: await listViews(caller),
    query,
    filters: nameFilters(query.where),
    period: state.period,
    modelVersion: state.inputs.model.version,
    ...summary,
    cutValue: assessment.cutValue,
    firstLeftOutId: assessment.firstLeftOutId,
    problem: assessment.problem,
    isExact,
    today,
    ...first,
  };
});

/** Saved views, and whether they are the asker's own to remove. */
function listViews({ workspaceId, personId, revision, arrangement }: Caller) {
  return rememberForPerson(`views:${workspaceId}:${personId}:${revision}:${arrangement}`, async () => {
    const views = await readViews(workspaceId, personId);
    return views.map(({ ownerId, ...view }) => ({ ...view, isOwn: ownerId === personId }));
  });
}

/** More points than these can't be told apart, nor labelled. */
const MATRIX_ROWS = 200;

export type PortfolioView = Awaited<ReturnType<typeof loadPortfolio>>;

/** Further rows of the same view, for the client as it scrolls. */
export async function loadPortfolioRows(caller: Caller, params: Params): Promise<{ readonly total: number; readonly rows: readonly PortfolioRow[]; readonly isExact: boolean }> {
  const { isExact, own, ...known } = await getPortfolio(caller);
  const { offset, limit } = pageSchema.parse(params);
  const query = portfolioQuerySchema.parse(params);
  const selected = selectRows(await addColumns(caller, known, query, await readArrivals(caller)), query, own);
  return { total: selected.length, rows: selected.slice(offset, offset + limit), isExact };
}

type Known = { readonly rows: readonly PortfolioRow[]; readonly hidden: ReadonlySet<string>; readonly scorable: ReadonlySet<string> };
type Arrivals = Awaited<ReturnType<typeof readArrivals>>;

/** The rows with what a view may need beyond the ranking: when they reach their targets, and what other methods make of them. */
async function addColumns(caller: Caller, { rows, hidden, scorable }: Known, query: PortfolioQuery, arrivals: Arrivals): Promise<PortfolioRow[]> {
  const asked = listAskedMethods(query);
  const arrived = addArrivals(rows, arrivals);
  if (asked.length === 0) return arrived;
  const values = await computeMethods(caller);
  return arrived.map((row) => ({ ...row, methods: showMethods(values[row.id], asked, { isHidden: hidden.has(row.id), hasScored: !scorable.has(row.id) }) }));
}

/** How many rows have no value in the column that they are sorted by, and in the methods beside it. */
function listMissing(rows: readonly PortfolioRow[], { columns: chosen, sort }: PortfolioQuery) {
  const asked = new Set([...(sort === 'rank' ? [] : [sort]), ...listShownColumns(chosen, sort).filter(isMethod)]);
  return [...asked].flatMap((column) => countMissing(rows, column) ?? []);
}

/** When each project reaches its target, where that was forecast. */
function addArrivals(rows: readonly PortfolioRow[], arrivals: Arrivals): PortfolioRow[] {
  return rows.map((row) => {
    const reaches = arrivals.get(row.id);
    return reaches ? { ...row, reaches } : row;
  });
}

/** The portfolio with its plan: the exact one if it is solved within `patienceMs`, else the greedy one. */
async function getPortfolio(caller: Caller, patienceMs = PATIENCE_MS) {
  const { state, assessment } = await computePortfolio(caller);
  const solved = await Promise.race([solvePortfolio(caller), new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null))]);
  const plan = solved?.best?.plan ?? assessment.greedy;
  const ofAll = `rows:${caller.workspaceId}:${caller.revision}:${solved ? 'exact' : 'greedy'}`;
  const all = await remember(ofAll, async () => toPortfolioRows(state.projects, assessment, plan, nameInputs(state.inputs.model, state.inputs.drivers)));
  const key = `${ofAll}:${caller.personId}:${caller.role}`;
  const shown = await rememberForPerson(key, async () => {
    const own = await readOwnScores(caller.workspaceId, caller.personId);
    const mayScore = may(caller.role, 'log');
    const hidden = findHiddenFigures(assessment.disagreement, { mayScore, own });
    const rows = hideFigures(all, hidden);
    // What the caller may still score.
    const scorable = new Set(mayScore ? rows.flatMap(({ id }) => (own.has(id) ? [] : [id])) : []);
    return { rows, own, hidden, scorable, summary: { tabs: countTabs(rows, own), axes: findAxes(rows), finding: summarisePortfolio(rows, state, assessment, plan), owners: listOwners(rows), tags: listTags(rows) } };
  });
  return { state, assessment, plan, isExact: solved !== null, key, ...shown };
}

/** Draws of the sliders: few enough to redraw while they move, enough for two figures. */
const WHAT_IF_DRAWS = 2000;

/**
 * What the sliders compute with: in the browser where the caller may see everybody's answers, else here, and the browser
 * gets no answers at all. Comments and sources of answers always stay here.
 */
export async function loadWhatIfInputs(caller: Caller): Promise<WhatIfInputs> {
  const { state } = await computePortfolio(caller);
  const [inputs, basis] = [thinDraws(state.inputs), await loadMethodBasis(caller)];
  const withAnswers = !(await hasHiddenAnswers(caller));
  const projects = inputs.projects.map(({ id, name, answers, driverIds = [] }) => ({
    id,
    name,
    driverIds,
    answers: withAnswers ? answers.map(({ criterionKey, scorerId, interval, source }) => ({ criterionKey, scorerId: hideScorer(inputs, scorerId), interval, source })) : [],
  }));
  return { ...inputs, projects, withAnswers, methodBasis: { ...basis, medians: withAnswers ? basis.medians : {} } };
}

/** The sliders' change, computed here for who may not have the answers. The worker keeps the draws between two moves. */
export async function loadWhatIf(caller: Caller, question: WhatIfQuestion): Promise<WhatIfResult> {
  const { state, assessment } = await computePortfolio(caller);
  const start: WhatIfStart = { ...thinDraws(state.inputs), methodBasis: await loadMethodBasis(caller) };
  const result = await compute('redrawWhatIf', `${caller.workspaceId}:${caller.revision}`, await packProjects(start), question);
  const hidden = await readHiddenFigures(caller, assessment);
  const own = may(caller.role, 'log') ? await readOwnScores(caller.workspaceId, caller.personId) : null;
  const show = ({ methods, ...project }: WhatIfProject): WhatIfProject => {
    const isHidden = hidden.has(project.projectId);
    const shown = methods && showMethods(methods, question.methods ?? [], { isHidden, hasScored: own?.has(project.projectId) ?? true });
    return { ...project, ...(isHidden && { impact: null, effort: null }), ...(shown && { methods: shown }) };
  };
  return { ...result, projects: result.projects.map(show) };
}

async function hasHiddenAnswers(caller: Caller): Promise<boolean> {
  if (!may(caller.role, 'log')) return false;
  return readWorkspace(caller.workspaceId, (tx) => hidesAnswers(tx, caller.personId));
}

function thinDraws(inputs: PortfolioInputs): PortfolioInputs {
  return { ...inputs, draws: Math.min(WHAT_IF_DRAWS, Math.max(200, Math.floor(400_000 / Math.max(1, inputs.projects.length)))) };
}

/** Scorers are told apart by number only: whose answer it is stays hidden until one's own are in. */
function hideScorer({ projects }: PortfolioInputs, scorerId: string): string {
  let numbers = scorerNumbers.get(projects);
  if (!numbers) {
    numbers = new Map([...new Set(projects.flatMap(({ answers }) => answers.map((answer) => answer.scorerId)))].sort().map((id, index) => [id, `scorer ${index + 1}`]));
    scorerNumbers.set(projects, numbers);
  }
  return numbers.get(scorerId) ?? scorerId;
}

const scorerNumbers = new WeakMap<PortfolioInputs['projects'], Map<string, string>>();

/** The exact plan's proof, what it is worth beside what is taken from the top, and what one more unit of each capacity buys; answers when it is solved. */
export async function loadSolvedPlan(caller: Caller): Promise<SolvedView> {
  const [{ state, assessment }, solved] = await Promise.all([computePortfolio(caller), solvePortfolio(caller)]);
  const names = new Map(state.projects.map(({ id, name }) => [id, name]));
  const capacities = new Map(state.inputs.capacities.map(({ key, name }) => [key, name]));
  return {
    proof: solved.best?.proof.kind ?? 'none',
    sets: setBeside(assessment, solved),
    tooMany: solved.tooMany,
    oneMore: solved.oneMore.map((unit) => ({ ...unit, name: capacities.get(unit.capacityKey) ?? unit.capacityKey, addedNames: unit.added.map((id) => names.get(id) ?? id) })),
  };
}

/** Which of the chosen projects comes before which, and how likely. */
export async function loadPairs(caller: Caller, params: Params): Promise<PairComparison> {
  return computePairs(caller, pairsQuerySchema.parse(params).compare);
}

function listOwners(rows: readonly PortfolioRow[]): { id: string; name: string }[] {
  const owners = new Map(rows.flatMap((row) => (row.ownerId && row.owner ? [[row.ownerId, row.owner] as const] : [])));
  return [...owners].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The tags used most, at most fifty: a list to choose from, not a catalogue. */
function listTags(rows: readonly PortfolioRow[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const tag of row.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 50).map(([tag]) => tag);
}

/** A comparison with a greedy plan would show differences of the search, so it waits for the exact one. */
const PATIENCE_TO_COMPARE_MS = 30_000;

/** At most this many scenarios stand side by side; older ones stay below. */
const SIDE_BY_SIDE = 4;

/** Which page of the projects, from 1. */
const readPage = (page: unknown): number => z.coerce.number().int().min(1).catch(1).parse(page);

/** Scenarios of the current period beside the saved plan. */
export const loadScenarios = cache(async (workspaceSlug: string, page: unknown) => {
  const caller = await authorizePage(workspaceSlug);
  const { state, assessment, plan } = await getPortfolio(caller, PATIENCE_TO_COMPARE_MS);
  const scenarios = state.period ? await readScenarios(caller.workspaceId, state.period.id, SIDE_BY_SIDE) : [];
  const saved = freezeResults(state.projects, assessment, plan);
  const beside = scenarios.flatMap(({ results, ...scenario }) => (results === null ? [] : [{ ...scenario, results }]));
  return {
    workspace: describeWorkspace(caller),
    period: state.period,
    saved,
    scenarios,
    beside,
    compared: pageOf(compareResults([saved, ...beside.map(({ results }) => results)]), readPage(page)),
    criteria: state.inputs.model.criteria.map(({ key, name }) => ({ key, name })),
    capacities: state.inputs.capacities.map(({ key, name }) => ({ key, name })),
  };
});

export type ScenariosView = Awaited<ReturnType<typeof loadScenarios>>;

export const loadSnapshots = cache(async (workspaceSlug: string) => {
  const caller = await authorizePage(workspaceSlug);
  return { workspace: describeWorkspace(caller), snapshots: await readSnapshots(caller.workspaceId) };
});

export type SnapshotsView = Awaited<ReturnType<typeof loadSnapshots>>;

/** A snapshot beside today: what we believed then and now. */
export const loadSnapshot = cache(async (workspaceSlug: string, id: string, page: unknown) => {
  const caller = await authorizePage(workspaceSlug);
  const found = z.uuid().safeParse(id).success ? await findSnapshot(caller.workspaceId, id) : null;
  if (!found) notFound();
  const { inputs, ...snapshot } = found;
  const { state, assessment, plan } = await getPortfolio(caller, PATIENCE_TO_COMPARE_MS);
  const now = freezeResults(state.projects, assessment, plan);
  const compared = pageOf(compareResults([snapshot.results, now]), readPage(page));
  const names = new Map(snapshot.results.projects.map((project) => [project.id, project.name]));
  const projects = await readFrozenProjects(caller.workspaceId, id, compared.rows.map((row) => row.id));
  return { workspace: describeWorkspace(caller), snapshot, now, compared, inputs: await nameFrozenInputs(caller, inputs, { projects, names }), modelVersionNow: state.inputs.model.version };
});

/** Others' answers to a project stay hidden from who may still score it, also those that were frozen. */
async function nameFrozenInputs(caller: Caller, source: FrozenSource, { projects, names }: { readonly projects: readonly FrozenProjectInputs[]; readonly names: ReadonlyMap<string, string> }): Promise<FrozenInputs> {
  const own = may(caller.role, 'log') ? await readOwnScores(caller.workspaceId, caller.personId) : null;
  const scorers = await readScorerNames(caller.workspaceId, [...new Set(projects.flatMap(({ answers }) => answers.map(({ scorerId }) => scorerId)))]);
  return listFrozenInputs(source, projects, { isHidden: (id) => own?.has(id) === false, nameOfScorer: (id) => scorers.get(id) ?? 'somebody who has left', nameOfProject: (id) => names.get(id) });
}

export type SnapshotView = Awaited<ReturnType<typeof loadSnapshot>>;

function describeWorkspace({ workspaceSlug, workspaceName, currency, role }: Caller) {
  return { slug: workspaceSlug, name: workspaceName, currency, role };
}
