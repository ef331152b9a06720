import { setTimeout as sleep } from 'node:timers/promises';
import { at, Campus, type Person, type Space } from './support/campus.js';
import type { ServerProcess } from './support/server.js';
import { EventStream } from './support/event-stream.js';

const heartbeatMs = 400;

describe('The event stream', () => {
  let campus: Campus<ServerProcess>;
  let mei: Person;
  let room: Space;
  const open: EventStream[] = [];

  beforeAll(async () => {
    campus = await Campus.openApart({ HEARTBEAT_MS: String(heartbeatMs) });
    mei = await campus.person();
    room = await campus.space();
  });
  afterEach(() => {
    for (const stream of open.splice(0)) stream.close();
  });
  afterAll(() => campus.close());

  async function listen(
    person: Pick<Person, 'token'>,
    more: { query?: string; headers?: Record<string, string> } = {},
  ): Promise<EventStream> {
    const stream = await EventStream.open(campus.server.url, person, more);
    open.push(stream);
    return stream;
  }
  /** Open, and far enough that it hears what happens from now on. */
  const listening = async (...given: Parameters<typeof listen>) =>
    (await listen(...given)).until(({ messages }) => messages.some(({ event }) => event === 'heartbeat'));

  const booked = async (person: Person, hour: number, day = 2): Promise<string> => {
    const clock = String(hour).padStart(2, '0');
    const times = [at(day, `${clock}:00`), at(day, `${clock}:30`)] as const;
    return (await person.book(room, ...times)).body.id;
  };

  it('tells of a change as it happens, word for word as the list of changes does', async () => {
    const stream = await listening(mei, { query: '?types=booking' });
    const id = await booked(mei, 10);
    await stream.until(({ changes }) => changes.length === 1);

    const [told] = stream.changes;
    expect(told).toMatchObject({ type: 'booking.created', id, booking: { status: 'confirmed' } });
    expect(stream.messages.find(({ event }) => event === 'message')!.id).toBe(told!['cursor']);
    const start = stream.messages[0]!.id!;
    expect((await mei.get(`/changes?since=${start}&types=booking`)).body.data).toEqual([told]);
  });

  it('is what a browser reads as it comes: no compression, nothing kept, and nothing gathered by a proxy', async () => {
    const { response } = await listening(mei);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('content-security-policy')).toBeTruthy();
    expect(response.headers.get('request-id')).toMatch(/^req_/);
  });

  it('opens to the cookie of a session, too, and to nobody who has neither', async () => {
    const plain = await fetch(`${campus.server.url}/api/v1/events/stream`);
    expect([plain.status, ((await plain.json()) as { code: string }).code]).toEqual([401, 'unauthenticated']);
    const response = await fetch(`${campus.server.url}/api/v1/events/stream`, {
      headers: { cookie: `tolo_session=${mei.token}` },
    });
    expect(response.status).toBe(200);
    await response.body!.cancel();
    const { token } = (await mei.post('/tokens', { name: 'Spaces only', scopes: ['spaces:read'] })).body;
    const stranger = await listen({ token });
    expect(stranger.response.status).toBe(403);
  });

  it("tells nobody of others' bookings, a company's admins of their company's, and the campus of all", async () => {
    const tenantId = await campus.tenant();
    const boss = await campus.person({ tenantId, roles: ['tenant_admin'] });
    const ann = await campus.person({ tenantId });
    const colleague = await campus.person({ tenantId });
    const streams = await Promise.all(
      [ann, boss, campus.admin, colleague, mei].map((person) => listening(person)),
    );
    const { body } = await ann.book(room, at(3, '09:00'), at(3, '09:30'), { title: 'Secret formula' });
    // What comes last and is for everybody shows that all before it has been told.
    const last = await campus.space();
    await Promise.all(
      streams.map((stream) => stream.until(({ changes }) => changes.some(({ id }) => id === last.id))),
    );

    const heard = streams.map(({ changes }) => changes.some(({ id }) => id === body.id));
    expect(heard).toEqual([true, true, true, false, false]);
    for (const { messages } of streams.slice(3)) expect(JSON.stringify(messages)).not.toContain('Secret');
  });

  it('tells only of the kinds that were asked for', async () => {
    const stream = await listening(mei, { query: '?types=space' });
    await booked(mei, 11);
    const { id } = await campus.space();
    await stream.until(({ changes }) => changes.length > 0);
    expect(stream.changes.map(({ type, id: of }) => [type, of])).toEqual([['space.created', id]]);
  });

  it('goes on where it broke off: no gap and no double over many reconnections', async () => {
    const first = await listening(mei, { query: '?types=booking' });
    let lastId = first.lastId!;
    first.close();
    const heard: string[] = [];
    const made: string[] = [];
    let isBooking = true;
    const booking = (async () => {
      for (let n = 0; n < 24; n++) {
        made.push(await booked(mei, n % 12 < 9 ? 9 + (n % 12) : 9 + (n % 3), 4 + Math.floor(n / 3)));
        await sleep(20);
      }
    })().finally(() => (isBooking = false));
    for (let n = 0; isBooking || (heard.length < 24 && n < 400); n++) {
      const stream = await listen(mei, {
        query: '?types=booking&since=now',
        headers: { 'last-event-id': lastId },
      });
      await sleep(40 + (n % 5) * 60);
      stream.close();
      heard.push(...stream.changes.map(({ id }) => id as string));
      lastId = stream.lastId ?? lastId;
    }
    await booking;
    expect(made).not.toContain(undefined);
    expect(heard).toEqual(made);
  });

  it('reads up from a cursor of a list', async () => {
    await campus.settled();
    const { cursor } = (await mei.get('/bookings?include=cursor')).body;
    const id = await booked(mei, 15);
    const stream = await listen(mei, { query: `?since=${cursor}&types=booking` });
    await stream.until(({ changes }) => changes.length > 0);
    expect(stream.changes.map((change) => change['id'])).toEqual([id]);
  });

  it('says that it lives, and where to go on from although nothing happens', async () => {
    const stream = await listening(mei, { query: '?types=nothing' });
    const begun = Date.now();
    await stream.until(({ messages }) => messages.length >= 4);
    expect(stream.messages.every(({ event }) => event === 'heartbeat')).toBe(true);
    expect(Date.now() - begun).toBeGreaterThan(2 * heartbeatMs);
    expect(Date.parse(stream.messages.at(-1)!.data['time'] as string)).toBeCloseTo(Date.now(), -5);

    const before = stream.lastId;
    await campus.space();
    await campus.settled();
    await stream.until(({ lastId }) => lastId !== before);
    expect(stream.changes).toEqual([]);
  });

  it('refuses a cursor that is too old, and tells a browser that comes back with one on the stream', async () => {
    const asked = await listen(mei, { query: '?since=c_zzzzzz-0' });
    expect(asked.response.status).toBe(410);
    expect((await listen(mei, { query: '?since=yesterday' })).response.status).toBe(422);

    const returned = await listen(mei, { headers: { 'last-event-id': 'c_zzzzzz-0' } });
    await returned.until(({ messages }) => messages.length >= 2);
    expect(returned.response.status).toBe(200);
    const [gap] = returned.messages;
    expect(gap).toMatchObject({ event: 'cursor-expired', id: expect.stringMatching(/^c_/) });
    expect(gap!.data['resync']).toContain('/api/v1/bookings');
    const id = await booked(mei, 16);
    await returned.until(({ changes }) => changes.some((change) => change['id'] === id));
  });

  it('ends with the session that opened it', async () => {
    const leaving = await campus.person();
    const stream = await listening(leaving);
    await leaving.delete('/sessions/current');
    await stream.until(({ isOver }) => isOver);
  });

  it('keeps two hundred open at once, each told once', async () => {
    const streams = await Promise.all(Array.from({ length: 200 }, () => listening(mei)));
    const id = await booked(mei, 17);
    await Promise.all(
      streams.map((stream) => stream.until(({ changes }) => changes.some((change) => change['id'] === id))),
    );
    expect(streams.every(({ changes }) => changes.filter((change) => change['id'] === id).length === 1)).toBe(
      true,
    );
  });

  // The last story, because none can be told after it.
  it('ends when the server does, and does not keep it from ending', async () => {
    const stream = await listening(mei);
    const begun = Date.now();
    await campus.server.terminate();
    // After ten seconds it would have been ended by force.
    expect(Date.now() - begun).toBeLessThan(9000);
    await stream.until(({ isOver }) => isOver);
  });
});
