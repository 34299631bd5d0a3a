import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refuseMembershipChange, rolesToGive } from '@/lib/domain/access/membership-rules';
import { isRole, roleNames, roles, type Role } from '@/lib/domain/access/permissions';
import { AppError } from '@/lib/platform/app-error';
import { recordMembership } from '@/lib/platform/audit/record-membership';
import type { Caller } from '@/lib/platform/auth/caller';
import { tokenScope } from '@/lib/platform/auth/token-scope';
import { getPrisma } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import type { changeRoleInput, inviteInput } from './schema';

const INVITATION_DAYS = 14;
const DAY_MS = 86_400_000;

type Transaction = Prisma.TransactionClient;
type MemberRow = { readonly id: string; readonly userId: string; readonly role: Role; readonly name: string };

/** Invites an address; inviting it again renews the invitation with its new role. The id is the link's secret. */
export async function invite(caller: Caller, { email, role }: z.output<typeof inviteInput>): Promise<{ readonly invitationId: string }> {
  // A guest owns it: an invitation would let a stranger in where accounts are closed.
  if (caller.isSample) throw new AppError('conflict', 'Nobody is invited to the sample. Make a workspace of your own for your team.');
  if (!rolesToGive(caller.role).includes(role)) throw new AppError('forbidden', `Your role can't invite as ${roleNames[role].toLowerCase()}.`);
  return getPrisma().$transaction(async (tx) => {
    const member = await tx.member.findFirst({ where: { organizationId: caller.workspaceId, user: { email } }, select: { id: true } });
    if (member) throw new AppError('conflict', `${email} is a member already.`, [{ path: 'email', message: 'is a member already' }]);
    await tx.invitation.updateMany({ where: { organizationId: caller.workspaceId, email, status: 'pending' }, data: { status: 'canceled' } });
    const id = randomUUID();
    await tx.invitation.create({ data: { id, organizationId: caller.workspaceId, email, role, inviterId: caller.userId, expiresAt: new Date(Date.now() + INVITATION_DAYS * DAY_MS) } });
    // The id is a secret: the trail gets another one.
    await recordMembership(tx, caller, { action: 'invite somebody', subject: 'Invitation', subjectId: randomUUID(), subjectName: email, before: null, after: { role } });
    return { invitationId: id };
  });
}

export async function withdrawInvitation(caller: Caller, invitationId: string): Promise<void> {
  await getPrisma().$transaction(async (tx) => {
    const found = await tx.invitation.findFirst({ where: { id: invitationId, organizationId: caller.workspaceId, status: 'pending' }, select: { email: true, role: true } });
    if (!found) throw new AppError('not-found', 'The invitation was accepted or withdrawn already.');
    await tx.invitation.updateMany({ where: { id: invitationId, status: 'pending' }, data: { status: 'canceled' } });
    await recordMembership(tx, caller, { action: 'withdraw an invitation', subject: 'Invitation', subjectId: randomUUID(), subjectName: found.email, before: { role: found.role }, after: null });
  });
}

export async function changeRole(caller: Caller, { memberId, role }: z.output<typeof changeRoleInput>): Promise<void> {
  await changeMember(caller, memberId, role, async (tx, member) => {
    await tx.member.update({ where: { id: member.id }, data: { role }, select: { id: true } });
    return recordMembership(tx, caller, { action: 'change a role', subject: 'Member', subjectId: member.id, subjectName: member.name, before: { role: member.role }, after: { role } });
  });
}

/** @returns the group by which `restoreMember` brings the member back */
export async function removeMember(caller: Caller, memberId: string): Promise<{ readonly groupId: string }> {
  return changeMember(caller, memberId, null, async (tx, member) => {
    await tx.member.delete({ where: { id: member.id }, select: { id: true } });
    await tx.apikey.deleteMany({ where: { referenceId: member.userId, metadata: tokenScope(caller.workspaceSlug).stored } });
    const groupId = await recordMembership(tx, caller, { action: 'remove a member', subject: 'Member', subjectId: member.id, subjectName: member.name, before: { role: member.role, userId: member.userId }, after: null });
    return { groupId };
  });
}

const removed = z.object({ role: z.enum(roles), userId: z.uuid() });

/** Brings a removed member back with the role they had; only whom the trail names as removed. */
export async function restoreMember(caller: Caller, groupId: string): Promise<void> {
  const event = await readWorkspace(caller.workspaceId, (tx) => tx.auditEvent.findFirst({ where: { groupId, subject: 'Member', action: 'remove a member' }, select: { before: true, subjectName: true } }));
  if (!event) throw new AppError('not-found', 'Nobody was removed there.');
  const { role, userId } = removed.parse(event.before);
  if (!rolesToGive(caller.role).includes(role)) throw new AppError('forbidden', 'Only an owner brings an owner back.');
  await getPrisma().$transaction(async (tx) => {
    const id = randomUUID();
    await tx.member.createMany({ data: [{ id, organizationId: caller.workspaceId, userId, role }], skipDuplicates: true });
    await recordMembership(tx, caller, { action: 'bring a member back', subject: 'Member', subjectId: id, subjectName: event.subjectName, before: null, after: { role } });
  });
}

/** Locks the owners' rows first, so that two owners can't remove each other at the same moment. */
async function changeMember<T>(caller: Caller, memberId: string, to: Role | null, change: (tx: Transaction, member: MemberRow) => Promise<T>): Promise<T> {
  return getPrisma().$transaction(async (tx) => {
    const owners = await tx.$queryRaw<{ id: string }[]>`select id from member where organization_id = ${caller.workspaceId}::uuid and role = 'owner' order by id for update`;
    const found = await tx.member.findFirst({ where: { id: memberId, organizationId: caller.workspaceId }, select: { id: true, userId: true, role: true, user: { select: { name: true } } } });
    if (!found || !isRole(found.role)) throw new AppError('not-found', 'This person is no member any more.');
    const refusal = refuseMembershipChange({ by: caller.role, from: found.role, to, owners: owners.length });
    if (refusal) throw new AppError('conflict', refusal);
    return change(tx, { id: found.id, userId: found.userId, role: found.role, name: found.user.name });
  });
}
