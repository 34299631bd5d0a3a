import { randomUUID } from 'node:crypto';
import { createWorkspace } from '@/lib/features/workspace/mutations';
import { roles, type Role } from '@/lib/domain/access/permissions';
import type { Caller } from '@/lib/platform/auth/caller';
import { findMembership } from '@/lib/platform/auth/find-membership';
import type { SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';

export type TestWorkspace = {
  readonly slug: string;
  /** One member of each role. */
  readonly callers: Readonly<Record<Role, Caller>>;
};

/** An account, without a session. */
export async function makeUser(name = 'Somebody'): Promise<SignedIn> {
  const email = `${randomUUID()}@example.test`;
  const user = await getPrisma().user.create({ data: { id: randomUUID(), name, email }, select: { id: true } });
  return { userId: user.id, name, email, isAnonymous: false };
}

/** A new workspace with its defaults and one member of each role. Workspaces of one test see nothing of another's. */
export async function makeWorkspace(name = 'Halden Freight'): Promise<TestWorkspace> {
  const owner = await createWorkspace(await makeUser('owner'), { name });
  const others = roles.filter((role) => role !== 'owner');
  const callers = await Promise.all(others.map(async (role) => [role, await addMember(owner, role)] as const));
  return { slug: owner.workspaceSlug, callers: { owner, ...Object.fromEntries(callers) } as Record<Role, Caller> };
}

/** One more member of a workspace. */
export async function addMember(owner: Caller, role: Role, name: string = role): Promise<Caller> {
  const user = await makeUser(name);
  await getPrisma().member.create({ data: { id: randomUUID(), organizationId: owner.workspaceId, userId: user.userId, role } });
  const caller = await findMembership(user, owner.workspaceSlug);
  if (!caller) throw new Error('The new member was not found.');
  return caller;
}
