import fs from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { byPointerAndByKeys } from './acts.js';
import { launch, violationsOn } from './browser.js';
import { dayIn, toast, visit } from './visitor.js';

describe('My bookings', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const at = (day: string, from: string, to: string, title: string) => ({
    spaceId: 'code:5E-318',
    start: `${day}T${from}:00+08:00`,
    end: `${day}T${to}:00+08:00`,
    title,
  });

  it('books the same again in one act, and offers what is near where that is taken', async () => {
    const { page, acts, send } = await visit(browser, server, '/bookings');
    await send('/bookings', at(dayIn(30), '10:00', '11:00', 'Tea'));
    await page.reload();
    const booking = page.locator('article').filter({ hasText: 'Tea' });
    await acts.click(booking.getByRole('button', { name: /^Again/ }));
    await toast(page, 'Booked').getByText('10:00–11:00').waitFor();
    expect(acts.count).toBe(1);
    await booking.nth(1).waitFor();
    await booking
      .first()
      .getByRole('button', { name: /^Again/ })
      .click();
    const refusal = booking.first().getByRole('alert');
    await refusal.getByText('This time is taken').waitFor();
    expect(await refusal.getByRole('listitem').getByRole('button').count()).toBeGreaterThan(0);
  });

  it.each(byPointerAndByKeys)(
    'gives back all that falls into a time away in three acts, and has it again in one, %s',
    async (how, by) => {
      const { page, acts, send } = await visit(browser, server, '/bookings', { by });
      const first = how === 'by pointer' ? 70 : 75;
      for (const days of [first, first + 1, first + 3])
        await send('/bookings', at(dayIn(days), '10:00', '11:00', `Away ${days}`));
      await page.reload();
      const away = page.getByRole('form', { name: 'Away?' });
      await page.locator('article').first().waitFor();
      acts.count = 0;
      await acts.fill(away.getByLabel('From'), dayIn(first));
      await acts.fill(away.getByLabel('Until'), dayIn(first + 2));
      await acts.click(away.getByRole('button', { name: 'Cancel 2 bookings' }));
      await toast(page, '2 cancelled').waitFor();
      expect(acts.count).toBe(3);
      await page
        .locator('article')
        .filter({ hasText: `Away ${first + 1}` })
        .waitFor({ state: 'detached' });
      await page
        .locator('article')
        .filter({ hasText: `Away ${first + 3}` })
        .waitFor();
      await acts.click(toast(page, '2 cancelled').getByRole('button', { name: 'Undo' }), 'z');
      await page
        .locator('article')
        .filter({ hasText: `Away ${first + 1}` })
        .waitFor();
    },
  );

  it('moves, shares and cancels what is ticked, with nothing but a keyboard', async () => {
    const { page, send } = await visit(browser, server, '/bookings');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const days of [80, 81]) await send('/bookings', at(dayIn(days), '10:00', '11:00', `Ticked ${days}`));
    await send('/bookings', at(dayIn(81), '11:00', '12:00', 'In the way'));
    await page.reload();
    const press = async (button: Locator) => {
      await button.focus();
      await page.keyboard.press('Enter');
    };
    for (const days of [80, 81]) {
      await page
        .locator('article')
        .filter({ hasText: `Ticked ${days}` })
        .getByRole('checkbox')
        .focus();
      await page.keyboard.press('Space');
    }
    await press(page.getByRole('button', { name: 'Share' }));
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/10:00–11:00 · 5E-318 .* · Ticked 80\nhttp.*\/s\/5E-318\n\n.* · Ticked 81\n/);

    await press(page.getByRole('button', { name: 'Move 2 bookings' }));
    const move = page.getByRole('region', { name: 'Move 2 bookings' });
    await move.getByLabel('Day').selectOption('0');
    await move.getByLabel('Time').selectOption('60');
    await move.getByText('1 fits. 1 cannot:').waitFor();
    const refused = move.getByRole('listitem').filter({ hasText: 'This time is taken' });
    await press(refused.getByRole('button').first());
    await move.getByText('2 fit.').waitFor();
    expect(await violationsOn(page, { within: 'main' })).toEqual([]);
    await press(move.getByRole('button', { name: 'Move 2' }));
    await move.waitFor({ state: 'detached' });
    await page.locator('article').filter({ hasText: 'Ticked 80' }).getByText('11:00–12:00').waitFor();
    await press(toast(page, '2 moved').getByRole('button', { name: 'Undo' }));
    for (const days of [80, 81]) {
      const row = page.locator('article').filter({ hasText: `Ticked ${days}` });
      await row.getByText('10:00–11:00').waitFor();
      await row.getByRole('checkbox').focus();
      await page.keyboard.press('Space');
    }
    await press(page.getByRole('button', { name: 'Cancel 2 bookings' }));
    await toast(page, '2 cancelled').waitFor();
    await page.locator('article').filter({ hasText: 'Ticked' }).first().waitFor({ state: 'detached' });
  });

  it('hands out what is shown as a calendar and as a table that does nothing when it is opened', async () => {
    const { page, send } = await visit(browser, server, '/bookings');
    await send('/bookings', at(dayIn(85), '10:00', '11:00', '=HYPERLINK("http://evil.example")'));
    await page.reload();
    await page.locator('article').first().waitFor();
    const fetched = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return fs.readFile(await file.path(), 'utf8');
    };
    expect(await fetched('Table (CSV)')).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(await fetched('Calendar file')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:=HYPERLINK/);
  });

  it('shows a week and a month, turns them, and opens a booking from there', async () => {
    const { page, send, complaints } = await visit(browser, server, '/bookings');
    // In the middle of its month, so that the calendars of the months beside it do not show it.
    const day = `${dayIn(45).slice(0, 7)}-15`;
    await send('/bookings', at(day, '12:00', '13:00', 'In a month'));
    await page.goto(`${server.url}/bookings?as=month&on=${day}`);
    const booking = page.getByRole('button', { name: /In a month/ });
    await booking.waitFor();
    await page.getByRole('link', { name: 'Next' }).click();
    await booking.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Previous' }).click();
    await booking.click();
    await page.getByRole('dialog').getByText('12:00–13:00').first().waitFor();
    expect(page.url()).toContain('as=month');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('w');
    await page.waitForURL(/as=week/);
    await page.keyboard.press('d');
    await page.waitForURL((url) => !url.search.includes('as='));
    expect(complaints).toEqual([]);
  });
});
