import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const usual = {
  locale: 'en-GB',
  timezoneId: 'Asia/Hong_Kong',
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
  colorScheme: 'light',
} as const;
const mostKept = 3;

interface Lent {
  browser: Browser;
  page: Page;
  options: BrowserContextOptions;
}

let lent: Lent[] = [];
let kept: Lent[] = [];
/** Pages that do with every document what nobody can take back. */
const isScripted = new WeakSet<Page>();

/**
 * A page for a story, as if nobody had been there: without cookies and whatever else an application keeps. Where another
 * story has given one back, it is that one, whose process and whose code are there already.
 */
export async function lend(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const key = JSON.stringify(options);
  const found = kept.find((one) => one.browser === browser && JSON.stringify(one.options) === key);
  kept = kept.filter((one) => one !== found);
  const one = found ?? { browser, page: await newPage(browser, options), options };
  lent.push(one);
  return one.page;
}

/** When a story is over. Pages that stay open go on working, and slow down the story after theirs. */
export async function takeBack(): Promise<void> {
  const all = lent;
  lent = [];
  await Promise.all(
    all.map(async (one) => {
      const isTidy = kept.length < mostKept && !one.options.storageState && (await tidied(one));
      if (isTidy) kept.push(one);
      else await one.page.context().close();
    }),
  );
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...usual, ...options });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const add = page.addInitScript.bind(page);
  page.addInitScript = (...script: Parameters<typeof add>) => {
    isScripted.add(page);
    return add(...script);
  };
  return page;
}

async function tidied({ page, options }: Lent): Promise<boolean> {
  if (page.isClosed() || isScripted.has(page)) return false;
  const context = page.context();
  try {
    page.removeAllListeners();
    await Promise.all(context.pages().map(async (other) => other !== page && (await other.close())));
    await context.setOffline(false);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.evaluate('localStorage.clear(); sessionStorage.clear()');
    await page.goto('about:blank');
    await Promise.all([context.clearCookies(), context.clearPermissions(), page.mouse.move(0, 0)]);
    const { viewport, colorScheme, reducedMotion } = { ...usual, ...options };
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion, forcedColors: null, media: null });
    return true;
  } catch {
    return false;
  }
}
