import { expect, type Locator, type Page } from '@playwright/test';

/** The portfolio of a workspace: table, matrix, what-if panel. */
export class PortfolioPage {
  readonly table: Locator;
  readonly whatIf: Locator;
  /** The heads of groups. */
  readonly groups: Locator;

  constructor(
    readonly page: Page,
    readonly workspace: string,
  ) {
    this.table = page.getByRole('table', { name: /Projects ranked by priority/ });
    this.groups = this.table.locator('th[scope="rowgroup"]');
    this.whatIf = page.getByRole('complementary', { name: 'What if' });
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/w/${this.workspace}/portfolio${search}`);
  }

  /** Until the exact plan is solved, which a busy machine takes its time for, its places are pale. */
  async settle(): Promise<void> {
    await expect(this.table.locator('[class*="opacity-45"]')).toHaveCount(0, { timeout: 60_000 });
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  /** The names of the projects, from the top. */
  async names(): Promise<string[]> {
    return this.table.locator('tbody a[href*="/projects/"]:not([href$="/priority"])').allInnerTexts();
  }
}
