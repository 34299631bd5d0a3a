import { expect, test, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { ownerState, workspace } from './pages/people';
import { ScoringPage } from './pages/scoring-page';

test.use({ storageState: ownerState, viewport: { width: 1440, height: 1000 } });
test.describe.configure({ mode: 'serial' });

/** What the list is filtered by, so that projects of other journeys are not in the way. */
/** Of this run alone: a second one on the same installation begins anew. */
const MARK = `Scored by keyboard ${Date.now().toString(36)}`;

async function addProject(page: Page, name: string): Promise<void> {
  await page.goto(`/w/${workspace.slug}/projects/new`, { waitUntil: 'networkidle' });
  await page.getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('scores two projects without a mouse', async ({ page }) => {
  await addProject(page, `${MARK} alpha`);
  await addProject(page, `${MARK} beta`);
  const scoring = new ScoringPage(page, workspace.slug);
  await scoring.openList(MARK);
  await scoring.openFirst(`${MARK} alpha`);
  expect(await findAxeViolations(page)).toEqual([]);

  // Seven fields are passed over until the cost ratings; the result follows while typing.
  await scoring.type('7', '380k 620k 1M', '', '6 7 8', '', '', '', '', '', '', '5 ± 30%');
  await expect(page.getByText('In money: impact × chance ÷ effort.')).toBeVisible();
  await expect(page.getByText('One number, widened by how far estimates here have missed.')).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await scoring.expectProject(`${MARK} beta`);
  await scoring.type('4 5 6', '', '', '', '', '', '', '', '', '', '8');
  await expect(page.getByText(/In points, because no gain in money/)).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${MARK} beta`);
  await page.keyboard.press('Control+Enter');

  await expect(page.getByText('You have scored every project here.')).toBeVisible();
});

test('keeps what was typed, and takes a submission back', async ({ page }) => {
  await page.goto(`/w/${workspace.slug}/scoring?show=all&q=${encodeURIComponent(MARK)}`);
  const scoring = new ScoringPage(page, workspace.slug);
  await scoring.openFirst(`${MARK} alpha`);
  await expect(scoring.firstField).toHaveValue('7');
  await expect(scoring.field('Gain in money')).toHaveValue('380k 620k 1M');
  await expect(page.getByText('Submitted; changes count at once')).toBeVisible();

  await scoring.field('Difficulty of the problem').fill('30');
  await scoring.field('Cost of data').focus();
  await expect(page.getByText('A rating lies between 0 and 10.')).toBeVisible();
  await expect(page.getByText('Not all saved yet')).toBeVisible();
  await scoring.field('Difficulty of the problem').fill('6.3');
  await expect(page.getByText('Submitted; changes count at once')).toBeVisible();
  await page.reload();
  await expect(scoring.field('Difficulty of the problem')).toHaveValue('6.3');

  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('Saved as a draft')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Submitted; changes count at once')).toBeVisible();
});

test('fills an answer from the triage calculator', async ({ page }) => {
  const scoring = new ScoringPage(page, workspace.slug);
  await page.goto(`/w/${workspace.slug}/scoring?show=all&q=${encodeURIComponent(`${MARK} beta`)}`);
  await scoring.openFirst(`${MARK} beta`);
  await scoring.field('Gain from imperfect predictions').focus();
  await page.keyboard.press('Alt+c');
  const calculator = page.getByRole('dialog', { name: 'Triage calculator' });
  for (const [label, text] of [['Requests a year', '60k'], ['Share that is easy', '40%'], ['Share of those', '90%'], ['Minutes saved', '6']] as const) await calculator.getByLabel(label).fill(text);
  await expect(calculator.getByText('Gain a year')).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await calculator.getByRole('button', { name: 'Fill in' }).click();
  await expect(scoring.field('Gain from imperfect predictions')).toHaveValue(/k/);
  await expect(page.getByText('From the triage calculator.')).toBeVisible();
});

test('says why a project stands where it stands, and what other methods say', async ({ page }) => {
  await page.goto(`/w/${workspace.slug}/scoring?show=all&q=${encodeURIComponent(`${MARK} alpha`)}`);
  await page.getByRole('link', { name: `${MARK} alpha` }).click();
  await page.getByRole('link', { name: 'About it' }).click();
  await page.getByRole('link', { name: /^Priority [\d.]+\S*: what it is made of$/ }).click();
  await expect(page.getByText(/stands at rank/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('table', { name: 'Other scoring methods on this project' })).toContainText('Undefined: reach is missing.');
  expect(await findAxeViolations(page)).toEqual([]);
});

test('makes a new version of the scoring model, and takes it back', async ({ page }) => {
  await page.goto(`/w/${workspace.slug}/settings/scoring-model`);
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByLabel('Weight of Benefit to users').fill('0.5');
  await page.getByLabel('What changed, and why').fill('Users count more');
  await page.getByRole('button', { name: /^Save as version/ }).click();
  await expect(page.getByRole('table', { name: 'Versions of the scoring model' })).toContainText('Users count more');
  await expect(page.getByLabel('Weight of Benefit to users')).toHaveValue('0.5');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Weight of Benefit to users')).toHaveValue('0.25');
});
