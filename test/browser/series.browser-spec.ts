import type { Browser } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { launch, overflowOf, violationsOn } from './browser.js';
import { dayIn, toast, visit } from './visitor.js';

describe('A series in the drawer', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Labs are open day and night, so that only what is booked here is in the way. */
  const lab = 'code:5E-312';
  const draftOf = (day: string, hours = 'start=DAYT05:00&end=DAYT06:00') =>
    `/bookings?book=${lab}&${hours.replaceAll('DAY', day)}&party=4`;

  it('books every week around two dates that clash, in five acts', async () => {
    const day = dayIn(40);
    const { page, acts, send, read } = await visit(browser, server, '/bookings');
    for (const days of [7, 21]) {
      const date = dayIn(40 + days);
      const taken = {
        spaceId: lab,
        start: `${date}T05:00:00+08:00`,
        end: `${date}T06:00:00+08:00`,
        whole: true,
      };
      expect((await send('/bookings', { ...taken, title: 'In the way' })).status).toBe(201);
    }
    await page.goto(`${server.url}${draftOf(day)}`);
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: /^Book / }).waitFor();

    await acts.choose(drawer.getByLabel('Repeat'), 'week');
    await acts.fill(drawer.getByLabel('How many dates'), '4');
    await acts.choose(drawer.getByLabel('Public holidays'), 'keep');
    await acts.click(drawer.getByRole('button', { name: 'Preview all dates' }));
    await drawer.getByText('4 of 4 dates · 2 adjusted').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await acts.click(drawer.getByRole('button', { name: 'Book all 4' }));
    await toast(page, '4 booked').waitFor();
    expect(acts.count).toBeLessThanOrEqual(5);

    const booking = new URL(page.url()).searchParams.get('booking');
    const { seriesId } = (await read(`/bookings/${booking}`)) as unknown as { seriesId: string };
    expect((await read(`/series/${seriesId}/occurrences`)).data).toHaveLength(4);
    await toast(page, '4 booked').getByRole('button', { name: 'Undo' }).click();
    await toast(page, 'Undone').waitFor();
    const after = (await read(`/series/${seriesId}/occurrences`)).data ?? [];
    expect(after.filter(({ status }) => status !== 'cancelled')).toEqual([]);
  });

  it('books exactly what was previewed, or shows what has changed and books nothing', async () => {
    const { page, acts, send } = await visit(
      browser,
      server,
      draftOf(dayIn(41), 'start=DAYT03:00&end=DAYT04:00'),
    );
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Repeat').selectOption('day');
    await drawer.getByLabel('How many dates').fill('3');
    await drawer.getByLabel('Public holidays').selectOption('keep');
    await drawer.getByRole('button', { name: 'Preview all dates' }).click();
    await drawer.getByText('3 of 3 dates').waitFor();
    const date = dayIn(42);
    await send('/bookings', {
      spaceId: lab,
      start: `${date}T03:00:00+08:00`,
      end: `${date}T04:00:00+08:00`,
      whole: true,
    });
    await drawer.getByRole('button', { name: 'Book all 3' }).click();
    await drawer.getByText('changed just now').waitFor();
    await drawer.getByText('Nothing was booked').waitFor();

    // One act for the date that changed: its proposal is not wanted.
    acts.count = 0;
    await drawer.getByRole('row').nth(2).getByRole('button').focus();
    await acts.press('s');
    await drawer.getByText('2 of 3 dates · 1 left out').waitFor();
    await acts.click(drawer.getByRole('button', { name: 'Book all 2' }));
    await toast(page, '2 booked').waitFor();
    expect(acts.count).toBe(2);
  });

  it('changes this and the following dates as previewed, and gives them back the same way', async () => {
    const { page } = await visit(browser, server, draftOf(dayIn(50), 'start=DAYT01:00&end=DAYT02:00'));
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Repeat').selectOption('week');
    await drawer.getByLabel('How many dates').fill('3');
    await drawer.getByLabel('Public holidays').selectOption('keep');
    await drawer.getByRole('button', { name: 'Preview all dates' }).click();
    await drawer.getByRole('button', { name: 'Book all 3' }).click();
    await drawer.getByText('Booked', { exact: true }).waitFor();

    await drawer.getByText('This and following').click();
    await drawer.getByLabel('From').selectOption('02:00');
    await drawer.getByRole('button', { name: 'Preview the change' }).click();
    await drawer.getByRole('cell', { name: '5E-312 02:00–03:00' }).first().waitFor();
    expect(await drawer.getByRole('cell', { name: '5E-312 02:00–03:00' }).count()).toBe(3);
    await drawer.getByRole('button', { name: 'Change them so' }).click();
    await toast(page, 'Series changed').waitFor();
    await drawer.getByText('02:00–03:00').first().waitFor();

    await drawer.getByText('All to come').click();
    await drawer.getByRole('button', { name: 'Cancel all to come' }).click();
    await drawer.getByRole('button', { name: 'Cancel 3 bookings' }).click();
    await toast(page, '3 cancelled').waitFor();
  });

  it.each([320, 390])('fits a screen of %i pixels', async (width) => {
    const { page } = await visit(browser, server, draftOf(dayIn(60)), {
      viewport: { width, height: 844 },
      hasTouch: true,
    });
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Repeat').selectOption('day');
    await drawer.getByLabel('How many dates').fill('5');
    await drawer.getByRole('button', { name: 'Preview all dates' }).click();
    await drawer.getByRole('row').nth(3).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await drawer.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
    const box = await drawer.boundingBox();
    expect(box!.width).toBe(width);
  });
});
