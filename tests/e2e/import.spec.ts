import { expect, test } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { excerptPath, wholePath } from '../support/portfolio/read-portfolio';
import { ImportPage } from './pages/import-page';
import { ownerState } from './pages/people';
import { WelcomePage } from './pages/welcome-page';

// Each journey in a workspace of its own: whatever is imported disturbs no other test.
test.use({ storageState: ownerState });

test('a real portfolio goes through the browser into the portfolio, once, and can be taken back', async ({ page }) => {
  test.setTimeout(180_000);
  const slug = await new WelcomePage(page).createWorkspace('Imported Harbour');
  const importing = new ImportPage(page, slug);
  await importing.open();
  expect(await findAxeViolations(page)).toEqual([]);
  await importing.choose(wholePath ?? excerptPath);
  await expect(importing.column('use_case_name')).toHaveValue('name', { timeout: 30_000 });
  await expect(importing.column('development_stage')).toHaveValue('stage');
  await expect(page.getByLabel('Stage of “Retired”')).toHaveValue('maintenance');
  expect(await findAxeViolations(page)).toEqual([]);
  await importing.check();
  const added = await importing.count('New');
  expect(added).toBe(wholePath ? 3611 : 120);
  expect([await importing.count('Changed'), await importing.count('Rejected')]).toEqual([0, 0]);
  expect(await findAxeViolations(page)).toEqual([]);
  await importing.import();

  await page.getByRole('link', { name: 'See the portfolio' }).click();
  await expect(page).toHaveURL(/\/portfolio$/);
  await page.goto(`/w/${slug}/portfolio?q=Stress%20Testing%20Scenarios`);
  await expect(page.getByText('Stress Testing Scenarios with Deep Learning').first()).toBeVisible({ timeout: 30_000 });

  // Grouped among thousands too: every head counts all its projects, loaded or not.
  await page.goto(`/w/${slug}/portfolio?group=created`);
  await expect(page.locator('th[scope="rowgroup"]').first()).toHaveText(new RegExp(`^Added in \\w+ \\d{4}${added.toLocaleString('en-US')}$`));

  await importing.open();
  await importing.choose(wholePath ?? excerptPath);
  await importing.check();
  expect([await importing.count('New'), await importing.count('Changed'), await importing.count('Same')]).toEqual([0, 0, added]);
  await expect(page.getByText('Nothing is new')).toBeVisible();

  await page.getByRole('button', { name: /^Undo the import/ }).click();
  await expect(page.getByRole('button', { name: /^Redo the import/ })).toBeVisible({ timeout: 60_000 });
});

test('a file is corrected by keyboard, and what can’t be read is named', async ({ page }) => {
  const slug = await new WelcomePage(page).createWorkspace('Corrected Harbour');
  const importing = new ImportPage(page, slug);
  await importing.open();
  await importing.choose({ name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) });
  await expect(page.getByRole('alert').filter({ hasText: 'PNG' })).toBeVisible();

  const text = 'What;Due date\nChurn model;03/04/2025\nFraud alerts;soon\nOps;05/06/2025\n';
  await importing.choose({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await importing.column('What').selectOption('name');
  await page.getByRole('button', { name: 'Check the import' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say whether the dates of “Due date”')).toBeVisible();
  await page.getByLabel('In “03/04/2025”').selectOption('dayFirst');
  await importing.check();
  await expect(page.getByRole('row', { name: /3 Due date “soon” is no date/ })).toBeVisible();
  expect([await importing.count('New'), await importing.count('Rejected')]).toEqual([2, 1]);
  await page.getByRole('button', { name: 'Import 2 projects, leave out 1' }).press('Enter');
  await expect(page.getByText('added 2 projects')).toBeVisible();
});
