import { setTimeout as sleep } from 'node:timers/promises';
import { at, Campus, type Person, type Space } from './support/campus.js';

describe('Spaces that hang together', () => {
  let campus: Campus;
  let mei: Person;
  let jun: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    jun = await campus.person();
  });
  afterAll(() => campus?.close());

  // Whatever was booked: by the claims alone nothing is overfilled, and the ledger says the same.
  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
  });

  const [nine, ten, eleven, noon] = ['09:00', '10:00', '11:00', '12:00'].map((time) => at(3, time)) as [
    string,
    string,
    string,
    string,
  ];

  const isFree = async (space: Space, what: object = {}, when: object = { start: ten, end: eleven }) => {
    const { body } = await jun.post('/availability/search', {
      what: { spaceIds: [space.id], ...what },
      when,
    });
    return body.offers.length === 1;
  };
  const busyTimes = async (space: Space, from = at(3, '08:00'), to = at(3, '20:00')) => {
    const { body } = await jun.post('/free-busy', { spaceIds: [space.id], from, to });
    return body.spaces[0].busy;
  };
  const timeline = async (person: Person, space: Space) => {
    const { body } = await person.post('/timeline', {
      spaceIds: [space.id],
      from: at(3, '00:00'),
      to: at(4, '00:00'),
    });
    return body.rows[0].items;
  };

  describe('a hall that can be divided', () => {
    let hall: Space;
    let left: Space;
    let right: Space;

    beforeEach(async () => {
      hall = await campus.space({ kind: 'event_hall', capacity: 200, areaM2: 100 });
      left = await campus.space({ kind: 'event_hall', capacity: 120, areaM2: 50, partOf: hall });
      right = await campus.space({ kind: 'event_hall', capacity: 120, areaM2: 50, partOf: hall });
    });

    it('is had by one party, or by two side by side', async () => {
      expect((await mei.book(left, ten, eleven)).status).toBe(201);
      expect((await jun.book(hall, ten, eleven)).body.code).toBe('slot-taken');
      expect((await jun.book(right, ten, eleven)).status).toBe(201);
      expect((await jun.book(hall, eleven, noon)).status).toBe(201);
      expect((await mei.book(left, eleven, noon)).body.code).toBe('slot-taken');
      expect((await mei.book(right, eleven, noon)).body.code).toBe('slot-taken');
    });

    it('is told to be taken wherever one looks, by either of its parts', async () => {
      await mei.book(left, ten, eleven);

      expect(await isFree(hall)).toBe(false);
      expect(await isFree(left)).toBe(false);
      expect(await isFree(right)).toBe(true);
      expect(await isFree(hall, {}, { windows: [{ from: ten, to: eleven }], duration: 'PT30M' })).toBe(false);
      expect(await isFree(hall, {}, { windows: [{ from: ten, to: noon }], duration: 'PT30M' })).toBe(true);
      expect(await busyTimes(hall)).toEqual([{ start: ten, end: eleven }]);
      expect(await busyTimes(right)).toEqual([]);
      const refusal = await jun.book(hall, ten, eleven);
      expect(refusal.body).toMatchObject({ nextFree: eleven, conflicts: [{ start: ten, end: eleven }] });
    });

    it('takes its parts with it wherever one looks', async () => {
      await mei.book(hall, ten, eleven, { title: 'Secret talk' });

      expect(await isFree(left)).toBe(false);
      expect(await busyTimes(left)).toEqual([{ start: ten, end: eleven }]);
      expect((await jun.book(right, ten, eleven)).body).toMatchObject({
        code: 'slot-taken',
        nextFree: eleven,
      });
      const [busy] = await timeline(jun, left);
      expect(busy).toMatchObject({
        kind: 'booking',
        start: ten,
        status: 'busy',
        mine: false,
        via: { code: hall.code },
      });
      expect(JSON.stringify(busy)).not.toContain('Secret');
      expect(await timeline(mei, left)).toMatchObject([
        { title: 'Secret talk', mine: true, via: { id: hall.id } },
      ]);
      expect(await timeline(jun, hall)).toMatchObject([{ start: ten }]);
      expect((await timeline(jun, hall))[0].via).toBeUndefined();
    });

    it('shows in its row what is booked in its parts', async () => {
      await mei.book(right, ten, eleven);
      await jun.book(left, nine, ten);
      expect(await timeline(jun, hall)).toMatchObject([
        { start: nine, mine: true, via: { code: left.code } },
        { start: ten, mine: false, via: { code: right.code } },
      ]);
      expect(await timeline(jun, left)).toHaveLength(1);
    });

    it('is given back whole, and in parts', async () => {
      const { body: whole } = await mei.book(hall, ten, eleven);
      await mei.post(`/bookings/${whole.id}/cancel`);
      const { body: part } = await mei.book(left, ten, eleven);
      expect((await mei.patch(`/bookings/${part.id}`, { spaceId: hall.id })).status).toBe(200);
      expect((await jun.book(right, ten, eleven)).body.code).toBe('slot-taken');
      expect((await mei.patch(`/bookings/${part.id}`, { spaceId: right.id })).status).toBe(200);
      expect((await jun.book(left, ten, eleven)).status).toBe(201);
    });

    it('is not had whole by others than the company that leases a half, nor is a half of a leased whole', async () => {
      const lease = (space: Space, person: Person) =>
        campus.admin.post('/leases', {
          spaceId: space.id,
          tenantId: person.user.tenantId,
          from: '2026-01-01',
        });
      const tried = (person: Person, space: Space) =>
        person.post('/bookings?dryRun=true', { spaceId: space.id, start: ten, end: eleven });
      await lease(left, mei);
      expect((await tried(jun, hall)).body.code).toBe('tenant-not-entitled');
      expect(await isFree(hall)).toBe(false);
      expect((await tried(jun, right)).status).toBe(201);
      expect((await tried(mei, hall)).status).toBe(201);
      await lease(hall, jun);
      expect((await tried(mei, right)).body.code).toBe('tenant-not-entitled');
      expect((await tried(jun, right)).status).toBe(201);
      expect((await tried(mei, left)).status).toBe(201);
    });

    it('goes to the whole or to its parts, never to both, however many come at once', async () => {
      for (let round = 0; round < 10; round++) {
        const [start, end] = [at(5 + round, '10:00'), at(5 + round, '11:00')];
        const wanted = Array.from({ length: 24 }, (_, n) => [hall, left, right][n % 3]!);
        const replies = await Promise.all(
          wanted.map((space, n) => (n % 2 ? mei : jun).book(space, start, end)),
        );

        const won = wanted.filter((_, n) => replies[n]!.status === 201).map(({ code }) => code);
        const lost = replies.filter(({ body }) => body.code === 'slot-taken');
        expect(lost).toHaveLength(wanted.length - won.length);
        expect([[hall.code], [left.code, right.code]]).toContainEqual(won.sort());
      }
    });

    it('was taken in the past as it is in the time to come', async () => {
      await mei.book(left, ten, eleven);
      await campus.db.query(
        `UPDATE booking SET status = 'completed', starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours'
         WHERE id = (SELECT booking_id FROM claim c JOIN space s ON s.pool_id = c.pool_id WHERE s.code = $1)`,
        [left.code],
      );
      await campus.db.query(
        'DELETE FROM claim WHERE booking_id NOT IN (SELECT id FROM booking WHERE ends_at > now())',
      );
      const hoursAgo = (hours: number) =>
        `${new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 19)}Z`;
      const past = [hoursAgo(4), hoursAgo(1)] as const;
      expect(await busyTimes(hall, ...past)).toHaveLength(1);
      expect(await busyTimes(left, ...past)).toHaveLength(1);
      expect(await busyTimes(right, ...past)).toHaveLength(0);
    });
  });

  describe('a lab with benches of its own', () => {
    let lab: Space;
    let benches: Space[];

    beforeEach(async () => {
      lab = await campus.space({ kind: 'lab', capacity: 4, areaM2: 40 });
      benches = await Promise.all(
        ['A', 'B', 'C', 'D'].map((name) =>
          campus.space({ kind: 'bench', areaM2: 4, code: `${lab.code}-${name}`, partOf: lab }),
        ),
      );
    });

    it('has a place less for each bench that is taken', async () => {
      await mei.book(benches[0]!, ten, eleven);
      await mei.book(benches[1]!, ten, eleven);

      expect((await jun.book(lab, ten, eleven, { units: 3 })).body.code).toBe('slot-taken');
      expect(await isFree(lab, { people: 2 })).toBe(true);
      expect(await isFree(lab, { people: 3 })).toBe(false);
      expect((await jun.book(lab, ten, eleven, { units: 2 })).status).toBe(201);
      expect(await busyTimes(lab)).toEqual([{ start: ten, end: eleven }]);
      expect(await isFree(benches[2]!)).toBe(false);
      expect(await busyTimes(benches[2]!)).toEqual([{ start: ten, end: eleven }]);
      expect((await jun.book(benches[2]!, ten, eleven)).body).toMatchObject({
        code: 'slot-taken',
        nextFree: eleven,
      });
    });

    it('is had whole only while no bench is taken, and then no bench is left', async () => {
      const { body: bench } = await mei.book(benches[0]!, ten, eleven);
      expect((await jun.book(lab, ten, eleven, { whole: true })).body.code).toBe('slot-taken');
      await mei.post(`/bookings/${bench.id}/cancel`);
      expect((await jun.book(lab, ten, eleven, { whole: true })).status).toBe(201);
      for (const one of benches) expect((await mei.book(one, ten, eleven)).body.code).toBe('slot-taken');
      expect(await timeline(mei, benches[3]!)).toMatchObject([{ via: { code: lab.code } }]);
    });

    it('shows a bench what takes it, and not who is elsewhere in the lab', async () => {
      await jun.book(lab, ten, eleven, { units: 2 });
      expect(await timeline(mei, benches[0]!)).toEqual([]);
    });

    it('never holds more people than it may, whichever way they come in', async () => {
      const replies = await Promise.all(
        Array.from({ length: 32 }, (_, n) =>
          n % 2 ? mei.book(lab, ten, eleven, { units: 1 }) : jun.book(benches[(n / 2) % 4]!, ten, eleven),
        ),
      );
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(4);
      expect(replies.filter(({ body }) => body.code === 'slot-taken')).toHaveLength(28);
    });
  });

  describe('time around a booking', () => {
    let hall: Space;

    beforeEach(async () => {
      hall = await campus.space({
        kind: 'event_hall',
        capacity: 100,
        terms: { setUpMinutes: 60, cleanUpMinutes: 30 },
      });
    });

    it('is kept free, on both sides', async () => {
      expect((await mei.book(hall, at(3, '10:00'), at(3, '12:00'))).status).toBe(201);

      expect((await jun.book(hall, at(3, '12:30'), at(3, '13:30'))).body.code).toBe('slot-taken');
      expect((await jun.book(hall, at(3, '13:25'), at(3, '14:30'))).body.code).toBe('slot-taken');
      expect((await jun.book(hall, at(3, '07:00'), at(3, '08:35'))).body.code).toBe('slot-taken');
      expect((await jun.book(hall, at(3, '13:30'), at(3, '14:30'))).status).toBe(201);
      expect((await jun.book(hall, at(3, '07:00'), at(3, '08:30'))).status).toBe(201);
    });

    it('counts wherever one looks for a free hour', async () => {
      await mei.book(hall, at(3, '10:00'), at(3, '12:00'), { title: 'Secret talk' });

      const searched = (start: string, end: string) =>
        isFree(hall, {}, { start: at(3, start), end: at(3, end) });
      expect(await searched('13:25', '14:00')).toBe(false);
      expect(await searched('13:30', '14:00')).toBe(true);
      expect(await searched('08:00', '08:35')).toBe(false);
      expect(await searched('08:00', '08:30')).toBe(true);
      const { body: found } = await jun.post('/availability/search', {
        what: { spaceIds: [hall.id] },
        when: { windows: [{ from: at(3, '08:30'), to: at(3, '18:00') }], duration: 'PT1H' },
      });
      expect(found.offers).toMatchObject([{ start: at(3, '13:30'), end: at(3, '14:30') }]);
      expect(await busyTimes(hall)).toEqual([{ start: at(3, '09:00'), end: at(3, '12:30') }]);
      expect((await jun.book(hall, at(3, '12:00'), at(3, '13:00'))).body).toMatchObject({
        code: 'slot-taken',
        nextFree: at(3, '13:30'),
        conflicts: [{ end: at(3, '12:30') }],
      });
      expect((await jun.book(hall, at(3, '08:00'), at(3, '09:00'))).body.maxUntil).toBe(at(3, '08:30'));
    });

    it('shows in the timeline, without names', async () => {
      await mei.book(hall, at(3, '10:00'), at(3, '12:00'), { title: 'Secret talk' });
      const items = await timeline(jun, hall);
      expect(items).toMatchObject([
        { kind: 'buffer', start: at(3, '09:00'), end: at(3, '10:00'), status: 'busy' },
        { kind: 'booking', start: at(3, '10:00'), end: at(3, '12:00') },
        { kind: 'buffer', start: at(3, '12:00'), end: at(3, '12:30'), status: 'busy' },
      ]);
      expect(JSON.stringify(items)).not.toContain('Secret');
      const { body: later } = await jun.post('/timeline', {
        spaceIds: [hall.id],
        from: at(3, '12:10'),
        to: at(3, '18:00'),
      });
      expect(later.rows[0].items).toMatchObject([{ kind: 'buffer', start: at(3, '12:00') }]);
    });

    it('leaves room for itself when a booking goes on for longer', async () => {
      const { body: first } = await mei.book(hall, at(3, '10:00'), at(3, '12:00'));
      await jun.book(hall, at(3, '14:00'), at(3, '15:00'));

      const refused = await mei.post(`/bookings/${first.id}/extend`, { minutes: 60 });
      expect(refused.body).toMatchObject({ code: 'slot-taken', maxUntil: at(3, '12:30') });
      expect((await mei.post(`/bookings/${first.id}/extend`, { until: at(3, '12:30') })).status).toBe(200);
    });

    it('moves with the booking, and is what the terms of its space say', async () => {
      const room = await campus.space({ capacity: 100 });
      const { body } = await mei.book(room, at(3, '10:00'), at(3, '12:00'));
      expect((await mei.patch(`/bookings/${body.id}`, { spaceId: hall.id })).status).toBe(200);
      expect((await jun.book(hall, at(3, '12:30'), at(3, '13:30'))).body.code).toBe('slot-taken');
      expect((await mei.patch(`/bookings/${body.id}`, { start: at(3, '10:30') })).status).toBe(200);
      expect(await busyTimes(hall)).toEqual([{ start: at(3, '09:30'), end: at(3, '13:00') }]);
      expect((await mei.patch(`/bookings/${body.id}`, { spaceId: room.id })).status).toBe(200);
      expect(await busyTimes(room)).toEqual([{ start: at(3, '10:30'), end: at(3, '12:30') }]);
      expect(await busyTimes(hall)).toEqual([]);
    });
  });

  describe('several spaces in one booking', () => {
    let begun: string;
    let bench: Space;
    let instrument: Space;
    let room: Space;
    const ids = (...spaces: Space[]) => spaces.map(({ id }) => ({ spaceId: id }));
    const bookAll = (person: Person, spaces: Space[], start = ten, end = eleven, more: object = {}) =>
      person.post('/bookings', { spaces: ids(...spaces), start, end, ...more });

    beforeEach(async () => {
      await campus.settled();
      begun = (await mei.get('/changes?since=now')).body.nextCursor;
      [bench, instrument, room] = (await Promise.all([
        campus.space({ kind: 'bench' }),
        campus.space({ kind: 'other', terms: { cleanUpMinutes: 30 } }),
        campus.space({ capacity: 8 }),
      ])) as [Space, Space, Space];
    });

    it('are had together', async () => {
      const { status, body } = await bookAll(mei, [bench, instrument, room], ten, eleven, {
        people: 4,
        title: 'Run 7',
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        space: { code: bench.code },
        spaces: [
          { code: bench.code, units: 1 },
          { code: instrument.code, units: 1 },
          { code: room.code, units: 8 },
        ],
      });
      for (const space of [bench, instrument, room]) {
        expect((await jun.book(space, ten, eleven)).body.code).toBe('slot-taken');
        expect(await isFree(space)).toBe(false);
        expect((await busyTimes(space))[0].start).toBe(ten);
        expect((await timeline(mei, space))[0]).toMatchObject({ id: body.id, title: 'Run 7', start: ten });
        const { body: list } = await campus.admin.get(`/bookings?for=campus&spaceId=${space.id}`);
        expect(list.data).toMatchObject([{ id: body.id }]);
      }
      expect(await busyTimes(instrument)).toEqual([{ start: ten, end: at(3, '11:30') }]);
      expect(await busyTimes(room)).toEqual([{ start: ten, end: eleven }]);
      expect(await timeline(jun, instrument)).toMatchObject([
        { kind: 'booking', status: 'busy' },
        { kind: 'buffer', start: eleven, end: at(3, '11:30') },
      ]);
    });

    it('are had all or not at all, and a refusal says which is in the way', async () => {
      await jun.book(instrument, ten, eleven);
      const { status, body } = await bookAll(mei, [bench, instrument, room]);
      expect(status).toBe(409);
      expect(body).toMatchObject({
        code: 'slot-taken',
        conflicts: [{ spaceId: instrument.id, end: at(3, '11:30') }],
        nextFree: at(3, '11:30'),
        alternatives: [
          {
            change: 'time',
            space: { code: bench.code },
            spaces: [
              { id: bench.id, code: bench.code, units: 1 },
              { code: instrument.code, units: 1 },
              { code: room.code, units: 8 },
            ],
            start: at(3, '11:30'),
            end: at(3, '12:30'),
          },
          { start: at(3, '12:30') },
        ],
      });
      expect(body.detail).toContain(instrument.code);
      for (const space of [bench, room]) expect(await isFree(space)).toBe(true);
      const [{ offerId }] = body.alternatives;
      expect((await mei.get(`/offers/${offerId}`)).body).toMatchObject({
        space: { code: bench.code },
        spaces: [{ code: bench.code }, { code: instrument.code }, { code: room.code }],
        start: at(3, '11:30'),
      });
      expect((await mei.post('/bookings', { offerId, spaces: [{ spaceId: room.id }] })).body).toMatchObject({
        errors: [{ pointer: '/spaces', code: 'contradiction' }],
      });
      expect(
        (await mei.post('/series/preview', { offerId, rrule: 'FREQ=DAILY;COUNT=2' })).body,
      ).toMatchObject({ errors: [{ pointer: '/offerId', code: 'several-spaces' }] });
      const booked = await mei.post('/bookings', { offerId });
      expect(booked.body).toMatchObject({
        status: 'confirmed',
        start: at(3, '11:30'),
        spaces: [{ code: bench.code }, { code: instrument.code }, { code: room.code }],
      });
      expect((await mei.post('/bookings', { offerId: `${offerId}AAAA` })).status).toBe(404);
    });

    it('are judged each by its own rules', async () => {
      const short = await campus.space({ terms: { maxMinutes: 30 } });
      const { body } = await bookAll(mei, [bench, short, room], ten, eleven, { people: 20 });
      expect(body.violations).toMatchObject([
        { code: 'capacity-exceeded', spaceId: bench.id },
        { code: 'duration-not-allowed', spaceId: short.id, limit: { maxMinutes: 30 } },
        { code: 'capacity-exceeded', spaceId: short.id },
        { code: 'capacity-exceeded', spaceId: room.id },
      ]);
    });

    it('move together, and give their places back together', async () => {
      const { body } = await bookAll(mei, [bench, instrument]);
      await jun.book(instrument, at(3, '14:00'), at(3, '15:00'));

      const refused = await mei.patch(`/bookings/${body.id}`, { start: at(3, '13:30') });
      expect(refused.body).toMatchObject({ code: 'slot-taken', conflicts: [{ spaceId: instrument.id }] });
      expect(await busyTimes(bench)).toEqual([{ start: ten, end: eleven }]);

      expect((await mei.patch(`/bookings/${body.id}`, { start: nine })).status).toBe(200);
      expect(await busyTimes(bench)).toEqual([{ start: nine, end: ten }]);
      expect((await busyTimes(instrument))[0]).toEqual({ start: nine, end: at(3, '10:30') });

      const extended = await mei.post(`/bookings/${body.id}/extend`, { until: at(3, '13:45') });
      expect(extended.body).toMatchObject({ code: 'slot-taken', maxUntil: at(3, '13:30') });

      await mei.post(`/bookings/${body.id}/cancel`);
      expect(await busyTimes(bench)).toEqual([]);
      expect(await busyTimes(instrument)).toEqual([{ start: at(3, '14:00'), end: at(3, '15:30') }]);
    });

    it('change one for another, and remember it', async () => {
      const { body } = await bookAll(mei, [bench, instrument]);
      const changed = await mei.patch(`/bookings/${body.id}`, { spaces: ids(bench, room) });
      expect(changed.body).toMatchObject({ version: 2, spaces: [{ code: bench.code }, { code: room.code }] });
      expect(await isFree(instrument)).toBe(true);
      expect(await isFree(room)).toBe(false);

      expect((await mei.patch(`/bookings/${body.id}`, { title: 'Run 8' })).body.spaces).toHaveLength(2);
      const alone = await mei.patch(`/bookings/${body.id}`, { spaces: ids(bench) });
      expect(alone.body.spaces).toBeUndefined();
      expect(await isFree(room)).toBe(true);
      expect(await timeline(mei, room)).toEqual([]);

      const { body: history } = await mei.get(`/bookings/${body.id}/history`);
      expect(history.data).toMatchObject([
        { type: 'booking.created', after: { spaces: [{ code: bench.code }, { code: instrument.code }] } },
        {
          type: 'booking.moved',
          changed: ['spaces'],
          after: { spaces: [{ code: bench.code }, { code: room.code }] },
        },
        { type: 'booking.updated', changed: ['title'] },
        { type: 'booking.moved', changed: ['spaces'] },
      ]);
      await campus.settled();
      const { body: changes } = await mei.get(`/changes?limit=1000&since=${begun}`);
      expect(
        changes.data.filter((change: { booking?: { id: string } }) => change.booking?.id === body.id)[0],
      ).toMatchObject({
        booking: { spaces: [{ code: bench.code }, { code: instrument.code }] },
      });
    });

    it('may stand in the same lab, as far as its places reach', async () => {
      const lab = await campus.space({ kind: 'lab', capacity: 2, areaM2: 20 });
      const benches = await Promise.all(
        ['A', 'B', 'C'].map((n) => campus.space({ kind: 'bench', code: `${lab.code}-${n}`, partOf: lab })),
      );
      expect((await bookAll(mei, benches.slice(0, 2))).status).toBe(201);
      expect(await busyTimes(lab)).toEqual([{ start: ten, end: eleven }]);
      expect((await bookAll(mei, benches, eleven, noon)).body.errors).toMatchObject([
        { pointer: '/spaces/2/spaceId', code: 'overlaps' },
      ]);
      await jun.book(lab, eleven, noon, { units: 1 });
      expect((await bookAll(mei, benches.slice(0, 2), eleven, noon)).body).toMatchObject({
        code: 'slot-taken',
        nextFree: noon,
      });
    });

    it.each<[string, (hall: Space, half: Space) => object, string]>([
      ['the same twice', (hall) => ({ spaces: ids(hall, hall) }), '/spaces/1/spaceId'],
      ['a hall and its half', (hall, half) => ({ spaces: ids(hall, half) }), '/spaces/1/spaceId'],
      ['a list and one space', (hall, half) => ({ spaces: ids(half), spaceId: hall.id }), '/spaceId'],
      ['a list and units for none of it', (_, half) => ({ spaces: ids(half), units: 2 }), '/units'],
      [
        'parts of the same twice',
        (hall) => ({ spaces: [1, 2].map((units) => ({ spaceId: hall.id, units })) }),
        '/spaces/1/spaceId',
      ],
      [
        'units and the whole of one',
        (hall, half) => ({ spaces: [...ids(half), { spaceId: hall.id, units: 1, whole: true }] }),
        '/spaces/1/units',
      ],
      ['none', () => ({ spaces: [] }), '/spaces'],
      ['more than twenty', (hall) => ({ spaces: ids(...Array<Space>(21).fill(hall)) }), '/spaces'],
    ])('cannot be %s', async (_, wish, pointer) => {
      const hall = await campus.space({ kind: 'event_hall', capacity: 40, areaM2: 40 });
      const half = await campus.space({ kind: 'event_hall', capacity: 20, partOf: hall });
      const { status, body } = await mei.post('/bookings', { ...wish(hall, half), start: ten, end: eleven });
      expect(status).toBe(422);
      expect(body.errors[0].pointer).toBe(pointer);
    });

    it('are not moved to one that is in the list already', async () => {
      const lab = await campus.space({ kind: 'lab', capacity: 4, areaM2: 20 });
      const spaces = [{ spaceId: bench.id }, { spaceId: lab.id, units: 1 }];
      const { body } = await mei.post('/bookings', { spaces, start: ten, end: eleven });
      const moved = await mei.patch(`/bookings/${body.id}`, { spaceId: lab.id });
      expect(moved.body.errors).toMatchObject([{ pointer: '/spaceId', code: 'twice' }]);
      expect((await mei.patch(`/bookings/${body.id}`, { spaceId: room.id })).body.spaces).toMatchObject([
        { id: room.id },
        { id: lab.id },
      ]);
    });

    it('answer the same again under the same key, and a dry run keeps nothing', async () => {
      const wish = { spaces: ids(bench, room), start: ten, end: eleven };
      const dry = await mei.post('/bookings?dryRun=true', wish);
      expect(dry.body.spaces).toHaveLength(2);
      expect(await isFree(room)).toBe(true);
      const replies = await Promise.all(
        Array.from({ length: 5 }, () =>
          mei.post('/bookings', wish, { 'idempotency-key': `several-${bench.id}` }),
        ),
      );
      expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
      expect(replies[0]!.body.spaces).toHaveLength(2);
    });

    it('never end in a deadlock, nor in half a booking, whatever order they are named in', async () => {
      const spaces = [bench, room, await campus.space(), await campus.space()];
      for (let round = 0; round < 6; round++) {
        const [start, end] = [at(6 + round, '07:30'), at(6 + round, '09:30')];
        const orders = [spaces, spaces.toReversed(), [spaces[1]!, spaces[0]!], [spaces[2]!, spaces[3]!]];
        const replies = await Promise.all(
          Array.from({ length: 32 }, (_, n) => bookAll(n % 2 ? mei : jun, orders[n % 4]!, start, end)),
        );
        expect(replies.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
        const { rows } = await campus.db.query<{ held: number; spaces: number }>(
          `SELECT count(DISTINCT c.pool_id)::int AS held, (SELECT 1 + count(*)::int FROM booking_space o WHERE o.booking_id = b.id) AS spaces
           FROM booking b JOIN claim c ON c.booking_id = b.id WHERE b.starts_at = $1 GROUP BY b.id`,
          [start],
        );
        expect(rows.length).toBe(replies.filter(({ status }) => status === 201).length);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.filter(({ held, spaces: named }) => held !== named)).toEqual([]);
      }
    });

    it('are seen as they have become by whoever waited for somebody else to change the list', async () => {
      const { body: booking } = await mei.book(room, at(16, '10:00'), at(16, '11:00'));
      const rival = await campus.db.connect();
      try {
        await rival.query('BEGIN');
        await rival.query(
          'SELECT FROM booking WHERE id = (SELECT booking_id FROM booking_history ORDER BY at DESC LIMIT 1) FOR UPDATE',
        );
        const { rows } = await rival.query<{ id: string }>(
          'SELECT booking_id AS id FROM booking_history ORDER BY at DESC LIMIT 1',
        );
        const change = mei
          .patch(`/bookings/${booking.id}`, { title: 'Design review' })
          .then((answer) => answer);
        await someoneWaits(campus);
        await rival.query(
          `INSERT INTO booking_space (booking_id, space_id, place, units, set_up_minutes, clean_up_minutes, ends_at)
           SELECT $1, id, 1, 1, 0, 0, $3 FROM space WHERE code = $2`,
          [rows[0]!.id, bench.code, at(16, '11:00')],
        );
        await rival.query(`UPDATE booking SET title = 'Changed meanwhile' WHERE id = $1`, [rows[0]!.id]);
        await rival.query('COMMIT');

        const { body } = await change;
        expect(body.title).toBe('Design review');
        expect(body.spaces.map(({ code }: Space) => code)).toEqual([room.code, bench.code]);
        const kept = await campus.db.query(
          "SELECT jsonb_array_length(snapshot -> 'others') AS n FROM booking_history WHERE booking_id = $1 ORDER BY version DESC LIMIT 1",
          [rows[0]!.id],
        );
        expect(kept.rows[0].n).toBe(1);
      } finally {
        rival.release();
      }
    });
  });
});

/** Until a request waits for what somebody else has locked. */
async function someoneWaits(campus: Campus): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    const { rowCount } = await campus.db.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rowCount) return;
    await sleep(20);
  }
  throw new Error('Nobody waits for a lock.');
}
