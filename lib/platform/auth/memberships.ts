import 'server-only';
import { isRole, type Role } from '@/lib/domain/access/permissions';
import { queryDirectly } from '../db/direct-query';
import { Prisma } from '../db/generated/client';

/** A workspace that a user belongs to, as what, and which person in its plans the user is. */
export type Membership = {
  readonly role: Role;
  readonly workspaceId: string;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly isSample: boolean;
  readonly revision: string;
  readonly arrangement: string;
  /** Null until the member is enrolled. */
  readonly personId: string | null;
};

/** A role that the product does not know counts as none. */
export function keepKnownRoles(memberships: readonly Membership[]): Membership[] {
  return memberships.filter(({ role }) => isRole(role));
}

export async function readMemberships(userId: string): Promise<Membership[]> {
  const [row] = await queryDirectly<{ memberships: Membership[] }>(Prisma.sql`select memberships_of(${userId}::uuid) as memberships`);
  return keepKnownRoles(row?.memberships ?? []);
}
