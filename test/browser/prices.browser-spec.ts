import type { Browser, Page } from 'playwright-core';
import { Campus, type Person } from '../support/campus.js';
import { type Server, startServer } from '../support/server.js';
import { launch, openPage, overflowOf, violationsOn } from './browser.js';

describe('Prices and cost centres, with a browser', () => {
  let server: Server;
  let campus: Campus<Server>;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    campus = await Campus.on(server);
    await campus.space();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await campus?.close();
  });

  async function opened(person: Person, path: string) {
    const { page, complaints } = await openPage(browser);
    const data = { email: person.user.email, password: 'a long password' };
    expect((await page.request.post(`${server.url}/api/v1/sessions`, { data })).status()).toBe(201);
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, complaints };
  }
  const told = (page: Page, text: string | RegExp) =>
    page.getByRole('alert').filter({ hasText: text }).waitFor();

  it('say what an hour costs from a day on, take it back, and read who changed it', async () => {
    const { page, complaints } = await opened(
      await campus.person({ roles: ['operator'] }),
      '/statements?view=prices',
    );
    await page.getByText('There are no prices yet: nothing costs anything.').waitFor();
    await page.getByRole('button', { name: 'Make the first list' }).click();
    const form = page.getByRole('form', { name: 'New price list' });
    await form.getByLabel('Name in English').fill('Prices');
    const rate = form.getByRole('group', { name: 'Price 1', exact: true });
    await rate.getByLabel('Meeting room').check();
    await rate.getByLabel('Until').fill('18:00');
    await rate.getByLabel('An hour costs, HKD').fill('250');
    await form.getByRole('button', { name: 'Add a price' }).click();
    await form
      .getByRole('group', { name: 'Price 2', exact: true })
      .getByLabel('An hour costs, HKD')
      .fill('99.50');
    expect(await violationsOn(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await told(page, 'Saved');
    const lists = page.getByRole('region', { name: 'Price lists' }).locator('tbody tr');
    expect(await lists.allTextContents()).toEqual([expect.stringMatching(/^Prices.*To come$/)]);
    const rates = page.getByRole('article').locator('tbody tr');
    expect(await rates.allTextContents()).toEqual([
      expect.stringMatching(/^Meeting roomEvery day00:00–18:00.*250\.00 for the space$/),
      expect.stringMatching(/^All spacesEvery dayAll day.*99\.50 for the space$/),
    ]);

    const tabs = page.getByRole('navigation', { name: 'Statements' }).locator('[aria-current]');
    expect(await tabs.allTextContents()).toEqual(['Prices']);
    // On that day there is one now.
    await page.getByRole('button', { name: 'New version from a day' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Open that list' }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const change = page.getByRole('form', { name: 'Change the price list' });
    await change.getByRole('button', { name: 'Move price 1 down' }).click();
    await change.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Versions').click();
    await page.getByText(/^v2 · /).waitFor();
    expect(await rates.first().textContent()).toContain('99.50');

    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Prices is deleted.', { exact: false }).waitFor();
    await lists.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('article').waitFor();
    expect(await lists.count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
  });

  it('let a company say to which cost centre whose bookings count', async () => {
    const boss = await campus.person({ roles: ['member', 'tenant_admin'] });
    const mei = await campus.person({ tenantId: boss.user.tenantId });
    const { page, complaints } = await opened(boss, '/company');
    const card = page.getByRole('region', { name: 'Cost centres' }).first();
    await card.getByText(/Nobody.s bookings count to a cost centre/).waitFor();
    await card.getByRole('button', { name: 'Say to which' }).click();
    await card.getByLabel('Cost centre', { exact: true }).fill('R&D-7');
    await card.getByRole('button', { name: 'Save' }).click();
    await told(page, 'The cost centre is saved.');
    await card.getByRole('row', { name: /All who have none of their own R&D-7/ }).waitFor();

    await card.getByRole('button', { name: 'Say to which' }).click();
    await card.getByLabel('Search people').fill(mei.user.email);
    const whose = card.getByLabel('Whose bookings');
    await whose.getByRole('option', { name: mei.user.email, exact: false }).waitFor({ state: 'attached' });
    await whose.selectOption(mei.user.id);
    await card.getByLabel('Cost centre', { exact: true }).fill('P-1');
    expect(await violationsOn(page)).toEqual([]);
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByRole('row', { name: /P-1/ }).waitFor();
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});
