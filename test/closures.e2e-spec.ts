import { uuidOf } from '../src/platform/ids.js';
import { at, Campus, type Person, type Space } from './support/campus.js';

const reason = {
  code: 'maintenance',
  text: { en: 'Chiller works', zhHant: '冷凍機工程', zhHans: '冷水机组工程' },
};

const always = [['00:00', '24:00']];
const alwaysOpen = {
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, always])),
  stepMinutes: 5,
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
    const pointers: [object, string][] = [
      [{ floor: '9Z/3F' }, '/scope/floor'],
      [{ floors: ['1E/1F', '9Z/3F'] }, '/scope/floors/1'],
      [{ floor: '1E/1F', floors: ['9Z/3F'] }, '/scope/floors/0'],
      [{ building: '9Z' }, '/scope/building'],
      [{ buildings: ['9Z'] }, '/scope/buildings/0'],
    ];
    for (const [scope, pointer] of pointers)
      expect((await refused(scope)).body.errors[0]).toMatchObject({ pointer });
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

  it('is of other places, times and rules as long as it is a draft, with what was settled by hand', async () => {
    const amenities = [await kitOf()];
    const desk = () => campus.space({ kind: 'bench', amenities });
    const [a, b, c] = [await desk(), await desk(), await desk()];
    const kept = (await person.book(a, at(18, '09:00'), at(18, '10:00'))).body;
    await (await campus.person()).book(b, at(19, '09:00'), at(19, '10:00'));
    const { id } = await draft([a], { start: at(18, '08:00'), end: at(18, '20:00') });
    const path = `/closures/${id}`;
    await campus.admin.patch(`${path}/plan/${kept.id}`, { outcome: 'ask' });
    expect((await campus.admin.patch(path, { end: at(19, '20:00') }, {})).status).toBe(428);
    expect((await campus.admin.patch(path, { end: at(19, '20:00') }, { 'if-match': '"v1"' })).status).toBe(
      412,
    );

    const changed = await campus.admin.patch(
      path,
      { scope: { spaces: [a.code, b.code] }, end: at(19, '20:00'), strategy: { maxWalkM: 100 } },
      { 'if-match': '"v2"' },
    );
    expect(changed).toMatchObject({
      status: 200,
      body: {
        version: 3,
        start: at(18, '08:00'),
        end: at(19, '20:00'),
        closedUntil: at(19, '20:00'),
        reason,
        strategy: { maxWalkM: 100, keepKit: true },
        impact: { spaces: 2, bookings: 2, people: 2 },
        plan: { move: 1, ask: 1, cancel: 0 },
      },
    });
    expect((await planOf(id, '?outcome=ask'))[0]).toMatchObject({ bookingId: kept.id, pinned: 'ask' });
    expect((await planOf(id, '?outcome=move'))[0]).toMatchObject({
      from: { code: b.code },
      to: { code: c.code },
    });
    expect((await campus.admin.patch(path, { end: at(18, '07:00') })).body.errors[0].pointer).toBe('/end');
    expect((await publish(id, 3)).status).toBe(200);
    expect((await campus.admin.patch(path, { end: at(20, '20:00') })).body.code).toBe('state-not-allowed');
    const ids = async (when: string) =>
      (await campus.admin.get(`/closures?state=published&when=${when}`)).body.data.map(
        (one: { id: string }) => one.id,
      );
    expect([await ids('ahead'), await ids('past')]).toEqual([expect.arrayContaining([id]), []]);
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

      // Whatever stands in the way is said, not that somebody was faster.
      const [desks, small] = [await campus.space({ kind: 'desk' }), await campus.space({ kind: 'bench' })];
      await other.book(small, ...day(13));
      const asking = await campus.space({ kind: 'bench' });
      await campus.admin.post('/approval-policies', {
        spaceId: asking.id,
        steps: [{ name: 'safety', by: { role: 'operator' } }],
      });
      const hidden = await campus.space({ kind: 'bench', status: 'hidden' });
      const closesEarly = await campus.space({
        kind: 'bench',
        terms: {
          hours: {
            ...alwaysOpen.hours,
            ...Object.fromEntries(Object.keys(alwaysOpen.hours).map((d) => [d, [['12:00', '24:00']]])),
          },
        },
      });
      const refusals: [Space, string][] = [
        [a, 'space-closed'],
        [desks, 'validation-failed'],
        [small, 'slot-taken'],
        [hidden, 'not-bookable'],
        [closesEarly, 'outside-opening-hours'],
        [asking, 'approval-required'],
      ];
      const told: [Space, string][] = [];
      for (const [space] of refusals)
        told.push([space, (await campus.admin.patch(path, { spaceId: space.id })).body.code]);
      expect(told).toEqual(refusals);

      await campus.admin.patch(path, { outcome: 'ask' });
      await campus.admin.post(`/closures/${id}/plan`);
      expect((await planOf(id, '?outcome=ask'))[0]).toMatchObject({
        pinned: 'ask',
        why: [{ code: 'left-to-choice' }],
      });
      expect((await campus.admin.patch(path, { outcome: 'auto' })).body.pinned).toBeUndefined();
    });

    it('gives a booking of several spaces places for all of them at once, and keeps those that stay open', async () => {
      const [kit, other] = [await kitOf(), await kitOf()];
      const bench = () => campus.space({ kind: 'bench', amenities: [kit] });
      const [a, b, kept] = [await bench(), await bench(), await campus.space({ capacity: 8 })];
      const hour = day(31);
      const bookAll = async (...spaces: Space[]) =>
        (
          await person.post('/bookings', {
            spaces: spaces.map(({ id }) => ({ spaceId: id })),
            start: hour[0],
            end: hour[1],
          })
        ).body;
      const large = await bookAll(kept, a, b);
      const [c] = [await bench()];
      const { id, plan } = await draft([a, b], { start: at(31, '08:00'), end: at(31, '20:00') });
      expect(plan).toEqual({ move: 0, ask: 0, cancel: 1 });
      expect(codes((await planOf(id))[0])).toEqual(['several-spaces']);

      const d = await bench();
      await campus.space({ kind: 'bench', amenities: [other] });
      expect((await campus.admin.post(`/closures/${id}/plan`)).body.plan).toEqual({
        move: 1,
        ask: 0,
        cancel: 0,
      });
      const [move] = await planOf(id);
      expect(move).toMatchObject({ from: { code: kept.code }, to: { code: kept.code } });
      expect(move.others.map(({ from }: { from: Space }) => from.code)).toEqual([a.code, b.code]);
      expect(new Set(move.others.map(({ to }: { to: Space }) => to.code))).toEqual(new Set([c.code, d.code]));
      expect(codes(move)).toEqual(['same-time', 'same-kit', 'same-floor', 'together']);
      const path = `/closures/${id}/plan/${large.id}`;
      expect((await campus.admin.patch(path, { spaceId: c.id }, { 'if-match': '"v2"' })).body.code).toBe(
        'state-not-allowed',
      );

      expect((await publish(id, 2)).status).toBe(200);
      const moved = (await person.get(`/bookings/${large.id}`)).body;
      expect(moved).toMatchObject({ status: 'confirmed', start: hour[0], end: hour[1] });
      expect(new Set(moved.spaces.map(({ code }: Space) => code))).toEqual(
        new Set([kept.code, c.code, d.code]),
      );
      const message = (await messages(person)).find(
        ({ closure }: { closure: { id: string } }) => closure.id === id,
      );
      expect(message.moves).toMatchObject([
        { others: move.others, can: { accept: true, choose: false, cancel: true } },
      ]);

      await campus.admin.post(`/closures/${id}/reopen`);
      const back = await person.post(`/closure-moves/${message.moves[0].id}/return`);
      expect(back.body).toMatchObject({ state: 'returned' });
      expect((await person.get(`/bookings/${large.id}`)).body.spaces).toMatchObject(
        [kept, a, b].map(({ code }) => ({ code })),
      );
    });

    it('keeps the time of each booking, unless it may move those who find nothing at theirs within the day', async () => {
      const { old, others, hour, amenities } = await scene(32, 2, 1, { terms: alwaysOpen });
      const [two, busy] = [await campus.person(), await campus.person()];
      const times = { start: at(32, '00:00'), end: at(33, '00:00') };
      await person.book(old[0]!, ...hour);
      await two.book(old[1]!, ...hour);
      await busy.book(others[0]!, at(32, '10:00'), at(32, '11:00'));
      const asked = await draft(old, times);
      // Who finds nothing is asked, or given up where there is not even anything to choose from.
      expect([asked.plan.move, asked.plan.ask + asked.plan.cancel]).toEqual([1, 1]);

      const moved = await draft(old, { ...times, strategy: { keepTime: false } });
      expect(moved.plan).toEqual({ move: 2, ask: 0, cancel: 0 });
      const plan = await planOf(moved.id);
      const later = plan.find(({ toStart }: { toStart?: string }) => toStart !== undefined);
      const same = plan.find(({ toStart }: { toStart?: string }) => toStart === undefined);
      expect(codes(same)).toContain('same-time');
      // Half past eight would meet whoever comes at nine, and half past nine whoever comes at ten.
      expect(later).toMatchObject({
        start: hour[0],
        toStart: at(32, '08:00'),
        toEnd: at(32, '09:00'),
        to: { code: others[0]!.code },
      });
      expect(later.why[0]).toMatchObject({ code: 'earlier', count: 60 });

      expect((await publish(moved.id, moved.version)).status).toBe(200);
      const whose = later.bookedFor.id === person.user.id ? person : two;
      expect((await whose.get(`/bookings/${later.bookingId}`)).body).toMatchObject({
        status: 'confirmed',
        start: at(32, '08:00'),
        end: at(32, '09:00'),
      });
      const free = await campus.space({ kind: 'bench', amenities, terms: alwaysOpen });
      const mine = (await messages(whose))
        .flatMap(({ moves }: { moves: { bookingId: string; id: string }[] }) => moves)
        .find(({ bookingId }: { bookingId: string }) => bookingId === later.bookingId);
      expect(mine).toMatchObject({ toStart: at(32, '08:00'), toEnd: at(32, '09:00') });
      // Whoever would rather come at their own time does so elsewhere.
      const chosen = await whose.post(`/closure-moves/${mine.id}/choose`, { spaceId: free.id });
      expect(chosen.body).toMatchObject({ state: 'chosen', to: { code: free.code } });
      expect(chosen.body.toStart).toBeUndefined();
      expect((await whose.get(`/bookings/${later.bookingId}`)).body).toMatchObject({
        spaceId: free.id,
        start: hour[0],
      });
    });

    it('lets people stay in their space at a time at which that is open, but not where they are elsewhere', async () => {
      const { old } = await scene(33, 2, 0, { terms: alwaysOpen });
      const [one, two] = [await campus.person(), await campus.person()];
      await one.book(old[0]!, at(33, '11:00'), at(33, '12:00'));
      await two.book(old[1]!, at(33, '11:00'), at(33, '12:00'));
      const elsewhere = await campus.space({ kind: 'other', terms: alwaysOpen });
      await two.book(elsewhere, at(33, '12:00'), at(33, '14:00'));
      const { id, plan } = await draft(old, {
        start: at(33, '08:00'),
        end: at(33, '12:00'),
        strategy: { keepTime: false },
      });
      expect(plan).toEqual({ move: 2, ask: 0, cancel: 0 });
      const ends = new Map(
        (
          (await planOf(id)) as (Record<'from' | 'to', Space> & {
            toStart: string;
            why: { code: string }[];
          })[]
        ).map((move) => [move.from.code, [move.to.code, move.toStart, codes(move)]]),
      );
      expect(ends.get(old[0]!.code)).toEqual([old[0]!.code, at(33, '12:00'), ['later', 'same-space']]);
      expect(ends.get(old[1]!.code)).toEqual([old[1]!.code, at(33, '14:00'), ['later', 'same-space']]);
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

  /** A closure of spaces of a kit of their own, so that nothing else on the campus is like them. */
  const scene = async (n: number, olds: number, others: number, more: object = {}) => {
    const amenities = [await kitOf()];
    const desks: Space[] = [];
    for (let i = 0; i < olds + others; i++)
      desks.push(await campus.space({ kind: 'bench', amenities, ...more }));
    return {
      amenities,
      old: desks.slice(0, olds),
      others: desks.slice(olds),
      times: { start: at(n, '08:00'), end: at(n, '20:00') },
      hour: [at(n, '09:00'), at(n, '10:00')] as const,
    };
  };
  const publish = (id: string, version: number) =>
    campus.admin.post(`/closures/${id}/publish`, { notify: true }, { 'if-match': `"v${version}"` });
  const messages = async (of: Person) => (await of.get('/me/closure-moves')).body.data;

  describe('is published', () => {
    it('as one act: people sit elsewhere at their time, and nobody gets in any more', async () => {
      const { old, others, times, hour } = await scene(21, 2, 1);
      const other = await campus.person();
      const kept = (await person.book(old[0]!, ...hour, { title: 'Assay' })).body;
      const lost = (await other.book(old[1]!, ...hour)).body;
      const closure = await draft(old, times);
      expect((await campus.admin.post(`/closures/${closure.id}/publish`, {}, {})).status).toBe(428);

      const published = await publish(closure.id, closure.version);

      expect(published).toMatchObject({ status: 200, body: { state: 'published', version: 2 } });
      const [moved, gone] = [
        (await person.get(`/bookings/${kept.id}`)).body,
        (await other.get(`/bookings/${lost.id}`)).body,
      ];
      // Two of one kind of place, and one such place: one has it, the other is told.
      const placed = [moved, gone].find(({ status }) => status === 'confirmed');
      expect(placed).toMatchObject({ spaceId: others[0]!.id, version: 2 });
      expect(new Set([moved, gone].map(({ status }) => status))).toEqual(new Set(['confirmed', 'displaced']));
      const { rows } = await campus.db.query(
        `SELECT h.type, h.reason, c.reason AS told FROM booking_history h JOIN change c ON c.subject_id = h.booking_id AND c.version = h.version
         WHERE h.version = 2 AND h.booking_id IN (SELECT booking_id FROM closure_move WHERE starts_at = $1) ORDER BY h.type`,
        [hour[0]],
      );
      expect(rows).toEqual([
        { type: 'booking.displaced', reason: 'closure', told: 'closure' },
        { type: 'booking.moved', reason: 'closure', told: 'closure' },
      ]);
      expect((await person.book(old[0]!, at(21, '15:00'), at(21, '16:00'))).body.code).toBe('space-closed');
      expect((await person.book(old[0]!, at(22, '15:00'), at(22, '16:00'))).status).toBe(201);
      expect((await publish(closure.id, 2)).body.code).toBe('state-not-allowed');
      // Nor by a hand that knows no rules.
      await expect(
        campus.db.query(
          `INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
           SELECT b.id, s.pool_id, $2, $3, 1 FROM booking b, space s WHERE s.code = $1 LIMIT 1`,
          [old[0]!.code, at(21, '15:00'), at(21, '16:00')],
        ),
      ).rejects.toMatchObject({ constraint: 'ledger_within_capacity' });
    });

    it('only as it was looked at: what has changed since is told, and planned anew', async () => {
      const { old, others, times, hour } = await scene(22, 3, 3);
      const other = await campus.person();
      const one = (await person.book(old[0]!, ...hour)).body;
      const two = (await other.book(old[1]!, ...hour)).body;
      const { id } = await draft(old, times);
      const three = (await person.book(old[2]!, at(22, '11:00'), at(22, '12:00'))).body;
      await other.post(`/bookings/${two.id}/cancel`);

      const refused = await publish(id, 1);
      expect(refused).toMatchObject({
        status: 412,
        body: {
          code: 'plan-outdated',
          delta: { added: 1, removed: 1, changed: 0, displaced: 0 },
          planEtag: '"v2"',
          plan: { move: 2, ask: 0, cancel: 0 },
        },
      });
      expect((await person.get(`/bookings/${one.id}`)).body.spaceId).toBe(old[0]!.id);
      expect((await publish(id, 1)).body.code).toBe('version-conflict');

      // Somebody else takes the very place that was planned.
      const [planned] = await planOf(id);
      await other.book({ id: planned.to.id } as Space, planned.start, planned.end);
      const taken = await publish(id, 2);
      expect(taken).toMatchObject({ status: 412, body: { delta: { displaced: 1 }, planEtag: '"v3"' } });
      // Nor do the rules allow a place for ever; and nobody is moved by a plan that is refused, not in part either.
      const [replanned] = await planOf(id);
      await campus.admin.patch(`/spaces/${replanned.to.id}`, { status: 'hidden' });
      const forbidden = await publish(id, 3);
      expect(forbidden).toMatchObject({ status: 412, body: { code: 'plan-outdated', planEtag: '"v4"' } });
      expect(forbidden.body.delta.displaced).toBeGreaterThan(0);
      const spaceOf = async (bookingId: string) => (await person.get(`/bookings/${bookingId}`)).body.spaceId;
      expect([await spaceOf(one.id), await spaceOf(three.id)]).toEqual([old[0]!.id, old[2]!.id]);
      const done = await publish(id, 4);
      expect(done.status).toBe(200);
      expect(others.map((space) => space.id)).toContain(
        (await person.get(`/bookings/${one.id}`)).body.spaceId,
      );
    });

    it('with what the clock alone has taken out of it since, whose people have nothing to be told', async () => {
      const { old, times, hour } = await scene(31, 2, 2);
      const gone = await campus.person();
      const { id: missed } = (await gone.book(old[0]!, ...hour)).body;
      await person.book(old[1]!, ...hour);
      const { id, version, impact } = await draft(old, times);
      expect(impact.bookings).toBe(2);
      await campus.db.query(
        "UPDATE booking SET check_in_by = now() - interval '1 minute' WHERE starts_at = $1 AND booked_for = (SELECT id FROM member WHERE email = $2)",
        [hour[0], gone.user.email],
      );
      const published = await publish(id, version);
      expect(published).toMatchObject({ status: 200, body: { plan: { move: 1, ask: 0, cancel: 0 } } });
      expect((await gone.get(`/bookings/${missed}`)).body.status).toBe('no_show');
      expect((await gone.get('/me/closure-moves?which=all')).body.data).toEqual([]);
    });

    it('not at all once its time has passed', async () => {
      const { old, times } = await scene(22, 1, 0);
      const { id } = await draft(old, times);
      await campus.db.query(
        "UPDATE closure SET starts_at = now() - interval '3 days', ends_at = now() - interval '2 days', closed_until = now() - interval '2 days' WHERE id = $1",
        [uuidOf('closure', id)],
      );
      const late = await campus.admin.post(`/closures/${id}/publish`, {}, { 'if-match': '*' });
      expect(late.body.code).toBe('already-ended');
    });

    it('while others book in it, and leaves none of them there', async () => {
      const { old, times } = await scene(23, 1, 1, { kind: 'lab', capacity: 30 });
      const { id } = await draft(old, times);
      const wish = (n: number) =>
        person.book(old[0]!, at(23, `${10 + (n % 6)}:00`), at(23, `${11 + (n % 6)}:00`));

      const [published, ...replies] = await Promise.all([
        publish(id, 1),
        ...Array.from({ length: 12 }, (_, n) => wish(n)),
      ]);
      let { status, body } = published;
      for (let tries = 0; status === 412 && tries < 5; tries++)
        ({ status, body } = await publish(id, Number(body.planEtag?.slice(2, -1) ?? body.current.version)));

      expect(status).toBe(200);
      expect(replies.every((reply) => [201, 409].includes(reply.status))).toBe(true);
      const { rows } = await campus.db.query(
        `SELECT count(*)::int AS n FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = $1 AND b.status = 'confirmed' AND b.starts_at < $3 AND b.ends_at > $2`,
        [old[0]!.code, times.start, times.end],
      );
      expect(rows[0].n).toBe(0);
    });

    it('and ends what has begun, which is neither moved nor undone', async () => {
      const space = await campus.space({ terms: alwaysOpen });
      const step = 5 * 60_000;
      const start = Math.floor(Date.now() / step) * step;
      const iso = (ms: number) => new Date(ms).toISOString();
      const booking = (await person.book(space, iso(start), iso(start + 12 * step))).body;
      const closure = await draft([space], { start: iso(start), end: iso(start + 24 * step) });
      expect(codes((await planOf(closure.id))[0])).toEqual(['has-begun']);

      expect((await publish(closure.id, closure.version)).status).toBe(200);
      const ended = (await person.get(`/bookings/${booking.id}`)).body;
      expect(ended.status).not.toBe('displaced');
      expect(Date.parse(ended.start)).toBe(start);
      expect(Date.parse(ended.end)).toBeLessThanOrEqual(Date.now() + step);
      expect(await messages(person)).not.toContainEqual(
        expect.objectContaining({ moves: [expect.objectContaining({ bookingId: booking.id })] }),
      );
    });

    it('beside another of the same time, and lifting one leaves the other', async () => {
      const { old, times } = await scene(24, 1, 0);
      const [first, second] = [await draft(old, times), await draft(old, { ...times, end: at(24, '22:00') })];
      expect((await publish(first.id, 1)).status).toBe(200);
      expect((await publish(second.id, 1)).status).toBe(200);

      const next = await draft(old, { start: at(34, '08:00'), end: at(34, '20:00') });
      expect((await publish(next.id, 1)).status).toBe(200);
      const { rows } = await campus.db.query(
        'SELECT c.starts_at, c.ends_at FROM claim c JOIN space s ON s.pool_id = c.pool_id WHERE s.code = $1 ORDER BY 1',
        [old[0]!.code],
      );
      // One claim for both of one day: the union of what is closed.
      expect(rows.map(({ starts_at, ends_at }) => [starts_at.toISOString(), ends_at.toISOString()])).toEqual(
        [
          [at(24, '08:00'), at(24, '22:00')],
          [at(34, '08:00'), at(34, '20:00')],
        ].map((times) => times.map((time) => new Date(time).toISOString())),
      );

      await campus.admin.post(`/closures/${first.id}/reopen`);
      expect((await person.book(old[0]!, at(24, '09:00'), at(24, '10:00'))).body.closure.id).toBe(second.id);
      await campus.admin.post(`/closures/${second.id}/reopen`, { from: at(24, '12:00') });
      expect((await person.book(old[0]!, at(24, '09:00'), at(24, '10:00'))).body.code).toBe('space-closed');
      expect((await person.book(old[0]!, at(24, '12:00'), at(24, '13:00'))).status).toBe(201);
    });

    it('whatever becomes of the size of what is closed', async () => {
      const { old, times } = await scene(25, 1, 0, { kind: 'lab', capacity: 4 });
      const { id } = await draft(old, times);
      await publish(id, 1);
      for (const capacity of [9, 2]) {
        expect((await campus.admin.patch(`/spaces/${old[0]!.id}`, { capacity })).status).toBe(200);
        const { rows } = await campus.db.query(
          'SELECT DISTINCT units FROM claim c JOIN space s ON s.pool_id = c.pool_id WHERE s.code = $1',
          [old[0]!.code],
        );
        expect(rows).toEqual([{ units: capacity }]);
      }
    });
  });

  describe('tells each person once, who', () => {
    const published = async (n: number, others: number, kind: object = {}) => {
      const { old, others: free, times, hour } = await scene(n, 1, others, kind);
      const own = await campus.person();
      const booking = (await own.book(old[0]!, ...hour)).body;
      const later = (await own.book(old[0]!, at(n, '14:00'), at(n, '15:00'))).body;
      const closure = await draft(old, times);
      expect((await publish(closure.id, 1)).status).toBe(200);
      return { own, booking, later, closure, old: old[0]!, free, hour };
    };
    const settled = async (id: string, of: Person) => {
      for (;;) {
        await campus.db.query("SELECT graphile_worker.add_job('settle-closure-moves')");
        const { body } = await of.get(`/closure-moves/${id}`);
        if (body.state !== 'waiting') return body;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };

    it('accepts, chooses another place, or cancels, whatever the deadline for that is', async () => {
      const { own, booking, later, closure, free } = await published(26, 2);
      const answers = async () =>
        (await campus.admin.get(`/closures/${closure.id}/plan?outcome=ask`)).body.answers;
      const none = { waiting: 0, accepted: 0, chosen: 0, cancelled: 0, returned: 0 };
      expect(await answers()).toEqual({ ...none, waiting: 2 });
      const [message, ...rest] = await messages(own);
      expect(rest).toEqual([]);
      expect(message).toMatchObject({
        closure: { id: closure.id, reason },
        moves: [
          {
            bookingId: booking.id,
            outcome: 'move',
            state: 'waiting',
            can: { accept: true, choose: true, cancel: true, return: false },
          },
          { bookingId: later.id },
        ],
      });
      await campus.settled();
      const { rows } = await campus.db.query(
        `SELECT count(*)::int AS n FROM change WHERE type = 'closure.told' AND member_id = (SELECT member_id FROM closure_move m JOIN closure c ON c.id = m.closure_id WHERE m.starts_at = $1 LIMIT 1)`,
        [at(26, '09:00')],
      );
      expect(rows[0].n).toBe(1);

      const [first, second] = message.moves;
      const stranger = await campus.person();
      expect((await stranger.get(`/closure-moves/${first.id}`)).status).toBe(404);
      expect((await stranger.post(`/closure-moves/${first.id}/accept`)).status).toBe(404);
      expect((await own.post(`/closure-moves/${first.id}/accept`)).body.state).toBe('accepted');
      expect((await own.post(`/closure-moves/${first.id}/accept`)).status).toBe(200);
      expect(await answers()).toEqual({ ...none, waiting: 1, accepted: 1 });

      const offers = (await own.get(`/closure-moves/${first.id}`)).body.offers;
      const elsewhere = free.find(({ code }) => code !== first.to.code)!;
      expect(offers.map(({ code }: { code: string }) => code)).toContain(elsewhere.code);
      const chosen = await own.post(`/closure-moves/${first.id}/choose`, { spaceId: elsewhere.id });
      expect(chosen.body).toMatchObject({ state: 'chosen', to: { code: elsewhere.code } });
      expect((await own.get(`/bookings/${booking.id}`)).body.spaceId).toBe(elsewhere.id);
      expect((await own.post(`/closure-moves/${second.id}/cancel`)).body.state).toBe('cancelled');
      expect((await own.get(`/bookings/${later.id}`)).body.status).toBe('cancelled');
      expect(await messages(own)).toEqual([]);
      expect(await answers()).toEqual({ ...none, chosen: 1, cancelled: 1 });
    });

    it('has until then to answer: after that a move holds, and of a choice the first that is free is taken', async () => {
      const moved = await published(27, 1);
      await campus.space({ kind: 'other', capacity: 1 });
      const asked = await published(28, 0, { kind: 'other' });
      const ofMove = (await messages(moved.own))[0].moves[0];
      const ofAsk = (await messages(asked.own))[0].moves;
      expect(ofAsk[0]).toMatchObject({ outcome: 'ask', why: [{ code: 'kit-missing' }] });
      expect((await asked.own.get(`/bookings/${asked.booking.id}`)).body.status).toBe('displaced');

      const byHand = await asked.own.post(`/closure-moves/${ofAsk[0].id}/choose`, {
        spaceId: ofAsk[0].offers[0].id,
      });
      expect(byHand.body).toMatchObject({ state: 'chosen', successorId: expect.stringMatching(/^bkg_/) });
      expect((await asked.own.get(`/bookings/${byHand.body.successorId}`)).body).toMatchObject({
        status: 'confirmed',
        spaceId: ofAsk[0].offers[0].id,
        start: asked.hour[0],
      });

      await campus.db.query("UPDATE closure_move SET answer_by = now() WHERE state = 'waiting'");
      expect(await settled(ofMove.id, moved.own)).toMatchObject({ state: 'accepted', byDefault: true });
      const byItself = await settled(ofAsk[1].id, asked.own);
      expect(byItself).toMatchObject({ state: 'chosen', byDefault: true });
      expect((await asked.own.get(`/bookings/${byItself.successorId}`)).body.status).toBe('confirmed');
    });

    it('may go back once the closure is lifted, where the old place is still free', async () => {
      const { own, booking, later, closure, old, free } = await published(29, 1);
      const [first, second] = (await messages(own))[0].moves;
      await own.post(`/closure-moves/${first.id}/accept`);
      await own.post(`/closure-moves/${second.id}/cancel`);
      expect((await own.post(`/closure-moves/${first.id}/return`)).body.code).toBe('state-not-allowed');

      const reopened = await campus.admin.post(`/closures/${closure.id}/reopen`);
      expect(reopened.body).toMatchObject({ state: 'reopened' });
      expect((await messages(own))[0].moves).toMatchObject([{ id: first.id, can: { return: true } }]);
      expect((await own.post(`/closure-moves/${first.id}/return`)).body).toMatchObject({
        state: 'returned',
        to: { code: old.code },
      });
      expect((await own.get(`/bookings/${booking.id}`)).body.spaceId).toBe(old.id);
      expect((await own.get(`/bookings/${later.id}`)).body.status).toBe('cancelled');
      expect((await person.book(free[0]!, at(29, '09:00'), at(29, '10:00'))).status).toBe(201);
    });

    it('is told by the change log, too, what is closed and why', async () => {
      const cursor = (await person.get('/changes?since=now')).body.nextCursor;
      const { closure } = await published(30, 1);
      await campus.settled();
      const { data } = (await person.get(`/changes?since=${cursor}&types=closure`)).body;
      // Those of other stories may still be settled meanwhile.
      const changes = data.filter((one: { closure: { id: string } }) => one.closure.id === closure.id);
      expect(changes).toMatchObject([
        { type: 'closure.published', closure: { id: closure.id, state: 'published', reason } },
      ]);
    });
  });

  it('for bad weather is prepared by those who run the campus: made, changed, retired, and known by its code', async () => {
    const drill = {
      name: { en: 'Fire drill', zhHant: '火警演習' },
      kinds: ['office', 'lab', 'office'],
      hours: 2,
      reason: { en: 'Drill' },
    };
    const boss = campus.admin;
    await campus.space({ kind: 'office' });
    const operator = await campus.person({ roles: ['operator'] });
    expect((await operator.put('/scenarios/drill', drill)).status).toBe(403);
    expect((await boss.put('/scenarios/Drill 1', drill)).body.errors[0].pointer).toBe('/code');
    await campus.settled();
    const { nextCursor } = (await boss.get('/changes?since=now')).body;
    const made = await boss.put('/scenarios/drill', drill);
    expect(made).toMatchObject({
      status: 201,
      body: { code: 'drill', kinds: ['office', 'lab'], hours: 2, retired: false, version: 1 },
    });
    expect((await boss.put('/scenarios/drill', drill)).body.version).toBe(1);
    const longer = { ...drill, hours: 3 };
    expect((await boss.put('/scenarios/drill', longer, { 'if-match': '"v7"' })).status).toBe(412);
    expect((await boss.put('/scenarios/drill', longer, { 'if-match': '"v1"' })).body).toMatchObject({
      hours: 3,
      version: 2,
    });
    const codesOf = async (query = '') =>
      (await operator.get(`/scenarios${query}`)).body.data.map(({ code }: { code: string }) => code);
    expect(await codesOf()).toContain('drill');

    const draftOf = () => operator.post('/scenarios/drill/draft', { start: at(50, '10:00') });
    const drafted = (await draftOf()).body;
    expect(drafted).toMatchObject({ scenario: 'drill', end: at(50, '13:00'), kinds: ['office', 'lab'] });
    expect((await operator.delete('/scenarios/drill')).status).toBe(403);
    expect((await boss.delete('/scenarios/drill')).status).toBe(204);
    expect((await boss.delete('/scenarios/drill')).status).toBe(204);
    expect([await codesOf(), await codesOf('?state=retired')]).toEqual([
      ['black-rainstorm', 'typhoon-8'],
      ['drill'],
    ]);
    expect((await draftOf()).body.code).toBe('state-not-allowed');
    expect((await operator.get(`/closures/${drafted.id}`)).body.scenario).toBe('drill');
    await operator.delete(`/closures/${drafted.id}`);

    await campus.settled();
    const changes = (await boss.get(`/changes?since=${nextCursor}&types=scenario`)).body.data;
    expect(changes).toMatchObject([
      { type: 'scenario.created', id: 'drill' },
      { type: 'scenario.updated', id: 'drill', changed: ['hours'] },
      { type: 'scenario.retired', id: 'drill', changed: ['retired'] },
    ]);
    expect((await boss.put('/scenarios/drill', drill)).body).toMatchObject({ retired: false, hours: 2 });
    await boss.delete('/scenarios/drill');
  });

  it('for bad weather is prepared: drafted in one act, published in another, lifted when it is over', async () => {
    const room = await campus.space({ kind: 'event_hall', capacity: 2, terms: alwaysOpen });
    const office = await campus.space({ kind: 'office', terms: alwaysOpen });
    const soon = (minutes: number) =>
      new Date(Math.ceil((Date.now() + minutes * 60_000) / 300_000) * 300_000).toISOString();
    const booking = (await person.book(room, soon(60), soon(120))).body;
    expect((await person.get('/scenarios')).status).toBe(403);
    const { data } = (await campus.admin.get('/scenarios')).body;
    expect(data.map(({ code }: { code: string }) => code)).toEqual(['black-rainstorm', 'typhoon-8']);
    expect(data[1].name).toMatchObject({
      en: expect.any(String),
      zhHant: expect.any(String),
      zhHans: expect.any(String),
    });

    const drafted = (await campus.admin.post('/scenarios/typhoon-8/draft')).body;
    expect(drafted).toMatchObject({ state: 'draft', scenario: 'typhoon-8', reason: { code: 'typhoon-8' } });
    expect(drafted.impact.bookings).toBeGreaterThan(0);
    expect((await person.book(room, soon(180), soon(240))).body.code).toBe('space-closed');
    expect((await person.book(office, soon(180), soon(240))).status).toBe(201);
    const publishing = (code: string, headers: Record<string, string>) =>
      campus.admin.post(`/scenarios/${code}/publish`, { closureId: drafted.id }, headers);
    const inForce = async () =>
      (await person.get('/closures/in-force')).body.data.filter(
        ({ id }: { id: string }) => id === drafted.id,
      );
    expect(await inForce()).toEqual([]);
    expect((await publishing('typhoon-8', {})).status).toBe(428);
    expect((await publishing('black-rainstorm', { 'if-match': '*' })).status).toBe(404);
    const published = await campus.admin.post(
      '/scenarios/typhoon-8/publish',
      { closureId: drafted.id },
      { 'if-match': `"v${drafted.version}"` },
    );
    expect(published.body).toMatchObject({ state: 'published' });
    const { id, scope, kinds, start, closedUntil, reason } = published.body;
    expect(await inForce()).toEqual([{ id, scope, kinds, start, closedUntil, reason }]);
    expect((await person.get(`/bookings/${booking.id}`)).body.status).toBe('displaced');
    expect(
      (await messages(person)).flatMap(({ moves }: { moves: { bookingId: string; outcome: string }[] }) =>
        moves.map(({ bookingId, outcome }) => [bookingId, outcome]),
      ),
    ).toContainEqual([booking.id, 'cancel']);

    const listed = async (which: string) =>
      (await campus.admin.get(`/closures?${which}`)).body.data.map(({ id: one }: { id: string }) => one);
    // Lowered, to be open two hours later: until then it is closed.
    const lifting = await campus.admin.post(`/closures/${drafted.id}/reopen`, { from: soon(120) });
    expect(lifting.body).toMatchObject({ state: 'reopened' });
    expect(await inForce()).toMatchObject([{ id, closedUntil: lifting.body.closedUntil }]);
    expect(await listed('when=ahead')).toContain(id);
    expect((await person.book(room, soon(60), soon(90))).body.code).toBe('space-closed');
    expect((await campus.admin.post(`/closures/${drafted.id}/reopen`)).body).toMatchObject({
      state: 'reopened',
    });
    expect(await inForce()).toEqual([]);
    expect(await listed('when=ahead')).not.toContain(id);
    expect(await listed('when=past')).toContain(id);
    const [{ moves }] = await messages(person);
    const own = moves.find(({ bookingId }: { bookingId: string }) => bookingId === booking.id);
    const back = await person.post(`/closure-moves/${own.id}/return`);
    expect((await person.get(`/bookings/${back.body.successorId}`)).body).toMatchObject({
      spaceId: room.id,
      status: 'confirmed',
    });
  });
});
