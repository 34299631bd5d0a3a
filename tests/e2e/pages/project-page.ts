import { expect, type Page } from '@playwright/test';

/** One project, and the form that makes one. */
export class ProjectPage {
  constructor(
    private readonly page: Page,
    private readonly slug: string,
  ) {}

  async openForm(): Promise<void> {
    await this.page.goto(`/w/${this.slug}/projects/new`);
    await expect(this.page.getByRole('heading', { name: 'New project' })).toBeVisible();
  }

  async create(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add the project' }).click();
  }

  async chooseStage(from: string, to: string): Promise<void> {
    await this.page.getByRole('button', { name: `Stage: ${from}` }).click();
    await this.page.getByRole('menuitemradio', { name: to }).click();
  }

  async giveReason(reason: string): Promise<void> {
    await this.page.getByLabel('Why').fill(reason);
    await this.page.getByRole('button', { name: 'Go back' }).click();
  }

  async rename(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Change the name' }).click();
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByRole('button', { name: 'Save' }).click();
  }
}
