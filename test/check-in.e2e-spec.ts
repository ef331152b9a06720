import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { publicId } from '../src/platform/ids.js';
import { at, Campus, type Person, type Space } from './support/campus.js';

const minute = 60_000;
const slot = 5 * minute;
/** The moment of the five-minute grid that is nearest to now, and so many minutes on. */
const soon = (minutes = 0) =>
  new Date(Math.round(Date.now() / slot) * slot + minutes * minute).toISOString().replace('.000', '');
const sameMoment = (a: string, b: string) => expect(Date.parse(a)).toBe(Date.parse(b));

describe('Checking in', () => {
  let campus: Campus;
  let mei: Person;
  let jun: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    jun = await campus.person();
  });
  afterAll(() => campus.close());

  const room = (terms: object = {}, wish: object = {}) =>
    campus.space({ ...wish, terms: { checkIn: 'required', ...terms } });

  /** As if all that was booked of a space had been so many minutes earlier. */
  async function earlier(space: Space, minutes: number): Promise<void> {
    const by = `make_interval(mins => ${minutes})`;
    const ofSpace = `(SELECT id FROM space WHERE code = '${space.code}')`;
    await campus.db.query(
      `UPDATE claim SET starts_at = starts_at - ${by}, ends_at = ends_at - ${by}
       WHERE booking_id IN (SELECT id FROM booking WHERE space_id = ${ofSpace})`,
    );
    await campus.db.query(
      `UPDATE booking SET starts_at = starts_at - ${by}, ends_at = ends_at - ${by}, check_in_by = check_in_by - ${by} WHERE space_id = ${ofSpace}`,
    );
  }
  const booked = async (person: Person, space: Space, minutes: number, from = 0): Promise<string> => {
    const { status, body } = await person.book(space, soon(from), soon(from + minutes));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  };
  const codeOf = async (space: Space): Promise<string> =>
    (await campus.admin.get(`/spaces/${space.id}/qr-code`)).body.code;

  it('is told of with the booking, and is not possible yet', async () => {
    const { body } = await mei.book(await room(), at(1, '10:00'), at(1, '11:00'));

    expect(body.checkIn).toEqual({
      required: true,
      opensAt: at(1, '09:45'),
      deadline: at(1, '10:15'),
      state: 'not_open',
    });
    expect(body.can).toMatchObject({ checkIn: false, late: true, end: false });
    const early = await mei.post(`/bookings/${body.id}/check-in`);
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: 'check-in-not-open', opensAt: at(1, '09:45') });
  });

  it('is done for others with the reason, which their history tells', async () => {
    const operator = await campus.person({ roles: ['operator'] });
    const space = await room();
    const id = await booked(mei, space, 60);
    await earlier(space, 5);
    for (const act of ['late', 'check-in', 'undo-check-in', 'check-in', 'end'])
      expect(await operator.post(`/bookings/${id}/${act}`, { reason: `They rang: ${act}` })).toMatchObject({
        status: 200,
      });
    const { data } = (await mei.get(`/bookings/${id}/history`)).body;
    expect(data.map(({ reason }: { reason?: string }) => reason)).toEqual([
      undefined,
      'They rang: late',
      'They rang: check-in',
      'They rang: undo-check-in',
      'They rang: check-in',
      'They rang: end',
    ]);
    const long = await operator.post(`/bookings/${id}/end`, { reason: 'x'.repeat(501) });
    expect(long).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
  });

  it('is taken back within ten minutes, and not later', async () => {
    const space = await room();
    const id = await booked(mei, space, 60);
    await mei.post(`/bookings/${id}/check-in`);
    expect((await jun.post(`/bookings/${id}/undo-check-in`)).status).toBe(404);

    const { status, body } = await mei.post(`/bookings/${id}/undo-check-in`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'confirmed',
      checkIn: { required: true, state: 'open' },
      version: 3,
    });
    expect(Date.parse(body.checkIn.deadline)).toBeGreaterThan(Date.now());
    expect((await mei.post(`/bookings/${id}/undo-check-in`)).body.code).toBe('state-not-allowed');

    await mei.post(`/bookings/${id}/check-in`);
    await campus.db.query(
      `UPDATE booking SET checked_in_at = checked_in_at - interval '11 minutes' WHERE status = 'checked_in'`,
    );
    expect((await mei.post(`/bookings/${id}/undo-check-in`)).body.code).toBe('state-not-allowed');
    expect((await mei.get(`/bookings/${id}`)).body.status).toBe('checked_in');
  });

  it('keeps the place, once and for all', async () => {
    const space = await room();
    const id = await booked(mei, space, 60);

    const { status, body } = await mei.post(`/bookings/${id}/check-in`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'checked_in',
      checkIn: { required: true, state: 'done' },
      version: 2,
    });
    expect((await mei.post(`/bookings/${id}/check-in`)).body).toMatchObject({
      status: 'checked_in',
      version: 2,
    });

    await earlier(space, 30);
    expect((await mei.get(`/bookings/${id}`)).body.status).toBe('checked_in');
    expect((await jun.book(space, soon(), soon(15))).body.code).toBe('slot-taken');
    const history = (await mei.get(`/bookings/${id}/history`)).body.data;
    expect(history.at(-1)).toMatchObject({ type: 'booking.checked_in', changed: ['status'] });
  });

  it('is open to who runs the campus, and to nobody else', async () => {
    const id = await booked(mei, await room(), 60);

    expect((await jun.post(`/bookings/${id}/check-in`)).status).toBe(404);
    expect((await campus.admin.post(`/bookings/${id}/check-in`)).body.status).toBe('checked_in');
  });

  it('is no duty where nobody asks for it', async () => {
    const space = await campus.space();
    const id = await booked(mei, space, 60);

    expect((await mei.get(`/bookings/${id}`)).body.checkIn).toMatchObject({ required: false, state: 'open' });
    await earlier(space, 40);
    expect((await mei.get(`/bookings/${id}`)).body.status).toBe('confirmed');
    expect((await mei.post(`/bookings/${id}/late`)).body).toMatchObject({ status: 'confirmed', version: 2 });
    expect((await mei.post(`/bookings/${id}/check-in`)).body.status).toBe('checked_in');
  });

  it('has its grace from the moment on when somebody books what has begun', async () => {
    const space = await room({ checkInGraceMinutes: 10 });
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { body } = await mei.book(space, soon(), soon(60));
    const expected = Date.parse(body.checkIn.deadline) - 10 * minute;

    const start = Date.parse(body.start);
    expect(expected).toBeGreaterThanOrEqual(Math.max(start, before));
    expect(expected).toBeLessThanOrEqual(Math.max(start, Date.now()));
  });

  it('moves with the booking, and begins anew', async () => {
    const id = (await mei.book(await room(), at(1, '10:00'), at(1, '11:00'))).body.id;
    await mei.post(`/bookings/${id}/late`);

    const moved = await mei.patch(`/bookings/${id}`, { start: at(2, '14:00') });
    expect(moved.body.checkIn).toMatchObject({ deadline: at(2, '14:15') });
    expect(moved.body.can.late).toBe(true);
    const elsewhere = await mei.patch(`/bookings/${id}`, { spaceId: (await campus.space()).id });
    expect(elsewhere.body.checkIn).toMatchObject({ required: false });
    expect(elsewhere.body.checkIn.deadline).toBeUndefined();
  });

  it('that has been done pins the start and the space', async () => {
    const id = await booked(mei, await room({ checkInOpensMinutes: 60 }), 60, 30);
    await mei.post(`/bookings/${id}/check-in`);

    expect((await mei.patch(`/bookings/${id}`, { start: at(1, '10:00') })).body.code).toBe('already-started');
  });

  it('that is under way can end earlier, but not before now', async () => {
    const space = await room();
    const id = await booked(mei, space, 60);
    await mei.post(`/bookings/${id}/check-in`);
    await earlier(space, 30);

    const past = await mei.patch(`/bookings/${id}`, { end: soon(-15) });
    expect(past.body).toMatchObject({ status: 422, errors: [{ pointer: '/end', code: 'in-past' }] });
    expect((await mei.patch(`/bookings/${id}`, { end: soon(15) })).status).toBe(200);
  });

  it('that a title does not touch keeps its deadline, and a shorter booking cuts it', async () => {
    const id = (await mei.book(await room({ checkInGraceMinutes: 30 }), at(1, '10:00'), at(1, '11:00'))).body
      .id;

    const renamed = await mei.patch(`/bookings/${id}`, { title: 'Review' });
    expect(renamed.body.checkIn.deadline).toBe(at(1, '10:30'));
    const shorter = await mei.patch(`/bookings/${id}`, { end: at(1, '10:20') });
    expect(shorter.body.checkIn.deadline).toBe(at(1, '10:20'));
  });

  it('may be tried without doing', async () => {
    const id = await booked(mei, await room(), 60);

    expect((await mei.post(`/bookings/${id}/check-in?dryRun=true`)).body.status).toBe('checked_in');
    expect((await mei.get(`/bookings/${id}`)).body).toMatchObject({ status: 'confirmed', version: 1 });
  });

  describe('late', () => {
    it('is said once, and keeps the place for half an hour longer', async () => {
      const id = (await mei.book(await room(), at(1, '10:00'), at(1, '12:00'))).body.id;

      const { status, body } = await mei.post(`/bookings/${id}/late`);
      expect(status).toBe(200);
      expect(body.checkIn.deadline).toBe(at(1, '10:45'));
      expect(body.can.late).toBe(false);
      const again = await mei.post(`/bookings/${id}/late`);
      expect(again.status).toBe(409);
      expect(again.body).toMatchObject({ code: 'state-not-allowed', deadline: at(1, '10:45') });
      const history = (await mei.get(`/bookings/${id}/history`)).body.data;
      expect(history.at(-1)).toMatchObject({ type: 'booking.late', changed: ['checkIn'] });
    });

    it('stays said when the booking goes on for longer', async () => {
      const id = (await mei.book(await room(), at(1, '10:00'), at(1, '12:00'))).body.id;
      await mei.post(`/bookings/${id}/late`);

      const longer = await mei.patch(`/bookings/${id}`, { end: at(1, '13:00') });

      expect(longer.body).toMatchObject({ checkIn: { deadline: at(1, '10:45') }, can: { late: false } });
      expect((await mei.post(`/bookings/${id}/late`)).body.code).toBe('state-not-allowed');
    });

    it('never keeps it past the end', async () => {
      const id = (await mei.book(await room(), at(1, '10:00'), at(1, '10:30'))).body.id;
      expect((await mei.post(`/bookings/${id}/late`)).body.checkIn.deadline).toBe(at(1, '10:30'));
    });

    it('said twice under one key is said once', async () => {
      const id = (await mei.book(await room(), at(1, '10:00'), at(1, '12:00'))).body.id;
      const key = { 'idempotency-key': randomUUID() };
      const replies = await Promise.all(
        Array.from({ length: 5 }, () => mei.post(`/bookings/${id}/late`, {}, key)),
      );

      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect((await mei.get(`/bookings/${id}`)).body.version).toBe(2);
    });

    it('keeps out who would have had it otherwise, until then', async () => {
      const space = await room();
      const id = await booked(mei, space, 120);
      await mei.post(`/bookings/${id}/late`);
      await earlier(space, 40);

      expect((await jun.book(space, soon(), soon(30))).body.code).toBe('slot-taken');
      await earlier(space, 10);
      expect((await jun.book(space, soon(), soon(30))).status).toBe(201);
      expect((await mei.get(`/bookings/${id}`)).body).toMatchObject({
        status: 'no_show',
        checkIn: { state: 'missed' },
      });
    });
  });

  describe('not at all', () => {
    /** Jobs that are never even written down cannot run. */
    async function withoutJobs(work: () => Promise<void>): Promise<void> {
      await campus.db.query(
        `CREATE FUNCTION no_job() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
         CREATE TRIGGER no_job BEFORE INSERT ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION no_job()`,
      );
      try {
        await work();
      } finally {
        await campus.db.query('DROP FUNCTION no_job CASCADE');
      }
    }

    it('gives the place up by itself, though no job runs', async () => {
      await withoutJobs(async () => {
        const space = await room();
        const id = await booked(mei, space, 60);
        await earlier(space, 20);

        expect((await mei.get(`/bookings/${id}`)).body.status).toBe('no_show');
        const replies = await Promise.all(
          Array.from({ length: 10 }, () => jun.book(space, soon(), soon(30))),
        );

        expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
        const history = (await mei.get(`/bookings/${id}/history`)).body.data;
        expect(history.at(-1)).toMatchObject({ type: 'booking.no_show', door: 'clock' });
        const [told] = (await mei.get('/me/notices?limit=1')).body.data;
        expect(told).toMatchObject({ what: 'no_show', as: 'holder', booking: { id } });
        expect(told).not.toHaveProperty('by');
        expect(await campus.drift()).toBe(0);
      });
    });

    it('leaves the rest of it to be had anew', async () => {
      const space = await room();
      const id = await booked(mei, space, 120);
      await earlier(space, 20);

      const { status, body } = await mei.post(`/bookings/${id}/check-in`);
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'state-not-allowed', offer: { space: { code: space.code } } });
      const rest = await mei.post('/bookings', { offerId: body.offer.offerId });
      expect(rest.status).toBe(201);
      sameMoment(rest.body.end, (await mei.get(`/bookings/${id}`)).body.end);
    });

    it('names another place where somebody else has taken it', async () => {
      const [space, other] = [await room({}, { kind: 'other' }), await room({}, { kind: 'other' })];
      const id = await booked(mei, space, 60);
      await earlier(space, 20);
      await jun.book(space, soon(), soon(60));

      const { body } = await mei.post(`/bookings/${id}/check-in`);
      expect(body.code).toBe('state-not-allowed');
      expect(body.offer).toBeUndefined();
      const codes = body.alternatives.map((one: { space: { code: string } }) => one.space.code);
      expect(codes).toContain(other.code);
    });
  });

  describe('to a series', () => {
    /** Bookings of consecutive days that count as one series; the first `missed` of them lie behind. */
    async function series(space: Space, { dates, missed }: { dates: number; missed: number }) {
      const id = randomUUID();
      for (let n = 0; n < dates; n++) await booked(mei, space, 60, n * 24 * 60);
      await campus.db.query(
        `UPDATE booking SET series_id = $1, occurrence_on = starts_at::date WHERE space_id = (SELECT id FROM space WHERE code = $2)`,
        [id, space.code],
      );
      await earlier(space, missed * 24 * 60 - 60);
      return id;
    }
    const statuses = async (id: string) => {
      const { rows } = await campus.db.query<{ status: string }>(
        'SELECT status FROM booking WHERE series_id = $1 ORDER BY starts_at',
        [id],
      );
      return rows.map(({ status }) => status);
    };
    /** Has the jobs done now, and waits until they are. */
    async function run(...names: string[]): Promise<void> {
      for (const name of names) {
        await campus.db.query('SELECT graphile_worker.add_job($1)', [name]);
        for (;;) {
          const { rows } = await campus.db.query(
            'SELECT FROM graphile_worker.jobs WHERE task_identifier = $1',
            [name],
          );
          if (rows.length === 0) break;
          await sleep(50);
        }
      }
    }

    it('gives the dates to come back once it has been missed too often in a row', async () => {
      const space = await room({ strikesAllowed: 3 });
      const id = await series(space, { dates: 6, missed: 3 });

      await run('release-overdue', 'release-missed-series', 'release-missed-series');

      expect(await statuses(id)).toEqual([...Array(3).fill('no_show'), ...Array(3).fill('cancelled')]);
      const last = (await mei.get(`/bookings?status=cancelled&spaceId=code:${space.code}&sort=-start`)).body
        .data[0];
      expect(last).toMatchObject({ version: 4, cancelReason: 'Nobody came to 3 of this series in a row.' });
      const history = (await mei.get(`/bookings/${last.id}/history`)).body.data;
      expect(history.at(-1)).toMatchObject({ type: 'booking.cancelled', door: 'clock' });
      expect((await jun.book(space, last.start, last.end)).status).toBe(201);
      expect(await campus.drift()).toBe(0);
    });

    it('shows in the history what a miss counts for and has led to, and gives back what the dates to come took', async () => {
      await campus.admin.post('/allowances', {
        name: { en: 'Five' },
        tenantId: mei.user.tenantId,
        per: 'person',
        kinds: ['bench'],
        period: 'year',
        measure: 'bookings',
        most: 500,
      });
      const space = await room({ strikesAllowed: 2 }, { kind: 'bench' });
      const id = await series(space, { dates: 4, missed: 2 });
      await run('release-overdue', 'release-missed-series');
      const { rows } = await campus.db.query<{ id: string; date: string }>(
        'SELECT id, occurrence_on::text AS date FROM booking WHERE series_id = $1 ORDER BY starts_at',
        [id],
      );
      const strikeOf = async (n: number, person = mei) => {
        const booking = publicId('booking', rows[n]!.id);
        const { data } = (await person.get(`/bookings/${booking}/history`)).body;
        return data.at(-1).strike;
      };
      expect(await strikeOf(0)).toMatchObject({ missedInARow: 1, strikesAllowed: 2 });
      expect((await strikeOf(0)).cancelled).toBeUndefined();
      const led = { missedInARow: 2, cancelled: [rows[2]!.date, rows[3]!.date] };
      expect(await strikeOf(1)).toMatchObject({ ...led, missedLately: expect.any(Number) });
      expect(await strikeOf(1, campus.admin)).toMatchObject(led);
      // An admin of the company sees the booking, and not how often somebody stays away.
      const boss = await campus.person({ tenantId: mei.user.tenantId, roles: ['tenant_admin'] });
      expect(await strikeOf(1, boss)).toMatchObject(led);
      expect(await strikeOf(1, boss)).not.toHaveProperty('missedLately');
      expect(await strikeOf(2)).toBeUndefined();
      const uses = await campus.db.query(
        `SELECT sum(used) AS used FROM allowance_use u JOIN allowance a ON a.id = u.allowance_id WHERE a.kinds = '{bench}'`,
      );
      expect(uses.rows).toEqual([{ used: '2' }]);
    });

    it('forgives fewer, and all where nothing is said', async () => {
      const fewer = await series(await room({ strikesAllowed: 3 }), { dates: 3, missed: 2 });
      const anything = await series(await room(), { dates: 3, missed: 2 });

      await run('release-overdue', 'release-missed-series');

      expect(await statuses(fewer)).toEqual(['no_show', 'no_show', 'confirmed']);
      expect(await statuses(anything)).toEqual(['no_show', 'no_show', 'confirmed']);
    });

    it('shows how near it is to its end, before anything is written down', async () => {
      const person = await campus.person();
      const space = await room({ strikesAllowed: 2 });
      const id = await booked(person, space, 60);
      await campus.db.query(
        `UPDATE booking SET series_id = $1, occurrence_on = starts_at::date WHERE space_id = (SELECT id FROM space WHERE code = $2)`,
        [randomUUID(), space.code],
      );
      await earlier(space, 30);

      const { body } = await person.get('/me/strikes');
      expect(body.missed).toMatchObject([{ bookingId: id, spaceCode: space.code }]);
      expect(body.series).toMatchObject([
        { id: body.missed[0].seriesId, missedInARow: 1, strikesAllowed: 2 },
      ]);
      expect(
        (await jun.get('/me/strikes')).body.missed.map((one: { bookingId: string }) => one.bookingId),
      ).not.toContain(id);
    });
  });

  describe('by the sticker of a space', () => {
    it('needs nothing but what it says', async () => {
      const space = await room();
      const id = await booked(mei, space, 60);

      const { status, body } = await mei.post('/check-in', { code: await codeOf(space) });
      expect(status).toBe(200);
      expect(body).toMatchObject({ id, status: 'checked_in' });
      // A page that loads again.
      expect((await mei.post('/check-in', { code: await codeOf(space) })).body).toMatchObject({
        id,
        version: 2,
      });
    });

    it('takes the one that opens next, too', async () => {
      const space = await room({ checkInOpensMinutes: 20 });
      const id = await booked(mei, space, 30, 15);
      expect((await mei.post('/check-in', { code: await codeOf(space) })).body).toMatchObject({ id });
    });

    it('takes the one under way before the next', async () => {
      const space = await room({ checkInOpensMinutes: 30 });
      const now = await booked(mei, space, 15);
      const next = await booked(mei, space, 30, 15);
      const code = await codeOf(space);

      expect((await mei.post('/check-in', { code })).body.id).toBe(now);
      await mei.post(`/bookings/${now}/cancel`);
      expect((await mei.post('/check-in', { code })).body.id).toBe(next);
    });

    it('takes what was booked anew of a place that was missed', async () => {
      const space = await room();
      const missed = await booked(mei, space, 60);
      await earlier(space, 20);
      const anew = await booked(mei, space, 20);
      expect((await mei.get(`/bookings/${missed}`)).body.status).toBe('no_show');

      expect((await mei.post('/check-in', { code: await codeOf(space) })).body).toMatchObject({
        id: anew,
        status: 'checked_in',
      });
    });

    it('tells who has no booking there what they can have, in one more step', async () => {
      const space = await room();
      const code = await codeOf(space);
      const { status, body } = await mei.post('/check-in', { code });

      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'no-booking-here', space: { code: space.code } });
      expect(Date.parse(body.freeUntil)).toBeGreaterThan(Date.now());
      const grabbed = await mei.post('/bookings', { offerId: body.offer.offerId });
      expect(grabbed.status).toBe(201);
      expect((await mei.post('/check-in', { code })).body).toMatchObject({
        id: grabbed.body.id,
        status: 'checked_in',
      });
    });

    it('offers no longer than it is free', async () => {
      const space = await room();
      await booked(jun, space, 60, 50);

      const { body } = await mei.post('/check-in', { code: await codeOf(space) });
      sameMoment(body.freeUntil, soon(50));
      expect(Date.parse(body.offer.end)).toBeLessThanOrEqual(Date.parse(body.freeUntil));
      expect(Date.parse(body.offer.end) - Date.parse(body.offer.start)).toBe(45 * minute);
    });

    it('tells of what else is free where somebody else has it, and of their own next one', async () => {
      const [space, other] = [await room({}, { kind: 'office' }), await room({}, { kind: 'office' })];
      await booked(jun, space, 60);
      const next = await booked(mei, space, 30, 120);

      const { status, body } = await mei.post('/check-in', { code: await codeOf(space) });
      expect(status).toBe(404);
      expect(body.offer).toBeUndefined();
      expect(body.next).toMatchObject({ bookingId: next });
      sameMoment(body.next.opensAt, soon(105));
      expect(body.alternatives.map((one: { space: { code: string } }) => one.space.code)).toContain(
        other.code,
      );
      expect(JSON.stringify(body)).not.toContain(jun.user.id);
    });

    it('offers nothing of what somebody may not book', async () => {
      const space = await room();
      const lease = { spaceId: space.id, tenantId: jun.user.tenantId, from: '2020-01-01' };
      expect((await campus.admin.post('/leases', lease)).status).toBe(201);

      const code = await codeOf(space);
      expect((await mei.post('/check-in', { code })).body.offer).toBeUndefined();
      expect((await jun.post('/check-in', { code })).body.offer).toBeDefined();
    });

    it('leads nowhere once the code has been changed', async () => {
      const space = await room();
      const old = await codeOf(space);
      const rotated = await campus.admin.post(`/spaces/${space.id}/qr-code/rotate`);

      expect(rotated.status).toBe(200);
      expect(rotated.body.code).not.toBe(old);
      expect((await mei.post('/check-in', { code: old })).body.code).toBe('not-found');
      expect((await mei.post('/check-in', { code: rotated.body.code })).body.code).toBe('no-booking-here');
    });

    it('is shown to those who run the campus alone', async () => {
      const space = await room();
      expect((await mei.get(`/spaces/${space.id}/qr-code`)).status).toBe(403);
      expect((await mei.post(`/spaces/${space.id}/qr-code/rotate`)).status).toBe(403);
      const code = await codeOf(space);
      expect(JSON.stringify((await campus.admin.get(`/spaces/${space.id}`)).body)).not.toContain(code);
    });
  });

  describe('out early', () => {
    it('frees the rest at once', async () => {
      const space = await room();
      const id = await booked(mei, space, 120);
      await earlier(space, 30);
      await campus.db.query(
        `UPDATE booking SET check_in_by = ends_at WHERE space_id = (SELECT id FROM space WHERE code = $1)`,
        [space.code],
      );
      await mei.post(`/bookings/${id}/check-in`);
      expect((await jun.book(space, soon(10), soon(60))).body.code).toBe('slot-taken');

      const { status, body } = await mei.post(`/bookings/${id}/end`);
      expect(status).toBe(200);
      expect(body.status).toBe('completed');
      expect(Math.abs(Date.parse(body.end) - Date.now())).toBeLessThan(minute);
      expect((await jun.book(space, soon(10), soon(60))).status).toBe(201);
      expect((await mei.post(`/bookings/${id}/end`)).body).toMatchObject({
        status: 'completed',
        end: body.end,
      });
      const history = (await mei.get(`/bookings/${id}/history`)).body.data;
      expect(history.at(-1)).toMatchObject({ type: 'booking.ended', changed: ['end', 'status'] });
      expect(await campus.drift()).toBe(0);
    });

    it('is cancelling before it has begun', async () => {
      const id = (await mei.book(await room(), at(1, '10:00'), at(1, '11:00'))).body.id;
      const { body } = await mei.post(`/bookings/${id}/end`);
      expect(body).toMatchObject({ code: 'state-not-allowed' });
      expect(body.detail).toContain('Cancel');
    });
  });

  describe('and staying on', () => {
    it('works to the minute for who is there', async () => {
      const space = await room({ stepMinutes: 30 });
      const id = (await mei.book(space, at(1, '10:00'), at(1, '11:00'))).body.id;
      expect((await mei.post(`/bookings/${id}/extend`, { minutes: 7 })).body.code).toBe(
        'duration-not-allowed',
      );
      await campus.db.query(
        `UPDATE booking SET status = 'checked_in' WHERE space_id = (SELECT id FROM space WHERE code = $1)`,
        [space.code],
      );

      const { status, body } = await mei.post(`/bookings/${id}/extend`, { minutes: 7 });
      expect(status).toBe(200);
      expect(body.end).toBe(at(1, '11:07'));
    });

    it('tells how long it can, and offers the rest elsewhere, though the end is not on the grid', async () => {
      const [space, other] = [await room({}, { kind: 'event_hall' }), await room({}, { kind: 'event_hall' })];
      const id = (await mei.book(space, at(1, '10:00'), at(1, '11:00'))).body.id;
      await campus.db.query(
        `UPDATE booking SET status = 'checked_in' WHERE space_id = (SELECT id FROM space WHERE code = $1)`,
        [space.code],
      );
      await mei.post(`/bookings/${id}/extend`, { minutes: 2 });
      await jun.book(space, at(1, '11:20'), at(1, '12:00'));

      const { status, body } = await mei.post(`/bookings/${id}/extend`, { minutes: 60 });
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'slot-taken', maxUntil: at(1, '11:20') });
      expect(body.alternatives.map((one: { space: { code: string } }) => one.space.code)).toContain(
        other.code,
      );
    });
  });
});
