import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { at, Campus, type Person, type Space } from './support/campus.js';
import { Receiver } from './support/receiver.js';
import { type ServerProcess, startProcess } from './support/server.js';

interface Endpoint {
  id: string;
  path: string;
  secret: string;
}

describe('A webhook', () => {
  let campus: Campus<ServerProcess>;
  let receiver: Receiver;
  let room: Space;
  let paths = 0;
  let slots = 0;
  const env = { WEBHOOK_ALLOW: 'http://127.0.0.1:*' };

  beforeAll(async () => {
    [campus, receiver] = await Promise.all([Campus.openApart(env), Receiver.open()]);
    room = await campus.space();
  });
  afterAll(async () => {
    await campus.close();
    receiver.close();
  });

  const company = async () => {
    const tenantId = await campus.tenant();
    const [boss, ann] = await Promise.all([
      campus.person({ tenantId, roles: ['tenant_admin'] }),
      campus.person({ tenantId }),
    ]);
    return { tenantId, boss, ann };
  };
  const endpoint = async (person: Person, more: object = {}): Promise<Endpoint> => {
    const path = `/hooks/${++paths}`;
    const { status, body } = await person.post('/webhook-endpoints', {
      url: `${receiver.origin}${path}`,
      ...more,
    });
    expect(status).toBe(201);
    return { id: body.id, path, secret: body.secret };
  };
  /** The next free half hour of the room. */
  const booked = async (person: Person): Promise<string> => {
    const n = slots++;
    const clock = String(9 + Math.floor((n % 16) / 2)).padStart(2, '0');
    const [from, to] = n % 2 === 0 ? ['00', '30'] : ['30', '59'];
    const day = 2 + Math.floor(n / 16);
    const end = to === '59' ? `${String(Number(clock) + 1).padStart(2, '0')}:00` : `${clock}:${to}`;
    const { status, body } = await person.book(room, at(day, `${clock}:${from}`), at(day, end));
    expect(status).toBe(201);
    return body.id;
  };
  const deliveries = async (person: Person, { id }: Endpoint, query = '') =>
    (await person.get(`/webhook-endpoints/${id}/deliveries${query}`)).body.data as Record<string, unknown>[];
  const until = async <T>(read: () => Promise<T>, enough: (found: T) => boolean): Promise<T> => {
    for (let tries = 0; tries < 1000; tries++) {
      const found = await read();
      if (enough(found)) return found;
      await sleep(30);
    }
    throw new Error(`It never came: ${JSON.stringify(await read())}`);
  };
  /** Whatever waits is tried at once. */
  const passTime = (eventId?: string) =>
    campus.db.query(
      'UPDATE webhook_delivery SET due_at = now() WHERE finished_at IS NULL AND sending_until IS NULL AND ($1::text IS NULL OR event_id = $1)',
      [eventId ?? null],
    );

  it('tells of a booking soon after it is made, signed, as CloudEvents, with what /changes says', async () => {
    const { boss, ann } = await company();
    const hook = await endpoint(boss, { types: ['booking'], description: 'Door tablets' });
    await campus.settled();
    const { nextCursor } = (await boss.get('/changes?since=now')).body;
    const id = await booked(ann);
    const [message] = await receiver.until(hook.path, ({ length }) => length >= 1);

    expect(message!.event).toMatchObject({
      specversion: '1.0',
      type: 'booking.created',
      subject: id,
      source: '/api/v1',
      data: { booking: { id, status: 'confirmed' } },
    });
    expect(
      new Webhook(hook.secret).verify(message!.body, message!.headers as Record<string, string>),
    ).toEqual(message!.event);
    expect(message!.headers['webhook-id']).toBe(message!.event.id);
    const { data } = (await boss.get(`/changes?since=${nextCursor}&types=booking`)).body;
    const { type, time, id: subject, ...rest } = data[0];
    expect(message!.event).toMatchObject({ type, time, subject, data: rest });

    const [delivery] = await until(
      () => deliveries(boss, hook),
      ([first]) => first?.['status'] === 'delivered',
    );
    expect(delivery).toMatchObject({
      eventId: message!.event.id,
      attempts: 1,
      responseStatus: 204,
      error: null,
      nextAttemptAt: null,
    });
    expect(delivery!['durationMs']).toEqual(expect.any(Number));
    const detail = await boss.get(`/webhook-endpoints/${hook.id}/deliveries/${String(delivery!['id'])}`);
    expect(detail.body.event).toEqual(message!.event);
  });

  it("tells a company of its own alone, and the campus of all; others' endpoints are not there", async () => {
    const [one, other] = await Promise.all([company(), company()]);
    const [own, theirs, all] = await Promise.all([
      endpoint(one.boss, { types: ['booking'] }),
      endpoint(other.boss, { types: ['booking'] }),
      endpoint(campus.admin, { types: ['booking'] }),
    ]);
    const first = await booked(one.ann);
    const second = await booked(other.ann);
    const has = (id: string) => (messages: { event: { subject: string } }[]) =>
      messages.some(({ event }) => event.subject === id);
    await receiver.until(theirs.path, has(second));
    await receiver.until(own.path, has(first));
    await receiver.until(all.path, (messages) => has(first)(messages) && has(second)(messages));
    expect(receiver.at(own.path).map(({ event }) => event.subject)).toEqual([first]);
    expect(receiver.at(theirs.path).map(({ event }) => event.subject)).toEqual([second]);

    const path = `/webhook-endpoints/${own.id}`;
    for (const answer of await Promise.all([
      other.boss.get(path),
      other.boss.get(`${path}/deliveries`),
      other.boss.patch(path, { enabled: false }),
      other.boss.post(`${path}/test`),
      other.boss.post(`${path}/rotate-secret`),
      other.boss.post(`${path}/replay`, { since: 'c_1-0' }),
      other.boss.delete(path),
    ]))
      expect(answer.body.code).toBe('not-found');
    expect((await one.ann.get('/webhook-endpoints')).body.code).toBe('insufficient-scope');
    expect((await one.boss.get('/webhook-endpoints')).body.data.map(({ id }: Endpoint) => id)).toEqual([
      own.id,
    ]);
    expect((await campus.admin.get(path)).body).toMatchObject({ id: own.id, reach: 'tenant' });
    await campus.admin.delete(`/webhook-endpoints/${all.id}`);
  });

  it('is kept by tokens only with its scope, and never tells its secret again', async () => {
    const { boss } = await company();
    const hook = await endpoint(boss);
    const read = await boss.get(`/webhook-endpoints/${hook.id}`);
    expect(JSON.stringify(read.body)).not.toContain('whsec');
    expect(read.body).not.toHaveProperty('secret');
    expect(campus.server.output()).not.toContain(hook.secret);
    const tokenFor = async (scope: string) =>
      (await boss.post('/tokens', { name: 'A script', scopes: [scope] })).body.token as string;
    const ask = async (token: string) =>
      (
        await fetch(`${campus.server.url}/api/v1/webhook-endpoints`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    expect(await ask(await tokenFor('bookings:read'))).toBe(403);
    expect(await ask(await tokenFor('webhooks:manage'))).toBe(200);
  });

  it.each([
    'http://hooks.example.com/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.2:9/',
    'https://user:word@hooks.example.com/',
  ])('is not sent to %s', async (url) => {
    const { body } = await campus.admin.post('/webhook-endpoints', { url });
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/url', code: 'destination' }] });
  });

  it('is sent again until it arrives, and of one booking nothing overtakes', async () => {
    const { boss, ann } = await company();
    const hook = await endpoint(boss, { types: ['booking'] });
    let isWell = false;
    receiver.answers.set(hook.path, () => (isWell ? 200 : 503));
    const id = await booked(ann);
    const [first] = await receiver.until(hook.path, ({ length }) => length >= 1);
    expect((await ann.patch(`/bookings/${id}`, { title: 'Later' })).status).toBe(200);
    expect((await ann.post(`/bookings/${id}/cancel`)).status).toBe(200);

    const [waiting] = await until(
      () => deliveries(boss, hook, '?status=waiting'),
      (found) => found.length === 3 && found.at(-1)!['responseStatus'] === 503,
    ).then((found) => found.slice(-1));
    expect(waiting).toMatchObject({ eventId: first!.event.id, error: expect.stringContaining('503') });
    const pause =
      Date.parse(waiting!['nextAttemptAt'] as string) - Date.parse(waiting!['attemptedAt'] as string);
    expect(pause).toBeGreaterThanOrEqual(3900);
    expect(pause).toBeLessThanOrEqual(36_100);
    const failing = await boss.get(`/webhook-endpoints/${hook.id}`);
    expect(failing.body.failingSince).toBeTruthy();

    isWell = true;
    const messages = await until(
      async () => (await passTime(first!.event.id), receiver.at(hook.path)),
      (found) => found.at(-1)?.event.type === 'booking.cancelled',
    );
    const types = messages.map(({ event }) => event.type);
    expect(types.slice(-2)).toEqual(['booking.updated', 'booking.cancelled']);
    expect(types.length).toBeGreaterThanOrEqual(4);
    expect(new Set(types.slice(0, -2))).toEqual(new Set(['booking.created']));
    expect(new Set(messages.slice(0, -2).map(({ body }) => body)).size).toBe(1);
    const read = () => boss.get(`/webhook-endpoints/${hook.id}`);
    await until(read, ({ body }) => body.failingSince === undefined);
  });

  it('waits for nobody else: an address that never answers delays only itself', async () => {
    const { boss, ann } = await company();
    const [dead, well] = [
      await endpoint(boss, { types: ['booking'] }),
      await endpoint(boss, { types: ['booking'] }),
    ];
    receiver.answers.set(dead.path, () => undefined);
    for (let n = 0; n < 6; n++) await booked(ann);
    await receiver.until(well.path, ({ length }) => length === 6);
    expect(await deliveries(boss, dead, '?status=delivered')).toEqual([]);
    expect((await boss.delete(`/webhook-endpoints/${dead.id}`)).status).toBe(204);
  });

  it('is given up after the last attempt, and can be replayed under the same id', async () => {
    const { boss, ann } = await company();
    const hook = await endpoint(boss, { types: ['booking.created'] });
    receiver.answers.set(hook.path, () => 500);
    await booked(ann);
    const [first] = await receiver.until(hook.path, ({ length }) => length >= 1);
    await until(
      () => deliveries(boss, hook),
      ([found]) => found?.['responseStatus'] === 500,
    );
    await campus.db.query(
      'UPDATE webhook_delivery SET attempts = 9 WHERE event_id = $1 AND endpoint_id IN (SELECT id FROM webhook_endpoint WHERE url LIKE $2)',
      [first!.event.id, `%${hook.path}`],
    );
    const [failed] = await until(
      async () => (await passTime(first!.event.id), deliveries(boss, hook, '?status=failed')),
      ({ length }) => length === 1,
    );
    expect(failed).toMatchObject({ attempts: 10, nextAttemptAt: null });

    receiver.answers.delete(hook.path);
    const replay = await boss.post(`/webhook-endpoints/${hook.id}/replay`, { deliveryId: failed!['id'] });
    expect([replay.status, replay.body]).toEqual([202, { queued: 1, hasMore: false }]);
    const messages = await receiver.until(hook.path, ({ length }) => length >= 3);
    expect(messages.at(-1)!.body).toBe(first!.body);
    expect(messages.at(-1)!.headers['webhook-id']).toBe(first!.event.id);
    const [delivered] = await until(
      () => deliveries(boss, hook, '?status=delivered'),
      ({ length }) => length === 1,
    );
    expect(delivered!['eventId']).toBe(first!.event.id);
  });

  it('is disabled by 410, and by three days without success; what it missed can be replayed from a cursor', async () => {
    const { boss, ann } = await company();
    const hook = await endpoint(boss, { types: ['booking'] });
    const self = `/webhook-endpoints/${hook.id}`;
    await campus.settled();
    const { nextCursor } = (await boss.get('/changes?since=now')).body;
    receiver.answers.set(hook.path, () => 410);
    await booked(ann);
    const gone = await until(
      () => boss.get(self),
      ({ body }) => body.enabled === false,
    );
    expect(gone.body).toMatchObject({ disabledReason: 'gone', disabledAt: expect.any(String) });
    await until(
      async () =>
        (await boss.get(`/changes?since=${nextCursor}&types=webhook_endpoint`)).body.data as {
          type: string;
        }[],
      (found) => found.some(({ type }) => type === 'webhook_endpoint.disabled'),
    );
    expect((await boss.post(`${self}/test`)).body).toMatchObject({ code: 'state-not-allowed' });

    const missed = await booked(ann);
    receiver.answers.set(hook.path, () => 500);
    expect((await boss.patch(self, { enabled: true })).body).toMatchObject({ enabled: true });
    await campus.settled();
    const range = await boss.post(`${self}/replay`, { since: nextCursor });
    expect(range.body).toEqual({ queued: 2, hasMore: false });
    await receiver.until(hook.path, (messages) => messages.some(({ event }) => event.subject === missed));

    await until(
      () => boss.get(self),
      ({ body }) => body.failingSince !== undefined,
    );
    await campus.db.query(
      `UPDATE webhook_endpoint SET failing_since = now() - interval '73 hours' WHERE url LIKE $1`,
      [`%${hook.path}`],
    );
    const failing = await until(
      async () => (await passTime(), boss.get(self)),
      ({ body }) => body.enabled === false,
    );
    expect(failing.body.disabledReason).toBe('failing');
  });

  it('is signed by both secrets while one replaces the other', async () => {
    const { boss } = await company();
    const hook = await endpoint(boss, { types: ['webhook'] });
    const rotated = await boss.post(`/webhook-endpoints/${hook.id}/rotate-secret`);
    expect(rotated.body.secret).not.toBe(hook.secret);
    expect(Date.parse(rotated.body.oldSecretUntil) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    const test = await boss.post(`/webhook-endpoints/${hook.id}/test`);
    expect([test.status, test.body.type]).toEqual([202, 'webhook.test']);
    const [message] = await receiver.until(hook.path, ({ length }) => length === 1);
    const verify = (secret: string) =>
      new Webhook(secret).verify(message!.body, message!.headers as Record<string, string>);
    expect(verify(hook.secret)).toMatchObject({ type: 'webhook.test', id: test.body.eventId });
    expect(verify(rotated.body.secret)).toBeTruthy();

    await campus.db.query(`UPDATE webhook_endpoint SET old_secret_until = now() WHERE url LIKE $1`, [
      `%${hook.path}`,
    ]);
    await boss.post(`/webhook-endpoints/${hook.id}/test`);
    const [, later] = await receiver.until(hook.path, ({ length }) => length === 2);
    expect(() =>
      new Webhook(hook.secret).verify(later!.body, later!.headers as Record<string, string>),
    ).toThrow('No matching signature');
  });

  it('is changed only by whoever has seen it, as far as they say', async () => {
    const { boss } = await company();
    const hook = await endpoint(boss);
    const self = `/webhook-endpoints/${hook.id}`;
    const { headers } = await boss.get(self);
    expect((await boss.patch(self, { types: ['space'] }, {})).status).toBe(428);
    const changed = await boss.patch(
      self,
      { types: ['space'], description: 'Maps' },
      { 'if-match': headers['etag']! },
    );
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect((await boss.patch(self, { enabled: false }, { 'if-match': headers['etag']! })).status).toBe(412);
    expect((await boss.patch(self, { url: 'https://10.0.0.1/' })).status).toBe(422);
    expect((await boss.patch(self, { types: ['Not A Type'] })).status).toBe(422);
  });

  // The last story, because two servers share its database.
  it('arrives although the server is killed, and once although two send: nothing is lost, nothing twice', async () => {
    const { boss, ann } = await company();
    const hook = await endpoint(boss, { types: ['booking.created'] });
    const second = await startProcess({ databaseUrl: campus.server.databaseUrl, env });
    try {
      const ids: string[] = [];
      for (let n = 0; n < 20; n++) ids.push(await booked(ann));
      const messages = await receiver.until(hook.path, ({ length }) => length >= 20);
      expect(messages.map(({ event }) => event.subject).sort()).toEqual([...ids].sort());

      receiver.answers.set(hook.path, () => undefined);
      const late = await booked(ann);
      await receiver.until(hook.path, (all) => all.some(({ event }) => event.subject === late));
      await campus.server.kill();
      await second.kill();
      receiver.answers.delete(hook.path);
      await campus.db.query(`UPDATE webhook_delivery SET sending_until = now() WHERE finished_at IS NULL`);
      const third = await startProcess({ databaseUrl: campus.server.databaseUrl, env });
      try {
        await receiver.until(
          hook.path,
          (all) => all.filter(({ event }) => event.subject === late).length === 2,
        );
      } finally {
        await third.stop();
      }
    } finally {
      await second.stop();
    }
  });
});
