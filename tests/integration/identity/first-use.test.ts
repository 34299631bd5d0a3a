import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptInvitation, changePassword, createOwner, joinByInvitation, openSample, signIn, signOut, switchWorkspace } from '@/lib/features/identity/actions';
import { hasAnyAccount, readOwnWorkspaces } from '@/lib/features/identity/data';
import { findHome, loadInvitation, loadSignIn, loadWelcome } from '@/lib/features/identity/loaders';
import { readMembers } from '@/lib/features/members/data';
import { invite } from '@/lib/features/members/mutations';
import { readArrivals } from '@/lib/features/progress/data';
import { createOwnWorkspace } from '@/lib/features/workspace/actions';
import { authorize, authorizePage } from '@/lib/platform/auth/authorize';
import { getSignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';

/** A browser: its cookies, as Next hands them to the server; and what the server does once it has answered. */
const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), asked: '', later: [] as (() => Promise<unknown>)[] }));
vi.mock('next/server', () => ({ after: (run: () => Promise<unknown>) => void browser.later.push(run) }));
vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve({ get: (name: string) => ({ value: browser.jar.get(name) }), set: (name: string, value: string) => (value === '' ? browser.jar.delete(name) : browser.jar.set(name, value)) }),
  headers: () => Promise.resolve(new Headers({ cookie: [...browser.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '), 'user-agent': 'test', ...(browser.asked === '' ? {} : { 'x-asked-path': browser.asked }) })),
}));

const owner = { name: 'Ines Moreau', email: 'ines@example.test', password: 'correct horse battery' };

beforeEach(() => getPrisma().rateLimit.deleteMany());
afterAll(async () => {
  await getPrisma().user.deleteMany();
  await getPrisma().$disconnect();
});

/** Where a call that ends in Next's redirect leads. */
async function destination(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    (value) => JSON.stringify(value),
    (error: { digest?: string; message?: string }) => error.digest?.split(';')[2] ?? error.message ?? '',
  );
  return outcome;
}

describe('first use', () => {
  it('leads the first visitor to the welcome, and into the sample with one click', async () => {
    await getPrisma().workspace.deleteMany();
    await getPrisma().user.deleteMany();
    expect(await findHome()).toBe('/welcome');
    expect(await destination(loadSignIn())).toBe('/welcome');
    expect(await destination(openSample())).toBe('/w/halden-freight/portfolio');
    expect(await findHome()).toBe('/w/halden-freight/portfolio');
    expect(await hasAnyAccount()).toBe(false);
    const caller = await authorize('halden-freight', 'own');
    expect(caller).toMatchObject({ isSample: true, role: 'owner', name: 'Ines Moreau' });
    expect((await readArrivals(caller)).size).toBe(0);
    for (const run of browser.later) await run();
    // What was remembered before the forecasts came counts no longer.
    expect((await readArrivals(await authorize('halden-freight', 'read'))).size).toBeGreaterThan(3);
    expect(await destination(openSample())).toBe('/w/halden-freight/portfolio');
  });

  it('gives a guest no workspace of their own, and no account a weak password', async () => {
    expect(await createOwnWorkspace({ name: 'Mine' })).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await createOwner({ ...owner, password: 'short', workspaceName: '' })).toMatchObject({ ok: false, code: 'invalid', fields: [{ path: 'password' }, { path: 'workspaceName' }] });
  });

  it('makes the owner, hands the sample over, and clears away what other guests left', async () => {
    const guest = await getPrisma().user.create({ data: { name: 'Guest', email: 'left@sample.invalid', isAnonymous: true } });
    await getPrisma().workspace.create({ data: { name: 'Left', slug: 'left', isSample: true, members: { create: { userId: guest.id, role: 'owner' } } } });
    expect(await destination(createOwner({ ...owner, workspaceName: 'Harbour Analytics' }))).toBe('/w/harbour-analytics/portfolio');
    const user = await getSignedIn();
    expect(user).toMatchObject({ name: 'Ines Moreau', email: 'ines@example.test', isAnonymous: false });
    expect((await readOwnWorkspaces(user?.userId ?? '')).map(({ slug, role }) => [slug, role])).toEqual([
      ['halden-freight', 'owner'],
      ['harbour-analytics', 'owner'],
    ]);
    expect(await getPrisma().workspace.count()).toBe(2);
    expect(await getPrisma().user.count()).toBe(1);
  });

  it('then closes: no second owner, no guest, and strangers sign in', async () => {
    browser.jar.clear();
    expect(await createOwner({ ...owner, email: 'eve@example.test', workspaceName: 'Eve' })).toMatchObject({ ok: false, code: 'conflict' });
    expect(await openSample()).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await findHome()).toBe('/sign-in');
    expect(await destination(loadWelcome())).toBe('/sign-in');
    expect(await getPrisma().user.count()).toBe(1);
  });
});

describe('signing in', () => {
  it('says what is wrong, and goes where the link led, but never to another site', async () => {
    expect(await signIn({ email: owner.email, password: 'wrong password' })).toMatchObject({ ok: false, code: 'unauthenticated', reason: 'The e-mail address or the password is wrong.' });
    expect(await signIn({ email: 'no address', password: '' })).toMatchObject({ ok: false, code: 'invalid' });
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)']) {
      expect(await destination(signIn({ email: owner.email, password: owner.password, next }))).toBe('/');
    }
    expect(await destination(signIn({ email: 'INES@example.test', password: owner.password, next: '/w/halden-freight/projects' }))).toBe('/w/halden-freight/projects');
    expect(await destination(loadSignIn('/w/halden-freight/projects?q=a'))).toBe('/w/halden-freight/projects?q=a');
    expect(await destination(loadSignIn('//evil.example'))).toBe('/');
  });

  it('keeps the whole address that a stranger asked for, and the portfolio where there is none of this site', async () => {
    browser.jar.clear();
    const path = `/w/halden-freight/projects/12?tab=log&note=${'a'.repeat(600)}`;
    browser.asked = path;
    expect(await destination(authorizePage('halden-freight'))).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    expect(await destination(signIn({ email: owner.email, password: owner.password, next: path }))).toBe(path);
    browser.jar.clear();
    for (const asked of ['', '//evil.example']) {
      browser.asked = asked;
      expect(await destination(authorizePage('halden-freight'))).toBe(`/sign-in?next=${encodeURIComponent('/w/halden-freight/portfolio')}`);
    }
    browser.asked = '';
  });

  it('waits after too many attempts, and says how long', async () => {
    for (let count = 0; count < 8; count += 1) await signIn({ email: owner.email, password: 'wrong password' });
    const late = await signIn({ email: owner.email, password: owner.password });
    expect(late).toMatchObject({ ok: false, code: 'rate-limited' });
    expect(late.ok ? '' : late.reason).toMatch(/Wait \d+ seconds/);
  });

  it('changes the password with the present one only, and signs other devices out', async () => {
    const otherDevice = new Map(browser.jar);
    await destination(signIn({ email: owner.email, password: owner.password }));
    expect(await changePassword({ currentPassword: 'wrong password', newPassword: 'a new long password' })).toMatchObject({ ok: false, reason: 'The present password is wrong.' });
    expect(await changePassword({ currentPassword: owner.password, newPassword: 'a new long password' })).toMatchObject({ ok: true });
    expect(await getPrisma().session.count({ where: { user: { email: owner.email } } })).toBe(1);
    expect([...browser.jar.values()]).not.toEqual([...otherDevice.values()]);
    expect(await getSignedIn()).toMatchObject({ email: owner.email });
  });

  it('switches between own workspaces only, and ends with sign-out', async () => {
    const own = await getPrisma().workspace.findUniqueOrThrow({ where: { slug: 'harbour-analytics' } });
    expect(await destination(switchWorkspace(own.id))).toBe('/w/harbour-analytics/portfolio');
    expect(await destination(switchWorkspace('another'))).toBe('/welcome');
    expect(await destination(signOut())).toBe('/');
    expect(await getSignedIn()).toBeNull();
  });
});

describe('an invitation', () => {
  it('makes an account for its own address and role, once', async () => {
    const member = await getPrisma().user.findUniqueOrThrow({ where: { email: owner.email } });
    const caller = await authorize('harbour-analytics', 'manage', { userId: member.id, name: member.name, email: member.email, isAnonymous: false });
    const { invitationId } = await invite(caller, { email: 'jonas@example.test', role: 'member' });
    browser.jar.clear();
    expect(await loadInvitation(invitationId)).toMatchObject({ invitation: { email: 'jonas@example.test', role: 'member', hasAccount: false }, signedInAs: null });
    expect(await acceptInvitation({ invitationId })).toMatchObject({ ok: false, code: 'unauthenticated' });
    expect(await destination(joinByInvitation({ invitationId, name: 'Jonas Brekke', password: 'another long one' }))).toBe('/w/harbour-analytics/portfolio');
    expect(await getSignedIn()).toMatchObject({ email: 'jonas@example.test' });
    expect((await readMembers(caller)).map(({ name, role }) => [name, role])).toEqual([
      ['Ines Moreau', 'owner'],
      ['Jonas Brekke', 'member'],
    ]);
    expect(await joinByInvitation({ invitationId, name: 'Jonas', password: 'another long one' })).toMatchObject({ ok: false, code: 'not-found' });
    expect((await loadInvitation(invitationId)).invitation).toBeNull();
    expect((await loadInvitation('no id')).invitation).toBeNull();
  });
});
