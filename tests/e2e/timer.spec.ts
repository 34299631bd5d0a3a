import { randomUUID } from 'node:crypto';
import { expect, test, type BrowserContext } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { pressFor } from './pages/keys';
import { takeBack } from './pages/notices';
import { ownerState } from './pages/people';
import { join, PeoplePage } from './pages/people-page';
import { ProjectPage } from './pages/project-page';
import { logs, TimePage } from './pages/time-page';
import { WelcomePage } from './pages/welcome-page';

test.describe.configure({ mode: 'serial' });
test.use({ storageState: ownerState });

const project = 'Tariff code suggestion';
const lea = { name: 'Lea Timm', email: `lea-${randomUUID()}@timer.test`, password: 'another long password' };
let slug = '';

/** Lets the server store the entry with this note, and the browser never see the answer, until `stop` is called. */
async function loseAnswers(context: BrowserContext, note: string, onLost: () => Promise<void> = () => Promise.resolve()): Promise<{ readonly statuses: readonly number[]; readonly times: () => number; readonly stop: () => void }> {
  const statuses: number[] = [];
  let times = 0;
  let isLosing = true;
  await context.route(`**/w/${slug}/time`, async (route) => {
    if (!logs(route.request(), note)) return route.fallback();
    times += 1;
    if (!isLosing) return route.continue();
    const answer = await route.fetch();
    await onLost();
    await route.abort();
    statuses.push(answer.status());
  });
  return { statuses, times: () => times, stop: () => (isLosing = false) };
}

// A workspace of its own each time: hours and a timer that an earlier run or another spec left are elsewhere.
test('a workspace, and a project to work on', async ({ page }) => {
  slug = await new WelcomePage(page).createWorkspace(`Tariff desk ${randomUUID().slice(0, 8)}`);
  const form = new ProjectPage(page, slug);
  await form.openForm();
  await page.getByLabel('Name').fill(project);
  await form.create();
  await expect(page.getByRole('heading', { name: project })).toBeVisible();
});

test('time is logged by words, underlined as far as they are understood', async ({ page }) => {
  const time = new TimePage(page, slug);
  await time.open();
  await time.line.fill('1h 20 data tariff checked 210 codes of chapter 39');
  await expect(page.getByText('Which activity?')).toBeVisible();
  await page.getByRole('button', { name: 'Data preparation' }).click();
  await expect(page.getByText(`1:20 · Data preparation · ${project}`)).toBeVisible();
  await time.line.fill('1h 20 labeling tariff checked 210 codes of chapter 39');
  await expect(page.locator('mark')).toHaveText(['1h 20', 'labeling', 'tariff', '210 codes']);
  await expect(page.getByText('210 labels, 23 s each')).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await time.line.press('Enter');
  await expect(time.rows('Checked 210 codes of chapter 39')).toContainText('1:20');
  await takeBack(page, `Logged 1:20 Labeling on ${project}`);
  await expect(time.rows('Checked 210 codes')).toHaveCount(0);
  await time.line.fill('25h labeling');
  await expect(page.getByText('A day has 24 hours')).toBeVisible();
  await time.line.press('Enter');
  await expect(time.line).toHaveValue('25h labeling');
});

test('N opens the line anywhere; a gap is filled, an entry changed and deleted, and that taken back', async ({ page }) => {
  const time = new TimePage(page, slug);
  await page.goto(`/w/${slug}/portfolio`);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('No timer')).toBeVisible();
  await pressFor(page, 'n', time.line);
  await time.say('0:00-0:15 meetings handover');
  await pressFor(page, 'n', time.line);
  await time.say('0:40-1:00 meetings standup');
  await time.open();
  await time.rows('25 minutes not logged').getByRole('button', { name: /^Fill/ }).click();
  await time.dialog.getByLabel('Note').fill('Way there');
  await time.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(time.rows('Way there')).toContainText('0:25');
  await expect(time.rows('not logged')).toHaveCount(0);
  await expect(time.rows('Way there')).not.toContainText('waits');
  await time.rows('Way there').getByRole('button').click();
  await time.dialog.getByLabel('How long').fill('later');
  await time.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(time.dialog.getByText('is no length of time')).toBeVisible();
  await time.dialog.getByLabel('How long').fill('0:30');
  expect(await findAxeViolations(page)).toEqual([]);
  await time.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(time.rows('Way there')).toContainText('overlaps');
  await time.rows('Way there').getByRole('button').click();
  await time.dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(time.rows('Way there')).toHaveCount(0);
  await takeBack(page, 'Deleted 0:30');
  await expect(time.rows('Way there')).toContainText('0:30');
});

test('the timer runs on every page and in every tab, and is logged once', async ({ page, context }) => {
  const time = new TimePage(page, slug);
  await time.open();
  await pressFor(page, 's', time.clock);
  await expect(time.clock).toHaveText(/00:00:0\d/);
  await time.button('Change what the timer counts for').click();
  await time.dialog.getByLabel('Project').selectOption({ label: project });
  await time.dialog.getByLabel('Activity').selectOption({ label: 'Evaluation' });
  await time.dialog.getByLabel('Note').fill('Errors read');
  await time.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(time.button('Change what the timer counts for')).toContainText('Errors read');

  const second = new TimePage(await context.newPage(), slug);
  await second.open();
  await expect(second.button('Change what the timer counts for')).toContainText('Errors read');
  await time.button('Pause').click();
  await expect(second.button('Go on')).toBeVisible({ timeout: 3000 });
  await second.button('Go on').click();
  await expect(time.button('Pause')).toBeVisible({ timeout: 3000 });
  await page.reload();
  await expect(time.clock).toHaveText(/00:0\d:\d\d/);
  await time.button(/^Stop/).click();
  await expect(second.button(/^Start/)).toBeVisible({ timeout: 3000 });
  await expect(time.rows('Errors read')).toHaveCount(1);
  await expect(second.rows('Errors read')).toHaveCount(1);
  await takeBack(page, 'Logged 0:01 Evaluation');
  await expect(second.button(/^Stop/)).toBeVisible({ timeout: 3000 });
  await second.button('Change what the timer counts for').click();
  await second.dialog.getByRole('button', { name: 'Discard the timer' }).click();
  await expect(time.button(/^Start/)).toBeVisible({ timeout: 3000 });
});

test('two people see each other’s hours within a moment', async ({ page, browser }) => {
  const people = new PeoplePage(page, slug);
  await people.open();
  const link = await people.invite(lea.email, 'Member');
  const hers = new TimePage(await join(browser, link, lea), slug);
  const time = new TimePage(page, slug);
  await time.open('?view=team');
  await expect(page.getByText('Lea Timm')).toBeVisible();
  await hers.open();
  await hers.say('3h 7 evaluation tariff');
  await expect(page.getByRole('row').filter({ hasText: 'Lea Timm' })).toContainText('3:07');
});

test('on a phone', async ({ browser }) => {
  const context = await browser.newContext({ storageState: ownerState, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const time = new TimePage(await context.newPage(), slug);
  await time.open();
  await expect(time.page.getByRole('heading', { name: 'This week' })).toBeVisible();
  expect(await time.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await findAxeViolations(time.page)).toEqual([]);
  for (const button of await time.page.getByRole('main').getByRole('button').all()) {
    if (!(await button.isVisible())) continue;
    expect((await button.boundingBox())?.height, await button.innerText()).toBeGreaterThanOrEqual(44);
  }
  await time.page.goto(`/w/${slug}/portfolio`);
  await time.page.getByRole('button', { name: 'Log', exact: true }).tap();
  await time.say('15m monitoring on the way');
  await time.page.getByRole('link', { name: 'Time' }).last().tap();
  await expect(time.rows('On the way')).toContainText('0:15');
  await context.close();
});

test('without a network, with a reload in between, nothing is doubled or lost', async ({ page, context }) => {
  const time = new TimePage(page, slug);
  await time.open();
  await time.button(/^Start/).click();
  await expect(time.clock).toBeVisible();
  await time.isKept();
  const before = await time.readStored();

  await context.setOffline(true);
  await time.say('20m labeling tariff first without');
  await time.say('25m labeling tariff second without');
  await expect(page.getByRole('button', { name: '2 entries wait' }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '2 entries wait' }).first()).toBeVisible();
  await expect(time.rows('First without')).toContainText('waits');
  await time.say('30m labeling tariff third without');
  await time.button(/^Stop/).click();
  await expect(time.button(/^Start/)).toBeVisible();
  await expect(page.getByRole('button', { name: '4 entries wait' }).first()).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);

  await context.setOffline(false);
  await expect(page.getByRole('button', { name: /wait/ })).toHaveCount(0);
  await expect(time.rows('Third without')).not.toContainText('waits');
  await page.reload();
  await expect(time.button(/^Start/)).toBeVisible();
  const stored = await time.readStored();
  for (const note of ['First without', 'Second without', 'Third without']) expect(stored.filter((one) => one === note)).toHaveLength(1);
  expect(stored).toHaveLength(before.length + 4);
});

test('a nap that ends before the network is back takes nothing from what is half typed', async ({ page, context }) => {
  const time = new TimePage(page, slug);
  await time.open();
  await time.isKept();
  await time.line.fill('1h labeling half');
  await context.setOffline(true);
  const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/health/live'));
  await page.evaluate(() => {
    const [now, hour] = [Date.now.bind(Date), 3_600_000];
    const look = (state: string, later: number) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      Date.now = () => now() + later;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    look('hidden', 0);
    look('visible', hour);
  });
  await asked;
  await expect(time.line).toHaveValue('1h labeling half');
  await context.setOffline(false);
  await expect(time.line).toHaveValue('1h labeling half');
});

test('an entry that was stored, but whose answer was lost with the network, is there once', async ({ page, context }) => {
  const note = 'Answer lost';
  const time = new TimePage(page, slug);
  await time.open();
  await time.isKept();
  const sent = await loseAnswers(context, note, () => context.setOffline(true));
  await time.say('35m labeling tariff answer lost');
  await expect.poll(() => sent.statuses).toEqual([200]);
  await expect(time.waiting('1 entry waits')).toBeVisible();
  expect((await time.readStored()).filter((one) => one === note)).toHaveLength(1);

  sent.stop();
  await context.setOffline(false);
  await expect(time.waiting()).toHaveCount(0);
  expect(sent.times()).toBeGreaterThan(1);
  await page.reload();
  await expect(time.rows(note)).toHaveCount(1);
  await expect(time.rows(note)).not.toContainText('waits');
  expect((await time.readStored()).filter((one) => one === note)).toHaveLength(1);
});

test('it is there once, too, with two tabs open of which the other has to send it again', async ({ page, context }) => {
  const note = 'Lost in a tab';
  const [time, other] = [new TimePage(await context.newPage(), slug), new TimePage(page, slug)];
  for (const tab of [time, other]) await tab.open();
  const sent = await loseAnswers(context, note);
  await time.say('40m labeling tariff lost in a tab');
  await expect.poll(() => sent.statuses[0]).toBe(200);
  for (const tab of [time, other]) {
    await expect(tab.waiting('1 entry waits')).toBeVisible();
    await expect(tab.rows(note)).toHaveCount(1);
  }
  await context.setOffline(true);
  await time.say('45m labeling tariff written without');
  for (const tab of [time, other]) await expect(tab.waiting('2 entries wait')).toBeVisible();
  const before = sent.times();
  await time.page.close();

  sent.stop();
  await context.setOffline(false);
  await expect(other.waiting()).toHaveCount(0);
  expect(sent.times()).toBeGreaterThan(before);
  const another = new TimePage(await context.newPage(), slug);
  await another.open();
  const stored = await other.readStored();
  for (const one of [note, 'Written without']) {
    for (const tab of [other, another]) await expect(tab.rows(one)).toHaveCount(1);
    expect(stored.filter((each) => each === one)).toHaveLength(1);
  }
});

test('an entry in a locked week is kept with the reason, and mended', async ({ page }) => {
  const time = new TimePage(page, slug);
  await time.open('?week=2026-W02');
  await page.getByRole('button', { name: /Lock/ }).click();
  await time.open();
  await time.say('1h evaluation tariff 2026-01-06 too late');
  await page.getByRole('button', { name: '1 entry refused' }).first().click();
  await expect(time.dialog).toContainText('Refused:');
  await time.dialog.getByRole('button', { name: 'Mend' }).click();
  await time.dialog.getByLabel('Day').fill('2026-01-13');
  await time.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /refused|wait/ })).toHaveCount(0);
});

test('an entry that one tab has mended is not dropped in another while it is on its way', async ({ page, context }) => {
  const note = 'Kept back';
  const [time, other] = [new TimePage(page, slug), new TimePage(await context.newPage(), slug)];
  await time.open();
  await time.say('1h evaluation tariff 2026-01-07 kept back');
  await time.openRefused();
  await time.dialog.getByRole('button', { name: 'Drop it' }).click();
  await expect(time.waiting()).toHaveCount(0);
  await takeBack(page, 'Dropped the entry');
  await time.openRefused();
  await other.open();
  await other.openRefused();

  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let arrived = 0;
  await context.route(`**/w/${slug}/time`, async (route) => {
    if (!logs(route.request(), note)) return route.fallback();
    arrived += 1;
    await released;
    await route.continue();
  });
  await time.dialog.getByLabel('Day').fill(await time.readToday());
  await time.dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => arrived).toBe(1);
  await other.dialog.getByRole('button', { name: 'Drop it' }).click();
  await expect(other.page.getByText('Not dropped')).toBeVisible();
  await expect(other.waiting('1 entry waits')).toBeVisible();
  release();
  for (const tab of [time, other]) {
    await expect(tab.waiting()).toHaveCount(0);
    await expect(tab.rows(note)).toHaveCount(1);
  }
  expect((await time.readStored()).filter((one) => one === note)).toHaveLength(1);
  await takeBack(page, 'Logged 1:00 Evaluation');
  for (const tab of [time, other]) await expect(tab.rows(note)).toHaveCount(0);
});

test('what was kept for use without a network is gone after signing out', async ({ browser }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(lea.email);
  await page.getByLabel('Password').fill(lea.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/portfolio/);
  const time = new TimePage(page, slug);
  await time.open();
  await time.isKept();
  await page.getByRole('button', { name: /Lea Timm/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await context.setOffline(true);
  await page.goto(`/w/${slug}/time`).catch(() => null);
  await expect(page.getByText('Errors read')).toHaveCount(0);
  await expect(page.getByText('There is no network')).toBeVisible();
  await context.close();
});
