import 'server-only';
import { isRole, type Role } from '@/lib/domain/access/permissions';
import { readMemberships, type Membership } from '@/lib/platform/auth/memberships';
import { getPrisma } from '@/lib/platform/db/client';

/** A workspace that somebody belongs to. */
export type OwnWorkspace = { readonly id: string; readonly slug: string; readonly name: string; readonly isSample: boolean; readonly role: Role };

/** An invitation that can still be accepted. */
export type OpenInvitation = { readonly id: string; readonly email: string; readonly role: Role; readonly workspaceId: string; readonly workspaceSlug: string; readonly workspaceName: string; readonly inviterName: string; readonly hasAccount: boolean };

export async function readOwnWorkspaces(userId: string): Promise<OwnWorkspace[]> {
  return listOwnWorkspaces(await readMemberships(userId));
}

export function listOwnWorkspaces(memberships: readonly Membership[]): OwnWorkspace[] {
  return memberships.map(({ workspaceId: id, slug, name, isSample, role }) => ({ id, slug, name, isSample, role }));
}

/** Whether somebody owns this installation: the sample's guests have no account. */
export async function hasAnyAccount(): Promise<boolean> {
  return (await getPrisma().user.count({ where: { isAnonymous: false }, take: 1 })) > 0;
}

/** Whether somebody signs in with a password here, rather than at a provider. */
export async function hasPassword(userId: string): Promise<boolean> {
  return (await getPrisma().account.count({ where: { userId, providerId: 'credential' }, take: 1 })) > 0;
}

export async function readInvitation(id: string): Promise<OpenInvitation | null> {
  const row = await getPrisma().invitation.findFirst({
    where: { id, status: 'pending', expiresAt: { gt: new Date() } },
    select: { id: true, email: true, role: true, organization: { select: { id: true, slug: true, name: true } }, inviter: { select: { name: true } } },
  });
  if (!row?.role || !isRole(row.role)) return null;
  const account = await getPrisma().user.findUnique({ where: { email: row.email }, select: { id: true } });
  const { organization } = row;
  return { id: row.id, email: row.email, role: row.role, workspaceId: organization.id, workspaceSlug: organization.slug, workspaceName: organization.name, inviterName: row.inviter.name, hasAccount: account !== null };
}
