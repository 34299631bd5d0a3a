import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The reports of a workspace. */
export class ReportsPage {
  constructor(
    private readonly page: Page,
    private readonly slug: string,
  ) {}

  async open(search = ''): Promise<void> {
    await this.page.goto(`/w/${this.slug}/reports${search}`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  }

  table(): Locator {
    return this.page.getByRole('table', { name: /^Hours by/ });
  }

  /** The row that begins with a name. */
  row(name: string): Locator {
    return this.table().getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  figure(name: string | RegExp): Locator {
    return this.table().getByRole('link', { name });
  }

  entries(): Locator {
    return this.page.getByRole('table', { name: 'Entries, newest first' }).locator('tbody').getByRole('row');
  }

  async downloadCsv(): Promise<string> {
    const started = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: 'CSV' }).click();
    return readFile(await (await started).path(), 'utf8');
  }

  /** Ticks a project, found by a part of its name. */
  async narrowToProject(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Projects/ }).click();
    const panel = this.page.getByRole('dialog', { name: 'Projects' });
    await panel.getByRole('searchbox').fill(name.slice(0, 6));
    await panel.getByRole('checkbox', { name }).check();
    await this.page.waitForURL(/project=/);
    await this.page.keyboard.press('Escape');
  }
}
