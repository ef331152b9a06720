import type { Locator, Page } from 'playwright-core';

/**
 * The deliberate acts by which somebody gets something done: a press, a field filled in, a choice, a key or a chord.
 * Reading and scrolling are none.
 */
export class Acts {
  count = 0;

  constructor(private readonly page: Page) {}

  async click(what: Locator): Promise<void> {
    this.count++;
    await what.click();
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.count++;
    await field.fill(text);
  }

  async choose(list: Locator, value: string): Promise<void> {
    this.count++;
    await list.selectOption(value);
  }

  async check(box: Locator): Promise<void> {
    this.count++;
    await box.check();
  }

  async press(chord: string): Promise<void> {
    this.count++;
    await this.page.keyboard.press(chord);
  }
}
