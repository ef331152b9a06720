import { setTimeout as sleep } from 'node:timers/promises';
import ICAL from 'ical.js';
import { at, Campus, type Person, type Space } from './support/campus.js';
import type { ServerProcess } from './support/server.js';

interface Told {
  uid: string;
  summary: string;
  status: string;
  sequence: number;
  start: string;
  end: string;
  location?: string;
}

const titles = (events: readonly Told[]) => events.map(({ summary }) => summary);

describe('A feed', () => {
  let campus: Campus<ServerProcess>;
  let mei: Person;
  let colleague: Person;
  let stranger: Person;
  let boss: Person;

  beforeAll(async () => {
    campus = await Campus.openApart();
    mei = await campus.person();
    [colleague, boss, stranger] = [
      await campus.person({ tenantId: mei.user.tenantId }),
      await campus.person({ tenantId: mei.user.tenantId, roles: ['member', 'tenant_admin'] }),
      await campus.person(),
    ];
  });
  afterAll(() => campus.close());

  const subscribe = async (person: Person, wish: object): Promise<string> => {
    const { status, body } = await person.post('/feeds', wish);
    expect([status, body.code]).toEqual([201, undefined]);
    return body.url as string;
  };

  const fetchOf = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });

  const read = async (url: string): Promise<Told[]> => {
    const answer = await fetchOf(url);
    expect(answer.status).toBe(200);
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      summary: String(event.getFirstPropertyValue('summary')),
      status: String(event.getFirstPropertyValue('status')),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      start: String(event.getFirstPropertyValue('dtstart')),
      end: String(event.getFirstPropertyValue('dtend')),
      ...(event.hasProperty('location') && { location: String(event.getFirstPropertyValue('location')) }),
    }));
  };

  const book = async (person: Person, space: Space, hour: number, title: string) => {
    const two = (n: number) => String(n).padStart(2, '0');
    const answer = await person.book(space, at(3, `${two(hour)}:00`), at(3, `${two(hour + 1)}:00`), {
      title,
    });
    expect(answer.status).toBe(201);
    return answer.body as { id: string };
  };

  it('of my own shows what I have, by the clock of the campus, and follows what becomes of it', async () => {
    const room = await campus.space();
    const { id } = await book(mei, room, 10, 'HPLC prep, round 2; "final"');
    const url = await subscribe(mei, { what: 'mine' });

    const [event] = await read(url);
    expect(event).toEqual({
      uid: `${id}@tolo`,
      summary: 'HPLC prep, round 2; "final"',
      status: 'CONFIRMED',
      sequence: 0,
      start: `${at(3, '10:00').slice(0, 10)}T10:00:00`,
      end: `${at(3, '10:00').slice(0, 10)}T11:00:00`,
      location: expect.stringContaining(room.code),
    });

    await mei.patch(`/bookings/${id}`, { start: at(3, '12:00') });
    expect(await read(url)).toMatchObject([
      { uid: event!.uid, sequence: 1, start: expect.stringContaining('T12:00') },
    ]);
    await mei.post(`/bookings/${id}/cancel`);
    expect(await read(url)).toMatchObject([{ uid: event!.uid, sequence: 2, status: 'CANCELLED' }]);
    await campus.db.query(
      `UPDATE booking SET updated_at = now() - interval '31 days' WHERE space_id = (SELECT id FROM space WHERE code = $1)`,
      [room.code],
    );
    expect(await read(url)).toEqual([]);
  });

  it('says that it is a calendar, and nothing at all while nothing has changed', async () => {
    const room = await campus.space();
    await book(colleague, room, 9, 'Stand-up');
    const url = await subscribe(colleague, { what: 'mine' });

    const first = await fetchOf(url);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const etag = first.headers.get('etag')!;
    expect(await first.text()).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n/);
    const second = await fetchOf(url, { 'if-none-match': etag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
    await book(colleague, room, 11, 'Retro');
    expect((await fetchOf(url, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is told anew once anything in it differs, whoever or whatever changed it', async () => {
    const reader = await campus.person();
    const room = await campus.space();
    const { id } = await book(reader, room, 9, 'Stand-up');
    const url = await subscribe(reader, { what: 'mine' });
    let etag = '';
    const ask = async () => {
      const answer = await fetchOf(url, { 'if-none-match': etag });
      if (answer.status === 200) etag = answer.headers.get('etag')!;
      return answer.status;
    };
    const askTwice = async () => [await ask(), await ask()];
    const set = (what: string) =>
      campus.db.query(`UPDATE booking SET ${what} WHERE space_id = (SELECT id FROM space WHERE code = $1)`, [
        room.code,
      ]);
    expect(await askTwice()).toEqual([200, 304]);

    await reader.patch(`/bookings/${id}`, { title: 'Retro' });
    expect(await askTwice()).toEqual([200, 304]);
    await campus.admin.patch(`/spaces/${room.id}`, { name: { en: 'Renamed' } });
    expect(await askTwice()).toEqual([200, 304]);
    await campus.db.query(`UPDATE member SET language = 'zh-Hant-HK' WHERE email = $1`, [reader.user.email]);
    expect(await askTwice()).toEqual([200, 304]);

    // What the clock alone does: nobody comes, and a request is not decided.
    for (const deadline of [`check_in_by =`, `check_in_by = NULL, status = 'requested', expires_at =`]) {
      await set(`status = 'confirmed'`);
      await set(`${deadline} clock_timestamp() + interval '2 seconds'`);
      await ask();
      const [before] = await read(url);
      expect(before!.status).not.toBe('CANCELLED');
      const given = etag;
      for (const end = Date.now() + 15_000; etag === given && Date.now() < end; await sleep(100)) await ask();
      expect((await read(url))[0]).toMatchObject({ status: 'CANCELLED' });
      expect(etag).not.toBe(given);
    }
  });

  it('of a space shows what is mine, and of the others only that it is taken', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 4 });
    await Promise.all([
      book(mei, lab, 10, 'Mine'),
      book(colleague, lab, 12, 'A colleague’s'),
      book(stranger, lab, 14, 'A stranger’s'),
    ]);
    const seenBy = async (person: Person, detail = 'full') =>
      titles(await read(await subscribe(person, { what: 'space', spaceId: `code:${lab.code}`, detail })));

    expect(await seenBy(mei)).toEqual(['Mine', 'Busy', 'Busy']);
    expect(await seenBy(stranger)).toEqual(['Busy', 'Busy', 'A stranger’s']);
    expect(await seenBy(boss)).toEqual(['Mine', 'A colleague’s', 'Busy']);
    expect(await seenBy(campus.admin)).toEqual(['Mine', 'A colleague’s', 'A stranger’s']);
    expect(await seenBy(campus.admin, 'busy')).toEqual(['Busy', 'Busy', 'Busy']);
    const text = await (await fetchOf(await subscribe(mei, { what: 'space', spaceId: lab.id }))).text();
    expect(text.match(/CLASS:PRIVATE/g)).toHaveLength(2);
    expect(text).not.toContain(stranger.user.id);
  });

  it('of others’ bookings forgets what was given back', async () => {
    const room = await campus.space();
    const { id } = await book(stranger, room, 10, 'Secret');
    const url = await subscribe(mei, { what: 'space', spaceId: room.id });
    expect(titles(await read(url))).toEqual(['Busy']);
    await stranger.post(`/bookings/${id}/cancel`);
    expect(await read(url)).toEqual([]);
  });

  it('of a company is for its admins, for as long as they are', async () => {
    const refused = await mei.post('/feeds', { what: 'tenant' });
    expect([refused.status, refused.body.code, refused.body.needs]).toEqual([
      403,
      'insufficient-scope',
      ['tenant_admin'],
    ]);

    const room = await campus.space();
    const passing = await campus.person({
      tenantId: stranger.user.tenantId,
      roles: ['member', 'tenant_admin'],
    });
    await book(stranger, room, 16, 'Board');
    const url = await subscribe(passing, { what: 'tenant' });
    expect(titles(await read(url))).toContain('Board');
    await campus.db.query(`UPDATE member SET roles = '{member}' WHERE email = $1`, [passing.user.email]);
    expect((await fetchOf(url)).status).toBe(404);
  });

  it('of a search shows the spaces that it finds', async () => {
    const [hall, other] = [await campus.space({ kind: 'event_hall', capacity: 1 }), await campus.space()];
    await book(mei, hall, 10, 'In the hall');
    await book(mei, other, 12, 'Elsewhere');
    const url = await subscribe(mei, { what: 'search', search: { kind: ['event_hall'] } });
    expect(titles(await read(url))).toEqual(['In the hall']);
  });

  it('shows what is asked for as tentative', async () => {
    const room = await campus.space();
    const { id } = await book(mei, room, 10, 'Perhaps');
    await campus.db.query(
      `UPDATE booking SET status = 'requested' WHERE space_id = (SELECT id FROM space WHERE code = $1)`,
      [room.code],
    );
    const events = await read(await subscribe(mei, { what: 'space', spaceId: room.id }));
    expect(events).toMatchObject([{ uid: `${id}@tolo`, status: 'TENTATIVE' }]);
  });

  it('is opened by its address alone, which can be revoked and is told once', async () => {
    const made = await mei.post('/feeds', { what: 'mine', detail: 'busy' });
    const { id, url, webcalUrl } = made.body;
    expect(webcalUrl).toBe(url.replace('http:', 'webcal:'));
    expect(made.headers['cache-control']).toBe('no-store');
    expect(url).toMatch(/\/feeds\/tolo_feed_[\w-]{51}\.ics$/);
    await read(url);
    const ofThatId = async () =>
      (await mei.get('/feeds')).body.data.find((feed: { id: string }) => feed.id === id);
    // It is noted in passing: no calendar waits for it.
    let listed = await ofThatId();
    for (let n = 0; n < 100 && listed.lastReadAt === null; n++) {
      await sleep(50);
      listed = await ofThatId();
    }
    expect(listed).toMatchObject({ what: 'mine', detail: 'busy', lastReadAt: expect.any(String) });
    expect(listed).not.toHaveProperty('url');

    expect((await stranger.delete(`/feeds/${id}`)).status).toBe(404);
    await read(url);
    expect((await mei.delete(`/feeds/${id}`)).status).toBe(204);
    expect((await fetchOf(url)).status).toBe(404);
    expect((await mei.delete(`/feeds/${id}`)).status).toBe(204);
  });

  it('is nowhere in the log, and opens nothing else', async () => {
    const url = await subscribe(mei, { what: 'mine' });
    const secret = /tolo_feed_[\w-]+/.exec(url)![0];
    await read(url);
    const wrong = url.replace(secret, `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`);
    const missing = await fetchOf(wrong);
    expect(missing.status).toBe(404);
    expect(await missing.text()).not.toContain('tolo_feed_');
    const asToken = await fetch(`${campus.server.url}/api/v1/me`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(asToken.status).toBe(401);
    expect(campus.server.output()).toContain('/feeds/…');
    expect(campus.server.output()).not.toContain('tolo_feed_');
  });

  it.each<[string, object, number, string, string | undefined]>([
    ['of something else', { what: 'everything' }, 422, 'validation-failed', '/what'],
    ['of a space that is not named', { what: 'space' }, 422, 'validation-failed', '/spaceId'],
    ['of a search that is not made', { what: 'search' }, 422, 'validation-failed', '/search'],
    ['of mine with a space', { what: 'mine', spaceId: 'code:x' }, 422, 'validation-failed', '/spaceId'],
    [
      'of a kind that there is not',
      { what: 'search', search: { kind: ['pool'] } },
      422,
      'validation-failed',
      '/search/kind',
    ],
    ['of a space that there is not', { what: 'space', spaceId: 'code:nowhere' }, 404, 'not-found', undefined],
  ])('is not made %s', async (_, wish, status, code, pointer) => {
    const refused = await mei.post('/feeds', wish);
    expect([refused.status, refused.body.code, refused.body.errors?.[0].pointer]).toEqual([
      status,
      code,
      pointer,
    ]);
  });

  it('is one of at most fifty, and a trial makes none', async () => {
    const person = await campus.person();
    expect((await person.post('/feeds?dryRun=true', { what: 'mine' })).status).toBe(201);
    expect((await person.get('/feeds')).body.data).toEqual([]);
    const answers = await Promise.all(
      Array.from({ length: 52 }, () => person.post('/feeds', { what: 'mine' })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(answers.filter(({ body }) => body.code === 'state-not-allowed')).toHaveLength(2);
  });
});
