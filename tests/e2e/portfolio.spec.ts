import { expect, test, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { pressFor } from './pages/keys';
import { ownerState } from './pages/people';
import { PortfolioPage } from './pages/portfolio-page';

// The sample that the owner has kept, read and tried, but never changed for the other journeys.
test.use({ storageState: ownerState });

async function openSample(page: Page): Promise<PortfolioPage> {
  await page.goto('/');
  await page.getByRole('button', { name: /Harbour Analytics|Halden Freight/ }).first().click();
  await page.getByRole('menuitemradio', { name: /Halden Freight/ }).click();
  await expect(page).toHaveURL(/\/w\/halden-freight/);
  const slug = /\/w\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  const portfolio = new PortfolioPage(page, slug);
  await expect(portfolio.table).toBeVisible();
  return portfolio;
}

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1440, height: 1000 } });

  test('ranks the sample with its uncertainty, the cut and the plan', async ({ page }) => {
    const portfolio = await openSample(page);
    await expect(page.getByText(/of sixteen scored projects fit the period, worth/)).toBeVisible();
    expect(await portfolio.names()).toHaveLength(16);
    await expect(page.getByText('Taken from the top, people run out here')).toBeVisible();
    await expect(portfolio.row('Support request triage').getByRole('img', { name: 'in the plan', exact: true })).toBeVisible();
    await expect(portfolio.row('Warehouse shift planner').getByRole('img', { name: 'not in the plan' })).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('stands before its script, and is taken over by it without a complaint', async ({ page, browser }) => {
    const context = await browser.newContext({ storageState: ownerState, javaScriptEnabled: false });
    const still = new PortfolioPage(await context.newPage(), 'halden-freight');
    await still.open();
    expect(await still.names()).toHaveLength(16);
    await still.row('Support request triage').getByRole('link', { name: 'Support request triage' }).click();
    await expect(still.page).toHaveURL(/\/projects\//);
    await context.close();

    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    const portfolio = new PortfolioPage(page, 'halden-freight');
    await portfolio.open();
    const [first = ''] = await portfolio.names();
    await pressFor(page, 'j', portfolio.row(first).and(page.locator('[aria-selected=true]')));
    expect(await portfolio.names()).toHaveLength(16);
    expect(complaints).toEqual([]);
  });

  test('opens what a strip is made of by keyboard', async ({ page }) => {
    const portfolio = await openSample(page);
    const cell = portfolio.row('Trailer sensor anomalies').getByRole('group', { name: /^Priority of Trailer sensor anomalies/ });
    await portfolio.row('Trailer sensor anomalies').getByRole('link', { name: 'Trailer sensor anomalies' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect(cell.getByText('above the cut line')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cell.getByText('above the cut line')).toBeHidden();
  });

  test('sorts and filters by address, and back leads back', async ({ page }) => {
    const portfolio = await openSample(page);
    const ranked = await portfolio.names();
    await portfolio.table.getByRole('link', { name: 'Cost to finish' }).click();
    await expect(page).toHaveURL(/sort=effort/);
    await expect.poll(() => portfolio.names()).not.toEqual(ranked);
    await page.goBack();
    await expect.poll(() => portfolio.names()).toEqual(ranked);
    await page.getByRole('link', { name: /^Close calls/ }).click();
    await expect(page).toHaveURL(/tab=close/);
    await expect.poll(async () => (await portfolio.names()).length).toBeLessThan(16);
  });

  test('groups by any column in bands, counts each group, and keeps the choice in the address', async ({ page }) => {
    const portfolio = await openSample(page);
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByLabel('Group by').selectOption({ label: 'Chance above the cut' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/group=aboveCut/);
    await expect(portfolio.groups.first()).toHaveText(/^Chance above the cut 90–100.%\d+$/);
    const heads = await portfolio.groups.allInnerTexts();
    const tenths = heads.map((head) => Number(/ (\d+)–/.exec(head)?.[1]));
    expect(tenths).toEqual(tenths.toSorted((a, b) => b - a));
    const counts = heads.map((head) => Number(/(\d+)$/.exec(head)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(16);
    await portfolio.settle();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.reload();
    expect(await portfolio.groups.allInnerTexts()).toEqual(heads);
  });

  test('stands other methods beside the priority, ranks by one, and says what it is undefined for', async ({ page }) => {
    const portfolio = await openSample(page);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Value ÷ effort' }).check();
    await page.getByRole('checkbox', { name: 'RICE' }).check();
    await page.getByRole('checkbox', { name: 'Top risk' }).uncheck();
    await page.getByRole('checkbox', { name: 'Reaches target' }).uncheck();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/columns=impact%2Ceffort%2Crice%2CvalueEffort%2Cspread/);
    await expect(portfolio.table.getByRole('columnheader', { name: /Top risk/ })).toHaveCount(0);
    await portfolio.table.getByRole('link', { name: 'RICE', exact: true }).click();
    await expect(page).toHaveURL(/sort=rice/);
    const undefinedRows = portfolio.table.getByRole('row').filter({ has: page.getByRole('cell', { name: 'undefined' }) });
    const said = page.getByText(/RICE is undefined for \d+ of 16 projects, most often because .+; they stand last\./);
    await expect(said).toBeVisible();
    const count = Number(/for (\d+) of/.exec(await said.innerText())?.[1]);
    expect(await undefinedRows.count()).toBe(count);
    const last = await portfolio.names();
    await said.getByRole('link', { name: 'Show them' }).click();
    await expect.poll(async () => (await portfolio.names()).length).toBe(count);
    expect((await portfolio.names()).toSorted()).toEqual(last.slice(-count).toSorted());
    await portfolio.settle();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take away: RICE undefined' }).click();
    await expect.poll(async () => (await portfolio.names()).length).toBe(16);
  });

  test('filters by the values of a column, and says what is no range', async ({ page }) => {
    const portfolio = await openSample(page);
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByLabel('Values of a column').selectOption({ label: 'Chance above the cut' });
    await page.getByLabel('From', { exact: true }).fill('much');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByText('Type numbers, such as 200k, 1.5 or 50 %.')).toBeVisible();
    await page.getByLabel('From', { exact: true }).fill('50');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/where=aboveCut%3A0.5/);
    await expect.poll(async () => (await portfolio.names()).length).toBeLessThan(16);
    await page.getByRole('button', { name: /^Take away: Chance above the cut from 50/ }).click();
    await expect.poll(async () => (await portfolio.names()).length).toBe(16);
  });

  test('sets the best set beside what is taken from the top', async ({ page }) => {
    const portfolio = await openSample(page);
    const plans = portfolio.whatIf.getByRole('region', { name: 'The plan as saved' });
    await expect(plans).toContainText(/Best set\d+ ?€/, { timeout: 30_000 });
    await expect(plans).toContainText(/Taken from the top\d+ ?€/);
    await expect(plans).toContainText(/worth €[\d.]+\S* more|Both take the same projects/);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('redraws while a weight moves, saves nothing, and forgets it on reset', async ({ page }) => {
    const portfolio = await openSample(page);
    const before = await portfolio.row('Support request triage').innerText();
    const slider = portfolio.whatIf.getByRole('slider', { name: 'Benefit to users' });
    await slider.focus();
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    await expect(portfolio.whatIf.getByText(/ranks\.|No rank changes/)).toBeVisible();
    await expect(portfolio.table.getByRole('img', { name: /^was \d+$/ }).first()).toBeVisible();
    await expect.poll(() => portfolio.row('Support request triage').innerText()).not.toEqual(before);
    await portfolio.whatIf.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => portfolio.row('Support request triage').innerText()).toEqual(before);
    await page.reload();
    await expect.poll(() => portfolio.row('Support request triage').innerText()).toEqual(before);
  });

  test('keeps a scenario beside the plan as it is; removed by mistake, it comes back', async ({ page }) => {
    const scenario = `Hire data engineers ${Date.now()}`;
    const portfolio = await openSample(page);
    const slider = portfolio.whatIf.getByRole('slider', { name: 'Try Data engineer' });
    await expect(async () => {
      await portfolio.whatIf.getByRole('button', { name: 'Try other capacities' }).click({ timeout: 2000 });
      await expect(slider).toBeVisible({ timeout: 2000 });
    }).toPass();
    await slider.focus();
    await page.keyboard.press('End');
    await portfolio.whatIf.getByRole('button', { name: 'Save as scenario' }).click();
    await page.getByLabel('Name').fill(scenario);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page).toHaveURL(/portfolio\/scenarios/, { timeout: 30_000 });
    await expect(page.getByRole('columnheader', { name: new RegExp(scenario) })).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: `Remove the scenario ${scenario}` }).click();
    await expect(page.getByRole('columnheader', { name: new RegExp(scenario) })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(page.getByRole('columnheader', { name: new RegExp(scenario) })).toBeVisible();
  });

  test('freezes a decision and reopens it with comments', async ({ page }) => {
    const portfolio = await openSample(page);
    await page.goto(`/w/${portfolio.workspace}/portfolio/snapshots`);
    await page.getByRole('button', { name: 'Take a snapshot' }).click();
    await page.getByLabel('Title').fill('Funding of the first quarter');
    await page.getByRole('button', { name: 'Freeze' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Funding of the first quarter' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('Since then: No rank changes. The plan stays the same.')).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
    // What it was computed from is folded on the screen, and open on paper.
    const weight = page.locator('dt', { hasText: 'Benefit to users' });
    await expect(weight).toHaveCount(0);
    await page.locator('summary', { hasText: 'Weights in impact' }).click();
    await expect(weight).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    for (const folded of await page.locator('details').all()) await expect(folded).toHaveAttribute('open', '');
    await expect(page.locator('dt', { hasText: 'GPU-hours' })).toBeVisible();
    await expect(page.getByRole('table', { name: /^Scores of / })).toHaveCount(14);
  });

  test('walks and opens rows, filters and turns to the matrix by keys alone', async ({ page }) => {
    const portfolio = await openSample(page);
    const [first = ''] = await portfolio.names();
    await pressFor(page, 'j', portfolio.row(first).and(page.locator('[aria-selected=true]')));
    await page.keyboard.press('f');
    await expect(page.getByLabel('Words in name or tag')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await expect(page).toHaveURL(/view=matrix/);
    await page.keyboard.press('m');
    await expect(portfolio.table).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
    await page.goBack();
    await expect(portfolio.row(first)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('y');
    await expect(page).toHaveURL(/\/priority$/);
    await page.goBack();
    await portfolio.row(first).getByTitle('Why is it here?').click();
    await expect(page).toHaveURL(/\/priority$/);
  });

  test('opens from any figure what it is made of, by pointer and by key', async ({ page }) => {
    const portfolio = await openSample(page);
    await portfolio.open('?columns=impact,rice');
    await portfolio.settle();
    // One that its reader may see, with a RICE score: both are other people’s answers.
    const row = portfolio.table.locator('tbody tr[id^="row-"]').first();
    for (const [cell, section] of [[3, 'impact'], [5, 'methods'], [1, 'order']] as const) {
      // Right of the rank’s own link.
      const place = row.locator(`td:nth-child(${cell})`);
      await place.click(cell === 1 ? { position: { x: 60, y: 12 } } : {});
      await expect(page).toHaveURL(new RegExp(`/priority#${section}$`));
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await page.goBack();
      await expect(portfolio.table).toBeVisible();
    }
    // The rest of a row chooses it.
    await row.locator('td:nth-child(2) .second-line').click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('i');
    await expect(page).toHaveURL(/\/priority#impact$/);
  });

  test('shows impact by cost, and the selected project stays in the address', async ({ page }) => {
    const portfolio = await openSample(page);
    await portfolio.open('?view=matrix');
    await expect(page.getByRole('figure', { name: /Impact over cost of 16 projects/ })).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('compares what a box of the matrix holds, or what is chosen point by point by key', async ({ page }) => {
    const portfolio = await openSample(page);
    await portfolio.open('?view=matrix');
    const figure = page.getByRole('figure', { name: /Impact over cost/ });
    const place = await figure.boundingBox();
    if (!place) throw new Error('The matrix is not there.');
    const comparison = page.getByRole('table', { name: 'The chosen projects, compared' });
    await expect(async () => {
      await page.mouse.move(place.x + 60, place.y + 30);
      await page.mouse.down();
      await page.mouse.move(place.x + place.width / 2, place.y + place.height - 80, { steps: 5 });
      await page.mouse.up();
      await expect(comparison).toBeVisible({ timeout: 2000 });
    }).toPass();
    const within = await comparison.locator('tbody tr').count();
    expect(within).toBeGreaterThan(0);
    expect(within).toBeLessThan(16);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(comparison).toHaveCount(0);
    await page.getByRole('button', { name: /Support request triage/ }).focus();
    await page.keyboard.press('x');
    await expect(comparison.getByRole('link', { name: 'Support request triage' })).toBeVisible();
    await expect(page).toHaveURL(/compare=/);
    // One alone has nobody to come before.
    const chances = page.getByRole('table', { name: 'Chance that the row comes before the column' });
    await expect(chances).toHaveCount(0);
    await page.getByRole('button', { name: /Parcel damage photos/ }).focus();
    await page.keyboard.press('x');
    const readChance = async (row: number, column: number): Promise<number> => Number.parseInt(await chances.locator(`tbody tr:nth-child(${row}) td:nth-child(${column})`).innerText(), 10);
    await expect.poll(() => readChance(1, 3)).toBeGreaterThan(0);
    expect(Math.abs((await readChance(1, 3)) + (await readChance(2, 2)) - 100)).toBeLessThanOrEqual(1);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('leads to scoring from its head and from the palette', async ({ page }) => {
    const portfolio = await openSample(page);
    await pressFor(page, 'Control+k', page.getByPlaceholder('Search or do anything'));
    await page.getByPlaceholder('Search or do anything').fill('score projects');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/scoring$/);
    await portfolio.open();
    await page.getByRole('link', { name: 'Score', exact: true }).click();
    await expect(page).toHaveURL(/\/scoring$/);
  });
});

test.describe('rows on their way to another rank', () => {
  test.use({ viewport: { width: 1440, height: 1000 } });

  /** Counts the rows that are set in motion. */
  async function countGlides(page: Page): Promise<() => Promise<number>> {
    await page.addInitScript(() => {
      const counted = window as unknown as { glides: number };
      counted.glides = 0;
      const { value: animate } = Object.getOwnPropertyDescriptor(Element.prototype, 'animate') as { value: Element['animate'] };
      HTMLTableRowElement.prototype.animate = function count(this: HTMLTableRowElement, ...given) {
        counted.glides += 1;
        return animate.apply(this, given);
      };
    });
    return () => page.evaluate(() => (window as unknown as { glides: number }).glides);
  }

  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test(`glide there, ${reducedMotion === 'reduce' ? 'but not for who wants no motion' : 'the moved ones only'}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      const glides = await countGlides(page);
      const portfolio = await openSample(page);
      const ranked = await portfolio.names();
      await portfolio.table.getByRole('link', { name: 'Cost to finish' }).click();
      await expect.poll(() => portfolio.names()).not.toEqual(ranked);
      const sorted = await portfolio.names();
      const moved = sorted.filter((name, place) => ranked[place] !== name).length;
      expect(await glides()).toBe(reducedMotion === 'reduce' ? 0 : moved);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true });

  test('keeps name, rank and priority, and never scrolls sideways', async ({ page }) => {
    const portfolio = await openSampleByAddress(page);
    await expect(portfolio.row('Support request triage')).toContainText('Support request triage');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'What if' }).click();
    await expect(portfolio.whatIf).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('ranks by another method and groups from the filter alone, whose foot stays in reach', async ({ page }) => {
    const portfolio = await openSampleByAddress(page);
    await page.getByRole('button', { name: /^Filter/ }).tap();
    await page.getByLabel('Values of a column').selectOption({ label: 'Impact' });
    await page.getByLabel('To', { exact: true }).fill('1M');
    await page.getByLabel('Group by').selectOption({ label: 'Top risk' });
    await page.getByLabel('Sort by').selectOption({ label: 'RICE' });
    await page.getByRole('button', { name: 'Show', exact: true }).tap();
    await expect(portfolio.groups.first()).toContainText('Top risk');
    await expect(portfolio.row('Support request triage')).toContainText(/RICE [\d,]+ · /);
    await portfolio.settle();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await findAxeViolations(page)).toEqual([]);
  });
});

/** Under 600 px the switcher is in "More". */
async function openSampleByAddress(page: Page): Promise<PortfolioPage> {
  await page.goto('/');
  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('button', { name: /Harbour Analytics|Halden Freight/ }).last().click();
  await page.getByRole('menuitemradio', { name: /Halden Freight/ }).click();
  await expect(page).toHaveURL(/\/w\/halden-freight/);
  const portfolio = new PortfolioPage(page, /\/w\/([^/]+)\//.exec(page.url())?.[1] ?? '');
  await expect(portfolio.table).toBeVisible();
  return portfolio;
}
