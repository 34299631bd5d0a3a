import { expect, test } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { owner, ownerState, workspace } from './pages/people';
import { join, PeoplePage } from './pages/people-page';
import { SignInPage } from './pages/sign-in-page';
import { WelcomePage } from './pages/welcome-page';

// From an empty installation to a team. The other specs begin where this one ends.
test.describe.configure({ mode: 'serial' });

test('the first visitor looks at the sample without an account, and removes it at once', async ({ page }) => {
  const welcome = new WelcomePage(page);
  await page.goto('/');
  await expect(page).toHaveURL(/\/welcome$/);
  expect(await findAxeViolations(page)).toEqual([]);
  await welcome.openSample();
  await expect(page.getByText('Customs code suggestion').first()).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('button', { name: 'Remove the sample' }).click();
  await expect(page).toHaveURL(/\/welcome$/);
});

test('the owner’s account keeps the sample that was open, and gets a workspace of its own', async ({ page }) => {
  const welcome = new WelcomePage(page);
  await welcome.open();
  await welcome.openSample();
  await welcome.open();
  await welcome.createOwner(owner, workspace.name);
  await expect(page).toHaveURL(new RegExp(`/w/${workspace.slug}/portfolio`));
  await page.getByRole('button', { name: new RegExp(workspace.name) }).first().click();
  await expect(page.getByRole('menuitemradio', { name: /Halden Freight/ })).toBeVisible();
  await page.context().storageState({ path: ownerState });
});

test.describe('the owner', () => {
  test.use({ storageState: ownerState });

  test('invites by link; whoever joins has that role and no more', async ({ page, browser }) => {
    const people = new PeoplePage(page, workspace.slug);
    await people.open();
    const link = await people.invite('jonas@example.test', 'Viewer');
    const guest = await join(browser, link, { name: 'Jonas Brekke', password: 'another long one' });
    await guest.goto(`/w/${workspace.slug}/settings/people`);
    await expect(guest.getByText('Jonas Brekke (you)')).toBeVisible();
    await expect(guest.getByRole('button', { name: 'Make a link' })).toHaveCount(0);
    await expect(guest.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
    await guest.goto(link);
    await expect(guest.getByText(/used up/)).toBeVisible();
  });

  test('removes a member, and brings them back by undo', async ({ page }) => {
    const people = new PeoplePage(page, workspace.slug);
    await people.open();
    await page.getByRole('button', { name: 'Remove Jonas Brekke' }).click();
    await expect(people.member('Jonas Brekke')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(people.member('Jonas Brekke')).toHaveCount(1);
  });

  test('makes a token that is shown once, and revokes it', async ({ page, request }) => {
    await page.goto(`/w/${workspace.slug}/settings/tokens`);
    await page.getByLabel('Name').fill('Dashboard');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await expect(page.getByLabel('The token')).toHaveValue(/^gw_/);
    const authorization = `Bearer ${await page.getByLabel('The token').inputValue()}`;
    const read = () => request.get(`/api/w/${workspace.slug}/history`, { headers: { authorization } });
    expect((await read()).status()).toBe(200);
    await page.reload();
    await expect(page.getByLabel('The token')).toHaveCount(0);
    await page.getByRole('button', { name: 'Revoke Dashboard' }).click();
    await expect(page.getByText('None yet.')).toBeVisible();
    expect((await read()).status()).toBe(401);
  });

  for (const section of ['workspace', 'people', 'tokens', 'appearance', 'account', 'log']) {
    test(`finds nothing in the way on Settings, ${section}`, async ({ page }) => {
      await page.goto(`/w/${workspace.slug}/settings/${section}`);
      await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
      expect(await findAxeViolations(page)).toEqual([]);
    });
  }
});

test('strangers sign in, and land on the very page that the link led to', async ({ page }) => {
  const deep = `/w/${workspace.slug}/settings/people?tab=x&note=a%26b`;
  await page.goto(deep);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect(await findAxeViolations(page)).toEqual([]);
  const signIn = new SignInPage(page);
  await signIn.signIn({ email: owner.email, password: 'a wrong password' });
  await expect(page.getByText('The e-mail address or the password is wrong.')).toBeVisible();
  await signIn.signIn(owner);
  await expect(page).toHaveURL(deep);
  await expect(new PeoplePage(page, workspace.slug).member(owner.name)).toBeVisible();
});

test('a link to sign-in that names another site as the way back leads into this one', async ({ page, baseURL }) => {
  await page.goto(`/sign-in?next=${encodeURIComponent('/\t/other.invalid')}`);
  await new SignInPage(page).signIn(owner);
  await expect(page).toHaveURL(/\/w\/[^/]+\/portfolio$/);
  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
});
