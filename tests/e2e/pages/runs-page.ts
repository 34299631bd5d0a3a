import { expect, type Page } from '@playwright/test';

/** The runs of a project's tracker. */
export class RunsPage {
  constructor(
    private readonly page: Page,
    private readonly projectAddress: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${this.projectAddress}/progress/runs`);
    await expect(this.page.getByRole('heading', { name: 'Import a file' })).toBeVisible();
  }

  async choose(name: string, bytes: Buffer): Promise<void> {
    const again = this.page.getByRole('button', { name: /another file$/ });
    if (await again.isVisible()) await again.click();
    await this.page.getByLabel('File with runs').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  }

  async import(): Promise<void> {
    await this.page.getByRole('button', { name: /^Import \d+ runs?$/ }).click();
    await expect(this.page.getByRole('button', { name: 'Import another file' })).toBeVisible();
  }
}
