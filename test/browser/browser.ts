import axe, { type RunOnly, type RunOptions } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { lend, takeBack } from './kept-pages.js';

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

afterEach(takeBack);

/** A page that remembers everything it complained of. It is gone when the story ends. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await lend(browser, options);
  followRequests(page);
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

/**
 * What axe finds against WCAG 2.2 AA, against one rule of it, or all but one: which rule, and where. What lies under
 * something that has been opened counts as covered; who has opened it looks only `within`.
 */
export async function violationsOn(
  page: Page,
  { rule, but, within = 'html' }: { rule?: 'color-contrast'; but?: 'color-contrast'; within?: string } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly: RunOnly = rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: wcag };
  const options: RunOptions = {
    runOnly,
    resultTypes: ['violations'],
    ...(but && { rules: { [but]: { enabled: false } } }),
  };
  return page.evaluate(
    async ({ within: place, options: how }) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(place, how);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      );
    },
    { within, options },
  );
}

const unanswered = new WeakMap<Page, Set<Request>>();

/** The stream of events stays open as long as the page does, and of the worker that reads it nothing more is heard. */
const isStream = (request: Request) => /\/events\/stream|\/assets\/worker-/.test(request.url());

function followRequests(page: Page): void {
  const open = new Set<Request>();
  unanswered.set(page, open);
  page.on('request', (request) => !isStream(request) && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

const lookEveryMs = 50;
const quietForMs = 250;

/** Once the page is there, every request has its answer and nothing more was asked for a while. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const open = unanswered.get(page)!;
  for (let quietMs = 0; quietMs < quietForMs; quietMs = open.size === 0 ? quietMs + lookEveryMs : 0)
    await page.waitForTimeout(lookEveryMs);
}

/** As a link in the page leads there, without loading the application anew; done when the new screen is shown. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    interface Router {
      navigate(to: { href: string }): Promise<void>;
    }
    return (globalThis as unknown as { __TSR_ROUTER__: Router }).__TSR_ROUTER__.navigate({ href });
  }, path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
