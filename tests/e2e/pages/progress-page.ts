import { expect, type Locator, type Page } from '@playwright/test';
import { pressFor } from './keys';
import { ProjectPage } from './project-page';

export type Logged = { readonly hypothesis: string; readonly value: string; readonly hours: string; readonly step?: string; readonly examples?: string };

/** The progress of one project: its experiments, the curve, and the time box. */
export class ProgressPage {
  constructor(
    private readonly page: Page,
    private readonly slug: string,
  ) {}

  /** A new project, opened at its progress. */
  async begin(name: string): Promise<void> {
    const project = new ProjectPage(this.page, this.slug);
    await project.openForm();
    await this.page.getByLabel('Name').fill(name);
    await project.create();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
    await this.page.getByRole('link', { name: 'Progress', exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Log experiment' })).toBeVisible();
  }

  async open(name: string): Promise<void> {
    await this.page.goto(`/w/${this.slug}/projects?q=${encodeURIComponent(name)}`);
    await this.page.getByRole('link', { name }).first().click();
    await this.page.getByRole('link', { name: 'Progress', exact: true }).click();
  }

  get form(): Locator {
    return this.page.getByRole('dialog');
  }

  get finding(): Locator {
    return this.page.locator('main p.font-serif').first();
  }

  /** Opens the form with its key. */
  async pressE(): Promise<void> {
    await pressFor(this.page, 'e', this.form);
  }

  /** Fills the form for the first experiment of a project, which says what it is measured by. */
  async describeFirst(hypothesis: string, value: string): Promise<void> {
    await this.pressE();
    await expect(this.form.getByLabel('Hypothesis')).toBeFocused();
    await this.page.keyboard.type(hypothesis);
    const fields = { 'What changes': 'baseline', 'Measured by': 'Error', 'Its value': value, Unit: '%', 'Largest possible': '100', Target: '10', 'Size of the holdout': '800', 'Hours of people': '10' };
    for (const [label, text] of Object.entries(fields)) await this.form.getByLabel(label, { exact: true }).fill(text);
  }

  /** Logs by keyboard an experiment in a metric that is there. */
  async log({ hypothesis, value, hours, step, examples }: Logged): Promise<void> {
    await this.pressE();
    await expect(this.form.getByLabel('Hypothesis')).toBeFocused();
    await this.page.keyboard.type(hypothesis);
    await this.form.getByLabel('Error', { exact: true }).fill(value);
    if (step) {
      await this.form.getByRole('button', { name: 'Step, holdout' }).click();
      await this.form.getByLabel('Training step').fill(step);
    }
    if (examples) await this.form.getByLabel('Training examples').fill(examples);
    await this.form.getByLabel('Hours of people').fill(hours);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.form).toBeHidden();
    await expect(this.row(hypothesis)).toBeVisible();
  }

  row(hypothesis: string): Locator {
    return this.page.getByRole('row').filter({ hasText: hypothesis });
  }
}
