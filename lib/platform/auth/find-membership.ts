import 'server-only';
import { getPrisma } from '../db/client';
import type { AuthorizedWorkspaceId, Caller } from './caller';
import { enrolPerson } from './enrol-person';
import { readMemberships, type Membership } from './memberships';
import type { SignedIn } from './session';

/** The caller that a signed-in user is in a workspace, read anew; null when the user is no member, or it does not exist. */
export async function findMembership(user: SignedIn, workspaceSlug: string): Promise<Caller | null> {
  return toCaller(user, await readMemberships(user.userId), workspaceSlug);
}

/** The same among memberships that this request has read already. */
export async function toCaller(user: SignedIn, memberships: readonly Membership[], workspaceSlug: string): Promise<Caller | null> {
  const membership = memberships.find(({ slug }) => slug === workspaceSlug);
  if (!membership) return null;
  const { slug, name, personId, ...workspace } = membership;
  const workspaceId = membership.workspaceId as AuthorizedWorkspaceId;
  return {
    ...workspace,
    workspaceId,
    workspaceSlug: slug,
    workspaceName: name,
    userId: user.userId,
    // A member who came past the product's own ways, as from an older version, is enrolled at the first visit.
    personId: personId ?? (await getPrisma().$transaction((tx) => enrolPerson(tx, workspaceId, user))),
    name: user.name,
    email: user.email,
  };
}
