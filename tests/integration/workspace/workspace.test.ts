import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { readOwnWorkspaces } from '@/lib/features/identity/data';
import { readPins } from '@/lib/features/workspace/data';
import { changeWorkspace, createWorkspace, deleteWorkspace, leaveWorkspace, pinProject } from '@/lib/features/workspace/mutations';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { findMembership } from '@/lib/platform/auth/find-membership';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { addMember, makeUser, makeWorkspace, type TestWorkspace } from '../../support/builders';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await makeWorkspace();
});
afterAll(() => getPrisma().$disconnect());

describe('createWorkspace', () => {
  it('makes all that its pages need, with its author as owner and person', async () => {
    const user = await makeUser('Ines Moreau');
    const caller = await createWorkspace(user, { name: 'Söder & Partner' });
    expect(caller).toMatchObject({ role: 'owner', workspaceName: 'Söder & Partner', workspaceSlug: 'soder-partner', isSample: false, currency: 'EUR' });
    const made = await readWorkspace(caller.workspaceId, async (tx) => ({
      roles: await tx.teamRole.count(),
      activities: await tx.activity.count(),
      models: await tx.scoringModel.findMany({ select: { version: true, isCurrent: true, criteria: true } }),
      periods: await tx.planningPeriod.count({ where: { isCurrent: true } }),
      amounts: await tx.capacity.findMany({ select: { amount: true, role: { select: { key: true } } } }),
      people: await tx.person.findMany({ select: { id: true, name: true } }),
      events: await tx.auditEvent.findMany({ distinct: ['groupId'], select: { action: true, actorId: true }, orderBy: { at: 'asc' } }),
    }));
    expect(made).toMatchObject({ roles: 11, activities: 13, periods: 1, people: [{ id: caller.personId, name: 'Ines Moreau' }], events: ['join the plans', 'make the workspace'].map((action) => ({ action, actorId: caller.personId })) });
    expect(made.models).toEqual([{ version: 1, isCurrent: true, criteria: DEFAULT_SCORING_MODEL.criteria }]);
    expect(made.amounts.map(({ amount }) => amount)).toEqual(Array.from({ length: 8 }, () => 13));
    expect(made.amounts.every(({ role }) => role !== null && role.key in DEFAULT_SCORING_MODEL.assumptions.roleShares)).toBe(true);
  });

  it('gives two workspaces of the same name two addresses, and any name one', async () => {
    const user = await makeUser();
    const name = `Twin ${randomUUID()}`;
    const [first, second] = [await createWorkspace(user, { name }), await createWorkspace(user, { name })];
    expect(second.workspaceSlug).not.toBe(first.workspaceSlug);
    expect((await createWorkspace(user, { name: '東京' })).workspaceSlug).toMatch(/^workspace/);
    expect(await readOwnWorkspaces(user.userId)).toHaveLength(3);
  });
});

describe('a workspace', () => {
  it('is renamed, with the trail', async () => {
    const { owner } = workspace.callers;
    await changeWorkspace(owner, { name: 'Halden', currency: 'USD' });
    const user = { ...owner, isAnonymous: false };
    expect(await findMembership(user, workspace.slug)).toMatchObject({ workspaceName: 'Halden', currency: 'USD' });
    const [event] = await readWorkspace(owner.workspaceId, (tx) => tx.auditEvent.findMany({ where: { subject: 'Workspace' } }));
    expect(event).toMatchObject({ action: 'change the workspace', actorName: 'owner', before: { name: 'Halden Freight', currency: 'EUR' }, after: { name: 'Halden', currency: 'USD' } });
  });

  it('pins projects for one person only', async () => {
    const { owner, viewer } = workspace.callers;
    const projectId = await recordChanges(owner, { action: 'add a project' }, (record) => record.create('Project', { name: 'Triage' }));
    await pinProject(viewer, { projectId, isPinned: true });
    await pinProject(viewer, { projectId, isPinned: true });
    expect(await readPins(viewer)).toEqual([{ id: projectId, name: 'Triage' }]);
    expect(await readPins(owner)).toEqual([]);
    await pinProject(viewer, { projectId, isPinned: false });
    expect(await readPins(viewer)).toEqual([]);
  });

  it('is left by everybody but its last owner', async () => {
    const { owner } = workspace.callers;
    await expect(leaveWorkspace(owner)).rejects.toThrow(/needs an owner/);
    const leaver = await addMember(owner, 'member', 'Leaver');
    await leaveWorkspace(leaver);
    expect(await findMembership({ ...leaver, isAnonymous: false }, workspace.slug)).toBeNull();
  });

  it('keeps an owner where two leave at the same moment', async () => {
    const { owner } = (await makeWorkspace()).callers;
    const second = await addMember(owner, 'owner');
    const results = await Promise.allSettled([leaveWorkspace(owner), leaveWorkspace(second)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await getPrisma().member.count({ where: { organizationId: owner.workspaceId, role: 'owner' } })).toBe(1);
  });

  it('is deleted with all its rows, once its name is typed', async () => {
    const { owner } = (await makeWorkspace('Short-lived')).callers;
    await expect(deleteWorkspace(owner, 'short')).rejects.toThrow(/Type "Short-lived"/);
    await deleteWorkspace(owner, 'Short-lived');
    expect(await readWorkspace(owner.workspaceId, async (tx) => [await tx.teamRole.count(), await tx.auditEvent.count(), await tx.workspace.count()])).toEqual([0, 0, 0]);
  });

  it('goes at once if it is the sample', async () => {
    const caller = await createWorkspace(await makeUser(), { name: 'Sample', isSample: true });
    await deleteWorkspace(caller);
    expect(await readOwnWorkspaces(caller.userId)).toEqual([]);
  });
});
