import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startThrowawayPostgres } from '../../scripts/lib/throwaway-postgres.mjs';
import { INSTANCE_HEADER, startBalancingProxy, type BalancingProxy } from '../support/balancing-proxy';
import { makeTemporaryFolder, startApp, type StartedApp } from '../support/started-app';
import { join, PeoplePage } from './pages/people-page';
import { TimePage } from './pages/time-page';
import { WelcomePage } from './pages/welcome-page';

// Two servers behind a proxy, one database: what is said to the one is heard at the other.
test.describe.configure({ mode: 'serial' });
test.use({ timezoneId: 'UTC' });

const owner = { name: 'Ines Moreau', email: 'ines@instances.test', password: 'correct horse battery' };
const LIVE = /\/live$/;

let postgres: Awaited<ReturnType<typeof startThrowawayPostgres>>;
let proxy: BalancingProxy;
let removeFolder: () => Promise<void>;
const apps: Record<'one' | 'two', StartedApp | null> = { one: null, two: null };

test.beforeAll(async () => {
  test.setTimeout(180_000);
  postgres = await startThrowawayPostgres();
  proxy = await startBalancingProxy(() => Object.fromEntries(Object.entries(apps).flatMap(([name, app]) => (app ? [[name, app.url]] : []))));
  const { folder, remove } = await makeTemporaryFolder();
  removeFolder = remove;
  for (const name of ['one', 'two'] as const) {
    const app = await startApp({ GROUNDWORK_HOME: path.join(folder, name), DATABASE_URL: postgres.url, AUTH_SECRET: 'the same secret for both instances', BASE_URL: proxy.url, TRUST_PROXY: 'true', COMPUTE_THREADS: '1' });
    expect(await app.isReady(), app.output()).toBe(true);
    apps[name] = app;
  }
});

test.afterAll(async () => {
  await proxy.close();
  for (const app of Object.values(apps)) {
    app?.signal('SIGTERM');
    await app?.exited;
  }
  await postgres.stop();
  await removeFolder();
});

test('two people at two instances see each other’s hours, also after the connection was lost', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: proxy.url, extraHTTPHeaders: { [INSTANCE_HEADER]: 'two' } });
  const page = await context.newPage();
  const welcome = new WelcomePage(page);
  await welcome.open();
  await welcome.createOwner(owner, 'Two instances');
  const slug = /\/w\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  const people = new PeoplePage(page, slug);
  await people.open();
  const lea = await join(browser, await people.invite('lea@instances.test', 'Member'), { name: 'Lea Timm', password: 'another long password' });
  const streams = (): number => proxy.had('two').filter((request) => request === `GET /api/w/${slug}/live`).length;
  const team = new TimePage(page, slug);
  const before = streams();
  await team.open('?view=team');
  await expect.poll(streams).toBeGreaterThan(before);
  const opened = streams();
  const hers = new TimePage(lea, slug);
  await lea.goto(`${proxy.url}/w/${slug}/time`);
  await hers.say('2h evaluation first');
  const row = page.getByRole('row').filter({ hasText: 'Lea Timm' });
  await expect(row).toContainText('2:00');
  // She never spoke to the instance that told of it, and one stream told it.
  expect(proxy.had('one')).toContain(`POST /w/${slug}/time`);
  expect(proxy.had('two')).not.toContain(`POST /w/${slug}/time`);
  expect(streams()).toBe(opened);

  proxy.cut(LIVE);
  await hers.say('1h 7 evaluation second');
  await expect(hers.rows('Second')).toContainText('1:07');
  proxy.cut(null);
  await expect(row).toContainText('3:07', { timeout: 30_000 });
  expect(streams()).toBeGreaterThan(opened);
  await lea.context().close();
  await context.close();
});
