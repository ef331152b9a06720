import { DAVClient } from 'tsdav';
import { type Account, type Client, titlesIn } from './account.js';

/** tsdav, which comes with our own dependencies. */
export const tsdav: Client = {
  name: 'tsdav',
  async story({ url, username, password, calendar: name, events }: Account) {
    const client = new DAVClient({
      serverUrl: url,
      credentials: { username, password },
      authMethod: 'Basic',
      defaultAccountType: 'caldav',
    });
    await client.login();
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
