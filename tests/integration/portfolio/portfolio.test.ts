import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fillSampleWorkspace } from '@/lib/features/sample/mutations';
import { computePortfolio, findSnapshot, loadPortfolioState, readFrozenProjects, readScenarios, readSnapshots, readViews, solvePortfolio } from '@/lib/features/portfolio/data';
import { removeScenario, removeView, saveScenario, saveView, takeSnapshot } from '@/lib/features/portfolio/mutations';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import type { Caller } from '@/lib/platform/auth/caller';
import { findMembership } from '@/lib/platform/auth/find-membership';
import { readWorkspace, writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace, type TestWorkspace } from '@/tests/support/builders';

let workspace: TestWorkspace;
let caller: Caller;

/** The same person, asked again: with the revision that the workspace has now. */
async function again(one: Caller): Promise<Caller> {
  const found = await findMembership({ userId: one.userId, name: one.name, email: one.email, isAnonymous: false }, one.workspaceSlug);
  if (!found) throw new Error('no longer a member');
  return found;
}

/** As JSON keeps it. */
const plain = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;

describe('the portfolio of the sample', () => {
  beforeEach(async () => {
    workspace = await makeWorkspace();
    await fillSampleWorkspace(workspace.callers.owner);
    caller = await again(workspace.callers.productOwner);
  });

  it('ranks sixteen projects, plans under its capacities, and is computed once a revision', async () => {
    const [first, second] = await Promise.all([computePortfolio(caller), computePortfolio(caller)]);
    expect(second).toBe(first);
    expect(first.state.projects).toHaveLength(16);
    expect(first.assessment.projects.filter(({ status }) => status === 'ranked')).toHaveLength(16);
    const solved = await solvePortfolio(caller);
    expect(solved.best?.plan.expectedValue ?? 0).toBeGreaterThanOrEqual(first.assessment.greedy.expectedValue * 0.999);
    for (const use of solved.best?.plan.uses ?? []) expect(use.exceedChance).toBeLessThanOrEqual(first.state.inputs.acceptedChance);
  });

  it('keeps a scenario with what came of it, and takes it back', async () => {
    const { period, inputs } = await loadPortfolioState(caller.workspaceId);
    const [capacity] = inputs.capacities;
    const saved = await saveScenario(caller, { name: 'Twice the people', capacities: Object.fromEntries(inputs.capacities.map(({ key, available }) => [key, available * 2])) });
    const read = () => readScenarios(caller.workspaceId, period?.id ?? '', 1);
    const [scenario] = await read();
    expect(scenario).toMatchObject({ id: saved.id, name: 'Twice the people', author: caller.name });
    expect(scenario?.capacities[capacity?.key ?? '']).toBe((capacity?.available ?? 0) * 2);
    expect(scenario?.results?.planned.length).toBeGreaterThan((await computePortfolio(caller)).assessment.greedy.projectIds.length);
    const removed = await removeScenario(caller, saved.id);
    expect(await read()).toEqual([]);
    await undoChanges(caller, removed.groupId);
    await saveScenario(caller, { name: 'Later', capacities: {} });
    expect((await read()).map(({ name, results }) => [name, results !== null])).toEqual([['Later', true], ['Twice the people', false]]);
  });

  it('freezes a decision: what is believed later changes nothing in it', async () => {
    const { id } = await takeSnapshot(caller, { title: 'Funding', note: 'Why' });
    const before = await findSnapshot(caller.workspaceId, id);
    expect(before?.results.projects).toHaveLength(16);
    expect(before?.people).toMatchObject({ takenBy: caller.name });
    const { seed, draws, projects, capacities } = (await loadPortfolioState(caller.workspaceId)).inputs;
    expect(before?.inputs).toMatchObject({ seed, draws, capacities: capacities.map(({ key, available }) => ({ key, available })) });
    const ids = projects.map((project) => project.id);
    const frozen = await readFrozenProjects(caller.workspaceId, id, ids);
    expect(frozen).toEqual(projects.map((project) => ({ id: project.id, name: project.name, answers: project.answers.map(({ criterionKey, scorerId, interval }) => ({ criterionKey, scorerId, interval })) })));
    expect(await readFrozenProjects(caller.workspaceId, id, ids.slice(3, 1))).toEqual([]);
    await saveScenario(caller, { name: 'Later', capacities: {} });
    expect(await findSnapshot(caller.workspaceId, id)).toEqual(before);
    expect((await readSnapshots(caller.workspaceId)).map(({ title }) => title)).toEqual(['Funding']);
  });

  it('keeps in the trail all of what it froze, so that it is taken back and brought back', async () => {
    const { inputs: { projects, ...inputs } } = await loadPortfolioState(caller.workspaceId);
    const { id, groupId } = await takeSnapshot(caller, { title: 'A “plan”', note: 'Why,\n\\ and how' });
    const read = () => readWorkspace(caller.workspaceId, (tx) => tx.decisionSnapshot.findFirst({ where: { id }, include: { projects: { orderBy: { id: 'asc' } } } }));
    const row = await read();
    expect(row).toMatchObject({ title: 'A “plan”', note: 'Why,\n\\ and how', authorId: caller.personId, seed: inputs.seed, inputs: plain(inputs) });
    expect(row?.projects.map(({ projectId, name, inputs: frozen }) => ({ id: projectId, name, ...(frozen as object) }))).toEqual(plain(projects));
    const trail = await readWorkspace(caller.workspaceId, (tx) => tx.auditEvent.findMany({ where: { groupId }, orderBy: { id: 'asc' } }));
    expect(trail[0]).toMatchObject({ subject: 'DecisionSnapshot', subjectId: id, subjectName: 'A “plan”', actorId: caller.personId, actorName: caller.name, action: 'take a decision snapshot', before: null, undoesGroupId: null, importBatchId: null });
    expect(trail.slice(1).map(({ after }) => after)).toEqual(plain(row?.projects));
    const undone = await undoChanges(caller, groupId);
    expect(await read()).toBeNull();
    await undoChanges(caller, undone.groupId);
    expect(await read()).toEqual(row);
  });

  it('reads a snapshot of before, whose projects are among its inputs', async () => {
    const { inputs } = await loadPortfolioState(caller.workspaceId);
    const { id } = await takeSnapshot(caller, { title: 'Then', note: '' });
    const ids = inputs.projects.map((project) => project.id).toReversed();
    const inRows = await readFrozenProjects(caller.workspaceId, id, ids);
    await writeWorkspace(caller.workspaceId, async (tx) => {
      await tx.snapshotProject.deleteMany({ where: { snapshotId: id } });
      await tx.decisionSnapshot.updateMany({ where: { id }, data: { inputs: plain(inputs) } });
    });
    expect(await readFrozenProjects(caller.workspaceId, id, ids)).toEqual(inRows);
    expect((await findSnapshot(caller.workspaceId, id))?.inputs).toMatchObject({ seed: inputs.seed });
  });

  it('shows a stranger nothing of it', async () => {
    const { id } = await takeSnapshot(caller, { title: 'Funding', note: '' });
    const other = (await makeWorkspace('Another')).callers.owner;
    expect(await findSnapshot(other.workspaceId, id)).toBeNull();
    expect((await loadPortfolioState(other.workspaceId)).projects).toEqual([]);
  });
});

describe('saved views', () => {
  beforeEach(async () => {
    workspace = await makeWorkspace();
    caller = workspace.callers.productOwner;
  });

  it('are one’s own unless shared', async () => {
    await saveView(caller, { name: 'Mine', query: 'tab=close', isShared: false });
    await saveView(caller, { name: 'Ours', query: 'stage=data', isShared: true });
    expect((await readViews(caller.workspaceId, caller.personId)).map(({ name }) => name)).toEqual(['Mine', 'Ours']);
    expect((await readViews(caller.workspaceId, workspace.callers.viewer.personId)).map(({ name }) => name)).toEqual(['Ours']);
  });

  it('are shared by who may edit; leadership keeps its own', async () => {
    const { viewer, member } = workspace.callers;
    await expect(saveView(viewer, { name: 'For all', query: '', isShared: true })).rejects.toMatchObject({ code: 'forbidden' });
    await saveView(viewer, { name: 'Board', query: '', isShared: false });
    await saveView(member, { name: 'Team', query: '', isShared: true });
    expect((await readViews(caller.workspaceId, viewer.personId)).map(({ name }) => name)).toEqual(['Board', 'Team']);
    expect((await readViews(caller.workspaceId, caller.personId)).map(({ name }) => name)).toEqual(['Team']);
  });

  it('are removed by whoever saved them', async () => {
    const { id } = await saveView(caller, { name: 'Ours', query: '', isShared: true });
    await expect(removeView(workspace.callers.owner, id)).rejects.toMatchObject({ code: 'forbidden' });
    await removeView(caller, id);
    await expect(removeView(caller, randomUUID())).rejects.toMatchObject({ code: 'not-found' });
    expect(await readViews(caller.workspaceId, caller.personId)).toEqual([]);
  });
});

it('has nothing to rank in a new workspace', async () => {
  const empty = (await makeWorkspace()).callers.owner;
  const state = await loadPortfolioState(empty.workspaceId);
  expect(state.projects).toEqual([]);
  expect((await computePortfolio(empty)).assessment).toMatchObject({ projects: [], firstLeftOutId: null });
});
