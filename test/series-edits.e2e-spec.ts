import { uuidOf } from '../src/platform/ids.js';
import { Campus, type Person, type Space } from './support/campus.js';
import { labOf } from './support/labs.js';
import {
  clock,
  dateAhead,
  everyWeek,
  madeSeries,
  occurrencesOf,
  plus,
  type Shown,
  weekdayFrom,
} from './support/series.js';

describe('A series that changes', () => {
  let campus: Campus;
  let ann: Person;
  let bob: Person;
  let room: Space;

  beforeAll(async () => {
    campus = await Campus.open();
    [ann, bob] = await Promise.all([campus.person(), campus.person()]);
  });
  afterAll(() => campus.close());
  beforeEach(async () => {
    // Of a kind of its own for every story, so that none finds a way out in the room of another.
    room = await campus.space({ kind: 'event_hall', amenities: [] });
  });

  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
    const { rows } = await campus.db.query(
      `SELECT b.id FROM booking b WHERE (b.status IN ('confirmed', 'requested')) <> EXISTS (SELECT FROM claim c WHERE c.booking_id = b.id)
         OR (SELECT max(version) FROM booking_history h WHERE h.booking_id = b.id) <> b.version
         OR (SELECT count(*) FROM change c WHERE c.subject_id = b.id) <> b.version`,
    );
    expect(rows).toEqual([]);
  });

  const monday = weekdayFrom(dateAhead(20), 1);
  const weeks = everyWeek(4, monday);
  const [first, second, third, fourth] = weeks as [string, string, string, string];
  /** An hour at ten on four Mondays. */
  const weekly = (more: Record<string, unknown> = {}) =>
    madeSeries(ann, room, {
      start: clock(monday, '10:00'),
      end: clock(monday, '11:00'),
      rrule: 'FREQ=WEEKLY;COUNT=4',
      title: 'Stand-up',
      ...more,
    });
  const edit = (id: string, body: object, query = '', person = ann) =>
    person.patch(`/series/${id}?${query}`, body);
  const startsOf = async (id: string) => (await occurrencesOf(ann, id)).map(({ start }) => start);
  const mondays = (time: string) => weeks.map((date) => clock(date, time));

  it('moves every booking, and each keeps its id and its history', async () => {
    const { id, bookingIds } = await weekly();
    const edited = await edit(id, { start: clock(first, '14:00'), title: 'Retro' });
    expect(edited.status).toBe(200);
    expect(edited.headers['etag']).toBe('"v2"');
    expect(edited.body).toMatchObject({
      series: { startsOn: `${monday}T14:00:00`, title: 'Retro', version: 2, minutes: 60 },
      counts: { ok: 4 },
      occurrences: weeks.map((date) => ({
        date,
        action: 'change',
        from: { start: clock(date, '10:00'), title: 'Stand-up' },
        to: { start: clock(date, '14:00'), end: clock(date, '15:00'), title: 'Retro' },
      })),
    });
    const after = await occurrencesOf(ann, id);
    expect(after.map((booking) => booking.id)).toEqual(bookingIds);
    expect(after.map(({ start }) => start)).toEqual(mondays('14:00'));
    const history = (await ann.get(`/bookings/${bookingIds[0]}/history`)).body.data as object[];
    expect(history).toMatchObject([
      { type: 'booking.created' },
      { type: 'booking.moved', changed: ['start', 'end', 'title'], before: { title: 'Stand-up' } },
    ]);
    // Their old place is free again.
    expect((await bob.book(room, clock(first, '10:00'), clock(first, '11:00'))).status).toBe(201);
  });

  it('is shown first, and then changed exactly as shown', async () => {
    const { id } = await weekly();
    await bob.book(room, clock(second, '14:30'), clock(second, '15:30'));
    const shown = await ann.patch(`/series/${id}?dryRun=true`, { start: clock(first, '14:00') });
    expect(shown.status).toBe(200);
    expect(await startsOf(id)).toEqual(mondays('10:00'));
    const [, clashing] = shown.body.occurrences as Shown[];
    expect(clashing).toMatchObject({
      result: 'adjusted',
      from: { start: clock(second, '10:00') },
      start: clock(second, '14:00'),
      proposal: { start: clock(second, '13:30') },
      to: { start: clock(second, '13:30') },
    });

    const { previewToken } = shown.body;
    const reason = 'The team asked for it';
    const done = await edit(id, { previewToken, decisions: { [third]: 'skip' }, reason });
    expect(done.status).toBe(200);
    const { rows } = await campus.db.query<{ reason: string | null }>(
      'SELECT h.reason FROM booking_history h JOIN booking b ON b.id = h.booking_id WHERE b.series_id = $1 AND h.version = 2',
      [uuidOf('series', id)],
    );
    expect(rows.map((row) => row.reason)).toEqual([reason, reason, reason]);
    expect(await startsOf(id)).toEqual([
      clock(first, '14:00'),
      clock(second, '13:30'),
      clock(third, '10:00'),
      clock(fourth, '14:00'),
    ]);
    expect((await edit(id, { previewToken })).status).toBe(404);
  });

  it('is left as it is where a date clashes, with a preview to decide by', async () => {
    const { id } = await weekly();
    await bob.book(room, clock(second, '14:30'), clock(second, '15:30'));
    const refused = await edit(id, { start: clock(first, '14:00') });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'series-changed', changed: [second] });
    expect(await startsOf(id)).toEqual(mondays('10:00'));
    const { previewToken } = refused.body.preview;
    expect((await edit(id, { previewToken, decisions: { [second]: 'skip' } })).status).toBe(200);
    expect(await startsOf(id)).toEqual([
      clock(first, '14:00'),
      clock(second, '10:00'),
      clock(third, '14:00'),
      clock(fourth, '14:00'),
    ]);
  });

  it('is not changed by a preview that has been overtaken', async () => {
    const { id, bookingIds } = await weekly();
    const shown = await ann.patch(`/series/${id}?dryRun=true`, { start: clock(first, '14:00') });
    await ann.patch(`/bookings/${bookingIds[2]}`, { title: 'Special' });
    const refused = await edit(id, { previewToken: shown.body.previewToken });
    expect(refused.body).toMatchObject({ code: 'series-changed', changed: [third] });
    await bob.book(room, clock(second, '14:00'), clock(second, '15:00'));
    const again = await edit(id, { previewToken: refused.body.preview.previewToken });
    expect(again.body.code).toBe('series-changed');
    expect(await startsOf(id)).toEqual(mondays('10:00'));
  });

  it('may shift onto its own places', async () => {
    const { id, bookingIds } = await weekly({ rrule: 'FREQ=DAILY;COUNT=4' });
    const edited = await edit(id, { start: clock(plus(monday, 1), '10:00') });
    expect(edited.body.counts).toMatchObject({ ok: 4 });
    const after = await occurrencesOf(ann, id);
    expect(after.map((booking) => booking.id)).toEqual(bookingIds);
    expect(after.map(({ occurrence }) => occurrence)).toEqual([1, 2, 3, 4].map((n) => plus(monday, n)));
  });

  it('becomes one of another weekday booking by booking', async () => {
    const { id, bookingIds } = await weekly();
    await ann.post(`/bookings/${bookingIds[1]}/cancel`);
    const edited = await edit(id, { rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=4' });
    expect(edited.status).toBe(200);
    const after = await occurrencesOf(ann, id);
    expect(after).toHaveLength(4);
    expect(after.find((booking) => booking.id === bookingIds[1])).toMatchObject({
      status: 'cancelled',
      occurrence: plus(second, 2),
    });
    expect(after.filter(({ status }) => status === 'confirmed').map(({ start }) => start)).toEqual(
      [first, third, fourth].map((date) => clock(plus(date, 2), '10:00')),
    );
  });

  it('grows and shrinks with its rule: what falls away is cancelled, what is new is booked', async () => {
    const { id, bookingIds } = await weekly();
    const longer = await edit(id, { rrule: 'FREQ=WEEKLY;COUNT=6' });
    expect(longer.body.counts).toMatchObject({ ok: 6 });
    expect((longer.body.occurrences as Shown[]).map(({ action }) => action)).toEqual([
      ...Array.from({ length: 4 }, () => 'keep'),
      'book',
      'book',
    ]);
    const shorter = await edit(id, { rrule: 'FREQ=WEEKLY;COUNT=2' });
    expect(shorter.body.series.counts).toEqual({ booked: 2, upcoming: 2, cancelled: 4 });
    expect((await ann.get(`/bookings/${bookingIds[3]}`)).body.status).toBe('cancelled');
    expect((await ann.get(`/bookings/${bookingIds[0]}`)).body.version).toBe(1);
  });

  describe('keeps its exceptions', () => {
    const withExceptions = async () => {
      const { id, bookingIds } = await weekly();
      await ann.patch(`/bookings/${bookingIds[1]}`, { start: clock(plus(second, 1), '16:00') });
      await ann.patch(`/bookings/${bookingIds[2]}`, { title: 'With guests' });
      await ann.post(`/bookings/${bookingIds[3]}/cancel`);
      return id;
    };

    it('as they are: only what was not changed by itself follows', async () => {
      const id = await withExceptions();
      await edit(id, { start: clock(first, '14:00'), title: 'Retro' });
      expect(await occurrencesOf(ann, id)).toMatchObject([
        { start: clock(first, '14:00'), title: 'Retro' },
        { start: clock(plus(second, 1), '16:00'), title: 'Retro', occurrence: second },
        { start: clock(third, '14:00'), title: 'With guests' },
        { status: 'cancelled' },
      ]);
    });

    it('unless they are to be included; what was cancelled stays so even then', async () => {
      const id = await withExceptions();
      await edit(id, { start: clock(first, '14:00'), title: 'Retro', includeExceptions: true });
      expect(await occurrencesOf(ann, id)).toMatchObject([
        { start: clock(first, '14:00'), title: 'Retro' },
        { start: clock(second, '14:00'), title: 'Retro' },
        { start: clock(third, '14:00'), title: 'Retro' },
        { start: clock(fourth, '10:00'), status: 'cancelled', title: 'Stand-up' },
      ]);
    });

    it('also those that one edit of a single date has made', async () => {
      const { id, bookingIds } = await weekly();
      const one = await edit(id, { start: clock(second, '09:00') }, `scope=this&from=${second}`);
      expect(one.body).toMatchObject({ series: { version: 1 }, occurrences: [{ date: second }] });
      await edit(id, { start: clock(first, '14:00') });
      expect(await startsOf(id)).toEqual([
        clock(first, '14:00'),
        clock(second, '09:00'),
        clock(third, '14:00'),
        clock(fourth, '14:00'),
      ]);
      expect((await ann.get(`/bookings/${bookingIds[1]}`)).body.version).toBe(2);
    });
  });

  it('splits where only the following change: the later bookings go on in a series of their own', async () => {
    const { id, bookingIds } = await weekly();
    const edited = await edit(
      id,
      { start: clock(third, '15:00'), title: 'Retro' },
      `scope=following&from=${third}`,
    );
    expect(edited.status).toBe(200);
    const { series, next } = edited.body;
    expect(series).toMatchObject({
      id,
      rrule: `FREQ=WEEKLY;UNTIL=${plus(third, -1).replaceAll('-', '')}`,
      title: 'Stand-up',
      counts: { booked: 2 },
    });
    expect(next).toMatchObject({
      rrule: 'FREQ=WEEKLY;COUNT=2',
      startsOn: `${third}T15:00:00`,
      title: 'Retro',
      counts: { booked: 2 },
    });
    expect(await startsOf(id)).toEqual([clock(first, '10:00'), clock(second, '10:00')]);
    expect(await occurrencesOf(ann, next.id)).toMatchObject([
      { id: bookingIds[2], seriesId: next.id, start: clock(third, '15:00'), title: 'Retro' },
      { id: bookingIds[3], start: clock(fourth, '15:00') },
    ]);
  });

  it('moves to another space as a whole or not at all', async () => {
    const other = await campus.space({ kind: 'event_hall', amenities: [] });
    const { id } = await weekly();
    await bob.book(other, clock(fourth, '10:00'), clock(fourth, '11:00'));
    expect((await edit(id, { spaceId: other.id })).status).toBe(409);
    const moved = await edit(id, { spaceId: other.id }, `scope=following&from=${first}&dryRun=true`);
    expect(moved.body.counts).toMatchObject({ ok: 3, adjusted: 1 });
    const { previewToken } = moved.body;
    await edit(id, { previewToken, decisions: { [fourth]: 'skip' } });
    expect((await occurrencesOf(ann, id)).map(({ space }) => space.code)).toEqual([
      other.code,
      other.code,
      other.code,
      room.code,
    ]);
  });

  it('stays as it is where an edit says nothing new', async () => {
    const { id } = await weekly();
    const edited = await edit(id, { title: 'Stand-up', start: clock(first, '10:00') });
    expect(edited.body.series.version).toBe(1);
    expect((await occurrencesOf(ann, id)).map(({ version }) => version)).toEqual([1, 1, 1, 1]);
  });

  it('belongs to whom it was booked for, also what somebody else adds to it', async () => {
    const { id } = await weekly();
    expect((await edit(id, { rrule: 'FREQ=WEEKLY;COUNT=5' }, '', campus.admin)).status).toBe(200);
    const added = (await occurrencesOf(ann, id))[4]!;
    expect((await ann.get(`/bookings/${added.id}`)).body).toMatchObject({
      bookedFor: ann.user.id,
      bookedBy: campus.admin.user.id,
      tenantId: ann.user.tenantId,
    });
  });

  it('goes one way where two change it at once, never half and half', async () => {
    const { id } = await weekly();
    const edits = await Promise.all([
      edit(id, { start: clock(first, '14:00') }),
      edit(id, { start: clock(first, '16:00') }, '', campus.admin),
    ]);
    const statuses = edits.map(({ status }) => status).sort((a, b) => a - b);
    expect([
      [200, 200],
      [200, 409],
    ]).toContainEqual(statuses);
    expect([mondays('14:00'), mondays('16:00')]).toContainEqual(await startsOf(id));
  });

  it('moves as a whole or not at all, whatever others book in the same moment', async () => {
    const { id } = await weekly();
    const [edited, ...singles] = await Promise.all([
      edit(id, { start: clock(first, '14:00') }),
      ...weeks.map((date) => bob.book(room, clock(date, '14:30'), clock(date, '15:00'))),
    ]);
    const moved = edited!.status === 200;
    expect(await startsOf(id)).toEqual(mondays(moved ? '14:00' : '10:00'));
    expect(singles.filter(({ status }) => status === 201)).toHaveLength(moved ? 0 : 4);
  });

  it('says what cannot be', async () => {
    const { id } = await weekly({ rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=4' });
    const code = async (body: object, query = '') => {
      const answer = await edit(id, body, query);
      return answer.body.errors?.[0]?.code ?? answer.body.code;
    };
    expect(await code({ start: clock(plus(first, 1), '10:00') })).toBe('rrule-needed');
    expect(await code({ title: 'x' }, 'scope=this')).toBe('required');
    expect(await code({ title: 'x' }, 'scope=this&from=2020-01-01')).toBe('not-found');
    expect(await code({ rrule: 'FREQ=DAILY;COUNT=2' }, `scope=this&from=${first}`)).toBe('contradiction');
    expect(await code({ end: clock(first, '09:00') })).toBe('ends-before-start');
    expect(await code({ rrule: 'FREQ=DAILY' })).toBe('series-endless');
    expect((await edit(id, { title: 'x' }, '', bob)).status).toBe(404);
    expect((await ann.patch(`/series/${id}`, { title: 'x' }, {})).status).toBe(428);
    const stale = await ann.patch(`/series/${id}`, { title: 'x' }, { 'if-match': '"v9"' });
    expect(stale.body).toMatchObject({ code: 'version-conflict', current: { version: 1 } });
  });

  it('asks where somebody has to agree: as it is booked, and as it goes beyond what was granted', async () => {
    const lab = await labOf(campus);
    const { body } = await ann.post('/series/preview', {
      spaceId: lab.id,
      start: clock(monday, '20:00'),
      end: clock(monday, '21:00'),
      rrule: 'FREQ=WEEKLY;COUNT=2',
    });
    expect(body.counts).toMatchObject({ ok: 0, needsApproval: 2 });
    const asked = await ann.post('/series', { previewToken: body.previewToken });
    expect((await occurrencesOf(ann, asked.body.id)).map(({ status }) => status)).toEqual([
      'requested',
      'requested',
    ]);

    const { id } = await weekly();
    const edited = await edit(id, { spaceId: lab.id }, `scope=this&from=${second}`);
    expect(edited.body.counts).toMatchObject({ needsApproval: 1 });
    expect((await occurrencesOf(ann, id)).map(({ status }) => status)).toEqual([
      'confirmed',
      'requested',
      'confirmed',
      'confirmed',
    ]);
    // It keeps what it had while it asks for more.
    expect((await bob.book(room, clock(second, '10:00'), clock(second, '11:00'))).status).toBe(409);
    expect((await bob.book(lab, clock(second, '10:00'), clock(second, '11:00'))).status).toBe(409);
  });

  describe('is cancelled', () => {
    it('as a whole, at once', async () => {
      const { id } = await weekly();
      const cancelled = await ann.post(`/series/${id}/cancel`, { reason: 'Project over' });
      expect(cancelled.status).toBe(200);
      expect(cancelled.body).toMatchObject({
        cancelled: weeks,
        kept: [],
        series: { counts: { cancelled: 4 } },
      });
      expect((await bob.book(room, clock(third, '10:00'), clock(third, '11:00'))).status).toBe(201);
      expect((await ann.post(`/series/${id}/cancel`)).body).toMatchObject({ cancelled: [] });
      const history = (await ann.get(`/bookings/${(await occurrencesOf(ann, id))[0]!.id}/history`)).body.data;
      expect(history[1]).toMatchObject({ type: 'booking.cancelled', reason: 'Project over' });
    });

    it('from a date on, or on one date', async () => {
      const { id } = await weekly();
      expect((await ann.post(`/series/${id}/cancel?scope=following&from=${third}`)).body.cancelled).toEqual([
        third,
        fourth,
      ]);
      expect((await ann.post(`/series/${id}/cancel?scope=this&from=${first}`)).body.cancelled).toEqual([
        first,
      ]);
      expect((await occurrencesOf(ann, id)).map(({ status }) => status)).toEqual([
        'cancelled',
        'confirmed',
        'cancelled',
        'cancelled',
      ]);
    });

    it('except for what has been', async () => {
      const { id, bookingIds } = await weekly();
      const { rows } = await campus.db.query<{ id: string }>(
        'SELECT id FROM booking WHERE series_id IS NOT NULL ORDER BY id DESC LIMIT 4',
      );
      const oldest = rows.at(-1)!.id;
      await campus.db.query(
        `WITH gone AS (DELETE FROM claim WHERE booking_id = $1)
         UPDATE booking SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour', status = 'completed' WHERE id = $1`,
        [oldest],
      );
      expect((await ann.post(`/series/${id}/cancel`)).body.cancelled).toEqual([second, third, fourth]);
      expect((await ann.get(`/bookings/${bookingIds[0]}`)).body.status).toBe('completed');
      // As the trigger counts it.
      await campus.db.query(
        `INSERT INTO booking_history (booking_id, version, actor_id, door, type, snapshot)
         SELECT booking_id, 2, actor_id, door, 'booking.ended', snapshot FROM booking_history WHERE booking_id = $1`,
        [oldest],
      );
      await campus.db.query(
        `INSERT INTO change (type, subject_id, version) VALUES ('booking.ended', $1, 2)`,
        [oldest],
      );
    });

    it('not once it is too late, nor by way of another week', async () => {
      const { id } = await weekly();
      const days = Math.round((Date.parse(first) - Date.now()) / 86_400_000) + 3;
      await campus.admin.post('/rule-sets', {
        spaceId: room.id,
        terms: { cancelNoticeMinutes: days * 24 * 60 },
      });
      expect((await edit(id, { start: clock(plus(first, 7), '10:00') })).body.code).toBe('cancel-too-late');
      expect((await ann.post(`/series/${id}/cancel?scope=this&from=${first}`)).body.code).toBe(
        'cancel-too-late',
      );
      const cancelled = await ann.post(`/series/${id}/cancel`);
      expect(cancelled.body).toMatchObject({ cancelled: [second, third, fourth], kept: [first] });
      expect((await campus.admin.post(`/series/${id}/cancel`)).body.cancelled).toEqual([first]);
    });

    it('only by those who may change it', async () => {
      const { id } = await weekly();
      expect((await bob.post(`/series/${id}/cancel`)).status).toBe(404);
      expect((await campus.admin.post(`/series/${id}/cancel`)).status).toBe(200);
    });
  });
});
