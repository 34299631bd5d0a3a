import { refuseMembershipChange, rolesToGive } from '@/lib/domain/access/membership-rules';
import { roleNames, type Role } from '@/lib/domain/access/permissions';

type Member = { readonly id: string; readonly userId: string; readonly name: string; readonly email: string; readonly isGuest: boolean; readonly role: Role; readonly since: string };
type Invitation = { readonly id: string; readonly email: string; readonly role: Role; readonly inviter: string; readonly expiresAt: string };

export type MemberLine = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: string;
  readonly isSelf: boolean;
  readonly roleChoices: readonly Role[];
  /** Why the reader may not remove this member; null where they may. */
  readonly keptBecause: string | null;
};

export type PeopleView = {
  readonly workspaceSlug: string;
  readonly workspaceName: string;
  readonly members: readonly MemberLine[];
  readonly invitations: readonly Invitation[];
  readonly mayManage: boolean;
  /** The roles that the reader may invite as; none for those who may not invite, and in the sample. */
  readonly rolesToInvite: readonly Role[];
  /** Who can be asked, where the reader may change nothing. */
  readonly managers: readonly string[];
};

export const roleDuties: Record<Role, string> = {
  owner: 'everything, and deletes the workspace',
  admin: 'people, tokens and settings, and all below',
  productOwner: 'the plan: weights, capacities, scenarios, decisions',
  member: 'projects, scores, imports',
  viewer: 'reads everything, comments',
};

export function toPeopleView(caller: { readonly workspaceSlug: string; readonly workspaceName: string; readonly userId: string; readonly isSample: boolean; readonly role: Role }, members: readonly Member[], invitations: readonly Invitation[]): PeopleView {
  const owners = members.filter(({ role }) => role === 'owner').length;
  const choices = rolesToGive(caller.role);
  return {
    workspaceSlug: caller.workspaceSlug,
    workspaceName: caller.workspaceName,
    members: members.map(({ id, userId, name, email, isGuest, role, since }) => ({
      id,
      name,
      email: isGuest ? 'guest, no account' : email,
      role,
      since,
      isSelf: userId === caller.userId,
      roleChoices: choices.filter((to) => to === role || refuseMembershipChange({ by: caller.role, from: role, to, owners }) === null),
      keptBecause: refuseMembershipChange({ by: caller.role, from: role, to: null, owners }),
    })),
    invitations,
    mayManage: choices.length > 0,
    rolesToInvite: caller.isSample ? [] : choices,
    managers: members.filter(({ role }) => role === 'owner' || role === 'admin').map(({ name, role }) => `${name} (${roleNames[role].toLowerCase()})`),
  };
}
