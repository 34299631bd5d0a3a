import 'server-only';
import { isRole } from '@/lib/domain/access/permissions';
import { getPrisma } from '../db/client';
import { readWorkspace, writeWorkspace } from '../db/workspace-transaction';
import type { AuthorizedWorkspaceId, Caller } from './caller';
import type { SignedIn } from './session';

/** The caller that a signed-in user is in a workspace; null when the user is no member, or it does not exist. */
export async function findMembership(user: SignedIn, workspaceSlug: string): Promise<Caller | null> {
  const member = await getPrisma().member.findFirst({
    where: { userId: user.userId, organization: { slug: workspaceSlug } },
    select: { role: true, organization: { select: { id: true, slug: true, name: true, currency: true, isSample: true, revision: true } } },
  });
  if (!member || !isRole(member.role)) return null;
  const workspaceId = member.organization.id as AuthorizedWorkspaceId;
  return {
    workspaceId,
    workspaceSlug: member.organization.slug,
    workspaceName: member.organization.name,
    currency: member.organization.currency,
    isSample: member.organization.isSample,
    revision: String(member.organization.revision),
    role: member.role,
    userId: user.userId,
    personId: await ensurePerson(workspaceId, user),
    name: user.name,
    email: user.email,
  };
}

/** The person of a member, made at the first visit: plans, scores and hours belong to people, not to logins. */
async function ensurePerson(workspaceId: AuthorizedWorkspaceId, user: SignedIn): Promise<string> {
  const known = await readWorkspace(workspaceId, (tx) => tx.person.findFirst({ where: { userId: user.userId }, select: { id: true } }));
  if (known) return known.id;
  return writeWorkspace(workspaceId, async (tx) => {
    const sameAddress = await tx.person.findFirst({ where: { email: user.email, userId: null }, select: { id: true } });
    if (sameAddress) {
      await tx.person.update({ where: { workspaceId_id: { workspaceId, id: sameAddress.id } }, data: { userId: user.userId } });
      return sameAddress.id;
    }
    const made = await tx.person.create({ data: { workspaceId, userId: user.userId, name: user.name, email: user.email }, select: { id: true } });
    return made.id;
  });
}
