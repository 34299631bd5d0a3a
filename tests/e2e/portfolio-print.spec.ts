import { expect, test, type Locator, type Page } from '@playwright/test';
import { ImportPage } from './pages/import-page';
import { ownerState } from './pages/people';
import { PortfolioPage } from './pages/portfolio-page';
import { WelcomePage } from './pages/welcome-page';

// A sheet of A4 across, less its margins.
test.use({ storageState: ownerState, viewport: { width: 1032, height: 703 } });

async function openSample(page: Page, search = ''): Promise<PortfolioPage> {
  const portfolio = new PortfolioPage(page, 'halden-freight');
  await portfolio.open(search);
  await expect(portfolio.table).toBeVisible();
  return portfolio;
}

/** Red, green and blue of a colour as it is drawn, from 0 to 255. */
async function readColour(of: Locator, property: 'color' | 'background-color'): Promise<number[]> {
  return of.evaluate((element, name) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.fillStyle = getComputedStyle(element).getPropertyValue(name);
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, property);
}

for (const theme of ['light', 'dark'] as const) {
  test(`the portfolio prints black on white, all of it and nothing that can’t be pressed: from the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const portfolio = await openSample(page);
    await portfolio.settle();
    const names = await portfolio.names();
    expect(names).toHaveLength(16);
    await page.emulateMedia({ media: 'print' });

    for (const navigation of await page.getByRole('navigation', { includeHidden: true }).all()) await expect(navigation).toBeHidden();
    await expect(portfolio.whatIf).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText(/of sixteen scored projects fit the period/)).toBeVisible();
    for (const name of names) await expect(portfolio.row(name)).toBeVisible();
    for (const column of ['Impact', 'Cost to finish', 'Priority', 'Scorers', 'Top risk', 'Reaches target']) await expect(portfolio.table.getByRole('columnheader', { name: column })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1032);

    expect(await readColour(page.locator('html'), 'background-color')).toEqual([255, 255, 255]);
    expect(await readColour(portfolio.table.locator('thead'), 'background-color')).toEqual([255, 255, 255]);
    expect(await readColour(portfolio.row(names[0] ?? '').getByRole('link').first(), 'color')).toEqual([0, 0, 0]);
    expect(Math.max(...(await readColour(portfolio.table.getByRole('columnheader', { name: 'Project' }).locator('span span').last(), 'color')))).toBeLessThan(0x60);
  });
}

test('a portfolio of more rows than a window prints them all, without gaps', async ({ page }) => {
  const slug = await new WelcomePage(page).createWorkspace('Printed Harbour');
  const importing = new ImportPage(page, slug);
  await importing.open();
  const lines = Array.from({ length: 230 }, (_, index) => `Quay ${index + 1}`);
  await importing.choose({ name: 'quays.csv', mimeType: 'text/csv', buffer: Buffer.from(`name\n${lines.join('\n')}\n`) });
  await importing.check();
  await importing.import();

  const portfolio = new PortfolioPage(page, slug);
  await portfolio.open();
  await expect(portfolio.row('Quay 1').first()).toBeVisible();
  expect((await portfolio.names()).length).toBeLessThan(230);
  // The browser's own print waits for nothing: what it leaves out is said on paper.
  const partly = page.getByText(/^Printed: rows 1–\d+ of 230\. /);
  await expect(partly).toBeHidden();
  await page.route(/\/portfolio\?/, (route) => route.abort());
  await page.emulateMedia({ media: 'print' });
  await expect(partly).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.unroute(/\/portfolio\?/);
  /** What is on paper: the menu waits for it, and the browser's own dialog can't be seen. */
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = String(true);
    };
  });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Print' }).click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(async () => (await portfolio.names()).length).toBe(230);
  await expect(partly).toHaveCount(0);
  await expect(portfolio.table.locator('tbody tr[aria-hidden]')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(async () => (await portfolio.names()).length).toBeLessThan(230);
});
