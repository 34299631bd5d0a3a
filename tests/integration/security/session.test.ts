import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/features/identity/mutations';
import { readMembers } from '@/lib/features/members/data';
import { changeRole, invite, removeMember } from '@/lib/features/members/mutations';
import { getAuth, SESSION } from '@/lib/platform/auth/auth';
import { findMembership } from '@/lib/platform/auth/find-membership';
import { readSession, type SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeUser, makeWorkspace, type TestWorkspace } from '../../support/builders';

let workspace: TestWorkspace;
let user: SignedIn;
let cookie: string;
let signature: string;

beforeAll(async () => {
  workspace = await makeWorkspace();
});
beforeEach(async () => {
  user = await makeUser('Lena');
  const { invitationId } = await invite(workspace.callers.owner, { email: user.email, role: 'member' });
  await acceptInvitation(user, invitationId);
  const { internalAdapter, secret } = await getAuth().$context;
  const { token } = await internalAdapter.createSession(user.userId);
  signature = await sign(token, secret);
  cookie = token;
});
afterAll(() => getPrisma().$disconnect());

/** As better-auth signs its cookies: HMAC-SHA256 in base64. */
async function sign(value: string, secret: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return Buffer.from(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(value))).toString('base64');
}

const headersWith = (value: string): Headers => new Headers({ cookie: `theme=dark; groundwork.session_token=${encodeURIComponent(value)}` });
const read = (): Promise<SignedIn | null> => readSession(headersWith(`${cookie}.${signature}`));
const memberId = async (): Promise<string> => (await readMembers(workspace.callers.owner)).find(({ userId }) => userId === user.userId)?.id ?? '';

describe('a session', () => {
  it('says who it is, of which workspaces, as which person', async () => {
    const caller = await findMembership(user, workspace.slug);
    expect(await read()).toMatchObject({ userId: user.userId, email: user.email, isAnonymous: false, memberships: [{ slug: workspace.slug, role: 'member', personId: caller?.personId }] });
  });

  it('is the one that better-auth knows', async () => {
    const known = await getAuth().api.getSession({ headers: headersWith(`${cookie}.${signature}`) });
    expect((await read())?.userId).toBe(known?.user.id);
  });

  it('needs the signature of this installation', async () => {
    const flipped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    for (const value of [cookie, `${cookie}.`, `${cookie}.${flipped}`, `${cookie}.${signature.slice(0, 20)}`, `${cookie}x.${signature}`, `.${signature}`, '']) expect(await readSession(headersWith(value)), value).toBeNull();
    expect(await readSession(new Headers())).toBeNull();
  });

  it('ends at once with sign-out, and with its time', async () => {
    await getPrisma().session.updateMany({ where: { userId: user.userId }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await read()).toBeNull();
    await getPrisma().session.updateMany({ where: { userId: user.userId }, data: { expiresAt: new Date(Date.now() + SESSION.expiresIn * 1000) } });
    expect(await read()).not.toBeNull();
    await getPrisma().session.deleteMany({ where: { userId: user.userId } });
    expect(await read()).toBeNull();
  });

  it('lives on when it is used, at most once a day', async () => {
    const expiry = async (): Promise<number> => (await getPrisma().session.findFirstOrThrow({ where: { userId: user.userId } })).expiresAt.getTime();
    const fresh = await expiry();
    await read();
    expect(await expiry()).toBe(fresh);
    const old = new Date(Date.now() + 60_000);
    await getPrisma().session.updateMany({ where: { userId: user.userId }, data: { expiresAt: old } });
    await read();
    expect(await expiry()).toBeGreaterThan(old.getTime() + SESSION.updateAge * 1000);
  });

  it('has another role, or none, from the very next request', async () => {
    const roleNow = async (): Promise<string | undefined> => (await read())?.memberships?.[0]?.role;
    await changeRole(workspace.callers.owner, { memberId: await memberId(), role: 'viewer' });
    expect(await roleNow()).toBe('viewer');
    await removeMember(workspace.callers.owner, await memberId());
    expect(await roleNow()).toBeUndefined();
  });
});

describe('a person of the plans', () => {
  it('is made with the membership, and the trail says so', async () => {
    const caller = await findMembership(user, workspace.slug);
    const { people, events } = await readWorkspace(workspace.callers.owner.workspaceId, async (tx) => ({
      people: await tx.person.findMany({ where: { userId: user.userId }, select: { id: true, name: true } }),
      events: await tx.auditEvent.findMany({ where: { actorId: caller?.personId ?? '' }, select: { action: true, subject: true } }),
    }));
    expect(people).toEqual([{ id: caller?.personId, name: 'Lena' }]);
    expect(events).toEqual([{ action: 'join the plans', subject: 'Member' }]);
  });

  it('is the one already planned with under the member’s address', async () => {
    const { owner } = workspace.callers;
    const guest = await makeUser('Jonas');
    const id = randomUUID();
    await getPrisma().$transaction(async (tx) => {
      await tx.$queryRaw`select set_config('groundwork.workspace_id', ${owner.workspaceId}, true)`;
      await tx.person.createMany({ data: [{ workspaceId: owner.workspaceId, id, name: 'Jonas', email: guest.email }] });
    });
    const { invitationId } = await invite(owner, { email: guest.email, role: 'viewer' });
    await acceptInvitation(guest, invitationId);
    expect(await findMembership(guest, workspace.slug)).toMatchObject({ personId: id });
  });

  it('is made once, also by two first visits at once', async () => {
    const late = await makeUser('Late');
    await getPrisma().member.create({ data: { organizationId: workspace.callers.owner.workspaceId, userId: late.userId, role: 'viewer' } });
    const callers = await Promise.all([findMembership(late, workspace.slug), findMembership(late, workspace.slug)]);
    expect(new Set(callers.map((caller) => caller?.personId)).size).toBe(1);
  });

  it('can’t be looked up by the role that workspaces are read with', async () => {
    const { workspaceId, userId } = workspace.callers.owner;
    await expect(readWorkspace(workspaceId, (tx) => tx.$queryRaw`select find_person(${workspaceId}::uuid, ${userId}::uuid)`)).rejects.toThrow(/permission denied/);
  });

  it('leaves the workspace unnamed for the next statement', async () => {
    await read();
    expect(await getPrisma().person.count()).toBe(0);
  });
});
