import { expect, type Locator, type Page } from '@playwright/test';

/** Time, Import. */
export class TimeImportPage {
  constructor(
    private readonly page: Page,
    private readonly slug: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/w/${this.slug}/time/import`);
    await expect(this.page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  }

  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('File with hours').setInputFiles(file);
  }

  column(name: string): Locator {
    return this.page.getByLabel(`What “${name}” is`);
  }

  person(name: string): Locator {
    return this.page.getByLabel(`Person “${name}”`);
  }

  project(name: string): Locator {
    return this.page.getByLabel(`Project “${name}”`);
  }

  format(): Locator {
    return this.page.getByLabel('Format');
  }

  /** Waits for the columns, and says where the clocks of the file are, if it has any. */
  async settle(timeZone = 'Europe/Berlin'): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Go on to the names' })).toBeVisible({ timeout: 60_000 });
    const zone = this.page.getByLabel('Time zone');
    if (await zone.isVisible()) await zone.selectOption(timeZone);
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Go on to the names' }).click();
    await expect(this.page.getByRole('button', { name: 'Check the import' })).toBeVisible({ timeout: 60_000 });
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check the import' }).click();
    await expect(this.page.getByText('Rejected', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  }

  /** @returns what the dry run counts under a name: New, Changed, Same, Skipped, Rejected */
  async count(name: string): Promise<number> {
    const text = await this.page.locator('dl > div').filter({ hasText: name }).locator('dd').innerText();
    return Number(text.replaceAll(',', ''));
  }

  async import(): Promise<void> {
    await this.page.getByRole('button', { name: /^Import [\d,]+ line/ }).click();
    await expect(this.page.getByRole('link', { name: 'See the hours' })).toBeVisible({ timeout: 120_000 });
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo the import/ }).first().click();
    await expect(this.page.getByRole('button', { name: /^Redo the import/ }).first()).toBeVisible({ timeout: 120_000 });
  }
}
