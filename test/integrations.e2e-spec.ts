import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { at, Campus, Person, type Space } from './support/campus.js';

describe('Another program', () => {
  let campus: Campus;
  let boss: Person;
  let ann: Person;
  let tenantId: string;
  let days = 1;

  beforeAll(async () => {
    campus = await Campus.open();
    tenantId = await campus.tenant();
    [boss, ann] = await Promise.all([
      campus.person({ tenantId, roles: ['tenant_admin'] }),
      campus.person({ tenantId }),
    ]);
  });
  afterAll(() => campus.close());

  const changesOf = async (person: Person, since: string) => {
    await campus.settled();
    return (await person.get(`/changes?since=${since}&types=booking`)).body.data as {
      type: string;
      id: string;
    }[];
  };
  const now = async () => {
    await campus.settled();
    return (await ann.get('/changes?since=now')).body.nextCursor as string;
  };
  const slot = (space: Space, from = '10:00', to = '11:00', day = ++days) => ({
    spaceId: `code:${space.code}`,
    start: at(day, from),
    end: at(day, to),
  });

  describe('that mirrors its own calendar', () => {
    const named = (id: string = randomUUID()) => `/bookings/by-external/outlook/${id}`;

    it('makes a booking under its own name once, however often it is sent', async () => {
      const space = await campus.space();
      const [path, body] = [named(), { ...slot(space), title: 'Stand-up' }];
      const since = await now();
      const first = await ann.put(path, body, { 'if-none-match': '*' });
      expect([first.status, first.headers['etag'], first.headers['location']]).toEqual([
        201,
        '"v1"',
        first.body.links.self,
      ]);
      for (const headers of [{}, { 'if-none-match': '*' }, { 'if-match': '"v1"' }] as Record<
        string,
        string
      >[]) {
        const again = await ann.put(path, body, headers);
        expect([again.status, again.body.id, again.body.version]).toEqual([200, first.body.id, 1]);
      }
      const { body: reordered } = await ann.put(path, {
        title: body.title,
        ...slot(space, '10:00', '11:00', days),
      });
      expect(reordered.version).toBe(1);
      expect((await changesOf(ann, since)).map(({ type }) => type)).toEqual(['booking.created']);
      const read = await ann.get(path);
      expect([read.body.id, read.headers['etag']]).toEqual([first.body.id, '"v1"']);
    });

    it('changes it by If-Match, as PATCH would, and what is no longer said of it is taken away', async () => {
      const space = await campus.space();
      const [path, body] = [named(), { ...slot(space), title: 'Stand-up', purpose: 'Talk' }];
      await ann.put(path, body);
      const later = { ...body, start: body.start.replace('T10', 'T12'), end: body.end.replace('T11', 'T13') };
      expect((await ann.put(path, later)).body).toMatchObject({ code: 'if-match-required', etag: '"v1"' });
      expect((await ann.put(path, later, { 'if-none-match': '*' })).body.code).toBe('version-conflict');
      const rehearsed = await ann.put(`${path}?dryRun=true`, later, { 'if-match': '"v1"' });
      expect([rehearsed.status, rehearsed.body.version]).toEqual([200, 2]);
      const moved = await ann.put(path, { ...later, purpose: undefined }, { 'if-match': '"v1"' });
      expect(moved.body).toMatchObject({ version: 2, start: later.start, title: 'Stand-up' });
      expect(moved.body.purpose).toBeUndefined();
      expect((await ann.put(path, body, { 'if-match': '"v1"' })).body.code).toBe('version-conflict');
      // Changed by another door meanwhile: what the mirror last sent is then a change, too.
      await ann.patch(`/bookings/${moved.body.id}`, { title: 'Renamed' });
      const same = { ...later, purpose: undefined };
      expect((await ann.put(path, same)).body.code).toBe('if-match-required');
      expect((await ann.put(path, same, { 'if-match': '*' })).body).toMatchObject({
        title: 'Stand-up',
        version: 4,
      });
    });

    it('is refused by the same rules, and then nothing is there', async () => {
      const space = await campus.space();
      const when = slot(space);
      await boss.book(space, when.start, when.end);
      const path = named();
      const taken = await ann.put(path, when);
      expect([taken.status, taken.body.code]).toEqual([409, 'slot-taken']);
      expect(taken.body.alternatives).toBeDefined();
      expect((await ann.get(path)).status).toBe(404);
      expect((await ann.put(path, when, { 'if-match': '"v1"' })).status).toBe(412);
      for (const [bad, code] of [
        ['/bookings/by-external/Out%20look/1', 'validation-failed'],
        [named('%00'), 'validation-failed'],
        [named('x'.repeat(401)), 'validation-failed'],
      ])
        expect((await ann.put(bad!, when)).body.code).toBe(code);
    });

    it('is made once by many at the same moment', async () => {
      const space = await campus.space({ capacity: 40 });
      const [path, body] = [named(), slot(space)];
      const answers = await Promise.all(Array.from({ length: 20 }, () => ann.put(path, body)));
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
        ...Array<number>(19).fill(200),
        201,
      ]);
      expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
    });

    it('cancels by deleting, and what it sends afterwards is a new booking; one cancelled here stays cancelled', async () => {
      const space = await campus.space();
      const [path, body] = [named(), slot(space)];
      const first = (await ann.put(path, body)).body.id;
      const gone = await ann.delete(path);
      expect([gone.status, gone.body.status]).toEqual([200, 'cancelled']);
      expect((await ann.delete(path)).body).toMatchObject({ id: first, status: 'cancelled' });
      const second = await ann.put(path, body);
      expect(second.status).toBe(201);
      expect(second.body.id).not.toBe(first);

      await boss.post(`/bookings/${second.body.id}/cancel`);
      expect((await ann.put(path, { ...body, title: 'x' }, { 'if-match': '*' })).body).toMatchObject({
        code: 'state-not-allowed',
        bookingStatus: 'cancelled',
      });
      expect((await ann.delete(path)).status).toBe(200);
      expect((await ann.put(path, body)).status).toBe(201);
    });

    it("knows only its own company's names, and of those only what it may see", async () => {
      const space = await campus.space({ capacity: 2 });
      const [path, body] = [named(), slot(space)];
      const own = (await ann.put(path, body)).body.id;
      const stranger = await campus.person();
      expect((await stranger.get(path)).status).toBe(404);
      const theirs = await stranger.put(path, slot(await campus.space()));
      expect([theirs.status, theirs.body.id === own]).toEqual([201, false]);
      const colleague = await campus.person({ tenantId });
      for (const answer of await Promise.all([
        colleague.get(path),
        colleague.put(path, { ...body, title: 'x' }),
        colleague.delete(path),
      ]))
        expect(answer.status).toBe(404);
      expect((await boss.get(path)).body.id).toBe(own);
    });

    it('books for a colleague, and does not hand on', async () => {
      const space = await campus.space();
      const [path, body] = [named(), { ...slot(space), for: ann.user.email }];
      const made = await boss.put(path, body);
      expect(made.body).toMatchObject({ bookedFor: ann.user.id, bookedBy: boss.user.id });
      expect((await boss.put(path, { ...body, for: 'me' }, { 'if-match': '*' })).body.code).toBe(
        'state-not-allowed',
      );
    });
  });

  describe('that sends many at once', () => {
    const create = (space: Space, from: string, to: string, day: number) => ({
      op: 'create',
      booking: slot(space, from, to, day),
    });
    const countOf = async (space: Space) =>
      Number(
        (
          await campus.db.query<{ n: string }>(
            `SELECT count(*) AS n FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = $1 AND b.status = 'confirmed'`,
            [space.code],
          )
        ).rows[0]!.n,
      );
    const token = async () =>
      new Person(
        campus.server.url,
        (await ann.post('/tokens', { name: 'Batch', scopes: ['bookings:write', 'bookings:read'] })).body
          .token,
        ann.user,
      );

    it('has each answered as if alone', async () => {
      const [space, day] = [await campus.space(), ++days];
      const kept = (await ann.book(space, at(day, '08:30'), at(day, '09:00'))).body.id;
      const lost = (await ann.book(space, at(day, '18:00'), at(day, '18:30'))).body.id;
      const theirs = (await (await campus.person()).book(space, at(day, '16:00'), at(day, '17:00'))).body.id;
      const { status, body } = await ann.post('/bookings/batch', {
        items: [
          create(space, '09:00', '10:00', day),
          create(space, '09:30', '10:30', day),
          { op: 'move', id: kept, changes: { title: 'Moved' }, ifMatch: '"v1"' },
          { op: 'move', id: kept, changes: { title: 'Again' }, ifMatch: '"v1"' },
          { op: 'move', id: kept, changes: { title: 'Blind' } },
          { op: 'cancel', id: lost, cancel: { reason: 'Rain' } },
          { op: 'cancel', id: theirs },
          create(space, '18:00', '18:30', day),
        ],
      });
      expect(status).toBe(200);
      expect(
        body.results.map((one: { status: number; problem?: { code: string } }) => [
          one.status,
          one.problem?.code,
        ]),
      ).toEqual([
        [201, undefined],
        [409, 'slot-taken'],
        [200, undefined],
        [412, 'version-conflict'],
        [428, 'if-match-required'],
        [200, undefined],
        [404, 'not-found'],
        [201, undefined],
      ]);
      expect(body.results[0].booking).toMatchObject({
        status: 'confirmed',
        links: { self: expect.any(String) },
      });
      expect(body.results[5].booking).toMatchObject({ status: 'cancelled', cancelReason: 'Rain' });
    });

    it('has all or none, if it says so, and a dry run tells which', async () => {
      const [space, day] = [await campus.space(), ++days];
      const mine = (await ann.book(space, at(day, '09:00'), at(day, '10:00'))).body.id;
      // Only together: the first makes room for the second.
      const swap = [
        { op: 'cancel', id: mine },
        create(space, '09:00', '10:30', day),
        create(space, '11:00', '12:00', day),
      ];
      const clash = { atomic: true, items: [...swap, create(space, '11:30', '12:30', day)] };
      const since = await now();
      const refused = await ann.post('/bookings/batch', clash);
      expect([refused.status, refused.body.code]).toEqual([409, 'batch-refused']);
      expect(refused.body.results.map(({ status }: { status: number }) => status)).toEqual([
        200, 201, 201, 409,
      ]);
      expect(refused.body.results[3].problem.code).toBe('slot-taken');
      expect((await ann.post('/bookings/batch?dryRun=true', clash)).body.code).toBe('batch-refused');
      const rehearsed = await ann.post('/bookings/batch?dryRun=true', { ...clash, items: swap });
      expect([rehearsed.status, rehearsed.headers['dry-run']]).toEqual([200, 'true']);
      const alone = await ann.post('/bookings/batch?dryRun=true', { items: clash.items });
      expect(alone.body.results.map(({ status }: { status: number }) => status)).toEqual([
        200, 201, 201, 409,
      ]);
      expect([await countOf(space), await changesOf(ann, since)]).toEqual([1, []]);

      const done = await ann.post('/bookings/batch', { atomic: true, items: swap });
      expect(done.body.results.map(({ status }: { status: number }) => status)).toEqual([200, 201, 201]);
      expect(await countOf(space)).toBe(2);
      expect((await changesOf(ann, since)).map(({ type }) => type)).toEqual([
        'booking.cancelled',
        'booking.created',
        'booking.created',
      ]);
      expect(await campus.drift()).toBe(0);
    });

    it.each([false, true])('and sends it again: each is done once (atomic: %s)', async (atomic) => {
      const [space, day] = [await campus.space(), ++days];
      const machine = await token();
      const body = {
        atomic,
        items: [create(space, '09:00', '10:00', day), create(space, '10:00', '11:00', day)],
      };
      expect((await machine.post('/bookings/batch', body)).body.code).toBe('idempotency-key-missing');
      const key = { 'idempotency-key': randomUUID() };
      const [first, ...others] = await Promise.all(
        [1, 2, 3].map(() => machine.post('/bookings/batch', body, key)),
      );
      const again = await machine.post('/bookings/batch', body, key);
      expect(again.headers['idempotent-replayed']).toBe('true');
      for (const answer of [first!, ...others].filter(({ status }) => status === 200))
        expect(answer.body).toEqual(again.body);
      expect(again.body.results.map(({ status }: { status: number }) => status)).toEqual([201, 201]);
      expect(await countOf(space)).toBe(2);
      const other = await machine.post('/bookings/batch', { ...body, items: body.items.slice(1) }, key);
      expect(other.body.code).toBe('idempotency-key-reused');
    });

    it('is told what it cannot mean, before anything is done', async () => {
      const space = await campus.space();
      const whole = create(space, '09:00', '10:00', ++days);
      const send = async (items: unknown) => (await ann.post('/bookings/batch', { items })).body;
      expect(await send([])).toMatchObject({ status: 422 });
      expect(await send(Array(101).fill(whole))).toMatchObject({ status: 422 });
      expect((await send([whole, { op: 'create' }])).errors[0].pointer).toBe('/items/1/booking');
      expect((await send([whole, { op: 'cancel', id: 'bkg_x', changes: {} }])).errors[0].pointer).toBe(
        '/items/1/changes',
      );
      expect((await send([whole, { op: 'erase', id: 'bkg_x' }])).errors[0].pointer).toBe('/items/1/op');
      expect(
        (await send([{ op: 'create', booking: { ...whole.booking, titel: 'x' } }])).errors[0],
      ).toMatchObject({
        pointer: '/items/0/booking/titel',
        didYouMean: 'title',
      });
      expect(await countOf(space)).toBe(0);
    });

    it('books in no wrong order what crosses: ten batches at once, no place twice and none in between', async () => {
      const spaces = await Promise.all([campus.space(), campus.space(), campus.space()]);
      const day = ++days;
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          ann.post('/bookings/batch', {
            atomic: true,
            items: (n % 2 ? spaces : [...spaces].reverse()).map((space) =>
              create(space, '09:00', '10:00', day),
            ),
          }),
        ),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const { status } of answers) expect([200, 409, 503]).toContain(status);
      expect(await Promise.all(spaces.map(countOf))).toEqual([1, 1, 1]);
      expect(await campus.drift()).toBe(0);
    });
  });

  describe('with an account of its own', () => {
    const account = async (person: Person, more: object = {}) => {
      const { status, body } = await person.post('/service-accounts', {
        name: 'Door tablets',
        scopes: ['availability:read', 'bookings:read', 'bookings:write'],
        ...more,
      });
      expect(status).toBe(201);
      return body as { id: string; memberId: string; tenantId: string };
    };
    const tokenOf = async (person: Person, id: string, more: object = {}) => {
      const { body } = await person.post(`/service-accounts/${id}/tokens`, { name: 'Floor 3', ...more });
      return {
        id: body.id as string,
        machine: new Person(campus.server.url, body.token, { id: '', tenantId, email: '' }),
        body,
      };
    };
    const book = (machine: Person, space: Space, more: object = {}) =>
      machine.post('/bookings', { ...slot(space), ...more }, { 'idempotency-key': randomUUID() });

    it("books for the company's people under its own name, and for nobody else", async () => {
      const [space, { id, memberId }] = [await campus.space(), await account(boss)];
      const { machine, body } = await tokenOf(boss, id);
      expect(body).toMatchObject({ token: expect.stringMatching(/^tolo_live_/), hint: expect.any(String) });
      expect((await book(machine, space)).body.errors).toMatchObject([{ pointer: '/for', code: 'required' }]);
      const stranger = await campus.person();
      expect((await book(machine, space, { for: stranger.user.id })).body.errors).toMatchObject([
        { pointer: '/for', code: 'unknown-person' },
      ]);
      const made = await book(machine, space, { for: ann.user.email });
      expect(made.body).toMatchObject({ status: 'confirmed', bookedBy: memberId, bookedFor: ann.user.id });
      const { data } = (await ann.get(`/bookings/${made.body.id}/history`)).body;
      expect(data[0]).toMatchObject({ door: 'api', actor: { id: memberId, name: 'Door tablets' } });
      const audit = (await boss.get(`/audit?subject=${made.body.id}`)).body.data;
      expect(audit[0].actor).toMatchObject({ name: 'Door tablets' });

      // What it made it may change; what others made it does not see.
      expect((await machine.post(`/bookings/${made.body.id}/cancel`)).status).toBe(200);
      const other = (await ann.book(space, at(++days, '10:00'), at(days, '11:00'))).body.id;
      expect((await machine.get(`/bookings/${other}`)).status).toBe(404);
      const { data: members } = (await boss.get(`/tenants/${tenantId}/members`)).body;
      expect(members.map((member: { id: string }) => member.id)).not.toContain(memberId);
    });

    it("is kept by the company's admins, with no more rights than they give", async () => {
      const { id } = await account(boss);
      const stranger = await campus.person({ roles: ['tenant_admin'] });
      for (const answer of await Promise.all([
        stranger.get(`/service-accounts/${id}`),
        stranger.patch(`/service-accounts/${id}`, { name: 'x' }),
        stranger.get(`/service-accounts/${id}/tokens`),
        stranger.post(`/service-accounts/${id}/tokens`, { name: 'x' }),
        stranger.delete(`/service-accounts/${id}`),
      ]))
        expect(answer.body.code).toBe('not-found');
      expect((await ann.get('/service-accounts')).body.code).toBe('insufficient-scope');
      const refused = { name: 'x', scopes: ['admin'] };
      expect((await boss.post('/service-accounts', refused)).body.code).toBe('insufficient-scope');
      expect((await boss.post(`/service-accounts/${id}/tokens`, refused)).body.code).toBe(
        'insufficient-scope',
      );
      expect((await boss.post('/service-accounts', { ...refused, roles: ['operator'] })).status).toBe(422);
      expect(
        (
          await boss.post('/service-accounts', {
            name: 'x',
            scopes: ['bookings:read'],
            tenantId: stranger.user.tenantId,
          })
        ).status,
      ).toBe(404);
      const { tenantId: theirs } = await account(campus.admin, { tenantId: stranger.user.tenantId });
      expect(theirs).toBe(stranger.user.tenantId);
      const { machine } = await tokenOf(boss, id);
      expect((await machine.get('/service-accounts')).body.code).toBe('insufficient-scope');
      expect((await machine.get('/spaces')).body).toMatchObject({ missingScope: 'spaces:read' });
      // What is taken from the account is taken from its tokens.
      await boss.patch(`/service-accounts/${id}`, { scopes: ['availability:read'] });
      expect((await machine.get('/bookings')).body).toMatchObject({ missingScope: 'bookings:read' });
    });

    it('opens nothing once a token is revoked, has expired, comes from elsewhere, or the account is deleted', async () => {
      const { id } = await account(boss);
      const tokens = await Promise.all([1, 2, 3].map(() => tokenOf(boss, id)));
      const [revoked, expired, last] = tokens as [(typeof tokens)[0], (typeof tokens)[0], (typeof tokens)[0]];
      const near = await tokenOf(boss, id, { networks: ['127.0.0.0/8', '::1'] });
      const far = await tokenOf(boss, id, { networks: ['203.0.113.0/24'] });
      expect(near.body.networks).toEqual(['127.0.0.0/8', '::1']);
      expect(
        (await boss.post(`/service-accounts/${id}/tokens`, { name: 'x', networks: ['everywhere'] })).status,
      ).toBe(422);
      expect(
        (await boss.post(`/service-accounts/${id}/tokens`, { name: 'x', expiresInDays: 366 })).status,
      ).toBe(422);
      const status = async ({ machine }: (typeof tokens)[0]) => (await machine.get('/bookings')).status;
      expect(await Promise.all([revoked, expired, last, near, far].map(status))).toEqual([
        200, 200, 200, 200, 401,
      ]);

      expect((await boss.delete(`/service-accounts/${id}/tokens/${revoked.id}`)).status).toBe(204);
      await campus.db.query(`UPDATE token SET expires_at = now() WHERE secret_hint = $1`, [
        expired.body.hint,
      ]);
      expect(await Promise.all([revoked, expired, last].map(status))).toEqual([401, 401, 200]);
      const { data } = (await boss.get(`/service-accounts/${id}/tokens`)).body;
      expect(JSON.stringify(data)).not.toContain('"token"');
      expect((await boss.delete(`/service-accounts/${id}`)).status).toBe(204);
      expect(await Promise.all([last, near].map(status))).toEqual([401, 401]);
      expect((await boss.get(`/service-accounts/${id}`)).status).toBe(404);
    });
  });

  describe('whose calls fail', () => {
    interface Logged {
      requestId: string;
      method: string;
      path: string;
      query: string | null;
      status: number;
      code: string | null;
      body: string | null;
      bodyLeftOut: boolean;
      refusal: string | null;
      by: { id: string };
      token: { id: string; name: string };
      headers: Record<string, string>;
    }
    const scopes = ['spaces:read', 'bookings:read', 'bookings:write'];
    const tokenFor = async (person: Person, path = '/tokens') => {
      const { body } = await person.post(path, { name: 'Script', scopes });
      return { id: body.id as string, machine: new Person(campus.server.url, body.token, person.user) };
    };
    const readCalls = async (person: Person, query = ''): Promise<Logged[]> =>
      (await person.get(`/me/calls?${query}`)).body.data;
    /** They are written down a moment after the answer. */
    const until = async (person: Person, isThere: (calls: Logged[]) => boolean, query = '') => {
      const end = Date.now() + 30_000;
      let calls = await readCalls(person, query);
      while (!isThere(calls) && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        calls = await readCalls(person, query);
      }
      return calls;
    };

    it('finds each with its answer and what was sent, secrets masked, and whoever it is tells them apart', async () => {
      const [space, mei] = [await campus.space(), await campus.person({ tenantId })];
      const { id, machine } = await tokenFor(mei);
      const key = randomUUID();
      const sent = { ...slot(space), title: `Talk of ${machine.token}`, people: 'many' };
      const refused = await machine.post('/bookings', sent, {
        'idempotency-key': key,
        'user-agent': 'sync/2',
      });
      expect(refused.body.code).toBe('validation-failed');
      await machine.get(`/spaces?limit=3&q=wet%20lab`);
      await machine.post('/tokens', { name: 'x', password: 'hunter2' });
      // Refused before anybody asks who sends it.
      const broken = await fetch(`${campus.server.url}/api/v1/bookings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${machine.token}`, 'content-type': 'application/json' },
        body: '{"spaceId":',
      });
      expect(broken.status).toBe(400);
      await machine.get('/bokings');
      // What people do in the browser, or whatever has no token, is not there.
      await mei.get('/spaces');
      expect((await fetch(`${campus.server.url}/api/v1/spaces`)).status).toBe(401);

      const calls = await until(mei, ({ length }) => length >= 5);
      expect(
        calls.map(({ method, path, status, code }) => `${method} ${path} ${status} ${code}`).sort(),
      ).toEqual([
        'GET /api/v1/bokings 404 not-found',
        'GET /api/v1/spaces 200 null',
        'POST /api/v1/bookings 400 malformed-json',
        'POST /api/v1/bookings 422 validation-failed',
        'POST /api/v1/tokens 403 insufficient-scope',
      ]);
      const logged = calls.find(({ status }) => status === 422)!;
      expect(logged).toMatchObject({
        requestId: refused.headers['request-id'],
        by: { id: mei.user.id },
        token: { id, name: 'Script' },
        headers: { idempotencyKey: key, userAgent: 'sync/2', contentType: 'application/json' },
        bodyLeftOut: false,
      });
      expect(JSON.parse(logged.body!)).toEqual({ ...sent, title: 'Talk of [masked]' });
      expect(JSON.parse(logged.refusal!).errors).toEqual(refused.body.errors);
      expect(calls.find(({ status }) => status === 403)!.body).toContain('"password":"[masked]"');
      expect(calls.find(({ status }) => status === 200)!.query).toBe('limit=3&q=wet%20lab');
      expect(calls.find(({ status }) => status === 400)).toMatchObject({ body: null, bodyLeftOut: true });
      expect(JSON.stringify(calls)).not.toContain(machine.token);

      const shown = async (query: string) => (await readCalls(mei, query)).map(({ status }) => status);
      expect(new Set(await shown('status=4xx'))).toEqual(new Set([400, 403, 404, 422]));
      expect(await shown('status=404')).toEqual([404]);
      expect(new Set(await shown('method=GET'))).toEqual(new Set([200, 404]));
      expect(await shown('code=insufficient-scope&method=POST')).toEqual([403]);
      expect((await mei.get('/me/calls?status=many')).status).toBe(422);
      const pages: string[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const { body } = await mei.get(`/me/calls?limit=2${cursor && `&cursor=${cursor}`}`);
        pages.push(...body.data.map(({ requestId }: Logged) => requestId));
        cursor = body.page.nextCursor;
      }
      expect(pages).toEqual(calls.map(({ requestId }) => requestId));
    });

    it('finds nothing of others: a token its own, a person their own, an admin also those of the programs of the company', async () => {
      const mei = await campus.person({ tenantId });
      const { body: service } = await boss.post('/service-accounts', { name: 'Mirror', scopes });
      const [one, other] = [await tokenFor(mei), await tokenFor(mei)];
      const program = await tokenFor(boss, `/service-accounts/${service.id}/tokens`);
      const stranger = await campus.person({ roles: ['tenant_admin'] });
      await one.machine.get('/spaces?one');
      await other.machine.get('/spaces?other');
      await program.machine.get('/spaces?program');
      const queries = (calls: Logged[]): string[] =>
        ['one', 'other', 'program'].filter((wanted) => calls.some(({ query }) => query === wanted));
      await until(mei, (calls) => queries(calls).length === 2);
      await until(boss, (calls) => queries(calls).includes('program'));
      const [ofOne, ofMei, ofProgram, ofBoss, ofAnn, ofStranger, ofCampus] = await Promise.all(
        [one.machine, mei, program.machine, boss, ann, stranger, campus.admin].map(async (person) =>
          queries(await readCalls(person, 'limit=200')),
        ),
      );
      expect([ofOne, ofMei, ofProgram]).toEqual([['one'], ['one', 'other'], ['program']]);
      expect([ofBoss, ofAnn, ofStranger, ofCampus]).toEqual([['program'], [], [], []]);
    });

    it('finds them for a week', async () => {
      const mei = await campus.person({ tenantId });
      const { machine } = await tokenFor(mei);
      await machine.get('/spaces?old');
      await machine.get('/spaces?new');
      await until(mei, ({ length }) => length === 2);
      const week = (Date.now() - 7 * 86_400_000 - 1_000).toString(16).padStart(12, '0');
      await campus.db.query(
        `UPDATE api_call SET id = ($1 || substr(id::text, 14))::uuid WHERE query = 'old'`,
        [`${week.slice(0, 8)}-${week.slice(8)}`],
      );
      expect((await readCalls(mei)).map(({ query }) => query)).toEqual(['new']);

      // Then they are gone, and so is what one program has too many of, however new.
      const anHourAgo = (Date.now() - 3_600_000).toString(16).padStart(12, '0');
      await campus.db.query(
        `INSERT INTO api_call (id, member_id, token_id, at, method, path, query, status, ms, request_id, headers, body_left_out)
         SELECT ($1 || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, c.member_id, c.token_id, now(), 'GET', '/', n, 200, 1, n, '{}', false
         FROM generate_series(1, 100001) AS n, api_call c WHERE c.query = 'new' AND c.path = '/api/v1/spaces'`,
        [`${anHourAgo.slice(0, 8)}-${anHourAgo.slice(8)}`],
      );
      const kept = async () => {
        await campus.db.query(`SELECT graphile_worker.add_job('forget-calls', job_key => 'forget-now')`);
        const { rows } = await campus.db.query(
          `SELECT count(*)::integer AS n, bool_or(query = 'new') AS "hasNew", bool_or(query = 'old') AS "hasOld", bool_or(query IN ('1', '2')) AS "hasFirst"
           FROM api_call WHERE member_id = (SELECT id FROM member WHERE email = $1)`,
          [mei.user.email],
        );
        return rows[0] as object;
      };
      const end = Date.now() + 30_000;
      const wanted = { n: 100_000, hasNew: true, hasOld: false, hasFirst: false };
      for (let found = await kept(); ; found = await kept()) {
        if (isDeepStrictEqual(found, wanted) || Date.now() > end) {
          expect(found).toEqual(wanted);
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    });
  });
});
