import type { Locator, Page } from 'playwright-core';

/**
 * The deliberate acts by which somebody gets something done: a press, a field filled in, a choice, a key or a chord.
 * Reading and scrolling are none.
 */
export class Acts {
  count = 0;

  constructor(protected readonly page: Page) {}

  /** `_key` does the same, for those who work by keys. */
  async click(what: Locator, _key?: string): Promise<void> {
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

  /** Files are let go over a place of the page. */
  async drop(place: Locator, name: string, text: string): Promise<void> {
    this.count++;
    const file = `new File([${JSON.stringify(text)}], ${JSON.stringify(name)})`;
    const dataTransfer = await this.page.evaluateHandle(
      `(() => { const held = new DataTransfer(); held.items.add(${file}); return held; })()`,
    );
    await place.dispatchEvent('drop', { dataTransfer });
  }

  async press(chord: string): Promise<void> {
    this.count++;
    await this.page.keyboard.press(chord);
  }
}

/** The same acts of somebody who has no mouse. To get to a thing is no act, as moving a pointer there is none. */
class KeyActs extends Acts {
  override async click(what: Locator, key?: string): Promise<void> {
    if (key === undefined) await reach(this.page, what);
    else await what.waitFor();
    await this.press(key ?? 'Enter');
  }

  override async fill(field: Locator, text: string): Promise<void> {
    this.count++;
    await reach(this.page, field);
    if ((await field.getAttribute('type')) === 'date') return this.typeDate(field, text);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  override async choose(list: Locator, value: string): Promise<void> {
    this.count++;
    await reach(this.page, list);
    await this.page.keyboard.press('Home');
    for (let n = 0; n < mostSteps && (await list.inputValue()) !== value; n++)
      await this.page.keyboard.press('ArrowDown');
  }

  override async check(box: Locator): Promise<void> {
    await reach(this.page, box);
    await this.press('Space');
  }

  /** Day, month and year stand in whatever order the browser has them; it takes two digits for two numbers where they come slowly. */
  private async typeDate(field: Locator, date: string): Promise<void> {
    const [year, month, day] = date.split('-');
    for (let n = 0; n < mostTries; n++) {
      await this.page.keyboard.type(n % 2 === 0 ? `${month}${day}${year}` : `${day}${month}${year}`);
      if ((await field.inputValue()) === date) return;
      for (let part = 0; part < 3; part++) await this.page.keyboard.press('ArrowLeft');
    }
    throw new Error(`The field takes no ${date} by keys.`);
  }
}

const mostTries = 10;
const mostSteps = 200;

interface Place {
  closest(selector: string): Place | null;
  contains(other: Place): boolean;
  compareDocumentPosition(other: Place): number;
}

/** The key that leads nearer to it: within a grid, which is one stop for Tab, an arrow. */
function towards(wanted: unknown): string | undefined {
  const { document } = globalThis as unknown as { document: { activeElement: Place; body: Place } };
  const [here, there] = [document.activeElement, wanted as Place];
  if (here === there) return undefined;
  if (there.closest('[role=grid]')?.contains(here)) return 'ArrowRight';
  const preceding = 2;
  const isBefore = here !== document.body && (here.compareDocumentPosition(there) & preceding) > 0;
  return isBefore ? 'Shift+Tab' : 'Tab';
}

/** Goes there as somebody does who has no mouse. */
export async function reach(page: Page, what: Locator): Promise<void> {
  await what.waitFor();
  for (let n = 0; n < mostSteps; n++) {
    const key = await what.evaluate(towards);
    if (key === undefined) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not lead there.');
}

/** Both ways to tell the same story. */
export const byPointerAndByKeys = [
  ['by pointer', Acts],
  ['by keys alone', KeyActs],
] as const;
