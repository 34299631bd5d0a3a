import { expect, test, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { ownerState } from './pages/people';
import { PortfolioPage } from './pages/portfolio-page';
import { WelcomePage } from './pages/welcome-page';

test.use({ storageState: ownerState, viewport: { width: 1440, height: 1000 } });

/** The values under the first method that is shown, by project, since rows change their order. */
async function readMethod(portfolio: PortfolioPage): Promise<Record<string, string | undefined>> {
  const [names, values] = [await portfolio.names(), await portfolio.table.locator('tbody tr[id^="row-"] td:nth-child(4)').allInnerTexts()];
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

async function moveAndReset(page: Page, portfolio: PortfolioPage): Promise<void> {
  const before = await readMethod(portfolio);
  expect(Object.values(before).some((value) => /\d/.test(value ?? ''))).toBe(true);
  await portfolio.whatIf.getByRole('slider', { name: 'Benefit to users' }).focus();
  await page.keyboard.press('End');
  await expect.poll(() => readMethod(portfolio)).not.toEqual(before);
  await portfolio.whatIf.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => readMethod(portfolio)).toEqual(before);
}

test('a slider moves the other methods, too, where the server computes them', async ({ page }) => {
  const portfolio = new PortfolioPage(page, 'halden-freight');
  await portfolio.open('?columns=rice');
  await portfolio.settle();
  expect(await page.evaluate(async () => ((await (await fetch('/api/w/halden-freight/portfolio/inputs')).json()) as { withAnswers: boolean }).withAnswers)).toBe(false);
  await moveAndReset(page, portfolio);
});

test('a slider moves the other methods, too, where the browser computes them', async ({ page }) => {
  const slug = await new WelcomePage(page).createWorkspace('Weighed Harbour');
  await page.evaluate(async (workspace) => {
    const send = async (method: string, path: string, body: object = {}): Promise<{ id: string }> => {
      const response = await fetch(`/api/v1/${path}?workspace=${workspace}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as { id: string };
    };
    for (const [name, user, organisation] of [['Berths', '8', '2'], ['Cranes', '3', '7']]) {
      const { id } = await send('POST', 'projects', { name });
      const answers = Object.entries({ userBenefit: user, organisationBenefit: organisation, successChance: '0.6', effortTotal: '4 7 12' }).map(([criterionKey, text]) => ({ criterionKey, text }));
      await send('PUT', `projects/${id}/scores`, { answers });
      await send('POST', `projects/${id}/scores`);
    }
  }, slug);
  const portfolio = new PortfolioPage(page, slug);
  await portfolio.open('?columns=valueEffort');
  await portfolio.settle();
  await moveAndReset(page, portfolio);
});

test('rows that are sorted by another method are sorted anew while a slider moves', async ({ page }) => {
  const portfolio = new PortfolioPage(page, 'halden-freight');
  await portfolio.open('?columns=rice&sort=rice&desc=true');
  await portfolio.settle();
  const before = await portfolio.names();
  await portfolio.whatIf.getByRole('slider', { name: 'Benefit to users' }).focus();
  await page.keyboard.press('End');
  await expect.poll(() => portfolio.names()).not.toEqual(before);
  const values = (await portfolio.table.locator('tbody tr[id^="row-"] td:nth-child(4)').allInnerTexts()).flatMap((text) => (text === 'undefined' ? [] : [Number(text.replaceAll(/[^\d.]/g, ''))]));
  expect(values.length).toBeGreaterThan(2);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  await portfolio.whatIf.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => portfolio.names()).toEqual(before);
});

test('weights of cost are sliders, too', async ({ page }) => {
  const portfolio = new PortfolioPage(page, 'halden-freight');
  await portfolio.open('?columns=ice');
  await portfolio.settle();
  const before = await readMethod(portfolio);
  await portfolio.whatIf.getByRole('button', { name: 'Try other weights in cost' }).click();
  await portfolio.whatIf.getByRole('region', { name: 'Weights in cost' }).getByRole('slider').first().focus();
  await page.keyboard.press('End');
  await expect.poll(() => readMethod(portfolio)).not.toEqual(before);
  await expect(portfolio.whatIf.getByRole('button', { name: 'Save as scenario' })).toBeEnabled();
  expect(await findAxeViolations(page)).toEqual([]);
  await portfolio.whatIf.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => readMethod(portfolio)).toEqual(before);
});
