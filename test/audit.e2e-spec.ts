import { at, Campus, type Person } from './support/campus.js';

interface Entry {
  at: string;
  type: string;
  subject: string;
  version: number;
}

describe('The audit', () => {
  let campus: Campus;
  let mei: Person;
  let boss: Person;
  let stranger: Person;
  let theirBoss: Person;
  let id: string;

  beforeAll(async () => {
    campus = await Campus.open();
    // A name of words that stand in no other's name and, unlike a digit, in no other's address.
    mei = await campus.person({ name: 'Mei Wong' });
    boss = await campus.person({ tenantId: mei.user.tenantId, roles: ['tenant_admin'] });
    stranger = await campus.person();
    theirBoss = await campus.person({ tenantId: stranger.user.tenantId, roles: ['tenant_admin'] });
    id = await booked(mei);
    await mei.patch(`/bookings/${id}`, { title: 'Review' });
    await boss.post(`/bookings/${id}/cancel`, { reason: '=1+1, "so"' });
    await booked(stranger);
  });
  afterAll(() => campus.close());

  const booked = async (person: Person): Promise<string> =>
    (await person.book(await campus.space(), at(2, '10:00'), at(2, '11:00'))).body.id;
  const read = async (person: Person, query: string): Promise<Entry[]> =>
    (await person.get(`/audit?${query}`)).body.data;
  const nameOf = async (person: Person): Promise<string> => (await person.get('/me')).body.name;
  const typesOf = (entries: Entry[]) => entries.map(({ type }) => type);
  const download = (person: Person, query: string) =>
    fetch(`${campus.server.url}/api/v1/audit/export?${query}`, {
      headers: { authorization: `Bearer ${person.token}` },
    });
  /** As if the newest booking had been changed so often, all at the same moment. */
  const changeNewest = (times: number, moment: string) =>
    campus.db.query(
      `INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, changed, snapshot)
       SELECT h.booking_id, h.version + n, $2, h.actor_id, 'api', 'booking.updated', '{title}', h.snapshot || jsonb_build_object('version', h.version + n)
       FROM booking_history h, generate_series(1, $1) AS n
       WHERE h.booking_id = (SELECT booking_id FROM booking_history WHERE type = 'booking.created' ORDER BY at DESC LIMIT 1) AND h.version = 1`,
      [times, moment],
    );

  it('tells who did what, when and by which door: before and after', async () => {
    const [cancelled, updated, created] = await read(campus.admin, `subject=${id}`);

    expect(cancelled).toMatchObject({
      type: 'booking.cancelled',
      door: 'web',
      actor: { id: boss.user.id, name: expect.stringMatching(/^Person/) },
      subject: id,
      version: 3,
      changed: ['status'],
      reason: '=1+1, "so"',
      before: { status: 'confirmed', title: 'Review' },
      after: { status: 'cancelled', title: 'Review', bookedFor: mei.user.id, tenantId: mei.user.tenantId },
    });
    expect(updated).toMatchObject({
      type: 'booking.updated',
      before: { title: null },
      after: { title: 'Review' },
    });
    expect(created).toMatchObject({ type: 'booking.created', version: 1, after: { start: at(2, '10:00') } });
    expect(created).not.toHaveProperty('before');
  });

  it('finds what somebody did, of some types, in a period', async () => {
    expect(typesOf(await read(boss, `actor=${boss.user.id}`))).toEqual(['booking.cancelled']);
    expect(typesOf(await read(boss, `subject=${id}&type=booking.created,booking.updated`))).toEqual([
      'booking.updated',
      'booking.created',
    ]);
    await booked(mei);
    await changeNewest(1, '2026-01-05T00:00:00Z');
    const period = (from: string, to: string) => read(boss, `from=${from}&to=${to}`);
    expect(typesOf(await period('2026-01-05T00:00:00Z', '2026-01-05T00:00:01Z'))).toEqual([
      'booking.updated',
    ]);
    expect(await period('2026-01-04T00:00:00Z', '2026-01-05T00:00:00Z')).toEqual([]);
    expect((await boss.get('/audit?actor=mei')).body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/actor' }],
    });
  });

  it('is for the admins of a company, of theirs only, and of the campus, of all', async () => {
    const tenantsOf = async (person: Person) =>
      new Set(
        (await person.get('/audit?limit=200')).body.data.map(
          ({ after }: { after: { tenantId: string } }) => after.tenantId,
        ),
      );
    expect(await tenantsOf(boss)).toEqual(new Set([mei.user.tenantId]));
    expect(await tenantsOf(theirBoss)).toEqual(new Set([stranger.user.tenantId]));
    expect(await tenantsOf(campus.admin)).toEqual(new Set([mei.user.tenantId, stranger.user.tenantId]));
    const operator = await campus.person({ roles: ['operator'] });
    expect(await tenantsOf(operator)).toEqual(await tenantsOf(campus.admin));
    // To take all of it away is for admins.
    expect((await operator.get('/audit/export')).status).toBe(403);
    for (const path of ['/audit', '/audit/export']) expect((await mei.get(path)).status).toBe(403);
  });

  it('finds a booking by whose it is or by its id, for those who are asked about it', async () => {
    const operator = await campus.person({ roles: ['operator'] });
    const ahead = await booked(mei);
    const found = async (person: Person, q: string) =>
      (await person.get(`/bookings/search?q=${encodeURIComponent(q)}`)).body.data;
    const whole = { booking: { id: ahead, bookedFor: mei.user.id }, holder: { email: mei.user.email } };
    for (const q of [
      mei.user.email,
      ` ${mei.user.email.toUpperCase()} `,
      ahead,
      ahead.toUpperCase(),
      (await nameOf(mei)).split(' ').toReversed().join('  '),
      `https://tolo.example/bookings?booking=${ahead}`,
    ])
      expect(await found(operator, q)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            booking: expect.objectContaining(whole.booking),
            holder: expect.objectContaining(whole.holder),
          }),
        ]),
      );
    expect(await found(operator, 'nobody@nowhere.example')).toEqual([]);
    expect((await found(boss, mei.user.email)).length).toBeGreaterThan(0);
    expect(await found(theirBoss, mei.user.email)).toEqual([]);
    expect(await found(theirBoss, ahead)).toEqual([]);
    expect((await mei.get(`/bookings/search?q=${ahead}`)).status).toBe(403);
  });

  it('tells the whole story of the bookings of whoever is called so, whoever did it', async () => {
    const operator = await campus.person({ roles: ['operator'] });
    const theirs = await booked(mei);
    await operator.post(`/bookings/${theirs}/cancel`, { reason: 'Water' });
    const other = await booked(stranger);
    const story = async (person: Person, q: string) => {
      const entries = await read(person, `limit=200&q=${encodeURIComponent(q)}`);
      return entries.filter(({ subject }) => [theirs, other].includes(subject)).map(({ type }) => type);
    };
    const all = ['booking.cancelled', 'booking.created'];
    for (const q of [
      mei.user.email,
      mei.user.email.slice(0, -4),
      (await nameOf(mei)).split(' ').toReversed().join(' '),
      theirs,
      `https://tolo.example/?booking=${theirs}`,
    ])
      expect([q, await story(operator, q)]).toEqual([q, all]);
    expect(await story(boss, mei.user.email)).toEqual(all);
    expect(await story(theirBoss, mei.user.email)).toEqual([]);
    expect(await story(theirBoss, theirs)).toEqual([]);
    expect(await read(operator, 'q=nobody@nowhere.example')).toEqual([]);
    expect((await operator.get('/audit?q=m')).status).toBe(422);
  });

  it('keeps why somebody moved, prolonged or handed on the booking of another', async () => {
    const operator = await campus.person({ roles: ['operator'] });
    const theirs = await booked(mei);
    const moved = await operator.patch(`/bookings/${theirs}`, {
      start: at(2, '12:00'),
      end: at(2, '13:00'),
      reason: 'Water',
    });
    const longer = await operator.post(`/bookings/${theirs}/extend`, { minutes: 30, reason: 'They rang' });
    const handed = await operator.post(`/bookings/${theirs}/transfer`, {
      to: boss.user.email,
      reason: 'She has left',
    });
    expect([moved.status, longer.status, handed.status]).toEqual([200, 200, 200]);
    const entries = (await operator.get(`/audit?subject=${theirs}`)).body.data;
    expect(entries.slice(0, 3)).toMatchObject([
      { type: 'booking.transferred', reason: 'She has left' },
      { type: 'booking.extended', reason: 'They rang' },
      { type: 'booking.moved', reason: 'Water', after: { spaceCode: expect.any(String) } },
    ]);
  });

  it('keeps why somebody books for another, whichever way, and moves several of theirs', async () => {
    const operator = await campus.person({ roles: ['operator'] });
    const during = { start: at(3, '10:00'), end: at(3, '11:00') };
    const told = { for: mei.user.email, reason: 'They rang' };
    const free = async () => ({ spaceId: (await campus.space()).id, ...during });
    const hold = await operator.post('/holds', { ...(await free()), for: told.for });
    const preview = await operator.post('/series/preview', {
      ...(await free()),
      for: told.for,
      rrule: 'FREQ=DAILY;COUNT=2',
    });
    const one = await operator.post('/bookings', { ...(await free()), ...told });
    const answers = [
      one,
      // What takes of its own transaction: several spaces at once.
      await operator.post('/bookings', {
        ...during,
        ...told,
        spaces: [{ spaceId: (await free()).spaceId }, { spaceId: (await free()).spaceId }],
      }),
      await operator.post('/bookings', { holdId: hold.body.id, reason: told.reason }),
      await operator.post('/series', { previewToken: preview.body.previewToken, reason: told.reason }),
    ];
    const batch = await operator.post(
      '/bookings/batch',
      {
        items: [
          { op: 'create', booking: { ...(await free()), ...told } },
          {
            op: 'move',
            id: one.body.id,
            ifMatch: '*',
            changes: { start: at(3, '12:00'), end: at(3, '13:00'), reason: 'Water' },
          },
        ],
      },
      { 'idempotency-key': 'reasons' },
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(batch.body.results.map(({ status }: { status: number }) => status)).toEqual([201, 200]);
    const made = answers.flatMap(({ body }) => body.bookingIds ?? body.id);
    const newest = async (id: string) => (await read(operator, `subject=${id}&limit=1`))[0];
    for (const subject of [...made.slice(1), batch.body.results[0].booking.id])
      expect(await newest(subject)).toMatchObject({ subject, reason: 'They rang' });
    expect(await newest(one.body.id)).toMatchObject({ type: 'booking.moved', reason: 'Water' });
    // Whose it is can read it, and is told.
    const { body: history } = await mei.get(`/bookings/${one.body.id}/history`);
    expect(history.data[0]).toMatchObject({ type: 'booking.created', reason: 'They rang' });
    const { body: notices } = await mei.get('/me/notices?limit=200');
    expect(
      notices.data.find(
        ({ what, booking }: { what: string; booking: { id: string } }) =>
          what === 'booked' && booking.id === one.body.id,
      ),
    ).toMatchObject({ reason: 'They rang' });
  });

  it('tells a company that is handed a booking nothing of whose it was', async () => {
    const handed = await booked(mei);
    await campus.admin.post(`/bookings/${handed}/transfer`, { to: stranger.user.email });

    const [transferred, ...rest] = await read(theirBoss, `subject=${handed}`);
    expect(transferred).toMatchObject({
      type: 'booking.transferred',
      after: { bookedFor: stranger.user.id },
    });
    expect(transferred).not.toHaveProperty('before');
    expect(transferred).not.toHaveProperty('actor.name');
    expect(rest).toEqual([]);
    expect(typesOf(await read(boss, `subject=${handed}`))).toEqual(['booking.created']);
  });

  it('shows each act once, page by page, also where many happened at the same moment', async () => {
    const other = await booked(mei);
    await changeNewest(7, '2026-01-01T00:00:00.123456Z');

    const seen: string[] = [];
    let next = '';
    do {
      const { body } = await boss.get(`/audit?limit=3&subject=${other}${next}`);
      seen.push(...body.data.map(({ version }: Entry) => String(version)));
      next = body.page.hasMore ? `&cursor=${encodeURIComponent(body.page.nextCursor)}` : '';
    } while (next);
    expect(seen).toEqual(['1', '8', '7', '6', '5', '4', '3', '2']);
    expect((await boss.get('/audit?cursor=c_WzEsMiwzXQ')).body.errors).toMatchObject([
      { pointer: '/cursor' },
    ]);
  });

  describe('as a file', () => {
    it('is a table that no spreadsheet takes for formulas', async () => {
      const answer = await download(boss, '');
      const text = await answer.text();

      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
      const [head, ...lines] = text.split('\r\n');
      expect(head).toBe('at,type,door,actorId,actorName,subject,version,changed,reason,before,after');
      expect(lines.find((line) => line.includes('booking.cancelled'))).toContain(
        `,${id},3,status,"'=1+1, ""so""","{""status"":""confirmed""`,
      );
      expect(text).not.toContain(stranger.user.tenantId);
    });

    it('is as long as it has to be', async () => {
      await booked(mei);
      await changeNewest(1_200, '2026-01-02T00:00:00.5Z');
      const from = encodeURIComponent('2026-01-02T00:00:00Z');
      const to = encodeURIComponent('2026-01-03T00:00:00Z');

      const answer = await download(boss, `format=ndjson&from=${from}&to=${to}`);
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.ndjson"');
      const lines = (await answer.text()).trimEnd().split('\n');
      const versions = lines.map((line) => (JSON.parse(line) as Entry).version);
      expect(versions).toEqual(Array.from({ length: 1_200 }, (_, n) => n + 2));
    });

    it('is told of in the change log', async () => {
      await campus.settled();
      const { body: start } = await boss.get('/changes?since=now');
      await (await download(boss, 'format=ndjson')).text();
      await campus.settled();
      const { body } = await boss.get(`/changes?since=${start.nextCursor}`);
      expect(body.data).toMatchObject([
        { type: 'audit.exported', reason: expect.stringMatching(/^ndjson, the beginning to \d{4}-/) },
      ]);
      await campus.settled();
      expect((await stranger.get(`/changes?since=${start.nextCursor}`)).body.data).toEqual([]);
    });
  });

  it.each([
    'UPDATE booking_history SET actor_id = booking_id',
    'UPDATE booking_history SET reason = NULL WHERE false',
    'DELETE FROM booking_history WHERE version = 1',
    'TRUNCATE booking_history',
    'TRUNCATE booking, booking_history CASCADE',
  ])('is not rewritten by %s', async (sql) => {
    await expect(campus.db.query(sql)).rejects.toMatchObject({ constraint: 'history_is_kept' });
  });
});
