import { expect, type Locator, type Page } from '@playwright/test';

/** The list of projects to score, and the questions of one. Everything here is done by keyboard. */
export class ScoringPage {
  readonly firstField: Locator;

  constructor(
    readonly page: Page,
    readonly workspace: string,
  ) {
    this.firstField = page.getByLabel(/^Benefit to the organisation/);
  }

  async openList(words: string): Promise<void> {
    await this.page.goto(`/w/${this.workspace}/scoring?q=${encodeURIComponent(words)}`);
  }

  /** Presses Enter in the list, which opens its first project with the first question focused. */
  async openFirst(name: string): Promise<void> {
    await expect(this.page.getByRole('link', { name })).toBeFocused();
    await this.page.keyboard.press('Enter');
    await this.expectProject(name);
  }

  async expectProject(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(this.firstField).toBeFocused();
  }

  field(name: string): Locator {
    return this.page.getByLabel(new RegExp(`^${name}`));
  }

  /** Types answers one after the other; Enter goes on, an empty text leaves a question out. */
  async type(...answers: readonly string[]): Promise<void> {
    for (const answer of answers) {
      await this.page.keyboard.type(answer);
      await this.page.keyboard.press('Enter');
    }
  }
}
