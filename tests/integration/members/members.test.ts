import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/features/identity/mutations';
import { readMembers, readPendingInvitations } from '@/lib/features/members/data';
import { changeRole, invite, removeMember, restoreMember, withdrawInvitation } from '@/lib/features/members/mutations';
import { createWorkspace } from '@/lib/features/workspace/mutations';
import type { Caller } from '@/lib/platform/auth/caller';
import { findMembership } from '@/lib/platform/auth/find-membership';
import { getPrisma } from '@/lib/platform/db/client';
import { addMember, makeUser, makeWorkspace, type TestWorkspace } from '../../support/builders';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await makeWorkspace();
});
afterAll(() => getPrisma().$disconnect());

const memberId = async (caller: Caller): Promise<string> => (await readMembers(caller)).find(({ userId }) => userId === caller.userId)?.id ?? '';

describe('an invitation', () => {
  it('lets its address in once, with its role', async () => {
    const user = await makeUser('Jonas Brekke');
    const { invitationId } = await invite(workspace.callers.admin, { email: user.email, role: 'productOwner' });
    expect(await acceptInvitation(user, invitationId)).toBe(workspace.slug);
    expect(await findMembership(user, workspace.slug)).toMatchObject({ role: 'productOwner', name: 'Jonas Brekke' });
    await expect(acceptInvitation(user, invitationId)).rejects.toThrow(/used up/);
  });

  it('is for its address only', async () => {
    const { invitationId } = await invite(workspace.callers.owner, { email: 'wanted@example.test', role: 'viewer' });
    await expect(acceptInvitation(await makeUser(), invitationId)).rejects.toThrow(/is for wanted@example\.test/);
  });

  it('is replaced by a newer one, and dies withdrawn or expired', async () => {
    const user = await makeUser();
    const first = await invite(workspace.callers.owner, { email: user.email, role: 'viewer' });
    const second = await invite(workspace.callers.owner, { email: user.email, role: 'member' });
    await expect(acceptInvitation(user, first.invitationId)).rejects.toThrow(/used up/);
    await withdrawInvitation(workspace.callers.admin, second.invitationId);
    await expect(acceptInvitation(user, second.invitationId)).rejects.toThrow(/withdrawn/);
    const third = await invite(workspace.callers.owner, { email: user.email, role: 'member' });
    await getPrisma().invitation.update({ where: { id: third.invitationId }, data: { expiresAt: new Date(0) } });
    await expect(acceptInvitation(user, third.invitationId)).rejects.toThrow(/expired/);
  });

  it('gives no more than its maker has, and nothing of the sample', async () => {
    await expect(invite(workspace.callers.admin, { email: 'x@example.test', role: 'owner' })).rejects.toMatchObject({ code: 'forbidden' });
    const sample = await createWorkspace(await makeUser(), { name: 'Sample', isSample: true });
    await expect(invite(sample, { email: 'x@example.test', role: 'viewer' })).rejects.toThrow(/sample/);
  });

  it('is not seen or withdrawn from another workspace', async () => {
    const stranger = (await makeWorkspace('Other')).callers.owner;
    const { invitationId } = await invite(workspace.callers.owner, { email: 'third@example.test', role: 'viewer' });
    expect(await readPendingInvitations(stranger)).toEqual([]);
    await expect(withdrawInvitation(stranger, invitationId)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a member', () => {
  it('gets another role', async () => {
    const caller = await addMember(workspace.callers.owner, 'viewer');
    await changeRole(workspace.callers.admin, { memberId: await memberId(caller), role: 'member' });
    expect(await findMembership({ ...caller, isAnonymous: false }, workspace.slug)).toMatchObject({ role: 'member' });
  });

  it('is made owner by owners only, and the last owner stays', async () => {
    const { owner, admin, viewer } = workspace.callers;
    await expect(changeRole(admin, { memberId: await memberId(viewer), role: 'owner' })).rejects.toThrow(/Only an owner/);
    await expect(removeMember(admin, await memberId(owner))).rejects.toThrow(/Only an owner/);
    await expect(changeRole(owner, { memberId: await memberId(owner), role: 'admin' })).rejects.toThrow(/needs an owner/);
  });

  it('is out at once when removed, and back with the same person by undo', async () => {
    const { owner } = workspace.callers;
    const caller = await addMember(owner, 'member', 'Lena');
    const user = { ...caller, isAnonymous: false };
    const { groupId } = await removeMember(owner, await memberId(caller));
    expect(await findMembership(user, workspace.slug)).toBeNull();
    await restoreMember(owner, groupId);
    expect(await findMembership(user, workspace.slug)).toMatchObject({ role: 'member', personId: caller.personId });
  });

  it('of another workspace is out of reach', async () => {
    const stranger = (await makeWorkspace('Other')).callers;
    const target = await memberId(stranger.viewer);
    await expect(removeMember(workspace.callers.owner, target)).rejects.toMatchObject({ code: 'not-found' });
    await expect(changeRole(workspace.callers.owner, { memberId: target, role: 'admin' })).rejects.toMatchObject({ code: 'not-found' });
    const { groupId } = await removeMember(stranger.owner, target);
    await expect(restoreMember(workspace.callers.owner, groupId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
