import { expect, test, type APIRequestContext } from '@playwright/test';
import { ownerState, workspace } from './pages/people';

// A program with a token of its own, against the production server.
test.describe.configure({ mode: 'serial' });
test.use({ storageState: ownerState });

let program: APIRequestContext;
let authorization: string;

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const context = await browser.newContext({ storageState: ownerState, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`/w/${workspace.slug}/settings/tokens`);
  await page.getByLabel('Name').fill('A program');
  await page.getByLabel('Scope').selectOption({ label: 'Member' });
  await page.getByRole('button', { name: 'Make a token' }).click();
  await expect(page.getByLabel('The token')).toHaveValue(/^gw_/);
  authorization = `Bearer ${await page.getByLabel('The token').inputValue()}`;
  await context.close();
  program = await playwright.request.newContext({ baseURL: baseURL ?? '', extraHTTPHeaders: { authorization }, storageState: { cookies: [], origins: [] } });
});

test.afterAll(() => program.dispose());

test('reads what it can do without a token', async ({ playwright, baseURL }) => {
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState: { cookies: [], origins: [] } });
  const response = await nobody.get('/api/v1/openapi.json');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ openapi: '3.1.0', paths: { '/projects/{id}/scores': { put: { operationId: 'saveAnswers' } } } });
  expect((await nobody.get('/api/v1/projects')).status()).toBe(401);
  await nobody.dispose();
});

test('makes a project once, scores it, finds it in the ranking, and removes it', async () => {
  const sent = { name: 'Sent by a program', source: 'e2e', externalId: Date.now().toString(36) };
  const made = await program.post('/api/v1/projects', { data: sent });
  expect(made.status()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const again = await program.post('/api/v1/projects', { data: sent });
  expect(again.status()).toBe(409);
  expect(await again.json()).toMatchObject({ error: { code: 'conflict', fields: [{ path: 'id', message: id }] } });

  const answers = [{ criterionKey: 'userBenefit', text: '5 7 9' }, { criterionKey: 'difficulty', text: '2 3 4' }];
  expect((await program.put(`/api/v1/projects/${id}/scores`, { data: { answers } })).status()).toBe(200);
  expect((await program.post(`/api/v1/projects/${id}/scores`)).status()).toBe(200);
  const ranking = await program.get('/api/v1/priority');
  expect(ranking.status()).toBe(200);
  const { items } = (await ranking.json()) as { items: { projectId: string; status: string }[] };
  expect(items.find(({ projectId }) => projectId === id)).toMatchObject({ status: 'ranked', rank: expect.any(Number) });
  const plan = await program.get('/api/v1/plan');
  expect(await plan.json()).toMatchObject({ problem: null, capacities: expect.any(Array) });

  expect((await program.delete(`/api/v1/projects/${id}`)).status()).toBe(204);
  expect((await program.get(`/api/v1/projects/${id}`)).status()).toBe(404);
});

test('tries a file, and leaves nothing behind', async () => {
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('ID,Name\n1,Tried by a program\n') };
  const tried = await program.post('/api/v1/imports', { multipart: { file, dryRun: 'true' } });
  expect(tried.status()).toBe(200);
  expect(await tried.json()).toMatchObject({ id: null, isDryRun: true, counts: { new: 1 } });
  const found = await program.get('/api/v1/projects?q=Tried%20by%20a%20program');
  expect(await found.json()).toEqual({ items: [], next: null });
});

test('is told what is wrong, and answers are kept by nobody', async () => {
  const malformed = await program.post('/api/v1/projects', { headers: { 'content-type': 'application/json' }, data: Buffer.from('{') });
  expect(malformed.status()).toBe(400);
  const large = await program.post('/api/v1/projects', { data: { name: 'x', description: 'x'.repeat(1_100_000) } });
  expect(large.status()).toBe(413);
  expect((await program.put('/api/v1/projects', { data: {} })).status()).toBe(405);
  const headers = (await program.get('/api/v1/projects')).headers();
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" });
});

test('the browser’s session reads with the workspace’s name, and writes from the product’s own pages alone', async ({ page, baseURL }) => {
  const address = `/api/v1/projects?workspace=${workspace.slug}`;
  expect((await page.request.get(address)).status()).toBe(200);
  expect((await page.request.get('/api/v1/projects')).status()).toBe(422);
  for (const origin of ['https://evil.example', 'null']) {
    expect((await page.request.post(address, { headers: { origin }, data: { name: 'Forged' } })).status(), origin).toBe(403);
  }
  const own = await page.request.post(address, { headers: { origin: new URL(baseURL ?? '').origin }, data: { name: 'By hand' } });
  expect(own.status()).toBe(201);
  const { id } = (await own.json()) as { id: string };
  expect((await program.delete(`/api/v1/projects/${id}`)).status()).toBe(204);
});

test('is out at once when its token is revoked', async ({ page }) => {
  await page.goto(`/w/${workspace.slug}/settings/tokens`);
  await page.getByRole('button', { name: 'Revoke A program' }).click();
  await expect(page.getByRole('button', { name: 'Revoke A program' })).toHaveCount(0);
  expect((await program.get('/api/v1/projects')).status()).toBe(401);
});
