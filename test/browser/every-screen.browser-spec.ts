import type { Browser, Page } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { goTo, launch, openPage, overflowOf, quiet, violationsOn } from './browser.js';
import { dayIn } from './visitor.js';

type Scheme = 'light' | 'dark';
type Language = 'en' | 'zh-Hant-HK' | 'zh-Hans';

const day = dayIn(1);
const lab = `kind=lab&people=4&date=${day}&from=13:00&to=15:00`;

interface Screen {
  path: string;
  /** What is opened there before one looks: the first such thing. */
  press?: string;
  /** What shows that all of it is there. */
  until?: string;
}

/** `npm run test:screens` sees each in all three languages; otherwise the two Chinese ones share every other. */
const isLong = process.env['LONG'] !== undefined;

/** Every screen, by who comes there. */
const screens: [who: string, what: string, Screen[]][] = [
  [
    'nobody',
    'signing in',
    [{ path: '/sign-in?refused=unknown' }, { path: '/s/5E-3-041' }, { path: '/kiosk/5E-312' }],
  ],
  [
    'member',
    'finding',
    [
      { path: `/find?${lab}&with=fume_hood&near=5E-312`, until: 'article[data-space]' },
      { path: `/find?${lab}&with=fume_hood,laser_table&text=xyz`, press: 'ul li button[aria-expanded]' },
      { path: `/find?${lab}&lens=map` },
      { path: `/find?${lab}&lens=map&in=5E` },
      { path: `/find?${lab}&lens=map&in=5E&floor=3/F`, until: 'svg [data-state=free]' },
      { path: `/find?${lab}&lens=timeline` },
    ],
  ],
  [
    'member',
    'booking',
    [
      { path: '/' },
      { path: '/bookings', until: 'article' },
      { path: '/bookings?show=past' },
      { path: '/bookings?as=week', until: 'table' },
      { path: '/bookings?as=month', until: 'table' },
      {
        path: `/bookings?book=code:5E-312&start=${dayIn(9)}T10:00&end=${dayIn(9)}T11:00`,
        until: '[role=dialog]',
      },
      { path: `/timeline?kind=meeting_room&date=${day}`, until: '[role=row][data-line] b' },
      { path: `/timeline?kind=meeting_room&building=5E&view=table&date=${day}`, until: 'table' },
      { path: '/s/5E-3-041', until: '#way svg' },
      { path: '/scan' },
      { path: '/developers' },
    ],
  ],
  [
    'tenant-admin',
    'running a company',
    [
      { path: '/' },
      { path: `/company?statement=${dayIn(0).slice(0, 7)}`, until: '#lines' },
      { path: '/developers' },
    ],
  ],
  ['approver', 'deciding', [{ path: '/requests' }]],
  [
    'operator',
    'running the campus',
    [
      { path: '/inventory?building=5E&floor=3/F' },
      { path: '/inventory/import' },
      { path: '/today' },
      { path: '/people?q=novabio' },
      { path: '/rules?space=5E-312' },
      { path: '/tokens' },
      { path: '/closures', until: '#closures' },
      { path: `/statements?month=${dayIn(0).slice(0, 7)}`, until: 'table' },
      { path: '/statements?view=prices', until: '#price-list' },
      { path: '/insights', until: '#area' },
      { path: '/insights?building=5E&use=lab', until: '#area' },
      { path: '/insights?view=leases', until: '#expiring' },
      { path: '/insights?view=energy&building=5E', until: '#fragments' },
    ],
  ],
  ['operator', 'looking back', [{ path: '/audit', until: 'tbody tr' }]],
];

const inTurn = new Map(screens.flatMap(([, , theirs]) => theirs).map((screen, n) => [screen, n % 4]));
const turnOf: Partial<Record<Language, number>> = isLong ? {} : { 'zh-Hant-HK': 0, 'zh-Hans': 2 };
const screensIn = (language: Language) =>
  screens
    .map(([who, what, theirs]): (typeof screens)[number] => {
      const turn = turnOf[language];
      return [who, what, theirs.filter((screen) => turn === undefined || inTurn.get(screen) === turn)];
    })
    .filter(([, , theirs]) => theirs.length > 0);

const widths = [320, 390, 1920];
/** Chinese is shorter than English wherever it is not longer by a character or two: the narrowest width shows it. */
const narrowest = widths.slice(0, 1);
const usual = { width: 1280, height: 900 };

describe('Every screen', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each<[Language, Scheme, Scheme?]>([
    ['en', 'light', 'dark'],
    ['zh-Hant-HK', 'dark'],
    ['zh-Hans', 'light'],
  ])('in %s', (language, scheme, other) => {
    it.each(screensIn(language))('is for everybody on any width: %s, %s', async (who, _, theirs) => {
      const { page, complaints } = await openPage(browser, { colorScheme: scheme });
      await page.addInitScript({ content: `localStorage.setItem('tolo.language', '${language}')` });
      const wrong: unknown[] = [];
      await signIn(page, who);
      for (const { path, until, press } of theirs) {
        await goTo(page, path);
        if (until) await page.locator(until).first().waitFor();
        await quiet(page);
        if (press) await page.locator(press).first().click();
        const faults = await faultsOf(page, language, scheme, other);
        if (press) await page.keyboard.press('Escape');
        faults.push(...(await overflowsOf(page, language === 'en' ? widths : narrowest)));
        wrong.push(...faults.map((fault) => ({ path, scheme, fault })));
      }
      expect(wrong).toEqual([]);
      // A draft is tried as it opens, and a browser writes of every refusal.
      expect(complaints.filter((complaint) => !/status of (403|409|422)/.test(complaint))).toEqual([]);
    });
  });

  async function signIn(page: Page, who: string): Promise<void> {
    const data = { email: `${who}@tolo.example`, password: 'tolo-demo' };
    if (who !== 'nobody') await page.request.post(`${server.url}/api/v1/sessions`, { data });
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
});

async function wear(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
}

async function faultsOf(page: Page, language: Language, scheme: Scheme, other?: Scheme): Promise<unknown[]> {
  const faults: unknown[] = [];
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== language) faults.push({ lang });
  const titles = await page.getByRole('heading', { level: 1 }).count();
  if (titles !== 1) faults.push({ titles });
  // Colours are the same in all languages, and cost as much as all the rest.
  faults.push(...(await violationsOn(page, language === 'en' || isLong ? {} : { but: 'color-contrast' })));
  if (other) {
    // Light and dark differ in nothing but their colours.
    await wear(page, other);
    faults.push(...(await violationsOn(page, { rule: 'color-contrast' })));
    await wear(page, scheme);
  }
  return faults;
}

async function overflowsOf(page: Page, among: readonly number[]): Promise<unknown[]> {
  const overflows: unknown[] = [];
  for (const width of [...among, usual.width]) {
    await page.setViewportSize({ width, height: usual.height });
    const tooWide = await overflowOf(page);
    if (tooWide > 0) overflows.push({ width, tooWide });
  }
  return overflows;
}
