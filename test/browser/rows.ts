import type { Page } from 'playwright-core';

const most = 300;

/**
 * Along the rows by J until one is there. What the key does in a list comes with the first press, and a list may be drawn
 * anew meanwhile: whoever does not wait for the focus is past the row before it shows.
 */
export async function goAlong(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; !(await isThere()); presses++) {
    expect(presses).toBeLessThan(most);
    await page.keyboard.press('j');
    await page
      .locator('main [data-opens]:focus')
      .waitFor({ timeout: 2_000 })
      .catch(() => {});
  }
}
