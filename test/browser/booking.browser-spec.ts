import type { Browser, Page } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { launch, openPage, violationsOn } from './browser.js';

const tomorrow = () => new Date(Date.now() + (24 + 8) * 3_600_000).toISOString().slice(0, 10);
const labWish = () => `/find?kind=lab&with=fume_hood&people=4&date=${tomorrow()}&from=13:00&to=18:00&for=120`;

describe('A member with a browser', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function signIn(page: Page, path = '/find') {
    await page.goto(`${server.url}${path}`);
    await page.locator('input[name=email]').fill('member@tolo.example');
    await page.locator('input[name=password]').fill('tolo-demo');
    await page.locator('form button[type=submit]').click();
    // Late in the evening there is nothing free any more, and nothing to wait for.
    await page.locator('input[name=password]').waitFor({ state: 'detached' });
  }

  const offers = (page: Page) => page.locator('li article').filter({ has: page.locator('[role=img]') });

  it('finds a free lab with a fume hood, books it, sees it, and gives it back', async () => {
    const { page, complaints } = await openPage(browser);
    await signIn(page);
    const wish = page.getByRole('list', { name: 'Your wish' });
    await wish.getByRole('button', { name: 'Meeting room' }).click();
    await page.getByRole('radio', { name: 'Laboratory' }).click();
    await wish.getByRole('button', { name: 'Equipment' }).click();
    await page.getByRole('checkbox', { name: 'Fume hood' }).check();
    await page.keyboard.press('Escape');
    await wish.getByRole('button', { name: /^\w+, \d+ \w+$/ }).click();
    await page.getByRole('radio', { name: /Tomorrow/ }).click();
    await wish.getByRole('button', { name: /\d\d:\d\d–\d\d:\d\d/ }).click();
    await page.getByLabel('From').selectOption('15:00');
    await page.getByLabel('Until').selectOption('17:00');
    await page.keyboard.press('Escape');
    await wish.getByRole('button', { name: '1 person' }).click();
    await page.getByRole('spinbutton', { name: 'People' }).fill('4');
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=lab&with=fume_hood&people=4&date=.*&from=15:00&to=17:00/);
    await page.locator('section[aria-busy=false]').waitFor();
    await offers(page).filter({ hasText: '15:00–17:00' }).first().waitFor();

    const offer = offers(page).first();
    expect(await offer.textContent()).toContain('Fume hood');
    const code = (await offer.getByRole('heading').textContent())!.split(' ')[0]!;
    await offer.getByRole('button', { name: `Book ${code}` }).click();
    await offer.getByText(`${code} is yours`).waitFor();
    await page.getByRole('alert').filter({ hasText: code }).waitFor();

    await page.getByRole('link', { name: 'My bookings' }).first().click();
    const booking = page.locator('article').filter({ hasText: code }).filter({ hasText: '15:00–17:00' });
    await booking.waitFor();
    await booking.getByRole('button', { name: `Cancel ${code}` }).click();
    await booking.waitFor({ state: 'detached' });
    await page.getByRole('alert').filter({ hasText: 'Cancelled' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is offered what is nearest when somebody was faster, and books that', async () => {
    const [{ page, complaints }, { page: rival }] = await Promise.all([openPage(browser), openPage(browser)]);
    await signIn(page, labWish().replace('&for=120', '').replace('people=4', 'people=3'));
    await signIn(rival, '/bookings');
    await offers(page).first().waitFor();
    // Others may have units of a lab that still has some for us: the rival takes the first that can be had whole.
    const wishes = await offers(page).evaluateAll((shown) =>
      shown.map((offer) => {
        const [start, end] = offer.querySelector('time')!.dateTime.split('/');
        const [code] = offer.querySelector('h3')!.textContent!.split(' ');
        return { spaceId: `code:${code}`, start, end, whole: true };
      }),
    );
    const taken = await rival.evaluate(async (wishes) => {
      for (const wish of wishes) {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch('/api/v1/bookings', {
          method: 'POST',
          headers,
          body: JSON.stringify(wish),
        });
        if (answer.status === 201) return wish.spaceId;
      }
      return 'code:none';
    }, wishes);
    const code = taken.slice('code:'.length);
    const offer = offers(page).filter({ has: page.getByRole('heading', { name: code }) });

    await offer.getByRole('button', { name: `Book ${code}` }).click();
    const refusal = offer.getByRole('alert');
    await refusal.getByText('This time is taken').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await refusal.getByRole('button').first().click();
    await offer.getByText('is yours').waitFor();
    expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
  });

  it('moves and extends a booking, and is told so', async () => {
    const { page, complaints } = await openPage(browser);
    await signIn(page, '/bookings');
    const booking = page.locator('article').filter({ hasText: '5E-3-041' });
    await booking.getByRole('button', { name: 'Move 5E-3-041' }).click();
    await page.getByRole('dialog').getByLabel('From').selectOption('10:00');
    await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await booking.getByText('10:00–19:00').waitFor();
    await booking.getByRole('button', { name: '+15 min for 5E-3-041' }).click();
    await booking.getByText('10:00–19:15').waitFor();
    expect(complaints).toEqual([]);
  });

  it('finds no dead end where nothing is free', async () => {
    const { page } = await openPage(browser);
    await signIn(page);
    await page.goto(
      `${server.url}/find?kind=lab&with=fume_hood&people=400&date=${tomorrow()}&from=13:00&to=15:00`,
    );
    await page.getByRole('button', { name: /For \d+ people/ }).click();
    await offers(page).first().waitFor();
    expect(page.url()).not.toContain('people=400');
  });

  it.each([
    ['繁體中文', 'zh-Hant-HK', '尋找空間', '抽氣櫃'],
    ['简体中文', 'zh-Hans', '查找空间', '通风柜'],
  ])('reads everything in %s', async (name, lang, title, hood) => {
    const { page, complaints } = await openPage(browser);
    await signIn(page, '/');
    await page.goto(`${server.url}${labWish()}`);
    await page.getByRole('button', { name }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await offers(page).filter({ hasText: hood }).first().waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('comes back to the page that asked for signing in, and never to another site', async () => {
    const { page } = await openPage(browser);
    await signIn(page, '/bookings');
    expect(page.url()).toBe(`${server.url}/bookings`);
    const { page: other } = await openPage(browser);
    await signIn(other, '/sign-in?back=//evil.example/');
    expect(new URL(other.url())).toMatchObject({ origin: server.url, pathname: '/' });
  });

  it('reads the reference of the API, with nothing from elsewhere', async () => {
    const { page, complaints } = await openPage(browser);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    await page.goto(`${server.url}/docs/reference`);
    await page.getByText('/api/v1/bookings', { exact: true }).first().waitFor();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
