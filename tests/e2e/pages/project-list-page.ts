import { expect, type Locator, type Page } from '@playwright/test';

/** All projects of a workspace. */
export class ProjectListPage {
  readonly bar: Locator;

  constructor(
    private readonly page: Page,
    private readonly slug: string,
  ) {
    this.bar = page.getByRole('toolbar', { name: 'Chosen projects' });
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/w/${this.slug}/projects${search}`);
    await expect(this.page.getByRole('heading', { name: 'Projects' })).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async changeStatus(status: string): Promise<void> {
    await this.bar.getByRole('button', { name: 'Status' }).click();
    await this.page.getByRole('menuitem', { name: status }).click();
  }
}
