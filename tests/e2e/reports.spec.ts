import { expect, test, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { ownerState } from './pages/people';
import { ReportsPage } from './pages/reports-page';
import { WelcomePage } from './pages/welcome-page';

test.use({ storageState: ownerState, viewport: { width: 1440, height: 1000 } });
test.describe.configure({ mode: 'serial' });

let slug = '';

type Sent = { readonly id: string; readonly items: readonly { readonly id: string; readonly key: string }[] };

/** The product's own API with the browser's session. */
async function call(page: Page, path: string, body?: object): Promise<Sent> {
  return page.evaluate(
    async ([address, sent]) => {
      const response = await fetch(address ?? '', sent === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as Sent;
    },
    [`/api/v1/${path}?workspace=${slug}`, body === undefined ? undefined : JSON.stringify(body)],
  );
}

const day = (month: number): string => `${new Date().getUTCFullYear()}-${String(month).padStart(2, '0')}-10`;

test('hours add up by project and month, and each figure opens its entries', async ({ page }) => {
  slug = await new WelcomePage(page).createWorkspace('Hours reported');
  const project = await call(page, 'projects', { name: '=Customs codes' });
  const { items } = await call(page, 'activities');
  const [labeling, meetings] = ['labeling', 'meetings'].map((key) => items.find((activity) => activity.key === key)?.id);
  await call(page, 'time-entries', { projectId: project.id, activityId: labeling, workDate: day(1), seconds: 4 * 3600, note: 'First batch' });
  await call(page, 'time-entries', { projectId: project.id, activityId: labeling, workDate: day(2), seconds: 2 * 3600, note: 'Second batch', changedDecision: true });
  await call(page, 'time-entries', { activityId: meetings, workDate: day(2), seconds: 1800, note: 'Plan' });

  const reports = new ReportsPage(page, slug);
  await page.goto(`/w/${slug}/portfolio`, { waitUntil: 'networkidle' });
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByText(/6\.5 hours were logged/)).toBeVisible();
  await expect(reports.row('=Customs codes').getByRole('link').first()).toHaveText('6');
  await expect(reports.row('No project').getByRole('link').first()).toHaveText('0.5');
  expect(await findAxeViolations(page)).toEqual([]);

  await reports.figure(/^=Customs codes, Feb: 2/).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Entries' })).toBeVisible();
  await expect(reports.entries()).toHaveCount(1);
  await expect(reports.entries().first()).toContainText('Second batch');
  expect(await findAxeViolations(page)).toEqual([]);

  await page.goBack();
  await reports.figure(/^All that changed a decision/).click();
  await expect(page.getByText(/2 hours in 1 entry: that changed a decision/)).toBeVisible();
});

test('a report is narrowed, taken apart another way, and its address shows the same again', async ({ page }) => {
  const reports = new ReportsPage(page, slug);
  await reports.open();
  await page.getByRole('navigation', { name: 'Hours by' }).getByRole('link', { name: 'Activity' }).click();
  await expect(reports.row('Meetings')).toBeVisible();
  await reports.narrowToProject('=Customs codes');
  await expect(reports.row('Meetings')).toHaveCount(0);
  await page.reload();
  await expect(reports.row('Labeling').getByRole('link').first()).toHaveText('6');
});

test('a report goes out as CSV that no spreadsheet runs, and prints without what can’t be pressed', async ({ page }) => {
  const reports = new ReportsPage(page, slug);
  await reports.open();
  const lines = (await reports.downloadCsv()).replace('\uFEFF', '').split('\r\n');
  expect(lines[0]).toMatch(/^project,hours,hours_that_changed_a_decision,entries,\d{4}-01-01,\d{4}-02-01$/);
  expect(lines.slice(1, 3)).toEqual(["'=Customs codes,6,2,2,4,2", 'No project,0.5,0,1,0,0.5']);

  await page.emulateMedia({ media: 'print' });
  await expect(reports.table()).toBeVisible();
  await expect(page.getByRole('button', { name: /Print/ })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Reports' })).toBeHidden();
});

test('what can’t be read in an address is said', async ({ page }) => {
  const reports = new ReportsPage(page, slug);
  await reports.open('?period=days&from=2026-02-30');
  await expect(page.getByRole('alert').filter({ hasText: 'from is not a day' })).toBeVisible();
  await expect(reports.table()).toBeVisible();
});

test('estimates and cost say what they lack, and rates are kept and taken back', async ({ page }) => {
  const reports = new ReportsPage(page, slug);
  await reports.open();
  await page.getByRole('link', { name: 'Estimate against actual' }).click();
  await expect(page.getByText('Too few estimated tasks')).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Cost', exact: true }).click();
  await expect(page.getByText('No point of a metric can be priced')).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  const rate = page.getByLabel('Data scientist', { exact: false }).first();
  await rate.fill('7x');
  await page.getByRole('button', { name: 'Save rates' }).click();
  await expect(page.getByText('is not a number')).toBeVisible();
  await rate.fill('78');
  await page.getByRole('button', { name: 'Save rates' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rate).toHaveValue('');
  await page.reload();
  await expect(rate).toHaveValue('');

  const compute = page.getByLabel('An hour of compute');
  await compute.fill('2.50');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Changed what hours cost.').last()).toBeVisible();
  await page.reload();
  await expect(compute).toHaveValue('2.5');
  await page.keyboard.press('z');
  await expect(compute).toHaveValue('');
  expect((await reports.downloadCsv()).replace('\uFEFF', '')).toMatch(/^project,metric,unit,best_before,/);
  await page.getByRole('link', { name: 'Estimate against actual' }).click();
  await expect(page.getByText('Too few estimated tasks')).toBeVisible();
  expect((await reports.downloadCsv()).replace('\uFEFF', '')).toMatch(/^by,name,tasks,hours_said,/);
});

test('on a phone the sums stay, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const part of ['', '/entries', '/estimates', '/cost']) {
    await page.goto(`/w/${slug}/reports${part}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), part).toBe(390);
    expect(await findAxeViolations(page), part).toEqual([]);
  }
});
