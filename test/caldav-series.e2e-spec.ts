import ICAL from 'ical.js';
import { CalendarProgram, calendarOf, eventOf, namespaces, responsesIn, wall } from './support/caldav.js';
import { at, Campus, type Person, type Space } from './support/campus.js';

const lineOf = (text: string, name: string) =>
  [...text.replace(/\r\n /g, '').matchAll(new RegExp(`^${name}[^:\\r\\n]*:([^\\r\\n]*)`, 'gm'))].map(
    ([, value]) => value!,
  );
const dayOf = (daysAhead: number) => at(daysAhead, '00:00').slice(0, 10);
/** Not the day of the week on which these events begin. */
const dayAfter = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(dayOf(4)).getUTCDay()]!;
/** The second VEVENT of an object: what differs on one date. */
const override = (uid: string, date: number, start: string, end: string, ...more: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20260101T000000Z',
  `RECURRENCE-ID${wall(date, '1000')}`,
  `DTSTART${start}`,
  `DTEND${end}`,
  ...more,
  'END:VEVENT',
];
const withOverride = (event: string, lines: string[]) =>
  event.replace('END:VCALENDAR', `${lines.join('\r\n')}\r\nEND:VCALENDAR`);

describe('An event that repeats', () => {
  let campus: Campus;
  let mei: Person;
  let stranger: Person;
  let phone: CalendarProgram;

  beforeAll(async () => {
    campus = await Campus.open();
    [mei, stranger] = [await campus.person(), await campus.person()];
    phone = await CalendarProgram.of(campus, mei);
  });
  afterAll(() => campus.close());

  /** Of days, from the third day from now on. */
  const daily = (uid: string, count: number, ...more: string[]) =>
    eventOf(
      uid,
      wall(3, '1000'),
      wall(3, '1100'),
      'SUMMARY:Stand-up',
      `RRULE:FREQ=DAILY;COUNT=${count}`,
      ...more,
    );
  const standing = async (space: Space) => {
    const { rows } = await campus.db.query<{ starts: Date; title: string; door: string; on: string }>(
      `SELECT b.starts_at AS starts, b.title, b.occurrence_on::text AS on,
              (SELECT door FROM booking_history h WHERE h.booking_id = b.id ORDER BY version DESC LIMIT 1) AS door
       FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = $1 AND b.status = 'confirmed' AND b.series_id IS NOT NULL ORDER BY b.starts_at`,
      [space.code],
    );
    return rows.map(({ starts, ...row }) => ({ ...row, start: starts.toISOString() }));
  };
  const starts = async (space: Space) => (await standing(space)).map(({ start }) => start);
  const iso = (daysAhead: number, time: string) => new Date(at(daysAhead, time)).toISOString();
  const made = async (uid: string, count: number, ...more: string[]) => {
    const space = await campus.space();
    const path = `${phone.calendar(space)}${uid}.ics`;
    const answer = await phone.put(path, daily(uid, count, ...more));
    expect([answer.status, answer.text]).toEqual([201, '']);
    return { space, path };
  };

  it('becomes a series, which a program reads as it wrote it', async () => {
    const { space, path } = await made('s', 4, `EXDATE${wall(5, '1000')}`, 'X-MINE:kept');
    expect(await standing(space)).toEqual(
      [3, 4, 6].map((day) => ({
        start: iso(day, '10:00'),
        title: 'Stand-up',
        door: 'caldav',
        on: dayOf(day),
      })),
    );
    const { text } = await phone.send('GET', path);
    expect(lineOf(text, 'RRULE')).toEqual(['FREQ=DAILY;COUNT=4']);
    expect(lineOf(text, 'EXDATE')).toEqual([wall(5, '1000').split(':')[1]]);
    expect([lineOf(text, 'UID'), lineOf(text, 'X-MINE')]).toEqual([['s'], ['kept']]);
    // As another implementation expands it.
    const master = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!;
    const dates = new ICAL.Event(master).iterator();
    const told = Array.from({ length: 3 }, () => String(dates.next()));
    expect(told).toEqual([3, 4, 6].map((day) => `${dayOf(day)}T10:00:00`));
    // In My bookings too it is one.
    const own = responsesIn((await phone.propfind(phone.calendar('mine'), '<getetag/>', '1')).text);
    expect(own.filter(({ href }) => href.includes('/ser_')).length).toBeGreaterThan(0);
    expect((await mei.get('/bookings')).body.data[0].title).toBe('Stand-up');
  });

  it('is refused as a whole where one date is taken, or its rule has no end', async () => {
    const space = await campus.space();
    await stranger.book(space, at(5, '10:30'), at(5, '11:30'));
    const path = `${phone.calendar(space)}x.ics`;
    const taken = await phone.put(path, daily('x', 4));
    expect([taken.status, taken.text]).toEqual([409, expect.stringContaining(dayOf(5))]);
    const endless = await phone.put(path, daily('x', 4).replace(';COUNT=4', ''));
    expect([endless.status, endless.text]).toEqual([403, expect.stringContaining('<c:max-instances/>')]);
    expect(await standing(space)).toEqual([]);
    // With another time on that date it can be had.
    const moved = withOverride(
      daily('x', 4),
      override('x', 5, wall(5, '1300'), wall(5, '1400'), 'SUMMARY:Later'),
    );
    expect((await phone.put(path, moved)).status).toBe(201);
    expect(await starts(space)).toEqual([iso(3, '10:00'), iso(4, '10:00'), iso(5, '13:00'), iso(6, '10:00')]);
    expect((await standing(space))[2]).toMatchObject({ title: 'Later', on: dayOf(5) });
    const { text } = await phone.send('GET', path);
    expect(lineOf(text, 'RECURRENCE-ID')).toEqual([wall(5, '1000').split(':')[1]]);
    expect(lineOf(text, 'SUMMARY')).toEqual(['Stand-up', 'Later']);
  });

  it('loses one date, moves another, and gets it back', async () => {
    const { space, path } = await made('one', 3);
    const without = daily('one', 3, `EXDATE${wall(4, '1000')}`);
    expect((await phone.put(path, without, { 'if-match': await phone.etag(path) })).status).toBe(204);
    expect(await starts(space)).toEqual([iso(3, '10:00'), iso(5, '10:00')]);
    const moved = withOverride(
      without,
      override('one', 5, wall(5, '1500'), wall(5, '1600'), 'SUMMARY:Stand-up', 'X-HERE:1'),
    );
    expect((await phone.put(path, moved)).status).toBe(204);
    expect(await starts(space)).toEqual([iso(3, '10:00'), iso(5, '15:00')]);
    expect(lineOf((await phone.send('GET', path)).text, 'X-HERE')).toEqual(['1']);
    // A date that no longer differs is as the series has it (RFC 4791 §4.1): all of it comes with every PUT.
    expect((await phone.put(path, daily('one', 3))).status).toBe(204);
    expect(await starts(space)).toEqual([iso(3, '10:00'), iso(4, '10:00'), iso(5, '10:00')]);
  });

  it('changes as a whole, and keeps its dates where one of the new ones is taken', async () => {
    const { space, path } = await made('all', 3);
    await stranger.book(space, at(4, '16:00'), at(4, '17:00'));
    const at16 = daily('all', 3).replaceAll('T100000', 'T160000').replaceAll('T110000', 'T170000');
    const refused = await phone.put(path, at16);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining(dayOf(4))]);
    expect(await starts(space)).toEqual([3, 4, 5].map((day) => iso(day, '10:00')));
    const at14 = daily('all', 3).replaceAll('T100000', 'T140000').replaceAll('T110000', 'T150000');
    const renamed = withOverride(
      at14.replace('Stand-up', 'Review'),
      override('all', 5, wall(5, '1800'), wall(5, '1900'), 'SUMMARY:Last one').map((line) =>
        line
          .replace('RECURRENCE-ID;TZID=Asia/Hong_Kong:', 'RECURRENCE-ID;TZID=Asia/Hong_Kong:')
          .replace(/(RECURRENCE-ID.*T)100000/, '$1140000'),
      ),
    );
    expect((await phone.put(path, renamed)).status).toBe(204);
    expect((await standing(space)).map(({ start, title }) => [start, title])).toEqual([
      [iso(3, '14:00'), 'Review'],
      [iso(4, '14:00'), 'Review'],
      [iso(5, '18:00'), 'Last one'],
    ]);
    const longer = at14.replace('COUNT=3', 'COUNT=5').replace('Stand-up', 'Review');
    expect((await phone.put(path, longer)).status).toBe(204);
    expect(await starts(space)).toEqual([3, 4, 5, 6, 7].map((day) => iso(day, '14:00')));
  });

  it('is changed by one of ten that have all seen the same', async () => {
    const { path } = await made('race', 3);
    const etag = await phone.etag(path);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        phone.put(path, daily('race', 3).replace('Stand-up', `By ${n}`), { 'if-match': etag }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses).toEqual([204, ...Array.from({ length: 9 }, () => 412)]);
  });

  it('is found by each of its dates where it takes place, and told date by date to who asks so', async () => {
    const { space } = await made('found', 3, `EXDATE${wall(4, '1000')}`);
    const utc = (day: number, time: string) => iso(day, time).replace(/[-:]|\.000/g, '');
    const query = async (day: number, expand: boolean) =>
      (
        await phone.report(
          phone.calendar(space),
          `<C:calendar-query ${namespaces}><prop><C:calendar-data>${expand ? `<C:expand start="${utc(day, '00:00')}" end="${utc(day + 1, '00:00')}"/>` : ''}</C:calendar-data></prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range start="${utc(day, '00:00')}" end="${utc(day + 1, '00:00')}"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`,
        )
      ).text;
    expect(responsesIn(await query(5, false))).toHaveLength(1);
    // By its words as well, whatever else its text holds.
    const byUid = await phone.report(
      phone.calendar(space),
      `<C:calendar-query ${namespaces}><prop><getetag/></prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:prop-filter name="UID"><C:text-match collation="i;octet">found</C:text-match></C:prop-filter></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`,
    );
    expect(responsesIn(byUid.text)).toHaveLength(1);
    expect(responsesIn(await query(4, false))).toHaveLength(0);
    const text = (await query(5, true)).replaceAll('&#13;', '\r');
    expect([lineOf(text, 'DTSTART'), lineOf(text, 'RECURRENCE-ID'), lineOf(text, 'RRULE')]).toEqual([
      [utc(5, '10:00')],
      [utc(5, '10:00')],
      [],
    ]);
  });

  it('of somebody else is told date by date, and not that the dates belong together', async () => {
    const { space } = await made('private', 3);
    const theirs = await CalendarProgram.of(campus, stranger);
    const listed = responsesIn((await theirs.propfind(theirs.calendar(space), '<getetag/>', '1')).text).slice(
      1,
    );
    expect(listed).toHaveLength(3);
    const { text } = await theirs.send('GET', listed[0]!.href);
    expect([lineOf(text, 'SUMMARY'), lineOf(text, 'RRULE'), text.includes('private')]).toEqual([
      ['Busy'],
      [],
      false,
    ]);
  });

  it('is given back as a whole, and other programs are told', async () => {
    const { space, path } = await made('gone', 3);
    await campus.settled();
    const { token } = await phone.sync(phone.calendar(space));
    expect((await phone.send('DELETE', path)).status).toBe(204);
    expect(await starts(space)).toEqual([]);
    expect((await phone.send('GET', path)).status).toBe(404);
    expect(await phone.sync(phone.calendar(space), token)).toMatchObject({ there: [], gone: [path] });
  });

  it('that was made by the API is changed like any other', async () => {
    const space = await campus.space();
    const preview = await mei.post('/series/preview', {
      spaceId: space.id,
      start: at(3, '10:00'),
      end: at(3, '11:00'),
      rrule: 'FREQ=DAILY;COUNT=3',
      title: 'By API',
    });
    const { body } = await mei.post('/series', { previewToken: preview.body.previewToken });
    const path = `${phone.calendar(space)}${body.id}.ics`;
    const { text } = await phone.send('GET', path);
    // A date is taken out, as programs do it.
    const without = text.replace('SUMMARY', `EXDATE${wall(4, '1000')}\r\nSUMMARY`);
    expect((await phone.put(path, without)).status).toBe(204);
    expect(await starts(space)).toEqual([iso(3, '10:00'), iso(5, '10:00')]);
    await mei.patch(`/series/${body.id}?scope=this&from=${dayOf(5)}`, { title: 'Other' });
    expect(lineOf((await phone.send('GET', path)).text, 'SUMMARY')).toEqual(['By API', 'Other']);
  });

  it.each([
    ['a second', 'FREQ=SECONDLY', 'max-instances'],
    ['a second, a thousand million times', 'FREQ=SECONDLY;COUNT=999999999', 'max-instances'],
    ['30 February', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'max-instances'],
    ['a day, a thousand million times', 'FREQ=DAILY;COUNT=999999999', 'max-instances'],
    ['a day until the end of time', 'FREQ=DAILY;UNTIL=99991231T000000Z', 'max-instances'],
    ['a second Tuesday that is a first', 'FREQ=MONTHLY;BYDAY=1TU;BYSETPOS=2;COUNT=5', 'valid-calendar'],
    ['no rule at all', 'FREQ=SOMETIMES', 'valid-calendar-data'],
    [
      'a date that is not its own',
      `FREQ=MONTHLY;BYMONTHDAY=31,-1;BYDAY=${dayAfter};COUNT=2`,
      'valid-calendar',
    ],
  ])('each %s is refused at once', async (_, rule, condition) => {
    const space = await campus.space();
    const began = performance.now();
    const answer = await phone.put(
      `${phone.calendar(space)}x.ics`,
      daily('x', 1).replace('FREQ=DAILY;COUNT=1', rule),
    );
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining(condition)]);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(await standing(space)).toEqual([]);
  });

  it('with dates beside its rule, or of no series, is refused', async () => {
    const space = await campus.space();
    const beside = await phone.put(`${phone.calendar(space)}x.ics`, daily('x', 2, `RDATE${wall(9, '1000')}`));
    expect([beside.status, beside.text]).toEqual([403, expect.stringContaining('RDATE')]);
    const strange = withOverride(daily('x', 2), override('x', 9, wall(9, '1000'), wall(9, '1100')));
    expect((await phone.put(`${phone.calendar(space)}x.ics`, strange)).status).toBe(403);
    const alone = calendarOf(override('x', 3, wall(3, '1000'), wall(3, '1100')));
    expect((await phone.put(`${phone.calendar(space)}x.ics`, alone)).status).toBe(403);
  });
});
