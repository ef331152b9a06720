import { randomUUID } from 'node:crypto';
import { Campus, type Person, type Space } from './support/campus.js';
import {
  clock as at,
  commit,
  dateAhead,
  everyWeek,
  madeSeries,
  occurrencesOf as bookingsOf,
  plus,
  resultsOf,
  type Shown,
  weekdayFrom,
} from './support/series.js';

describe('A series', () => {
  let campus: Campus;
  let ann: Person;
  let bob: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    [ann, bob] = await Promise.all([campus.person(), campus.person()]);
  });
  afterAll(() => campus.close());

  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
    const { rows } = await campus.db.query(
      `SELECT b.id FROM booking b WHERE (b.status IN ('confirmed', 'requested')) <> EXISTS (SELECT FROM claim c WHERE c.booking_id = b.id)
         OR (SELECT count(*) FROM booking_history h WHERE h.booking_id = b.id) <> (SELECT count(*) FROM change c WHERE c.subject_id = b.id)
         OR NOT EXISTS (SELECT FROM booking_history h WHERE h.booking_id = b.id)`,
    );
    expect(rows).toEqual([]);
  });

  const monday = weekdayFrom(dateAhead(20), 1);
  const weeks = (count: number, first = monday) => everyWeek(count, first);
  /** A meeting of an hour at ten, every week unless said otherwise. */
  const preview = (person: Person, space: Space, more: Record<string, unknown> = {}) =>
    person.post('/series/preview', {
      spaceId: space.id,
      start: at(monday, '10:00'),
      end: at(monday, '11:00'),
      rrule: 'FREQ=WEEKLY;COUNT=4',
      ...more,
    });
  const made = (person: Person, space: Space, more: Record<string, unknown> = {}) =>
    madeSeries(person, space, {
      start: at(monday, '10:00'),
      end: at(monday, '11:00'),
      rrule: 'FREQ=WEEKLY;COUNT=4',
      ...more,
    });

  describe('is shown before it is booked', () => {
    it('date by date, and then booked as a whole', async () => {
      const room = await campus.space();
      const shown = await preview(ann, room, { title: 'Stand-up' });
      expect(shown.status).toBe(200);
      expect(shown.body).toMatchObject({
        previewToken: expect.stringMatching(/^pvw_/),
        counts: { ok: 4, adjusted: 0, conflict: 0, closed: 0, needsApproval: 0, overQuota: 0 },
        occurrences: weeks(4).map((date) => ({
          date,
          start: at(date, '10:00'),
          end: at(date, '11:00'),
          result: 'ok',
          action: 'book',
        })),
      });
      expect((await bob.book(room, at(monday, '10:00'), at(monday, '10:15'))).status).toBe(201);
    });

    it('and books exactly that: every date its own booking with history and changes', async () => {
      const room = await campus.space();
      await campus.settled();
      const cursor = (await ann.get('/changes?since=now')).body.nextCursor as string;
      const shown = await preview(ann, room, { title: 'Stand-up', purpose: 'Planning', people: 1 });
      const booked = await commit(ann, shown);
      expect(booked.status).toBe(201);
      expect(booked.headers['location']).toBe(`/api/v1/series/${booked.body.id}`);
      expect(booked.body).toMatchObject({ made: 4, skipped: [], adjusted: [], lost: [] });
      const bookings = await bookingsOf(ann, booked.body.id);
      expect(bookings).toMatchObject(
        weeks(4).map((date, n) => ({
          id: booked.body.bookingIds[n],
          seriesId: booked.body.id,
          occurrence: date,
          start: at(date, '10:00'),
          status: 'confirmed',
          title: 'Stand-up',
        })),
      );
      await campus.settled();
      const changes = (await ann.get(`/changes?since=${cursor}&types=series,booking`)).body.data as {
        type: string;
        id: string;
      }[];
      expect(changes.map(({ type }) => type).sort()).toEqual([
        ...Array.from({ length: 4 }, () => 'booking.created'),
        'series.created',
      ]);
      expect(changes.find(({ type }) => type === 'series.created')).toMatchObject({
        id: booked.body.id,
        series: { title: 'Stand-up' },
      });
      expect((await ann.get(`/series/${booked.body.id}`)).body).toMatchObject({
        rrule: 'FREQ=WEEKLY;COUNT=4',
        startsOn: `${monday}T10:00:00`,
        minutes: 60,
        timeZone: 'Asia/Hong_Kong',
        purpose: 'Planning',
        counts: { booked: 4, upcoming: 4, cancelled: 0 },
        version: 1,
      });
      expect((await ann.get(`/series/${booked.body.id}/occurrences/${weeks(4)[2]}`)).body.id).toBe(
        booked.body.bookingIds[2],
      );
    });

    it('with a like space for a date that is taken, else another hour of that day, else nothing', async () => {
      const kit = { kind: 'event_hall', amenities: [] };
      const [room, twin] = [await campus.space(kit), await campus.space(kit)];
      const [first, second, third] = weeks(3) as [string, string, string];
      await bob.book(room, at(first, '10:30'), at(first, '11:30'));
      await bob.book(room, at(second, '10:30'), at(second, '11:30'));
      await bob.book(twin, at(second, '09:30'), at(second, '10:30'));
      for (const space of [room, twin])
        await bob.book(space, at(third, '00:00'), at(plus(third, 1), '00:00'));

      const shown = await preview(ann, room, { rrule: 'FREQ=WEEKLY;COUNT=4' });
      expect(resultsOf(shown.body)).toEqual(['adjusted', 'adjusted', 'conflict', 'ok']);
      const [onFirst, onSecond, onThird] = shown.body.occurrences as Shown[];
      expect(onFirst).toMatchObject({
        reason: 'slot-taken',
        start: at(first, '10:00'),
        proposal: { space: { code: twin.code }, start: at(first, '10:00') },
      });
      expect(onSecond).toMatchObject({
        proposal: { space: { code: room.code }, start: at(second, '09:30') },
        choices: [{ start: at(second, '09:15') }, { choiceId: 'skip' }],
      });
      expect(onThird!.proposal).toBeUndefined();
      expect(onThird!.choices).toEqual([{ choiceId: 'skip' }]);

      const booked = await commit(ann, shown);
      expect(booked.body).toMatchObject({ made: 3, skipped: [third], adjusted: [first, second] });
      expect(await bookingsOf(ann, booked.body.id)).toMatchObject([
        { occurrence: first, space: { code: twin.code } },
        { occurrence: second, start: at(second, '09:30') },
        { space: { code: room.code } },
      ]);
      expect((await ann.get(`/series/${booked.body.id}`)).body.exdates).toEqual([third]);
    });

    it('and is decided upon date by date', async () => {
      const room = await campus.space({ kind: 'bench' });
      const [first, second, third] = weeks(3) as [string, string, string];
      await bob.book(room, at(second, '10:00'), at(second, '11:00'));
      const shown = await preview(ann, room, { rrule: 'FREQ=WEEKLY;COUNT=3' });
      const other = (shown.body.occurrences as Shown[])[1]!.choices[0]!;
      expect(other.start).toBeDefined();
      const decisions = { [first]: 'accept', [second]: other.choiceId, [third]: 'skip' };
      const booked = await commit(ann, shown, { decisions });
      expect(booked.body).toMatchObject({ made: 2, skipped: [third], adjusted: [second] });
      expect((await bookingsOf(ann, booked.body.id))[1]).toMatchObject({ start: other.start });
    });

    it('and refuses decisions that make no sense, each by its place', async () => {
      const shown = await preview(ann, await campus.space());
      const refused = await commit(ann, shown, { decisions: { [monday]: 'c7', '2020-01-01': 'skip' } });
      expect(refused.body).toMatchObject({
        code: 'validation-failed',
        errors: [
          { pointer: `/decisions/${monday}`, code: 'no-such-choice' },
          { pointer: '/decisions/2020-01-01', code: 'no-such-date' },
        ],
      });
      const decisions = Object.fromEntries(weeks(4).map((date) => [date, 'skip']));
      expect((await commit(ann, shown, { decisions })).body).toMatchObject({
        errors: [{ code: 'nothing-left' }],
      });
      expect((await commit(ann, shown)).status).toBe(201);
    });

    it('finds no room twice for its own dates where they overlap', async () => {
      const room = await campus.space({ kind: 'other' });
      const shown = await preview(ann, room, {
        end: at(plus(monday, 1), '22:00'),
        rrule: 'FREQ=DAILY;COUNT=3',
      });
      expect(resultsOf(shown.body)[0]).toBe('ok');
      expect(resultsOf(shown.body)[1]).not.toBe('ok');
      expect((await commit(ann, shown)).status).toBe(201);
    });
  });

  describe('that cannot be', () => {
    it.each([
      ['FREQ=WEEKLY', 'series-endless'],
      ['FREQ=SECONDLY;COUNT=2', 'rrule-not-supported'],
      ['every tuesday', 'rrule-invalid'],
      ['FREQ=DAILY;COUNT=367', 'series-too-long'],
      ['FREQ=WEEKLY;UNTIL=20200101', 'series-empty'],
    ])('by the rule %s is refused as %s', async (rrule, code) => {
      const { status, body } = await preview(ann, await campus.space(), { rrule });
      expect(status).toBe(422);
      expect(body).toMatchObject({ code, errors: [{ pointer: '/rrule', code }] });
    });

    it('on any date, for the rules of the space, is refused as a booking would be', async () => {
      const room = await campus.space({ terms: { maxMinutes: 30 } });
      expect((await preview(ann, room)).body).toMatchObject({
        code: 'duration-not-allowed',
        limit: { maxMinutes: 30 },
      });
    });

    it('on some dates tells of each why', async () => {
      const room = await campus.space({ terms: { advanceDays: 30 } });
      const shown = await preview(ann, room);
      expect(resultsOf(shown.body)).toEqual(expect.arrayContaining(['ok', 'closed']));
      expect((shown.body.occurrences as Shown[])[3]).toMatchObject({
        result: 'closed',
        reason: 'outside-booking-window',
        violations: [{ limit: { advanceDays: 30 } }],
        choices: [{ choiceId: 'skip' }],
      });
    });
  });

  describe('is booked', () => {
    it('only by whom it was shown to, only once, and only for 15 minutes', async () => {
      const shown = await preview(ann, await campus.space());
      expect((await commit(bob, shown)).status).toBe(404);
      expect((await commit(ann, shown)).status).toBe(201);
      expect((await commit(ann, shown)).status).toBe(404);

      const late = await preview(ann, await campus.space());
      await campus.db.query('UPDATE series_preview SET expires_at = now()');
      expect((await commit(ann, late)).body.code).toBe('preview-expired');
    });

    it('once for every Idempotency-Key, however often it is sent', async () => {
      const shown = await preview(ann, await campus.space());
      const headers = { 'idempotency-key': randomUUID() };
      const send = () => ann.post('/series', { previewToken: shown.body.previewToken }, headers);
      const [one, other] = await Promise.all([send(), send()]);
      const again = await send();
      expect([one.status, other.status, again.status]).toEqual([201, 201, 201]);
      expect(new Set([one.body.id, other.body.id, again.body.id]).size).toBe(1);
      expect(again.headers['idempotent-replayed']).toBe('true');
    });

    it('not at all where one date has gone meanwhile, with a new preview to book instead', async () => {
      const room = await campus.space({ kind: 'desk' });
      const shown = await preview(ann, room);
      const [, second] = weeks(4) as [string, string];
      expect((await bob.book(room, at(second, '10:45'), at(second, '11:45'))).status).toBe(201);

      const refused = await commit(ann, shown);
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ code: 'series-changed', changed: [second] });
      expect(resultsOf(refused.body.preview)).toEqual(['ok', 'adjusted', 'ok', 'ok']);
      expect((await ann.get('/bookings?limit=200')).body.data).not.toContainEqual(
        expect.objectContaining({ spaceId: room.id }),
      );

      const booked = await ann.post('/series', { previewToken: refused.body.preview.previewToken });
      expect(booked.body).toMatchObject({ made: 4, adjusted: [second] });
    });

    it('without the dates that have gone, where that was asked for', async () => {
      const room = await campus.space();
      const shown = await preview(ann, room);
      const [, second] = weeks(4) as [string, string];
      await bob.book(room, at(second, '10:00'), at(second, '11:00'));
      expect((await commit(ann, shown, { onChange: 'skip' })).body).toMatchObject({
        made: 3,
        skipped: [second],
        lost: [second],
      });
    });

    it('not where a rule has changed meanwhile', async () => {
      const room = await campus.space();
      const shown = await preview(ann, room);
      await campus.admin.post('/rule-sets', { spaceId: room.id, terms: { advanceDays: 30 } });
      const refused = await commit(ann, shown);
      expect(refused.body).toMatchObject({ code: 'series-changed' });
      expect(refused.body.changed).toContain(weeks(4)[3]);
    });

    it('through what is overdue', async () => {
      const room = await campus.space();
      const shown = await preview(ann, room);
      const { body } = await bob.book(room, at(monday, '10:00'), at(monday, '11:00'));
      await campus.db.query(
        `UPDATE booking SET check_in_by = now() - interval '1 minute' WHERE space_id = (SELECT space_id FROM booking ORDER BY created_at DESC LIMIT 1)`,
      );
      expect((await commit(ann, shown)).body).toMatchObject({ made: 4 });
      expect((await bob.get(`/bookings/${body.id}`)).body.status).toBe('no_show');
    });

    it('on trial, with the same answer and nothing kept', async () => {
      const shown = await preview(ann, await campus.space());
      const rehearsed = await ann.post('/series?dryRun=true', { previewToken: shown.body.previewToken });
      expect(rehearsed.body).toMatchObject({ made: 4 });
      expect((await ann.get(`/series/${rehearsed.body.id}`)).status).toBe(404);
      expect((await commit(ann, shown)).status).toBe(201);
    });
  });

  it('is seen by whose it is and who runs the campus, and by nobody else', async () => {
    const { id } = await made(ann, await campus.space());
    const paths = [`/series/${id}`, `/series/${id}/occurrences`, `/series/${id}/occurrences/${monday}`];
    const statuses = async (person: Person) =>
      Promise.all(paths.map(async (path) => (await person.get(path)).status));
    expect(await statuses(ann)).toEqual([200, 200, 200]);
    expect(await statuses(campus.admin)).toEqual([200, 200, 200]);
    expect(await statuses(bob)).toEqual([404, 404, 404]);
    expect((await ann.get(`/series/${id}/occurrences/2020-01-01`)).status).toBe(404);
  });

  it('pages through its occurrences', async () => {
    const { id, bookingIds } = await made(ann, await campus.space(), { rrule: 'FREQ=DAILY;COUNT=5' });
    const first = (await ann.get(`/series/${id}/occurrences?limit=3`)).body;
    const rest = (await ann.get(`/series/${id}/occurrences?limit=3&cursor=${first.page.nextCursor}`)).body;
    expect([...first.data, ...rest.data].map((booking: { id: string }) => booking.id)).toEqual(bookingIds);
    expect(rest.page).toEqual({ hasMore: false });
  });

  describe('that meets a public holiday', () => {
    const holiday = weeks(4)[1]!;
    beforeAll(async () => {
      await campus.admin.put(`/holidays/${holiday}`, { name: { en: 'Founders’ Day' } });
    });
    afterAll(() => campus.admin.delete(`/holidays/${holiday}`));

    it('leaves the day out unless told otherwise, and says so', async () => {
      const shown = await preview(ann, await campus.space());
      expect(resultsOf(shown.body)).toEqual(['ok', 'closed', 'ok', 'ok']);
      const [, onHoliday] = shown.body.occurrences as Shown[];
      expect(onHoliday).toMatchObject({ reason: 'holiday', holiday: { en: 'Founders’ Day' } });
      expect((await commit(ann, shown)).body).toMatchObject({ made: 3, skipped: [holiday] });
    });

    it('takes place all the same if somebody decides so', async () => {
      const shown = await preview(ann, await campus.space());
      const { choiceId } = (shown.body.occurrences as Shown[])[1]!.choices[0]!;
      expect((await commit(ann, shown, { decisions: { [holiday]: choiceId } })).body.made).toBe(4);
    });

    it('keeps the day where the series says so', async () => {
      const shown = await preview(ann, await campus.space(), { onHoliday: 'keep' });
      expect(resultsOf(shown.body)).toEqual(['ok', 'ok', 'ok', 'ok']);
    });

    it('moves to the next workday, and keeps the name of its date', async () => {
      const shown = await preview(ann, await campus.space(), { onHoliday: 'next_workday' });
      expect(resultsOf(shown.body)).toEqual(['ok', 'adjusted', 'ok', 'ok']);
      const booked = await commit(ann, shown);
      expect(booked.body).toMatchObject({ made: 4, adjusted: [holiday] });
      expect((await ann.get(`/series/${booked.body.id}/occurrences/${holiday}`)).body).toMatchObject({
        occurrence: holiday,
        start: at(plus(holiday, 1), '10:00'),
      });
    });
  });

  it('of 52 weeks is all there or not at all, whatever 52 others book in the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const room = await campus.space({ kind: 'office' });
      const first = dateAhead(3);
      const dates = weeks(52, first).filter((date) => date < dateAhead(360));
      const shown = await preview(ann, room, {
        start: at(first, '10:00'),
        end: at(first, '11:00'),
        rrule: `FREQ=WEEKLY;COUNT=${dates.length}`,
        onHoliday: 'keep',
      });
      const [series, ...singles] = await Promise.all([
        commit(ann, shown),
        ...dates.map((date) => bob.book(room, at(date, '10:00'), at(date, '11:00'))),
      ]);
      const wins = singles.filter(({ status }) => status === 201).length;
      const { rows } = await campus.db.query<{ n: string }>(
        `SELECT count(*) AS n FROM booking WHERE space_id = (SELECT id FROM space WHERE code = $1) AND series_id IS NOT NULL`,
        [room.code],
      );
      if (series!.status === 201) {
        expect([wins, Number(rows[0]!.n)]).toEqual([0, dates.length]);
      } else {
        expect(series!.body).toMatchObject({ code: 'series-changed' });
        expect([wins, Number(rows[0]!.n)]).toEqual([dates.length, 0]);
      }
    }
  });
});
