import type { Browser, Page } from 'playwright-core';
import type { Server } from '../support/server.js';
import { startServer } from '../support/server.js';
import { goTo, launch, openPage, quiet } from './browser.js';
import { dayIn } from './visitor.js';

/** What a page must show as the words that they are: markup, script, templates and addresses. */
const words = [
  `<img src=x onerror=alert(1)>`,
  `"><svg onload=alert(2)>`,
  `</title></script><script>alert(3)</script>`,
  `' onmouseover='alert(4)' x='`,
  `javascript:alert(5)`,
  `[a](javascript:alert(6))`,
  `{{constructor.constructor('alert(7)')()}}`,
];
/** Letters that turn lines around; names of people may not have them. */
const turned = `\u202Eliame\u202C<b onclick=alert(8)>`;

/** Marks that only words taken for markup leave in a page. */
const planted = `[...document.querySelectorAll('[onerror], [onload], [onmouseover], [onclick], img[src=x], [href^="javascript:"], [src^="javascript:"]')].map((it) => it.outerHTML)`;

describe('Hostile words', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let dialogs: string[];
  let bookings: string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const send = async (path: string, data: object) => {
    const answer = await page.request.post(`${server.url}/api/v1${path}`, { data });
    if (answer.status() >= 300) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as { id: string; code: string };
  };
  let n = 0;
  const next = () => words[n++ % words.length]!;
  const name = () => ({ en: next(), zhHant: next(), zhHans: next() });

  /** Everything that people give words to, in those words, by somebody of whom all screens are. */
  async function plant(): Promise<void> {
    await send('/sessions', { email: 'campus-admin@tolo.example', password: 'tolo-demo' });
    const tenant = await send('/tenants', { code: 'hostile', name: name(), country: 'HK', cluster: 'ict' });
    const me = { email: 'hostile@test.example', password: 'a long password' };
    const roles = ['member', 'tenant_admin', 'approver', 'operator', 'campus_admin'];
    await send(`/tenants/${tenant.id}/members`, { ...me, name: next(), roles });
    await send(`/tenants/${tenant.id}/members`, { email: 'other@test.example', name: next() });
    await send('/sessions', me);

    await send('/amenities', { code: 'hostile_kit', name: name() });
    await send('/hazards', { code: 'hostile_gas', name: name() });
    await send('/qualifications', { code: 'hostile_course', name: name() });
    const like = await page.request.get(`${server.url}/api/v1/spaces/code:5E-312`);
    const { floor } = (await like.json()) as { floor: { id: string } };
    const space = (code: string, more: object = {}) =>
      send('/spaces', {
        floorId: floor.id,
        code,
        name: name(),
        kind: 'meeting_room',
        useClass: 'meeting',
        areaM2: 1,
        capacity: 4,
        amenities: ['hostile_kit'],
        ...more,
      });
    const [room, lab] = [
      await space('X-1'),
      await space('X-2', { kind: 'lab', useClass: 'lab', hazards: ['hostile_gas'] }),
    ];
    await send('/approval-policies', {
      spaceId: lab.id,
      steps: [{ name: 'safety', by: { role: 'approver' } }],
    });
    await send('/allowances', {
      name: name(),
      per: 'person',
      kinds: ['bench'],
      period: 'day',
      measure: 'bookings',
      most: 9,
    });
    await page.request.put(`${server.url}/api/v1/holidays/${dayIn(40)}`, { data: { name: name() } });
    const when = (days: number) => ({
      start: `${dayIn(days)}T10:00:00+08:00`,
      end: `${dayIn(days)}T11:00:00+08:00`,
    });
    const wish = () => ({
      title: next(),
      purpose: turned,
      attendees: [{ email: 'guest@elsewhere.example', name: next() }],
      guests: [{ name: next(), company: next() }],
    });
    bookings = [
      (await send('/bookings', { spaceId: room.id, ...when(1), ...wish() })).id,
      (await send('/bookings', { spaceId: lab.id, ...when(1), ...wish() })).id,
    ];
    const gone = await send('/bookings', { spaceId: room.id, ...when(2), ...wish() });
    await send(`/bookings/${gone.id}/cancel`, { reason: next() });
    await send(`/spaces/${room.id}/faults`, { text: next() });
    await send('/risk-forms', { title: next(), hazards: ['hostile_gas'], expiresOn: '2199-01-01' });
    await send('/tokens', { name: next(), scopes: ['spaces:read'] });
    await send('/app-passwords', { name: next() });
    await send('/service-accounts', { name: next(), description: next(), scopes: ['spaces:read'] });
    await send('/webhook-endpoints', {
      url: 'https://hooks.tolo.invalid/',
      types: ['none'],
      description: next(),
    });
    await send('/closures', {
      scope: { spaces: ['X-1'] },
      ...when(1),
      reason: { code: 'works', text: name() },
    });
  }

  const screens: [what: string, path: () => string, until?: string][] = [
    ['home', () => '/'],
    [
      'finding',
      () => `/find?kind=meeting_room&people=2&date=${dayIn(3)}&from=13:00&to=14:00&with=hostile_kit`,
      'article[data-space]',
    ],
    [
      'the map',
      () => `/find?kind=meeting_room&date=${dayIn(3)}&from=13:00&to=14:00&lens=map&in=5E&floor=3/F`,
    ],
    ['one’s bookings', () => '/bookings', 'article'],
    ['one’s week', () => '/bookings?as=week', 'table'],
    ['what has been', () => '/bookings?show=past'],
    ['a booking', () => `/bookings?booking=${bookings[0]}`],
    ['a request', () => `/requests?booking=${bookings[1]}`],
    ['the timeline', () => `/timeline?kind=meeting_room&building=5E&date=${dayIn(1)}`, '[role=row]'],
    [
      'the table of the timeline',
      () => `/timeline?kind=meeting_room&building=5E&view=table&date=${dayIn(1)}`,
      'table',
    ],
    ['a door', () => '/s/X-1'],
    ['a company', () => '/company'],
    ['developers', () => '/developers'],
    ['requests', () => '/requests'],
    ['inventory', () => '/inventory?building=5E&floor=3/F&q=X-'],
    ['today', () => '/today'],
    ['people', () => '/people?q=hostile'],
    ['rules', () => '/rules?space=X-1'],
    ['tokens', () => '/tokens'],
    ['insights', () => '/insights?building=5E'],
  ];

  it('are shown as the words that they are, on every screen', async () => {
    ({ page, complaints } = await openPage(browser));
    dialogs = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript({
      content: `addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => console.error('CSP', violatedDirective, sample))`,
    });
    await plant();
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const wrong: unknown[] = [];
    let shown = '';
    for (const [what, path, until] of screens) {
      await goTo(page, path());
      if (until) await page.locator(until).first().waitFor();
      await quiet(page);
      const found = await page.evaluate<string[]>(planted);
      shown += await page.evaluate<string>('document.body.innerText');
      wrong.push(...found.map((html) => ({ what, html })));
    }

    expect(wrong).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(complaints.filter((complaint) => !/status of (403|404|409|422)/.test(complaint))).toEqual([]);
    // They were there to be seen.
    expect(words.slice(0, 4).filter((word) => !shown.includes(word.slice(0, 14)))).toEqual([]);
    // And what is taken for markup would have been noticed.
    const reported = page.waitForEvent('console', (message) => message.text().startsWith('CSP'));
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(words[0])})`);
    expect((await reported).text()).toContain('script-src');
    expect(await page.evaluate<string[]>(planted)).toHaveLength(1);
  });
});
