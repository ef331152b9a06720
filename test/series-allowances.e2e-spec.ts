import { allowancesAstray } from './support/allowances-astray.js';
import { Campus, type Person, type Space } from './support/campus.js';
import {
  clock,
  commit,
  dateAhead,
  everyWeek,
  occurrencesOf,
  plus,
  resultsOf,
  type Shown,
  weekdayFrom,
} from './support/series.js';

describe('A series and what one may use in a period', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;
  let room: Space;

  /** A Monday from which five weeks lie in one year. */
  const soon = weekdayFrom(dateAhead(20), 1);
  const year = Number(soon.slice(0, 4));
  const monday = plus(soon, 35).startsWith(`${year}`) ? soon : weekdayFrom(`${year + 1}-01-02`, 1);
  const [first, second, third, fourth] = everyWeek(4, monday) as [string, string, string, string];
  const allow = async (body: object, person = mei) => {
    const { status, body: allowance } = await operator.post('/allowances', {
      name: { en: 'An allowance' },
      tenantId: person.user.tenantId,
      per: 'person',
      period: 'year',
      measure: 'bookings',
      ...body,
    });
    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(allowance)}`);
    return allowance as { id: string };
  };
  /** An hour at ten on so many days from a Monday on. */
  const preview = (more: Record<string, unknown> = {}, person = mei) =>
    person.post('/series/preview', {
      spaceId: room.id,
      start: clock(monday, '10:00'),
      end: clock(monday, '11:00'),
      rrule: 'FREQ=DAILY;COUNT=4',
      onHoliday: 'keep',
      ...more,
    });
  const days = (count: number) => Array.from({ length: count }, (_, n) => plus(monday, n));
  const used = async (id: string) => {
    const { rows } = await campus.db.query<{ used: string }>(
      `SELECT coalesce(sum(used), 0) AS used FROM allowance_use u JOIN allowance a ON a.id = u.allowance_id
       WHERE a.tenant_id = (SELECT tenant_id FROM member WHERE email = $1)`,
      [mei.user.email],
    );
    return { id, used: Number(rows[0]!.used) };
  };

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
  });
  afterAll(() => campus.close());
  beforeEach(async () => {
    [mei, room] = await Promise.all([campus.person(), campus.space({ kind: 'event_hall' })]);
  });
  // Whatever a story was about: what is counted is what is taken.
  afterEach(async () => {
    expect((await campus.db.query(allowancesAstray)).rows).toEqual([{ n: '0' }]);
    expect(await campus.drift()).toBe(0);
    // No story finds a way out in the room of another.
    await campus.admin.patch(`/spaces/${room.id}`, { status: 'retired' });
  });

  it('shows what it takes of each allowance in each period, what is left, and when it begins anew', async () => {
    const hours = await allow({ measure: 'minutes', period: 'week', most: 300, per: 'tenant' });
    const often = await allow({ most: 20 });
    await mei.book(room, clock(monday, '08:00'), clock(monday, '09:00'));
    const shown = await preview({ rrule: 'FREQ=WEEKLY;COUNT=2' });
    expect(resultsOf(shown.body)).toEqual(['ok', 'ok']);
    const weekly = { id: hours.id, per: 'tenant', period: 'week', measure: 'minutes', takes: 60 };
    expect(shown.body.allowances).toHaveLength(3);
    expect(shown.body.allowances).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...weekly,
          left: 240,
          periodStart: monday,
          resetsAt: clock(plus(monday, 7), '00:00'),
        }),
        expect.objectContaining({ ...weekly, left: 300, periodStart: second }),
        expect.objectContaining({ id: often.id, measure: 'bookings', takes: 2, left: 19 }),
      ]),
    );
    expect((await preview({}, await campus.person())).body.allowances).toBeUndefined();
  });

  it('leaves out the dates that are more than is left, from the first that is', async () => {
    const { id } = await allow({ most: 2 });
    const shown = await preview();
    expect(resultsOf(shown.body)).toEqual(['ok', 'ok', 'overQuota', 'overQuota']);
    expect(shown.body.counts).toMatchObject({ ok: 2, overQuota: 2 });
    expect((shown.body.occurrences as Shown[])[2]).toMatchObject({
      reason: 'allowance-exceeded',
      allowance: { id, takes: 1, left: 0, resetsAt: expect.any(String) },
      choices: [{ choiceId: 'skip' }],
    });
    expect(shown.body.allowances).toMatchObject([{ id, takes: 2, left: 2 }]);
    const booked = await commit(mei, shown);
    expect(booked.body).toMatchObject({ made: 2, skipped: days(4).slice(2), lost: [] });
    expect(await used(id)).toEqual({ id, used: 2 });
    const none = await preview({ start: clock(monday, '12:00'), end: clock(monday, '13:00') });
    expect(none.body.counts).toMatchObject({ ok: 0, overQuota: 4 });
    expect((await commit(mei, none)).body).toMatchObject({ errors: [{ code: 'nothing-left' }] });
  });

  it('counts what is taken elsewhere instead, and offers nothing that no allowance is left for', async () => {
    const twin = await campus.space({ kind: 'event_hall' });
    await allow({ most: 2 });
    const bob = await campus.person();
    await bob.book(room, clock(monday, '10:00'), clock(monday, '11:00'));
    await bob.book(room, clock(plus(monday, 2), '10:00'), clock(plus(monday, 2), '11:00'));
    const shown = await preview();
    expect(resultsOf(shown.body)).toEqual(['overQuota', 'ok', 'overQuota', 'ok']);
    const shorter = await preview({ rrule: 'FREQ=DAILY;COUNT=2' });
    expect(resultsOf(shorter.body)).toEqual(['adjusted', 'ok']);
    expect(shorter.body.allowances).toMatchObject([{ takes: 2, left: 2 }]);
    await campus.admin.patch(`/spaces/${twin.id}`, { status: 'retired' });
  });

  describe('where something is used meanwhile', () => {
    it('books nothing, and shows which dates are now too many', async () => {
      const { id } = await allow({ most: 4 });
      const shown = await preview();
      await mei.book(room, clock(monday, '08:00'), clock(monday, '09:00'));
      const refused = await commit(mei, shown);
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({ code: 'series-changed', changed: [plus(monday, 3)] });
      expect(resultsOf(refused.body.preview)).toEqual(['ok', 'ok', 'ok', 'overQuota']);
      expect(await used(id)).toEqual({ id, used: 1 });
      const again = await mei.post('/series', { previewToken: refused.body.preview.previewToken });
      expect(again.body).toMatchObject({ made: 3 });
    });

    it('books the others, where that was asked for', async () => {
      const { id } = await allow({ most: 4 });
      const shown = await preview();
      await mei.book(room, clock(plus(monday, 1), '10:00'), clock(plus(monday, 1), '11:00'));
      await mei.book(room, clock(monday, '08:00'), clock(monday, '09:00'));
      const booked = await commit(mei, shown, { onChange: 'skip' });
      // The one that lost its room takes of no allowance: only one more is too many.
      expect(booked.body).toMatchObject({ made: 2, lost: [plus(monday, 1), plus(monday, 3)] });
      expect(await used(id)).toEqual({ id, used: 4 });
    });

    it('counts no hold that has run out', async () => {
      await allow({ most: 4 });
      const shown = await preview();
      const { body } = await mei.post('/holds', {
        spaceId: room.id,
        start: clock(monday, '08:00'),
        end: clock(monday, '09:00'),
      });
      await campus.db.query(
        `UPDATE booking SET expires_at = now() - interval '1 minute' WHERE status = 'held'`,
      );
      expect((await commit(mei, shown)).body).toMatchObject({ made: 4 });
      expect((await mei.get(`/holds/${body.id}`)).body.status).not.toBe('held');
    });
  });

  it('never takes more than there is, whoever books what at the same moment', async () => {
    const { tenantId } = mei.user;
    const { id } = await allow({ per: 'tenant', most: 10 });
    const people = [mei, ...(await Promise.all([1, 2, 3].map(() => campus.person({ tenantId }))))];
    const rooms = await Promise.all(people.map(() => campus.space({ kind: 'office' })));
    const shown = await Promise.all(people.map((person, n) => preview({ spaceId: rooms[n]!.id }, person)));
    expect(shown.map(({ body }) => body.counts.ok)).toEqual([4, 4, 4, 4]);
    const booked = await Promise.all(
      people.map((person, n) => commit(person, shown[n]!, { onChange: n % 2 ? 'skip' : 'fail' })),
    );
    const made = booked.reduce((sum, { body }) => sum + (body.made ?? 0), 0);
    expect(new Set(booked.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(made).toBeGreaterThanOrEqual(8);
    expect(made).toBeLessThanOrEqual(10);
    expect(await used(id)).toEqual({ id, used: made });
  });

  describe('that changes', () => {
    const weekly = async () => {
      const shown = await preview({ rrule: 'FREQ=WEEKLY;COUNT=4' });
      return (await commit(mei, shown)).body.id as string;
    };

    it('moves onto its own places, each date taking what the one before it gives up', async () => {
      const { id } = await allow({ most: 1, period: 'day' });
      const { body } = await commit(mei, await preview());
      const edited = await mei.patch(`/series/${body.id}`, { start: clock(plus(monday, 1), '10:00') });
      expect(edited.status).toBe(200);
      expect(await used(id)).toEqual({ id, used: 4 });
    });

    it('shows what more it takes, and leaves a date as it is that no allowance is left for', async () => {
      const { id } = await allow({ most: 330, measure: 'minutes' });
      const series = await weekly();
      const longer = { end: clock(first, '11:30') };
      const shown = await mei.patch(`/series/${series}?dryRun=true`, longer);
      expect(resultsOf(shown.body)).toEqual(['ok', 'ok', 'ok', 'overQuota']);
      expect(shown.body.allowances).toMatchObject([{ id, takes: 90, left: 90 }]);
      expect((await mei.patch(`/series/${series}`, longer)).body).toMatchObject({
        code: 'series-changed',
        changed: [fourth],
      });
      const { previewToken } = shown.body;
      expect((await mei.patch(`/series/${series}`, { previewToken })).status).toBe(200);
      expect((await occurrencesOf(mei, series)).map(({ end }) => end)).toEqual([
        ...[first, second, third].map((date) => clock(date, '11:30')),
        clock(fourth, '11:00'),
      ]);
      expect(await used(id)).toEqual({ id, used: 330 });
    });

    it('takes for new dates what its cancelled ones give back', async () => {
      const { id } = await allow({ most: 4 });
      const series = await weekly();
      const longer = await mei.patch(`/series/${series}?dryRun=true`, { rrule: 'FREQ=WEEKLY;COUNT=5' });
      expect(resultsOf(longer.body)).toEqual(['ok', 'ok', 'ok', 'ok', 'overQuota']);
      expect(longer.body.allowances).toMatchObject([{ takes: 0, left: 0 }]);
      const shorter = await mei.patch(`/series/${series}`, { rrule: 'FREQ=WEEKLY;COUNT=2' });
      expect(shorter.body.allowances).toMatchObject([{ takes: -2, left: 0 }]);
      expect(await used(id)).toEqual({ id, used: 2 });
    });

    it('is not changed where what was left is used meanwhile', async () => {
      await allow({ most: 360, measure: 'minutes' });
      const series = await weekly();
      const shown = await mei.patch(`/series/${series}?dryRun=true`, { end: clock(first, '11:30') });
      await mei.book(room, clock(monday, '08:00'), clock(monday, '09:00'));
      const refused = await mei.patch(`/series/${series}`, { previewToken: shown.body.previewToken });
      expect(refused.body).toMatchObject({ code: 'series-changed' });
      expect(resultsOf(refused.body.preview)).toEqual(['ok', 'ok', 'overQuota', 'overQuota']);
    });
  });
});
