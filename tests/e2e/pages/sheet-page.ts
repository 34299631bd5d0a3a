import { expect, type Locator, type Page } from '@playwright/test';

/** Time, Week. */
export class SheetPage {
  constructor(
    readonly page: Page,
    private readonly slug: string,
  ) {}

  /** @param search `?week=2026-W30`, say */
  async open(search: string): Promise<void> {
    await this.page.goto(`/w/${this.slug}/time${search}`);
    await expect(this.page.getByRole('heading', { name: 'Time', exact: true })).toBeVisible();
  }

  async addRow(project: string, activity: string): Promise<void> {
    await this.nameRow(project, activity);
    await expect(this.page.getByRole('button', { name: 'Add a row' })).toBeVisible();
  }

  async nameRow(project: string, activity: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a row' }).click();
    await this.page.getByLabel('Project', { exact: true }).fill(project);
    await this.page.getByLabel('Activity', { exact: true }).fill(activity);
    await this.page.getByRole('button', { name: 'Add', exact: true }).click();
  }

  cell(activity: string, project: string, day: string): Locator {
    return this.page.getByRole('textbox', { name: `${activity}, ${project}, ${day}` });
  }

  get total(): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: /^Total/ }) });
  }
}
