import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

interface Prepared {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** The Chromium that the set-up has found. */
export async function launch(): Promise<Browser> {
  const { env, ...rest } = JSON.parse(process.env.TEST_CHROMIUM!) as Prepared;
  return chromium.launch({
    ...rest,
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

/** A page that remembers everything it complained of. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on(
    'requestfailed',
    (request) =>
      request.failure()?.errorText !== 'net::ERR_ABORTED' &&
      complaints.push(`${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('console', (message) => {
    // A browser writes of every refusal; that nobody is signed in yet is a plain answer.
    const isNobody = message.location().url.endsWith('/api/v1/me') && message.text().includes('401');
    if (message.type() === 'error' && !isNobody)
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  return { page, complaints };
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA: which rule, and where. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: { type: 'tag', values: tags },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, wcag);
}

const quietForMs = 500;

/**
 * Once the page is there and nothing more has come for half a second. "networkidle" would wait for ever: the stream of
 * events stays open as long as the page does.
 */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const answered = (): Promise<number> => page.evaluate('performance.getEntriesByType("resource").length');
  for (let before = -1, now = await answered(); now !== before; now = await answered()) {
    before = now;
    await page.waitForTimeout(quietForMs);
  }
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
