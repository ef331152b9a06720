import { type APIRequestContext, type Browser, type Locator, type Page, request } from 'playwright-core';
import { type Person, signIn } from '../support/campus.js';
import { type Server, startServer } from '../support/server.js';
import { launch, openPage, overflowOf, violationsOn } from './browser.js';

interface Room {
  id: string;
  code: string;
}

const dayAhead = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const pxPerHour = 92;

describe('The timeline', () => {
  let server: Server;
  let browser: Browser;
  let member: Person;
  let operator: Person;
  const sessions: APIRequestContext[] = [];
  /** Two rooms of one floor that are free all of this day. */
  let date: string;
  let first: Room;
  let second: Room;
  let path: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
    [member, operator] = (await Promise.all(
      ['member', 'operator'].map((who) => signIn(server.url, `${who}@tolo.example`, 'tolo-demo')),
    )) as [Person, Person];
    await findRooms();
  }, 240_000);
  afterAll(async () => {
    await Promise.all(sessions.map((session) => session.dispose()));
    await browser?.close();
    await server?.stop();
  });

  /** Some day soon, whatever weekday or holiday today is. */
  async function findRooms(): Promise<void> {
    for (let ahead = 1; ahead < 10; ahead++) {
      date = dayAhead(ahead);
      const { body } = await member.post('/availability/search', {
        what: { kind: 'meeting_room' },
        when: { start: `${date}T09:00`, end: `${date}T17:00`, timeZone: 'Asia/Hong_Kong' },
        want: { instantOnly: true },
        limit: 50,
      });
      const floors = new Map<
        string,
        { space: Room & { floor: { code: string }; building: { code: string } } }[]
      >();
      for (const offer of body.offers ?? []) {
        const key = `${offer.space.building.code} ${offer.space.floor.code}`;
        floors.set(key, [...(floors.get(key) ?? []), offer]);
      }
      const [found] = [...floors].filter(([, offers]) => offers.length > 1);
      if (!found) continue;
      const [floor, offers] = found;
      [first, second] = offers.map(({ space }): Room => space) as [Room, Room];
      path = `/timeline?kind=meeting_room&building=${floor.split(' ')[0]}&floor=${encodeURIComponent(floor)}&date=${date}`;
      return;
    }
    throw new Error('There is no day with two free rooms on one floor.');
  }

  async function open(who: string, where = path, options = {}) {
    const opened = await openPage(browser, options);
    const { page } = opened;
    await page.goto(`${server.url}/sign-in?back=${encodeURIComponent(where)}`);
    await page.locator('input[name=email]').fill(`${who}@tolo.example`);
    await page.locator('input[name=password]').fill('tolo-demo');
    await page.locator('form button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: /Timeline/ }).waitFor();
    return opened;
  }

  const rowOf = (page: Page, { code }: Room): Locator =>
    page.locator('[role=row][data-line]').filter({ has: page.locator(`b:text-is("${code}")`) });
  /** Where a time lies in the row of a room. */
  async function pointAt(page: Page, room: Room, hour: number): Promise<[x: number, y: number]> {
    const box = (await rowOf(page, room).locator('[role=presentation]').boundingBox())!;
    return [box.x + hour * pxPerHour, box.y + box.height / 2];
  }
  async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
    await page.mouse.move(...to, { steps: 3 });
  }
  const told = (page: Page, what: string) =>
    page.locator('.mantine-Notification-root').filter({ hasText: what }).last().waitFor();
  const bar = (page: Page, room: Room, text: string) =>
    rowOf(page, room).locator('[data-bar]').filter({ hasText: text });
  /** Everything in the two rooms is given back, so that each story begins with a free day. */
  async function clear(): Promise<void> {
    for (const room of [first, second]) {
      const { body } = await operator.post('/timeline', {
        spaceIds: [room.id],
        from: `${date}T00:00`,
        to: `${date}T23:59`,
        timeZone: 'Asia/Hong_Kong',
      });
      for (const { id, kind } of body.rows[0].items)
        if (kind === 'booking') await operator.post(`/bookings/${id}/cancel`);
    }
  }
  afterEach(clear);

  const book = (person: Person, room: Room, from: string, to: string) =>
    person.post('/bookings', {
      spaceId: room.id,
      start: `${date}T${from}`,
      end: `${date}T${to}`,
      timeZone: 'Asia/Hong_Kong',
    });

  it('books, moves and resizes by drag, each a booking only once the server has said so', async () => {
    const { page, complaints } = await open('member');
    await rowOf(page, first).waitFor();
    await drag(page, await pointAt(page, first, 10), await pointAt(page, first, 11.25));
    expect(await page.locator('[data-ghost=drawing]').textContent()).toBe('10:00–11:15');
    await page.mouse.up();
    await told(page, 'Booked');
    await bar(page, first, '10:00–11:15').waitFor();

    await drag(page, await pointAt(page, first, 10.5), await pointAt(page, second, 12.5));
    await page.mouse.up();
    await told(page, 'Moved');
    await bar(page, second, '12:00–13:15').waitFor();
    expect(await rowOf(page, first).locator('[data-mine]').count()).toBe(0);

    const [x, y] = await pointAt(page, second, 13.25);
    await drag(page, [x - 4, y], await pointAt(page, second, 14));
    await page.mouse.up();
    await bar(page, second, '12:00–14:00').waitFor();
    const [left] = await pointAt(page, second, 12);
    await drag(page, [left + 4, y], await pointAt(page, second, 11.5));
    await page.mouse.up();
    await bar(page, second, '11:30–14:00').waitFor();
    expect(complaints).toEqual([]);
  });

  it('does the same by keys alone, gives back, and takes that back', async () => {
    const { page, complaints } = await open('member');
    await rowOf(page, first).waitFor();
    await page.locator('[role=treegrid] [data-cursor]').first().focus();
    for (let n = 0; n < 40; n++) {
      const code = await page
        .locator('[role=row]:has(:focus) b')
        .first()
        .textContent({ timeout: 500 })
        .catch(() => '');
      if (code === first.code) break;
      await page.keyboard.press('ArrowDown');
    }
    // On to the first cell behind the heading; what is closed and past is no cell.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('n');
    const ghost = page.locator('[data-ghost]');
    const text = async () => (await ghost.textContent()) ?? '';
    const start = (await text()).slice(0, 5);
    for (let n = 0; n < 60 && !(await text()).startsWith('10:00'); n++)
      await page.keyboard.press('ArrowRight');
    expect([await text(), start <= '10:00']).toEqual(['10:00–11:00', true]);
    await page.keyboard.press('Enter');
    await bar(page, first, '10:00–11:00').waitFor();
    await page.locator('[data-bar]:focus').waitFor();

    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await bar(page, first, '10:30–11:30').waitFor();
    await page.locator('[data-bar]:focus').waitFor();

    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Alt+ArrowLeft');
    expect(await text()).toBe('10:15–11:45');
    await page.keyboard.press('Enter');
    await bar(page, first, '10:15–11:45').waitFor();
    await page.locator('[data-bar]:focus').waitFor();

    await page.keyboard.press('e');
    await bar(page, first, '10:15–12:00').waitFor();
    await page.locator('[data-bar]:focus').waitFor();

    await page.keyboard.press('x');
    await told(page, 'Cancelled');
    await bar(page, first, '10:15–12:00').waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await bar(page, first, '10:15–12:00').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows a clash before it is sent, refuses the drop, and offers what is nearest', async () => {
    await book(operator, first, '12:00', '13:00');
    const { page } = await open('member');
    await bar(page, first, 'Taken').waitFor();
    await drag(page, await pointAt(page, first, 11.5), await pointAt(page, first, 12.5));
    await page.locator('[data-ghost][data-clash]').waitFor();
    expect(await page.locator('[data-chip]').textContent()).toContain('12:00–13:00');
    await page.mouse.up();
    const offers = page.locator('[data-chip] [data-way]');
    const [time, elsewhere] = await offers.allTextContents();
    expect([time, elsewhere === first.code]).toEqual(['11:00–12:00', false]);
    expect(elsewhere).toMatch(/^\w+-\w+$/);
    expect(
      (await member.get('/bookings?endsAfter=now&status=confirmed')).body.data.some(
        ({ spaceId, start }: { spaceId: string; start: string }) =>
          spaceId === first.id && start.startsWith(date),
      ),
    ).toBe(false);
    await offers.first().click();
    await told(page, 'Booked');
    await bar(page, first, 'Me 11:00–12:00').waitFor();
  });

  it('slides back where somebody was faster, with the ways out of the server', async () => {
    const { page } = await open('member');
    await rowOf(page, first).waitFor();
    // What this page cannot have seen yet.
    await page.route('**/api/v1/timeline', (route) => route.abort());
    await book(operator, first, '14:00', '15:00');
    await drag(page, await pointAt(page, first, 14), await pointAt(page, first, 15));
    await page.mouse.up();
    await page.locator('[data-ghost=refused]').waitFor();
    const offers = page.locator('[data-chip] [data-way]');
    expect(await offers.count()).toBeGreaterThan(1);
    await page.unroute('**/api/v1/timeline');
    await offers.first().click();
    await told(page, 'Booked');
  });

  it('shows in one browser what happens in another, while the first draws', async () => {
    const { page } = await open('operator');
    await rowOf(page, first).waitFor();
    await drag(page, await pointAt(page, second, 10), await pointAt(page, second, 11));
    const { body } = await book(member, first, '15:00', '16:00');
    await page.locator(`[data-bar="${body.id}"]`).waitFor();
    expect(await page.locator('[data-ghost=drawing]').textContent()).toBe('10:00–11:00');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await member.post(`/bookings/${body.id}/cancel`);
    await page.locator(`[data-bar="${body.id}"]`).waitFor({ state: 'detached' });
  });

  it('asks why where something of somebody else was dropped, and puts it back where nothing is said', async () => {
    const { body: theirs } = await book(member, first, '10:00', '11:00');
    const { page, complaints } = await open('operator');
    const asked = page.locator('#timeline-reason:focus');
    await bar(page, first, '10:00–11:00').waitFor();
    await drag(page, await pointAt(page, first, 10.5), await pointAt(page, second, 12.5));
    await page.mouse.up();
    await asked.waitFor();
    expect(await page.locator('[data-ghost=explaining]').textContent()).toBe('12:00–13:00');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-ghost]').waitFor({ state: 'detached' });
    await bar(page, first, '10:00–11:00').focus();

    for (const key of ['m', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await asked.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Say why first.').waitFor();
    await page.keyboard.type('The lamp is broken');
    await page.keyboard.press('Enter');
    await told(page, 'Moved');
    await bar(page, first, '10:15–11:15').focus();
    await page.keyboard.press('x');
    await asked.waitFor();
    await page.keyboard.type('Flooded');
    await page.keyboard.press('Enter');
    await told(page, 'Cancelled');
    await bar(page, first, '10:15–11:15').waitFor({ state: 'detached' });
    const { body: history } = await member.get(`/bookings/${theirs.id}/history`);
    expect(history.data.map(({ type, reason }: { type: string; reason?: string }) => [type, reason])).toEqual(
      [
        ['booking.created', undefined],
        ['booking.moved', 'The lamp is broken'],
        ['booking.cancelled', 'Flooded'],
      ],
    );
    expect(complaints).toEqual([]);
  });

  it('is shown as bars and as a table', async () => {
    await book(member, first, '10:00', '11:00');
    const { page, complaints } = await open('member', path);
    await bar(page, first, 'Me 10:00–11:00').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('v');
    await page.getByRole('table').waitFor();
    await page.waitForURL(/view=table/);
    const row = page.getByRole('row').filter({ hasText: first.code });
    expect(await row.getByRole('cell').first().textContent()).toContain('10:00–11:00');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'As a table' }).click();
    await page.getByRole('treegrid').waitFor();

    const density = () => page.evaluate('document.documentElement.dataset.density');
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByLabel('Only on this page').check();
    await page.getByText('Compact', { exact: true }).click();
    const height = async () => (await bar(page, first, 'Me 10:00–11:00').boundingBox())?.height;
    for (let n = 0; n < 100 && (await height()) !== 24; n++) await page.waitForTimeout(50);
    expect([await density(), await height()]).toEqual(['compact', 24]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Find', exact: true }).click();
    await page.waitForURL(/\/find/);
    expect(await density()).toBe('standard');
    await page.goBack();
    await page.waitForURL(/\/timeline/);
    expect(await density()).toBe('compact');

    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByText('12 hours, 3:00 pm').click();
    await page.getByRole('columnheader').getByText('3 pm', { exact: true }).waitFor();
    await bar(page, first, 'Me 10:00–11:00 am').waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells what a bar is after a moment, beside it, and does from there what can be done', async () => {
    await book(member, first, '10:00', '11:00');
    const { page, complaints } = await open('member');
    const mine = bar(page, first, 'Me 10:00–11:00');
    const card = page.locator('[data-card]');
    await mine.hover();
    await card.getByText('10:00–11:00').waitFor();
    const [box, under] = [(await mine.boundingBox())!, (await card.boundingBox())!];
    expect(under.y >= box.y + box.height || under.y + under.height <= box.y).toBe(true);
    // The pointer may go there.
    await card.hover();
    await card.getByRole('button', { name: 'Details' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    await mine.focus();
    await page.keyboard.press('i');
    await card.waitFor();
    await page.keyboard.press('i');
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('.');
    await card.locator('button:focus').waitFor();
    for (
      let n = 0;
      n < 9 &&
      !(await card
        .getByRole('button', { name: /^Cancel/ })
        .and(page.locator(':focus'))
        .count());
      n++
    )
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await told(page, 'Cancelled');
    await mine.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('does the same to several at once, after it has said to how many it can', async () => {
    for (const from of ['09', '11']) await book(operator, first, `${from}:00`, `${from}:30`);
    const { body: theirs } = await book(member, second, '10:00', '10:30');
    const { page, complaints } = await open('operator');
    await bar(page, first, '09:00–09:30').click({ modifiers: ['ControlOrMeta'] });
    await bar(page, first, '11:00–11:30').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByText('2 can be moved.').waitFor();
    await page.evaluate('scrollTo(0, 0)');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move 2' }).click();
    await told(page, '2 moved');
    await bar(page, first, '10:00–10:30').waitFor();
    await bar(page, first, '12:00–12:30').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
    await bar(page, first, '09:00–09:30').waitFor();

    // Around all of them, from the hours along the top.
    const hours = (await page.locator('[data-hours]').boundingBox())!;
    const [left] = await pointAt(page, first, 8.5);
    const below = Math.max(
      ...(await Promise.all([first, second].map(async (room) => (await pointAt(page, room, 12))[1]))),
    );
    await drag(page, [left, hours.y + 10], [(await pointAt(page, first, 12))[0], below]);
    await page.mouse.up();
    // In the rows between them others may have something, too.
    await page.locator('[aria-selected=true]').nth(2).waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('button', { name: /^Cancel \d+$/ }).click();
    // One of them is somebody else's.
    await page.getByText('Say why first.').waitFor();
    await page.keyboard.type('Painters');
    await page.getByRole('button', { name: /^Cancel \d+$/ }).click();
    await told(page, 'cancelled');
    expect((await member.get(`/bookings/${theirs.id}`)).body.cancelReason).toBe('Painters');
    await bar(page, first, '09:00–09:30').waitFor({ state: 'detached' });
    await bar(page, second, '10:00–10:30').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('approves several requests at once, chosen as a stretch by keys', async () => {
    const steps = [{ name: 'campus', stage: 1, by: { role: 'operator' } }];
    const policy = await operator.post('/approval-policies', { spaceId: second.id, steps });
    expect(policy.status).toBe(201);
    const asked = [];
    for (const from of ['09', '11', '13']) asked.push(await book(member, second, `${from}:00`, `${from}:30`));
    expect(asked.map(({ body }) => body.status)).toEqual(['requested', 'requested', 'requested']);
    const { page, complaints } = await open('operator');
    await bar(page, second, '09:00–09:30').focus();
    await page.keyboard.press('Space');
    await bar(page, second, '13:00–13:30').focus();
    await page.keyboard.press('Shift+Space');
    await page.locator('[aria-selected=true]').nth(2).waitFor();
    expect(await page.locator('[aria-selected=true]').count()).toBe(3);
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('3 can be approved.').waitFor();
    await page.getByRole('button', { name: 'Approve 3' }).click();
    await told(page, '3 approved');
    const { body } = await member.get(`/bookings/${asked[1]!.body.id}`);
    expect(body.status).toBe('confirmed');
    await operator.delete(`/approval-policies/${policy.body.id}`, { 'if-match': '*' });
    expect(complaints).toEqual([]);
  });

  it('asks once which dates of a series go with the one that is moved, and shows what becomes of them', async () => {
    const preview = await member.post('/series/preview', {
      spaceId: first.id,
      start: `${date}T10:00`,
      end: `${date}T11:00`,
      timeZone: 'Asia/Hong_Kong',
      // Beyond all that the demo campus has booked.
      rrule: 'FREQ=WEEKLY;INTERVAL=8;COUNT=2',
    });
    const series = await member.post('/series', { previewToken: preview.body.previewToken });
    expect([preview.status, series.status, series.body.made]).toEqual([200, 201, 2]);
    const { page, complaints } = await open('member');
    await bar(page, first, 'Me 10:00–11:00').waitFor();
    await drag(page, await pointAt(page, first, 10.5), await pointAt(page, first, 12.5));
    await page.mouse.up();
    const question = page.getByRole('dialog', { name: 'Which dates go with it?' });
    expect(await question.getByRole('radio', { name: 'This one' }).isChecked()).toBe(true);
    await question.getByText('All to come').click();
    await question.getByRole('button', { name: 'Preview the change' }).click();
    await question.getByRole('table').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await question.getByRole('button', { name: 'Change them so' }).click();
    await bar(page, first, 'Me 12:00–13:00').waitFor();

    await bar(page, first, 'Me 12:00–13:00').focus();
    for (const key of ['m', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await question.getByRole('button', { name: 'Move this one' }).focus();
    await page.keyboard.press('Enter');
    await bar(page, first, 'Me 12:15–13:15').waitFor();
    const { body } = await member.get(`/series/${series.body.id}/occurrences`);
    expect(body.data.map(({ start }: { start: string }) => start.slice(11, 16))).toEqual(['12:15', '12:00']);

    // Who moves it for them says why, in the same place.
    const desk = await open('operator');
    await bar(desk.page, first, '12:15–13:15').focus();
    for (const key of ['m', 'ArrowRight', 'Enter']) await desk.page.keyboard.press(key);
    const forThem = desk.page.getByRole('dialog', { name: 'Which dates go with it?' });
    await forThem.getByRole('button', { name: 'Move this one' }).click();
    await forThem.getByText('Say why first.').waitFor();
    await desk.page.keyboard.type('They rang');
    await forThem.getByRole('button', { name: 'Move this one' }).click();
    await bar(desk.page, first, '12:30–13:30').waitFor();
    const { body: history } = await member.get(`/bookings/${series.body.bookingIds[0]}/history`);
    expect(history.data.at(-1)).toMatchObject({ type: 'booking.moved', reason: 'They rang' });
    await member.post(`/series/${series.body.id}/cancel`);
    expect(complaints).toEqual([]);
  });

  it('comes nearer with the wheel, shows a month, and remembers how wide its first column is', async () => {
    await book(member, first, '10:00', '11:00');
    const { page, complaints } = await open('member');
    const mine = bar(page, first, 'Me 10:00–11:00');
    await mine.waitFor();
    const widthOf = async (what: Locator) => Math.round((await what.boundingBox())!.width);
    const before = await widthOf(mine);
    await page.mouse.move(...(await pointAt(page, first, 12)));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    for (let n = 0; n < 100 && (await widthOf(mine)) <= before; n++) await page.waitForTimeout(50);
    expect(await widthOf(mine)).toBeGreaterThan(before);

    const edge = page.getByRole('separator', { name: 'Width of the first column' });
    const head = page.getByRole('columnheader').first();
    await edge.focus();
    await page.keyboard.press('End');
    expect(await widthOf(head)).toBe(360);
    await page.keyboard.press('ArrowLeft');
    expect(await widthOf(head)).toBe(344);
    const { x, y } = (await edge.boundingBox())!;
    await drag(page, [x + 12, y + 18], [x - 88, y + 18]);
    await page.mouse.up();
    // Moves of a pointer are drawn in their own time.
    await page.locator('[role=separator][aria-valuenow="244"]').waitFor();
    expect(await widthOf(head)).toBe(244);
    await page.reload();
    await mine.waitFor();
    expect(await widthOf(head)).toBe(244);

    await page.keyboard.press('m');
    await page.waitForURL(/zoom=month/);
    await rowOf(page, first).locator('[data-mine]').waitFor();
    expect(await page.locator('[role=treegrid] *').count()).toBeLessThan(400);
    expect(complaints).toEqual([]);
  });

  it('never makes the page scroll sideways, and draws no more than is in sight', async () => {
    const { page } = await open('member', `/timeline?date=${date}`);
    await page.locator('[role=row][data-line] b').first().waitFor();
    expect(await page.locator('[role=treegrid] *').count()).toBeLessThan(400);
    expect(Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'))).toBeGreaterThan(10_000);
    for (const width of [320, 390, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await overflowOf(page)]).toEqual([width, 0]);
    }
  });

  it('lets exactly one of twenty people see "Booked", and offers all others what is near', async () => {
    const people = await twentyPeople();
    const looking = people.slice(0, 4);
    const wish = { spaceId: first.id, start: `${date}T16:00:00+08:00`, end: `${date}T17:00:00+08:00` };
    const path = `/find?space=${first.code}&date=${date}&from=16:00&to=17:00`;
    const cards = await Promise.all(looking.map((session) => cardOf(session, path)));
    const { page: drawn } = await open('member');
    await rowOf(drawn, first).waitFor();
    await drag(drawn, await pointAt(drawn, first, 16), await pointAt(drawn, first, 17));

    const [answers] = await Promise.all([
      Promise.all(people.slice(4).map((one) => one.post(`${server.url}/api/v1/bookings`, { data: wish }))),
      drawn.mouse.up(),
      ...cards.map((card) => card.getByRole('button', { name: /^Book / }).click()),
    ]);
    const [had, refused] = [
      answers.filter((one) => one.status() === 201),
      answers.filter((one) => one.status() !== 201),
    ];
    for (const answer of refused) {
      const { code, alternatives } = (await answer.json()) as { code: string; alternatives: object[] };
      expect([code, alternatives.length > 0]).toEqual(['slot-taken', true]);
    }
    const losers: Locator[] = [];
    for (const card of cards) {
      const refusal = card.getByRole('alert').filter({ hasText: 'This time is taken' });
      await card.getByText('is yours').or(refusal).first().waitFor();
      if ((await refusal.count()) > 0) losers.push(card);
    }
    const drawnRefused = drawn.locator('[data-ghost=refused]');
    const drawnBooked = drawn.locator('.mantine-Notification-root').filter({ hasText: 'Booked' });
    await drawnBooked.or(drawnRefused).first().waitFor();
    const isDrawn = (await drawnBooked.count()) > 0;
    expect(had.length + (cards.length - losers.length) + Number(isDrawn)).toBe(1);
    if (!isDrawn) expect(await drawn.locator('[data-chip] [data-way]').count()).toBeGreaterThan(0);

    // What they are offered is better than nothing: the first takes it.
    await losers[0]!.getByRole('alert').getByRole('listitem').getByRole('button').first().click();
    await losers[0]!.getByText('is yours').waitFor();
  });

  /** Who have just joined the company, each signed in by themselves. */
  async function twentyPeople(): Promise<APIRequestContext[]> {
    const boss = await signIn(server.url, 'campus-admin@tolo.example', 'tolo-demo');
    const password = 'twenty-people-1';
    return Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const email = `rival-${n}@tolo.example`;
        const body = { email, name: `Rival ${n}`, password };
        const joined = await boss.post(`/tenants/${member.user.tenantId}/members`, body);
        const session = await request.newContext();
        const answer = await session.post(`${server.url}/api/v1/sessions`, { data: { email, password } });
        expect([joined.status, answer.status()]).toEqual([201, 201]);
        sessions.push(session);
        return session;
      }),
    );
  }

  /** What somebody who looks for the room is shown of it. */
  async function cardOf(session: APIRequestContext, path: string): Promise<Locator> {
    const { page } = await openPage(browser, { storageState: await session.storageState() });
    await page.goto(`${server.url}${path}`);
    const card = page.locator('article[data-space]').filter({ hasText: first.code });
    await card.getByRole('button', { name: /^Book / }).waitFor();
    return card;
  }
});
