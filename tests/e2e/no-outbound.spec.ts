import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { makeTemporaryFolder, startApp, type StartedApp } from '../support/started-app';
import { WelcomePage } from './pages/welcome-page';

// A server of its own, in whose every process each connection is noted down.
const recorder = pathToFileURL(path.resolve(import.meta.dirname, '../support/record-connections.mjs')).href;

let folder: string;
let removeFolder: () => Promise<void>;
let issuer: Server;
let app: StartedApp | undefined;

test.beforeEach(async () => {
  ({ folder, remove: removeFolder } = await makeTemporaryFolder());
  issuer = createServer((_, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
  await new Promise((resolve) => issuer.once('listening', resolve));
});

test.afterEach(async () => {
  app?.signal('SIGTERM');
  await app?.exited;
  issuer.close();
  await removeFolder();
});

test('the server connects to its database and to the configured sign-in provider, and to nothing else', async ({ browser }) => {
  test.setTimeout(120_000);
  const home = path.join(folder, 'home');
  const connections = path.join(folder, 'connections');
  const issuerPort = (issuer.address() as AddressInfo).port;
  app = await startApp({
    GROUNDWORK_HOME: home,
    CONNECTIONS_FILE: connections,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${recorder}`.trim(),
    OIDC_ISSUER: `http://127.0.0.1:${issuerPort}`,
    OIDC_CLIENT_ID: 'groundwork',
    OIDC_CLIENT_SECRET: 'a secret of nobody',
  });
  expect(await app.isReady(), app.output()).toBe(true);

  const context = await browser.newContext({ baseURL: app.url, storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await new WelcomePage(page).open();
  await new WelcomePage(page).openSample();
  const slug = /\/w\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  for (const place of ['portfolio', 'portfolio?view=matrix', 'portfolio/scenarios', 'portfolio/snapshots', 'projects', 'projects/import', 'scoring', 'capacity', 'settings/tokens', 'settings/log']) {
    expect((await page.goto(`/w/${slug}/${place}`))?.status(), place).toBe(200);
  }
  for (const route of ['projects', 'priority', 'plan', 'imports', 'openapi.json']) {
    expect((await page.request.get(`/api/v1/${route}?workspace=${slug}`)).status(), route).toBe(200);
  }
  await page.request.post('/api/auth/sign-in/oauth2', { headers: { origin: app.url }, data: { providerId: 'oidc', callbackURL: '/' } });
  await context.close();
  expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(`${app?.url}/`))).toEqual([]);

  const { databasePort } = JSON.parse(await readFile(path.join(home, 'settings.json'), 'utf8')) as { databasePort: number };
  const names = new Map([[databasePort, 'database'], [app.port, 'itself'], [issuerPort, 'provider']]);
  const made = (await readFile(connections, 'utf8')).trim().split('\n');
  const targets = new Set(made.map((line) => names.get(Number(/^(?:127\.0\.0\.1|localhost):(\d+)$/.exec(line)?.[1])) ?? line));
  expect([...targets].toSorted()).toEqual(['database', 'itself', 'provider']);
});
