import { expect, type Locator, type Page, type Request } from '@playwright/test';

export class TimePage {
  constructor(
    readonly page: Page,
    private readonly slug: string,
  ) {}

  async open(search = ''): Promise<void> {
    await this.page.goto(`/w/${this.slug}/time${search}`);
    await expect(this.page.getByRole('heading', { name: 'Time', exact: true })).toBeVisible();
  }

  get line(): Locator {
    return this.page.getByRole('textbox', { name: 'Log time in words' });
  }

  get clock(): Locator {
    return this.page.getByRole('main').getByRole('timer');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The rows of the day that say this. */
  rows(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Today' }).getByRole('listitem').filter({ hasText: text });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name });
  }

  async say(words: string): Promise<void> {
    await this.line.fill(words);
    await this.line.press('Enter');
    // The line empties; in a dialog it goes.
    await expect.poll(() => this.line.evaluateAll((lines) => lines.map((line) => (line as HTMLInputElement).value).join(''))).toBe('');
  }

  /** Until the page could be opened without a network. */
  async isKept(): Promise<void> {
    await expect.poll(async () => this.page.evaluate(async (path) => (await caches.match(path)) !== undefined, `/w/${this.slug}/time`), { timeout: 30_000 }).toBe(true);
    await expect.poll(async () => this.page.evaluate(async () => (await (await caches.open('groundwork-offline files')).keys()).length), { timeout: 30_000 }).toBeGreaterThan(5);
  }

  /** "2 entries wait", "1 entry refused": what the server has not stored. */
  waiting(name: string | RegExp = /wait|refused/): Locator {
    return this.page.getByRole('button', { name }).first();
  }

  /** Opens the one entry that was refused, to mend it. */
  async openRefused(): Promise<void> {
    await this.waiting('1 entry refused').click();
    await this.dialog.getByRole('button', { name: 'Mend' }).click();
    await expect(this.dialog.getByRole('button', { name: 'Drop it' })).toBeVisible();
  }

  /** Today, where the browser is. */
  async readToday(): Promise<string> {
    return this.page.evaluate(() => new Intl.DateTimeFormat('en-CA').format());
  }

  /** The notes of what the server has stored, this week. */
  async readStored(): Promise<string[]> {
    const response = await this.page.request.get(`/api/w/${this.slug}/timer/week`);
    const { entries } = (await response.json()) as { entries: { note: string }[] };
    return entries.map(({ note }) => note).toSorted();
  }
}

/** Whether a request logs the entry with this note. */
export function logs(request: Request, note: string): boolean {
  return request.method() === 'POST' && (request.postData() ?? '').includes(note);
}
