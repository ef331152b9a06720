import { execFile } from 'node:child_process';
import { createServer, type Server as Http } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { launch } from './browser.js';
import { visit } from './visitor.js';

const run = promisify(execFile);

describe('Calendars and programs of one’s own', () => {
  let server: Server;
  let browser: Browser;
  let receiver: Http;
  const heard: string[] = [];

  beforeAll(async () => {
    receiver = createServer((request, answer) => {
      heard.push(request.headers['webhook-signature'] as string);
      answer.end('thanks');
    });
    await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
    const env = { WEBHOOK_ALLOW: 'http://127.0.0.1:*' };
    [server, browser] = await Promise.all([startServer({ demo: true, env }), launch()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    receiver?.close();
  });

  it('come as invitations by mail once one says so, and the page tells where no mail is sent', async () => {
    const { page, complaints } = await visit(browser, server, '/developers');
    const invitations = page.getByRole('region', { name: 'Invitations by mail' });
    await invitations.getByText('does not send mail').waitFor();
    const asked = invitations.getByRole('checkbox', { name: 'Send invitations for what I book' });
    expect(await asked.isChecked()).toBe(false);
    await asked.click();
    await invitations.getByRole('checkbox', { checked: true }).waitFor();
    await page.reload();
    await invitations.getByRole('checkbox', { checked: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('are reached from my bookings: a feed and a password for a device, each told once and revocable', async () => {
    const { page, complaints } = await visit(browser, server, '/bookings');
    await page.getByRole('link', { name: 'Subscribe' }).click();
    await page.getByRole('heading', { level: 1, name: 'Calendars & API' }).waitFor();

    const feeds = page.getByRole('region', { name: 'Subscribe in a calendar' }).first();
    await feeds.getByRole('button', { name: 'Make an address' }).click();
    const address = await feeds.locator('output code').textContent();
    const feed = await page.request.get(address!.replace(/^https?:\/\/[^/]+/, server.url));
    expect(await feed.text()).toContain('BEGIN:VCALENDAR');
    await feeds.getByRole('button', { name: 'Revoke' }).click();
    await feeds.getByRole('button', { name: 'Revoke' }).click();
    await feeds.getByRole('table').waitFor({ state: 'detached' });
    expect((await page.request.get(address!)).status()).toBe(404);

    // Of two spaces, each by the code on its door.
    const { data: spaces } = await (await page.request.get(`${server.url}/api/v1/spaces?limit=2`)).json();
    await feeds.getByLabel('What it shows').selectOption('space');
    for (const { code } of spaces) {
      await feeds.getByLabel('Code of the space').fill(code);
      await feeds.getByRole('button', { name: 'Make an address' }).click();
      await feeds.getByRole('button', { name: `Revoke A space · ${code}` }).waitFor();
    }

    const devices = page.getByRole('region', { name: 'Book from your calendar (CalDAV)' }).first();
    await devices.getByLabel('Device').fill('Phone');
    await devices.getByRole('button', { name: 'Make a password' }).click();
    const password = await devices.locator('output code').textContent();
    const auth = Buffer.from(`member@tolo.example:${password}`).toString('base64');
    const home = () =>
      fetch(`${server.url}/dav/`, {
        method: 'PROPFIND',
        headers: { authorization: `Basic ${auth}`, depth: '0' },
      });
    expect((await home()).status).toBe(207);
    await devices.getByRole('button', { name: 'Revoke Phone' }).click();
    await devices.getByRole('button', { name: 'Revoke Phone' }).click();
    await devices.getByRole('table').waitFor({ state: 'detached' });
    expect((await home()).status).toBe(401);
    expect(await page.getByText('Webhooks').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('bring their calendar along: they see what would be, and book it', async () => {
    const { page, complaints } = await visit(browser, server, '/developers');
    const day = (ahead: number) => `${new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 19)}Z`;
    const found = await page.request.post(`${server.url}/api/v1/availability/search`, {
      data: {
        what: { kind: 'meeting_room' },
        when: { windows: [{ from: day(1), to: day(7) }], duration: 'PT1H' },
        limit: 1,
      },
    });
    expect(found.status()).toBe(200);
    const [offer] = (await found.json()).offers;
    const utc = (time: string) => `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:kept-elsewhere'];
    lines.push(`DTSTART:${utc(offer.start)}`, `DTEND:${utc(offer.end)}`, 'SUMMARY:Kept elsewhere');
    const text = [...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    const bring = page.getByRole('region', { name: 'Bring bookings from a calendar' }).first();
    await bring.getByLabel('Code of the space').fill(offer.space.code);
    const file = { name: 'lab.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) };
    await bring.getByLabel('Calendar file').setInputFiles(file);
    await bring.getByRole('button', { name: 'See what would be' }).click();
    await bring.getByText('Nothing is booked yet').waitFor();
    await bring.getByRole('row', { name: /Kept elsewhere.*New/ }).waitFor();
    await bring.getByRole('button', { name: 'Book it this way' }).click();
    await bring.getByText('this is booked').waitFor();
    const booked = await page.request.get(`${server.url}/api/v1/bookings?spaceId=${offer.space.id}`);
    expect(await booked.text()).toContain('Kept elsewhere');
    expect(complaints).toEqual([]);
  });

  it('book by the lines that the page shows, typed as they stand there', async () => {
    const { page } = await visit(browser, server, '/developers');
    const quick = page.getByRole('region', { name: 'Book by program' }).first();
    await quick.getByRole('button', { name: 'Make a token and paste it in' }).click();
    await quick.getByText('tolo_live_').filter({ hasNotText: 'tolo_live_…' }).waitFor();
    const lines = (await quick.locator('pre').textContent())!.split('\n');
    expect(lines).toHaveLength(4);
    const [, token] = / token=(\S+)$/.exec(lines[0]!)!;
    // The last twice: it is somebody's by then.
    const { stdout } = await run('bash', ['-c', [...lines, 'echo', lines[3]!].join('\n')]);
    const [found, booked, taken] = stdout.split('\n').map((line) => JSON.parse(line));
    expect(found.offers).toHaveLength(1);
    expect(booked).toMatchObject({ title: 'Stand-up', status: 'confirmed' });
    expect(taken).toMatchObject({ code: 'slot-taken' });

    // What was typed shows with how it was answered, and can be taken along.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const calls = page.getByRole('region', { name: 'Calls of your programs' }).first();
    const copies = calls.getByRole('button', { name: 'Copy POST /api/v1/bookings as curl' });
    for (const end = Date.now() + 30_000; (await copies.count()) < 2 && Date.now() < end;) {
      await calls.getByRole('button', { name: 'Look again' }).click();
      await page.waitForTimeout(200);
    }
    await calls.getByLabel('Method').selectOption('POST');
    await calls.getByLabel('Answer').selectOption({ label: 'Refused' });
    const refused = calls.getByRole('row').filter({ hasText: 'slot-taken' });
    await refused.getByRole('link', { name: 'slot-taken' }).waitFor();
    await refused.getByText('Request and answer').click();
    await refused.getByText('"title": "Stand-up"').waitFor();
    await refused.getByRole('button', { name: 'Copy POST /api/v1/bookings as curl' }).click();
    await refused.getByText('Copied').waitFor();
    const line = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(line).not.toContain(token);
    const again = await run('bash', ['-c', `token=${token}\nuuidgen() { echo try-$RANDOM; }\n${line}`]);
    expect(JSON.parse(again.stdout)).toMatchObject({ code: 'slot-taken' });
  });

  it('are told of changes, with every message to be seen and sent again, for those who run a company', async () => {
    const { page, complaints } = await visit(browser, server, '/developers', { as: 'tenant-admin' });
    const { port } = receiver.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/tolo`;
    await page.getByLabel('Address', { exact: true }).fill(url);
    await page.getByRole('button', { name: 'Add an address' }).click();
    await page
      .locator('output code')
      .filter({ hasText: /^whsec_/ })
      .waitFor();

    const endpoint = page.getByRole('article', { name: url });
    await endpoint.getByRole('button', { name: 'Send a test' }).click();
    await endpoint.getByText('Arrived').waitFor();
    await endpoint.getByRole('button', { name: /^Send .* again$/ }).click();
    for (const end = Date.now() + 30_000; heard.length < 2 && Date.now() < end;)
      await page.waitForTimeout(100);
    expect(heard.length).toBeGreaterThanOrEqual(2);
    expect(heard.every((signature) => signature.startsWith('v1,'))).toBe(true);

    await endpoint.getByRole('button', { name: 'New secret' }).click();
    await endpoint.locator('output code').waitFor();
    await endpoint.getByRole('button', { name: 'Disable' }).click();
    await endpoint.getByText('Disabled').waitFor();
    await endpoint.getByRole('button', { name: `Revoke ${url}` }).click();
    await endpoint.getByRole('button', { name: `Revoke ${url}` }).click();
    await endpoint.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});
