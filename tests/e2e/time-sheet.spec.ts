import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { takeBack } from './pages/notices';
import { ownerState } from './pages/people';
import { ProjectPage } from './pages/project-page';
import { SheetPage } from './pages/sheet-page';
import { WelcomePage } from './pages/welcome-page';

test.describe.configure({ mode: 'serial' });
test.use({ storageState: ownerState });

const project = 'Crane hours';
const week = '?week=2026-W20';
const next = '?week=2026-W21';
let slug = '';

// A workspace of its own each time: a week that an earlier try left locked is elsewhere.
test('a workspace, and a project to work on', async ({ page }) => {
  slug = await new WelcomePage(page).createWorkspace(`Crane desk ${randomUUID().slice(0, 8)}`);
  const form = new ProjectPage(page, slug);
  await form.openForm();
  await page.getByLabel('Name').fill(project);
  await form.create();
  await expect(page.getByRole('heading', { name: project })).toBeVisible();
});

test('a row is added though the list of projects comes late', async ({ page }) => {
  let send = (): void => {};
  const asked = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/time/choices', async (route) => {
    await asked;
    await route.continue();
  });
  const sheet = new SheetPage(page, slug);
  await sheet.open(next);
  await sheet.nameRow(project, 'Labeling');
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toHaveAttribute('aria-busy', 'true');
  send();
  await expect(sheet.cell('Labeling', project, 'Mon 18')).toBeVisible();
});

test('hours are typed into the sheet by keyboard, added up, and taken back', async ({ page }) => {
  const sheet = new SheetPage(page, slug);
  await sheet.open(week);
  await sheet.addRow(project, 'Labeling');
  await sheet.addRow(project, 'Evaluation');
  const monday = sheet.cell('Labeling', project, 'Mon 11');
  await monday.fill('1h 20');
  await monday.press('Enter');
  await expect(sheet.cell('Evaluation', project, 'Mon 11')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1.5');
  await page.keyboard.press('ArrowUp');
  await expect(sheet.cell('Labeling', project, 'Tue 12')).toBeFocused();
  await expect(monday).toHaveValue('1:20');
  await expect(sheet.total).toContainText('2:50');
  await expect(page.getByText(`Evaluation, ${project}, Tue 12: 1:30`)).toBeVisible();
  await page.reload();
  await expect(sheet.cell('Evaluation', project, 'Tue 12')).toHaveValue('1:30');
  await monday.fill('2');
  await monday.press('Escape');
  await expect(monday).toHaveValue('1:20');
  await monday.fill('2');
  await monday.press('Tab');
  await expect(sheet.total).toContainText('3:30');
  await takeBack(page, `Labeling, ${project}, Mon 11: 2:00`);
  await expect(monday).toHaveValue('1:20');
  expect(await findAxeViolations(page)).toEqual([]);
});

test('what is no length, and 25 hours in a day, are refused in words, and nothing is lost', async ({ page }) => {
  const sheet = new SheetPage(page, slug);
  await sheet.open(week);
  const cell = sheet.cell('Labeling', project, 'Wed 13');
  await cell.fill('25');
  await cell.press('Tab');
  await expect(page.getByText('25:00 is more than a day has')).toBeVisible();
  await expect(cell).toHaveValue('25');
  await cell.fill('soon');
  await cell.press('Tab');
  await expect(page.getByText('“soon” is no length of time')).toBeVisible();
  await cell.fill('20');
  await cell.press('Tab');
  await expect(page.getByText(`Labeling, ${project}, Wed 13: 20:00`)).toBeVisible();
  const other = sheet.cell('Evaluation', project, 'Wed 13');
  await other.fill('5');
  await other.press('Tab');
  await expect(page.getByText('13 May 2026 would hold 25:00; a day has at most 24 hours')).toBeVisible();
  await expect(other).toHaveValue('');
  await cell.fill('0');
  await cell.press('Tab');
  await expect(sheet.total).toContainText('2:50');
});

test('last week is copied into the empty cells, and taken back', async ({ page }) => {
  const sheet = new SheetPage(page, slug);
  await sheet.open(next);
  await page.getByRole('button', { name: 'Copy last week' }).click();
  await expect(sheet.cell('Labeling', project, 'Mon 18')).toHaveValue('1:20');
  await expect(sheet.total).toContainText('2:50');
  await takeBack(page, 'Copied 2:50 from last week');
  await expect(sheet.cell('Labeling', project, 'Mon 18')).toHaveValue('');
});

test('a locked week shows who locked it and takes nothing, until it is unlocked', async ({ page }) => {
  const sheet = new SheetPage(page, slug);
  await sheet.open(week);
  await page.getByRole('button', { name: 'Lock the week' }).click();
  await expect(page.getByText(/Week 20 was locked by Ines Moreau on/)).toBeVisible();
  await expect(sheet.cell('Labeling', project, 'Mon 11')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Copy last week' })).toHaveCount(0);
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Unlock the week' }).click();
  await expect(sheet.cell('Labeling', project, 'Mon 11')).toHaveValue('1:20');
});

test('the month, the team and the file show the same hours', async ({ page }) => {
  const sheet = new SheetPage(page, slug);
  await sheet.open(`${week}&view=month`);
  await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name: /^Week 20/ }) })).toContainText('1:20');
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Ines Moreau' }) })).toContainText('2:50');
  expect(await findAxeViolations(page)).toEqual([]);
  const file = await page.request.get(`/api/w/${slug}/time/export${week}`);
  expect(await file.text()).toContain(`${project},Labeling,1.33,0,0,0,0,0,0,1.33`);
});

test('a project shows its entries, which are changed and removed, and that taken back', async ({ page }) => {
  await page.goto(`/w/${slug}/time${week}`);
  await page.getByRole('link', { name: project }).click();
  await expect(page.getByText('in 2 entries')).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change Evaluation, 12 May 2026' }).click();
  await page.getByRole('dialog').getByLabel('Hours').fill('0:45');
  await page.getByRole('dialog').getByLabel('Note').fill('Holdout by crane');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Holdout by crane' })).toContainText('0:45');
  await page.getByRole('button', { name: 'Remove Evaluation, 12 May 2026' }).click();
  await expect(page.getByText('in one entry')).toBeVisible();
  await takeBack(page, 'Removed 0:45 of Evaluation');
  await expect(page.getByRole('row').filter({ hasText: 'Holdout by crane' })).toContainText('0:45');
  await page.getByLabel('Activity', { exact: true }).selectOption({ label: 'Labeling' });
  await expect(page).toHaveURL(/activity=/);
  await expect(page.getByRole('row').filter({ hasText: 'Holdout by crane' })).toHaveCount(0);
});

test('on a phone the sheet shows one day at a time', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const sheet = new SheetPage(page, slug);
  await sheet.open(week);
  await page.getByRole('button', { name: /^Tue/ }).click();
  await expect(sheet.cell('Evaluation', project, 'Tue 12')).toBeVisible();
  await expect(sheet.cell('Evaluation', project, 'Mon 11')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
