import type { Browser, Page } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { launch } from './browser.js';
import { dayIn, toast, visit } from './visitor.js';

const floor = '5E › 3/F';

describe('A closure, with a browser', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const room = (day: string, from: string, to: string, title: string) => ({
    spaceId: 'code:5E-318',
    start: `${day}T${from}:00+08:00`,
    end: `${day}T${to}:00+08:00`,
    title,
  });
  const operator = (path = '/closures') => visit(browser, server, path, { as: 'operator' });
  const publishes = (page: Page) => page.getByRole('button', { name: /^Publish and tell/ });
  /** The operator has done it from elsewhere. */
  async function closed(day: string, start = `${day}T08:00:00+08:00`, end = `${day}T20:00:00+08:00`) {
    const { page, send } = await operator('/today');
    const { body } = await send('/closures', {
      scope: { floor: '5E/3F' },
      start,
      end,
      reason: { code: 'maintenance', text: { en: 'Chiller works' } },
    });
    const headers = { 'if-match': '*' };
    const published = await page.request.post(`${server.url}/api/v1/closures/${body.id}/publish`, {
      data: {},
      headers,
    });
    expect(published.status()).toBe(200);
    return async () => {
      await page.request.post(`${server.url}/api/v1/closures/${body.id}/reopen`, { data: {}, headers });
    };
  }

  it('of a floor is planned and published in four acts, and whom it moves says so in one', async () => {
    const day = dayIn(40);
    const member = await visit(browser, server, '/');
    await member.send('/bookings', room(day, '10:00', '11:00', 'Assay'));
    const { page, acts, complaints } = await operator();
    await acts.choose(page.getByLabel('What closes'), floor);
    await acts.fill(page.getByLabel('From', { exact: true }), day);
    await acts.fill(page.getByLabel('To', { exact: true }), dayIn(41));
    const row = page.getByRole('row').filter({ hasText: 'Assay' });
    expect(await row.textContent()).toMatch(
      /5E-318 goes to .*(same floor|same building|another building).*\d m/s,
    );
    expect(await page.getByText('Saved as a draft: nobody has been told').count()).toBe(1);
    await acts.click(publishes(page));
    await toast(page, `${floor} closes`).waitFor();
    expect(acts.count).toBe(4);
    await page.getByText(/^Published on/).waitFor();
    await row.getByText('No answer yet').waitFor();
    await page.getByText(/^Answers: No answer yet \d+$/).waitFor();

    await member.page.reload();
    const told = member.page.getByRole('region', { name: 'Your bookings make way' });
    expect(await told.textContent()).toMatch(/Maintenance · closed .*Assay.*from 5E-318 moved to/s);
    member.acts.count = 0;
    await member.acts.click(told.getByRole('button', { name: /^Accept/ }));
    await toast(member.page, 'Accepted').waitFor();
    await told.waitFor({ state: 'detached' });
    expect(member.acts.count).toBe(1);
    expect([...complaints, ...member.complaints]).toEqual([]);
  });

  it('is not published where bookings have changed meanwhile: what has is told, and it is planned again', async () => {
    const day = dayIn(50);
    const member = await visit(browser, server, '/bookings');
    await member.send('/bookings', room(day, '10:00', '11:00', 'Known'));
    const { page, acts } = await operator();
    await acts.choose(page.getByLabel('What closes'), floor);
    await acts.fill(page.getByLabel('From', { exact: true }), day);
    await page.getByRole('row').filter({ hasText: 'Known' }).waitFor();
    await publishes(page).isEnabled();
    await member.send('/bookings', room(day, '14:00', '15:00', 'Late'));
    await publishes(page).click();
    const note = page.getByRole('alert').filter({ hasText: 'Not published' });
    await note.getByText('1 booking came in').waitFor();
    await page.getByRole('row').filter({ hasText: 'Late' }).waitFor();
    expect(await page.getByText('Saved as a draft: nobody has been told').count()).toBe(1);
    await publishes(page).click();
    await toast(page, `${floor} closes`).waitFor();
    // And lifted early, which cannot be taken back: two presses.
    await page.getByRole('button', { name: 'Reopen now' }).click();
    await page.getByRole('button', { name: 'Reopen for good' }).click();
    await toast(page, 'Open again').waitFor();
    await member.page.reload();
    member.acts.count = 0;
    await member.acts.click(member.page.getByRole('button', { name: /^Back to 5E-318, for .* 10:00/ }));
    await toast(member.page, 'Back in 5E-318').waitFor();
    expect(member.acts.count).toBe(1);
  });

  it('is settled by hand where somebody knows better, shows what people will read, and is given up', async () => {
    const day = dayIn(60);
    const member = await visit(browser, server, '/bookings');
    await member.send('/bookings', room(day, '10:00', '11:00', 'Mine'));
    const { page } = await operator();
    await page.getByLabel('What closes').selectOption(floor);
    await page.getByLabel('From', { exact: true }).fill(day);
    const row = page.getByRole('row').filter({ hasText: 'Mine' });
    const settle = row.getByLabel(/^Settle by hand/);
    await settle.selectOption({ label: 'Let them choose' });
    await row.getByText('By hand').waitFor();
    await page.getByText('Ask 1').click();
    await row.getByText('left to whose it is').waitFor();
    await settle.selectOption({ label: 'To another space…' });
    await row.getByLabel(/^Code of the space/).fill('5E-312');
    await row.getByRole('button', { name: 'Move it there' }).click();
    await row.getByRole('alert').filter({ hasText: '5E-312 closes too' }).waitFor();

    await page.getByText('The message people get').click();
    await page.getByText('Your bookings make way: Maintenance').waitFor();
    expect(await page.locator('article[lang=zh-Hans]').textContent()).toContain('您的预订需要变动：维修保养');
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByRole('button', { name: 'Discard it for good' }).click();
    await page.getByRole('heading', { name: 'Closures so far' }).waitFor();
    expect(await page.getByLabel('What closes').inputValue()).toBe('');
  });

  it('is answered by whom it moves, each answer in one act', async () => {
    const day = dayIn(70);
    const { page, acts, send, complaints } = await visit(browser, server, '/bookings');
    for (const [from, title] of [
      ['10:00', 'First'],
      ['12:00', 'Second'],
    ])
      await send('/bookings', room(day, from!, `${Number(from!.slice(0, 2)) + 1}:00`, title!));
    const reopen = await closed(day);
    await page.reload();
    const told = page.getByRole('region', { name: 'Your bookings make way' });
    const of = (title: string) => told.getByRole('article').filter({ hasText: title });
    const other = of('First')
      .getByRole('button', { name: / instead, for / })
      .first();
    const code = (await other.textContent())!.replace(' instead', '');
    acts.count = 0;
    await acts.click(other);
    await toast(page, `Moved to ${code}`).waitFor();
    await of('First').waitFor({ state: 'detached' });
    await acts.click(of('Second').getByRole('button', { name: /^Cancel/ }));
    await toast(page, 'Cancelled').waitFor();
    await of('Second').waitFor({ state: 'detached' });
    expect(acts.count).toBe(2);
    expect(await page.locator('article').filter({ hasText: 'First' }).textContent()).toContain(code);
    expect(complaints).toEqual([]);
    await reopen();
  });

  it('for bad weather is prepared: drafted and published in two acts, and lifted when it is over', async () => {
    const { page, acts, complaints } = await operator();
    await acts.click(page.getByRole('button', { name: /^Typhoon/ }));
    await page.getByText(/nothing new can be booked in it/).waitFor();
    await acts.click(page.getByRole('button', { name: /^Publish/ }));
    await page.getByText(/^Published on/).waitFor();
    expect(acts.count).toBe(2);
    // People have two hours to come back; until then it is closed, and stays among what is.
    await page.getByLabel('When it reopens').selectOption({ label: 'In 2 h' });
    await page.getByRole('button', { name: 'Reopen then' }).click();
    await page.getByRole('button', { name: 'Reopen for good' }).click();
    await page.getByText(/^Published on .* Open again from/).waitFor();
    await page.getByRole('button', { name: 'All closures' }).click();
    await page.getByRole('button', { name: /^The whole campus/ }).click();
    await page.getByRole('button', { name: 'Reopen now' }).click();
    await page.getByRole('button', { name: 'Reopen for good' }).click();
    await page.getByText(/^Published on .* Open again from/).waitFor();

    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('textbox').fill('close 5E/3F');
    await page.getByRole('button', { name: `Close ${floor}` }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Saved as a draft: nobody has been told').waitFor();
    expect(await page.getByLabel('What closes').locator('option:checked').textContent()).toBe(floor);
    expect(complaints).toEqual([]);
  });

  it('for bad weather is changed in five acts before it comes, and drafted as it was changed in one more', async () => {
    const { page, acts, read, complaints } = await visit(browser, server, '/closures', {
      as: 'campus-admin',
    });
    const blackRain = page.getByRole('button', { name: /^Black rainstorm/ });
    await acts.click(page.getByText('Change what is prepared'));
    await acts.click(page.getByRole('button', { name: /^Change Black rainstorm/ }));
    const form = page.getByRole('form', { name: /^Change Black rainstorm/ });
    await acts.fill(form.getByLabel('Hours, unless lifted before'), '3');
    await acts.check(form.getByRole('checkbox', { name: 'Laboratory' }));
    await acts.click(form.getByRole('button', { name: 'Prepare it' }));
    await form.waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ has: blackRain }).filter({ hasText: 'Laboratory' }).waitFor();

    await acts.click(blackRain);
    await page.getByText(/nothing new can be booked in it/).waitFor();
    expect(acts.count).toBe(6);
    const id = new URL(page.url()).searchParams.get('at')!;
    const drafted = (await read(`/closures/${id}`)) as unknown as Record<'start' | 'end', string>;
    // It ends at a full quarter of an hour.
    const hours = (Date.parse(drafted.end) - Date.parse(drafted.start)) / 3_600_000;
    expect(Math.floor(hours)).toBe(3);
    expect(drafted).toMatchObject({
      scenario: 'black-rainstorm',
      kinds: expect.arrayContaining(['lab', 'event_hall', 'meeting_room']),
    });

    // Nobody has been told, yet nothing can be booked: whoever has left it is reminded, today too.
    const reminder = page.getByRole('alert').filter({ hasText: 'nothing new can be booked there' });
    await page.getByRole('button', { name: 'All closures' }).click();
    await reminder.waitFor();
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await reminder.getByRole('link', { name: 'Black rainstorm warning' }).click();
    await page.getByLabel('To', { exact: true }).fill(dayIn(-2));
    await page.getByText('It ends before it begins.').waitFor();

    // What came from it is given up, it is retired, and that is taken back.
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByRole('button', { name: 'Discard it for good' }).click();
    await reminder.waitFor({ state: 'detached' });
    await page.getByText('Change what is prepared').click();
    await page.getByRole('button', { name: /^Retire Black rainstorm/ }).click();
    await page.getByText(/^Black rainstorm.* is retired/).waitFor();
    await blackRain.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await blackRain.waitFor();
    expect(complaints).toEqual([]);
  });

  it('stands at the door with its reason, and a door that hears nothing more says so in Chinese too', async () => {
    const { page, send } = await operator('/today');
    const { body: display } = await send('/spaces/code:5E-318/displays', {});
    const inHours = (hours: number) =>
      new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\.\d+/, '');
    const reopen = await closed(dayIn(0), inHours(-1), inHours(3));
    await page.clock.install();
    await page.goto(`${server.url}${(display as unknown as { page: string }).page}`);
    await page.getByRole('heading', { name: 'Closed' }).waitFor();
    await page.getByText('Chiller works').waitFor();
    await page.getByRole('button', { name: '繁' }).click();
    await page.getByRole('heading', { name: '關閉' }).waitFor();
    const hasGlyphs = () =>
      page.evaluate<boolean>(`document.fonts.check('16px "Noto Sans HK Variable"', '沒有連線，恢復前無法')`);
    for (let tries = 0; tries < 40 && !(await hasGlyphs()); tries++) await page.clock.runFor(50);
    await page.context().setOffline(true);
    await page.clock.runFor('12:00');
    await page.getByRole('heading', { name: '沒有連線' }).waitFor();
    expect(await hasGlyphs()).toBe(true);
    await page.context().setOffline(false);
    await reopen();
  });
});
