import 'server-only';
import { isRole, type Role } from '@/lib/domain/access/permissions';
import { getPrisma } from '../db/client';
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

/** The memberships of the user `u` of the statement around it, oldest first, as one JSON array. */
export const membershipsOfUser = Prisma.sql`coalesce((
  select json_agg(json_build_object(
    'role', m.role, 'workspaceId', w.id, 'slug', w.slug, 'name', w.name, 'currency', w.currency, 'isSample', w.is_sample,
    'revision', w.revision::text, 'arrangement', w.arrangement::text, 'personId', find_person(w.id, u.id)
  ) order by m.created_at)
  from member m join workspace w on w.id = m.organization_id
  where m.user_id = u.id
), '[]')`;

export async function readMemberships(userId: string): Promise<Membership[]> {
  const [row] = await getPrisma().$queryRaw<{ memberships: Membership[] }[]>`select ${membershipsOfUser} as memberships from "user" u where u.id = ${userId}::uuid`;
  return keepKnownRoles(row?.memberships ?? []);
}
