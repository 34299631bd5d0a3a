import { expect, type Page } from '@playwright/test';

/** Projects, Import. */
export class ImportPage {
  constructor(
    private readonly page: Page,
    private readonly slug: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/w/${this.slug}/projects/import`);
    await expect(this.page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  }

  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('File with projects').setInputFiles(file);
  }

  column(name: string) {
    return this.page.getByLabel(`What “${name}” is`);
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check the import' }).click();
    await expect(this.page.getByText('Rejected', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  }

  /** @returns what the dry run counts under a name: New, Changed, Same, Rejected */
  async count(name: string): Promise<number> {
    const text = await this.page.locator('dl > div').filter({ hasText: name }).locator('dd').innerText();
    return Number(text.replaceAll(',', ''));
  }

  async import(): Promise<void> {
    await this.page.getByRole('button', { name: /^Import [\d,]+ project/ }).click();
    await expect(this.page.getByRole('link', { name: 'See the portfolio' })).toBeVisible({ timeout: 60_000 });
  }
}
