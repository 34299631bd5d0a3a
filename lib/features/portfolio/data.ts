import 'server-only';
import { z } from 'zod';
import type { PairComparison } from '@/lib/domain/portfolio/compare-pairs';
import type { FrozenResults } from '@/lib/domain/portfolio/freeze-results';
import type { FrozenProjectInputs } from '@/lib/domain/portfolio/list-frozen-inputs';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import { may } from '@/lib/domain/access/permissions';
import type { MethodValues } from '@/lib/domain/portfolio/method-values';
import type { MethodBasis } from '@/lib/domain/portfolio/redraw-methods';
import { takeMedians } from '@/lib/domain/portfolio/take-medians';
import { findHiddenFigures } from '@/lib/domain/scoring/find-hidden-figures';
import type { PlanningPeriod } from '@/lib/domain/team/planning-period';
import { loadPlanningInputs } from '@/lib/features/planning/data';
import { loadCurrentModel, loadDrivers, loadMethodAssumptions, loadScoredProjects } from '@/lib/features/scoring/data';
import type { PortfolioAssessment, SolvedPlan } from '@/lib/domain/portfolio/portfolio-assessment';
import type { AuthorizedWorkspaceId, Caller } from '@/lib/platform/auth/caller';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { packProjects } from '@/lib/platform/jobs/packed-projects';
import { remember } from '@/lib/platform/jobs/remember';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { readWorkspace, type WorkspaceTransaction } from '@/lib/platform/db/workspace-transaction';
import { frozenAnswersSchema, frozenTogetherSchema, scenarioResultsSchema, snapshotInputsSchema, snapshotPeopleSchema } from './schema';

/** What is known of a project without computing anything. */
export type ProjectFacts = {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly status: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly createdAt: string;
  readonly dueOn: string | null;
  readonly topRisk: TopRisk | null;
};

export type TopRisk = { readonly reason: string; readonly low: number; readonly likely: number; readonly high: number; readonly change: number };

export type PortfolioState = {
  readonly projects: readonly ProjectFacts[];
  readonly inputs: PortfolioInputs;
  readonly period: PlanningPeriod | null;
};

/** Draws behind a page: P(above the cut) moves by at most about one point from seed to seed. */
const DRAWS = 4000;

/** Before a period says otherwise. */
const DEFAULT_ACCEPTED_CHANCE = 0.45;

/** Everything the portfolio is computed from, read in one transaction. */
export async function loadPortfolioState(workspaceId: AuthorizedWorkspaceId): Promise<PortfolioState> {
  return readWorkspace(workspaceId, async (tx) => {
    const [projects, planning, model, scored, drivers] = [await readProjectFacts(tx), await loadPlanningInputs(tx), await loadCurrentModel(tx), await loadScoredProjects(tx), await loadDrivers(tx)];
    return {
      projects,
      period: planning?.period ?? null,
      inputs: {
        seed: workspaceId,
        draws: DRAWS,
        model,
        projects: scored,
        drivers,
        capacities: planning?.capacities ?? [],
        constraints: planning?.constraints ?? [],
        acceptedChance: planning?.period.acceptedChance ?? DEFAULT_ACCEPTED_CHANCE,
        periodStart: planning?.period.startsOn ?? '1970-01-01',
        finishedProjectIds: projects.filter(({ status }) => status === 'finished').map(({ id }) => id),
      },
    };
  }, { timeoutMs: 60_000 });
}

type FactsRow = {
  id: string; name: string; stage: string; status: string; owner_id: string | null; owner: string | null; tags: string[];
  source: string | null; created_at: Date; due_on: string | null;
  reason: string | null; low: number | null; likely: number | null; high: number | null; earlier: number | null;
};

/** One query: each project with its owner and its most likely open risk, and what that risk was at the assessment before. */
async function readProjectFacts(tx: WorkspaceTransaction): Promise<ProjectFacts[]> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    with top as (
      select distinct on (project_id) id, project_id, reason::text, low, likely, high
      from risk where closed_on is null
      order by project_id, likely desc, id
    )
    select p.id, p.name, p.stage::text, p.status::text, p.owner_id, o.name as owner, p.tags, p.source, p.created_at, p.due_on::text,
      t.reason, t.low, t.likely, t.high,
      (select a.likely from risk_assessment a where a.risk_id = t.id order by a.assessed_on desc offset 1 limit 1) as earlier
    from project p
    left join person o on o.id = p.owner_id
    left join top t on t.project_id = p.id
    where p.deleted_at is null
    order by p.name, p.id`;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    stage: row.stage,
    status: row.status,
    ownerId: row.owner_id,
    owner: row.owner,
    tags: row.tags,
    source: row.source,
    createdAt: row.created_at.toISOString(),
    dueOn: row.due_on,
    topRisk: row.reason === null ? null : { reason: row.reason, low: row.low ?? 0, likely: row.likely ?? 0, high: row.high ?? 0, change: (row.likely ?? 0) - (row.earlier ?? row.likely ?? 0) },
  }));
}

type Computed = { readonly state: PortfolioState; readonly assessment: PortfolioAssessment };

/** The state and its assessment, remembered under the workspace's revision. */
export async function computePortfolio(caller: Caller): Promise<Computed> {
  return remember(`portfolio:${caller.workspaceId}:${caller.revision}`, async () => {
    const state = await loadPortfolioState(caller.workspaceId);
    return { state, assessment: await compute('assessPortfolio', await packProjects(state.inputs)) };
  });
}

/** The exact plan; it may take some seconds after a change. */
export async function solvePortfolio(caller: Caller): Promise<SolvedPlan> {
  return remember(`plan:${caller.workspaceId}:${caller.revision}`, async () => {
    const { state } = await computePortfolio(caller);
    return compute('solvePlan', await packProjects(state.inputs));
  });
}

/** P(row before column) of any projects; those that are not there are left out. */
export async function computePairs(caller: Caller, ids: readonly string[]): Promise<PairComparison> {
  const { state } = await computePortfolio(caller);
  const scored = new Map(state.inputs.projects.map((project) => [project.id, project]));
  const known = new Map(state.projects.map(({ id, name }) => [id, scored.get(id) ?? { id, name, answers: [] }]));
  return compute('comparePairs', { ...state.inputs, projects: [...new Set(ids)].flatMap((id) => known.get(id) ?? []) });
}

/** What the other methods assume, and the middle values of the ranking that they are computed from. */
export async function loadMethodBasis(caller: Caller): Promise<MethodBasis> {
  return remember(`method-basis:${caller.workspaceId}:${caller.revision}`, async () => {
    const { assessment } = await computePortfolio(caller);
    const assumptions = await readWorkspace(caller.workspaceId, loadMethodAssumptions);
    return { assumptions, medians: Object.fromEntries(assessment.projects.map((priority) => [priority.projectId, takeMedians(priority)])) };
  });
}

/** What the other methods make of every scored project, by project id. */
export async function computeMethods(caller: Caller): Promise<Readonly<Record<string, MethodValues>>> {
  return remember(`methods:${caller.workspaceId}:${caller.revision}`, async () => {
    const [{ state }, { medians, assumptions }] = [await computePortfolio(caller), await loadMethodBasis(caller)];
    return compute('scoreMethods', await packProjects(state.inputs), medians, assumptions);
  });
}

const scenarioSelect = { id: true, name: true, weights: true, capacities: true, createdAt: true, author: { select: { name: true } } } satisfies Prisma.ScenarioSelect;

/** Scenarios of the current period, newest first; what came of them only of the first few. */
export async function readScenarios(workspaceId: AuthorizedWorkspaceId, periodId: string, withResults: number) {
  const { rows, results } = await readWorkspace(workspaceId, async (tx) => {
    const found = await tx.scenario.findMany({ where: { periodId }, select: scenarioSelect, orderBy: { createdAt: 'desc' }, take: 50 });
    const first = found.slice(0, withResults).map(({ id }) => id);
    const kept = await tx.scenario.findMany({ where: { id: { in: first } }, select: { id: true, results: true } });
    return { rows: found, results: new Map(kept.map((row): [string, FrozenResults] => [row.id, scenarioResultsSchema.parse(row.results)])) };
  });
  return rows.map(({ author, createdAt, weights, capacities, ...row }) => ({
    ...row,
    author: author?.name ?? null,
    createdAt: createdAt.toISOString(),
    weights: numbersSchema.parse(weights),
    capacities: numbersSchema.parse(capacities),
    results: results.get(row.id) ?? null,
  }));
}

const numbersSchema = z.record(z.string(), z.number());

/** Snapshots without what they froze, newest first. */
export async function readSnapshots(workspaceId: AuthorizedWorkspaceId) {
  const rows = await readWorkspace(workspaceId, (tx) =>
    tx.decisionSnapshot.findMany({ select: { id: true, title: true, note: true, modelVersion: true, createdAt: true, author: { select: { name: true } } }, orderBy: { createdAt: 'desc' }, take: 200 }),
  );
  return rows.map(({ author, createdAt, ...row }) => ({ ...row, author: author?.name ?? null, createdAt: createdAt.toISOString() }));
}

/** One snapshot: its results, and what they were computed from without the projects, which `readFrozenProjects` reads. */
export async function findSnapshot(workspaceId: AuthorizedWorkspaceId, id: string) {
  const row = await readWorkspace(workspaceId, (tx) => tx.decisionSnapshot.findFirst({ where: { id }, include: { author: { select: { name: true } }, period: { select: { name: true } } } }));
  if (!row) return null;
  const { id: snapshotId, title, note, modelVersion, seed } = row;
  return {
    id: snapshotId,
    title,
    note,
    modelVersion,
    seed,
    createdAt: row.createdAt.toISOString(),
    author: row.author?.name ?? null,
    period: row.period?.name ?? null,
    inputs: snapshotInputsSchema.parse(row.inputs),
    results: scenarioResultsSchema.parse(row.results),
    people: snapshotPeopleSchema.parse(row.people),
  };
}

/** Projects as a snapshot froze them, with everybody's answers, in the order of the ids. */
export async function readFrozenProjects(workspaceId: AuthorizedWorkspaceId, snapshotId: string, ids: readonly string[]): Promise<FrozenProjectInputs[]> {
  const kept = await readWorkspace(workspaceId, async (tx) => {
    const rows = await tx.snapshotProject.findMany({ where: { snapshotId, projectId: { in: [...ids] } }, select: { projectId: true, name: true, inputs: true } });
    if (rows.length > 0) return rows.map(({ projectId, name, inputs }) => ({ ...frozenAnswersSchema.parse(inputs), id: projectId, name }));
    // One that was taken before projects had rows of their own keeps them among its inputs.
    const row = await tx.decisionSnapshot.findFirst({ where: { id: snapshotId }, select: { inputs: true } });
    return frozenTogetherSchema.parse(row?.inputs ?? {}).projects;
  });
  const byId = new Map(kept.map((project) => [project.id, project]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The names of those who scored. */
export async function readScorerNames(workspaceId: AuthorizedWorkspaceId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await readWorkspace(workspaceId, (tx) => tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }));
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** One's own views and those that others share. */
export async function readViews(workspaceId: AuthorizedWorkspaceId, personId: string) {
  return readWorkspace(workspaceId, (tx) =>
    tx.savedView.findMany({ where: { page: 'portfolio', OR: [{ ownerId: personId }, { isShared: true }] }, select: { id: true, name: true, query: true, isShared: true, ownerId: true }, orderBy: [{ sort: 'asc' }, { createdAt: 'asc' }], take: 30 }),
  );
}

/** The projects that a person has submitted scores of. */
export async function readOwnScores(workspaceId: AuthorizedWorkspaceId, personId: string): Promise<ReadonlySet<string>> {
  const rows = await readWorkspace(workspaceId, (tx) => tx.scoreSheet.findMany({ where: { scorerId: personId, submittedAt: { not: null } }, select: { projectId: true }, distinct: ['projectId'] }));
  return new Set(rows.map(({ projectId }) => projectId));
}

/** The projects whose impact and cost the caller may not see yet. */
export async function readHiddenFigures(caller: Caller, { disagreement }: Pick<PortfolioAssessment, 'disagreement'>): Promise<ReadonlySet<string>> {
  const mayScore = may(caller.role, 'log');
  const own = mayScore ? await readOwnScores(caller.workspaceId, caller.personId) : new Set<string>();
  return findHiddenFigures(disagreement, { mayScore, own });
}
