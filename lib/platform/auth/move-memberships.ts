import 'server-only';
import { getPrisma } from '../db/client';

/** Hands the sample workspaces of a guest over to the account that the guest has just made or signed in to. */
export async function moveMemberships(guestId: string, account: { readonly id: string; readonly name: string; readonly email: string }): Promise<void> {
  await getPrisma().$transaction(async (tx) => {
    const memberships = await tx.member.findMany({ where: { userId: guestId, organization: { members: { none: { userId: account.id } } } }, select: { id: true, organizationId: true } });
    for (const { id, organizationId } of memberships) {
      await tx.member.update({ where: { id }, data: { userId: account.id } });
      await tx.$queryRaw`select set_config('groundwork.workspace_id', ${organizationId}, true)`;
      await tx.person.updateMany({ where: { workspaceId: organizationId, userId: guestId }, data: { userId: account.id, name: account.name, email: account.email } });
    }
  });
}
