import { calendarOf, CalendarProgram, eventOf, wall } from '../support/caldav.js';
import { at, Campus, type Person } from '../support/campus.js';
import type { Client } from './account.js';
import { hasPythonCaldav, pythonCaldav } from './python-caldav-client.js';
import { askOutbox, changedSince, inParts, signedIn, tsdav } from './tsdav-client.js';
import { hasVdirsyncer, vdirsyncer } from './vdirsyncer-client.js';

/** Real programs; those that the machine does not have are named in the title of the last story. */
const clients: Client[] = [
  tsdav,
  ...(hasPythonCaldav() ? [pythonCaldav] : []),
  ...(hasVdirsyncer() ? [vdirsyncer] : []),
];
const absent = [pythonCaldav, vdirsyncer]
  .filter((client) => !clients.includes(client))
  .map(({ name }) => name);

describe('A real calendar program', () => {
  let campus: Campus;
  let stranger: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    stranger = await campus.person();
  });
  afterAll(() => campus.close());

  it.each(clients)('$name finds, reads, books, moves, is refused, repeats and gives back', async (client) => {
    const [space, person] = [await campus.space(), await campus.person()];
    await stranger.book(space, at(3, '10:00'), at(3, '11:00'), { title: 'Secret' });
    await person.book(space, at(3, '08:00'), at(3, '09:00'), { title: 'By API' });
    await person.put('/me/calendar-spaces', { spaces: [space.id] });
    const { username, password } = await CalendarProgram.of(campus, person);
    const calendar = `${space.code} Space ${space.code}`;

    const outcome = await client.story({
      url: campus.server.url,
      username,
      password,
      calendar,
      events: {
        made: eventOf('made', wall(3, '1200'), wall(3, '1300'), 'SUMMARY:By program'),
        moved: eventOf('made', wall(3, '1400'), wall(3, '1500'), 'SUMMARY:By program'),
        contested: eventOf('contested', wall(3, '1030'), wall(3, '1130'), 'SUMMARY:Contested'),
        series: eventOf(
          'series',
          wall(4, '1000'),
          wall(4, '1100'),
          'SUMMARY:Weekly',
          'RRULE:FREQ=WEEKLY;COUNT=3',
        ),
      },
    });

    expect({ ...outcome, calendars: outcome.calendars.sort() }).toEqual({
      calendars: [calendar, 'My bookings'].sort(),
      read: ['Busy', 'By API'],
      made: true,
      moved: true,
      refused: true,
      series: true,
      removed: true,
      left: ['Busy', 'By API', 'Weekly'],
    });
    const { rows } = await campus.db.query<{ told: string }>(
      `SELECT concat_ws(' ', b.title, b.status, to_char(b.starts_at AT TIME ZONE 'Asia/Hong_Kong', 'HH24:MI')) AS told
       FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = $1 ORDER BY b.starts_at`,
      [space.code],
    );
    expect(rows.map(({ told }) => told)).toEqual([
      'By API confirmed 08:00',
      'Secret confirmed 10:00',
      'By program cancelled 14:00',
      'Weekly confirmed 10:00',
      'Weekly confirmed 10:00',
      'Weekly confirmed 10:00',
    ]);
  });

  it('tsdav reads a calendar in parts and what changes then, and asks when a space is free', async () => {
    const [space, person] = [await campus.space(), await campus.person()];
    const made = await Promise.all(
      ['09', '10', '11', '12', '13'].map((hour) =>
        person.book(space, at(5, `${hour}:00`), at(5, `${hour}:30`)),
      ),
    );
    await campus.settled();
    const program = await CalendarProgram.of(campus, person);
    const { username, password } = program;
    const client = await signedIn({ url: campus.server.url, username, password });
    const path = program.calendar(space);
    const url = campus.server.url + path;

    const { parts, token } = await inParts(client, url, 2);
    expect(parts.map(({ length }) => length)).toEqual([2, 2, 1]);
    const hrefs = made.map(({ body }) => `${path}${body.id}.ics`);
    expect(parts.flat().sort()).toEqual(hrefs.sort());
    await person.post(`/bookings/${made[0]!.body.id}/cancel`);
    await campus.settled();
    expect(await changedSince(client, url, token)).toEqual([[`${path}${made[0]!.body.id}.ics`, 404]]);

    const day = at(5, '00:00').slice(0, 10).replaceAll('-', '');
    const busy = `FREEBUSY;FBTYPE=BUSY:${day}T020000Z/${day}T023000Z`;
    const times = { start: at(5, '08:00'), end: at(5, '12:00') };
    const { raw } = await client.freeBusyQuery({ url, timeRange: times });
    expect(raw).toContain(busy);
    const attendees = [`/dav/s/${space.id}/`, 'mailto:nobody@elsewhere.example'];
    const question = calendarOf([
      'METHOD:REQUEST',
      'BEGIN:VFREEBUSY',
      'UID:question',
      'DTSTAMP:20260101T000000Z',
      `DTSTART:${day}T000000Z`,
      `DTEND:${day}T040000Z`,
      `ORGANIZER:mailto:${username}`,
      ...attendees.map((one) => `ATTENDEE:${one}`),
      'END:VFREEBUSY',
    ]);
    const [room, nobody] = await askOutbox(client, question);
    expect(room).toMatchObject({ recipient: attendees[0], status: '2.0;Success' });
    expect(room!.data).toContain(busy);
    expect(nobody).toEqual({ recipient: attendees[1], status: expect.stringMatching(/^3\.7/) });
  });

  it(`is run wherever it is there; not present here: ${absent.join(', ') || 'none'}`, () => {
    expect(clients).toContain(tsdav);
    expect(clients.length + absent.length).toBe(3);
  });
});
