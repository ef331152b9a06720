import { randomUUID } from 'node:crypto';
import { at, Campus, type Person } from './support/campus.js';

describe('Booking a space', () => {
  let campus: Campus;
  let mei: Person;
  let stranger: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    [mei, stranger] = await Promise.all([campus.person(), campus.person()]);
  });
  afterAll(() => campus.close());

  it('gives a free room, and says what was booked', async () => {
    const room = await campus.space({ capacity: 6 });

    const { status, body, headers } = await mei.book(room, at(2, '10:00'), at(2, '11:00'), {
      title: 'HPLC prep',
      people: 4,
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'confirmed',
      spaceId: room.id,
      start: at(2, '10:00'),
      end: at(2, '11:00'),
      timeZone: 'Asia/Hong_Kong',
      title: 'HPLC prep',
      people: 4,
      units: 6,
      version: 1,
      bookedFor: mei.user.id,
      can: { cancel: true, move: true, extend: true },
    });
    expect(headers['location']).toBe(`/api/v1/bookings/${body.id}`);
    expect(headers['etag']).toBe('"v1"');
    const read = await mei.get(`/bookings/${body.id}`);
    expect(read.body).toEqual(body);
    expect((await mei.get(`/bookings/${body.id}`, { 'if-none-match': '"v1"' })).status).toBe(304);
  });

  it('refuses a taken hour with ways out, each of which books with one field', async () => {
    const room = await campus.space({ kind: 'event_hall', capacity: 6 });
    await campus.space({ kind: 'event_hall', capacity: 6 });
    await mei.book(room, at(2, '10:00'), at(2, '11:00'));

    const refusal = await stranger.book(room, at(2, '10:30'), at(2, '11:30'));

    expect(refusal.status).toBe(409);
    expect(refusal.headers['content-type']).toContain('application/problem+json');
    expect(refusal.body).toMatchObject({
      code: 'slot-taken',
      status: 409,
      nextFree: at(2, '11:00'),
      conflicts: [{ start: at(2, '10:30'), end: at(2, '11:00'), visible: false }],
    });
    const { alternatives } = refusal.body;
    expect(alternatives.length).toBeGreaterThanOrEqual(2);
    expect(alternatives.length).toBeLessThanOrEqual(5);
    expect(alternatives[0]).toMatchObject({ change: 'space', start: at(2, '10:30'), end: at(2, '11:30') });
    const second = await stranger.post('/bookings', { offerId: alternatives[0].offerId });
    expect(second.status).toBe(201);
    expect(second.body).toMatchObject({ spaceId: alternatives[0].space.id, start: at(2, '10:30') });
    const later = alternatives.find(({ change }: { change: string }) => change === 'time');
    expect((await stranger.post('/bookings', { offerId: later.offerId })).status).toBe(201);
  });

  it('lets one booking begin as another ends', async () => {
    const room = await campus.space();

    expect((await mei.book(room, at(2, '10:00'), at(2, '11:00'))).status).toBe(201);
    expect((await stranger.book(room, at(2, '11:00'), at(2, '12:00'))).status).toBe(201);
  });

  it('shares a lab by units, and gives it whole to whoever asks for the whole', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 12 });

    expect((await mei.book(lab, at(3, '10:00'), at(3, '12:00'), { units: 8 })).status).toBe(201);
    expect((await stranger.book(lab, at(3, '11:00'), at(3, '12:00'), { people: 4 })).body.units).toBe(4);
    expect((await stranger.book(lab, at(3, '11:30'), at(3, '12:00'), { units: 1 })).body.code).toBe(
      'slot-taken',
    );
    expect((await stranger.book(lab, at(3, '09:00'), at(3, '10:30'), { whole: true })).body.code).toBe(
      'slot-taken',
    );
    expect((await stranger.book(lab, at(3, '12:00'), at(3, '13:00'), { whole: true })).body.units).toBe(12);
  });

  it('books several days in one piece or not at all', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 2 });
    await mei.book(lab, at(5, '10:00'), at(5, '11:00'), { whole: true });

    const refused = await stranger.book(lab, at(4, '09:00'), at(7, '09:00'), { units: 1 });
    expect(refused.body.code).toBe('slot-taken');
    const { rows } = await campus.db.query(
      'SELECT count(*) FROM claim JOIN space USING (pool_id) WHERE code = $1',
      [lab.code],
    );
    expect(rows[0].count).toBe('1');
    expect((await stranger.book(lab, at(6, '09:00'), at(9, '09:00'), { units: 1 })).status).toBe(201);
    expect(await campus.drift()).toBe(0);
  });

  it('takes a space by its code, and a date with a part of the day', async () => {
    const desk = await campus.space({ kind: 'desk' });

    const booked = await mei.post('/bookings', {
      spaceId: `code:${desk.code}`,
      date: at(2, '00:00').slice(0, 10),
      part: 'am',
    });

    expect(booked.body).toMatchObject({ spaceId: desk.id, start: at(2, '08:00'), end: at(2, '13:00') });
  });

  it('answers in the zone that is asked for', async () => {
    const desk = await campus.space({ kind: 'desk' });
    const date = at(30, '00:00').slice(0, 10);

    const { body } = await mei.post('/bookings', {
      spaceId: desk.id,
      start: `${date}T10:00:00`,
      end: `${date}T11:00:00`,
      timeZone: 'Asia/Kathmandu',
    });

    expect(body).toMatchObject({ start: `${date}T10:00:00+05:45`, timeZone: 'Asia/Kathmandu' });
  });

  describe('cancelling', () => {
    it('gives the space back, and leaves no claim', async () => {
      const room = await campus.space();
      const { body } = await mei.book(room, at(2, '10:00'), at(2, '11:00'));

      const cancelled = await mei.post(`/bookings/${body.id}/cancel`, { reason: 'ill' });

      expect(cancelled.status).toBe(200);
      expect(cancelled.body).toMatchObject({
        status: 'cancelled',
        version: 2,
        cancelReason: 'ill',
        can: { cancel: false },
      });
      expect((await mei.post(`/bookings/${body.id}/cancel`)).body.version).toBe(2);
      const { rows } = await campus.db.query(
        'SELECT count(*) FROM claim JOIN space USING (pool_id) WHERE code = $1',
        [room.code],
      );
      expect(rows[0].count).toBe('0');
      expect((await stranger.book(room, at(2, '10:00'), at(2, '11:00'))).status).toBe(201);
    });

    it('needs no body', async () => {
      const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));
      const response = await fetch(`${campus.server.url}/api/v1/bookings/${body.id}/cancel`, {
        method: 'POST',
        headers: { authorization: `Bearer ${mei.token}` },
      });
      expect(response.status).toBe(200);
    });

    it('is not deleting: bookings are never erased', async () => {
      const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));
      const refused = await mei.delete(`/bookings/${body.id}`);
      expect(refused.status).toBe(405);
      expect(refused.headers['allow']).toBe('GET, PATCH');
      expect(refused.body.detail).toContain('/cancel');
    });
  });

  describe('moving', () => {
    it('needs to say which version it changes', async () => {
      const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));

      const blind = await mei.patch(`/bookings/${body.id}`, { title: 'x' }, {});
      expect(blind.status).toBe(428);
      expect(blind.body.code).toBe('if-match-required');
      expect(
        (await mei.patch(`/bookings/${body.id}`, { title: 'first' }, { 'if-match': '"v1"' })).body,
      ).toMatchObject({ title: 'first', version: 2 });
      const stale = await mei.patch(`/bookings/${body.id}`, { title: 'second' }, { 'if-match': '"v1"' });
      expect(stale.status).toBe(412);
      expect(stale.headers['etag']).toBe('"v2"');
      expect(stale.body).toMatchObject({
        code: 'version-conflict',
        current: { title: 'first', version: 2 },
        changedFields: ['title'],
      });
    });

    it('lets one of many who have seen the same version change it, and tells the others', async () => {
      const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));

      const replies = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          mei.patch(`/bookings/${body.id}`, { title: `Mine ${n}` }, { 'if-match': '"v1"' }),
        ),
      );

      const made = replies.filter(({ status }) => status === 200);
      expect(made).toHaveLength(1);
      expect(replies.filter(({ status }) => status === 412)).toHaveLength(7);
      const kept = made[0]!.body.title;
      expect((await mei.get(`/bookings/${body.id}`)).body).toMatchObject({ title: kept, version: 2 });
    });

    it('takes the new place and frees the old in one act', async () => {
      const [room, other] = [await campus.space(), await campus.space()];
      const { body } = await mei.book(room, at(2, '10:00'), at(2, '11:00'));

      const moved = await mei.patch(`/bookings/${body.id}`, { spaceId: other.id, start: at(3, '14:00') });

      expect(moved.body).toMatchObject({
        spaceId: other.id,
        start: at(3, '14:00'),
        end: at(3, '15:00'),
        version: 2,
      });
      expect((await stranger.book(room, at(2, '10:00'), at(2, '11:00'))).status).toBe(201);
      expect((await stranger.book(other, at(3, '14:30'), at(3, '15:00'))).status).toBe(409);
    });

    it('keeps its units when fewer people come, unless there was one for each', async () => {
      const lab = await campus.space({ kind: 'lab', capacity: 12 });
      const [six, three] = [
        await mei.book(lab, at(2, '10:00'), at(2, '11:00'), { units: 6, people: 3 }),
        await mei.book(lab, at(2, '10:00'), at(2, '11:00'), { people: 3 }),
      ];

      expect(
        (await mei.patch(`/bookings/${six.body.id}`, { people: 2 }, { 'if-match': 'v1' })).body,
      ).toMatchObject({ people: 2, units: 6 });
      expect((await mei.patch(`/bookings/${three.body.id}`, { people: 2 })).body).toMatchObject({
        people: 2,
        units: 2,
      });
    });

    it('may overlap itself', async () => {
      const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));
      expect(
        (await mei.patch(`/bookings/${body.id}`, { start: at(2, '10:30'), end: at(2, '11:30') })).status,
      ).toBe(200);
    });

    it('keeps the old place where the new one is taken', async () => {
      const room = await campus.space();
      const { body } = await mei.book(room, at(2, '10:00'), at(2, '11:00'));
      await stranger.book(room, at(2, '12:00'), at(2, '13:00'));

      const refused = await mei.patch(`/bookings/${body.id}`, { start: at(2, '12:30') });

      expect(refused.status).toBe(409);
      expect(refused.body.code).toBe('slot-taken');
      expect((await mei.get(`/bookings/${body.id}`)).body).toEqual(body);
      expect((await stranger.book(room, at(2, '10:30'), at(2, '11:00'))).status).toBe(409);
    });
  });

  describe('extending', () => {
    it('adds minutes while there is room, and says how far it could go', async () => {
      const room = await campus.space();
      const { body } = await mei.book(room, at(2, '10:00'), at(2, '11:00'));
      await stranger.book(room, at(2, '12:00'), at(2, '13:00'));

      expect((await mei.post(`/bookings/${body.id}/extend`, { minutes: 30 })).body).toMatchObject({
        end: at(2, '11:30'),
        version: 2,
      });
      const refused = await mei.post(`/bookings/${body.id}/extend`, { until: at(2, '12:30') });
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ code: 'slot-taken', maxUntil: at(2, '12:00') });
      expect(refused.body.alternatives.every(({ change }: { change: string }) => change === 'space')).toBe(
        true,
      );
    });

    it('is done once, however often the same request is sent', async () => {
      const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));
      const key = { 'idempotency-key': randomUUID() };

      const replies = await Promise.all(
        Array.from({ length: 5 }, () => mei.post(`/bookings/${body.id}/extend`, { minutes: 15 }, key)),
      );

      expect(new Set(replies.map(({ body: { end } }) => end))).toEqual(new Set([at(2, '11:15')]));
      expect((await mei.get(`/bookings/${body.id}`)).body.version).toBe(2);
    });
  });

  it('remembers who did what, before and after', async () => {
    const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));
    await mei.patch(`/bookings/${body.id}`, { start: at(2, '12:00') });
    await mei.post(`/bookings/${body.id}/cancel`, { reason: 'moved away' });

    const { data } = (await mei.get(`/bookings/${body.id}/history`)).body;

    expect(data.map(({ type, version }: { type: string; version: number }) => [type, version])).toEqual([
      ['booking.created', 1],
      ['booking.moved', 2],
      ['booking.cancelled', 3],
    ]);
    expect(data[1]).toMatchObject({
      changed: ['start', 'end'],
      before: { start: at(2, '10:00') },
      after: { start: at(2, '12:00') },
      door: 'web',
    });
    expect(data[2]).toMatchObject({ reason: 'moved away', actor: { id: mei.user.id } });
  });

  it('lists by start, page by page', async () => {
    const person = await campus.person();
    const room = await campus.space();
    for (const time of ['14', '10', '12']) await person.book(room, at(2, `${time}:00`), at(2, `${time}:30`));

    const first = (await person.get('/bookings?limit=2')).body;
    const second = (await person.get(`/bookings?limit=2&cursor=${first.page.nextCursor}`)).body;

    expect(first.data.map(({ start }: { start: string }) => start)).toEqual([at(2, '10:00'), at(2, '12:00')]);
    expect(second.data.map(({ start }: { start: string }) => start)).toEqual([at(2, '14:00')]);
    expect(second.page).toEqual({ hasMore: false });
    expect((await person.get('/bookings?sort=-start&limit=1')).body.data[0].start).toBe(at(2, '14:00'));
    expect((await person.get('/bookings?cursor=nonsense')).status).toBe(422);
  });

  it('rehearses with dryRun: the same answer, and nothing kept', async () => {
    const room = await campus.space();

    const rehearsed = await mei.post('/bookings?dryRun=true', {
      spaceId: room.id,
      start: at(2, '10:00'),
      end: at(2, '11:00'),
    });

    expect(rehearsed.status).toBe(201);
    expect(rehearsed.headers['dry-run']).toBe('true');
    expect((await mei.get(`/bookings/${rehearsed.body.id}`)).status).toBe(404);
    const { body } = await mei.book(room, at(2, '10:00'), at(2, '11:00'));
    expect(
      (
        await stranger.post('/bookings?dryRun=true', {
          spaceId: room.id,
          start: at(2, '10:00'),
          end: at(2, '11:00'),
        })
      ).body.code,
    ).toBe('slot-taken');
    expect((await mei.post(`/bookings/${body.id}/cancel?dryRun=true`)).body.status).toBe('cancelled');
    expect((await mei.get(`/bookings/${body.id}`)).body).toEqual(body);
  });

  describe('what belongs to another', () => {
    it('is not there, whatever is done to it', async () => {
      const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'), {
        title: 'Secret formula',
      });
      const other = await campus.person({ roles: ['member', 'tenant_admin'] });
      const unreal = 'bkg_01h2xcejqtf2nbrexx3vqjhp41';

      for (const [real, invented] of [
        [await other.get(`/bookings/${body.id}`), await other.get(`/bookings/${unreal}`)],
        [await other.get(`/bookings/${body.id}/history`), await other.get(`/bookings/${unreal}/history`)],
        [
          await other.patch(`/bookings/${body.id}`, { title: 'mine' }),
          await other.patch(`/bookings/${unreal}`, { title: 'mine' }),
        ],
        [await other.post(`/bookings/${body.id}/cancel`), await other.post(`/bookings/${unreal}/cancel`)],
        [
          await other.post(`/bookings/${body.id}/extend`, { minutes: 15 }),
          await other.post(`/bookings/${unreal}/extend`, { minutes: 15 }),
        ],
      ]) {
        expect(real!.status).toBe(404);
        const { requestId: _1, instance: _2, ...told } = real!.body;
        const { requestId: _3, instance: _4, ...toldOfNothing } = invented!.body;
        expect(told).toEqual(toldOfNothing);
      }
      expect((await mei.get(`/bookings/${body.id}`)).body).toEqual(body);
    });

    it("is busy to a colleague too, while the company's admin and the campus see it", async () => {
      const tenantId = await campus.tenant();
      const [owner, colleague, boss] = [
        await campus.person({ tenantId }),
        await campus.person({ tenantId }),
        await campus.person({ tenantId, roles: ['member', 'tenant_admin'] }),
      ];
      const { body } = await owner.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));

      expect((await colleague.get(`/bookings/${body.id}`)).status).toBe(404);
      expect((await boss.get(`/bookings/${body.id}`)).status).toBe(200);
      expect((await campus.admin.get(`/bookings/${body.id}`)).status).toBe(200);
      expect((await boss.get('/bookings?for=tenant')).body.data).toHaveLength(1);
      expect((await colleague.get('/bookings?for=tenant')).status).toBe(403);
      expect((await boss.get('/bookings?for=campus')).status).toBe(403);
    });

    it('cannot be claimed by writing more than a booking says', async () => {
      const room = await campus.space();
      for (const field of ['tenantId', 'bookedFor', 'status', 'version', 'ownerId', 'createdAt']) {
        const refused = await mei.book(room, at(2, '10:00'), at(2, '11:00'), { [field]: 'x' });
        expect(refused.status).toBe(422);
        expect(refused.body).toMatchObject({ code: 'unknown-field', errors: [{ pointer: `/${field}` }] });
      }
    });
  });

  it('tells a misspelt field what it was probably meant to be', async () => {
    const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'), { tilte: 'x' });
    expect(body.errors[0]).toMatchObject({ pointer: '/tilte', didYouMean: 'title' });
  });

  describe('sending again', () => {
    const repeat = async (person: Person, body: object, key: string, times: number) =>
      Promise.all(
        Array.from({ length: times }, () =>
          person.post('/bookings', body, { 'idempotency-key': `"${key}"` }),
        ),
      );

    it('books once for one key, and gives the first answer each time', async () => {
      const room = await campus.space({ kind: 'lab', capacity: 30 });
      const wish = { spaceId: room.id, start: at(2, '10:00'), end: at(2, '11:00'), units: 1 };

      const replies = await repeat(mei, wish, randomUUID(), 20);

      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
      expect(replies.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(19);
      const { rows } = await campus.db.query(
        'SELECT count(*) FROM claim JOIN space USING (pool_id) WHERE code = $1',
        [room.code],
      );
      expect(rows[0].count).toBe('1');
    });

    it('replays a refusal too, even when there is room by now', async () => {
      const room = await campus.space();
      const { body } = await mei.book(room, at(2, '10:00'), at(2, '11:00'));
      const key = randomUUID();
      const wish = { spaceId: room.id, start: at(2, '10:00'), end: at(2, '11:00') };
      const [first] = await repeat(stranger, wish, key, 1);
      await mei.post(`/bookings/${body.id}/cancel`);

      const [second] = await repeat(stranger, wish, key, 1);

      expect(second!.status).toBe(409);
      expect(second!.body).toEqual(first!.body);
      expect(second!.headers['content-type']).toContain('application/problem+json');
    });

    it('replays to each of a crowd what they were told, under the key of each', async () => {
      const room = await campus.space();
      await mei.book(room, at(2, '10:00'), at(2, '11:00'));
      const crowd = Array.from({ length: 16 }, (_, n) => ({
        person: n % 2 ? mei : stranger,
        key: randomUUID(),
        wish: { spaceId: room.id, start: at(2, '10:00'), end: at(2, '11:00'), title: `Wish ${n}` },
      }));
      const press = () =>
        Promise.all(crowd.map(async ({ person, wish, key }) => (await repeat(person, wish, key, 1))[0]!));

      const first = await press();
      const second = await press();

      expect(new Set(first.map(({ body }) => body.code))).toEqual(new Set(['slot-taken']));
      expect(new Set(first.map(({ body }) => body.requestId)).size).toBe(crowd.length);
      expect(second.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
      expect(first.map(({ headers }) => headers['idempotent-replayed'])).toEqual(crowd.map(() => undefined));
      expect(second.map(({ headers }) => headers['idempotent-replayed'])).toEqual(crowd.map(() => 'true'));
    });

    it('refuses the key of another request, and lets others use the same key', async () => {
      const key = randomUUID();
      const wish = {
        spaceId: (await campus.space({ kind: 'lab', capacity: 9 })).id,
        start: at(2, '10:00'),
        end: at(2, '11:00'),
        units: 1,
      };
      await repeat(mei, wish, key, 1);

      const [reused] = await repeat(mei, { ...wish, units: 2 }, key, 1);
      const [others] = await repeat(stranger, wish, key, 1);

      expect(reused!.status).toBe(422);
      expect(reused!.body.code).toBe('idempotency-key-reused');
      expect(others!.status).toBe(201);
    });

    it('is asked of tokens', async () => {
      const made = await mei.post('/tokens', { name: 'script', scopes: ['bookings:write', 'bookings:read'] });
      const script = await fetch(`${campus.server.url}/api/v1/bookings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${made.body.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          spaceId: (await campus.space()).id,
          start: at(2, '10:00'),
          end: at(2, '11:00'),
        }),
      });
      expect(script.status).toBe(400);
      expect(((await script.json()) as { code: string }).code).toBe('idempotency-key-missing');
    });
  });
});
