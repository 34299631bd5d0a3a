import { may, roles, type Role } from './permissions';

/** The roles that somebody may give to others: an admin may make everyone but owners. */
export function rolesToGive(role: Role): Role[] {
  if (!may(role, 'manage')) return [];
  return roles.filter((one) => one !== 'owner' || may(role, 'own'));
}

/** A role that is at most as powerful as another. */
export function isAtMost(role: Role, limit: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(limit);
}

export type MembershipChange = {
  /** Who changes it. */
  readonly by: Role;
  /** The member's role before, and after; null when the member goes. */
  readonly from: Role;
  readonly to: Role | null;
  /** Owners that the workspace has, this member included. */
  readonly owners: number;
};

/** Why a member's role may not be changed so; null where it may. A workspace always keeps an owner. */
export function refuseMembershipChange({ by, from, to, owners }: MembershipChange): string | null {
  if (!may(by, 'manage')) return 'Only an owner or admin changes the roles of others.';
  if ((from === 'owner' || to === 'owner') && !may(by, 'own')) return 'Only an owner makes or removes owners.';
  return refuseLastOwner({ from, to, owners });
}

/** The same for somebody who leaves. */
export function refuseLastOwner({ from, to, owners }: Omit<MembershipChange, 'by'>): string | null {
  return from === 'owner' && to !== 'owner' && owners <= 1 ? 'A workspace needs an owner. Make somebody else one first, or delete the workspace.' : null;
}
