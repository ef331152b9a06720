import type { Browser, Page } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { Acts } from './acts.js';
import { launch, openPage, violationsOn } from './browser.js';

/** So many days from now on the clocks of the campus. */
const dayIn = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

describe('The booking drawer', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function signedIn(path: string, options = {}) {
    const opened = await openPage(browser, options);
    const { page } = opened;
    await page.goto(`${server.url}/sign-in`);
    const answer = await page.request.post(`${server.url}/api/v1/sessions`, {
      data: { email: 'member@tolo.example', password: 'tolo-demo' },
    });
    expect(answer.status()).toBe(201);
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { ...opened, acts: new Acts(page) };
  }

  /** Behind the back of the page, as another window would. */
  async function send(page: Page, path: string, data: object, headers: Record<string, string> = {}) {
    const answer = await page.request.post(`${server.url}/api/v1${path}`, { data, headers });
    const body = (await answer.json()) as { id: string; code?: string };
    return { status: answer.status(), body };
  }

  const toast = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

  it('shows the booking that the address names, over whatever page is there', async () => {
    const { page, complaints } = await signedIn('/bookings');
    const day = dayIn(30);
    const { body } = await send(page, '/bookings', {
      spaceId: 'code:5E-318',
      start: `${day}T10:00:00+08:00`,
      end: `${day}T11:00:00+08:00`,
    });
    await page.goto(`${server.url}/find?booking=${body.id}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByText('10:00–11:00').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('booking=');
    expect(complaints).toEqual([]);
  });

  it('takes back a cancellation for ten seconds, and tells where somebody was faster', async () => {
    const { page } = await signedIn('/bookings');
    const day = dayIn(31);
    const place = {
      spaceId: 'code:5E-318',
      start: `${day}T10:00:00+08:00`,
      end: `${day}T11:00:00+08:00`,
      title: 'Tea with Mei',
    };
    await send(page, '/bookings', place);
    await page.reload();
    const booking = page.locator('article').filter({ hasText: 'Tea with Mei' });
    const acts = new Acts(page);
    await acts.click(booking.getByRole('button', { name: /^Cancel/ }));
    await booking.waitFor({ state: 'detached' });
    expect(acts.count).toBe(1);
    await acts.click(toast(page, 'Cancelled').getByRole('button', { name: 'Undo' }));
    await toast(page, 'Undone').waitFor();
    await booking.waitFor();

    await booking.getByRole('button', { name: /^Cancel/ }).click();
    await booking.waitFor({ state: 'detached' });
    expect((await send(page, '/bookings', { ...place, title: 'Faster' })).status).toBe(201);
    await toast(page, 'Cancelled').getByRole('button', { name: 'Undo' }).click();
    const refused = toast(page, 'could not be undone');
    await refused.getByText('This time is taken').waitFor();
    await refused.getByRole('link').click();
    await page.getByRole('dialog').waitFor();
  });
});
