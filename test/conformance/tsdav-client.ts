import { DAVClient } from 'tsdav';
import { type Account, type Client, titlesIn } from './account.js';

/** tsdav, which comes with our own dependencies. */
export const tsdav: Client = {
  name: 'tsdav',
  async story({ calendar: name, events, ...account }: Account) {
    const client = await signedIn(account);
    const calendars = await client.fetchCalendars();
    const calendar = calendars.find(({ displayName }) => displayName === name)!;
    const titles = async () =>
      titlesIn((await client.fetchCalendarObjects({ calendar })).map(({ data }) => String(data)));
    const read = await titles();
    const put = (filename: string, iCalString: string) =>
      client.createCalendarObject({ calendar, filename, iCalString });

    const made = await put('made.ics', events.made);
    const [object] = await client.fetchCalendarObjects({ calendar, objectUrls: [`${calendar.url}made.ics`] });
    const moved = await client.updateCalendarObject({ calendarObject: { ...object!, data: events.moved } });
    const refused = await put('contested.ics', events.contested);
    const series = await put('series.ics', events.series);
    const [now] = await client.fetchCalendarObjects({ calendar, objectUrls: [`${calendar.url}made.ics`] });
    const removed = await client.deleteCalendarObject({ calendarObject: now! });
    return {
      calendars: calendars.map(({ displayName }) => displayName as string),
      read,
      made: made.ok,
      moved: moved.ok,
      refused: refused.status === 409,
      series: series.ok,
      removed: removed.ok,
      left: await titles(),
    };
  },
};

export async function signedIn({
  url,
  username,
  password,
}: Pick<Account, 'url' | 'username' | 'password'>): Promise<DAVClient> {
  const client = new DAVClient({
    serverUrl: url,
    credentials: { username, password },
    authMethod: 'Basic',
    defaultAccountType: 'caldav',
  });
  await client.login();
  return client;
}

/** All that is in a calendar, so many at a time (RFC 6578 §3.6), and the token to go on from. */
export async function inParts(
  client: DAVClient,
  url: string,
  size: number,
): Promise<{ parts: string[][]; token: string }> {
  const parts: string[][] = [];
  for (let token = ''; ;) {
    const responses = await client.davRequest({
      url,
      init: {
        method: 'REPORT',
        namespace: 'd',
        body: {
          'sync-collection': {
            _attributes: { 'xmlns:d': 'DAV:' },
            'sync-token': token,
            'sync-level': 1,
            limit: { nresults: size },
            prop: { getetag: {} },
          },
        },
      },
    });
    token = String(responses[0]!.raw.multistatus.syncToken);
    parts.push(responses.filter(({ status }) => status === 207).map(({ href }) => href!));
    if (!responses.some(({ status }) => status === 507)) return { parts, token };
  }
}

/** What changed since a token, by tsdav's own words for it: hrefs with 404 where they are gone. */
export const changedSince = async (client: DAVClient, url: string, syncToken: string) =>
  (await client.syncCollection({ url, props: { 'd:getetag': {} }, syncLevel: 1, syncToken })).map(
    ({ href, status }) => [href, status],
  );

/** When somebody is free, asked of the outbox (RFC 6638 §5): how each was found, and their VFREEBUSY. */
export async function askOutbox(
  client: DAVClient,
  question: string,
): Promise<{ recipient: string; status: string; data?: string }[]> {
  const { principalUrl } = client.account!;
  const [principal] = await client.propfind({
    url: principalUrl!,
    props: { 'c:schedule-outbox-URL': {} },
    depth: '0',
  });
  const outbox = new URL(principal!.props!['scheduleOutboxURL'].href, principalUrl).href;
  const [answer] = await client.davRequest({
    url: outbox,
    init: { method: 'POST', headers: { 'Content-Type': 'text/calendar; charset=utf-8' }, body: question },
    convertIncoming: false,
  });
  return [answer!.raw.scheduleResponse.response].flat().map(({ recipient, requestStatus, calendarData }) => ({
    recipient: recipient.href,
    status: String(requestStatus),
    ...(calendarData !== undefined && { data: String(calendarData) }),
  }));
}
