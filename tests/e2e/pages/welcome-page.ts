import type { Page } from '@playwright/test';

/** First use. */
export class WelcomePage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/welcome');
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the sample workspace' }).click();
    await this.page.waitForURL(/\/w\/[^/]+\/portfolio/, { timeout: 30_000 });
  }

  /** Another workspace of who is signed in; its slug. */
  async createWorkspace(name: string): Promise<string> {
    await this.open();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByRole('button', { name: 'Create the workspace' }).click();
    await this.page.waitForURL(/\/w\/[^/]+\/portfolio/);
    return /\/w\/([^/]+)\//.exec(this.page.url())?.[1] ?? '';
  }

  async createOwner(account: { name: string; email: string; password: string }, workspaceName: string): Promise<void> {
    await this.page.getByLabel('Your name').fill(account.name);
    await this.page.getByLabel('E-mail').fill(account.email);
    await this.page.getByLabel('Password').fill(account.password);
    await this.page.getByLabel('Workspace', { exact: true }).fill(workspaceName);
    await this.page.getByRole('button', { name: 'Create the owner’s account' }).click();
    await this.page.waitForURL(/\/portfolio/);
  }
}
