import { expect, test } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { readTimeFormat, timeFormatPath } from '../support/time-formats/read-time-format';
import { ownerState } from './pages/people';
import { TimeImportPage } from './pages/time-import-page';
import { WelcomePage } from './pages/welcome-page';

test.use({ storageState: ownerState });

/** What a list of one's own does not say by itself. */
const GENERIC = [['Wer', 'person'], ['Wann', 'start'], ['Vorhaben', 'project'], ['Was gemacht', 'note'], ['Wie lange', 'duration']] as const;

/** The lines of each file that are new, what its format is called, and what is chosen for its columns. */
const FORMATS = [
  ['toggl-detailed.csv', 'toggl', 4],
  ['clockify-month-first.csv', 'clockify', 3],
  ['clockify-day-first.csv', 'clockify', 2],
  ['clockify-year-first.csv', 'clockify', 1],
  ['clockify-without-duration.csv', 'clockify', 2],
  ['harvest.csv', 'harvest', 3],
  ['solidtime-detailed.csv', 'solidtime', 2],
  ['solidtime-generic.csv', 'solidtime-entries', 2],
  ['solidtime-time-entries.csv', 'solidtime-archive', 1],
  ['solidtime-archive.zip', 'solidtime-entries', 2],
  ['toggl-workspace.zip', 'toggl-workspace', 2],
  ['kimai-english.csv', 'kimai', 2],
  ['kimai-german.csv', 'kimai', 2],
  ['kimai-importer.csv', 'kimai-importer', 2],
  ['redmine-time.csv', 'redmine', 2],
  ['redmine-time-german.csv', 'redmine', 2],
  ['redmine-issues.csv', 'redmine-issues', 2],
  ['jira.csv', 'jira', 2],
  ['jira-totals.csv', 'jira', 1],
  ['generic.csv', 'other', 2, GENERIC],
  ['sip-excerpt.csv', 'sip', 40],
  ['renzo-excerpt.csv', 'pomodoro', 30],
  ['activitywatch.json', null, 3],
] as const;

for (const [name, format, lines, columns = []] of FORMATS) {
  test(`${name} is recognised, imported, and the same when it comes again`, async ({ page }) => {
    test.setTimeout(120_000);
    const importing = new TimeImportPage(page, await new WelcomePage(page).createWorkspace(`Hours of ${name}`));
    await importing.open();
    for (const isFirst of [true, false]) {
      await importing.choose({ name, mimeType: '', buffer: readTimeFormat(name).bytes });
      await importing.settle();
      if (format !== null) await expect(importing.format()).toHaveValue(format);
      // The second time it is remembered.
      if (isFirst) for (const [column, target] of columns) await importing.column(column).selectOption(target);
      for (const [column, target] of columns) await expect(importing.column(column)).toHaveValue(target);
      await importing.goOn();
      await importing.check();
      expect([await importing.count('New'), await importing.count('Changed'), await importing.count('Same'), await importing.count('Rejected')]).toEqual(isFirst ? [lines, 0, 0, 0] : [0, 0, lines, 0]);
      if (!isFirst) continue;
      await importing.import();
      await page.getByRole('button', { name: 'Import another file' }).click();
    }
    await expect(page.getByText('Nothing is new')).toBeVisible();
  });
}

test('a list of one’s own is mapped, people and projects named, checked, imported and taken back as one', async ({ page }) => {
  test.setTimeout(120_000);
  const slug = await new WelcomePage(page).createWorkspace('Hours mapped');
  const importing = new TimeImportPage(page, slug);
  await page.goto(`/w/${slug}/time`);
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { name: 'Import hours' })).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);

  await importing.choose(timeFormatPath('generic.csv'));
  await importing.settle();
  await expect(importing.column('Wann')).toHaveValue('start');
  await importing.column('Wer').selectOption('person');
  await importing.column('Vorhaben').selectOption('project');
  await importing.column('Was gemacht').selectOption('note');
  expect(await findAxeViolations(page)).toEqual([]);
  await importing.goOn();
  await expect(importing.person('Mara Lindt')).toHaveValue('new');
  await importing.person('Odo Rask').selectOption('skip');
  await importing.project('Cargo forecast').selectOption('none');
  expect(await findAxeViolations(page)).toEqual([]);
  await importing.check();
  expect([await importing.count('New'), await importing.count('Skipped')]).toEqual([1, 1]);
  await expect(page.getByText('New people, without an account: Mara Lindt.')).toBeVisible();
  expect(await findAxeViolations(page)).toEqual([]);
  await importing.import();
  await expect(page.getByText('1:30 hours in 1 entry')).toBeVisible();
  await importing.undo();

  // What was chosen is remembered.
  await importing.open();
  await importing.choose(timeFormatPath('generic.csv'));
  await importing.settle();
  await expect(importing.column('Wer')).toHaveValue('person');
  await importing.goOn();
  await expect(importing.person('Odo Rask')).toHaveValue('skip');
  await importing.check();
  expect(await importing.count('New')).toBe(1);
});

test('what can’t be read, or not without an answer, is named, and leaves nothing behind', async ({ page }) => {
  const slug = await new WelcomePage(page).createWorkspace('Hours refused');
  const importing = new TimeImportPage(page, slug);
  const alert = page.getByRole('alert');
  await importing.open();
  await importing.choose({ name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) });
  await expect(alert.filter({ hasText: 'PNG' })).toBeVisible();
  await importing.choose({ name: 'huge.log', mimeType: 'text/plain', buffer: Buffer.alloc(51_000_000, 'a line of a log\n') });
  await expect(alert.filter({ hasText: '51 MB; at most 50' })).toBeVisible({ timeout: 60_000 });

  await importing.choose({ name: 'projects.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Stage,Owner\nChurn,Pilot,Ann\nFraud,Idea,Bo\n') });
  await page.getByRole('button', { name: 'Go on to the names' }).click();
  await expect(alert.filter({ hasText: 'A list of projects is imported under Projects' })).toBeVisible();
  await page.getByRole('button', { name: 'Another file' }).click();

  await importing.choose(timeFormatPath('clockify-mixed.csv'));
  await importing.settle();
  await page.getByRole('button', { name: 'Go on to the names' }).click();
  await expect(alert.filter({ hasText: 'line 2 has the day first (25/03/2024), line 3 the month (03/26/2024)' })).toBeVisible();
  await page.getByRole('button', { name: 'Another file' }).click();

  await importing.choose(timeFormatPath('clockify-ambiguous.csv'));
  await importing.settle();
  await page.getByRole('button', { name: 'Go on to the names' }).click();
  await expect(alert.filter({ hasText: 'Is “03/04/2024” day first or month first?' })).toBeVisible();
  await page.getByLabel('Dates').selectOption('dayFirst');
  await importing.goOn();
  await importing.check();
  await expect(page.getByText('3 Apr 2024')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Imports so far')).toHaveCount(0);
});
