import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getAuth } from '@/lib/platform/auth/auth';
import { getPrisma } from '@/lib/platform/db/client';
import { GET as openAuthRoute, POST as postAuthRoute } from '@/app/api/auth/[...all]/route';

const origin = 'http://127.0.0.1:3000';

function call(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return getAuth().handler(new Request(`${origin}/api/auth${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin, ...headers }, body: JSON.stringify(body) }));
}

beforeAll(() => getPrisma().rateLimit.deleteMany());
afterAll(async () => {
  await getPrisma().rateLimit.deleteMany();
  await getPrisma().user.deleteMany();
  await getPrisma().$disconnect();
});

describe('sign-in', () => {
  it('makes the first account, and none after it without an invitation', async () => {
    await getPrisma().user.deleteMany();
    const owner = await call('/sign-up/email', { name: 'Owner', email: 'owner@example.test', password: 'a long password' });
    expect(owner.status).toBe(200);
    expect(owner.headers.getSetCookie().join()).toMatch(/groundwork\.session_token=[^;]+;.*HttpOnly/i);
    const stranger = await call('/sign-up/email', { name: 'Stranger', email: 'stranger@example.test', password: 'a long password' });
    expect(stranger.status).toBe(403);
    const guest = await call('/sign-in/anonymous', {});
    expect(guest.status).toBe(403);
  });

  it('stores no password as it is', async () => {
    const account = await getPrisma().account.findFirstOrThrow({ where: { providerId: 'credential' }, select: { password: true } });
    expect(account.password).not.toContain('a long password');
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const wrong = await call('/sign-in/email', { email: 'owner@example.test', password: 'a wrong password' });
    const unknown = await call('/sign-in/email', { email: `${randomUUID()}@example.test`, password: 'a wrong password' });
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
  });

  it('refuses the ninth attempt in a minute, also with the right password', async () => {
    await getPrisma().rateLimit.deleteMany();
    const attempt = (password: string) => call('/sign-in/email', { email: 'owner@example.test', password });
    const answers: number[] = [];
    for (let count = 0; count < 8; count += 1) answers.push((await attempt('a wrong password')).status);
    expect(answers).toEqual(Array.from({ length: 8 }, () => 401));
    const late = await attempt('a long password');
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('x-retry-after'))).toBeGreaterThan(0);
  });
});

describe('the auth route', () => {
  const paths = ['/sign-up/email', '/sign-in/email', '/sign-in/anonymous', '/organization/create', '/organization/update', '/organization/delete', '/organization/invite-member', '/organization/accept-invitation', '/organization/update-member-role', '/organization/list', '/api-key/create', '/api-key/list', '/update-user', '/delete-user', '/delete-anonymous-user', '/change-password', '/get-session', '/ok'];

  it.each(paths)('has no door at %s: the product’s own actions are the only way', async (path) => {
    const post = await postAuthRoute(new Request(`${origin}/api/auth${path}`, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{}' }));
    const get = await openAuthRoute(new Request(`${origin}/api/auth${path}`));
    expect([post.status, get.status]).toEqual([404, 404]);
  });
});
