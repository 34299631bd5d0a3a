import { expect, test, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { takeBack } from './pages/notices';
import { ownerState, workspace } from './pages/people';

test.use({ storageState: ownerState, viewport: { width: 1440, height: 1000 } });
test.describe.configure({ mode: 'serial' });

const run = Date.now().toString(36);
const [FIRST, SECOND] = [`Planned by keyboard one ${run}`, `Planned by keyboard two ${run}`];

async function addProject(page: Page, name: string): Promise<void> {
  await page.goto(`/w/${workspace.slug}/projects/new`, { waitUntil: 'networkidle' });
  await page.getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function openCapacity(page: Page): Promise<void> {
  await page.goto(`/w/${workspace.slug}/capacity`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1, name: 'Capacity' })).toBeVisible();
}

test('capacities are found from the settings, too', async ({ page }) => {
  await page.goto(`/w/${workspace.slug}/settings/workspace`);
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Capacities' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Capacity' })).toBeVisible();
});

test('a constraint is added by keys alone, and taken back', async ({ page }) => {
  await addProject(page, FIRST);
  await addProject(page, SECOND);
  await openCapacity(page);
  await page.getByRole('button', { name: 'Constraint', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a constraint' });
  await expect(dialog).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);

  await dialog.getByLabel('Rule').focus();
  await page.keyboard.type('Either');
  await expect(dialog.getByText('At most one of the two.')).toBeVisible();
  for (const name of [FIRST, SECOND]) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(name);
    await expect(dialog.getByRole('option', { name: new RegExp(name) })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveValue(name);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('They share their labellers.');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const constraints = page.getByRole('region', { name: 'Constraints' });
  await expect(constraints.getByText('They share their labellers.')).toBeVisible();
  await expect(constraints.getByText(new RegExp(`${FIRST}.*${SECOND}`))).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);

  await takeBack(page, 'Added a constraint');
  await expect(constraints.getByText('They share their labellers.')).toHaveCount(0);
});

test('a capacity says what is wrong when a field is left, keeps what was typed, and is saved once it is right', async ({ page }) => {
  await openCapacity(page);
  await page.getByRole('button', { name: 'Capacity', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a capacity' });
  await dialog.getByLabel('Of what').selectOption({ label: 'GPU-hours' });
  const available = dialog.getByLabel('Available');
  await available.fill('plenty');
  await available.press('Tab');
  await expect(dialog.getByText('is not a number')).toBeVisible();
  await expect(available).toHaveValue('plenty');
  expect(await findAxeViolations(page)).toEqual([]);
  await available.fill('2600');
  await available.press('Tab');
  await expect(dialog.getByText('is not a number')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('table', { name: /Capacities of/ }).getByRole('row').filter({ hasText: 'GPU-hours' })).toContainText('2,600');
  await takeBack(page, 'Added a capacity');
});

test('what several projects share is added by keys alone with the projects that it touches, and taken back', async ({ page }) => {
  await openCapacity(page);
  await page.getByRole('button', { name: 'Shared driver', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a shared driver' });
  await dialog.getByLabel('Name').fill('Hiring of a data engineer');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/is missing/)).toBeVisible();
  await dialog.getByLabel('Factor').fill('0.95 1 1.2');
  const projects = dialog.getByRole('combobox', { name: 'Add a project that it touches' });
  await projects.focus();
  for (const name of [FIRST, SECOND]) {
    await page.keyboard.type(name);
    await expect(dialog.getByRole('option', { name: new RegExp(name) })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(projects).toHaveValue('');
    await expect(dialog.getByRole('list', { name: 'Projects that it touches' }).getByText(name)).toBeVisible();
  }
  expect(await findAxeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  const drivers = page.getByRole('region', { name: 'Shared drivers' });
  await expect(drivers.getByText('Hiring of a data engineer')).toBeVisible();
  await expect(drivers.getByText(`${FIRST}, ${SECOND}`)).toBeVisible();
  await expect(drivers.getByText('Effort of people × 1')).toBeVisible();
  await takeBack(page, 'Added a shared driver');
  await expect(drivers.getByText('Hiring of a data engineer')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('the page fits, and so does its form', async ({ page }) => {
    await openCapacity(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: 'Person', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Add a person' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
