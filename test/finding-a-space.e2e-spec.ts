import request from 'supertest';
import { at, Campus, type Person, signIn, type Space } from './support/campus.js';
import { type Server, startServer } from './support/server.js';

interface Offer {
  offerId: string;
  space: { code: string };
  start: string;
  end: string;
  units: number;
  why: string[];
  walkM?: number;
}

const slotOf = (start: string, end: string, ahead = 1) => ({ start: at(ahead, start), end: at(ahead, end) });
const afternoon = slotOf('14:00', '15:00');
const codes = (body: { offers: Offer[] }) => body.offers.map(({ space }) => space.code);
const reasons = (body: { unavailable: { reason: string; count: number }[] }) =>
  Object.fromEntries(body.unavailable.map(({ reason, count }) => [reason, count]));

describe('On a small campus', () => {
  let campus: Campus;
  let ada: Person;
  let bob: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    ada = await campus.person();
    bob = await campus.person();
    await campus.admin.post('/amenities', { code: 'fume_hood', name: { en: 'Fume hood' } });
    await campus.admin.post('/amenities', { code: 'hplc', name: { en: 'HPLC' } });
  }, 180_000);

  afterAll(() => campus?.close());

  const search = async (person: Person, spaces: Space[], more: object = {}, what: object = {}) => {
    const { status, body } = await person.post('/availability/search', {
      what: { spaceIds: spaces.map(({ id }) => id), ...what },
      when: afternoon,
      ...more,
    });
    expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
    return body;
  };

  describe('a search', () => {
    it('offers what is free and says that the rest is taken', async () => {
      const [taken, free] = [await campus.space(), await campus.space()];
      await bob.book(taken, afternoon.start, afternoon.end, { title: 'Secret talk' });
      const body = await search(ada, [taken, free]);
      expect(codes(body)).toEqual([free.code]);
      expect(body.free).toBe(1);
      expect(body.unavailable).toEqual([
        {
          reason: 'slot-taken',
          count: 1,
          detail: 'Somebody else has this time.',
          spaces: [{ id: taken.id, code: taken.code }],
        },
      ]);
      expect(body.offers[0]).toMatchObject({
        start: afternoon.start,
        end: afternoon.end,
        units: 1,
        decision: 'instant',
        requirements: [],
      });
      expect(JSON.stringify(body)).not.toContain('Secret');
    });

    it('lets a meeting begin as another ends', async () => {
      const space = await campus.space();
      await bob.book(space, at(1, '13:00'), at(1, '14:00'));
      await bob.book(space, at(1, '15:00'), at(1, '16:00'));
      expect(codes(await search(ada, [space]))).toEqual([space.code]);
      expect(codes(await search(ada, [space], { when: slotOf('13:55', '15:00') }))).toEqual([]);
    });

    it('makes offers that can be read and booked with one field', async () => {
      const space = await campus.space();
      const [offer] = (await search(ada, [space])).offers as [Offer];
      const read = await ada.get(`/offers/${offer.offerId}`);
      expect(read.body).toMatchObject({
        offerId: offer.offerId,
        space: { code: space.code },
        start: afternoon.start,
        end: afternoon.end,
        units: 1,
        people: 1,
      });
      expect((await ada.post('/bookings', { offerId: offer.offerId })).status).toBe(201);
      expect(codes(await search(bob, [space]))).toEqual([]);
    });

    it('does not know an offer that was tampered with', async () => {
      const [{ offerId }] = (await search(ada, [await campus.space()])).offers as [Offer];
      const tampered = `${offerId.slice(0, 30)}${offerId[30] === 'x' ? 'y' : 'x'}${offerId.slice(31)}`;
      expect((await ada.get(`/offers/${tampered}`)).body.code).toBe('not-found');
      expect((await ada.get('/offers/off_1')).status).toBe(404);
    });

    it('gives seats of a lab while there are enough', async () => {
      const lab = await campus.space({ kind: 'lab', capacity: 4, areaM2: 20 });
      await bob.book(lab, afternoon.start, afternoon.end, { people: 2 });
      const two = await search(ada, [lab], {}, { people: 2 });
      expect(two.offers).toMatchObject([{ space: { code: lab.code }, units: 2 }]);
      expect(reasons(await search(ada, [lab], {}, { people: 3 }))).toEqual({ 'slot-taken': 1 });
      expect(reasons(await search(ada, [lab], {}, { people: 5 }))).toEqual({ 'capacity-exceeded': 1 });
      expect(reasons(await search(ada, [lab], {}, { wholeOrPart: 'whole' }))).toEqual({ 'slot-taken': 1 });
    });

    it('gives seats of a lab in windows as at a fixed time', async () => {
      const lab = await campus.space({ kind: 'lab', capacity: 4, areaM2: 20 });
      await bob.book(lab, at(1, '13:00'), at(1, '15:00'), { people: 2 });
      const when = { windows: [{ from: at(1, '13:00'), to: at(1, '18:00') }], duration: 'PT1H' };
      expect((await search(ada, [lab], { when }, { people: 2 })).offers).toMatchObject([
        { start: at(1, '13:00') },
      ]);
      expect((await search(ada, [lab], { when }, { people: 3 })).offers).toMatchObject([
        { start: at(1, '15:00') },
      ]);
    });

    it('takes the whole of a room, however few come', async () => {
      const room = await campus.space({ capacity: 8, areaM2: 20 });
      expect((await search(ada, [room], {}, { people: 2 })).offers).toMatchObject([{ units: 8 }]);
      expect(reasons(await search(ada, [room], {}, { people: 9 }))).toEqual({ 'capacity-exceeded': 1 });
    });

    it('never shows what is hidden or retired', async () => {
      const space = await campus.space();
      await campus.admin.patch(`/spaces/${space.id}`, { status: 'hidden' });
      const body = (await ada.post('/availability/search', { when: afternoon, limit: 50 })).body;
      expect(JSON.stringify(body)).not.toContain(space.id);
      expect(reasons(body)['not-bookable']).toBeUndefined();
      const named = await ada.post('/availability/search', {
        what: { spaceIds: [space.id] },
        when: afternoon,
      });
      expect(named.body).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: '/what/spaceIds/0', code: 'unknown' }],
      });
    });

    it('keeps a leased space for the people of its company', async () => {
      const space = await campus.space();
      const today = at(0, '00:00').slice(0, 10);
      const lease = await campus.admin.post('/leases', {
        spaceId: space.id,
        tenantId: bob.user.tenantId,
        from: today,
      });
      expect(lease.status).toBe(201);
      expect(reasons(await search(ada, [space]))).toEqual({ 'tenant-not-entitled': 1 });
      expect((await search(bob, [space])).offers).toMatchObject([
        { why: expect.arrayContaining(['leased_to_your_company']) },
      ]);
    });

    it.each([
      ['too late in the day', { hours: { ...everyDay('08:00', '14:30') } }, 'outside-opening-hours'],
      ['without the notice that it needs', { noticeMinutes: 10_080 }, 'outside-booking-window'],
      ['too far ahead', { advanceDays: 0 }, 'outside-booking-window'],
      ['longer than allowed', { maxMinutes: 30 }, 'duration-not-allowed'],
      ['shorter than allowed', { minMinutes: 120 }, 'duration-not-allowed'],
    ])('says by the code of the rule that a space cannot be had %s', async (_, terms, code) => {
      const space = await campus.space({ terms });
      const body = await search(ada, [space]);
      expect(body.offers).toEqual([]);
      expect(reasons(body)).toEqual({ [code]: 1 });
      expect(body.unavailable[0].detail.length).toBeGreaterThan(10);
    });

    it('does not look into the past', async () => {
      expect(
        reasons(await search(ada, [await campus.space()], { when: slotOf('14:00', '15:00', -1) })),
      ).toEqual({ 'starts-in-past': 1 });
    });

    it('finds the first time in windows that is open and free', async () => {
      const space = await campus.space({ terms: { hours: everyDay('13:30', '20:00') } });
      await bob.book(space, at(1, '14:00'), at(1, '15:10'));
      const when = {
        windows: [{ from: at(1, '13:00'), to: at(1, '18:00') }],
        duration: 'PT1H',
        step: 'PT15M',
      };
      const body = await search(ada, [space], { when });
      expect(body.offers).toMatchObject([{ start: at(1, '15:15'), end: at(1, '16:15') }]);
    });

    it('goes on to a later day where the first is taken', async () => {
      const space = await campus.space();
      await bob.book(space, at(1, '13:00'), at(1, '18:00'));
      const windows = [1, 2, 3].map((ahead) => ({ from: at(ahead, '13:00'), to: at(ahead, '15:00') }));
      const body = await search(ada, [space], { when: { windows, duration: 'PT1H' } });
      expect(body.offers).toMatchObject([{ start: at(2, '13:00') }]);
    });

    it('understands a date and half of it', async () => {
      const space = await campus.space();
      const date = at(1, '00:00').slice(0, 10);
      expect((await search(ada, [space], { when: { date, part: 'am' } })).offers).toMatchObject([
        { start: at(1, '08:00'), end: at(1, '13:00') },
      ]);
    });

    it('answers in the zone that is asked for', async () => {
      const space = await campus.space();
      const body = await search(ada, [space], { when: { ...afternoon, timeZone: 'Asia/Hong_Kong' } });
      expect(body.offers[0].start).toBe(afternoon.start);
      const utc = await search(ada, [space], {
        when: {
          start: new Date(afternoon.start).toISOString(),
          end: new Date(afternoon.end).toISOString(),
          timeZone: 'UTC',
        },
      });
      expect(utc.offers[0].start).toMatch(/T06:00:00\+00:00$/);
    });

    it('matches equipment, counts it, and explains its score', async () => {
      const [both, one, none] = [
        await campus.space({ amenities: ['fume_hood', 'hplc'] }),
        await campus.space({ amenities: ['fume_hood'] }),
        await campus.space(),
      ];
      const all = await search(ada, [both, one, none], { explain: true }, { amenitiesAll: ['fume_hood'] });
      expect(codes(all)).toEqual([one.code, both.code]);
      expect(all.facets).toEqual({ amenities: { fume_hood: 2, hplc: 1 } });
      expect(all.offers[0]).toMatchObject({
        why: expect.arrayContaining(['has_all_equipment']),
        scoreTerms: { fit: 1, plainness: 1, own: 0 },
      });
      expect(codes(await search(ada, [both, one, none], {}, { amenitiesAny: ['hplc'] }))).toEqual([
        both.code,
      ]);
    });

    it('finds words in codes and names, codes without their dashes, and says what doing without them would bring', async () => {
      const space = await campus.space({ amenities: ['hplc'] });
      const bare = space.code.replaceAll('-', '').toLowerCase();
      expect(codes(await search(ada, [space], {}, { text: bare }))).toEqual([space.code]);
      expect(codes(await search(ada, [space], {}, { text: `HPLC ${space.code}` }))).toEqual([space.code]);
      const none = await search(ada, [space], {}, { text: 'aquarium' });
      expect(none).toMatchObject({ free: 0, offers: [], relaxations: [{ drop: 'text', value: 'aquarium' }] });
    });

    it('counts kinds, buildings and floors, each as if it had not been asked for', async () => {
      const [lab, desk, taken] = [
        await campus.space({ kind: 'lab' }),
        await campus.space({ kind: 'desk' }),
        await campus.space({ kind: 'desk' }),
      ];
      await bob.book(taken, afternoon.start, afternoon.end);
      const { building, floor } = (await ada.get(`/spaces/${lab.id}`)).body;
      const facets = ['kinds', 'buildings', 'floors'];
      const body = await search(ada, [lab, desk, taken], { facets, limit: 1 }, { kind: 'lab' });
      expect(body.facets).toMatchObject({
        kinds: { lab: 1, desk: 1 },
        buildings: { [building.code]: 1 },
        floors: { [floor.id]: 1 },
      });
    });

    it('says what to give up when nothing is there, and keeps its word', async () => {
      const spaces = [
        await campus.space({ amenities: ['fume_hood'] }),
        await campus.space({ amenities: ['hplc'] }),
      ];
      const body = await search(ada, spaces, {}, { amenitiesAll: ['fume_hood', 'hplc'] });
      expect(body.offers).toEqual([]);
      expect(body.relaxations).toEqual(
        expect.arrayContaining([
          { drop: 'amenitiesAll', value: 'fume_hood', wouldGive: 1 },
          { drop: 'amenitiesAll', value: 'hplc', wouldGive: 1 },
        ]),
      );
      expect(codes(await search(ada, spaces, {}, { amenitiesAll: ['hplc'] }))).toHaveLength(1);
    });

    it('says that another time would do when this one is taken', async () => {
      const space = await campus.space();
      await bob.book(space, afternoon.start, afternoon.end);
      const { relaxations } = await search(ada, [space]);
      const other = relaxations.find(({ change }: { change?: string }) => change === 'when');
      expect(other).toMatchObject({ wouldGive: 1, to: { duration: 'PT60M' } });
      expect(codes(await search(ada, [space], { when: other.to }))).toEqual([space.code]);
    });

    it('says on which day the same hours would do, or else what the next day has at others', async () => {
      const space = await campus.space();
      await bob.book(space, at(1, '08:00'), at(1, '22:00'));
      await bob.book(space, at(2, '13:00'), at(2, '16:00'));
      const otherTimes = async () =>
        (await search(ada, [space])).relaxations.filter(
          ({ change }: { change?: string }) => change === 'when',
        );
      const sameHours = await otherTimes();
      expect(sameHours).toEqual([{ change: 'when', to: slotOf('14:00', '15:00', 3), wouldGive: 1 }]);
      expect(codes(await search(ada, [space], { when: sameHours[0].to }))).toEqual([space.code]);

      await bob.book(space, at(3, '14:00'), at(9, '15:00'));
      const anyHours = await otherTimes();
      expect(anyHours).toMatchObject([
        { to: { windows: [{ from: at(2, '00:00'), to: at(3, '00:00') }] }, wouldGive: 1 },
      ]);
      const [offer] = (await search(ada, [space], { when: anyHours[0].to })).offers;
      expect(offer).toMatchObject({ start: at(2, '00:00') });
    });

    it('is answered to QUERY as to POST (RFC 10008)', async () => {
      const space = await campus.space();
      const answer = await fetch(`${campus.server.url}/api/v1/availability/search`, {
        method: 'QUERY',
        headers: { authorization: `Bearer ${ada.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ what: { spaceIds: [space.id] }, when: afternoon }),
      });
      expect(answer.status).toBe(200);
      expect(codes((await answer.json()) as { offers: Offer[] })).toEqual([space.code]);
    });
  });

  it.each([
    [{}, '/when'],
    [{ when: null }, '/when'],
    [{ when: {} }, '/when/start'],
    [{ when: { ...afternoon, date: '2026-12-01' } }, '/when/date'],
    [{ when: { start: null, end: afternoon.end } }, '/when/start'],
    [{ when: { start: 'soon', end: afternoon.end } }, '/when/start'],
    [{ when: { start: afternoon.end, end: afternoon.start } }, '/when/end'],
    [{ when: { windows: [], duration: 'PT1H' } }, '/when/windows'],
    [{ when: { windows: [{ from: afternoon.start }], duration: 'PT1H' } }, '/when/windows/0/to'],
    [{ when: { ...afternoon, start: afternoon.start.slice(0, 19) } }, '/when/start'],
    [{ when: { ...afternoon, timeZone: 'Nowhere/City' } }, '/when/timeZone'],
    [{ when: afternoon, what: 'lab' }, '/what'],
    [{ when: afternoon, what: [] }, '/what'],
    [{ when: afternoon, what: { kind: 'castle' } }, '/what/kind'],
    [{ when: afternoon, what: { people: 0 } }, '/what/people'],
    [{ when: afternoon, what: { people: 2.5 } }, '/what/people'],
    [{ when: afternoon, what: { people: null } }, '/what/people'],
    [{ when: afternoon, what: { amenitiesAll: ['dragon'] } }, '/what/amenitiesAll/0'],
    [{ when: afternoon, what: { spaceIds: ['code:nope'] } }, '/what/spaceIds/0'],
    [{ when: afternoon, where: { buildings: ['99Z'] } }, '/where/buildings/0'],
    [{ when: afternoon, where: { floors: ['99/F'] } }, '/where/floors/0'],
    [{ when: afternoon, where: { maxWalkM: 100 } }, '/where/maxWalkM'],
    [{ when: afternoon, where: { near: {} } }, '/where/near'],
    [{ when: afternoon, where: { near: { point: { x: 'east', y: 0 } } } }, '/where/near/point/x'],
    [{ when: afternoon, rank: 'nearest' }, '/rank'],
    [{ when: afternoon, rank: 'cheapest' }, '/rank'],
    [{ when: afternoon, limit: 201 }, '/limit'],
    [{ when: afternoon, limit: '10' }, '/limit'],
    [{ when: afternoon, facets: ['colours'] }, '/facets'],
    [{ when: afternoon, what: { text: '' } }, '/what/text'],
    [{ when: afternoon, colour: 'red' }, '/colour'],
    [{ when: { ...afternoon, day: 'tue' } }, '/when/day'],
  ])('A search for %j is refused at %s', async (body, pointer) => {
    const { status, type, body: problem } = await ada.post('/availability/search', body);
    expect({
      status,
      type,
      pointers: problem.errors?.map((error: { pointer: string }) => error.pointer),
    }).toEqual({
      status: 422,
      type: 'application/problem+json',
      pointers: [pointer],
    });
  });

  describe('free/busy', () => {
    const day = { from: at(1, '00:00'), to: at(2, '00:00') };

    it('tells busy times as intervals and as a bitmap, and the two agree', async () => {
      const [space, free] = [await campus.space(), await campus.space()];
      await bob.book(space, at(1, '09:00'), at(1, '10:00'), { title: 'Secret talk' });
      await bob.book(space, at(1, '10:00'), at(1, '10:30'));
      await bob.book(space, at(1, '23:30'), at(2, '00:30'));
      const spaceIds = [space.id, free.id];
      const intervals = await ada.post('/free-busy', { spaceIds, ...day });
      expect(intervals.status).toBe(200);
      expect(intervals.body).toMatchObject({
        from: day.from,
        to: day.to,
        slots: 96,
        timeZone: 'Asia/Hong_Kong',
        spaces: [
          {
            id: space.id,
            code: space.code,
            busy: [
              { start: at(1, '09:00'), end: at(1, '10:30') },
              { start: at(1, '23:30'), end: at(2, '00:00') },
            ],
          },
          { id: free.id, code: free.code, busy: [] },
        ],
        errors: [],
      });
      const bitmap = await ada.post('/free-busy', { spaceIds, ...day, format: 'bitmap', slotMinutes: 30 });
      expect(bitmap.body.slots).toBe(48);
      expect(setBits(bitmap.body.spaces[0].bits)).toEqual([18, 19, 20, 47]);
      expect(setBits(bitmap.body.spaces[1].bits)).toEqual([]);
      expect(JSON.stringify([intervals.body, bitmap.body])).not.toContain('Secret');
    });

    it('calls a shared space busy only when its last unit is gone', async () => {
      const lab = await campus.space({ kind: 'lab', capacity: 2, areaM2: 10 });
      await bob.book(lab, at(1, '09:00'), at(1, '11:00'), { people: 1 });
      await ada.book(lab, at(1, '10:00'), at(1, '12:00'), { people: 1 });
      const { body } = await ada.post('/free-busy', { spaceIds: [lab.id], ...day });
      expect(body.spaces[0].busy).toEqual([{ start: at(1, '10:00'), end: at(1, '11:00') }]);
    });

    it('remembers the past after its claims are tidied away, but not what was cancelled', async () => {
      const lab = await campus.space({ kind: 'lab', capacity: 2, areaM2: 10 });
      await campus.db.query(
        `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
         SELECT gen_random_uuid(), s.id, m.tenant_id, m.id, m.id, v.starts::timestamptz, v.ends::timestamptz, 1, 1, v.status
         FROM (VALUES ($2::text, $3::text, 'confirmed'), ($4, $5, 'checked_in'), ($6, $7, 'confirmed'), ($8, $9, 'cancelled')) AS v (starts, ends, status),
              (SELECT id FROM space WHERE code = $1) s, (SELECT id, tenant_id FROM member LIMIT 1) m`,
        [
          lab.code,
          at(-3, '09:00'),
          at(-3, '12:00'),
          at(-5, '10:00'),
          at(-2, '10:00'),
          at(-3, '20:00'),
          at(-3, '21:00'),
          at(-3, '15:00'),
          at(-3, '16:00'),
        ],
      );
      const { body } = await ada.post('/free-busy', {
        spaceIds: [lab.id],
        from: at(-3, '00:00'),
        to: at(1, '00:00'),
      });
      expect(body.spaces[0].busy).toEqual([
        { start: at(-3, '09:00'), end: at(-3, '12:00') },
        { start: at(-3, '20:00'), end: at(-3, '21:00') },
      ]);
    });

    it('answers for the others when one cannot be found', async () => {
      const [space, hidden] = [await campus.space(), await campus.space()];
      await campus.admin.patch(`/spaces/${hidden.id}`, { status: 'hidden' });
      const { status, body } = await ada.post('/free-busy', {
        spaceIds: ['code:nope', `code:${space.code}`, hidden.id],
        ...day,
      });
      expect(status).toBe(200);
      expect(body.spaces).toHaveLength(1);
      expect(body.errors).toEqual([
        { id: 'code:nope', code: 'not-found' },
        { id: hidden.id, code: 'not-found' },
      ]);
    });

    it('takes a thousand spaces and 62 days, and says so to those who want more', async () => {
      const many = (count: number) => Array.from({ length: count }, (_, n) => `code:none-${n}`);
      expect((await ada.post('/free-busy', { spaceIds: many(1000), ...day })).body.errors).toHaveLength(1000);
      const tooMany = await ada.post('/free-busy', { spaceIds: many(1001), ...day });
      expect([tooMany.status, tooMany.body.code, tooMany.body.max]).toEqual([422, 'too-many-spaces', 1000]);
      expect(
        (await ada.post('/free-busy', { scope: {}, from: at(0, '00:00'), to: at(62, '00:00') })).status,
      ).toBe(200);
      const tooLong = await ada.post('/free-busy', { scope: {}, from: at(0, '00:00'), to: at(62, '00:05') });
      expect([tooLong.status, tooLong.body.code, tooLong.body.max]).toEqual([422, 'range-too-long', 'P62D']);
    });

    it.each([
      [{ ...day }, '/spaceIds'],
      [{ ...day, spaceIds: [], scope: {} }, '/spaceIds'],
      [{ ...day, spaceIds: ['code:1E-1'], scope: {} }, '/spaceIds'],
      [{ ...day, scope: { buildings: ['99Z'] } }, '/scope/buildings/0'],
      [{ ...day, scope: { kinds: ['castle'] } }, '/scope/kinds'],
      [{ ...day, scope: {}, slotMinutes: 7 }, '/slotMinutes'],
      [{ ...day, scope: {}, format: 'text' }, '/format'],
      [{ from: day.to, to: day.from, scope: {} }, '/to'],
      [{ to: day.to, scope: {} }, '/from'],
    ])('for %j is refused at %s', async (body, pointer) => {
      const { status, body: problem } = await ada.post('/free-busy', body);
      expect({
        status,
        pointers: problem.errors?.map((error: { pointer: string }) => error.pointer),
      }).toEqual({ status: 422, pointers: [pointer] });
    });
  });

  describe('the timeline', () => {
    const day = { from: at(1, '00:00'), to: at(2, '00:00') };
    const itemsOf = async (person: Person, space: Space) => {
      const { status, body } = await person.post('/timeline', { spaceIds: [space.id], ...day });
      expect(status).toBe(200);
      return body.rows[0].items;
    };

    it('shows whose a booking is to those whom it concerns, and to nobody else', async () => {
      const space = await campus.space();
      const { tenantId } = bob.user;
      const booked = (await bob.book(space, afternoon.start, afternoon.end, { title: 'Secret talk' })).body;
      const [colleague, boss, rivalBoss, operator] = [
        await campus.person({ tenantId }),
        await campus.person({ tenantId, roles: ['tenant_admin'] }),
        await campus.person({ roles: ['tenant_admin'] }),
        await campus.person({ roles: ['operator'] }),
      ];
      const known = {
        kind: 'booking',
        ...afternoon,
        status: 'confirmed',
        units: 1,
        id: booked.id,
        version: 1,
        title: 'Secret talk',
        tenant: { id: tenantId, name: expect.anything() },
      };
      expect(await itemsOf(bob, space)).toEqual([{ ...known, mine: true }]);
      for (const insider of [boss, operator, campus.admin])
        expect(await itemsOf(insider, space)).toEqual([{ ...known, mine: false }]);
      for (const stranger of [ada, colleague, rivalBoss]) {
        expect(await itemsOf(stranger, space)).toEqual([
          { kind: 'booking', ...afternoon, status: 'busy', units: 1, mine: false },
        ]);
      }
    });

    it('leaves out what was cancelled, and calls what has ended completed', async () => {
      const space = await campus.space();
      const { body } = await ada.book(space, afternoon.start, afternoon.end);
      await ada.post(`/bookings/${body.id}/cancel`);
      expect(await itemsOf(ada, space)).toEqual([]);

      const kept = (await ada.book(space, afternoon.start, afternoon.end)).body;
      await campus.db.query(
        `UPDATE booking SET starts_at = $1, ends_at = $2 WHERE space_id = (SELECT id FROM space WHERE code = $3) AND status = 'confirmed'`,
        [at(-2, '09:00'), at(-2, '10:00'), space.code],
      );
      const past = await ada.post('/timeline', {
        spaceIds: [space.id],
        from: at(-2, '00:00'),
        to: at(-1, '00:00'),
      });
      expect(past.body.rows[0].items).toMatchObject([{ id: kept.id, status: 'completed' }]);
    });

    it('shows a booking of several days on each of them', async () => {
      const space = await campus.space({ kind: 'office', terms: { maxMinutes: 10_080 } });
      await ada.book(space, at(1, '09:00'), at(5, '09:00'));
      for (const ahead of [1, 3, 5]) {
        const { body } = await ada.post('/timeline', {
          spaceIds: [space.id],
          from: at(ahead, '00:00'),
          to: at(ahead + 1, '00:00'),
        });
        expect(body.rows[0].items).toMatchObject([{ start: at(1, '09:00'), end: at(5, '09:00') }]);
      }
      const after = await ada.post('/timeline', {
        spaceIds: [space.id],
        from: at(5, '09:00'),
        to: at(6, '00:00'),
      });
      expect(after.body.rows[0].items).toEqual([]);
    });

    it('reads the visible rows, in the order of the codes, and says how many there are', async () => {
      const all = (await ada.post('/timeline', { scope: {}, ...day, rowLimit: 200 })).body;
      const some = (await ada.post('/timeline', { scope: {}, ...day, rowOffset: 2, rowLimit: 3 })).body;
      const rowCodes = (body: { rows: { space: { code: string } }[] }) =>
        body.rows.map(({ space }) => space.code);
      expect(some.total).toBe(all.total);
      expect(rowCodes(some)).toEqual(rowCodes(all).slice(2, 5));
      expect(rowCodes(all)).toEqual(rowCodes(all).toSorted());
      expect((await ada.post('/timeline', { scope: {}, ...day, rowOffset: 5000 })).body.rows).toEqual([]);
    });

    it('goes floor by floor where that is asked for, and says how many rows each floor has', async () => {
      const asked = { scope: {}, ...day, groupBy: 'floor' };
      const { rows, groups, total } = (await ada.post('/timeline', { ...asked, rowLimit: 200 })).body;
      expect(groups.reduce((sum: number, group: { rows: number }) => sum + group.rows, 0)).toBe(total);
      expect(groups[0]).toMatchObject({
        building: { id: expect.stringMatching(/^bld_/), code: '1E', name: { en: 'Building 1E' } },
        floor: { id: expect.stringMatching(/^flr_/), code: '1/F' },
      });
      const some = (await ada.post('/timeline', { ...asked, rowOffset: 2, rowLimit: 3 })).body;
      expect(some.rows).toEqual(rows.slice(2, 5));
      expect(some).not.toHaveProperty('groups');
      expect(rows[0].terms).toEqual({
        stepMinutes: 5,
        minMinutes: 15,
        maxMinutes: expect.any(Number),
        holidays: 'open',
      });
    });

    it('covers at most 31 days and 200 rows', async () => {
      const long = await ada.post('/timeline', { scope: {}, from: at(0, '00:00'), to: at(31, '00:05') });
      expect([long.status, long.body.code, long.body.max]).toEqual([422, 'range-too-long', 'P31D']);
      const wide = await ada.post('/timeline', { scope: {}, ...day, rowLimit: 201 });
      expect(wide.body.errors).toMatchObject([{ pointer: '/rowLimit' }]);
    });
  });

  it.each(['/availability/search', '/free-busy', '/timeline'])('POST %s asks who knocks', async (path) => {
    expect((await request(campus.server.url).post(`/api/v1${path}`).send({})).status).toBe(401);
  });
});

describe('On the demo campus', () => {
  let server: Server;
  let member: Person;

  beforeAll(async () => {
    server = await startServer({ demo: true });
    member = await signIn(server.url, 'member@tolo.example', 'tolo-demo');
  }, 240_000);

  afterAll(() => server?.stop());

  it('somebody finds a lab with a fume hood for four, near the one they know', async () => {
    const { body } = await member.post('/availability/search', {
      what: { kind: 'lab', amenitiesAll: ['fume_hood'], people: 4 },
      when: { windows: [{ from: at(1, '13:00'), to: at(1, '18:00') }], duration: 'PT2H', step: 'PT15M' },
      where: { near: { spaceId: 'code:5E-312' }, maxWalkM: 300 },
      rank: 'nearest',
      limit: 3,
    });
    expect(body.offers[0]).toMatchObject({
      space: { code: '5E-312' },
      walkM: 0,
      why: expect.arrayContaining(['nearest', 'has_all_equipment']),
    });
    const walks = body.offers.map(({ walkM }: Offer) => walkM);
    expect(walks).toEqual(walks.toSorted((a: number, b: number) => a - b));
    expect(Math.max(...walks)).toBeLessThanOrEqual(300);
  });

  it('nobody is sent farther than they want to walk', async () => {
    const near = { spaceId: 'code:5E-312' };
    const walks = async (where: object) => {
      const { body } = await member.post('/availability/search', {
        what: { kind: 'desk' },
        where,
        when: afternoon,
        rank: 'soonest',
        limit: 50,
      });
      return body.offers.map(({ walkM }: Offer) => walkM);
    };
    expect(Math.max(...(await walks({ near })))).toBeGreaterThan(40);
    const short = await walks({ near, maxWalkM: 40 });
    expect(short.length).toBeGreaterThan(0);
    expect(Math.max(...short)).toBeLessThanOrEqual(40);
  });

  it('a search agrees with free/busy about every space of a building', async () => {
    const scope = { buildings: ['5E'], kinds: ['meeting_room'] };
    const { body: busy } = await member.post('/free-busy', {
      scope,
      from: afternoon.start,
      to: afternoon.end,
    });
    const free = busy.spaces
      .filter(({ busy: times }: { busy: unknown[] }) => times.length === 0)
      .map(({ code }: { code: string }) => code);
    const { body } = await member.post('/availability/search', {
      what: { kind: 'meeting_room' },
      where: { buildings: ['5E'] },
      when: afternoon,
      limit: 50,
    });
    const refused = reasons(body);
    expect(codes(body).every((code) => free.includes(code))).toBe(true);
    expect(codes(body).length + (refused['tenant-not-entitled'] ?? 0) + (refused['slot-taken'] ?? 0)).toBe(
      busy.spaces.length,
    );
  });

  it("no member reads another company's titles, ids or names in the timeline", async () => {
    const answers = await Promise.all(
      [0, 200].map((rowOffset) =>
        member.post('/timeline', {
          scope: { kinds: ['meeting_room', 'lab'] },
          from: at(0, '00:00'),
          to: at(3, '00:00'),
          rowOffset,
          rowLimit: 200,
        }),
      ),
    );
    const items = answers.flatMap(({ body }) =>
      body.rows.flatMap((row: { items: { mine: boolean; status: string }[] }) => row.items),
    );
    const others = items.filter(({ mine }: { mine: boolean }) => !mine);
    expect(others.length).toBeGreaterThan(50);
    for (const item of others)
      expect(Object.keys(item).sort()).toEqual(['end', 'kind', 'mine', 'start', 'status', 'units']);
  });
});

function everyDay(from: string, to: string) {
  return Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((weekday) => [weekday, [[from, to]]]),
  );
}

function setBits(base64: string): number[] {
  const bytes = Buffer.from(base64, 'base64');
  return Array.from({ length: bytes.length * 8 }, (_, n) => n).filter(
    (n) => bytes[n >> 3]! & (0x80 >> (n & 7)),
  );
}
