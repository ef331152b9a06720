import type { Browser } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { byPointerAndByKeys } from './acts.js';
import { launch, violationsOn } from './browser.js';
import { dayIn, isFocused, toast, visit } from './visitor.js';

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

  const signedIn = (path: string, options = {}) => visit(browser, server, path, options);

  it('shows the booking that the address names, over whatever page is there, in both zones to who is elsewhere', async () => {
    const { page, complaints, send } = await signedIn('/bookings', { timezoneId: 'Asia/Tokyo' });
    const day = dayIn(30);
    const { body } = await send('/bookings', {
      spaceId: 'code:5E-318',
      start: `${day}T10:00:00+08:00`,
      end: `${day}T11:00:00+08:00`,
    });
    await page.goto(`${server.url}/find?booking=${body.id}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByText('10:00–11:00 HKT · 11:00–12:00 your time').first().waitFor();
    await drawer.getByText('QR code', { exact: true }).click();
    const code = drawer.getByRole('img', { name: 'QR code of the page of 5E-318' });
    await code.evaluate((it) => (it as unknown as { decode(): Promise<void> }).decode());
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('booking=');
    expect(complaints).toEqual([]);
  });

  it('names who else comes and further spaces, by keys alone, and takes some of them away again', async () => {
    const day = dayIn(33);
    const { page, complaints } = await signedIn(
      `/bookings?book=code:5E-318&start=${day}T15:00&end=${day}T16:00`,
    );
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Who else comes, further spaces').focus();
    await page.keyboard.press('Enter');
    const add = async (label: RegExp, text: string) => {
      await drawer.getByLabel(label).and(page.locator('input')).focus();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await add(/^Who else comes/, 'mei@partner.example');
    await add(/^Visitors by name/, 'Bob Chan');
    await add(/^Visitors by name/, 'Eve Wong');
    await add(/^Together with/, '5E-320');
    await drawer.getByRole('button', { name: 'Remove Eve Wong' }).focus();
    await page.keyboard.press('Enter');
    await drawer.getByRole('button', { name: /^(Book|Request) 15:00/ }).focus();
    await page.keyboard.press('Enter');
    await drawer.getByText('Together: 5E-318 · 5E-320').waitFor();
    await drawer.getByText('Visitors: Bob Chan').waitFor();
    await drawer.getByRole('button', { name: 'Remove mei@partner.example' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints.filter((one) => !one.includes('422') && !one.includes('409'))).toEqual([]);
  });

  it.each(byPointerAndByKeys)(
    'takes back a cancellation for ten seconds, and tells where somebody was faster, %s',
    async (how, by) => {
      const { page, send, acts } = await visit(browser, server, '/bookings', { by });
      const day = dayIn(how === 'by pointer' ? 31 : 37);
      const place = {
        spaceId: 'code:5E-318',
        start: `${day}T10:00:00+08:00`,
        end: `${day}T11:00:00+08:00`,
        title: 'Tea with Mei',
      };
      await send('/bookings', place);
      await page.reload();
      const booking = page.locator('article').filter({ hasText: 'Tea with Mei' });
      await acts.click(booking.getByRole('button', { name: /^Cancel/ }));
      await booking.waitFor({ state: 'detached' });
      expect(acts.count).toBe(1);
      await acts.click(toast(page, 'Cancelled').getByRole('button', { name: 'Undo' }), 'z');
      await toast(page, 'Undone').waitFor();
      await booking.waitFor();

      await acts.click(booking.getByRole('button', { name: /^Cancel/ }));
      await booking.waitFor({ state: 'detached' });
      expect((await send('/bookings', { ...place, title: 'Faster' })).status).toBe(201);
      await acts.click(toast(page, 'Cancelled').getByRole('button', { name: 'Undo' }), 'z');
      const refused = toast(page, 'could not be undone');
      await refused.getByText('This time is taken').waitFor();
      await acts.click(refused.getByRole('link'));
      await page.getByRole('dialog').waitFor();
    },
  );

  it('books what is drafted in one act, shows it in the same place, and lets it be changed there', async () => {
    const day = dayIn(32);
    const { page, acts, complaints } = await signedIn('/find');
    await page.goto(`${server.url}/find?book=code:5E-318&start=${day}T10:00&end=${day}T11:00&party=3`);
    const drawer = page.getByRole('dialog');
    await acts.click(drawer.getByRole('button', { name: 'Book 10:00–11:00' }));
    await drawer.getByText('Booked', { exact: true }).waitFor();
    expect(acts.count).toBe(1);
    await page.waitForURL(/booking=bkg_/);
    await toast(page, 'Booked').getByText('10:00–11:00').waitFor();

    await drawer.getByLabel('From').selectOption('12:00');
    await drawer.getByLabel('Title').fill('Tasting');
    await drawer.getByRole('button', { name: 'Save changes' }).click();
    await drawer.getByText('12:00–13:00').first().waitFor();
    await drawer.getByText('History', { exact: true }).click();
    await drawer.getByText('Moved', { exact: true }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      drawer.getByRole('button', { name: 'Add to calendar' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`5E-318-${day}.ics`);
    expect(complaints).toEqual([]);
  });

  it('tells while it is typed that a place is taken, offers what is nearest, and keeps one in line', async () => {
    const day = dayIn(33);
    const { page, acts, send } = await signedIn('/bookings');
    const place = { spaceId: 'code:5E-318', start: `${day}T10:00:00+08:00`, end: `${day}T11:00:00+08:00` };
    await send('/bookings', place);
    await page.goto(`${server.url}/bookings?book=code:5E-318&start=${day}T11:00&end=${day}T12:00`);
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Book 11:00–12:00' }).waitFor();
    await drawer.getByLabel('Title').fill('Not to be lost');
    await drawer.getByLabel('From').selectOption('10:30');
    const refusal = drawer.getByRole('alert').filter({ hasText: 'This time is taken' });
    await refusal.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await drawer.getByRole('button', { name: 'Join the waitlist' }).click();
    await drawer.getByText('You are number 1 in line.').waitFor();

    acts.count = 0;
    await acts.click(refusal.getByRole('listitem').getByRole('button').first());
    await drawer.getByText('Booked', { exact: true }).waitFor();
    expect(acts.count).toBe(1);
    expect(await drawer.getByLabel('Title').inputValue()).toBe('Not to be lost');
  });

  it('shows both sides where somebody else changed it meanwhile, and loses nothing that was typed', async () => {
    const day = dayIn(34);
    const { page, send } = await signedIn('/bookings');
    const { body } = await send('/bookings', {
      spaceId: 'code:5E-318',
      start: `${day}T10:00:00+08:00`,
      end: `${day}T11:00:00+08:00`,
      title: 'Before',
    });
    await page.goto(`${server.url}/bookings?booking=${body.id}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Title').fill('Mine');
    const elsewhere = await page.request.patch(`${server.url}/api/v1/bookings/${body.id}`, {
      data: { title: 'Theirs', people: 5 },
      headers: { 'if-match': '*' },
    });
    expect(elsewhere.status()).toBe(200);
    await drawer.getByRole('button', { name: 'Save changes' }).click();
    const sides = drawer.getByRole('alert').filter({ hasText: 'changed meanwhile' });
    await sides.getByRole('cell', { name: 'Theirs' }).waitFor();
    await sides.getByRole('cell', { name: 'Mine' }).waitFor();
    expect(await drawer.getByLabel('Title').inputValue()).toBe('Mine');
    expect(await violationsOn(page)).toEqual([]);
    await sides.getByRole('button', { name: 'Use mine' }).click();
    await toast(page, 'Changed').waitFor();
    await sides.waitFor({ state: 'detached' });
    expect(await drawer.getByLabel('Title').inputValue()).toBe('Mine');
  });

  it.each(byPointerAndByKeys)(
    'keeps who is late, extends who overruns, and says until when that goes, each in one act, %s',
    async (_, by) => {
      const { page, acts, send } = await visit(browser, server, '/bookings', { by });
      const operator = await visit(browser, server, '/bookings', { as: 'operator' });
      // One that is about to begin is taken for begun: what has begun long ago is not to be had any more.
      const slot = Math.floor((Date.now() + 30_000) / 300_000) * 300_000;
      const at = (minutes: number) => new Date(slot + minutes * 60_000).toISOString();
      // Labs are open day and night.
      const found = await send('/availability/search', {
        what: { kind: 'lab' },
        when: { start: at(10), end: at(160) },
        want: { instantOnly: true },
      });
      const wishes = (found.body.offers ?? []).map(({ space }) => ({
        spaceId: space.id,
        start: at(0),
        end: at(60),
        people: 1,
        whole: true,
      }));
      let wish = wishes[0]!;
      for (wish of wishes) if ((await send('/bookings?dryRun=true', wish)).status < 300) break;
      const terms = { checkIn: 'required', checkInOpensMinutes: 15, checkInGraceMinutes: 15 };
      await operator.send('/rule-sets', { spaceId: wish.spaceId, terms });
      const { body } = await send('/bookings', wish);
      expect(body.id).toMatch(/^bkg_/);
      await page.goto(`${server.url}/bookings?booking=${body.id}`);
      const drawer = page.getByRole('dialog');
      await acts.click(drawer.getByRole('button', { name: /^I'm late/ }));
      await toast(page, 'Kept for longer').waitFor();
      await acts.click(drawer.getByRole('button', { name: /^Check in/ }));
      await drawer.getByText('Checked in').first().waitFor();
      await acts.click(drawer.getByRole('button', { name: /^\+15 min/ }));
      await toast(page, 'Extended').waitFor();
      expect(acts.count).toBe(3);
      await send('/bookings', { ...wish, start: at(90), end: at(120) });
      await acts.click(drawer.getByRole('button', { name: /^\+30 min/ }));
      acts.count = 0;
      const untilThen = drawer.getByRole('button', { name: /^Until \d\d:\d\d/ });
      const [end] = /\d\d:\d\d/.exec((await untilThen.textContent())!)!;
      await acts.click(untilThen);
      // The first of the two may have gone by now.
      await toast(page, 'Extended').filter({ hasText: end }).waitFor();
      expect(acts.count).toBe(1);
    },
  );

  it('hands a booking on to a colleague who may have it, to nobody else, and takes it back', async () => {
    const day = dayIn(36);
    const { page, send } = await signedIn('/bookings');
    const { body } = await send('/bookings', {
      spaceId: 'code:5E-318',
      start: `${day}T10:00:00+08:00`,
      end: `${day}T11:00:00+08:00`,
    });
    await page.goto(`${server.url}/bookings?booking=${body.id}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Hand on to a colleague').click();
    await drawer.getByLabel("Colleague's e-mail").fill('nobody@elsewhere.example');
    await drawer.getByRole('button', { name: 'Hand on', exact: true }).click();
    await drawer.getByRole('alert').waitFor();
    await drawer.getByLabel("Colleague's e-mail").fill('tenant-admin@tolo.example');
    await drawer.getByRole('button', { name: 'Hand on', exact: true }).click();
    await toast(page, 'Handed on').getByRole('button', { name: 'Undo' }).click();
    await toast(page, 'Undone').waitFor();
  });

  it('books with nothing but a keyboard, and gives the focus back', async () => {
    const day = dayIn(35);
    const { page, send } = await signedIn('/bookings');
    await send('/bookings', {
      spaceId: 'code:5E-318',
      start: `${day}T10:00:00+08:00`,
      end: `${day}T11:00:00+08:00`,
      title: 'By hand',
    });
    await page.reload();
    const opener = page
      .locator('article')
      .filter({ hasText: 'By hand' })
      .getByRole('button', { name: /details/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Title').waitFor();
    for (let n = 0; n < 30 && !(await isFocused(drawer.getByLabel('Title'))); n++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.type(' and foot');
    await page.keyboard.press('Enter');
    await toast(page, 'Changed').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await opener.and(page.locator(':focus')).waitFor();
  });
});
