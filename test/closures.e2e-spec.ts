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
});
