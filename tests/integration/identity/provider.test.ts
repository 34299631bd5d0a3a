import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptInvitation, createOwner, signInWithProvider } from '@/lib/features/identity/actions';
import { GET } from '@/app/api/auth/[...all]/route';
import { invite } from '@/lib/features/members/mutations';
import { authorize } from '@/lib/platform/auth/authorize';
import { getSignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { startOidcProvider, type OidcProvider, type ProviderPerson } from '../../support/oidc-provider';

/** A browser: its cookies, as Next hands them to the server. */
const browser = vi.hoisted(() => ({ jar: new Map<string, string>() }));
const cookieHeader = (): string => [...browser.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve({ get: (name: string) => ({ value: browser.jar.get(name) }), set: (name: string, value: string) => (value === '' ? browser.jar.delete(name) : browser.jar.set(name, value)) }),
  headers: () => Promise.resolve(new Headers({ cookie: cookieHeader(), 'user-agent': 'test' })),
}));

const settings = vi.hoisted(() => ({ oidc: null as object | null, disablePassword: false, disableSignup: false }));
vi.mock('@/lib/platform/env', async (original) => {
  const { env: real } = await original<{ env: () => object }>();
  return { env: () => ({ ...real(), ...settings }) };
});

const owner = { name: 'Ines Moreau', email: 'ines@example.test', password: 'correct horse battery' };
const tomas: ProviderPerson = { sub: 'tomas-1', name: 'Tomas Vik', email: 'tomas@example.test', email_verified: true };

let provider: OidcProvider;

beforeAll(async () => {
  // The address that the README says is to be registered.
  provider = await startOidcProvider(`${env().baseUrl}/api/auth/callback/oidc`);
  settings.oidc = { issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret, label: 'Company account', scopes: ['openid', 'email', 'profile'] };
  await getPrisma().workspace.deleteMany();
  await getPrisma().user.deleteMany();
  await destination(createOwner({ ...owner, workspaceName: 'Harbour Analytics' }));
});
beforeEach(async () => {
  browser.jar.clear();
  Object.assign(settings, { disablePassword: false, disableSignup: false });
  await getPrisma().rateLimit.deleteMany();
  await getPrisma().invitation.deleteMany();
});
afterAll(async () => {
  await getPrisma().workspace.deleteMany();
  await getPrisma().user.deleteMany();
  await getPrisma().$disconnect();
  await provider.close();
});

/** Where a call that ends in Next's redirect leads. */
async function destination(call: Promise<unknown>): Promise<string> {
  return call.then(
    (value) => JSON.stringify(value),
    (error: { digest?: string; message?: string }) => error.digest?.split(';')[2] ?? error.message ?? '',
  );
}

/** The address that the provider sent the browser back to last. */
let answerAddress = '';

/** Signs in as a browser does: to the provider and back; answers where it is led in the end. */
async function signInAs(person: ProviderPerson | null, next = '/w/harbour-analytics/portfolio'): Promise<string> {
  provider.person = person;
  const way = await fetch(await destination(signInWithProvider({ next })), { redirect: 'manual' });
  answerAddress = way.headers.get('location') ?? '';
  const back = await GET(new Request(answerAddress, { headers: { cookie: cookieHeader() } }));
  for (const line of back.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) browser.jar.delete(name);
    else browser.jar.set(name, decodeURIComponent(value));
  }
  const location = new URL(back.headers.get('location') ?? '', env().baseUrl);
  return `${location.pathname}${location.search}`;
}

async function inviteTomas(): Promise<string> {
  const user = await getPrisma().user.findFirstOrThrow({ where: { email: owner.email } });
  const caller = await authorize('harbour-analytics', 'manage', { userId: user.id, name: user.name, email: user.email, isAnonymous: false });
  await invite(caller, { email: tomas.email, role: 'member' });
  return (await getPrisma().invitation.findFirstOrThrow({ where: { email: tomas.email } })).id;
}

describe('sign-in by an OpenID Connect provider', () => {
  it('makes no account without an invitation, and says why', async () => {
    expect(await signInAs(tomas)).toBe('/sign-in?error=unable_to_create_user');
    expect(await getSignedIn()).toBeNull();
    expect(await getPrisma().user.count({ where: { email: tomas.email } })).toBe(0);
  });

  it('says that it was cancelled', async () => {
    expect(await signInAs(null)).toMatch(/^\/sign-in\?error=access_denied/);
  });

  it('makes the account of who is invited, also where new accounts are switched off, and leads to the invitation', async () => {
    settings.disableSignup = true;
    const invitationId = await inviteTomas();
    expect(await signInAs(tomas, `/invitation/${invitationId}`)).toBe(`/invitation/${invitationId}`);
    expect(await getSignedIn()).toMatchObject({ name: 'Tomas Vik', email: tomas.email, isAnonymous: false });
    expect(await destination(acceptInvitation({ invitationId }))).toBe('/w/harbour-analytics/portfolio');
    expect(await authorize('harbour-analytics', 'log')).toMatchObject({ role: 'member', name: 'Tomas Vik' });
  });

  it('knows them again', async () => {
    const { id } = await getPrisma().user.findFirstOrThrow({ where: { email: tomas.email } });
    expect(await signInAs(tomas)).toBe('/w/harbour-analytics/portfolio');
    expect((await getSignedIn())?.userId).toBe(id);
  });

  it('takes no answer that was not asked for, and none twice', async () => {
    for (const address of [`${env().baseUrl}/api/auth/callback/oidc?code=made-up&state=made-up`, answerAddress]) {
      const answer = await GET(new Request(address));
      expect(answer.headers.get('location'), address).toMatch(/error=/);
      expect(answer.headers.getSetCookie().join()).not.toContain('session_token');
    }
  });

  it('opens the account with a password to who has proven the same address, and to nobody else', async () => {
    expect(await signInAs({ sub: 'ines-2', name: 'Not Ines', email: owner.email, email_verified: false })).toBe('/sign-in?error=account_not_linked');
    expect(await getSignedIn()).toBeNull();
    expect(await signInAs({ sub: 'ines-1', name: 'Ines M.', email: owner.email, email_verified: true })).toBe('/w/harbour-analytics/portfolio');
    expect(await getSignedIn()).toMatchObject({ email: owner.email, name: owner.name });
  });

  it('is enough where it is the only way in, unless new accounts are switched off', async () => {
    const nora = { sub: 'nora-1', name: 'Nora Holt', email: 'nora@example.test', email_verified: true };
    Object.assign(settings, { disablePassword: true, disableSignup: true });
    expect(await signInAs(nora)).toBe('/sign-in?error=unable_to_create_user');
    settings.disableSignup = false;
    expect(await signInAs(nora, '/welcome')).toBe('/welcome');
    expect(await getSignedIn()).toMatchObject({ email: nora.email });
  });
});
