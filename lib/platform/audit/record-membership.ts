import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Prisma } from '../db/generated/client';
import type { WorkspaceTransaction } from '../db/workspace-transaction';
import { toJson } from './change-recorder';

/** What belongs to sign-in and is not undone: a workspace's own row, its members, invitations and tokens. */
export type MembershipSubject = 'Workspace' | 'Member' | 'Invitation' | 'Token';

type MembershipChange = {
  readonly action: string;
  readonly subject: MembershipSubject;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

/** Who did it; somebody who is only just joining is nobody in the workspace's plans yet. */
type Actor = { readonly workspaceId: string; readonly personId: string | null; readonly name: string };

/**
 * Writes a change of membership into the audit trail, in the transaction that makes the change.
 * It names the workspace for that transaction, since such changes are made by the login role.
 *
 * @returns the group of the change
 */
export async function recordMembership(tx: WorkspaceTransaction, actor: Actor, change: MembershipChange): Promise<string> {
  await tx.$queryRaw`select set_config('groundwork.workspace_id', ${actor.workspaceId}, true)`;
  const { before, after, ...rest } = change;
  const groupId = randomUUID();
  const data: Prisma.AuditEventCreateManyInput = { ...rest, workspaceId: actor.workspaceId, actorId: actor.personId, actorName: actor.name, groupId, before: toJson(before), after: toJson(after) };
  await tx.auditEvent.createMany({ data: [data] });
  return groupId;
}
