import { randomInt } from 'node:crypto';
import { expect, type Browser, type Page } from '@playwright/test';

/** Settings, People. */
export class PeoplePage {
  constructor(
    private readonly page: Page,
    private readonly slug: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/w/${this.slug}/settings/people`);
  }

  /** @returns the link */
  async invite(email: string, role: string): Promise<string> {
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Role', { exact: true }).selectOption({ label: role });
    await this.page.getByRole('button', { name: 'Make a link' }).click();
    const link = this.page.getByLabel('Send this link');
    await expect(link).toHaveValue(/\/invitation\//);
    return link.inputValue();
  }

  member(name: string) {
    // Within the list: a notice at the foot of the window is a list item too.
    return this.page.getByRole('region', { name: 'Members' }).getByRole('listitem').filter({ hasText: name });
  }
}

/** Opens an invitation in a browser of its own, at an address of its own (sign-ups are limited by address), and makes the account. */
export async function join(browser: Browser, link: string, account: { name: string; password: string }): Promise<Page> {
  // Without its own (empty) state the context would be signed in as the spec's person.
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` } });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('Your name').fill(account.name);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Create the account and join' }).click();
  await page.waitForURL(/\/portfolio/);
  return page;
}
