import type { Page } from '@playwright/test';

/** Presses Undo on the notice that says this; several may be stacked. */
export async function takeBack(page: Page, message: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: message }).getByRole('button', { name: 'Undo' }).click();
}
