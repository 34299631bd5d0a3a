import 'server-only';
import { may } from '@/lib/domain/access/permissions';
import { authorizePage } from '@/lib/platform/auth/authorize';
import { readMembers, readPendingInvitations } from './data';
import { toPeopleView, type PeopleView } from './view-model';

/** Everybody sees who belongs to the workspace; open invitations are links, so only those who may make them see them. */
export async function loadPeople(workspaceSlug: string): Promise<PeopleView> {
  const caller = await authorizePage(workspaceSlug);
  const [members, invitations] = await Promise.all([readMembers(caller), may(caller.role, 'manage') ? readPendingInvitations(caller) : []]);
  return toPeopleView(caller, members, invitations);
}
