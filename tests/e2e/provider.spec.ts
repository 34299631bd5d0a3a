import path from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { findFreePort } from '../../scripts/lib/free-port.mjs';
import { findAxeViolations } from '../support/find-axe-violations';
import { startOidcProvider, type OidcProvider } from '../support/oidc-provider';
import { makeTemporaryFolder, startApp, type StartedApp } from '../support/started-app';
import { owner, workspace } from './pages/people';
import { PeoplePage } from './pages/people-page';
import { WelcomePage } from './pages/welcome-page';

// An installation of its own, whose settings name a provider, and a provider that knows two people.
test.describe.configure({ mode: 'serial' });

const label = 'Company account';
const tomas = { sub: 'tomas-1', name: 'Tomas Vik', email: 'tomas@example.test', email_verified: true };

let removeFolder: () => Promise<void>;
let provider: OidcProvider;
let app: StartedApp;
let invitation: string;
let addresses = 0;
const refused: string[] = [];

test.beforeAll(async () => {
  const temporary = await makeTemporaryFolder();
  removeFolder = temporary.remove;
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  provider = await startOidcProvider(`${url}/api/auth/callback/oidc`);
  app = await startApp({
    GROUNDWORK_HOME: path.join(temporary.folder, 'home'), PORT: String(port), BASE_URL: url, TRUST_PROXY: 'true',
    OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret, OIDC_LABEL: label,
  });
  expect(await app.isReady(), app.output()).toBe(true);
});

test.afterAll(async () => {
  app.signal('SIGTERM');
  await app.exited;
  await provider.close();
  await removeFolder();
});

test.afterEach(() => expect(refused).toEqual([]));

/** A browser that nobody is signed in with, at an address of its own, as attempts are limited by it; what the content security policy stops, fails the test. */
async function openBrowser(browser: Browser): Promise<Page> {
  addresses += 1;
  const context = await browser.newContext({ baseURL: app.url, storageState: { cookies: [], origins: [] }, extraHTTPHeaders: { 'x-forwarded-for': `10.9.0.${addresses}` } });
  const page = await context.newPage();
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
  return page;
}

test('the owner, whose account has a password, also comes in by the provider that has proven the address', async ({ browser }) => {
  const first = await openBrowser(browser);
  await new WelcomePage(first).open();
  await new WelcomePage(first).createOwner(owner, workspace.name);
  const people = new PeoplePage(first, workspace.slug);
  await people.open();
  invitation = await people.invite(tomas.email, 'Member');

  const page = await openBrowser(browser);
  const deep = `/w/${workspace.slug}/settings/people?tab=x&note=a%26b`;
  await page.goto(deep);
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await findAxeViolations(page)).toEqual([]);
  provider.person = { sub: 'ines-1', name: 'I. Moreau', email: owner.email, email_verified: true };
  await page.getByRole('button', { name: label }).click();
  await expect(page).toHaveURL(`${app.url}${deep}`);
  await expect(new PeoplePage(page, workspace.slug).member(owner.name)).toBeVisible();
});

test('who is invited joins without a password, and is known again', async ({ browser }) => {
  provider.person = tomas;
  const page = await openBrowser(browser);
  await page.goto(invitation);
  await page.getByRole('button', { name: label }).click();
  await expect(page).toHaveURL(invitation);
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page).toHaveURL(`${app.url}/w/${workspace.slug}/portfolio`);

  const later = await openBrowser(browser);
  await later.goto('/sign-in');
  await later.getByRole('button', { name: label }).click();
  await expect(later).toHaveURL(`${app.url}/w/${workspace.slug}/portfolio`);
});

test('who is not invited, and who turns back at the provider, are told so and come in by no other way', async ({ browser }) => {
  const page = await openBrowser(browser);
  await page.goto('/sign-in');
  provider.person = { sub: 'nora-1', name: 'Nora Holt', email: 'nora@example.test', email_verified: true };
  await page.getByRole('button', { name: label }).click();
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toContainText('invit');
  provider.person = null;
  await page.getByRole('button', { name: label }).click();
  await expect(page).toHaveURL(/error=access_denied/);
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.goto(`/w/${workspace.slug}/portfolio`);
  await expect(page).toHaveURL(/\/sign-in/);
});
