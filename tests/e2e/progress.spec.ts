import { expect, test } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { takeBack } from './pages/notices';
import { ownerState, workspace } from './pages/people';
import { ProgressPage } from './pages/progress-page';

test.use({ storageState: ownerState, viewport: { width: 1440, height: 1000 } });
test.describe.configure({ mode: 'serial' });

/** Of this run alone: a second one on the same installation begins anew. */
const NAME = `Reefer alarms ${Date.now().toString(36)}`;

test('the first experiments are logged by keyboard, and say what the project is measured by', async ({ page }) => {
  const progress = new ProgressPage(page, workspace.slug);
  await progress.begin(NAME);
  await expect(page.getByText('Nothing is agreed yet to measure this project by.')).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);

  await progress.describeFirst('A fixed limit is enough', '130');
  expect(await findAxeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(progress.form.getByText(/can't be above 100 %/)).toBeVisible();
  await progress.form.getByLabel('Its value').fill('30');
  await progress.form.getByLabel('Its value').press('Control+Enter');
  await expect(progress.row('A fixed limit is enough')).toBeVisible();
  await takeBack(page, 'Logged an experiment');
  await expect(progress.row('A fixed limit is enough')).toBeHidden();
  await progress.describeFirst('A fixed limit is enough', '30');
  await page.keyboard.press('Control+Enter');
  await expect(progress.row('A fixed limit is enough')).toBeVisible();
});

test('the error comes from the size of the holdout, and a value out of bounds is told at once', async ({ page }) => {
  const progress = new ProgressPage(page, workspace.slug);
  await progress.open(NAME);
  await progress.pressE();
  await progress.form.getByLabel('Error', { exact: true }).fill('250');
  await progress.form.getByLabel('Hypothesis').fill('Weather of the port');
  await expect(progress.form.getByText(/can't be above 100 %/)).toBeVisible();
  await progress.form.getByLabel('Error', { exact: true }).fill('21');
  await progress.form.getByRole('button', { name: 'take ± 1.8' }).click();
  await expect(progress.form.getByLabel('± sampling error')).toHaveValue('1.8');
  await progress.form.getByLabel('Hours of people').fill('10');
  await progress.form.getByLabel('Training examples').fill('2000');
  await page.keyboard.press('Control+Enter');
  await expect(progress.row('Weather of the port')).toContainText('−9');
  await expect(progress.finding).toContainText('three are the least');
});

test('the forecast changes as points arrive', async ({ page }) => {
  const progress = new ProgressPage(page, workspace.slug);
  await progress.open(NAME);
  await progress.log({ hypothesis: 'Sensor age', value: '16', hours: '10', step: '3000', examples: '4000' });
  await expect(progress.finding).toContainText(/chance that it ever reaches 10/);
  const before = await progress.finding.textContent();
  await expect(page.getByText('Will it get there?')).toBeVisible();
  await expect(page.getByText('What the next ten hours buy')).toBeVisible();
  await progress.log({ hypothesis: 'Door openings', value: '12.5', hours: '10', step: '6000', examples: '8000' });
  await expect(progress.finding).toContainText('to 12.5');
  expect(await progress.finding.textContent()).not.toBe(before);
});

test('progress is drawn against hours, steps, examples or dates, as the address says', async ({ page }) => {
  const progress = new ProgressPage(page, workspace.slug);
  await progress.open(NAME);
  for (const [name, words] of [['Steps', 'training steps'], ['Examples', 'training examples'], ['Date', 'against date'], ['Hours', 'people-hours of experiments']] as const) {
    await page.getByRole('navigation', { name: 'Progress against' }).getByRole('link', { name }).click();
    await expect(page.getByRole('img', { name: new RegExp(`Error against .*${words.replace('against ', '')}`) })).toBeVisible();
  }
  await page.goto(`${page.url()}?x=examples`);
  await expect(page.getByRole('link', { name: 'Examples' })).toHaveAttribute('aria-current', 'page');
});

test('experiments stop at the end of their time box, with a decision', async ({ page }) => {
  const progress = new ProgressPage(page, workspace.slug);
  await progress.open(NAME);
  await page.getByRole('button', { name: 'Set a time box' }).click();
  await page.getByRole('textbox', { name: 'Hours of experiments' }).fill('60');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(page.getByText('20 h left of 60')).toBeVisible();
  await expect(progress.finding).toContainText('within the time box');

  await page.getByRole('button', { name: 'Change the time box' }).click();
  await page.getByRole('textbox', { name: 'Hours of experiments' }).fill('35');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(page.getByText('5 h over 35')).toBeVisible();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Error stands at 12.5');
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Stop' }).check();
  await page.getByRole('textbox', { name: 'Why' }).fill('Good enough for the pilot');
  await page.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(page.getByText(/Experiments were stopped .* Good enough for the pilot/)).toBeVisible();
  await takeBack(page, 'Decided to stop');
  await expect(page.getByText('5 h over 35')).toBeVisible();

  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('The curve still falls');
  await page.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(page.getByText('has to say how many more hours')).toBeVisible();
  await page.getByLabel('More hours').fill('40');
  await page.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(page.getByText('40 h left of 40')).toBeVisible();
});

test('an experiment has a page of its own', async ({ page }) => {
  const progress = new ProgressPage(page, workspace.slug);
  await progress.open(NAME);
  await page.getByRole('link', { name: 'Experiment 2', exact: true }).click();
  await expect(page.getByText('2 Weather of the port').first()).toBeVisible();
  await expect(page.getByText(/against the best before/)).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('the page can be used by everybody', async ({ page }) => {
      await new ProgressPage(page, workspace.slug).open(NAME);
      await expect(page.getByRole('img', { name: /Error against/ })).toBeVisible();
      expect(await findAxeViolations(page)).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('an experiment is logged, and nothing needs to be moved sideways', async ({ page }) => {
    const progress = new ProgressPage(page, workspace.slug);
    await progress.open(NAME);
    await expect(page.getByRole('img', { name: /Error against/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Log experiment' }).tap();
    await progress.form.getByLabel('Hypothesis').fill('From the terminal');
    await progress.form.getByLabel('Error', { exact: true }).fill('12.1');
    await progress.form.getByLabel('Hours of people').fill('4');
    await progress.form.getByRole('button', { name: 'Log', exact: false }).last().tap();
    await expect(progress.row('From the terminal')).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
