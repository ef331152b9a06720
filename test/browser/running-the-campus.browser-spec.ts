import fs from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { type Server, startServer } from '../support/server.js';
import { Acts, byPointerAndByKeys } from './acts.js';
import { OpenIdProvider } from '../support/openid.js';
import { launch, openPage, violationsOn } from './browser.js';
import { goAlong } from './rows.js';
import { dayIn } from './visitor.js';

type Who = 'member' | 'tenant-admin' | 'approver' | 'operator' | 'campus-admin';

describe('Those who run the campus, with a browser', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startServer({ demo: true, env: { SIGN_IN_ALLOW: 'http://127.0.0.1:*' } }),
      launch(),
    ]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Signed in without the form, which other stories tell of. */
  async function opened(who: Who, path: string, By: typeof Acts = Acts) {
    const { page, complaints } = await openPage(browser);
    const data = { email: `${who}@tolo.example`, password: 'tolo-demo' };
    expect((await page.request.post(`${server.url}/api/v1/sessions`, { data })).status()).toBe(201);
    await goTo(page, path);
    return { page, complaints, acts: new By(page) };
  }
  async function goTo(page: Page, path: string) {
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  const told = (page: Page, text: string | RegExp) =>
    page.getByRole('alert').filter({ hasText: text }).waitFor();

  describe('deciding on requests', () => {
    const rows = (page: Page) => page.locator('tbody tr').filter({ has: page.getByRole('checkbox') });

    it('approve a clear case by one key', async () => {
      const { page, acts, complaints } = await opened('approver', '/requests');
      await page.getByText('2 requests for one slot').waitFor();
      expect(await rows(page).first().textContent()).toContain('Keeps all rules');
      await acts.press('a');
      await told(page, 'Approved');
      await page.getByText('2 requests for one slot').waitFor({ state: 'detached' });
      expect([acts.count, await rows(page).count()]).toEqual([1, 2]);
      expect(complaints).toEqual([]);
    });

    it('go through them, ask and decline with nothing but keys, and read what speaks against one', async () => {
      const { page, complaints } = await opened('approver', '/requests');
      await rows(page).first().waitFor();
      const panel = page.getByRole('complementary', { name: 'The request' });
      const broken = await rows(page).evaluateAll((shown) =>
        shown.findIndex((row) => row.textContent!.includes('rule broken')),
      );
      // There and back again.
      for (const key of ['k', 'k', ...Array.from({ length: broken }, () => 'j')])
        await page.keyboard.press(key);
      await panel.getByRole('heading', { name: 'Rules and approvals' }).waitFor();
      expect(await panel.textContent()).toMatch(/Training.*Risk forms.*Their last 90 days/s);

      await page.keyboard.press('b');
      await page.keyboard.type('Who supervises this?');
      await page.keyboard.press('Enter');
      await told(page, 'Asked');
      await panel.getByText('Who supervises this?').waitFor();
      await page.keyboard.press('d');
      await page.keyboard.type('The training is missing.');
      await page.keyboard.press('Enter');
      await told(page, 'Declined');
      await page.getByText('rule broken').waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    });

    it('open the booking itself beside, with its whole story', async () => {
      const { page, complaints } = await opened('approver', '/requests');
      await page.getByRole('link', { name: 'Open the booking' }).click();
      await page.getByRole('dialog').getByText('Requested', { exact: true }).first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/requests');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    });

    it('approve all that keeps the rules in two acts', async () => {
      const { page, acts } = await opened('approver', '/requests');
      await acts.click(page.getByRole('button', { name: /^Select \d+ that keep/ }));
      await acts.click(page.getByRole('button', { name: /^Approve \d+$/ }));
      await told(page, /\d+ approved/);
      await page.getByText('All done').waitFor();
      expect(acts.count).toBe(2);
    });

    it('are told which right is missing where they may not', async () => {
      const { page } = await opened('member', '/requests');
      await page.getByText(/This page is for: Approver/).waitFor();
      await goTo(page, '/inventory');
      await page.getByText('A campus admin can give you this right.').waitFor();
    });
  });

  describe('keeping the inventory', () => {
    const floor = '/inventory?building=5E&kind=desk';

    it.each(byPointerAndByKeys)('add a space like another in three acts, %s', async (_, By) => {
      const { page, acts, complaints } = await opened('operator', floor, By);
      await acts.click(page.getByRole('button', { name: 'Duplicate 5E-1-001' }));
      await acts.fill(page.getByLabel('Name in English'), 'Desk by the pond');
      const code = await page.getByRole('dialog').getByLabel('Code').inputValue();
      await acts.click(page.getByRole('button', { name: 'Save' }), 'Enter');
      await told(page, `${code} is there`);
      expect(acts.count).toBe(3);
      await acts.fill(page.getByLabel('Search'), 'pond');
      await page.getByRole('row').filter({ hasText: code }).filter({ hasText: 'Desk by the pond' }).waitFor();
      expect(complaints).toEqual([]);
    });

    it('hang a display at a door with one act, at which whoever comes takes the space and gives it back', async () => {
      const { page, acts } = await opened('operator', '/scan');
      const slot = 5 * 60_000;
      const now = Math.floor(Date.now() / slot) * slot;
      const [start, end] = [now, now + 24 * slot].map((moment) => new Date(moment).toISOString());
      const wish = { what: { kind: 'desk' }, when: { start, end }, limit: 1 };
      const answer = await page.request.post(`${server.url}/api/v1/availability/search`, { data: wish });
      const { offers } = (await answer.json()) as { offers: { space: { id: string } }[] };
      await goTo(page, `/inventory?edit=${offers[0]!.space.id}`);
      await acts.click(page.getByRole('button', { name: 'Make a link' }));
      const link = await page.getByRole('dialog').locator('output code').innerText();
      expect(acts.count).toBe(1);

      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1024, height: 600 } });
      context.setDefaultTimeout(45_000);
      try {
        const door = await context.newPage();
        await door.clock.install();
        await door.goto(link);
        const shows = (words: string) => door.getByRole('heading', { level: 1, name: words }).waitFor();
        const says = (words: string | RegExp) => door.getByText(words).waitFor();
        await shows('Free');
        expect(new URL(door.url()).hash).toBe('');
        await door.getByRole('button', { name: 'Use it for 15 min' }).click();
        await shows('In use');
        expect(await violationsOn(door)).toEqual([]);

        // It goes on by the clock for ten minutes, and says so; then it knows nothing any more.
        await context.setOffline(true);
        await door.clock.fastForward('01:00');
        await says(/As of \d\d:\d\d/);
        await shows('In use');
        expect(await door.getByRole('button', { name: 'End now' }).count()).toBe(0);
        await door.clock.fastForward('10:00');
        await shows('No connection');
        await context.setOffline(false);
        await door.clock.fastForward('00:20');
        await door.getByRole('button', { name: 'End now' }).click();
        await shows('Free');

        await page.getByRole('button', { name: /^Revoke/ }).click();
        await page.getByRole('button', { name: /^Revoke/ }).click();
        await page.getByRole('button', { name: /^Revoke/ }).waitFor({ state: 'detached' });
        await door.clock.fastForward('00:20');
        await shows('This display is not set up');
      } finally {
        await context.close();
      }
    });

    it.each(byPointerAndByKeys)("print a floor's QR labels in two acts, %s", async (_, By) => {
      const { page, acts } = await opened('operator', '/inventory?building=5E', By);
      await acts.click(page.getByRole('button', { name: 'Ground floor' }));
      const download = page.waitForEvent('download', { timeout: 90_000 });
      await acts.click(page.getByRole('link', { name: 'QR labels of this floor (PDF)' }));
      const pdf = await fs.readFile(await (await download).path());
      expect([acts.count, pdf.subarray(0, 5).toString()]).toEqual([2, '%PDF-']);
    });

    it('change a value where it stands, by keys alone, and take it back', async () => {
      const { page, complaints } = await opened('operator', floor);
      const name = page.locator('[data-cell="1:2"]');
      await name.waitFor();
      await page.locator('[data-cell="0:0"]').focus();
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      await page.locator('[data-cell="1:2"]:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Desk two');
      await page.keyboard.press('Enter');
      await told(page, '5E-1-002 is changed');
      expect(await name.textContent()).toBe('Desk two');
      await page.getByRole('button', { name: 'Undo' }).click();
      await told(page, '5E-1-002 is as it was');
      expect(await name.textContent()).toBe('Desk 002');
      expect(complaints).toEqual([]);
    });

    it('see both values where somebody was faster, and lose neither', async () => {
      const { page } = await opened('operator', floor);
      const name = page.locator('[data-cell="3:2"]');
      await name.waitFor();
      const { id } = await (await page.request.get(`${server.url}/api/v1/spaces/code:5E-1-004`)).json();
      await page.request.patch(`${server.url}/api/v1/spaces/${id}`, {
        data: { name: { en: 'Theirs' } },
        headers: { 'if-match': '*' },
      });
      await name.click();
      await page.getByLabel('Name 5E-1-004').fill('Mine');
      await page.keyboard.press('Enter');
      await page.getByText('Now it is “Theirs').waitFor();
      expect(await page.getByText('you wrote “Mine').count()).toBe(1);
      await page.getByRole('button', { name: 'Save mine' }).click();
      await told(page, '5E-1-004 is changed');
      expect(await name.textContent()).toBe('Mine');
    });

    it('book a space from there', async () => {
      const { page, complaints } = await opened('operator', floor);
      await page.getByRole('button', { name: 'Edit 5E-1-003' }).click();
      await page.getByRole('link', { name: 'Book it' }).click();
      await page
        .getByRole('dialog', { name: /5E-1-003/ })
        .getByLabel('Repeat')
        .waitFor();
      expect(new URL(page.url()).pathname).toBe('/inventory');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    });

    it('change many at once', async () => {
      const { page } = await opened('operator', floor);
      for (const code of ['5E-1-005', '5E-1-006']) await page.getByLabel(`Choose ${code}`).check();
      const many = page.getByRole('region', { name: '2 spaces chosen' });
      await many.getByLabel('To').selectOption('hidden');
      await many.getByRole('button', { name: 'Apply to all' }).click();
      await told(page, '2 spaces changed');
      expect(await page.getByRole('row').filter({ hasText: '5E-1-005' }).textContent()).toContain('Hidden');
      await page.getByRole('button', { name: 'Undo' }).click();
      await told(page, '2 spaces are as they were');
    });

    it('draw no more of thousands of spaces than can be seen', async () => {
      const { page } = await opened('operator', '/inventory');
      await page.locator('[data-cell="0:1"]').waitFor();
      await page.evaluate('window.scrollTo(0, 7000)');
      await page.locator('[data-cell="150:1"]').waitFor();
      expect(await page.getByRole('row').count()).toBeLessThan(60);
    });
  });

  describe('a company that looks after itself', () => {
    it.each(byPointerAndByKeys)(
      'sees what it has used and has left in one act, and takes it away in one more, %s',
      async (_, By) => {
        const { page, acts, complaints } = await opened('tenant-admin', '/bookings', By);
        await acts.click(page.getByRole('link', { name: 'Company' }).first());
        const labs = page.getByRole('article').filter({ hasText: 'Lab hours' });
        await labs.getByText(/left of 320 h/).waitFor();
        expect(await labs.textContent()).toMatch(/Used.*h.*Booked.*h.*Left.*h.*At this pace/s);
        await page.getByText('Who uses most this month').waitFor();
        await page.getByText('Requests waiting').waitFor();
        expect(acts.count).toBe(1);
        const download = page.waitForEvent('download');
        await acts.click(page.getByRole('link', { name: 'Usage as CSV' }));
        const csv = await fs.readFile(await (await download).path(), 'utf8');
        expect(csv).toMatch(/^\ufeffallowance,kinds,.*\r\n(.*\r\n)*Lab hours,lab,month/);
        expect(acts.count).toBe(2);
        expect(complaints).toEqual([]);
      },
    );

    it('takes somebody in, and sees them among its people', async () => {
      const { page } = await opened('tenant-admin', '/company');
      await page.getByRole('button', { name: 'Add somebody' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Name').fill('Au Wing-sum');
      await form.getByLabel('E-mail').fill('wing-sum@novabio.example');
      expect(await form.getByText('Operator').count()).toBe(0);
      await form.getByRole('button', { name: 'Add somebody' }).click();
      await told(page, 'Au Wing-sum is added');
      await page.getByLabel('Search people').fill('Wing-sum');
      await page.getByRole('row').filter({ hasText: 'wing-sum@novabio.example' }).waitFor();
    });
  });

  it('let a company sign its people in by its own provider, looked at before anybody is sent there', async () => {
    const provider = await OpenIdProvider.open(`${server.url}/api/v1/sign-in/oidc/callback`, {
      'ho-yan': { email: 'ho-yan@novabio.example', email_verified: true, name: 'Ng Ho-yan' },
    });
    try {
      const { page, complaints } = await opened('tenant-admin', '/company');
      const card = page.getByRole('region', { name: 'Sign-in with your own provider' });
      await card.getByLabel('Issuer').fill(provider.issuer);
      await card.getByLabel('Mail domains').fill('novabio.example');
      await card.getByLabel('Client ID').fill('tolo');
      await card.getByLabel('Client secret').fill('the secret of the client');
      await card.getByLabel('Make members of those who come for the first time').check();
      await card.getByRole('button', { name: 'Save' }).click();
      await told(page, 'The sign-in is saved.');
      await card.getByText('/api/v1/sign-in/oidc/callback').waitFor();
      expect(await card.getByLabel('Client secret').inputValue()).toBe('');
      await card.getByRole('button', { name: 'Check the provider' }).click();
      await card.getByText(`It answers. People will be sent to ${provider.issuer}`).waitFor();

      const { page: newcomer } = await openPage(browser);
      await newcomer.goto(`${server.url}/sign-in`);
      await newcomer.getByLabel('E-mail').fill('ho-yan@novabio.example');
      await newcomer.getByRole('link', { name: /company/i }).click();
      await newcomer.locator('[name=login]').fill('ho-yan');
      await newcomer.locator('[name=password]').fill('any');
      await newcomer.locator('[type=submit]').click();
      await newcomer.locator('form [type=submit]').click();
      await newcomer.waitForURL(`${server.url}/**`);
      await newcomer.getByRole('heading', { level: 1 }).waitFor();
      const me = await newcomer.request.get(`${server.url}/api/v1/me`);
      expect(await me.json()).toMatchObject({ name: 'Ng Ho-yan', email: 'ho-yan@novabio.example' });

      await card.getByRole('button', { name: 'Remove' }).click();
      await told(page, 'Your people sign in with passwords now.');
      expect(await card.getByLabel('Issuer').inputValue()).toBe('');
      expect(complaints).toEqual([]);
    } finally {
      provider.close();
    }
  });

  describe('importing a table', () => {
    const head = 'code,kind,building,floor,name_en,area_m2,capacity,remarks';
    const lab = (n: number, kind = 'lab') => `IMP-${n},${kind},5E,3/F,Bay ${n},0.01,1,x`;
    const tab = (page: Page, text: string) =>
      page
        .getByRole('navigation', { name: 'What comes of the rows' })
        .getByRole('link', { name: text, exact: true });

    it('takes four acts with a mistake in it, and nothing is changed before the last', async () => {
      const { page, acts, complaints } = await opened('operator', '/inventory');
      const table = [
        head,
        ...[1, 2, 3].map((n) => lab(n)),
        lab(4, 'Labb'),
        lab(5, 'Labb'),
        '5E-3-041,,,,Desk by the door,,,',
      ];
      await acts.click(page.getByRole('link', { name: 'Import a table' }));
      await acts.drop(page.getByText('Drop a table here, or choose a file'), 'bays.csv', table.join('\n'));
      await tab(page, 'Errors 2').waitFor();
      await page.getByText('Perhaps', { exact: false }).or(page.getByLabel('remarks')).first().waitFor();
      expect(await page.getByRole('row').nth(1).textContent()).toMatch(/5kindLabb.*Did you mean "lab"/);
      await acts.click(page.getByRole('button', { name: '“lab” in 2 rows' }).first());
      await tab(page, 'Create 5').waitFor();
      await tab(page, 'Update 1').click();
      await page.getByRole('row', { name: /5E-3-041 Name in English .+ Desk by the door/ }).waitFor();
      expect((await page.request.get(`${server.url}/api/v1/spaces/code:IMP-1`)).status()).toBe(404);
      await acts.click(page.getByRole('button', { name: 'Apply 6 good rows' }));
      await page.getByText('Created: 5 · updated: 1 · unchanged: 0 · left out: 0').waitFor();
      expect(acts.count).toBe(4);
      expect(await (await page.request.get(`${server.url}/api/v1/spaces/code:IMP-4`)).json()).toMatchObject({
        kind: 'lab',
      });

      await page.getByRole('button', { name: 'Take it back…' }).click();
      await page.getByRole('heading', { name: 'Takes back: bays.csv' }).waitFor();
      await page.getByRole('button', { name: 'Apply 6 good rows' }).click();
      await page.getByText('Created: 0 · updated: 6', { exact: false }).waitFor();
      expect(await (await page.request.get(`${server.url}/api/v1/spaces/code:IMP-4`)).json()).toMatchObject({
        status: 'retired',
      });
      expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    });

    it('has what is wrong read in a file, leaves it out, and is there again for who closed the tab', async () => {
      const { page } = await opened('operator', '/inventory/import');
      const field = page.getByLabel('Drop a table here');
      const buffer = Buffer.from('PK');
      await field.setInputFiles({ name: 'bays.xlsx', mimeType: 'application/octet-stream', buffer });
      await told(page, '“bays.xlsx” is a workbook');
      const table = [head, lab(11), lab(12, '?'), lab(13).replace('3/F', '99/F')].join('\r\n');
      await field.setInputFiles({ name: 'few.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
      await tab(page, 'Errors 2').waitFor();
      const address = page.url();
      expect(await page.getByRole('button', { name: 'Apply only if no row has an error' }).isDisabled()).toBe(
        true,
      );
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download errors.csv' }).click();
      const csv = await fs.readFile(await (await download).path(), 'utf8');
      expect(csv).toMatch(/IMP-12,\?,.*unknown-kind,kind/);
      await page.close();

      const { page: later, acts } = await opened('operator', address.slice(server.url.length));
      await tab(later, 'Errors 2').waitFor();
      await later.getByLabel('remarks').selectOption('name_zh_hant');
      await later.getByText('8 of 8 columns are read').waitFor();
      await acts.click(later.getByRole('button', { name: 'Apply 1 good row' }));
      await later.getByText('Created: 1 · updated: 0 · unchanged: 0 · left out: 2').waitFor();
      await goTo(later, '/inventory/import');
      await later.getByRole('link', { name: 'few.csv' }).waitFor();
    });

    it('goes on where somebody has stopped it', async () => {
      const { page } = await opened('operator', '/inventory/import');
      const table = [head, ...Array.from({ length: 2_000 }, (_, n) => lab(n + 100))].join('\n');
      const api = `${server.url}/api/v1/imports`;
      const headers = { 'content-type': 'text/csv' };
      const { id } = await (await page.request.post(api, { data: table, headers })).json();
      expect((await page.request.post(`${api}/${id}/stop`)).status()).toBe(200);
      await goTo(page, `/inventory/import?id=${id}`);
      await page.getByText(/Stopped .*of 2,000 rows/).waitFor();
      await page.getByRole('button', { name: 'Go on' }).click();
      await tab(page, 'Create 2,000').waitFor();
      await page.getByRole('button', { name: 'Apply 2,000 good rows' }).waitFor();
    });
  });

  describe('telling companies what they owe', () => {
    /** Something that the company's admin had last month, whenever the campus was made. */
    async function bookedLastMonth(): Promise<void> {
      const db = new pg.Client({ connectionString: server.databaseUrl });
      await db.connect();
      await db.query(
        `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
         SELECT gen_random_uuid(), s.id, m.tenant_id, m.id, m.id, t.at, t.at + interval '2 hours', 1, 1, 'completed'
         FROM space s, member m, date_trunc('month', now() AT TIME ZONE 'Asia/Hong_Kong') AS month,
           LATERAL (SELECT (month - interval '20 days' + interval '10 hours') AT TIME ZONE 'Asia/Hong_Kong' AS at) AS t
         WHERE s.code = '5E-312' AND m.email = 'tenant-admin@tolo.example'`,
      );
      await db.end();
    }

    it('issue a month in one act; a company disputes a line in four, and is answered in two', async () => {
      await bookedLastMonth();
      const { page, acts, complaints } = await opened('operator', '/statements');
      await acts.click(page.getByRole('button', { name: /^Issue [\d,]+ statements?$/ }));
      await page
        .getByRole('status')
        .filter({ hasText: /^([\d,]+) of \1 statements are issued/ })
        .waitFor({ timeout: 120_000 });
      expect(acts.count).toBe(1);

      const company = await opened('tenant-admin', '/company');
      const statements = company.page.getByRole('region', { name: 'Statements' });
      await statements.getByText('So far, not issued yet').waitFor();
      await company.acts.click(statements.getByRole('row').filter({ hasText: '-0' }).getByRole('link'));
      await company.acts.click(statements.getByRole('button', { name: /^Dispute line/ }).first());
      await company.acts.fill(statements.getByLabel('What is wrong with it?'), 'The room was locked.');
      await company.acts.click(statements.getByRole('button', { name: 'Send' }));
      await statements.getByText('Waits for an answer').waitFor();
      expect(company.acts.count).toBe(4);

      await goTo(page, '/statements');
      const dispute = page.getByRole('listitem').filter({ hasText: 'The room was locked.' });
      await acts.fill(dispute.getByLabel('Answer'), 'So it was.');
      await acts.click(dispute.getByRole('button', { name: /^Give back/ }));
      await told(page, 'The line is given back by a credit.');
      expect(acts.count).toBe(3);

      await company.page.reload();
      await statements.getByText('So it was.').last().waitFor();
      const download = company.page.waitForEvent('download', { timeout: 90_000 });
      await company.acts.click(statements.getByRole('link', { name: 'PDF' }));
      const pdf = await fs.readFile(await (await download).path());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect([...complaints, ...company.complaints]).toEqual([]);
    });
  });

  it('make a token, which is shown once, and revoke it', async () => {
    const { page, complaints } = await opened('operator', '/tokens');
    await page.getByLabel('Name').fill('Door displays');
    await page.getByRole('button', { name: 'Create a token' }).click();
    expect(await page.getByRole('status').locator('code').textContent()).toMatch(/^tolo_live_[\w-]{40,}$/);
    await page.getByRole('row').filter({ hasText: 'Door displays' }).waitFor();
    const revoke = page.getByRole('button', { name: 'Revoke Door displays' });
    await revoke.click();
    await revoke.filter({ hasText: 'for good' }).click();
    await page.getByText('No token yet.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('try a changed rule on real bookings before it binds anybody', async () => {
    const { page, complaints } = await opened('operator', '/rules?space=5E-312');
    await page.getByRole('navigation', { name: 'Rules by place' }).getByText('Meeting room').click();
    await page.getByLabel('At most', { exact: true }).fill('30');
    await page.getByRole('button', { name: 'Try it on real bookings' }).click();
    await page.getByText(/of [\d,]+ bookings would have been refused/).waitFor();
    // Another value has to be tried anew.
    await page.getByLabel('At most', { exact: true }).fill('700');
    await page.getByRole('button', { name: 'Try it on real bookings' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await told(page, 'Saved');
    expect(await page.getByRole('region', { name: 'What holds for a space' }).last().textContent()).toContain(
      'Campus TSP',
    );
    expect(complaints).toEqual([]);
  });

  it('train somebody of a company, until a day', async () => {
    const { page } = await opened('operator', '/people?q=novabio');
    await page.getByRole('button', { name: /NovaBio/ }).click();
    await page.getByRole('button', { name: 'Fung Mei-ling' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Valid until (optional)').fill('2031-05-31');
    await drawer.getByRole('button', { name: 'Grant it' }).click();
    await drawer.getByText(/until Sat,? 31 May 2031/).waitFor();
  });

  it('take a company in, give one space rules of its own, and put the holidays right', async () => {
    const { page, complaints } = await opened('campus-admin', '/people');
    await page.getByRole('button', { name: 'Add a company' }).click();
    const form = page.getByRole('form', { name: 'Add a company' });
    await form.getByLabel('Name in English').fill('Pond Robotics');
    await form.getByLabel('Short name').fill('pond-robotics');
    await form.getByRole('button', { name: 'Add it' }).click();
    await told(page, 'Pond Robotics is added');
    await page.getByRole('heading', { name: 'Pond Robotics' }).waitFor();

    await goTo(page, '/rules');
    await page.getByLabel('Rules for another place').selectOption('Space');
    await page.getByLabel('Which one').fill('5E-318');
    await page.getByRole('button', { name: 'Make rules' }).click();
    await page.waitForURL(/at=/);

    await page.getByRole('button', { name: 'Add a holiday' }).click();
    await page
      .getByLabel('Day', { exact: true })
      .last()
      .fill(`${new Date().getFullYear() + 1}-01-02`);
    await page.getByLabel('Name in English').fill('Pond day');
    await page.getByRole('button', { name: 'Save holiday' }).click();
    const holiday = page.getByRole('row', { name: /Pond day/ });
    await holiday.getByRole('button', { name: 'Take away Pond day' }).click();
    await holiday.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await holiday.waitFor();
    expect(complaints).toEqual([]);
  });

  describe('asked about a booking of somebody else', () => {
    const day = dayIn(20);
    const at = (hour: string) => `${day}T${hour}:00+08:00`;
    let id: string;

    it.each([
      ['their address', () => 'tenant-admin@tolo.example', /^Fung Mei-ling · .* · 5E-318/],
      // Which others have, too.
      ['their name', () => 'Fung Mei-ling', /^Fung Mei-ling · /],
      ['its code', () => id, /^Fung Mei-ling · .* · 5E-318/],
    ])('are led by %s to its whole story in two acts', async (_, copied, named) => {
      const theirs = await opened('tenant-admin', '/bookings');
      const booked = { spaceId: 'code:5E-318', start: at('10:00'), end: at('11:00'), title: 'Board' };
      const answer = await theirs.page.request.post(`${server.url}/api/v1/bookings`, { data: booked });
      if (answer.status() === 201) id = ((await answer.json()) as { id: string }).id;

      const { page, acts, complaints } = await opened('operator', '/today');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(copied())})`);
      await acts.press('ControlOrMeta+V');
      const found = page.getByRole('dialog').getByRole('button', { name: named });
      await found.first().waitFor();
      await acts.click(found.first());
      const drawer = page.getByRole('dialog').filter({ hasText: 'History' });
      await drawer
        .getByText(/ · (on the web|at set-up)/)
        .first()
        .waitFor();
      await drawer.getByText('Fung Mei-ling').first().waitFor();
      await drawer.getByRole('link', { name: /@/ }).waitFor();
      expect(acts.count).toBeLessThanOrEqual(2);
      // It was not theirs, so it is nothing that they could have again.
      expect(await drawer.getByRole('button', { name: /^Again/ }).count()).toBe(0);
      expect(await violationsOn(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });

    it('act for them only with a reason, which stands in the history and in the audit', async () => {
      const { page, complaints } = await opened('operator', `/today?booking=${id}`);
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: /^Cancel/ }).click();
      await drawer.getByText('Say why first.').waitFor();
      await page.keyboard.type('They rang: the board meets elsewhere');
      await drawer.getByLabel('From').selectOption('12:00');
      await drawer.getByRole('button', { name: 'Save changes' }).click();
      await drawer.getByText('Why: They rang: the board meets elsewhere').waitFor();
      await drawer.getByText('10:00–11:00').last().waitFor();
      await drawer.getByText('Hand on to a colleague').click();
      await drawer.getByLabel("Colleague's e-mail").fill('member@tolo.example');
      await page.keyboard.press('Enter');
      await drawer.getByText('Why: They rang: the board meets elsewhere').nth(1).waitFor();
      await drawer.getByRole('button', { name: /^Cancel/ }).click();
      await told(page, 'Cancelled');
      await page.keyboard.press('Escape');

      await goTo(page, '/audit');
      await page.getByLabel('Booking, name or e-mail').fill(id);
      await page.keyboard.press('Enter');
      await page.waitForURL(/subject=bkg_/);
      const cancelled = page.getByRole('row').filter({ hasText: 'Cancelled' });
      await cancelled.getByText('Why: They rang').waitFor();
      await cancelled.getByRole('link', { name: /5E-318/ }).click();
      await page.getByRole('dialog').getByText('Cancelled').first().waitFor();
      expect(complaints).toEqual([]);
    });

    it('book for them with a reason, too', async () => {
      const { page, complaints } = await opened(
        'operator',
        `/today?book=code:5E-318&start=${day}T14:00&end=${day}T15:00`,
      );
      const drawer = page.getByRole('dialog');
      await drawer.getByText('A colleague', { exact: true }).click();
      await drawer.getByLabel("Colleague's e-mail").fill('tenant-admin@tolo.example');
      const book = drawer.getByRole('button', { name: 'Book 14:00–15:00' });
      await book.click();
      await drawer.getByText('Say why first.').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.type('She rang from abroad');
      await book.click();
      await drawer.getByText('History', { exact: true }).click();
      await drawer.getByText('Why: She rang from abroad').waitFor();
      await drawer.getByRole('button', { name: /^Cancel/ }).click();
      await told(page, 'Cancelled');
      expect(complaints).toEqual([]);
    });
  });

  it('see what happens today and what is broken, and by keys alone open who is awaited, keep it longer for them and let them in', async () => {
    const { page: member } = await opened('member', '/scan');
    const [start, end] = [inMinutes(15), inMinutes(60)];
    const search = { what: { kind: 'desk' }, when: { start, end }, limit: 2 };
    const found = await member.request.post(`${server.url}/api/v1/availability/search`, { data: search });
    const [{ code, id }, later] = (await found.json()).offers.map(
      ({ space }: { space: object }) => space,
    ) as [{ code: string; id: string }, { code: string; id: string }];
    const { page, complaints } = await opened('operator', '/scan');
    for (const [spaceId, checkInGraceMinutes] of [
      [id, 20],
      [later.id, 30],
    ] as const) {
      const rules = { spaceId, terms: { checkIn: 'required', checkInGraceMinutes } };
      const ruled = await page.request.post(`${server.url}/api/v1/rule-sets`, { data: rules });
      expect(ruled.status()).toBe(201);
      const booked = await member.request.post(`${server.url}/api/v1/bookings`, {
        // It can be extended by as much as is free after it.
        data: { spaceId, start, end: inMinutes(45) },
      });
      expect(booked.status()).toBe(201);
    }

    await goTo(member, `/s/${code}#way`);
    await member.locator('#way:focus svg [data-pointed]').waitFor();
    await member.getByRole('link', { name: 'Report a fault' }).click();
    await member.locator('#fault:focus').waitFor();
    await member.getByLabel('What is broken?').fill('The lamp flickers.');
    await member.getByRole('button', { name: 'Report it' }).click();
    await member.getByText('Reported.').waitFor();

    await goTo(page, '/today');
    const fault = page.getByRole('region', { name: 'Faults reported' }).getByRole('listitem');
    await fault.filter({ hasText: 'The lamp flickers.' }).getByRole('button', { name: 'Done' }).click();
    await told(page, 'Fault closed');
    await fault.waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await told(page, 'Undone');
    await fault.waitFor();
    for (const title of ['Requests', 'Check-ins due', 'Released because nobody came', 'Space by building'])
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
    const due = page.getByRole('region', { name: 'Check-ins due' });
    await due.getByRole('listitem').first().waitFor();
    const row = due.getByRole('listitem').filter({ hasText: code });
    const next = due.getByRole('listitem').filter({ hasText: later.code });
    while ((await next.count()) === 0) await due.getByRole('button', { name: 'Show more' }).click();
    // Whose place is let go of first stands first.
    const shown = await due.getByRole('listitem').locator('strong').allTextContents();
    expect(shown.indexOf(code)).toBeLessThan(shown.indexOf(later.code));
    await row.getByText('Yip Tsz-ching').waitFor();
    const opener = row.getByRole('link');
    await goAlong(page, () => opener.evaluate((link) => link.matches(':focus')));
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: code });
    await drawer.getByLabel('Why you act for them').waitFor();
    expect(new URL(page.url()).pathname).toBe('/today');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    // A drawer gives the focus back once it is gone.
    await row.locator('a:focus').waitFor();
    await page.keyboard.press('e');
    await told(page, 'Extended');
    await page.keyboard.press('.');
    await page.keyboard.press('Enter');
    await told(page, 'Checked in');
    await row.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /5E Kingfisher House/ }).click();
    await page.locator('[data-cell="0:1"]').waitFor();
    expect(complaints).toEqual([]);
  });

  describe('knowing how the campus is used', () => {
    const figure = (text: string | null) => Number(text!.replaceAll(/[^\d.]/g, ''));

    beforeAll(async () => {
      const db = new pg.Client({ connectionString: server.databaseUrl });
      await db.connect();
      try {
        await counted(db);
      } finally {
        await db.end();
      }
    }, 120_000);

    it('see the hours of the week in one act, and the weeks of a space in one more', async () => {
      const { page, acts, complaints } = await opened('operator', '/today');
      await acts.click(page.getByRole('link', { name: 'Insights', exact: true }));
      const week = page.getByRole('img', { name: /by weekday and hour/ });
      await week.waitFor();
      expect(await week.locator('rect').count()).toBeGreaterThanOrEqual(7 * 8);
      for (const name of ['Booked', 'Used', 'No-shows', 'Peak'])
        await page.locator('dt').filter({ hasText: name }).first().waitFor();
      expect(acts.count).toBe(1);

      const { data: floors } = await (
        await page.request.get(`${server.url}/api/v1/insights/utilisation?groupBy=floor&building=5E`)
      )
        .json()
        .then(({ cells }) => ({ data: cells as { floor: { id: string }; bookedH: number }[] }));
      const fullest = floors.toSorted((a, b) => b.bookedH - a.bookedH)[0]!.floor.id;
      await goTo(page, `/insights?building=5E&floor=${fullest}`);
      const more = new Acts(page);
      await more.click(page.getByRole('region', { name: 'By space' }).getByRole('listitem').first());
      await page.getByRole('heading', { name: /: the last 12 weeks$/ }).waitFor();
      const weeks = page.getByRole('region', { name: /: the last 12 weeks$/ }).locator('tbody tr');
      expect([more.count, await weeks.count()]).toEqual([1, 12]);
      expect(figure(await weeks.last().locator('td').nth(2).textContent())).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    });

    it('see every square metre of the campus in one act, and that they add up', async () => {
      const { page, acts, complaints } = await opened('operator', '/today');
      await acts.click(page.getByRole('link', { name: 'Insights', exact: true }));
      await page.getByRole('heading', { name: 'Area by use: 330,000 m²' }).waitFor();
      expect(acts.count).toBe(1);

      const area = page.getByRole('region', { name: /^Area by use/ });
      const rows = area.locator('tbody tr, tfoot tr');
      const m2 = (await rows.locator('td:nth-child(2)').allTextContents()).map(figure);
      expect(m2.length).toBeGreaterThan(8);
      expect(m2.at(-1)).toBe(330_000);
      expect(Math.round(m2.slice(0, -1).reduce((sum, one) => sum + one, 0) * 100) / 100).toBe(330_000);
      expect(complaints).toEqual([]);
    });

    it('see what is let and what of it is used, and which floors could be switched off', async () => {
      const { page, acts, complaints } = await opened('operator', '/insights');
      await acts.click(page.getByRole('link', { name: 'Leases', exact: true }));
      const leased = page.getByRole('region', { name: 'Leased and used', exact: true });
      await leased.locator('tbody tr').first().waitFor();
      expect(await leased.locator('tbody tr').count()).toBe(50);
      await leased.getByRole('button', { name: /^Show all \d+$/ }).click();
      expect(await leased.locator('tbody tr').count()).toBeGreaterThan(100);
      await page.getByRole('region', { name: 'Leases that end' }).locator('tbody tr').first().waitFor();
      expect(
        await page.getByRole('region', { name: 'Leases that end' }).locator('tbody tr').count(),
      ).toBeGreaterThan(10);

      await acts.click(page.getByRole('link', { name: 'Energy and gaps' }));
      await page.getByRole('heading', { name: 'Who would sit where' }).waitFor({ timeout: 60_000 });
      const saved = page.locator('dt').filter({ hasText: 'Floor-hours to save' }).locator('+ dd');
      expect(figure(await saved.textContent())).toBeGreaterThan(0);
      await page.getByRole('region', { name: 'Free time in pieces' }).locator('tbody tr').first().waitFor();
      expect(complaints).toEqual([]);
    });
  });
});

const slot = 5 * 60_000;
/** So many minutes from the moment of the five-minute grid that has just been. */
const inMinutes = (minutes: number) =>
  new Date(Math.floor(Date.now() / slot) * slot + minutes * 60_000).toISOString().replace('.000', '');

/** Until the days of the demo campus that are over have been counted. */
async function counted(db: pg.Client): Promise<void> {
  const isDone = async () => {
    const { rows } = await db.query<{ days: number; due: number }>(
      'SELECT count(*)::int AS days, count(*) FILTER (WHERE due)::int AS due FROM usage_day',
    );
    return rows[0]!.days > 1 && rows[0]!.due === 0;
  };
  while (!(await isDone())) {
    await db.query(`SELECT graphile_worker.add_job('count-usage', job_key := 'count-usage')`);
    await sleep(300);
  }
}
