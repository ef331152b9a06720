import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Server } from '../support/server.js';
import { Acts } from './acts.js';
import { openPage } from './browser.js';

/** So many days from now on the clocks of the campus. */
export const dayIn = (days: number) =>
  new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

export const isFocused = (place: Locator) => place.evaluate((it) => it.matches(':focus'));

/** What was told as done, in a corner of the page. */
export const toast = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

interface Answer {
  id: string;
  bookingIds?: string[];
  offers?: { space: { id: string } }[];
  data?: { id: string; start: string; title: string | null; status: string }[];
}

/** Somebody who has signed in and looks at a page; they can also send requests behind its back, as another window would. */
export async function visit(
  browser: Browser,
  server: Server,
  path: string,
  options: BrowserContextOptions & { as?: string; by?: typeof Acts } = {},
) {
  const { as = 'member', by = Acts, ...context } = options;
  const opened = await openPage(browser, context);
  const { page } = opened;
  const base = `${server.url}/api/v1`;
  const credentials = { email: `${as}@tolo.example`, password: 'tolo-demo' };
  const signedIn = await page.request.post(`${base}/sessions`, { data: credentials });
  if (signedIn.status() !== 201) throw new Error(`${as} could not sign in: ${await signedIn.text()}`);
  await page.goto(`${server.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();

  const send = async (to: string, data: object) => {
    const answer = await page.request.post(`${base}${to}`, { data });
    return { status: answer.status(), body: (await answer.json()) as Answer };
  };
  const read = async (from: string) => (await (await page.request.get(`${base}${from}`)).json()) as Answer;
  return { ...opened, acts: new by(page), send, read };
}
