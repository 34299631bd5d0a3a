import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { pressFor } from './pages/keys';
import { takeBack } from './pages/notices';
import { ownerState } from './pages/people';
import { ProjectListPage } from './pages/project-list-page';
import { ProjectPage } from './pages/project-page';
import { WelcomePage } from './pages/welcome-page';

test.describe.configure({ mode: 'serial' });
test.use({ storageState: ownerState });

const names = ['Quay crane wear', 'Quay berth order', 'Quay gate photos'] as const;
let slug = '';

// A workspace of its own each time: projects of an earlier try are elsewhere.
test('a workspace of one’s own', async ({ page }) => {
  slug = await new WelcomePage(page).createWorkspace(`Quay desk ${randomUUID().slice(0, 8)}`);
  expect(slug).toMatch(/^quay-desk/);
});

test('a project is added, moved forward and back, and renamed where it stands', async ({ page }) => {
  const project = new ProjectPage(page, slug);
  await project.openForm();
  expect(await findAxeViolations(page)).toEqual([]);
  await project.create();
  await expect(page.getByText('has to have a name')).toBeVisible();
  await page.getByLabel('Name').fill(names[0]);
  await page.getByLabel('Tags').fill('quay, sensors');
  await project.create();
  await expect(page.getByRole('heading', { name: names[0] })).toBeVisible();
  await expect(page.getByText('Nobody has scored it')).toBeVisible();
  await project.chooseStage('Goal', 'Training');
  await project.chooseStage('Training', 'Data');
  await project.giveReason('for more labels');
  await expect(page.getByText(/went back .* for more labels/).first()).toBeVisible();
  await project.rename('');
  await expect(page.getByText('has to have a name')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await project.rename('Crane wear');
  await expect(page.getByRole('heading', { name: 'Crane wear' })).toBeVisible();
  await takeBack(page, 'Renamed to Crane wear');
  await expect(page.getByRole('heading', { name: names[0] })).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
});

test('an unknown is written down by keyboard, with its range', async ({ page }) => {
  const list = new ProjectListPage(page, slug);
  await list.open();
  await page.getByRole('link', { name: names[0], exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Unknowns' })).toBeVisible();
  await pressFor(page, 'u', page.getByLabel('Question'));
  await page.getByLabel('Question').fill('How many cranes fail in a year?');
  await page.getByLabel('What we believe now').fill('8 14 30');
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'How many cranes fail in a year?' })).toContainText('14');
});

test('many are chosen by keyboard and changed at once, with one step back', async ({ page }) => {
  const project = new ProjectPage(page, slug);
  for (const name of names.slice(1)) {
    await project.openForm();
    await page.getByLabel('Name').fill(name);
    await project.create();
    await expect(page.getByRole('heading', { name })).toBeVisible();
  }
  const list = new ProjectListPage(page, slug);
  await list.open('?q=quay');
  await expect(page.getByRole('link', { name: /^Quay/ })).toHaveCount(3);
  await pressFor(page, 'j', page.locator('tr a:focus'));
  await page.keyboard.press('x');
  await expect(list.bar).toContainText('1 chosen');
  await list.bar.getByRole('button', { name: 'Choose all 3 that match' }).click();
  await expect(list.bar).toContainText('3 chosen');
  expect(await findAxeViolations(page)).toEqual([]);
  await list.changeStatus('Paused');
  for (const name of names) await expect(list.row(name)).toContainText('Paused');
  await takeBack(page, 'Set 3 projects to paused');
  for (const name of names) await expect(list.row(name)).toContainText('Candidate');
  await list.bar.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No project matches')).toBeVisible();
  await takeBack(page, 'Removed 3 projects');
  await expect(page.getByRole('link', { name: /^Quay/ })).toHaveCount(3);
});

test('Ctrl K finds a project from anywhere', async ({ page }) => {
  await page.goto(`/w/${slug}/settings/workspace`);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await pressFor(page, 'Control+k', page.getByPlaceholder('Search or do anything'));
  await page.getByPlaceholder('Search or do anything').fill('berth');
  await page.getByRole('option', { name: /Quay berth order/ }).click();
  await expect(page.getByRole('heading', { name: 'Quay berth order' })).toBeVisible();
  await page.getByRole('link', { name: 'Log' }).click();
  await expect(page.getByText('add a project').first()).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
});
