import 'server-only';
import { recordMembership } from '../audit/record-membership';
import { createOrderedId } from '../db/ordered-id';
import type { WorkspaceTransaction } from '../db/workspace-transaction';
import type { SignedIn } from './session';

/**
 * The person that a member is in the workspace's plans: plans, scores and hours belong to people, not to logins.
 * Takes over a person with the member's address whom somebody has planned with before, else makes one.
 *
 * @param tx a transaction of the login role, such as the one that makes the member
 */
export async function enrolPerson(tx: WorkspaceTransaction, workspaceId: string, { userId, name, email }: Omit<SignedIn, 'isAnonymous'>): Promise<string> {
  await tx.$queryRaw`select set_config('groundwork.workspace_id', ${workspaceId}, true)`;
  const known = await tx.person.findFirst({ where: { workspaceId, OR: [{ userId }, { email, userId: null }] }, orderBy: { userId: { sort: 'asc', nulls: 'last' } } });
  if (known?.userId === userId) return known.id;
  const change = { action: 'join the plans', subject: 'Member', subjectName: name } as const;
  if (known) {
    await tx.person.updateMany({ where: { workspaceId, id: known.id }, data: { userId } });
    await recordMembership(tx, { workspaceId, personId: known.id, name }, { ...change, subjectId: known.id, before: { userId: null }, after: { userId } });
    return known.id;
  }
  const id = createOrderedId();
  const made = await tx.person.createMany({ data: [{ workspaceId, id, userId, name, email }], skipDuplicates: true });
  // Two first visits at once: the other one was quicker.
  if (made.count === 0) return (await tx.person.findFirstOrThrow({ where: { workspaceId, userId }, select: { id: true } })).id;
  await recordMembership(tx, { workspaceId, personId: id, name }, { ...change, subjectId: id, before: null, after: { userId, name, email } });
  return id;
}
