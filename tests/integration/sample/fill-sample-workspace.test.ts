import { beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '@/lib/features/history/data';
import { toHistoryView } from '@/lib/features/history/view-model';
import { loadPlanningInputs } from '@/lib/features/planning/data';
import { fillSampleWorkspace } from '@/lib/features/sample/mutations';
import { loadScoredProjects } from '@/lib/features/scoring/data';
import { createWorkspace, deleteWorkspace } from '@/lib/features/workspace/mutations';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeUser } from '@/tests/support/builders';

const now = new Date('2026-11-20T12:00:00Z');
let caller: Caller;

beforeAll(async () => {
  caller = await createWorkspace(await makeUser('Visitor'), { name: 'Halden Freight', isSample: true });
  await fillSampleWorkspace(caller, now);
});

describe('fillSampleWorkspace', () => {
  it('writes the sixteen projects with their owners, and the scores of all', async () => {
    const [projects, scored] = await readWorkspace(caller.workspaceId, async (tx) => [await tx.project.findMany({ include: { owner: true } }), await loadScoredProjects(tx)] as const);
    expect(projects).toHaveLength(16);
    expect(projects.find(({ name }) => name === 'Customs code suggestion')?.owner?.name).toBe('Ines Moreau');
    expect(scored).toHaveLength(16);
    expect(Math.max(...scored.map(({ answers }) => new Set(answers.map(({ scorerId }) => scorerId)).size))).toBe(4);
  });

  it('lets the visitor take the part of the product owner', async () => {
    const visitor = await readWorkspace(caller.workspaceId, (tx) => tx.person.findFirstOrThrow({ where: { userId: caller.userId } }));
    expect(visitor).toMatchObject({ id: caller.personId, name: 'Ines Moreau', hoursPerWeek: 37.5 });
  });

  it('plans the next quarter in the period that was there, with the story’s capacities alone', async () => {
    const inputs = await readWorkspace(caller.workspaceId, (tx) => loadPlanningInputs(tx));
    expect(inputs?.period).toMatchObject({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31', acceptedChance: 0.45 });
    expect(inputs?.capacities.map(({ key, available }) => [key, available])).toEqual([
      ['role:dataScientist', 63], ['role:mlEngineer', 49], ['role:dataEngineer', 34], ['role:labeling', 18], ['role:domainExpert', 14], ['role:mlops', 20], ['compute', 2600], ['labelMoney', 60_000],
    ]);
    expect(inputs?.constraints).toMatchObject([{ kind: 'eitherOr' }]);
    expect(await readWorkspace(caller.workspaceId, (tx) => tx.planningPeriod.count())).toBe(1);
  });

  it('writes something of every kind that a page of a project shows', async () => {
    const counts = await readWorkspace(caller.workspaceId, async (tx) => ({
      risks: await tx.risk.count(), experiments: await tx.experiment.count(), hours: await tx.timeEntry.count(), goals: await tx.goal.count(), unknowns: await tx.unknown.count(),
      passages: await tx.stagePassage.count(), gates: await tx.gateCondition.count(), readiness: await tx.dataReadiness.count(), maturity: await tx.maturityAnswer.count(),
      serving: await tx.servingChoice.count(), references: await tx.referenceProject.count(), estimates: await tx.estimate.count(), decisions: await tx.decision.count(), allocations: await tx.allocation.count(),
    }));
    for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(5);
    expect(counts.hours).toBeGreaterThan(2000);
  });

  it('says in the log where each project comes from, and refuses to fill a second time', async () => {
    const events = await readWorkspace(caller.workspaceId, (tx) => tx.auditEvent.findMany({ where: { action: 'fill with the sample' } }));
    expect(new Set(events.map(({ groupId }) => groupId)).size).toBe(1);
    expect(events.map(({ subject }) => subject).toSorted()).toEqual([...Array<string>(16).fill('Project'), 'Workspace']);
    expect(new Set(events.map(({ actorName }) => actorName))).toEqual(new Set(['Ines Moreau']));
    const [first] = await readHistory(caller, { project: events.find(({ subject }) => subject === 'Project')?.subjectId ?? '' });
    expect(toHistoryView(first ? [first] : [], caller).lines).toMatchObject([{ action: 'fill with the sample', actor: 'Ines Moreau', mayUndo: false }]);
    await expect(fillSampleWorkspace(caller, now)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('can be told in two workspaces, and goes with its workspace', async () => {
    const second = await createWorkspace(await makeUser('Second'), { name: 'Halden Freight', isSample: true });
    await fillSampleWorkspace({ ...second, isSample: true }, now);
    await deleteWorkspace({ ...second, isSample: true }, '');
    expect(await getPrisma().workspace.count({ where: { id: second.workspaceId } })).toBe(0);
    expect(await readWorkspace(caller.workspaceId, (tx) => tx.project.count())).toBe(16);
  });
});
