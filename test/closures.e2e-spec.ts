import { at, Campus, type Person, type Space } from './support/campus.js';

const reason = {
  code: 'maintenance',
  text: { en: 'Chiller works', zhHant: '冷凍機工程', zhHans: '冷水机组工程' },
};

describe('A closure', () => {
  let campus: Campus;
  let person: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    person = await campus.person();
  });
  afterAll(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
    await campus.close();
  });

  const draft = async (spaces: readonly Space[], more: object = {}) => {
    const reply = await campus.admin.post('/closures', {
      scope: { spaces: spaces.map(({ code }) => code) },
      start: at(10, '08:00'),
      end: at(10, '20:00'),
      reason,
      ...more,
    });
    expect(reply).toMatchObject({ status: 201 });
    return reply.body;
  };

  it('is drafted with what it means for those who have booked there, and changes nothing for them', async () => {
    const [a, b, c] = [await campus.space(), await campus.space(), await campus.space()];
    const colleague = await campus.person({ tenantId: person.user.tenantId });
    await person.book(a!, at(10, '09:00'), at(10, '10:00'));
    await person.book(b!, at(10, '09:00'), at(10, '10:00'));
    await colleague.book(b!, at(10, '11:00'), at(10, '12:00'));
    await colleague.book(b!, at(10, '20:00'), at(10, '21:00'));
    await colleague.book(c!, at(10, '11:00'), at(10, '12:00'));

    const closure = await draft([a!, b!]);

    expect(closure).toMatchObject({
      state: 'draft',
      start: at(10, '08:00'),
      end: at(10, '20:00'),
      impact: { spaces: 2, bookings: 3, people: 2, tenants: 1, series: 0 },
      strategy: { keepTime: true, keepKit: true, maxWalkM: 400, keepTeams: true, askHours: 48 },
    });
    const read = await campus.admin.get(`/closures/${closure.id}`);
    expect(read.headers.etag).toBe('"v1"');
    expect((await campus.admin.get('/closures?state=draft')).body.data[0].id).toBe(closure.id);
    expect((await person.book(a!, at(10, '14:00'), at(10, '15:00'))).status).toBe(201);
    expect((await person.get('/closures')).status).toBe(403);
  });

  it('names its scope by the whole campus, a building, a floor or spaces, and closes only the kinds that are said', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 2 });
    const bench = await campus.space({ kind: 'bench', partOf: lab });
    const count = async (scope: object, more: object = {}) =>
      (
        await campus.admin.post('/closures?dryRun=true', {
          scope,
          start: at(10, '08:00'),
          end: at(10, '20:00'),
          reason,
          ...more,
        })
      ).body.impact.spaces;
    const all = (await campus.db.query('SELECT count(*)::int AS n FROM space')).rows[0].n;

    expect(await count({ campus: true })).toBe(all);
    expect(await count({ building: '1E' })).toBe(all);
    expect(await count({ floor: '1E/1F' })).toBe(all);
    // Who closes a lab closes its benches.
    expect(await count({ campus: true }, { kinds: ['lab'] })).toBe(2);
    expect(await count({ spaces: [bench.code] })).toBe(1);
    const refused = (scope: object, more: object = {}) =>
      campus.admin.post('/closures', {
        scope,
        start: at(10, '08:00'),
        end: at(10, '20:00'),
        reason,
        ...more,
      });
    expect((await refused({ floor: '9Z/3F' })).body.errors[0]).toMatchObject({ pointer: '/scope/floors/0' });
    expect((await refused({})).body.errors[0]).toMatchObject({ pointer: '/scope' });
    expect((await refused({ campus: true }, { end: at(400, '20:00') })).body.code).toBe('range-too-long');
    expect(
      (await refused({ campus: true }, { start: at(-2, '08:00'), end: at(-1, '08:00') })).body.errors[0],
    ).toMatchObject({ pointer: '/end' });
  });

  it('keeps new bookings out by every door from the time on that its draft freezes it', async () => {
    const [space, other, later] = [await campus.space(), await campus.space(), await campus.space()];
    const kept = (await person.book(space!, at(10, '09:00'), at(10, '11:00'))).body;
    const elsewhere = (await person.book(other!, at(10, '12:00'), at(10, '13:00'))).body;
    await draft([later!], { freezeFrom: at(3, '00:00') });
    const closure = await draft([space!], { freezeFrom: at(0, '00:00') });

    const refusal = await person.book(space!, at(10, '14:00'), at(10, '15:00'));
    expect(refusal).toMatchObject({
      status: 409,
      body: { code: 'space-closed', closure: { id: closure.id, reason } },
    });
    expect(refusal.body.alternatives.length).toBeGreaterThan(0);
    const wish = { spaceId: space!.id, start: at(10, '14:00'), end: at(10, '15:00') };
    const closed = [
      await person.post('/holds', wish),
      await person.post('/waitlist', { ...wish, people: 1 }),
      await person.patch(`/bookings/${elsewhere.id}`, { spaceId: space!.id }),
      await person.post(`/bookings/${kept.id}/extend`, { minutes: 30 }),
      await person.put('/bookings/by-external/desk/1', wish, { 'if-none-match': '*' }),
    ];
    expect(closed.map(({ body }) => body.code)).toEqual(closed.map(() => 'space-closed'));

    const series = await person.post('/series/preview', {
      ...wish,
      rrule: 'FREQ=WEEKLY;COUNT=2',
    });
    expect(series.body.occurrences.map(({ reason: why }: { reason?: string }) => why)).toEqual([
      'space-closed',
      undefined,
    ]);
    const search = await person.post('/availability/search', {
      what: { spaceIds: [space!.id] },
      when: { start: at(10, '14:00'), end: at(10, '15:00') },
      explain: true,
    });
    expect(search.body.unavailable).toMatchObject([{ reason: 'space-closed', count: 1 }]);
    const day = { spaceIds: [space!.id], from: at(10, '00:00'), to: at(11, '00:00') };
    expect((await person.post('/free-busy', day)).body.spaces[0].busy).toEqual([
      { start: at(10, '08:00'), end: at(10, '20:00') },
    ]);
    expect((await person.post('/timeline', day)).body.rows[0].items).toMatchObject([
      { kind: 'closure', start: at(10, '08:00'), end: at(10, '20:00'), closure: { id: closure.id, reason } },
      { kind: 'booking', mine: true },
    ]);

    // What touches it is not in it; who takes no more than before is in nobody's way; and later is not now.
    expect((await person.book(space!, at(10, '20:00'), at(10, '21:00'))).status).toBe(201);
    expect((await person.patch(`/bookings/${kept.id}`, { end: at(10, '10:00') })).status).toBe(200);
    expect((await person.book(later!, at(10, '14:00'), at(10, '15:00'))).status).toBe(201);
  });

  it('opens again what a draft has frozen once that is given up', async () => {
    const space = await campus.space();
    const closure = await draft([space], { freezeFrom: at(0, '00:00') });
    expect((await person.book(space, at(10, '14:00'), at(10, '15:00'))).body.code).toBe('space-closed');

    const path = `/closures/${closure.id}`;
    expect((await campus.admin.delete(path, { 'if-match': '"v7"' })).status).toBe(412);
    expect((await campus.admin.delete(path, { 'if-match': '"v1"' })).body.state).toBe('discarded');
    expect((await campus.admin.delete(path)).status).toBe(200);
    expect((await person.book(space, at(10, '14:00'), at(10, '15:00'))).status).toBe(201);
  });

  it('of a part keeps out whoever wants the whole', async () => {
    const hall = await campus.space({ kind: 'event_hall', capacity: 100, areaM2: 20 });
    const half = await campus.space({ kind: 'event_hall', capacity: 50, partOf: hall });
    const rest = await campus.space({ kind: 'event_hall', capacity: 50, partOf: hall });
    await draft([half], { freezeFrom: at(0, '00:00') });

    expect((await person.book(hall, at(10, '14:00'), at(10, '15:00'))).body.code).toBe('space-closed');
    expect((await person.book(rest, at(10, '14:00'), at(10, '15:00'))).status).toBe(201);
  });

  let kits = 0;
  const kitOf = async () => {
    const code = `kit_${++kits}`;
    await campus.admin.post('/amenities', { code, name: { en: 'Some kit' } });
    return code;
  };
  const planOf = async (id: string, query = '') =>
    (await campus.admin.get(`/closures/${id}/plan${query}`)).body.data;
  const codes = (move: { why: { code: string }[] }) => move.why.map(({ code }) => code);

  describe('has a plan that', () => {
    const day = (n: number) => [at(n, '09:00'), at(n, '10:00')] as const;

    it('gives each booking a like space at its time, and says why', async () => {
      const kit = await kitOf();
      const lab = () => campus.space({ kind: 'lab', capacity: 4, amenities: [kit] });
      const [old, like] = [await lab(), await lab()];
      await campus.space({ kind: 'lab', capacity: 4 });
      const booking = (await person.book(old, ...day(11), { people: 3, title: 'Assay' })).body;

      const closure = await draft([old], { start: at(11, '08:00'), end: at(11, '20:00') });

      expect(closure).toMatchObject({
        plan: { move: 1, ask: 0, cancel: 0 },
        links: { plan: `/api/v1/closures/${closure.id}/plan` },
      });
      const [move, ...others] = await planOf(closure.id);
      expect(others).toEqual([]);
      expect(move).toMatchObject({
        bookingId: booking.id,
        outcome: 'move',
        state: 'planned',
        title: 'Assay',
        from: { code: old.code },
        to: { code: like.code },
        why: [
          { code: 'same-time' },
          { code: 'same-kit', kit: [kit] },
          { code: 'same-floor', metres: 0 },
          { code: 'like-size' },
        ],
      });
    });

    it('asks where only less is free, and cancels where nothing is', async () => {
      const kit = await kitOf();
      const old = await campus.space({ kind: 'other', capacity: 40, amenities: [kit] });
      await person.book(old, ...day(12), { people: 30 });
      const cancelled = await draft([old], { start: at(12, '08:00'), end: at(12, '20:00') });
      expect(cancelled.plan).toEqual({ move: 0, ask: 0, cancel: 1 });
      expect(codes((await planOf(cancelled.id))[0])).toEqual(['nothing-free']);

      const bare = await campus.space({ kind: 'other', capacity: 40 });
      const asked = (await campus.admin.post(`/closures/${cancelled.id}/plan`)).body;
      expect(asked).toMatchObject({ version: 2, plan: { move: 0, ask: 1, cancel: 0 } });
      expect(await planOf(cancelled.id, '?outcome=cancel')).toEqual([]);
      expect((await planOf(cancelled.id, '?outcome=ask'))[0]).toMatchObject({
        offers: [{ code: bare.code }],
        why: [{ code: 'kit-missing', kit: [kit] }],
      });
    });

    it('is planned around what is settled by hand', async () => {
      const amenities = [await kitOf()];
      const desk = () => campus.space({ kind: 'bench', amenities });
      const [a, b, c, d] = [await desk(), await desk(), await desk(), await desk()];
      const other = await campus.person();
      const one = (await person.book(a, ...day(13))).body;
      const two = (await other.book(b, ...day(13))).body;
      const { id } = await draft([a, b], { start: at(13, '08:00'), end: at(13, '20:00') });
      const toOf = async (bookingId: string) =>
        (await planOf(id)).find((move: { bookingId: string }) => move.bookingId === bookingId).to?.code;
      expect(new Set([await toOf(one.id), await toOf(two.id)])).toEqual(new Set([c.code, d.code]));

      const taken = await toOf(two.id);
      const path = `/closures/${id}/plan/${one.id}`;
      expect((await campus.admin.patch(path, { spaceId: `code:${taken}` }, {})).status).toBe(428);
      const pinned = await campus.admin.patch(path, { spaceId: `code:${taken}` }, { 'if-match': '"v1"' });
      expect(pinned).toMatchObject({
        status: 200,
        headers: { etag: '"v2"' },
        body: { pinned: 'space', to: { code: taken } },
      });
      expect(await toOf(two.id)).not.toBe(taken);
      expect(codes(pinned.body)[0]).toBe('pinned');
      expect((await campus.admin.patch(path, { outcome: 'cancel' }, { 'if-match': '"v1"' })).status).toBe(
        412,
      );
      expect((await campus.admin.patch(path, { spaceId: a.id })).body.code).toBe('slot-taken');

      await campus.admin.patch(path, { outcome: 'ask' });
      await campus.admin.post(`/closures/${id}/plan`);
      expect((await planOf(id, '?outcome=ask'))[0]).toMatchObject({
        pinned: 'ask',
        why: [{ code: 'left-to-choice' }],
      });
      expect((await campus.admin.patch(path, { outcome: 'auto' })).body.pinned).toBeUndefined();
    });

    it('keeps a series in one space, and pages in the order of the starts', async () => {
      const amenities = [await kitOf()];
      const desk = () => campus.space({ kind: 'bench', amenities });
      const [old] = [await desk(), await desk(), await desk()];
      const preview = await person.post('/series/preview', {
        spaceId: old!.id,
        start: at(15, '10:00'),
        end: at(15, '11:00'),
        rrule: 'FREQ=DAILY;COUNT=3',
      });
      await person.post('/series', { previewToken: preview.body.previewToken, decisions: {} });
      const { id, impact } = await draft([old!], { start: at(14, '08:00'), end: at(20, '20:00') });

      expect(impact).toMatchObject({ bookings: 3, series: 1 });
      const first = (await campus.admin.get(`/closures/${id}/plan?limit=2`)).body;
      const rest = (await campus.admin.get(`/closures/${id}/plan?limit=2&cursor=${first.page.nextCursor}`))
        .body;
      const all = [...first.data, ...rest.data];
      expect(all.map(({ start }) => start)).toEqual([15, 16, 17].map((n) => at(n, '10:00')));
      expect(new Set(all.map(({ to }) => to.code)).size).toBe(1);
      expect(codes(all[0])).toContain('series-together');
    });
  });
});
