import type { Browser, Page } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { Acts, byPointerAndByKeys, reach } from './acts.js';
import { launch, openPage, overflowOf, quiet, violationsOn } from './browser.js';
import { goAlong } from './rows.js';

const password = 'tolo-demo';
const slot = 5 * 60_000;
/** The moment of the five-minute grid that has just been, and so many minutes on. */
const soon = (minutes = 0) =>
  new Date(Math.floor(Date.now() / slot) * slot + minutes * 60_000).toISOString().replace('.000', '');

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('At home', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function opened(who: string | undefined, path: string, options = {}) {
    const { page, complaints } = await openPage(browser, options);
    if (who) {
      const data = { email: `${who}@tolo.example`, password };
      const answer = await page.request.post(`${server.url}/api/v1/sessions`, { data });
      expect(answer.status()).toBe(201);
    }
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, complaints, acts: new Acts(page) };
  }

  const send = async (page: Page, path: string, data: object) =>
    (await (await page.request.post(`${server.url}/api/v1${path}`, { data })).json()) as {
      id: string;
      offers: { offerId: string; space: { id: string; code: string } }[];
    };
  /** Desks that are free from this moment on. */
  const freeDesks = async (page: Page) =>
    (
      await send(page, '/availability/search', {
        what: { kind: 'desk' },
        when: { start: soon(), end: soon(180) },
        limit: 3,
      })
    ).offers;
  /** Has a desk from this moment on, so that there is something now. */
  async function deskNow(page: Page): Promise<string> {
    const [desk] = await freeDesks(page);
    const { id } = await send(page, '/bookings', { spaceId: desk!.space.id, start: soon(), end: soon(60) });
    expect(id).toMatch(/^bkg_/);
    return desk!.space.code;
  }
  async function stickerOf(code: string): Promise<string> {
    const { page } = await opened('operator', '/scan');
    const answer = await page.request.get(`${server.url}/api/v1/spaces/code:${code}/qr-code`);
    const { links } = (await answer.json()) as { links: { html: string } };
    await page.context().close();
    return links.html;
  }
  const told = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
  const panel = (page: Page, name: string) => page.getByRole('region', { name });

  it('books for who has never booked what is near their company, with one act (T1)', async () => {
    const { page, acts, complaints } = await opened('tenant-admin', '/');
    const first = panel(page, 'To begin with');
    await first.getByText("Your company's people are mostly on this floor.").waitFor();
    await acts.click(first.getByRole('button', { name: /^Book/ }).first());
    await told(page, 'Booked').waitFor();
    await first.getByText(/is yours/).waitFor();
    expect(acts.count).toBeLessThanOrEqual(3);
    expect(complaints).toEqual([]);
  });

  it('lists once what is worth setting up, remembers what is ticked, and goes when it is sent away', async () => {
    const { page, complaints } = await opened('tenant-admin', '/');
    const list = panel(page, 'Set up once');
    await list.getByRole('checkbox').nth(3).waitFor();
    await list.getByRole('checkbox', { name: 'The language you read best' }).check();
    // What lies half under the header while the page is scrolled is no fault of the page.
    await page.evaluate('scrollTo(0, 0)');
    expect(await violationsOn(page)).toEqual([]);
    await page.reload();
    await list.getByRole('checkbox', { name: 'The language you read best', checked: true }).waitFor();
    await list.getByRole('button', { name: /^Repeat .* on your days$/ }).click();
    await page.getByRole('dialog').getByLabel('Repeat').waitFor();
    await page.keyboard.press('Escape');
    await list.getByRole('button', { name: 'Not now' }).click();
    await list.waitFor({ state: 'detached' });
    await page.reload();
    await panel(page, 'Now and next').waitFor();
    await quiet(page);
    expect(await list.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('helps in the same place on every page: shortcuts, documents and what the words mean', async () => {
    const { page, complaints } = await opened('member', '/bookings');
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByText('A time in which a space, a floor or a building cannot be used.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const pages = await page.getByRole('link', { name: /^(Documentation|Reference of the API)$/ }).all();
    for (const link of pages) {
      const answer = await page.request.get(`${server.url}${await link.getAttribute('href')}`);
      expect(answer.status()).toBe(200);
    }
    expect(pages).toHaveLength(2);
    await page.getByRole('button', { name: /^Keyboard shortcuts/ }).click();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('books the usual desk, and what one had before, with one act each (T2, T3), and gives both back', async () => {
    const { page, complaints } = await opened('member', '/');
    const usual = panel(page, 'Your usual');
    for (const name of [/^Book 5E-3-041/, /^Again/]) {
      const acts = new Acts(page);
      await acts.click(usual.getByRole('button', { name }).first());
      await told(page, 'Booked').waitFor();
      expect(acts.count).toBe(1);
      await told(page, 'Booked').getByRole('button', { name: 'Undo' }).click();
      await told(page, 'Undone').waitFor();
      await page.reload();
    }
    expect(complaints).toEqual([]);
  });

  it.each(byPointerAndByKeys)(
    'checks in, stays longer and releases with one act each, %s (T6, T7)',
    async (_, By) => {
      const { page, complaints } = await opened('member', '/scan');
      const code = await deskNow(page);
      await page.goto(server.url);
      const now = panel(page, 'Now and next').getByRole('article', { name: code });
      for (const [press, says] of [
        ['Check in', 'Checked in'],
        ['+15 min', 'Extended'],
        ['Release', 'Ended'],
      ] as const) {
        const acts = new By(page);
        await acts.click(now.getByRole('button', { name: press }));
        await told(page, says).first().waitFor();
        expect(acts.count).toBe(1);
      }
      await now.waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    },
  );

  it('tells what others have done to what one has booked, leads there, and is quiet once that is read', async () => {
    const { page, acts } = await opened('member', '/');
    const bell = page.getByRole('button', { name: 'Notifications' });
    const notices = page.getByRole('region', { name: 'Notifications' });
    const [desk] = await freeDesks(page);
    const wish = { spaceId: desk!.space.id, start: soon(60), end: soon(120) };
    const { id } = await send(page, '/bookings', wish);
    const operator = await opened('operator', '/scan');
    await send(operator.page, `/bookings/${id}/cancel`, { reason: 'A pipe has burst' });
    await operator.page.context().close();

    await page.getByRole('button', { name: /Notifications.*\d+ new/ }).waitFor();
    await acts.click(bell);
    await acts.click(notices.getByRole('link').filter({ hasText: 'A pipe has burst' }));
    await page.getByRole('dialog').getByText('Cancelled').first().waitFor();
    expect(acts.count).toBe(2);
    await page.keyboard.press('Escape');
    await bell.click();
    await notices.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  });

  it('finds a desk near a colleague with two acts (T8), but not near one who is about to leave', async () => {
    const { page: theirs } = await opened('approver', '/scan');
    const [leaves, stays] = await freeDesks(theirs);
    for (const [desk, from, until] of [
      [leaves!, 0, 20],
      [stays!, 5, 180],
    ] as const) {
      const wish = { spaceId: desk.space.id, start: soon(from), end: soon(until) };
      expect((await send(theirs, '/bookings', wish)).id).toMatch(/^bkg_/);
    }
    await theirs.context().close();
    const { page, acts, complaints } = await opened('member', '/');
    const near = panel(page, 'Near a colleague');
    const colleague = near.locator('option', { hasText: new RegExp(`Chan Ka-ming.*${stays!.space.code}`) });
    await colleague.waitFor({ state: 'attached' });
    expect(await near.locator('option', { hasText: leaves!.space.code }).count()).toBe(0);
    await acts.choose(near.getByLabel('Who'), (await colleague.getAttribute('value'))!);
    await near.getByText(/m away/).waitFor();
    await acts.click(near.getByRole('button', { name: /^Book/ }));
    await told(page, 'Booked').waitFor();
    expect(acts.count).toBe(2);
    expect(complaints).toEqual([]);
  });

  it.each(byPointerAndByKeys)(
    'is checked in by scanning, takes a free desk with one act, and tells strangers only whether it is free, %s (T9)',
    async (_, By) => {
      const { page } = await opened('member', '/scan', phone);
      const mine = await stickerOf(await deskNow(page));
      await page.goto(`${server.url}${mine}`);
      await page.getByText(/^Checked in, /).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await new By(page).click(page.getByRole('button', { name: 'Undo' }));
      await page.getByText('You have not checked in.').waitFor();

      const free = await stickerOf((await freeDesks(page))[1]!.space.code);
      const { page: stranger, complaints } = await opened(undefined, free, phone);
      await stranger.getByText(/^Free/).waitFor();
      expect(await violationsOn(stranger)).toEqual([]);
      const acts = new By(stranger);
      await acts.click(stranger.getByRole('link', { name: 'Sign in to use it' }));
      await acts.fill(stranger.locator('input[name=email]'), 'approver@tolo.example');
      await acts.fill(stranger.locator('input[name=password]'), password);
      await acts.click(stranger.locator('form button[type=submit]'));
      acts.count = 0;
      await acts.click(stranger.getByRole('button', { name: /^Use it now until/ }));
      await stranger
        .getByText(/^Checked in, /)
        .first()
        .waitFor();
      expect(acts.count).toBe(1);
      expect(await overflowOf(stranger)).toBe(0);
      // Who has nothing there yet is told so before: that is what the page then offers. It asks whether it could be had.
      expect(complaints.filter((one) => !/404|dryRun=true/.test(one))).toEqual([]);
    },
  );

  it('leads everywhere by keyboard alone', async () => {
    const { page, complaints } = await opened('member', '/');
    await reach(page, panel(page, 'Your usual').getByRole('button', { name: /^Book/ }).first());
    await page.keyboard.press('Enter');
    await told(page, 'Booked').waitFor();
    await reach(page, panel(page, 'Near a colleague').getByLabel('Who'));
    await page.keyboard.press('ArrowDown');
    await reach(page, panel(page, 'Near a colleague').getByRole('button', { name: /^Book/ }));

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('wish');
    await page.keyboard.type('g f');
    expect(new URL(page.url()).pathname).toBe('/');

    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog').getByRole('textbox');
    await search.fill('5E-312');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /5E-312 Wet lab bay B Kingfisher/ })
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/5E-312/);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: /5E-312/ }).waitFor();
    await page.locator('input:focus').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.waitForURL(/\/bookings/);

    await page.getByRole('article').first().waitFor();
    const toCancel = page.locator('[data-row]:focus-within [data-act=cancel]');
    await goAlong(page, async () => (await toCancel.count()) > 0);
    await page.keyboard.press('x');
    await told(page, 'Cancelled').getByRole('button', { name: 'Close' }).click();
    await told(page, 'Cancelled').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Done just now' }).click();
    expect(await violationsOn(page, { within: '[popover]:popover-open' })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await told(page, 'Undone').waitFor();

    await page.keyboard.press('n');
    await page.waitForURL(/\/find/);
    await page.locator('#wish:focus').waitFor();
    expect(complaints).toEqual([]);
  });

  it('goes on where one was when the session has ended', async () => {
    const { page } = await opened('approver', '/');
    const book = page.getByRole('button', { name: /^Book|^Again/ }).first();
    await book.waitFor();
    await quiet(page);
    await page.context().clearCookies();
    // At once, and past whatever stands before it: a read in the background may find out first that the session has ended.
    await book.evaluate((button) => (button as unknown as { click(): void }).click());
    const dialog = page.getByRole('dialog', { name: 'You have been signed out' });
    await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await told(page, 'Booked').waitFor();
  });

  it('says that one is offline, and books nothing then', async () => {
    const { page } = await opened('member', '/');
    const book = page.getByRole('button', { name: /^Book/ }).first();
    await book.waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await book.click();
    await page.getByText('Nothing was booked or changed.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
    expect(await page.getByText(/is yours/).count()).toBe(0);
  });
});
