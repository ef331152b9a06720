import fs from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { byPointerAndByKeys } from './acts.js';
import { launch } from './browser.js';
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

  it('cancels what is ticked, with nothing but a keyboard', async () => {
    const { page, send } = await visit(browser, server, '/bookings');
    for (const days of [80, 81]) await send('/bookings', at(dayIn(days), '10:00', '11:00', `Ticked ${days}`));
    await page.reload();
    for (const days of [80, 81]) {
      await page
        .locator('article')
        .filter({ hasText: `Ticked ${days}` })
        .getByRole('checkbox')
        .focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Cancel 2 bookings' }).focus();
    await page.keyboard.press('Enter');
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
