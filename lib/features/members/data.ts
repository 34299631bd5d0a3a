import 'server-only';
import { isRole, type Role } from '@/lib/domain/access/permissions';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';

export type Member = { readonly id: string; readonly userId: string; readonly name: string; readonly email: string; readonly isGuest: boolean; readonly role: Role; readonly since: string };
export type PendingInvitation = { readonly id: string; readonly email: string; readonly role: Role; readonly inviter: string; readonly expiresAt: string };

// Members and invitations belong to sign-in: the workspace's role of the database can't read names, so each query names its workspace.

export async function readMembers(caller: Caller): Promise<Member[]> {
  const rows = await getPrisma().member.findMany({
    where: { organizationId: caller.workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, userId: true, role: true, createdAt: true, user: { select: { name: true, email: true, isAnonymous: true } } },
  });
  return rows.flatMap(({ role, user, createdAt, ...ids }) => (isRole(role) ? [{ ...ids, role, name: user.name, email: user.email, isGuest: user.isAnonymous, since: createdAt.toISOString() }] : []));
}

export async function readPendingInvitations(caller: Caller): Promise<PendingInvitation[]> {
  const rows = await getPrisma().invitation.findMany({
    where: { organizationId: caller.workspaceId, status: 'pending', expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, email: true, role: true, expiresAt: true, inviter: { select: { name: true } } },
  });
  return rows.flatMap(({ role, inviter, expiresAt, ...rest }) => (role !== null && isRole(role) ? [{ ...rest, role, inviter: inviter.name, expiresAt: expiresAt.toISOString() }] : []));
}
