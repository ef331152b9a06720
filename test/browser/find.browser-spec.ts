import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { signIn } from '../support/campus.js';
import { type Server, startServer } from '../support/server.js';
import { Acts } from './acts.js';
import { launch, openPage, violationsOn } from './browser.js';

const languages = { en: 'en-GB', 'zh-Hant-HK': 'zh-HK', 'zh-Hans': 'zh-CN' };
type Language = keyof typeof languages;

/** So many days from now on the clocks of the campus. */
const dayIn = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
const floor = (day: string, more = '') =>
  `/find?kind=lab&people=4&date=${day}&from=13:00&to=15:00&in=5E&floor=3/F&lens=map${more}`;

describe('Finding a space', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function signedIn(path: string, options: BrowserContextOptions = {}, language: Language = 'en') {
    const opened = await openPage(browser, { locale: languages[language], ...options });
    const { page } = opened;
    const answer = await page.request.post(`${server.url}/api/v1/sessions`, {
      data: { email: 'member@tolo.example', password: 'tolo-demo' },
    });
    expect(answer.status()).toBe(201);
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('section[aria-busy=false]').waitFor();
    return { ...opened, acts: new Acts(page) };
  }

  const wishOf = (page: Page) => page.locator('search input');
  const chips = (page: Page) => page.getByRole('list', { name: /Your wish|您的要求|您的需求/ });
  const cards = (page: Page) => page.locator('article[data-space]');
  const shape = (page: Page, code: string) => page.getByRole('button', { name: new RegExp(`^${code} `) });
  const settled = (page: Page) => page.locator('section[aria-busy=false]').waitFor();

  it.each<[Language, string, string, string, RegExp]>([
    ['en', 'fume hood 4 next tue pm', '4 people', 'Book', /is yours/],
    ['zh-Hant-HK', '下週二下午 4人 抽氣櫃', '4 人', '預訂', /已預訂/],
    ['zh-Hans', '下周二下午 4人 通风柜', '4 人', '预订', /已预订/],
  ])('takes a lab with a fume hood from typing to booking in three acts, in %s', async (...story) => {
    const [language, typed, people, book, booked] = story;
    const { page, acts, complaints } = await signedIn('/find', {}, language);
    await wishOf(page).fill(typed);
    await acts.press('Enter');
    await page.waitForURL(
      /kind=lab&with=fume_hood&people=4&date=\d{4}-\d\d-\d\d&from=13:00&to=18:00&for=120/,
    );
    expect(weekdayOf(new URL(page.url()).searchParams.get('date')!)).toBe(2);
    await settled(page);
    await chips(page).getByRole('button', { name: people }).waitFor();
    const card = cards(page).first();
    await card.hover();
    acts.count++;
    await acts.click(card.getByRole('button', { name: new RegExp(`^${book}`) }));
    await card.getByText(booked).waitFor();
    expect(acts.count).toBeLessThanOrEqual(3);
    expect(complaints).toEqual([]);
  });

  it('reads a wish from a link, and shows what it has not understood as a chip that can be taken away', async () => {
    const { page } = await signedIn('/find?q=aquarium%20desk%20tomorrow');
    expect(page.url()).toContain(`kind=desk&date=${dayIn(1)}&from=09:00&to=18:00&text=aquarium`);
    await page.getByRole('heading', { name: 'Nothing free for exactly this' }).waitFor();
    await page.getByRole('button', { name: /Without “aquarium”.*free/ }).waitFor();
    await chips(page).getByRole('button', { name: 'Without “aquarium”' }).click();
    await cards(page).first().waitFor();
    expect(page.url()).not.toContain('aquarium');
    await wishOf(page).fill('6 people');
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=desk&people=6&/);
    await page.goBack();
    await page.waitForURL(/kind=desk&people=1&/);
  });

  it('reads the code of a space however it is written', async () => {
    const { page } = await signedIn('/find?q=5e3041%20tomorrow');
    expect(page.url()).toContain('space=5E-3-041');
    await cards(page).filter({ hasText: '5E-3-041' }).waitFor();
    expect(await cards(page).count()).toBe(1);
  });

  it('leaves a word that is still being composed alone', async () => {
    const { page } = await signedIn('/find');
    const before = page.url();
    await wishOf(page).fill('抽氣');
    const isKept = await wishOf(page).evaluate((field) => {
      const enter = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true };
      const { KeyboardEvent: Key } = globalThis as unknown as { KeyboardEvent: typeof Event };
      return !field.dispatchEvent(new Key('keydown', enter));
    });
    expect(isKept).toBe(true);
    expect(page.url()).toBe(before);
    expect(await wishOf(page).inputValue()).toBe('抽氣');
  });

  it('shows what would help where nothing is free, with how many that would bring', async () => {
    const { page } = await signedIn(
      `/find?kind=lab&with=fume_hood,laser_table&people=4&date=${dayIn(1)}&from=13:00&to=15:00`,
    );
    const ways = page.getByRole('button', { name: /^Without .* \d+ free$/ });
    await ways.first().waitFor();
    await ways.first().click();
    await cards(page).first().waitFor();
    expect(page.url()).toMatch(/with=(fume_hood|laser_table)&/);
  });

  it('counts before one chooses', async () => {
    const { page } = await signedIn(`/find?kind=lab&date=${dayIn(1)}&from=13:00&to=15:00`);
    await chips(page).getByRole('button', { name: 'Anywhere' }).click();
    await page.locator('option', { hasText: /^5E .*free$/ }).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await chips(page).getByRole('button', { name: 'Laboratory' }).click();
    await page.getByRole('radio', { name: /^Meeting room \d+ free/ }).waitFor();
  });

  it('keeps a search by a name, shows it again on any day, and makes a calendar of what it finds', async () => {
    const { page, complaints } = await signedIn(`/find?kind=lab&with=fume_hood&in=5E&date=${dayIn(3)}`);
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByLabel('Name').fill('Hoods at home');
    await page.keyboard.press('Enter');
    const saved = page.getByRole('list', { name: 'Saved searches' });
    await saved.getByRole('link', { name: 'Hoods at home' }).waitFor();
    await page.goto(`${server.url}/find`);
    await saved.getByRole('link', { name: 'Hoods at home' }).click();
    await page.waitForURL(/kind=lab&with=fume_hood&.*in=5E/);
    await settled(page);
    await saved.getByRole('button', { name: /^More for Hoods/ }).click();
    await page.getByRole('button', { name: 'Make a calendar address' }).click();
    const address = (await page.locator('output code').textContent())!;
    expect(await (await page.request.get(address)).text()).toContain('BEGIN:VCALENDAR');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Forget this search' }).click();
    await saved.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('lets people wait where all is taken', async () => {
    const day = dayIn(40);
    const { page, complaints } = await signedIn(`/find?space=5E-318&date=${day}&from=13:00&to=15:00`);
    const rival = await browser.newContext();
    await rival.request.post(`${server.url}/api/v1/sessions`, {
      data: { email: 'operator@tolo.example', password: 'tolo-demo' },
    });
    const taken = await rival.request.post(`${server.url}/api/v1/bookings`, {
      data: { spaceId: 'code:5E-318', start: `${day}T13:00:00+08:00`, end: `${day}T15:00:00+08:00` },
    });
    expect(taken.status()).toBe(201);
    await page.reload();
    await page.getByRole('button', { name: 'Tell me if one frees' }).click();
    await page.getByText('You are in line').waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells what is missing and takes it: a form is filed on the spot, and named in the drawer', async () => {
    const operator = await signIn(server.url, 'operator@tolo.example', 'tolo-demo');
    const name = { en: 'Glare', zhHant: '眩光', zhHans: '眩光' };
    const glare = await operator.post('/hazards', { code: 'glare', name, formRequired: true });
    const lab = (await operator.get('/spaces/code:5E-320')).body;
    const hazards = [...lab.hazards, 'glare'];
    const marked = await operator.patch(`/spaces/${lab.id}`, { hazards, requiredQualifications: [] });
    expect([glare.status, marked.status]).toEqual([201, 200]);

    const { page, complaints } = await signedIn(`/find?space=5E-320&date=${dayIn(41)}&from=13:00&to=15:00`);
    await page.getByText('A risk form · Glare · missing').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'File a form' }).click();
    await page.getByLabel('What the form is about').fill('Bright lamps');
    expect(await page.getByRole('checkbox', { name: 'Glare' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Put on file' }).click();
    const card = cards(page).filter({ hasText: '5E-320' });
    await card.getByRole('button', { name: /^More/ }).click();

    const drawer = page.getByRole('dialog', { name: /5E-320/ });
    const chooser = drawer.getByLabel('Risk form');
    const form = (await chooser.locator('option', { hasText: 'Bright lamps' }).getAttribute('value'))!;
    await chooser.selectOption(form);
    await drawer.getByRole('button', { name: /^(Book|Request) 13:00/ }).click();
    await page.waitForURL(/booking=/);
    const id = new URL(page.url()).searchParams.get('booking')!;
    expect((await operator.get(`/bookings/${id}`)).body.riskFormId).toBe(form);
    expect(complaints).toEqual([]);
  });

  it('leads from the campus to a building and a floor, and shows list and map the same space', async () => {
    const { page, complaints } = await signedIn(
      `/find?kind=lab&people=4&date=${dayIn(2)}&from=13:00&to=15:00&lens=map`,
    );
    await page.getByRole('button', { name: /^5E \d+ free, Kingfisher House/ }).click();
    await page.waitForURL(/in=5E/);
    await page.getByRole('button', { name: /^3\/F/ }).click();
    await page.waitForURL(/in=5E&floor=3\/F/);
    await settled(page);
    const card = cards(page).filter({ hasText: '5E-312' });
    await card.hover();
    await shape(page, '5E-312').and(page.locator('[data-pointed]')).waitFor();
    await shape(page, '5E-310').hover();
    await cards(page).filter({ hasText: '5E-310' }).and(page.locator('[data-pointed]')).waitFor();
    expect(await card.getAttribute('data-pointed')).toBeNull();
    await shape(page, '5E-312').click();
    await page.keyboard.press('Enter');
    await card.getByText('is yours').waitFor();
    await shape(page, '5E-312').and(page.locator('[data-state=mine]')).waitFor();
    expect(complaints).toEqual([]);
  });

  it('lays what was found along the hours of its day', async () => {
    const wish = `/find?kind=lab&people=4&date=${dayIn(2)}&from=13:00&to=15:00&in=5E&floor=3/F`;
    const { page, complaints } = await signedIn(wish);
    const [free] = /(\d+) free/.exec((await page.locator('#results').textContent())!)!.slice(1);
    await page.getByRole('button', { name: 'Timeline' }).click();
    await page.waitForURL(/lens=timeline/);
    const grid = page.getByRole('treegrid');
    await grid
      .getByRole('rowheader', { name: /^5E-31/ })
      .first()
      .waitFor();
    expect(await grid.getByRole('rowheader', { name: /^5E-/ }).count()).toBe(Number(free));
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is found and booked by keys alone, on the map as well', async () => {
    const day = dayIn(3);
    const { page, complaints } = await signedIn(floor(day));
    await shape(page, '5E-312').focus();
    const before = await page.locator(':focus').getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    const next = await page.locator(':focus').getAttribute('aria-label');
    expect(next).not.toBe(before);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(before);
    await page.keyboard.press('+');
    await page.locator('svg[data-zoomed]').waitFor();
    await page.keyboard.press('0');
    await page.locator('svg[data-zoomed]').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await cards(page).filter({ hasText: '5E-312' }).locator('button:focus').waitFor();
    await page.keyboard.press('Enter');
    await cards(page).filter({ hasText: '5E-312' }).getByText('is yours').waitFor();

    // A chip opens, changes the wish and gives the focus back.
    const people = chips(page).getByRole('button', { name: '4 people' });
    await people.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('spinbutton', { name: 'People' }).fill('3');
    await page.keyboard.press('Enter');
    await page.waitForURL(/people=3/);
    await chips(page).getByRole('button', { name: '3 people' }).and(page.locator(':focus')).waitFor();
    expect(complaints).toEqual([]);
  });
});
