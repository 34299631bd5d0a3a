import 'server-only';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { refuseLastOwner } from '@/lib/domain/access/membership-rules';
import { FOUNDING } from '@/lib/domain/access/undo-rules';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { ROLES } from '@/lib/domain/scoring/criterion';
import { DEFAULT_TEAM_ROLES } from '@/lib/domain/team/default-team-roles';
import { DEFAULT_ACTIVITIES } from '@/lib/domain/time/default-activities';
import { findPlanningQuarter } from '@/lib/domain/time/planning-quarter';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges, type ChangeRecorder } from '@/lib/platform/audit/change-recorder';
import { recordMembership } from '@/lib/platform/audit/record-membership';
import type { Caller } from '@/lib/platform/auth/caller';
import { enrolPerson } from '@/lib/platform/auth/enrol-person';
import { findMembership } from '@/lib/platform/auth/find-membership';
import type { SignedIn } from '@/lib/platform/auth/session';
import { tokenScope } from '@/lib/platform/auth/token-scope';
import { getPrisma } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import type { changeWorkspaceInput } from './schema';

/** Makes a workspace with its first owner and everything that its pages need to work at once. */
export async function createWorkspace(user: SignedIn, { name, isSample = false }: { readonly name: string; readonly isSample?: boolean }): Promise<Caller> {
  const data = { name, slug: await findFreeSlug(name), isSample, currency: DEFAULT_SCORING_MODEL.currency, members: { create: { userId: user.userId, role: 'owner' } } };
  const made = await getPrisma().$transaction(async (tx) => {
    const workspace = await tx.workspace.create({ data, select: { id: true, slug: true } });
    await enrolPerson(tx, workspace.id, user);
    return workspace;
  });
  try {
    const caller = await findMembership(user, made.slug);
    if (!caller) throw new Error('A workspace that was just made has no member.');
    await recordChanges(caller, { action: FOUNDING }, (record) => fillWithDefaults(record, caller));
    return caller;
  } catch (error) {
    await getPrisma().workspace.delete({ where: { id: made.id } });
    throw error;
  }
}

/** The address of a workspace, from its name; with a few random characters where it is taken. */
async function findFreeSlug(name: string): Promise<string> {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 48) || 'workspace';
  const taken = await getPrisma().workspace.findUnique({ where: { slug: plain }, select: { id: true } });
  return taken ? `${plain}-${randomBytes(3).toString('hex')}` : plain;
}

async function fillWithDefaults(record: ChangeRecorder, caller: Caller): Promise<void> {
  const roleIds = await record.createMany('TeamRole', DEFAULT_TEAM_ROLES.map((role, sort) => ({ ...role, sort })));
  await record.createMany('HourPrice', [{ kind: 'people' }, { kind: 'compute' }]);
  await record.createMany('Activity', DEFAULT_ACTIVITIES.map((activity, sort) => ({ ...activity, sort })));
  await record.create('ScoringModel', {
    version: DEFAULT_SCORING_MODEL.version,
    name: 'Default model',
    criteria: DEFAULT_SCORING_MODEL.criteria as unknown as Prisma.InputJsonValue,
    assumptions: DEFAULT_SCORING_MODEL.assumptions as unknown as Prisma.InputJsonValue,
    isCurrent: true,
    authorId: caller.personId,
  });
  await planFirstQuarter(record, roleIds);
}

/**
 * One full-time person for each role: enough for a first plan, plain to see, and to be replaced by the real people.
 * Compute and money stay without a limit until somebody sets one.
 */
async function planFirstQuarter(record: ChangeRecorder, roleIds: readonly string[]): Promise<void> {
  const quarter = findPlanningQuarter(new Date().toISOString());
  const periodId = await record.create('PlanningPeriod', { name: quarter.name, startsOn: new Date(quarter.startsOn), endsOn: new Date(quarter.endsOn), isCurrent: true });
  await record.createMany(
    'Capacity',
    ROLES.map((role, sort) => ({ periodId, kind: 'role' as const, roleId: roleIds[sort] ?? null, name: role.name, unit: 'person-weeks', amount: quarter.weeks, sort })),
  );
}

export async function changeWorkspace(caller: Caller, change: z.output<typeof changeWorkspaceInput>): Promise<void> {
  await writeWorkspace(caller.workspaceId, async (tx) => {
    const before = await tx.workspace.findUniqueOrThrow({ where: { id: caller.workspaceId }, select: { name: true, currency: true } });
    if (before.name === change.name && before.currency === change.currency) return;
    await tx.workspace.update({ where: { id: caller.workspaceId }, data: { ...change, revision: { increment: 1 } }, select: { id: true } });
    await recordMembership(tx, caller, { action: 'change the workspace', subject: 'Workspace', subjectId: caller.workspaceId, subjectName: change.name, before, after: change });
  });
}

/** Removes a workspace and all its rows for good. A sample goes at once; for any other its name has to be typed. */
export async function deleteWorkspace(caller: Caller, typedName = ''): Promise<void> {
  if (!caller.isSample && typedName.trim() !== caller.workspaceName) throw new AppError('invalid', `Type "${caller.workspaceName}" to delete it.`, [{ path: 'typedName', message: `Type "${caller.workspaceName}" to delete it.` }]);
  await getPrisma().$transaction([getPrisma().apikey.deleteMany({ where: { metadata: tokenScope(caller.workspaceSlug).stored } }), getPrisma().workspace.delete({ where: { id: caller.workspaceId } })]);
}

export async function leaveWorkspace(caller: Caller): Promise<void> {
  await getPrisma().$transaction(async (tx) => {
    const owners = await tx.$queryRaw<{ user_id: string }[]>`select user_id from member where organization_id = ${caller.workspaceId}::uuid and role = 'owner' for update`;
    const refusal = refuseLastOwner({ from: caller.role, to: null, owners: owners.length });
    if (refusal) throw new AppError('conflict', refusal);
    const gone = await tx.member.delete({ where: { organizationId_userId: { organizationId: caller.workspaceId, userId: caller.userId } } });
    await recordMembership(tx, caller, { action: 'leave the workspace', subject: 'Member', subjectId: gone.id, subjectName: caller.name, before: { role: caller.role }, after: null });
  });
}

/** Keeps a project in the caller's own navigation, or takes it out. */
export async function pinProject(caller: Caller, { projectId, isPinned }: { readonly projectId: string; readonly isPinned: boolean }): Promise<void> {
  await recordChanges(caller, { action: isPinned ? 'pin a project' : 'unpin a project' }, async (record) => {
    const pin = await record.tx.projectPin.findFirst({ where: { personId: caller.personId, projectId }, select: { id: true } });
    if (isPinned && !pin) await record.create('ProjectPin', { projectId, personId: caller.personId, sort: await record.tx.projectPin.count({ where: { personId: caller.personId } }) });
    if (!isPinned && pin) await record.remove('ProjectPin', pin.id);
  });
}
