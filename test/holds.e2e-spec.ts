import { randomUUID } from 'node:crypto';
import { at, Campus, type Person, type Space } from './support/campus.js';

describe('A hold', () => {
  let campus: Campus;
  let mei: Person;
  let jun: Person;

  beforeAll(async () => {
    campus = await Campus.open();
  });
  afterAll(() => campus.close());

  beforeEach(async () => {
    [mei, jun] = await Promise.all([campus.person(), campus.person()]);
  });
  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
  });

  const hold = (person: Person, space: Space, more: object = {}, headers = {}) =>
    person.post(
      '/holds',
      { spaceId: space.id, start: at(1, '10:00'), end: at(1, '11:00'), ...more },
      headers,
    );
  const bookSame = (person: Person, space: Space) => person.book(space, at(1, '10:00'), at(1, '11:00'));
  const confirm = (person: Person, holdId: string, more: object = {}) =>
    person.post('/bookings', { holdId, ...more });

  /** As if its minutes had passed. */
  const runOut = (space: Space) =>
    campus.db.query(
      `UPDATE booking b SET expires_at = now() - interval '1 second' FROM space s WHERE s.id = b.space_id AND s.code = $1 AND b.status = 'held'`,
      [space.code],
    );
  const minutesLeft = ({ expiresAt }: { expiresAt: string }) => (Date.parse(expiresAt) - Date.now()) / 60_000;

  it('keeps a place for five minutes, as if it were booked', async () => {
    const room = await campus.space();

    const { status, body, headers } = await hold(mei, room, { title: 'Slow form', people: 1 });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^hld_/),
      status: 'held',
      space: { code: room.code },
      start: at(1, '10:00'),
      end: at(1, '11:00'),
      title: 'Slow form',
      people: 1,
      units: 1,
      version: 1,
    });
    expect(headers['location']).toBe(body.links.self);
    expect(headers['etag']).toBe('"v1"');
    expect(minutesLeft(body)).toBeGreaterThan(4.5);
    expect(minutesLeft(body)).toBeLessThan(5.5);
    expect((await bookSame(jun, room)).body.code).toBe('slot-taken');
    expect((await hold(jun, room)).body.code).toBe('slot-taken');
    expect((await mei.get(`/holds/${body.id}`)).body).toEqual(body);
    expect((await jun.get(`/holds/${body.id}`)).status).toBe(404);
  });

  it('lasts as long as asked for, up to fifteen minutes, from a search offer too', async () => {
    const room = await campus.space();
    const search = await mei.post('/availability/search', {
      what: { spaceIds: [room.id] },
      when: { start: at(1, '10:00'), end: at(1, '11:00') },
    });

    const { body } = await mei.post('/holds', { offerId: search.body.offers[0].offerId, minutes: 15 });

    expect(body).toMatchObject({ status: 'held', spaceId: room.id });
    expect(minutesLeft(body)).toBeGreaterThan(14.5);
    expect((await hold(mei, room, { minutes: 16 })).body.errors[0].pointer).toBe('/minutes');
    expect((await hold(mei, room, { minutes: 0 })).status).toBe(422);
  });

  it('is made by the clock of the database, whatever that of the server says', async () => {
    const room = await campus.space();
    const { body } = await hold(mei, room, { minutes: 1 });

    const { rows } = await campus.db.query(
      `SELECT extract(epoch FROM b.expires_at - b.created_at)::float AS seconds FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = $1`,
      [room.code],
    );
    // The transaction began at created_at, and the clock was read in it, to the millisecond: not before, as the server's was.
    expect(rows[0].seconds).toBeGreaterThan(59.999);
    expect(minutesLeft(body)).toBeGreaterThan(0.5);
  });

  it('is judged by the rules that bind a booking', async () => {
    const room = await campus.space({ terms: { maxMinutes: 30 } });

    expect((await hold(mei, room)).body).toMatchObject({
      code: 'duration-not-allowed',
      limit: { maxMinutes: 30 },
    });
  });

  it('is found among the open holds, and among bookings only by whoever asks for holds', async () => {
    const room = await campus.space();
    const { body } = await hold(mei, room);
    const bookingId = body.id.replace('hld_', 'bkg_');

    expect((await mei.get('/holds')).body).toEqual({ data: [body], page: { hasMore: false } });
    expect((await jun.get('/holds')).body.data).toEqual([]);
    expect((await mei.get('/bookings')).body.data).toEqual([]);
    expect((await mei.get('/bookings?status=held')).body.data).toMatchObject([{ id: bookingId }]);
    expect((await mei.get(`/bookings/${bookingId}`)).body).toMatchObject({
      status: 'held',
      expiresAt: body.expiresAt,
    });
    expect((await jun.get(`/bookings/${bookingId}`)).status).toBe(404);

    await runOut(room);
    expect((await mei.get('/holds')).body.data).toEqual([]);
    expect((await mei.get(`/holds/${body.id}`)).body).toMatchObject({ status: 'expired' });
  });

  it('becomes a booking, the same one however often it is asked for', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 6 });
    const { body: held } = await hold(mei, lab, { people: 2, purpose: 'Calibration' });

    const booked = await confirm(mei, held.id, { title: 'Lasers', people: 4 });
    const again = await confirm(mei, held.id);

    expect(booked.status).toBe(201);
    expect(booked.headers['location']).toBe(held.links.booking);
    expect(booked.body).toMatchObject({
      id: held.id.replace('hld_', 'bkg_'),
      status: 'confirmed',
      title: 'Lasers',
      purpose: 'Calibration',
      people: 4,
      units: 2,
      version: 2,
    });
    expect(booked.body.expiresAt).toBeUndefined();
    expect(again.body).toEqual(booked.body);
    expect((await mei.get('/bookings')).body.data).toEqual([booked.body]);
    const { data } = (await mei.get(`${booked.body.links.history.replace('/api/v1', '')}`)).body;
    expect(data.map(({ type }: { type: string }) => type)).toEqual(['hold.created', 'booking.confirmed']);
    // What was a hold does not run out any more.
    expect((await mei.delete(`/holds/${held.id}`)).body.code).toBe('state-not-allowed');
    expect((await mei.post(`/holds/${held.id}/extend`)).body.code).toBe('state-not-allowed');
    expect((await bookSame(jun, lab)).status).toBe(201);
  });

  it('takes nothing beside it that it says already, nor more people than the space holds', async () => {
    const room = await campus.space({ capacity: 4 });
    const { body } = await hold(mei, room);

    expect((await confirm(mei, body.id, { spaceId: room.id, offerId: 'off_x' })).body.errors).toMatchObject([
      { pointer: '/offerId', code: 'contradiction' },
      { pointer: '/spaceId', code: 'contradiction' },
    ]);
    expect((await confirm(mei, body.id, { people: 5 })).body.code).toBe('capacity-exceeded');
    expect((await confirm(jun, body.id)).status).toBe(404);
    expect((await confirm(mei, 'hld_nonsense')).status).toBe(404);
  });

  it('is confirmed once under an idempotency key, and held once', async () => {
    const room = await campus.space();
    const key = { 'idempotency-key': randomUUID() };

    const [first, second] = [await hold(mei, room, {}, key), await hold(mei, room, {}, key)];
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');

    const made = await Promise.all(
      Array.from({ length: 5 }, () => mei.post('/bookings', { holdId: first.body.id }, key)),
    );
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(made.map(({ text }) => text)).size).toBe(1);
  });

  it('can be kept longer once', async () => {
    const { body } = await hold(mei, await campus.space());

    const longer = await mei.post(`/holds/${body.id}/extend`, { minutes: 10 });

    expect(longer.status).toBe(200);
    expect(longer.body).toMatchObject({ id: body.id, status: 'held', version: 2 });
    expect(Date.parse(longer.body.expiresAt) - Date.parse(body.expiresAt)).toBe(600_000);
    expect((await mei.post(`/holds/${body.id}/extend`)).body.code).toBe('state-not-allowed');
  });

  it('is given back when it is deleted', async () => {
    const room = await campus.space();
    const { body } = await hold(mei, room);

    expect((await jun.delete(`/holds/${body.id}`)).status).toBe(404);
    expect((await mei.delete(`/holds/${body.id}`)).status).toBe(204);
    expect((await mei.delete(`/holds/${body.id}`)).status).toBe(204);
    expect((await bookSame(jun, room)).status).toBe(201);
    expect((await confirm(mei, body.id)).body.code).toBe('state-not-allowed');
  });

  it('that has run out is answered with what can be booked now, the same place first of all if it is free', async () => {
    const [room] = [await campus.space(), await campus.space()];
    const { body } = await hold(mei, room);
    await runOut(room);

    const late = await confirm(mei, body.id);

    expect(late.status).toBe(409);
    expect(late.body.code).toBe('hold-expired');
    const same = late.body.offers.find(
      ({ space, start }: { space: { code: string }; start: string }) =>
        space.code === room.code && start === body.start,
    );
    expect((await mei.post('/bookings', { offerId: same.offerId })).status).toBe(201);
    expect((await confirm(mei, body.id)).body.code).toBe('hold-expired');
    expect((await mei.post(`/holds/${body.id}/extend`)).body.code).toBe('hold-expired');
  });

  it('is one of at most three that a person has open, however many are asked for at once', async () => {
    const rooms = await Promise.all(Array.from({ length: 20 }, () => campus.space()));

    const replies = await Promise.all(rooms.map((room) => hold(mei, room)));

    const kept = replies.filter(({ status }) => status === 201);
    expect(kept).toHaveLength(3);
    const refused = replies.filter(({ body }) => body.code === 'too-many-open-bookings');
    expect(refused).toHaveLength(17);
    expect(refused[0]!.status).toBe(403);
    expect(refused[0]!.body).toMatchObject({ limit: 3, left: 0 });
    expect((await hold(jun, await campus.space())).status).toBe(201);

    // One that is booked, given back or run out makes way for another.
    await confirm(mei, kept[0]!.body.id);
    expect((await hold(mei, await campus.space())).status).toBe(201);
    await mei.delete(`/holds/${kept[1]!.body.id}`);
    expect((await hold(mei, await campus.space())).status).toBe(201);
    await runOut(rooms[replies.indexOf(kept[2]!)]!);
    expect((await hold(mei, await campus.space())).status).toBe(201);
    expect((await hold(mei, await campus.space())).body.code).toBe('too-many-open-bookings');
  });

  it('that runs out while it is confirmed leaves one winner, fifty times over', async () => {
    for (let round = 0; round < 50; round++) {
      const room = await campus.space();
      const { body } = await hold(mei, room);
      // The clock of the database strikes somewhere among the requests.
      await campus.db.query(
        `UPDATE booking b SET expires_at = clock_timestamp() + make_interval(secs => $2) FROM space s WHERE s.id = b.space_id AND s.code = $1`,
        [room.code, (round % 10) * 0.005],
      );

      const [confirmed, ...others] = await Promise.all([
        confirm(mei, body.id),
        bookSame(jun, room),
        bookSame(jun, room),
        bookSame(mei, room),
      ]);

      const won = [confirmed, ...others].filter(({ status }) => status === 201);
      const codes = others.filter(({ status }) => status !== 201).map((reply) => reply.body.code);
      expect(won.length).toBeLessThanOrEqual(1);
      expect(new Set(codes)).toEqual(new Set(['slot-taken']));
      if (confirmed.status !== 201) expect(confirmed.body.code).toBe('hold-expired');
      // Who came too early for one and too late for the other tries again, and then somebody has it.
      if (won.length === 0) expect((await bookSame(jun, room)).status).toBe(201);
      const { rows } = await campus.db.query(
        `SELECT count(*)::int AS claims FROM claim c JOIN space s ON s.pool_id = c.pool_id WHERE s.code = $1`,
        [room.code],
      );
      expect(rows[0].claims).toBe(1);
    }
  });
});
