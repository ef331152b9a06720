import { uuidOf } from '../src/platform/ids.js';
import { at, Campus, type Person, type Space } from './support/campus.js';

interface Example {
  bookingId: string;
  spaceCode: string;
  start: string;
  violations: { code: string }[];
}

describe('A replay', () => {
  let campus: Campus;
  let mei: Person;
  let operator: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    operator = await campus.person({ roles: ['operator'] });
  });
  afterAll(() => campus.close());

  const ruleSet = async (body: object): Promise<string> => (await operator.post('/rule-sets', body)).body.id;
  const replay = (id: string, terms: object, more: object = {}, person = operator) =>
    person.post(`/rule-sets/${id}/replay`, { terms, from: at(-10, '00:00'), to: at(20, '00:00'), ...more });
  const booked = async (space: Space, start: string, end: string, more: object = {}): Promise<string> => {
    const { status, body } = await mei.book(space, start, end, { ...more });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  };
  /** As if it had been booked then. */
  const bookedAt = (id: string, time: string) =>
    campus.db.query('UPDATE booking SET created_at = $2 WHERE id = $1', [uuidOf('booking', id), time]);

  it('tells what a changed rule would have refused, and why', async () => {
    const [room, other] = [await campus.space(), await campus.space()];
    const id = await ruleSet({ spaceId: room.id, terms: { maxMinutes: 240 } });
    await booked(room, at(2, '08:00'), at(2, '09:00'));
    const long = await booked(room, at(2, '10:00'), at(2, '13:00'));
    const early = await booked(room, at(3, '06:00'), at(3, '10:00'));
    await booked(other, at(2, '10:00'), at(2, '13:00'));
    await booked(room, at(25, '10:00'), at(25, '13:00'));

    const daily = [['07:00', '22:00']];
    const hours = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, daily]),
    );
    const { status, body } = await replay(id, { maxMinutes: 120, hours });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      judged: 3,
      wouldRefuse: 2,
      newlyRefused: 2,
      byCode: { 'duration-not-allowed': 2, 'outside-opening-hours': 1 },
      examples: { page: { hasMore: false } },
    });
    expect(body.examples.data).toEqual([
      {
        bookingId: long,
        spaceId: room.id,
        spaceCode: room.code,
        start: at(2, '10:00'),
        end: at(2, '13:00'),
        violations: [
          { code: 'duration-not-allowed', detail: 'Book at most 120 minutes.', limit: { maxMinutes: 120 } },
        ],
      },
      expect.objectContaining({ bookingId: early }),
    ]);
  });

  it('judges each booking as of the moment when it was made', async () => {
    const room = await campus.space();
    const id = await ruleSet({ spaceId: room.id, terms: {} });
    const inTime = await booked(room, at(2, '10:00'), at(2, '11:00'));
    const late = await booked(room, at(2, '12:00'), at(2, '13:00'));
    await bookedAt(inTime, at(1, '10:00'));
    await bookedAt(late, at(1, '12:05'));
    const { body } = await replay(id, { noticeMinutes: 24 * 60 });
    expect(body).toMatchObject({ judged: 2, newlyRefused: 1, byCode: { 'outside-booking-window': 1 } });
    expect(body.examples.data[0].bookingId).toBe(late);
  });

  it('tells what the change does apart from what was refused already', async () => {
    const room = await campus.space();
    const id = await ruleSet({ spaceId: room.id, terms: {} });
    await booked(room, at(2, '10:00'), at(2, '13:00'));
    await booked(room, at(3, '10:00'), at(3, '12:00'));
    await operator.patch(`/rule-sets/${id}`, { terms: { maxMinutes: 150 } });
    expect((await replay(id, { maxMinutes: 60 })).body).toMatchObject({
      judged: 2,
      wouldRefuse: 2,
      newlyRefused: 1,
      byCode: { 'duration-not-allowed': 1 },
    });
    expect((await replay(id, {})).body).toMatchObject({ wouldRefuse: 1, newlyRefused: 0, byCode: {} });
    expect((await replay(id, { maxMinutes: null })).body).toMatchObject({ wouldRefuse: 0 });
  });

  it('lets nearer scopes win, as the terms themselves do', async () => {
    const [lab, bound] = [await campus.space({ kind: 'lab' }), await campus.space({ kind: 'lab' })];
    await ruleSet({ spaceId: bound.id, terms: { maxMinutes: 600 } });
    const id = await ruleSet({ kind: 'lab', terms: {} });
    const refused = await booked(lab, at(2, '10:00'), at(2, '13:00'));
    await booked(bound, at(2, '10:00'), at(2, '13:00'));
    const { body } = await replay(id, { maxMinutes: 60 });
    expect(body).toMatchObject({ judged: 2, wouldRefuse: 1 });
    expect(body.examples.data.map(({ bookingId }: Example) => bookingId)).toEqual([refused]);
  });

  it('passes over what was cancelled or never came about', async () => {
    const room = await campus.space();
    const id = await ruleSet({ spaceId: room.id, terms: {} });
    const cancelled = await booked(room, at(2, '10:00'), at(2, '13:00'));
    await mei.post(`/bookings/${cancelled}/cancel`);
    const missed = await booked(room, at(2, '10:00'), at(2, '13:00'));
    for (const status of ['held', 'declined', 'expired', 'displaced']) {
      await setStatus(missed, status);
      expect((await replay(id, { maxMinutes: 60 })).body.judged).toBe(0);
    }
    for (const status of ['requested', 'checked_in', 'completed', 'no_show']) {
      await setStatus(missed, status);
      expect((await replay(id, { maxMinutes: 60 })).body.newlyRefused).toBe(1);
    }
  });
  const setStatus = (id: string, status: string) =>
    campus.db.query('UPDATE booking SET status = $2 WHERE id = $1', [uuidOf('booking', id), status]);

  it('reads thousands of bookings, each once, and pages through its examples', async () => {
    const spaces = [await campus.space({ kind: 'desk' }), await campus.space({ kind: 'desk' })];
    const id = await ruleSet({ kind: 'desk', terms: {} });
    // Three begin at each moment, so that chunks end amid those that begin together.
    for (const space of spaces)
      await campus.db.query(
        `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status, created_at)
         SELECT gen_random_uuid(), $1, $2, $3, $3, start, start + interval '2 hours', 1, 1, 'completed', start - interval '1 day'
         FROM (SELECT $4::timestamptz + (n / 3) * interval '5 minutes' AS start FROM generate_series(0, 2499) AS n) AS s`,
        [
          uuidOf('space', space.id),
          uuidOf('tenant', mei.user.tenantId),
          uuidOf('member', mei.user.id),
          at(-9, '00:00'),
        ],
      );
    const seen: Example[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await replay(id, { maxMinutes: 60 }, { cursor, from: at(-9, '00:00') });
      expect(body).toMatchObject({
        judged: 5000,
        newlyRefused: 5000,
        byCode: { 'duration-not-allowed': 5000 },
      });
      seen.push(...body.examples.data);
      cursor = body.examples.page.nextCursor;
    } while (cursor !== undefined && seen.length < 120);
    expect(new Set(seen.map(({ bookingId }) => bookingId)).size).toBe(150);
    const places = seen.map(({ spaceCode, start }) => `${spaceCode} ${start}`);
    expect(places).toEqual(places.toSorted());
    expect((await replay(id, { maxMinutes: 60 }, { limit: 2 })).body.examples).toMatchObject({
      data: [{ spaceCode: spaces[0]!.code }, { spaceCode: spaces[0]!.code }],
      page: { hasMore: true },
    });
  });

  it('changes nothing', async () => {
    const room = await campus.space();
    const id = await ruleSet({ spaceId: room.id, terms: {} });
    const state = async () =>
      (
        await campus.db.query(
          'SELECT (SELECT count(*) FROM change) AS changes, (SELECT version FROM catalogue_version) AS catalogue',
        )
      ).rows;
    const before = await state();
    await replay(id, { maxMinutes: 60 });
    expect(await state()).toEqual(before);
    expect((await operator.get(`/rule-sets/${id}`)).body).toMatchObject({ version: 1, terms: {} });
  });

  it('is for those who run the campus', async () => {
    const id = await ruleSet({ spaceId: (await campus.space()).id, terms: {} });
    expect((await replay(id, {}, {}, mei)).status).toBe(403);
    expect(
      (
        await replay(
          id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
          {},
        )
      ).status,
    ).toBe(404);
  });

  it.each<[string, object, string]>([
    ['more than 92 days', { from: at(0, '00:00'), to: at(92, '00:05') }, 'range-too-long'],
    [
      'a period that ends before it starts',
      { from: at(1, '00:00'), to: at(0, '00:00') },
      'validation-failed',
    ],
    ['terms that contradict each other', { terms: { minMinutes: 60, maxMinutes: 30 } }, 'validation-failed'],
    ['a term that there is not', { terms: { maxHours: 2 } }, 'unknown-field'],
    ['no terms', { terms: undefined }, 'validation-failed'],
    ['more than 50 examples', { limit: 51 }, 'validation-failed'],
    ['a cursor of another list', { cursor: 'c_WzFd' }, 'validation-failed'],
  ])('refuses %s', async (_, more, code) => {
    const id = await ruleSet({ spaceId: (await campus.space()).id, terms: {} });
    const { status, body } = await replay(id, {}, more);
    expect([status, body.code]).toEqual([422, code]);
  });

  it('takes 92 days at once', async () => {
    const id = await ruleSet({ spaceId: (await campus.space()).id, terms: {} });
    expect((await replay(id, {}, { from: at(0, '00:00'), to: at(92, '00:00') })).status).toBe(200);
  });
});
