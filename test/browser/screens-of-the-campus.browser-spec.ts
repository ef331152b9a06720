import type { Browser } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { launch, openPage, overflowOf, violationsOn, quiet } from './browser.js';

/** What each of them comes to; the first of each list is where they sign in. */
const screens = {
  approver: ['/requests', '/inventory'],
  'tenant-admin': ['/company'],
  operator: ['/inventory?building=5E', '/today', '/people?q=novabio', '/rules?space=5E-312', '/tokens'],
};

describe('The screens of those who run the campus', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each([
    ['en', 'light'],
    ['zh-Hant-HK', 'dark'],
    ['zh-Hans', 'dark'],
  ] as const)('can be used whoever one is, in %s, %s, and fit on a phone', async (language, colorScheme) => {
    const wrong: unknown[] = [];
    for (const [who, paths] of Object.entries(screens)) {
      const { page, complaints } = await openPage(browser, { colorScheme });
      await page.addInitScript({ content: `localStorage.setItem('tolo.language', '${language}')` });
      const data = { email: `${who}@tolo.example`, password: 'tolo-demo' };
      await page.request.post(`${server.url}/api/v1/sessions`, { data });
      for (const path of paths) {
        await page.goto(`${server.url}${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await quiet(page);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        for (const violation of await violationsOn(page)) wrong.push([who, path, violation]);
        await page.setViewportSize({ width: 390, height: 844 });
        const overflow = await overflowOf(page);
        if (overflow > 0) wrong.push([who, path, `${overflow} pixels too wide`]);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      wrong.push(...complaints);
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });
});
