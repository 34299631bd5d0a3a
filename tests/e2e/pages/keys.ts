import { expect, type Locator, type Page } from '@playwright/test';

/** Presses a key until it shows this: nobody hears a key before the page's script runs. */
export async function pressFor(page: Page, key: string, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(shown).toBeVisible({ timeout: 4000 });
  }).toPass();
}
