import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import { freezeResults, listPeople } from '@/lib/domain/portfolio/freeze-results';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { compute } from '@/lib/platform/jobs/compute-pool';
import { packProjects } from '@/lib/platform/jobs/packed-projects';
import { loadPortfolioState } from './data';
import type { NewScenario, NewSnapshot } from './schema';

/** Computes a scenario on today's scores and keeps it: its weights and capacities, and what came of them. */
export async function saveScenario(caller: Caller, { name, weights, capacities }: NewScenario): Promise<{ id: string; groupId: string }> {
  const state = await loadPortfolioState(caller.workspaceId);
  const { period } = state;
  if (!period) throw new AppError('conflict', 'A scenario belongs to a planning period. Make one under Capacity first.');
  const inputs: PortfolioInputs = {
    ...state.inputs,
    ...(weights ? { weights } : {}),
    capacities: state.inputs.capacities.map((capacity) => ({ ...capacity, available: capacities[capacity.key] ?? capacity.available })),
  };
  const packed = await packProjects(inputs);
  const [assessment, solved] = await Promise.all([compute('assessPortfolio', packed), compute('solvePlan', packed)]);
  const results = freezeResults(state.projects, assessment, solved.best?.plan ?? assessment.greedy);
  return recordChanges(caller, { action: 'save a scenario' }, async (record) => ({
    id: await record.create('Scenario', { periodId: period.id, authorId: caller.personId, name, weights: weights ?? {}, capacities, method: 'value', results: toJson(results) }),
    groupId: record.groupId,
  }));
}

export async function removeScenario(caller: Caller, id: string): Promise<{ groupId: string }> {
  return recordChanges(caller, { action: 'remove a scenario' }, async (record) => {
    await record.remove('Scenario', id);
    return { groupId: record.groupId };
  });
}

/** Freezes everything that a decision rests on: inputs, model version, seed, people, and the results at this moment. */
export async function takeSnapshot(caller: Caller, { title, note }: NewSnapshot): Promise<{ id: string; groupId: string }> {
  const state = await loadPortfolioState(caller.workspaceId);
  const { projects, ...inputs } = state.inputs;
  const packed = await packProjects(state.inputs);
  const [assessment, solved] = await Promise.all([compute('assessPortfolio', packed), compute('solvePlan', packed)]);
  const results = freezeResults(state.projects, assessment, solved.best?.plan ?? assessment.greedy);
  const about = { periodId: state.period?.id ?? null, authorId: caller.personId, title, note, modelVersion: inputs.model.version, seed: inputs.seed };
  return recordChanges(caller, { action: 'take a decision snapshot' }, async (record) => {
    const snapshotId = await record.create('DecisionSnapshot', { ...about, inputs: toJson(inputs), results: toJson(results), people: listPeople(state.projects, caller.name) });
    await record.insertMany('SnapshotProject', projects.map(({ id, name, ...frozen }) => ({ snapshotId, projectId: id, name, inputs: frozen as unknown as Prisma.InputJsonObject })));
    return { id: snapshotId, groupId: record.groupId };
  });
}

/** Keeps a view for whoever saves it. One that everybody sees changes the workspace, so it takes the right to edit. */
export async function saveView(caller: Caller, { name, query, isShared }: { readonly name: string; readonly query: string; readonly isShared: boolean }): Promise<{ id: string; groupId: string }> {
  if (isShared && !may(caller.role, 'edit')) throw new AppError('forbidden', 'A view that everybody sees is saved by who may edit projects. Save it for yourself.');
  return recordChanges(caller, { action: 'save a view' }, async (record) => ({
    id: await record.create('SavedView', { name, page: 'portfolio', query, isShared, ownerId: caller.personId }),
    groupId: record.groupId,
  }));
}

/** One's own view; a shared one only by its owner. */
export async function removeView(caller: Caller, id: string): Promise<{ groupId: string }> {
  return recordChanges(caller, { action: 'remove a view' }, async (record) => {
    const view = await record.tx.savedView.findFirst({ where: { id }, select: { ownerId: true } });
    if (!view) throw new AppError('not-found', 'This view is gone already.');
    if (view.ownerId !== caller.personId) throw new AppError('forbidden', 'Only whoever saved a view can remove it.');
    await record.remove('SavedView', id);
    return { groupId: record.groupId };
  });
}

function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}
