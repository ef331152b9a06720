import { randomUUID } from 'node:crypto';
import { at, Campus, type Person, type Space } from './support/campus.js';

describe('Waiting for a full slot', () => {
  let campus: Campus;
  let crowd: Person[];
  let tenantId: string;
  let mei: Person;
  let jun: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    tenantId = await campus.tenant();
    crowd = await Promise.all(Array.from({ length: 30 }, () => campus.person({ tenantId })));
  });
  afterAll(() => campus.close());

  beforeEach(async () => {
    [mei, jun] = await Promise.all([campus.person(), campus.person()]);
  });
  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
    // Nothing that was freed waits for the job.
    const { rows } = await campus.db.query('SELECT count(*)::int AS left FROM waitlist_due');
    expect(rows).toEqual([{ left: 0 }]);
  });

  const [ten, eleven] = [at(1, '10:00'), at(1, '11:00')];
  const slot = (space: Space, more: object = {}) => ({ spaceId: space.id, start: ten, end: eleven, ...more });
  const wait = (person: Person, space: Space, more: object = {}, headers = {}) =>
    person.post('/waitlist', slot(space, more), headers);
  const book = (person: Person, space: Space, more: object = {}) =>
    person.post('/bookings', slot(space, more));
  const cancel = (person: Person, { id }: { id: string }) => person.post(`/bookings/${id}/cancel`);
  const seen = async (person: Person, { id }: { id: string }) => (await person.get(`/waitlist/${id}`)).body;

  async function full(more: object = {}) {
    const room = await campus.space(more);
    const { body } = await book(mei, room, { whole: true });
    return { room, booking: body };
  }

  /** Lets people join one after the other. */
  async function line(people: readonly Person[], space: Space, more: object = {}) {
    const wishes: { person: Person; id: string }[] = [];
    for (const person of people) wishes.push({ person, id: (await wait(person, space, more)).body.id });
    return wishes;
  }
  const statuses = (wishes: readonly { person: Person; id: string }[]) =>
    Promise.all(wishes.map(async ({ person, id }) => (await seen(person, { id })).status));

  const runOut = (space: Space) =>
    campus.db.query(
      `UPDATE booking b SET expires_at = now() - interval '1 second' FROM space s WHERE s.id = b.space_id AND s.code = $1 AND b.status = 'held'`,
      [space.code],
    );

  it('is a place in a line, shown to nobody else', async () => {
    const { room } = await full();

    const first = await wait(jun, room, { people: 1 });
    const second = await wait(crowd[0]!, room);

    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      id: expect.stringMatching(/^wtl_/),
      status: 'waiting',
      position: 1,
      spaceIds: [room.id],
      start: ten,
      end: eleven,
      people: 1,
      version: 1,
    });
    expect(first.headers['location']).toBe(first.body.links.self);
    expect(second.body.position).toBe(2);
    expect((await jun.get('/waitlist')).body).toEqual({ data: [first.body], page: { hasMore: false } });
    expect((await mei.get('/waitlist')).body.data).toEqual([]);
    expect((await mei.get(`/waitlist/${first.body.id}`)).status).toBe(404);
    expect((await mei.delete(`/waitlist/${first.body.id}`)).status).toBe(404);
  });

  it('is where a refusal sends whoever came too late', async () => {
    const { room } = await full();

    const { code, waitlist } = (await book(jun, room)).body;

    expect(code).toBe('slot-taken');
    expect(waitlist).toEqual({ href: '/api/v1/waitlist', body: slot(room, { people: 1, units: 1 }) });
    expect((await jun.post(waitlist.href.replace('/api/v1', ''), waitlist.body)).status).toBe(201);
  });

  it('is not for what is free: that is offered at once', async () => {
    const { room, booking } = await full();
    await cancel(mei, booking);

    const { status, body } = await wait(jun, room);

    expect(status).toBe(409);
    expect(body.code).toBe('slot-free');
    expect((await jun.post('/bookings', { offerId: body.offers[0].offerId })).status).toBe(201);
  });

  it('is not for what only a hold that has run out stands in the way of', async () => {
    const room = await campus.space();
    await mei.post('/holds', slot(room));
    await runOut(room);

    expect((await wait(jun, room)).body.code).toBe('slot-free');
  });

  it('is judged by the rules that bind a booking', async () => {
    const { room } = await full();
    await campus.admin.post('/rule-sets', { spaceId: room.id, terms: { maxMinutes: 30 } });

    expect((await wait(jun, room)).body.code).toBe('duration-not-allowed');
    expect((await wait(jun, room, { spaceIds: [room.id] })).body.errors[0].pointer).toBe('/spaceIds');
  });

  it('happens once, under an idempotency key or without, and not at all in a dry run', async () => {
    const { room } = await full();
    const key = { 'idempotency-key': randomUUID() };

    expect((await jun.post('/waitlist?dryRun=true', slot(room))).status).toBe(201);
    expect((await jun.get('/waitlist')).body.data).toEqual([]);
    const replies = await Promise.all(Array.from({ length: 5 }, () => wait(jun, room, {}, key)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]!.status).toBe(201);
    expect((await wait(jun, room)).body.code).toBe('already-exists');
  });

  it('is possible ten times at once, however many ask', async () => {
    const rooms = await Promise.all(Array.from({ length: 14 }, async () => (await full()).room));

    const replies = await Promise.all(rooms.map((room) => wait(jun, room)));

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(replies.filter(({ body }) => body.code === 'too-many-open-bookings')).toHaveLength(4);
    const { data } = (await jun.get('/waitlist?limit=6')).body;
    expect(data).toHaveLength(6);
    await jun.delete(`/waitlist/${data[0].id}`);
    const refused = rooms[replies.findIndex(({ status }) => status !== 201)]!;
    expect((await wait(jun, refused)).status).toBe(201);
  });

  it('of thirty ends with an offer to the first, then to the next, and so on', async () => {
    const { room, booking } = await full();
    const wishes = await line(crowd, room);

    await cancel(mei, booking);

    const first = await seen(crowd[0]!, wishes[0]!);
    expect(first).toMatchObject({
      status: 'offered',
      hold: { id: expect.stringMatching(/^hld_/), spaceId: room.id },
    });
    const minutes = (Date.parse(first.hold.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14.5);
    expect(minutes).toBeLessThan(15.5);
    expect((await crowd[0]!.get('/holds')).body.data).toMatchObject([{ id: first.hold.id, start: ten }]);
    expect(await statuses(wishes.slice(1))).toEqual(Array(29).fill('waiting'));
    expect((await crowd[0]!.get('/me/notices')).body.data[0]).toMatchObject({
      what: 'offered',
      as: 'holder',
    });
    expect((await seen(crowd[1]!, wishes[1]!)).position).toBe(1);

    // Nobody claims it in time; whoever comes then finds the next in line before them.
    await runOut(room);
    expect((await seen(crowd[0]!, wishes[0]!)).status).toBe('lapsed');
    expect((await book(jun, room)).body.code).toBe('slot-taken');
    expect(await statuses(wishes)).toEqual(['lapsed', 'offered', ...Array(28).fill('waiting')]);

    // The next declines, and the one behind gives the hold back.
    expect((await crowd[1]!.delete(`/waitlist/${wishes[1]!.id}`)).status).toBe(204);
    expect((await crowd[1]!.delete(`/waitlist/${wishes[1]!.id}`)).status).toBe(204);
    const third = await seen(crowd[2]!, wishes[2]!);
    expect((await crowd[2]!.delete(`/holds/${third.hold.id}`)).status).toBe(204);

    const claimed = await crowd[3]!.post(`/waitlist/${wishes[3]!.id}/claim`, { title: 'At last' });
    expect(claimed.status).toBe(201);
    expect(claimed.body).toMatchObject({
      status: 'confirmed',
      title: 'At last',
      space: { code: room.code },
      start: ten,
    });
    expect((await crowd[3]!.post(`/waitlist/${wishes[3]!.id}/claim`)).body.id).toBe(claimed.body.id);
    expect(await statuses(wishes)).toEqual([
      'lapsed',
      'withdrawn',
      'withdrawn',
      'claimed',
      ...Array(26).fill('waiting'),
    ]);
    expect((await crowd[0]!.post(`/waitlist/${wishes[0]!.id}/claim`)).body.code).toBe('hold-expired');
    expect((await crowd[4]!.post(`/waitlist/${wishes[4]!.id}/claim`)).body.code).toBe('state-not-allowed');
    expect((await crowd[3]!.delete(`/waitlist/${wishes[3]!.id}`)).body.code).toBe('state-not-allowed');
    const { data } = (await crowd[3]!.get(`/bookings/${claimed.body.id}/history`)).body;
    expect(data.map(({ type, door }: { type: string; door: string }) => [type, door])).toEqual([
      ['hold.created', 'waitlist'],
      ['booking.confirmed', 'web'],
    ]);
  });

  it('is told in the change log, each turn once', async () => {
    const { room, booking } = await full();
    const [wish] = await line([jun], room);
    await cancel(mei, booking);
    await jun.post(`/waitlist/${wish!.id}/claim`);

    const { rows } = await campus.db.query(
      `SELECT c.type, c.version FROM change c JOIN member m ON m.id = c.member_id WHERE m.email = $1 ORDER BY c.xid, c.seq`,
      [jun.user.email],
    );
    expect(rows.filter(({ type }) => type.startsWith('waitlist.'))).toEqual([
      { type: 'waitlist.joined', version: 1 },
      { type: 'waitlist.offered', version: 2 },
      { type: 'waitlist.claimed', version: 3 },
    ]);
    expect(rows.filter(({ type }) => /^(hold|booking)\./.test(type))).toEqual([
      { type: 'hold.created', version: 1 },
      { type: 'booking.confirmed', version: 2 },
    ]);
  });

  it('ends when what was booked moves away or becomes shorter', async () => {
    const { room, booking } = await full();
    const half = at(1, '10:30');
    const [early, late] = await Promise.all([
      wait(jun, room, { end: half }),
      wait(crowd[0]!, room, { start: half }),
    ]);

    await mei.patch(`/bookings/${booking.id}`, { end: half });
    expect(await seen(jun, early.body)).toMatchObject({ status: 'waiting' });
    expect(await seen(crowd[0]!, late.body)).toMatchObject({ status: 'offered' });

    await mei.patch(`/bookings/${booking.id}`, { spaceId: (await campus.space()).id });
    expect(await seen(jun, early.body)).toMatchObject({ status: 'offered' });
  });

  it('ends when a series is cancelled, on the date that was waited for', async () => {
    const room = await campus.space();
    const preview = await mei.post('/series/preview', slot(room, { rrule: 'FREQ=DAILY;COUNT=3' }));
    const { body: series } = await mei.post('/series', { previewToken: preview.body.previewToken });
    const [second] = await line([jun], room, { start: at(2, '10:00'), end: at(2, '11:00') });

    expect((await mei.post(`/series/${series.id}/cancel`)).status).toBe(200);

    expect(await statuses([second!])).toEqual(['offered']);
  });

  it('ends when somebody does not come', async () => {
    const { room, booking } = await full();
    const [wish] = await line([jun], room);
    await campus.db.query(
      `UPDATE booking b SET check_in_by = now() - interval '1 minute' FROM space s WHERE s.id = b.space_id AND s.code = $1`,
      [room.code],
    );

    expect((await book(crowd[0]!, room)).body.code).toBe('slot-taken');

    expect(await statuses([wish!])).toEqual(['offered']);
    expect((await mei.get(`/bookings/${booking.id}`)).body.status).toBe('no_show');
  });

  it('passes over whoever needs more than has become free, and whom the rules no longer allow it', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 2 });
    const { body: booking } = await book(mei, lab, { units: 1 });
    await book(mei, lab, { units: 1 });
    const suspended = await campus.person({ tenantId });
    const wishes = await line([suspended], lab);
    wishes.push(...(await line([crowd[1]!], lab, { units: 2 })), ...(await line([jun], lab)));
    await campus.admin.patch(`/tenants/${tenantId}/members/${suspended.user.id}`, { status: 'suspended' });

    await cancel(mei, booking);

    expect(await statuses(wishes.slice(1))).toEqual(['waiting', 'offered']);
    const { rows } = await campus.db.query(
      `SELECT w.status, w.reason FROM waitlist w JOIN member m ON m.id = w.member_id WHERE m.email = $1`,
      [suspended.user.email],
    );
    expect(rows).toEqual([{ status: 'expired', reason: 'suspended' }]);
  });

  it('ends with a reason where a rule has come meanwhile', async () => {
    const { room, booking } = await full();
    const wishes = await line([jun], room);
    await campus.admin.post('/rule-sets', { spaceId: room.id, terms: { maxMinutes: 30 } });

    await cancel(mei, booking);

    expect(await seen(jun, wishes[0]!)).toMatchObject({ status: 'expired', reason: 'duration-not-allowed' });
  });

  it('may be for any of several spaces', async () => {
    const [one, other] = [await full(), await full()];
    const { body } = await jun.post('/waitlist', {
      spaceIds: [one.room.id, other.room.id],
      start: ten,
      end: eleven,
    });

    await cancel(mei, other.booking);

    expect(await seen(jun, body)).toMatchObject({ status: 'offered', hold: { spaceId: other.room.id } });
  });

  it('ends in the moment in which a space holds more', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 2 });
    await book(mei, lab, { units: 2 });
    const wishes = await line(crowd.slice(0, 3), lab);

    const tried = await campus.admin.patch(`/spaces/${lab.id}?dryRun=true`, { capacity: 4 });
    expect(tried.body.capacity).toBe(4);
    expect(await statuses(wishes)).toEqual(['waiting', 'waiting', 'waiting']);
    await campus.admin.patch(`/spaces/${lab.id}`, { capacity: 4 });

    expect(await statuses(wishes)).toEqual(['offered', 'offered', 'waiting']);
    expect((await book(crowd[3]!, lab)).body.code).toBe('slot-taken');
    const { body } = await crowd[0]!.post(`/waitlist/${wishes[0]!.id}/claim`, {}, { 'idempotency-key': 'c' });
    expect(body).toMatchObject({ status: 'confirmed', spaceId: lab.id });
  });

  it('is not overtaken by those who try to book while a space becomes larger', async () => {
    for (let round = 0; round < 2; round++) {
      const lab = await campus.space({ kind: 'lab', capacity: 2 });
      await book(mei, lab, { units: 2 });
      const [wish] = await line([jun], lab);
      let isOver = false;
      const rush = crowd.slice(1, 11).map(async (person) => {
        const won: number[] = [];
        while (!isOver) won.push((await book(person, lab, { units: 1 })).status);
        return won;
      });

      const grown = await campus.admin.patch(`/spaces/${lab.id}`, { capacity: 3 });
      await book(crowd[0]!, lab);
      isOver = true;

      expect(grown.status).toBe(200);
      expect(new Set((await Promise.all(rush)).flat())).toEqual(new Set([409]));
      expect(await statuses([wish!])).toEqual(['offered']);
    }
  });

  it('ends within a minute where a hand in the database has made room', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 2 });
    await book(mei, lab, { units: 2 });
    const wishes = await line(crowd.slice(0, 2), lab);

    await campus.db.query(
      'UPDATE pool SET capacity = 3 WHERE id = (SELECT pool_id FROM space WHERE code = $1)',
      [lab.code],
    );
    await campus.db.query(`SELECT graphile_worker.add_job('promote-waiting')`);

    await eventually(async () => expect(await statuses(wishes)).toEqual(['offered', 'waiting']));
  });

  it('has been in vain once the slot begins', async () => {
    const { room, booking } = await full();
    const [wish] = await line([jun], room);
    await campus.db.query(
      `UPDATE waitlist SET starts_at = now() - interval '1 minute' WHERE member_id = (SELECT id FROM member WHERE email = $1)`,
      [jun.user.email],
    );

    expect(await statuses([wish!])).toEqual(['expired']);
    expect((await jun.get('/waitlist')).body.data).toEqual([]);
    await cancel(mei, booking);
    const { rows } = await campus.db.query(
      `SELECT status FROM waitlist WHERE member_id = (SELECT id FROM member WHERE email = $1)`,
      [jun.user.email],
    );
    expect(rows).toEqual([{ status: 'expired' }]);
    expect((await book(crowd[0]!, room)).status).toBe(201);
  });

  it('is offered two places where two are given back at once', async () => {
    for (let round = 0; round < 5; round++) {
      const lab = await campus.space({ kind: 'lab', capacity: 2 });
      const bookings = [await book(mei, lab, { units: 1 }), await book(jun, lab, { units: 1 })];
      const wishes = await line(crowd.slice(0, 4), lab);

      await Promise.all([cancel(mei, bookings[0]!.body), cancel(jun, bookings[1]!.body)]);

      expect(await statuses(wishes)).toEqual(['offered', 'offered', 'waiting', 'waiting']);
      await Promise.all(wishes.map(({ person, id }) => person.delete(`/waitlist/${id}`)));
    }
  });

  it('is never overtaken: of thirty who try to book while it becomes free, none gets it', async () => {
    for (let round = 0; round < 5; round++) {
      const { room, booking } = await full();
      const [wish] = await line([jun], room);
      let isOver = false;
      const rush = crowd.map(async (person) => {
        const won: number[] = [];
        while (!isOver) won.push((await book(person, room)).status);
        return won;
      });

      await cancel(mei, booking);
      await new Promise((resolve) => setImmediate(resolve));
      await book(crowd[0]!, room);
      isOver = true;

      expect(new Set((await Promise.all(rush)).flat())).toEqual(new Set([409]));
      expect(await statuses([wish!])).toEqual(['offered']);
    }
  });

  it('joined while the slot becomes free, leads to an offer of one kind or the other', async () => {
    for (let round = 0; round < 20; round++) {
      const { room, booking } = await full();

      const [joined] = await Promise.all([wait(jun, room), cancel(mei, booking)]);

      if (joined.status === 201) expect(await seen(jun, joined.body)).toMatchObject({ status: 'offered' });
      else expect(joined.body.code).toBe('slot-free');
      await jun.delete(`/waitlist/${joined.body.id}`);
    }
  });

  it('goes on to exactly one, or to nobody, where coming, cancelling, the deadline and newcomers meet', async () => {
    const hour = 3_600_000;
    const start = Math.ceil((Date.now() + hour) / hour) * hour;
    const soon = {
      start: new Date(start).toISOString(),
      end: new Date(start + hour).toISOString(),
    };
    for (let round = 0; round < 20; round++) {
      const room = await campus.space({ terms: { checkInOpensMinutes: 300 } });
      const { body: booking } = await book(mei, room, soon);
      const [wish] = await line([jun], room, soon);
      await campus.db.query(
        `UPDATE booking b SET check_in_by = clock_timestamp() + make_interval(secs => $2) FROM space s WHERE s.id = b.space_id AND s.code = $1`,
        [room.code, (round % 10) * 0.005],
      );

      const [came, cancelled, ...newcomers] = await Promise.all([
        mei.post(`/bookings/${booking.id}/check-in`),
        cancel(mei, booking),
        ...crowd.slice(0, 4).map((person) => book(person, room, soon)),
      ]);
      // Where the deadline had not come yet when somebody asked, somebody asks again.
      newcomers.push(await book(crowd[5]!, room, soon));

      expect(newcomers.map(({ status }) => status)).toEqual(Array(5).fill(409));
      const { status } = (await mei.get(`/bookings/${booking.id}`)).body;
      const legal = cancelled.status === 200 ? 'cancelled' : came.status === 200 ? 'checked_in' : 'no_show';
      expect(status).toBe(legal);
      expect(await statuses([wish!])).toEqual([status === 'checked_in' ? 'waiting' : 'offered']);
      const { rows } = await campus.db.query(
        `SELECT count(*)::int AS holders FROM claim c JOIN space s ON s.pool_id = c.pool_id WHERE s.code = $1`,
        [room.code],
      );
      expect(rows).toEqual([{ holders: 1 }]);
      await jun.delete(`/waitlist/${wish!.id}`);
    }
  });
});

/** Looks again until it is so; what a job does takes its time. */
async function eventually(look: () => Promise<void>, patience = 20_000): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
