import { expect, test, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { makeRunFiles } from '../support/run-files';
import { serveMlflow } from '../support/mlflow-server';
import { ownerState } from './pages/people';
import { RunsPage } from './pages/runs-page';

test.use({ storageState: ownerState });

async function makeProject(page: Page, name: string): Promise<string> {
  await page.goto('/w/harbour-analytics/projects/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Add the project' }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

test('runs come in every form that trackers export; a second time nothing changes', async ({ page }) => {
  test.setTimeout(240_000);
  const runs = new RunsPage(page, await makeProject(page, 'Tracked codes'));
  await runs.open();
  expect(await findAxeViolations(page)).toEqual([]);
  for (const { name, bytes, runs: count } of makeRunFiles(crypto.randomUUID().slice(0, 8))) {
    await runs.choose(name, bytes);
    await expect(page.getByText(`${count} new ${count === 1 ? 'run' : 'runs'}`), name).toBeVisible();
    const target = page.getByLabel('What error is', { exact: true });
    if ((await target.inputValue()) === '') await target.selectOption({ label: 'A new metric, less is better' });
    await expect(page.getByText(/error 0\.\d+/).first()).toBeVisible();
    await runs.import();
    await runs.choose(name, bytes);
    await expect(page.getByText('Nothing is new'), name).toBeVisible();
  }
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Back to progress' }).click();
  await expect(page.getByText('one', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Runs', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Import a file' })).toBeVisible();
});

test('a file without runs is refused in words, and leaves nothing behind', async ({ page }) => {
  const runs = new RunsPage(page, await makeProject(page, 'Untracked'));
  await runs.open();
  await runs.choose('list.csv', Buffer.from('name,description\nA,B\n'));
  await expect(page.getByRole('alert').filter({ hasText: "No tracker's file" })).toBeVisible();
  await expect(page.getByText('No run of a tracker is here yet.')).toBeVisible();
});

test('runs are fetched from a server that the operator allows; another is not asked', async ({ page }) => {
  const scope = crypto.randomUUID().slice(0, 8);
  const server = await serveMlflow([{ id: `${scope}-a`, name: 'fetched-owl', start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 2, 1, 2), status: 'FINISHED', metrics: { error: [[1, 5, 0.3]] } }]);
  try {
    await new RunsPage(page, await makeProject(page, 'Fetched codes')).open();
    const address = page.getByLabel('Address of the server');
    await address.fill('http://169.254.169.254');
    await page.getByRole('button', { name: 'Find its experiments' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'not an allowed host' })).toBeVisible();
    await address.fill(server.url);
    await page.getByRole('button', { name: 'Find its experiments' }).click();
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('button', { name: `Fetch from ${server.host}` }).click();
    await expect(page.getByText('1 new run.')).toBeVisible();
    await expect(page.getByText('fetched-owl').first()).toBeVisible();
    await page.getByRole('button', { name: `Fetch from ${server.host}` }).click();
    await expect(page.getByText('nothing new.')).toBeVisible();
  } finally {
    await server.close();
  }
});
