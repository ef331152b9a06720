import { at, Campus, type Person, type Space } from './support/campus.js';

const local = (day: number, time: string) => at(day, time).slice(0, 19).replaceAll(/[-:]/g, '');
const dateAt = (day: number) => at(day, '00:00').slice(0, 10);

/** As calendar programs save it: with a zone, a method and lines of their own. */
const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Some//Calendar//EN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Lab',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const event = (uid: string, start: string, end: string, ...more: string[]) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART;TZID=Asia/Hong_Kong:${start}`,
    `DTEND;TZID=Asia/Hong_Kong:${end}`,
    ...more,
    'END:VEVENT',
  ].join('\r\n');

describe('A calendar with the bookings of a space', () => {
  let campus: Campus;
  let mei: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
  });
  afterAll(() => campus.close());

  const send = (person: Person, space: Space, text: string, query = '') =>
    person.post(`/spaces/code:${space.code}/calendar-import${query}`, text, {
      'content-type': 'text/calendar',
    });
  const booked = async (person: Person, space: Space) => {
    const { body } = await person.get(`/bookings?spaceId=${space.id}&status=confirmed&limit=100`);
    return (body.data as { start: string; title: string | null }[])
      .map(({ start, title }) => `${start.slice(0, 16)} ${title}`)
      .sort();
  };

  const stock = (time = '10:00') =>
    calendar(
      event('prep@lab', local(3, time), local(3, '11:30'), 'SUMMARY:HPLC prep', 'CLASS:PRIVATE'),
      event(
        'weekly@lab',
        local(4, '14:00'),
        local(4, '15:00'),
        'SUMMARY:Group',
        'RRULE:FREQ=DAILY;COUNT=4',
        `EXDATE;TZID=Asia/Hong_Kong:${local(5, '14:00')}`,
      ),
      event(
        'weekly@lab',
        local(6, '16:00'),
        local(6, '17:00'),
        'SUMMARY:Group, later',
        `RECURRENCE-ID;TZID=Asia/Hong_Kong:${local(6, '14:00')}`,
      ),
      event('last-year@lab', '20250301T100000', '20250301T110000', 'SUMMARY:Long ago'),
    );

  it('is tried, then booked date by date, and found again when it is sent again', async () => {
    const space = await campus.space();
    const tried = await send(mei, space, stock(), '?dryRun=true');
    expect([tried.status, tried.body.counts]).toEqual([
      200,
      { created: 4, changed: 0, unchanged: 0, cancelled: 0, past: 1, refused: 0 },
    ]);
    expect(await booked(mei, space)).toEqual([]);

    const { body } = await send(mei, space, stock());
    expect(body.counts).toEqual(tried.body.counts);
    expect(body.data[1]).toEqual({
      uid: 'weekly@lab',
      date: dateAt(4),
      start: at(4, '14:00'),
      end: at(4, '15:00'),
      title: 'Group',
      outcome: 'created',
      bookingId: expect.stringMatching(/^bkg_/),
    });
    const all = [
      `${dateAt(3)}T10:00 HPLC prep`,
      `${dateAt(4)}T14:00 Group`,
      `${dateAt(6)}T16:00 Group, later`,
      `${dateAt(7)}T14:00 Group`,
    ];
    expect(await booked(mei, space)).toEqual(all);

    const again = await mei.post(`/spaces/${space.id}/calendar-import`, { calendar: stock() });
    expect(again.body.counts).toMatchObject({ created: 0, unchanged: 4, refused: 0 });
    const moved = await send(mei, space, stock('10:30'));
    expect(moved.body.counts).toMatchObject({ created: 0, changed: 1, unchanged: 3 });
    expect(await booked(mei, space)).toEqual([`${dateAt(3)}T10:30 HPLC prep`, ...all.slice(1)]);
  });

  it('cancels what it says is cancelled, and nothing that it never brought', async () => {
    const space = await campus.space();
    const one = (...more: string[]) =>
      calendar(event('one@lab', local(3, '10:00'), local(3, '11:00'), 'SUMMARY:One', ...more));
    await send(mei, space, one());
    const { body } = await send(mei, space, one('STATUS:CANCELLED'));
    expect(body.data).toMatchObject([{ outcome: 'cancelled', bookingId: expect.stringMatching(/^bkg_/) }]);
    expect(await booked(mei, space)).toEqual([]);
    const other = await campus.space();
    const { body: never } = await send(mei, other, one('STATUS:CANCELLED'));
    expect(never.data).toEqual([expect.not.objectContaining({ bookingId: expect.anything() })]);
  });

  it('is bound by the same rules: what is taken is refused with what is free, the rest is made', async () => {
    const space = await campus.space();
    const rival = await campus.person();
    expect((await rival.book(space, at(3, '10:00'), at(3, '11:00'))).status).toBe(201);
    const { body } = await send(
      mei,
      space,
      calendar(
        event('a@lab', local(3, '10:30'), local(3, '11:30'), 'SUMMARY:Too late'),
        event('b@lab', local(3, '11:30'), local(3, '12:30'), 'SUMMARY:In time'),
      ),
    );
    expect(body.counts).toMatchObject({ created: 1, refused: 1 });
    expect(body.data[0]).toMatchObject({ uid: 'a@lab', outcome: 'refused', problem: { code: 'slot-taken' } });
    expect(body.data[0].problem.alternatives.length).toBeGreaterThan(0);
    expect(await campus.overfilledMoments()).toBe(0);
    // The same UID of somebody else is somebody else's.
    const theirs = await send(rival, space, calendar(event('b@lab', local(3, '11:30'), local(3, '12:30'))));
    expect(theirs.body.data).toMatchObject([{ outcome: 'refused', problem: { code: 'slot-taken' } }]);
    expect(await booked(mei, space)).toEqual([`${dateAt(3)}T11:30 In time`]);
  });

  it('may name whom it is for, and books rules without an end as far as a year ahead', async () => {
    const space = await campus.space();
    const colleague = await campus.person({ tenantId: mei.user.tenantId });
    const text = calendar(
      event(
        'endless@lab',
        local(2, '09:00'),
        local(2, '10:00'),
        'SUMMARY:For ever',
        'RRULE:FREQ=MONTHLY;BYMONTHDAY=15',
      ),
    );
    const { body } = await mei.post(`/spaces/${space.id}/calendar-import?dryRun=true`, {
      calendar: text,
      for: colleague.user.email,
    });
    const dates = (body.data as { date: string; outcome: string }[]).map(({ date }) => date);
    expect(dates.length).toBeGreaterThanOrEqual(11);
    expect(dates.length).toBeLessThanOrEqual(13);
    expect(dates.every((date) => date.endsWith('-15'))).toBe(true);
  });

  it('refuses what it cannot read, each event by itself, and a file that is no calendar as a whole', async () => {
    const space = await campus.space();
    const { body } = await send(
      mei,
      space,
      calendar(
        event('fine@lab', local(3, '10:00'), local(3, '11:00')),
        event('yearly@lab', local(3, '12:00'), local(3, '13:00'), 'RRULE:FREQ=SECONDLY'),
        event('backwards@lab', local(3, '13:00'), local(3, '12:00')),
      ),
    );
    expect(body.counts).toMatchObject({ created: 1, refused: 2 });
    expect((body.data as { problem?: { code: string } }[]).map(({ problem }) => problem?.code)).toEqual([
      undefined,
      'rrule-not-supported',
      'validation-failed',
    ]);

    for (const [text, says] of [
      ['hello', 'This is not iCalendar'],
      [calendar(), 'There is no VEVENT in it.'],
      [`${'BEGIN:X\r\n'.repeat(60_000)}`, 'more than 50000 lines'],
    ] as const) {
      const refused = await send(mei, space, text);
      expect([refused.status, refused.body.code]).toEqual([422, 'validation-failed']);
      expect(refused.body.detail).toContain(says);
    }
    const tooLarge = await send(mei, space, 'X'.repeat(1_100_000));
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'payload-too-large']);
    const elsewhere = await mei.post('/bookings', stock(), { 'content-type': 'text/calendar' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'unknown-field']);
    const nowhere = await send(mei, { ...space, code: 'NOWHERE' }, stock());
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'not-found']);
  });
});
