import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startThrowawayPostgres } from '../../scripts/lib/throwaway-postgres.mjs';
import { answers, connectToHome, makeTemporaryFolder, readComplaint, readServerPid, startApp, type StartedApp } from '../support/started-app';

// The road from a clone to a running product, with real processes. No browser takes part.
test.describe.configure({ mode: 'serial' });

let folder: string;
let home: string;
let remove: () => Promise<void>;
const started: StartedApp[] = [];

test.beforeEach(async () => {
  ({ folder, remove } = await makeTemporaryFolder());
  home = path.join(folder, 'home');
});

test.afterEach(async () => {
  for (const app of started.splice(0)) {
    app.signal('SIGTERM');
    await app.exited;
  }
  await remove();
});

async function start(env: Record<string, string> = {}): Promise<StartedApp> {
  const app = await startApp({ GROUNDWORK_HOME: home, ...env });
  started.push(app);
  return app;
}

/** One clear line, an exit code, and nothing left running. */
async function expectRefusal(app: StartedApp, line: RegExp): Promise<void> {
  expect(await app.exited).toBe(1);
  expect(readComplaint(app.output())).toEqual([expect.stringMatching(line)]);
  expect(await readServerPid(home)).toBeNull();
}

test('starts, says where it is, keeps its secrets to itself, and Ctrl-C stops everything', async () => {
  const app = await start();
  expect(await app.isReady(), app.output()).toBe(true);
  expect(app.output()).toContain(app.url);
  expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
  expect((await stat(path.join(home, 'settings.json'))).mode & 0o777).toBe(0o600);

  app.signal('SIGINT');
  app.signal('SIGINT');
  expect(await app.exited).toBe(0);
  expect(await answers(app.url)).toBe(false);
  expect(await readServerPid(home)).toBeNull();
});

test('a second start finds the data and the secrets again', async () => {
  const first = await start();
  expect(await first.isReady(), first.output()).toBe(true);
  const secrets = await readFile(path.join(home, 'settings.json'), 'utf8');
  const client = await connectToHome(home);
  await client.query('CREATE TABLE kept (value int)');
  await client.query('INSERT INTO kept VALUES (42)');
  await client.end();
  first.signal('SIGTERM');
  expect(await first.exited).toBe(0);

  const second = await start();
  expect(await second.isReady(), second.output()).toBe(true);
  const again = await connectToHome(home);
  expect((await again.query('SELECT value FROM kept')).rows).toEqual([{ value: 42 }]);
  await again.end();
  expect(JSON.parse(await readFile(path.join(home, 'settings.json'), 'utf8')).authSecret).toBe(JSON.parse(secrets).authSecret);
});

test('a second instance on the same data is refused, and the first goes on', async () => {
  const first = await start();
  expect(await first.isReady(), first.output()).toBe(true);
  const second = await start();
  expect(await second.exited).toBe(1);
  expect(readComplaint(second.output())).toEqual([expect.stringMatching(/^Groundwork already runs on the data in .*home \(process \d+, http:.*\)/)]);
  expect(await answers(first.url)).toBe(true);
});

for (const victims of ['the start script', 'the start script and the database server'] as const) {
  test(`after kill -9 of ${victims} the next start recovers and keeps every acknowledged write`, async () => {
    const first = await start();
    expect(await first.isReady(), first.output()).toBe(true);
    const client = await connectToHome(home);
    await client.query('CREATE TABLE acknowledged (value int)');
    for (let value = 1; value <= 200; value++) await client.query('INSERT INTO acknowledged VALUES ($1)', [value]);
    const server = await readServerPid(home);
    first.signal('SIGKILL');
    if (victims !== 'the start script' && server !== null) process.kill(server, 'SIGKILL');
    await first.exited;
    await client.end().catch(() => {});

    const second = await start({ PORT: String(first.port) });
    expect(await second.isReady(), second.output()).toBe(true);
    const again = await connectToHome(home);
    expect((await again.query('SELECT count(*)::int AS count FROM acknowledged')).rows).toEqual([{ count: 200 }]);
    await again.end();
  });
}

test('a taken port', async () => {
  const blocker = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const { port } = blocker.address() as net.AddressInfo;
  try {
    await expectRefusal(await start({ PORT: String(port) }), new RegExp(`^Port ${port} is taken by another program`));
  } finally {
    blocker.close();
  }
});

test('a data folder that cannot be made', async () => {
  await writeFile(home, 'a file in the way');
  await expectRefusal(await start(), /^The data folder .*home can't be written to: a file is in the way/);
});

test('a data folder that holds something else', async () => {
  await mkdir(path.join(home, 'postgres/photos'), { recursive: true });
  await expectRefusal(await start(), /^The folder .*postgres is neither empty nor a database/);
});

for (const [name, value, line] of [
  ['PORT', 'http', /^PORT is "http"; it has to be a whole number/],
  ['BASE_URL', 'groundwork', /^Environment: BASE_URL has to be an address/],
  ['AUTH_SECRET', 'short', /^Environment: AUTH_SECRET has to have at least 32/],
  ['AUTH_SECRET_FILE', '/nowhere/secret', /^AUTH_SECRET_FILE names \/nowhere\/secret, which can't be read/],
  ['DATABASE_URL', 'localhost/groundwork', /^DATABASE_URL (is no address|begins with)/],
  ['DATABASE_URL', 'mysql://a:secret@localhost/b', /^DATABASE_URL begins with "mysql:/],
  ['DATABASE_URL', 'postgresql://a:secret@127.0.0.1:1/b', /^DATABASE_URL \(127\.0\.0\.1:1\/b\): nothing answers there/],
] as const) {
  test(`${name}=${value} is refused`, async () => {
    const app = await start({ [name]: value });
    await expectRefusal(app, line);
    expect(app.output()).not.toContain('secret@');
  });
}

test('DATABASE_URL is used, and no other server is started', async () => {
  const own = await startThrowawayPostgres();
  try {
    const app = await start({ DATABASE_URL: own.url });
    expect(await app.isReady(), app.output()).toBe(true);
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
    expect(await readServerPid(home)).toBeNull();
    app.signal('SIGINT');
    expect(await app.exited).toBe(0);

    const wrongPassword = own.url.replace(/:[^:@]+@/, ':wrong@');
    await expectRefusal(await start({ DATABASE_URL: wrongPassword }), /the user name or the password is wrong\.$/);
    await expectRefusal(await start({ DATABASE_URL: `${own.url}x` }), /there is no database of that name: create it first\.$/);
  } finally {
    await own.stop();
  }
});

test('the database server ending under it ends it, and the line says where to look', async () => {
  const app = await start();
  expect(await app.isReady(), app.output()).toBe(true);
  const server = await readServerPid(home);
  if (server !== null) process.kill(server, 'SIGKILL');
  expect(await app.exited).toBe(1);
  expect(app.output()).toMatch(/The database has stopped unexpectedly\. See .*postgres\.log/);
  expect(await answers(app.url)).toBe(false);
});
