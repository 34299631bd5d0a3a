import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Permission } from '@/lib/domain/access/permissions';
import { readMembers } from '@/lib/features/members/data';
import { removeMember } from '@/lib/features/members/mutations';
import { readTokens } from '@/lib/features/tokens/data';
import { makeToken, revokeToken } from '@/lib/features/tokens/mutations';
import { answerApi } from '@/lib/platform/api-gate';
import { getPrisma } from '@/lib/platform/db/client';
import { addMember, makeWorkspace, type TestWorkspace } from '../../support/builders';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await makeWorkspace();
});
afterAll(() => getPrisma().$disconnect());

async function use(secret: string, permission: Permission, slug?: string): Promise<number> {
  const request = new Request('http://127.0.0.1:3000/api/v1/projects', { headers: { authorization: `Bearer ${secret}` } });
  const response = await answerApi(request, { permission, ...(slug === undefined ? {} : { workspace: slug }) }, (caller) => Promise.resolve(Response.json({ slug: caller.workspaceSlug })));
  return response.status;
}

describe('a token', () => {
  it('may do what its scope may, in its workspace, and is stored as a hash', async () => {
    const { id, secret } = await makeToken(workspace.callers.admin, { name: 'Dashboard', role: 'viewer', days: 30 });
    expect(secret).toMatch(/^gw_/);
    expect(await use(secret, 'read')).toBe(200);
    expect(await use(secret, 'read', workspace.slug)).toBe(200);
    expect(await use(secret, 'edit')).toBe(403);
    expect(await use(secret, 'read', (await makeWorkspace('Other')).slug)).toBe(404);
    const stored = await getPrisma().apikey.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(stored.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    expect(await readTokens(workspace.callers.owner)).toMatchObject([{ id, name: 'Dashboard', role: 'viewer', maker: 'admin' }]);
  });

  it('gets no more than its maker has', async () => {
    await expect(makeToken(workspace.callers.admin, { name: 'Too much', role: 'owner', days: 7 })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is dead when revoked, expired or unknown', async () => {
    const { id, secret } = await makeToken(workspace.callers.owner, { name: 'Import', role: 'member', days: 7 });
    expect(await use(secret, 'edit')).toBe(200);
    await getPrisma().apikey.update({ where: { id }, data: { expiresAt: new Date(0) } });
    expect(await use(secret, 'edit')).toBe(401);
    const second = await makeToken(workspace.callers.owner, { name: 'Import', role: 'member', days: 7 });
    await revokeToken(workspace.callers.admin, second.id);
    expect(await use(second.secret, 'edit')).toBe(401);
    expect(await use('gw_unknown', 'read')).toBe(401);
  });

  it('shrinks with its maker’s role, and dies with the membership for good', async () => {
    const { owner } = workspace.callers;
    const maker = await addMember(owner, 'admin', 'Maker');
    const { secret } = await makeToken(maker, { name: 'Sync', role: 'admin', days: 7 });
    expect(await use(secret, 'manage')).toBe(200);
    const member = (await readMembers(owner)).find(({ userId }) => userId === maker.userId);
    await getPrisma().member.update({ where: { id: member?.id ?? '' }, data: { role: 'viewer' } });
    expect(await use(secret, 'manage')).toBe(403);
    expect(await use(secret, 'read')).toBe(200);
    await removeMember(owner, member?.id ?? '');
    expect(await use(secret, 'read')).toBe(401);
  });

  it('of another workspace is neither seen nor revoked', async () => {
    const stranger = (await makeWorkspace('Other')).callers.owner;
    const { id } = await makeToken(workspace.callers.owner, { name: 'Mine', role: 'viewer', days: 7 });
    expect(await readTokens(stranger)).toEqual([]);
    await expect(revokeToken(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
