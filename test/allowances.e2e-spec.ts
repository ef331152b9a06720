import { randomUUID } from 'node:crypto';
import { allowancesAstray } from './support/allowances-astray.js';
import { at, Campus, type Person, type Space } from './support/campus.js';

const midnight = (daysAhead: number) => at(daysAhead, '00:00');

describe('What one may use in a period', () => {
  let campus: Campus;
  let operator: Person;

  const allow = async (body: object, person = operator) => {
    const { status, body: allowance } = await person.post('/allowances', {
      name: { en: 'An allowance' },
      period: 'day',
      measure: 'bookings',
      ...body,
    });
    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(allowance)}`);
    return allowance as { id: string };
  };
  /** Made for one company, so that the stories do not meet. */
  const allowCompany = (person: Person, body: object) => allow({ tenantId: person.user.tenantId, ...body });
  const rooms = (count: number, more: object = {}) =>
    Promise.all(Array.from({ length: count }, () => campus.space(more)));
  const book = (
    person: Person,
    space: Space,
    daysAhead = 3,
    more: Record<string, unknown> = {},
    headers = {},
  ) => person.book(space, at(daysAhead, '10:00'), at(daysAhead, '11:00'), more, headers);
  const left = async (person: Person, id: string, daysAhead = 3) => {
    const { body } = await person.get(`/me/allowances?date=${at(daysAhead, '00:00').slice(0, 10)}`);
    return body.data.find((share: { id: string }) => share.id === id);
  };

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
  });
  afterAll(() => campus.close());

  // Whatever a story was about: what is counted is what is taken.
  afterEach(async () => {
    expect((await campus.db.query(allowancesAstray)).rows).toEqual([{ n: '0' }]);
    expect(await campus.drift()).toBe(0);
  });

  it('is told with every booking, and a booking beyond it refused with when it begins anew', async () => {
    const mei = await campus.person();
    const [first, second, another] = (await rooms(3, { kind: 'desk' })) as [Space, Space, Space];
    const room = await campus.space();
    const { id } = await allowCompany(mei, { per: 'person', kinds: ['desk'], most: 1 });

    const booked = await book(mei, first);
    const share = {
      id,
      name: { en: 'An allowance' },
      per: 'person',
      kinds: ['desk'],
      period: 'day',
      measure: 'bookings',
      most: 1,
      used: 1,
      left: 0,
      periodStart: midnight(3).slice(0, 10),
      resetsAt: midnight(4),
    };
    expect(booked).toMatchObject({ status: 201, body: { allowances: [share] } });
    expect((await mei.get(`/bookings/${booked.body.id}`)).body.allowances).toEqual([share]);

    const refusal = {
      status: 403,
      body: {
        code: 'allowance-exceeded',
        allowance: { id, period: 'day', measure: 'bookings', per: 'person', kinds: ['desk'] },
        limit: 1,
        left: 0,
        resetsAt: midnight(4),
      },
    };
    expect(await book(mei, second)).toMatchObject(refusal);
    expect(
      await mei.post('/bookings?dryRun=true', {
        spaceId: second.id,
        start: at(3, '10:00'),
        end: at(3, '11:00'),
      }),
    ).toMatchObject(refusal);
    expect(
      (await mei.post('/holds', { spaceId: second.id, start: at(3, '10:00'), end: at(3, '11:00') })).body
        .code,
    ).toBe('allowance-exceeded');

    expect((await book(mei, another, 4)).status).toBe(201);
    expect(await book(mei, room)).toMatchObject({ status: 201 });
    expect((await book(mei, room, 5)).body.allowances).toBeUndefined();
  });

  it('is one for each person, or one for a company together', async () => {
    const mei = await campus.person();
    const jun = await campus.person({ tenantId: mei.user.tenantId });
    const stranger = await campus.person();
    const [a, b, c, d] = (await rooms(4)) as [Space, Space, Space, Space];
    const own = await allowCompany(mei, { per: 'person', most: 1 });
    const common = await allowCompany(mei, { per: 'tenant', most: 2, period: 'year' });

    expect((await book(mei, a)).status).toBe(201);
    expect((await book(mei, b)).body).toMatchObject({ allowance: { id: own.id } });
    expect((await book(jun, b)).body.allowances).toMatchObject([
      { id: own.id, left: 0 },
      { id: common.id, used: 2, left: 0 },
    ]);
    expect((await book(jun, c, 4)).body).toMatchObject({ allowance: { id: common.id, per: 'tenant' } });
    expect((await book(stranger, d)).status).toBe(201);

    const usage = await mei.get(`/tenants/${mei.user.tenantId}/usage?date=${midnight(3).slice(0, 10)}`);
    expect(usage.body.data).toMatchObject([{ id: common.id, most: 2, used: 2, left: 0 }]);
    expect((await stranger.get(`/tenants/${mei.user.tenantId}/usage`)).status).toBe(404);
    expect(await left(jun, own.id)).toMatchObject({ used: 1 });
    expect(await left(jun, own.id, 4)).toMatchObject({ used: 0, left: 1 });
    expect(await left(stranger, own.id)).toBeUndefined();
  });

  it('counts every company, or everybody, apart where it is nobody’s alone', async () => {
    const [mei, jun] = (await Promise.all([campus.person(), campus.person()])) as [Person, Person];
    const [a, b, c] = (await rooms(3, { kind: 'event_hall' })) as [Space, Space, Space];
    const { id } = await allow({ per: 'tenant', kinds: ['event_hall'], most: 1, period: 'year' });

    expect((await book(mei, a)).status).toBe(201);
    expect((await book(jun, b)).status).toBe(201);
    expect((await book(jun, c)).body).toMatchObject({ code: 'allowance-exceeded', allowance: { id } });
    expect((await operator.delete(`/allowances/${id}`)).status).toBe(204);
    expect((await book(jun, c)).status).toBe(201);
  });

  it('is measured in minutes, bookings or minutes of each unit', async () => {
    const mei = await campus.person();
    const lab = await campus.space({ kind: 'lab', capacity: 10 });
    const minutes = await allowCompany(mei, { per: 'person', most: 90, measure: 'minutes' });
    const units = await allowCompany(mei, { per: 'person', most: 255, measure: 'unit_minutes' });

    expect((await book(mei, lab, 3, { units: 4 })).body.allowances).toMatchObject([
      { id: minutes.id, used: 60, left: 30 },
      { id: units.id, used: 240, left: 15 },
    ]);
    expect((await mei.book(lab, at(3, '12:00'), at(3, '12:45'))).body).toMatchObject({
      allowance: { id: minutes.id },
      left: 30,
    });
    expect((await mei.book(lab, at(3, '12:00'), at(3, '12:15'), { units: 2 })).body).toMatchObject({
      allowance: { id: units.id },
      left: 15,
    });
    expect((await mei.book(lab, at(3, '12:00'), at(3, '12:15'))).status).toBe(201);
  });

  it('is given back in time: by cancelling, by giving back a hold, by ending early', async () => {
    const mei = await campus.person();
    const bound = await campus.space({ terms: { cancelNoticeMinutes: 10 * 1440 } });
    const [free, held, early] = (await rooms(3)) as [Space, Space, Space];
    const { id } = await allowCompany(mei, { per: 'person', most: 60, measure: 'minutes', period: 'day' });

    const first = (await book(mei, free)).body;
    expect((await mei.post(`/bookings/${first.id}/cancel`)).body.allowances).toMatchObject([
      { used: 0, left: 60 },
    ]);

    const hold = (await mei.post('/holds', { spaceId: held.id, start: at(3, '10:00'), end: at(3, '11:00') }))
      .body;
    expect(await left(mei, id)).toMatchObject({ used: 60 });
    await mei.delete(`/holds/${hold.id}`);
    expect(await left(mei, id)).toMatchObject({ used: 0 });

    const late = (await book(mei, bound)).body;
    expect((await operator.post(`/bookings/${late.id}/cancel`)).status).toBe(200);
    expect(await left(mei, id)).toMatchObject({ used: 60 });

    const begun = (await book(mei, early, 5)).body;
    await campus.db.query(
      `UPDATE booking SET starts_at = now() - interval '20 minutes' WHERE starts_at = $1 AND space_id = (SELECT id FROM space WHERE code = $2)`,
      [at(5, '10:00'), early.code],
    );
    await mei.post(`/bookings/${begun.id}/end`);
    const { used } = await left(mei, id, 5);
    expect(used).toBeGreaterThanOrEqual(20);
    expect(used).toBeLessThan(30);
  });

  it.each([
    ['a hold that has run out', `status = 'held', expires_at = now() - interval '1 minute'`, 201],
    ['a request that nobody answered', `status = 'requested', expires_at = now() - interval '1 minute'`, 201],
    ['a booking that nobody came to', `check_in_by = now() - interval '1 minute'`, 403],
  ])('is judged by what is due now: %s', async (_what, change, status) => {
    const mei = await campus.person();
    const [a, b] = (await rooms(2)) as [Space, Space];
    await allowCompany(mei, { per: 'person', most: 1 });
    await book(mei, a);
    await campus.db.query(
      `UPDATE booking SET ${change} WHERE space_id = (SELECT id FROM space WHERE code = $1)`,
      [a.code],
    );

    expect((await book(mei, b)).status).toBe(status);
  });

  it('is told with every offer of a search, as what that would take and what is left', async () => {
    const mei = await campus.person();
    const [lab, room] = await Promise.all([
      campus.space({ kind: 'lab', capacity: 4 }),
      campus.space({ kind: 'office', capacity: 2 }),
    ]);
    const { id } = await allowCompany(mei, {
      per: 'tenant',
      most: 600,
      measure: 'unit_minutes',
      kinds: ['lab'],
    });
    await book(mei, lab, 3, { units: 2 });
    const search = async (person: Person, day = 3) => {
      const { body } = await person.post('/availability/search', {
        what: { spaceIds: [lab.id, room.id], people: 2 },
        when: { start: at(day, '14:00'), end: at(day, '15:30') },
      });
      return new Map(
        (body.offers as { space: { code: string }; cost?: object }[]).map(({ space, cost }) => [
          space.code,
          cost,
        ]),
      );
    };
    const costs = await search(mei);
    expect([...costs.keys()].sort()).toEqual([lab.code, room.code].sort());
    expect(costs.get(room.code)).toBeUndefined();
    expect(costs.get(lab.code)).toEqual({
      allowances: [
        {
          id,
          name: { en: 'An allowance' },
          per: 'tenant',
          period: 'day',
          measure: 'unit_minutes',
          takes: 180,
          left: 480,
          periodStart: midnight(3).slice(0, 10),
          resetsAt: midnight(4),
        },
      ],
    });
    expect((await search(mei, 4)).get(lab.code)).toMatchObject({ allowances: [{ left: 600 }] });
    expect((await search(await campus.person())).get(lab.code)).toBeUndefined();
  });

  it('follows a booking that moves, and refuses the move that it does not cover', async () => {
    const mei = await campus.person();
    const [a, b] = (await rooms(2)) as [Space, Space];
    const { id } = await allowCompany(mei, { per: 'person', most: 120, measure: 'minutes' });
    const { body: first } = await book(mei, a);
    const { body: second } = await book(mei, b, 4);

    expect((await mei.post(`/bookings/${first.id}/extend`, { minutes: 60 })).body.allowances).toMatchObject([
      { used: 120, left: 0 },
    ]);
    const refused = await mei.patch(`/bookings/${second.id}`, { start: at(3, '12:00') });
    expect(refused.body).toMatchObject({ code: 'allowance-exceeded', left: 0 });
    expect((await mei.get(`/bookings/${second.id}`)).body).toMatchObject({
      start: at(4, '10:00'),
      version: 1,
    });

    expect((await mei.patch(`/bookings/${first.id}`, { start: at(5, '10:00') })).status).toBe(200);
    expect(await left(mei, id, 3)).toMatchObject({ used: 0 });
    expect(await left(mei, id, 5)).toMatchObject({ used: 120 });
    expect((await mei.patch(`/bookings/${second.id}`, { start: at(3, '12:00') })).status).toBe(200);
  });

  it('binds nobody in hindsight: a lower limit refuses only what would use more', async () => {
    const mei = await campus.person();
    const [a, b] = (await rooms(2)) as [Space, Space];
    const { body: before } = await book(mei, b);
    const { id } = await allowCompany(mei, { per: 'person', most: 120, measure: 'minutes' });
    expect(await left(mei, id)).toMatchObject({ used: 0 });
    expect((await mei.patch(`/bookings/${before.id}`, { title: 'Renamed' })).status).toBe(200);

    const booked = (await mei.book(a, at(3, '10:00'), at(3, '12:00'))).body;
    await operator.patch(`/allowances/${id}`, { most: 30 });
    expect((await mei.patch(`/bookings/${booked.id}`, { start: at(3, '12:00') })).status).toBe(200);
    const shorter = await mei.patch(`/bookings/${booked.id}`, { end: at(3, '13:00') });
    expect(shorter.body.allowances).toMatchObject([{ most: 30, used: 60, left: 0 }]);
    expect((await mei.post(`/bookings/${booked.id}/extend`, { minutes: 15 })).body.code).toBe(
      'allowance-exceeded',
    );
  });

  it('is answered again, word by word, to who sends the same request again', async () => {
    const mei = await campus.person();
    const room = await campus.space();
    await allowCompany(mei, { per: 'person', most: 1 });
    const key = { 'idempotency-key': randomUUID() };

    const first = await book(mei, room, 3, {}, key);
    const again = await book(mei, room, 3, {}, key);

    expect(first.body.allowances).toMatchObject([{ used: 1, left: 0 }]);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  it('gives three of twenty who want different free rooms at once', async () => {
    const mei = await campus.person();
    const people = [
      mei,
      ...(await Promise.all(Array.from({ length: 3 }, () => campus.person({ tenantId: mei.user.tenantId })))),
    ];
    const twenty = await rooms(20);
    const { id } = await allowCompany(mei, { per: 'tenant', most: 3, period: 'month' });

    const replies = await Promise.all(twenty.map((room, n) => book(people[n % people.length]!, room)));

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(3);
    const refused = replies.filter(({ body }) => body.code === 'allowance-exceeded');
    expect(refused).toHaveLength(17);
    expect(new Set(refused.map(({ body }) => body.left))).toEqual(new Set([0]));
    expect(await left(mei, id)).toMatchObject({ used: 3, left: 0 });
  });

  it('is never overdrawn nor lost, however people book, move and cancel at once', async () => {
    const mei = await campus.person();
    const { tenantId } = mei.user;
    const people = [
      mei,
      ...(await Promise.all(Array.from({ length: 3 }, () => campus.person({ tenantId })))),
    ];
    const some = await rooms(6, { kind: 'lab', capacity: 4 });
    await allow({ tenantId, per: 'tenant', most: 1000, measure: 'unit_minutes', period: 'week' });
    await allow({ tenantId, per: 'person', kinds: ['lab'], most: 4, measure: 'bookings', period: 'day' });
    const own = people.map((): string[] => []);
    const statuses = new Set<number>();

    const step = async (n: number) => {
      const who = n % people.length;
      const mine = own[who]!;
      const id = mine[Math.floor(Math.random() * mine.length)];
      const daysAhead = 3 + Math.floor(Math.random() * 8);
      const start = at(daysAhead, `${String(8 + Math.floor(Math.random() * 9)).padStart(2, '0')}:00`);
      const dice = Math.random();
      if (!id || dice < 0.6) {
        const end = new Date(Date.parse(start) + 3_600_000).toISOString();
        const space = some[Math.floor(Math.random() * some.length)]!;
        const { status, body } = await people[who]!.book(space, start, end, { units: 1 + (n % 3) });
        if (status === 201) mine.push(body.id);
        statuses.add(status);
      } else if (dice < 0.8) statuses.add((await people[who]!.patch(`/bookings/${id}`, { start })).status);
      else statuses.add((await people[who]!.post(`/bookings/${id}/cancel`)).status);
    };
    for (let round = 0; round < 12; round++)
      await Promise.all(Array.from({ length: 10 }, (_, n) => step(round * 10 + n)));

    expect([...statuses].filter((status) => ![200, 201, 403, 409].includes(status))).toEqual([]);
    const { rows } = await campus.db.query(
      `SELECT count(*) FROM allowance_use u JOIN allowance a ON a.id = u.allowance_id WHERE u.used > a.most AND a.tenant_id = (SELECT tenant_id FROM member WHERE email = $1)`,
      [mei.user.email],
    );
    expect(rows).toEqual([{ count: '0' }]);
  });

  it('is kept by those who run the campus, and seen by those for whom it counts', async () => {
    const [mei, stranger] = (await Promise.all([campus.person(), campus.person()])) as [Person, Person];
    const body = {
      name: { en: 'Lab hours' },
      per: 'tenant',
      kinds: ['lab'],
      period: 'month',
      measure: 'minutes',
      most: 600,
    };
    expect((await mei.post('/allowances', body)).body.code).toBe('insufficient-scope');

    const made = await operator.post('/allowances', { ...body, tenantId: mei.user.tenantId });
    expect(made).toMatchObject({ status: 201, body: { ...body, tenantId: mei.user.tenantId, version: 1 } });
    const path = `/allowances/${made.body.id}`;
    expect((await mei.get(path)).body).toEqual(made.body);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await mei.get('/allowances')).body.data).toContainEqual(made.body);
    expect((await stranger.get('/allowances')).body.data).not.toContainEqual(made.body);
    expect((await mei.patch(path, { most: 700 })).status).toBe(403);

    const changed = await operator.patch(
      path,
      { most: 700, name: { zhHant: '實驗室時數' } },
      { 'if-match': made.headers['etag']! },
    );
    expect(changed.body).toMatchObject({
      most: 700,
      name: { en: 'Lab hours', zhHant: '實驗室時數' },
      version: 2,
    });
    expect((await operator.patch(path, { most: 1 }, { 'if-match': made.headers['etag']! })).status).toBe(412);
    expect((await operator.delete(path)).status).toBe(204);
    expect((await operator.get(path)).status).toBe(404);

    const { rows } = await campus.db.query(
      `SELECT type, version, changed FROM change WHERE type LIKE 'allowance.%' AND tenant_id = (SELECT tenant_id FROM member WHERE email = $1) ORDER BY xid, seq`,
      [mei.user.email],
    );
    expect(rows).toEqual([
      { type: 'allowance.created', version: 1, changed: [] },
      { type: 'allowance.updated', version: 2, changed: ['name', 'most'] },
      { type: 'allowance.deleted', version: null, changed: [] },
    ]);
  });
});
