import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { at, Campus, type Person, type Space } from './support/campus.js';
import { glyphsIn, latinIn, missingIn } from './support/paper.js';

const hours = { mon: 1, tue: 1, wed: 1, thu: 1, fri: 1, sat: 1, sun: 1 };
const open = (from: string, to: string) =>
  Object.fromEntries(Object.keys(hours).map((weekday) => [weekday, [[from, to]]]));
const date = (daysAhead: number) => at(daysAhead, '00:00').slice(0, 10);

interface Past {
  space: Space;
  who: Person;
  start: string;
  end: string;
  units?: number;
  people?: number;
  status?: string;
  checkInBy?: string;
  checkedInAt?: string;
}

describe('How much is booked and used', () => {
  let campus: Campus;
  let operator: Person;
  let boss: Person;
  let mei: Person;
  let tom: Person;
  let room: Space;
  let lab: Space;

  beforeAll(async () => {
    campus = await Campus.open();
    [operator, boss, tom] = await Promise.all([
      campus.person({ roles: ['operator'] }),
      campus.person({ roles: ['member', 'tenant_admin'] }),
      campus.person(),
    ]);
    mei = await campus.person({ tenantId: boss.user.tenantId });
    room = await campus.space({ capacity: 8, terms: { hours: open('09:00', '18:00'), holidays: 'closed' } });
    lab = await campus.space({ kind: 'lab', capacity: 6, terms: { hours: open('08:00', '20:00') } });
    await campus.db.query(`UPDATE space SET created_at = now() - interval '100 days'`);
  });
  afterAll(() => campus.close());

  /** What has been so for days: nobody can book in the past. */
  async function happened({
    space,
    who,
    start,
    end,
    units,
    people = 1,
    status = 'completed',
    checkInBy,
    checkedInAt,
  }: Past) {
    const id = randomUUID();
    await campus.db.query(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status, check_in_by, checked_in_at)
       SELECT $1, s.id, m.tenant_id, m.id, m.id, $4, $5, $6, $7, $8, $9, $10 FROM space s, member m WHERE s.code = $2 AND m.email = $3`,
      [
        id,
        space.code,
        who.user.email,
        start,
        end,
        units ?? space.capacity,
        people,
        status,
        checkInBy ?? null,
        checkedInAt ?? null,
      ],
    );
    await told(id);
    return id;
  }

  /** Writes a booking's history on, and tells of it. */
  const told = (id: string) =>
    campus.db.query(
      `WITH written AS (
         INSERT INTO booking_history (booking_id, version, actor_id, door, type, snapshot)
         SELECT id, version, booked_by, 'rest', 'booking.moved', jsonb_build_object('startsAt', starts_at, 'endsAt', ends_at) FROM booking WHERE id = $1
         ON CONFLICT DO NOTHING
       ) INSERT INTO change (type, subject_id, version) SELECT 'booking.moved', id, version FROM booking WHERE id = $1`,
      [id],
    );

  /** Waits until the job has been through everything that is committed. */
  async function counted(): Promise<void> {
    await campus.settled();
    const key = randomUUID();
    await campus.db.query(`SELECT graphile_worker.add_job('count-usage', job_key := $1)`, [key]);
    for (;;) {
      const { rows } = await campus.db.query<{ error: string | null }>(
        'SELECT last_error AS error FROM graphile_worker.jobs WHERE key = $1',
        [key],
      );
      if (rows.length === 0) return;
      if (rows[0]!.error) throw new Error(rows[0]!.error);
      await sleep(50);
    }
  }
  const countedAnew = async () => {
    await campus.db.query('TRUNCATE usage_state, usage_day, usage_offer, usage_cell, usage_space');
    await counted();
  };

  const read = async (who: Person, query: string, status = 200) => {
    const reply = await who.get(`/insights/utilisation?${query}`);
    if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const of = (daysAhead: number) => `from=${date(daysAhead)}&to=${date(daysAhead + 1)}`;

  /** From the bookings alone, by hour, in plain SQL that knows nothing of the counting. */
  const recount = `
    SELECT hour.day::date::text AS day, s.kind, extract(hour FROM hour.day)::int AS hour,
           round(sum(extract(epoch FROM least(b.ends_at, hour.ends) - greatest(b.starts_at, hour.starts)) * units.n))::int AS booked,
           round(sum(CASE WHEN b.status = 'no_show' OR (b.check_in_by IS NOT NULL AND b.checked_in_at IS NULL) THEN 0 ELSE
             greatest(0, extract(epoch FROM least(b.ends_at, hour.ends) - greatest(b.starts_at, hour.starts, coalesce(b.checked_in_at, b.starts_at)))) * units.n END))::int AS used
    FROM booking b JOIN space s ON s.id = b.space_id
    CROSS JOIN LATERAL (SELECT CASE WHEN s.kind IN ('lab', 'desk_area') THEN b.units ELSE 1 END AS n) AS units
    CROSS JOIN LATERAL (
      SELECT day, day AT TIME ZONE 'Asia/Hong_Kong' AS starts, (day + interval '1 hour') AT TIME ZONE 'Asia/Hong_Kong' AS ends
      FROM generate_series(date_trunc('hour', b.starts_at AT TIME ZONE 'Asia/Hong_Kong'), (b.ends_at AT TIME ZONE 'Asia/Hong_Kong') - interval '1 second', interval '1 hour') AS day
    ) AS hour
    WHERE b.status IN ('confirmed', 'checked_in', 'completed', 'no_show') AND hour.day < $1::date
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  const kept = `
    SELECT c.day::text AS day, c.kind, (h.n - 1)::int AS hour, h.booked, h.used
    FROM usage_cell c CROSS JOIN LATERAL unnest(c.booked, c.used) WITH ORDINALITY AS h (booked, used, n)
    WHERE c.grain = 'campus' AND c.day < $1::date AND h.booked > 0 ORDER BY 1, 2, 3`;
  const both = async () => {
    const [bookings, counts] = await Promise.all(
      [recount, kept].map((sql) => campus.db.query(sql, [date(0)])),
    );
    return { bookings: bookings!.rows, counts: counts!.rows };
  };

  it('is counted from the bookings, whatever happens to them, day by day', async () => {
    const stages = ['confirmed', 'checked_in', 'completed', 'no_show', 'cancelled'];
    const wish = fc.record({
      day: fc.integer({ min: -30, max: -2 }),
      start: fc.integer({ min: 0, max: 287 }),
      length: fc.integer({ min: 1, max: 400 }),
      isLab: fc.boolean(),
      units: fc.integer({ min: 1, max: 6 }),
      status: fc.constantFrom(...stages),
      late: fc.option(fc.integer({ min: -600, max: 3000 })),
      isMei: fc.boolean(),
    });
    const period = ({ day, start, length }: { day: number; start: number; length: number }) => {
      const from = Date.parse(at(day, '00:00')) + start * 300_000;
      return { start: new Date(from).toISOString(), end: new Date(from + length * 300_000).toISOString() };
    };
    const ids: string[] = [];
    for (const one of fc.sample(wish, { numRuns: 60, seed: 4 })) {
      const { start, end } = period(one);
      const due = new Date(Date.parse(start) + 900_000).toISOString();
      ids.push(
        await happened({
          space: one.isLab ? lab : room,
          who: one.isMei ? mei : tom,
          start,
          end,
          units: one.units,
          status: one.status,
          ...(one.late !== null &&
            one.status !== 'confirmed' && {
              checkInBy: due,
              ...(one.late < 2000 &&
                ['checked_in', 'completed'].includes(one.status) && {
                  checkedInAt: new Date(Date.parse(start) + one.late * 1000).toISOString(),
                }),
            }),
        }),
      );
    }
    await countedAnew();
    const first = await both();
    expect(first.counts.length).toBeGreaterThan(50);
    expect(first.counts).toEqual(first.bookings);

    for (const [n, one] of fc.sample(wish, { numRuns: 25, seed: 5 }).entries()) {
      const { start, end } = period(one);
      await campus.db.query(
        `UPDATE booking SET starts_at = $2, ends_at = $3, status = $4::text, units = $5, checked_in_at = CASE WHEN $4 IN ('checked_in', 'completed') THEN checked_in_at END, check_in_by = CASE WHEN $4 <> 'confirmed' THEN check_in_by END WHERE id = $1`,
        [ids[n], start, end, one.status, one.units],
      );
      await told(ids[n]!);
    }
    await counted();
    const then = await both();
    expect(then.counts).not.toEqual(first.counts);
    expect(then.counts).toEqual(then.bookings);
  });

  it('comes to the same sums by whatever it is told', async () => {
    const whole = await read(operator, `from=${date(-40)}&to=${date(0)}`);
    expect(whole.asOf).toEqual(expect.any(String));
    expect(whole.daysToCount).toBe(0);
    expect(whole.totals.bookedH).toBeGreaterThan(0);
    for (const groupBy of [
      'weekday,hour',
      'day',
      'month',
      'kind',
      'building',
      'floor',
      'kind,hour',
      'space',
      'space,month',
      'space,weekday',
      'space,day',
    ]) {
      const place = groupBy.startsWith('space') ? '&building=1E' : '';
      const { cells, totals } = await read(
        operator,
        `from=${date(-40)}&to=${date(0)}&groupBy=${groupBy}${place}`,
      );
      for (const measure of ['offeredH', 'bookedH', 'usedH', 'peopleH', 'seatsH']) {
        const sum = cells.reduce((all: number, cell: Record<string, number>) => all + cell[measure]!, 0);
        expect(sum).toBeCloseTo(whole.totals[measure], 2);
        expect(totals[measure]).toBeCloseTo(whole.totals[measure], 2);
      }
    }
    const byTenant = await read(operator, `from=${date(-40)}&to=${date(0)}&groupBy=tenant`);
    expect(byTenant.cells.map(({ tenant }: { tenant: { id: string } }) => tenant.id).toSorted()).toEqual(
      [mei.user.tenantId, tom.user.tenantId].toSorted(),
    );
    expect(byTenant.cells[0].offeredH).toBeNull();
  });

  it('is set beside as many days before, where all of those have been counted', async () => {
    const period = (from: number, to: number) => `from=${date(from)}&to=${date(to)}`;
    for (const what of ['groupBy=kind', 'groupBy=space&building=1E']) {
      const now = await read(operator, `${period(-12, -2)}&${what}&compare=previous`);
      const before = await read(operator, `${period(-22, -12)}&${what}`);
      expect(before.totals.bookedH).toBeGreaterThan(0);
      expect(now.previous).toEqual({ from: date(-22), to: date(-12), totals: before.totals });
      expect(before.previous).toBeUndefined();
      expect((await read(operator, `${period(-60, 0)}&${what}&compare=previous`)).previous).toBeNull();
    }
    const missed = (query: string) => operator.get(`/insights/no-shows?${query}&compare=previous`);
    const [row] = (await missed(`${period(-22, -12)}&groupBy=`)).body.data;
    expect(row.due).toBeGreaterThan(0);
    expect((await missed(period(-12, -2))).body.previous).toEqual({ from: date(-22), to: date(-12), ...row });
    expect((await missed(period(-60, 0))).body.previous).toBeNull();
    await read(operator, 'compare=next', 422);
  });

  it('is booked from its start, used from check-in on, and not at all where nobody came', async () => {
    const hall = await campus.space({
      kind: 'event_hall',
      capacity: 10,
      areaM2: 50,
      terms: { hours: open('08:00', '12:00') },
    });
    const half = await campus.space({
      kind: 'event_hall',
      capacity: 4,
      areaM2: 20,
      partOf: hall,
      terms: { hours: open('08:00', '12:00') },
    });
    const other = await campus.space({
      kind: 'event_hall',
      capacity: 6,
      areaM2: 20,
      partOf: hall,
      terms: { hours: open('08:00', '12:00') },
    });
    const on = (clock: string) => at(-50, clock);
    const due = { checkInBy: on('10:15') };
    await campus.db.query(`UPDATE space SET created_at = now() - interval '100 days'`);
    await happened({ space: hall, who: mei, start: on('08:00'), end: on('10:00'), people: 7 });
    await happened({
      space: half,
      who: mei,
      start: on('10:00'),
      end: on('12:00'),
      people: 4,
      ...due,
      checkedInAt: on('10:30'),
    });
    await happened({
      space: other,
      who: tom,
      start: on('10:00'),
      end: on('11:00'),
      status: 'no_show',
      ...due,
    });
    await countedAnew();

    const { cells, peak } = await read(operator, `${of(-50)}&groupBy=kind&kind=event_hall`);
    // The halves are open for four hours each; both are taken by who has the hall.
    expect(cells).toEqual([
      {
        kind: 'event_hall',
        offeredH: 8,
        bookedH: 7,
        usedH: 5.5,
        peopleH: 7 * 2 + 4 * 1.5,
        seatsH: 10 * 2 + 4 * 1.5,
        frequency: 0.6875,
        occupancy: 0.769231,
        utilisation: 0.528846,
      },
    ]);
    expect(peak).toMatchObject({ day: date(-50), hour: 8, bookedH: 2, offeredH: 2, share: 1 });

    const missed = await operator.get(`/insights/no-shows?${of(-50)}&groupBy=tenant`);
    expect(
      Object.fromEntries(
        missed.body.data.map(({ tenant, ...rest }: { tenant: { id: string } }) => [tenant.id, rest]),
      ),
    ).toEqual({
      [mei.user.tenantId]: { bookings: 2, due: 1, missed: 0, rate: 0 },
      [tom.user.tenantId]: { bookings: 1, due: 1, missed: 1, rate: 1 },
    });
    const byKind = await operator.get(`/insights/no-shows?${of(-50)}`);
    expect(byKind.body.data).toEqual([{ kind: 'event_hall', bookings: 3, due: 2, missed: 1, rate: 0.5 }]);
  });

  it('is a share of the hours that were open: without holidays and closures, by the terms of the day', async () => {
    const offered = async (daysAhead: number) =>
      (await read(operator, `${of(daysAhead)}&groupBy=kind&kind=meeting_room`)).cells[0].offeredH;
    expect([await offered(-40), await offered(-41)]).toEqual([9, 9]);

    expect((await campus.admin.put(`/holidays/${date(-40)}`, { name: { en: 'Long ago' } })).status).toBe(201);
    await campus.db.query(
      `WITH shut AS (
         INSERT INTO closure (id, state, scope, kinds, space_ids, pool_ids, starts_at, ends_at, closed_until, reason_code, reason_text, strategy, created_by)
         SELECT gen_random_uuid(), 'reopened', '{}', '{}', ARRAY[id], '{}', $2, $4, $3, 'drill', '{"en": "Drill"}', '{}', id FROM space WHERE code = $1 RETURNING id
       ) INSERT INTO change (type, subject_id) SELECT 'closure.reopened', id FROM shut`,
      [room.code, at(-41, '06:00'), at(-41, '10:30'), at(-41, '17:00')],
    );
    const rules = await campus.admin.get('/rule-sets?limit=200');
    const own = rules.body.data.find(({ spaceId }: { spaceId?: string }) => spaceId === room.id);
    expect(
      (await campus.admin.patch(`/rule-sets/${own.id}`, { terms: { hours: open('09:00', '11:00') } })).status,
    ).toBe(200);
    await counted();
    expect([await offered(-40), await offered(-41), await offered(-42), await offered(0)]).toEqual([
      0, 7.5, 9, 2,
    ]);
    // What is worked out of a single space agrees with what was counted of its kind.
    const single = await read(operator, `from=${date(-42)}&to=${date(-39)}&groupBy=day&space=${room.id}`);
    expect(single.cells.map(({ offeredH }: { offeredH: number }) => offeredH)).toEqual([9, 7.5, 0]);
    expect(single.totals.offeredH).toBe(16.5);
    // Of two with the same hours one is closed: what is worked out once for both is no longer so for it.
    await campus.db.query(
      `WITH shut AS (
         INSERT INTO closure (id, state, scope, kinds, space_ids, pool_ids, starts_at, ends_at, closed_until, reason_code, reason_text, strategy, created_by)
         SELECT gen_random_uuid(), 'published', '{}', '{}', ARRAY[id], '{}', $1, $2, $2, 'drill', '{"en": "Drill"}', '{}', id FROM space
         WHERE kind = 'event_hall' AND parent_id IS NOT NULL ORDER BY code LIMIT 1 RETURNING id
       ) INSERT INTO change (type, subject_id) SELECT 'closure.published', id FROM shut`,
      [at(-43, '08:00'), at(-43, '09:30')],
    );
    await counted();
    const halls = `${of(-43)}&kind=event_hall&building=1E&groupBy=`;
    expect((await read(operator, `${halls}space`)).totals.offeredH).toBe(2 * 4 - 1.5);
    expect((await read(operator, `${halls}kind`)).totals.offeredH).toBe(2 * 4 - 1.5);
  });

  it('is for those who run the campus, and for the admins of a company what is theirs', async () => {
    expect((await mei.get('/insights/utilisation')).status).toBe(403);
    expect((await mei.get('/insights/no-shows')).status).toBe(403);
    const own = await read(boss, `from=${date(-70)}&to=${date(0)}&groupBy=tenant`);
    expect(own.cells.map(({ tenant }: { tenant: { id: string } }) => tenant.id)).toEqual([
      boss.user.tenantId,
    ]);
    expect(own.totals.bookedH).toBe(own.cells[0].bookedH);
    await read(boss, `tenant=${tom.user.tenantId}`, 404);
    const theirs = await read(operator, `from=${date(-70)}&to=${date(0)}&tenant=${boss.user.tenantId}`);
    expect(theirs.totals).toEqual(own.totals);
    expect((await boss.get(`/insights/no-shows?from=${date(-70)}&groupBy=tenant`)).body.data).toHaveLength(1);
  });

  it('is taken away on paper by who may read it', async () => {
    const path = `/insights/report/pdf?from=${date(-70)}&to=${date(0)}`;
    for (const [who, more, language] of [
      [operator, '', 'zh-HK'],
      [operator, '&building=1E&kind=meeting_room', 'en'],
      [operator, `&tenant=${boss.user.tenantId}`, 'en'],
      [boss, '', 'en'],
    ] as const) {
      const pdf = await who.get(path + more, { 'accept-language': language });
      expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
      const text = Buffer.from(pdf.body).toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      expect(text.includes('NotoSansHK')).toBe(language === 'zh-HK');
      expect(pdf.headers['content-disposition']).toBe(
        `attachment; filename="utilisation-${date(-70)}-${date(0)}.pdf"`,
      );
    }
    for (const language of ['zh-CN', 'zh-HK']) {
      const { body } = await operator.get(path, { 'accept-language': language });
      const glyphs = glyphsIn(body as Buffer);
      expect([glyphs.length > 50, missingIn(body as Buffer)]).toEqual([true, 0]);
      // Something is to be seen of each, and each fits the square that it stands in.
      expect(
        glyphs.filter(
          ({ width, height }) => !(Math.max(width, height) > 100 && width < 1000 && height < 1000),
        ),
      ).toEqual([]);
    }
    const { asOf } = await read(operator, `from=${date(-70)}&to=${date(0)}&groupBy=kind`);
    const onCampus = new Date(Date.parse(asOf) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    expect(latinIn((await operator.get(path)).body as Buffer)).toContain(`As of ${onCampus} HKT`);
    expect((await mei.get(path)).status).toBe(403);
    expect((await boss.get(`${path}&tenant=${tom.user.tenantId}`)).status).toBe(404);
  });

  it('tells a program that may not see bookings nothing that fewer than five people stand behind', async () => {
    const secret = async (scopes: string[]) => {
      const { body } = await operator.post('/tokens', { name: scopes.join(), scopes });
      return { authorization: `Bearer ${body.token}` };
    };
    const [blind, seeing] = [
      await secret(['insights:read']),
      await secret(['insights:read', 'bookings:read']),
    ];
    const many = await Promise.all(
      Array.from({ length: 5 }, () => campus.person({ tenantId: boss.user.tenantId })),
    );
    for (const who of many)
      await happened({ space: lab, who, units: 1, start: at(-80, '09:00'), end: at(-80, '10:00') });
    await happened({ space: lab, who: mei, units: 1, start: at(-80, '10:00'), end: at(-80, '12:00') });
    await counted();
    const path = `/insights/utilisation?${of(-80)}&kind=lab&groupBy=`;
    const hour = async (headers: Record<string, string>, n: number) =>
      (await operator.get(`${path}hour`, headers)).body.cells[n];

    expect(await hour(seeing, 10)).toMatchObject({ bookedH: 1, offeredH: 6 });
    expect(await hour(blind, 9)).toMatchObject({ hour: 9, bookedH: 5, usedH: 5, offeredH: 6 });
    expect(await hour(blind, 10)).toMatchObject({ hour: 10, bookedH: null, usedH: null, withheld: true });
    expect(await hour(blind, 13)).toMatchObject({ bookedH: 0, offeredH: 6 });
    // What is left out is left out of every sum: no difference tells it.
    for (const groupBy of ['day', 'kind', 'building', 'month']) {
      const { cells, totals } = (await operator.get(path + groupBy, blind)).body;
      expect(cells[0]).toMatchObject({ bookedH: 5, withheld: true });
      expect(totals).toMatchObject({ bookedH: 5, withheld: true });
    }
    for (const finer of ['floor', 'tenant', 'space&building=1E']) {
      const { status, body } = await operator.get(path.replace('&kind=lab', '') + finer, blind);
      expect([status, body.missingScope]).toEqual([403, 'bookings:read']);
    }
    expect((await operator.get(`/insights/no-shows?${of(-80)}&groupBy=tenant`, blind)).status).toBe(403);
    expect((await operator.get(`/insights/no-shows?${of(-80)}&kind=lab`, blind)).body.data).toEqual([
      { kind: 'lab', bookings: 6, due: 0, missed: 0, rate: null },
    ]);
  });

  it('is set against what is leased, for the days of the lease', async () => {
    const office = await campus.space({
      kind: 'office',
      areaM2: 30,
      capacity: 3,
      terms: { hours: open('10:00', '20:00') },
    });
    await campus.db.query(`UPDATE space SET created_at = now() - interval '100 days'`);
    const from = date(-20);
    const lease = { spaceId: office.id, tenantId: boss.user.tenantId, from, to: date(-10) };
    expect((await campus.admin.post('/leases', lease)).status).toBe(201);
    await happened({ space: office, who: mei, start: at(-15, '10:00'), end: at(-15, '14:00') });
    await happened({ space: office, who: mei, start: at(-5, '10:00'), end: at(-5, '14:00') });
    await countedAnew();

    const leased = async (who: Person, groupBy: string) =>
      (await who.get(`/insights/leased?from=${date(-25)}&to=${date(-5)}&groupBy=${groupBy}`)).body.data;
    const figures = { spaces: 1, places: 3, m2: 15, offeredH: 100, bookedH: 4, usedH: 4, unusedH: 96 };
    expect(await leased(operator, 'tenant')).toEqual([
      { tenant: expect.objectContaining({ id: boss.user.tenantId }), ...figures },
    ]);
    expect(await leased(operator, 'building')).toEqual([
      { building: expect.objectContaining({ code: '1E' }), ...figures },
    ]);
    expect(await leased(boss, 'tenant')).toHaveLength(1);
    const stranger = await campus.person({ roles: ['tenant_admin'] });
    expect(await leased(stranger, 'tenant')).toEqual([]);
    expect((await mei.get('/insights/leased')).status).toBe(403);

    // By area: 30 m² for four hours, told to those who run the campus.
    const area = async (who: Person, groupBy: string, on = date(-15)) =>
      (await who.get(`/insights/area?groupBy=${groupBy}&on=${on}`)).body as {
        data: { usedM2H?: number; space?: { code: string }; building?: { id: string } }[];
        totals: { usedM2H?: number };
      };
    const byBuilding = await area(operator, 'building');
    const bySpace = await area(operator, `space&building=${byBuilding.data[0]!.building!.id}`);
    expect(bySpace.data.find(({ space }) => space?.code === office.code)).toMatchObject({ usedM2H: 120 });
    for (const { data, totals } of [byBuilding, bySpace])
      expect(data.reduce((sum, { usedM2H }) => sum + Math.round(usedM2H! * 100), 0) / 100).toBe(
        totals.usedM2H,
      );
    expect((await area(operator, 'useClass')).totals).toEqual((await area(operator, 'floor')).totals);
    expect((await area(boss, 'building')).totals.usedM2H).toBeUndefined();
    expect((await area(operator, 'building', '2000-01-01')).totals.usedM2H).toBeUndefined();
  });

  it('is set against what is leased once, where a part is let to another', async () => {
    const [nora, olga] = [await campus.person(), await campus.person()];
    const shared = { kind: 'lab', terms: { hours: open('10:00', '20:00') } } as const;
    const leasedLab = await campus.space({ ...shared, areaM2: 40, capacity: 4 });
    const bench = await campus.space({ ...shared, areaM2: 5, capacity: 1, partOf: leasedLab });
    await campus.db.query(`UPDATE space SET created_at = now() - interval '100 days'`);
    const lease = async (space: Space, who: Person, from: number) =>
      expect(
        (
          await campus.admin.post('/leases', {
            spaceId: space.id,
            tenantId: who.user.tenantId,
            from: date(from),
            to: date(-10),
          })
        ).status,
      ).toBe(201);
    await lease(leasedLab, nora, -20);
    await lease(bench, olga, -15);
    await happened({ space: bench, who: nora, start: at(-18, '10:00'), end: at(-18, '11:00') });
    await happened({ space: leasedLab, who: nora, units: 2, start: at(-12, '10:00'), end: at(-12, '14:00') });
    await happened({ space: bench, who: olga, start: at(-12, '10:00'), end: at(-12, '12:00') });
    await countedAnew();

    const rows = async (who: Person, groupBy: string): Promise<Record<string, number>[]> =>
      (await who.get(`/insights/leased?from=${date(-25)}&to=${date(-5)}&groupBy=${groupBy}`)).body.data;
    const byTenant = await rows(operator, 'tenant');
    const of = (who: Person) =>
      byTenant.find(({ tenant }) => (tenant as unknown as { id: string }).id === who.user.tenantId);
    expect(of(nora)).toMatchObject({ spaces: 1, places: 3, m2: 18.75, offeredH: 350, bookedH: 9, usedH: 9 });
    expect(of(olga)).toMatchObject({ spaces: 1, places: 1, m2: 1.25, offeredH: 50, bookedH: 2, usedH: 2 });
    const theirBoss = await campus.person({ tenantId: olga.user.tenantId, roles: ['tenant_admin'] });
    expect(await rows(theirBoss, 'tenant')).toEqual([of(olga)]);
    // However it is grouped, it adds up to the same, which is what is let.
    const byBuilding = await rows(operator, 'building');
    for (const figure of ['spaces', 'places', 'm2', 'offeredH', 'bookedH', 'usedH', 'unusedH'])
      expect([figure, sumOf(byBuilding, figure)]).toEqual([figure, sumOf(byTenant, figure)]);
    const { totals } = (await operator.get(`/insights/area?groupBy=building&on=${date(-12)}`)).body;
    const onThatDay = await operator.get(`/insights/leased?from=${date(-12)}&to=${date(-11)}&groupBy=tenant`);
    expect(sumOf(onThatDay.body.data, 'm2')).toBe(totals.letM2);
  });

  it('could use fewer floors, and says who would go where; nothing is moved', async () => {
    const made = async (path: string, body: object) =>
      (await campus.admin.post(path, body)).body.id as string;
    const building = await made('/buildings', { code: 'Q', name: { en: 'Quay' }, gfaM2: 900 });
    const [low, high, top] = await Promise.all(
      [1, 2, 3].map((level) =>
        made('/floors', {
          buildingId: building,
          code: `${level}/F`,
          level,
          name: { en: `${level}/F` },
          gfaM2: 100,
        }),
      ),
    );
    const terms = { hours: open('09:00', '19:00') };
    const [big, other, small] = await Promise.all([
      campus.space({ code: 'Q-1', floorId: low, capacity: 8, amenities: [], terms }),
      campus.space({ code: 'Q-2', floorId: low, capacity: 4, terms }),
      campus.space({ code: 'Q-3', floorId: high, capacity: 4, terms }),
      campus.space({ code: 'Q-4', floorId: top, capacity: 4, terms }),
    ]);
    const day = 3;
    const book = async (space: Space, start: string, end: string) =>
      (await mei.book(space, at(day, start), at(day, end))).body.id as string;
    await book(big!, '09:00', '12:00');
    await book(other!, '09:00', '10:00');
    const moved = await book(small!, '09:30', '11:00');
    await book(other!, '15:00', '16:00');
    const { body } = await operator.get(`/insights/consolidation?date=${date(day)}&part=am&building=Q`);
    // Both rooms below are taken at that time.
    expect(body).toMatchObject({ date: date(day), part: 'am', floorHours: 0, emptyFloorHours: 4, moves: [] });
    await book(small!, '15:00', '16:00');
    await operator.post(`/bookings/${moved}/cancel`);
    const later = (await operator.get(`/insights/consolidation?date=${date(day)}&part=pm&building=Q`)).body;
    expect(later).toMatchObject({
      floorHours: 6,
      emptyFloorHours: 6,
      moves: [{ from: { code: 'Q-3' }, to: { code: 'Q-1' }, start: at(day, '15:00'), end: at(day, '16:00') }],
    });
    expect(
      later.floors.map(
        ({ floor, becomes, bookings }: { floor: { code: string }; becomes: string; bookings: number }) => [
          floor.code,
          becomes,
          bookings,
        ],
      ),
    ).toEqual([
      ['2/F', 'off', 1],
      ['1/F', 'stays', 1],
      ['3/F', 'empty', 0],
    ]);

    // Before and after 15:00 there are pieces of 5, 6 and 3 hours, and whole rests of days.
    const fragments = (await operator.get(`/insights/fragmentation?date=${date(day)}&building=Q&hours=4`))
      .body;
    expect(fragments.data).toEqual([
      { kind: 'meeting_room', freeH: 34, shortH: 6, share: 0.176471, pieces: 6, shortPieces: 2 },
    ]);
    // A hall that is taken leaves nothing of its halves, nor room for anybody else in one.
    const hall = { floorId: top, kind: 'event_hall', capacity: 10, terms } as const;
    const whole = await campus.space({ ...hall, code: 'Q-H', areaM2: 10 });
    for (const half of ['1', '2'])
      await campus.space({ ...hall, code: `Q-H${half}`, areaM2: 5, partOf: whole });
    await book(whole, '09:00', '18:30');
    expect(
      (await operator.get(`/insights/fragmentation?date=${date(day)}&building=Q&hours=4`)).body.data[0],
    ).toEqual({ kind: 'event_hall', freeH: 1, shortH: 1, share: 1, pieces: 2, shortPieces: 2 });
    for (const path of ['consolidation', 'fragmentation'])
      expect((await boss.get(`/insights/${path}`)).status).toBe(403);
  });

  it('keeps the figures of floors that were given up, and of buildings that are gone', async () => {
    const made = async (path: string, body: object) =>
      (await campus.admin.post(path, body)).body.id as string;
    const building = await made('/buildings', { code: 'OLD', name: { en: 'Old' }, gfaM2: 90 });
    const floorOf = (code: string, level: number) =>
      made('/floors', { buildingId: building, code, level, name: { en: code }, gfaM2: 40 });
    const [ground, upper] = [await floorOf('G/F', 0), await floorOf('1/F', 1)];
    const attic = await campus.space({
      floorId: ground,
      kind: 'other',
      terms: { hours: open('10:00', '12:00') },
    });
    await campus.db.query(`UPDATE space SET created_at = now() - interval '100 days'`);
    // Days count from the first booking on.
    await happened({ space: room, who: mei, start: at(-4, '10:00'), end: at(-4, '11:00') });
    await countedAnew();
    const hours = async (groupBy: string) => {
      const { cells } = await read(operator, `${of(-3)}&kind=other&groupBy=${groupBy}`);
      return cells.map((cell: Record<string, { code: string; name: { en: string } } | undefined>) => [
        cell['building']?.code,
        cell['floor']?.code,
        cell['offeredH'],
      ]);
    };
    expect(await hours('floor')).toEqual([['OLD', 'G/F', 2]]);

    expect((await campus.admin.patch(`/spaces/${attic.id}`, { floorId: upper })).status).toBe(200);
    expect(await hours('floor')).toEqual([['OLD', 'G/F', 2]]);
    expect((await operator.get('/insights/utilisation?building=OLD')).status).toBe(200);

    await campus.admin.patch(`/spaces/${attic.id}`, {
      floorId: (await campus.admin.get(`/spaces/${room.id}`)).body.floor.id,
    });
    for (const floor of [ground, upper])
      expect((await campus.admin.delete(`/floors/${floor}`)).status).toBe(204);
    expect(await hours('building')).toEqual([['OLD', undefined, 2]]);
    expect((await operator.get('/insights/utilisation?building=OLD')).status).toBe(200);
    expect((await campus.admin.delete(`/buildings/${building}`)).status).toBe(204);
    expect(await hours('floor')).toEqual([['–', '–', 2]]);
    expect(await hours('building')).toEqual([['–', undefined, 2]]);
  });

  it.each([
    ['groupBy=colour', '/groupBy'],
    ['groupBy=space', '/groupBy'],
    ['groupBy=space,hour&building=1E', '/groupBy'],
    ['groupBy=floor,tenant', '/groupBy'],
    ['from=2026-01-01&to=2026-01-01', '/to'],
    ['from=2024-01-01&to=2026-01-01', '/to'],
    ['to=1900-01-01', '/from'],
    ['kind=palace', '/kind'],
  ])('refuses %s, and says where it is wrong', async (query, pointer) => {
    const body = await read(operator, query, 422);
    expect(body.errors[0].pointer).toMatch(new RegExp(`^${pointer}`));
  });
});

const sumOf = (rows: readonly Record<string, number>[], figure: string) =>
  rows.reduce((sum, row) => sum + Math.round(row[figure]! * 100), 0) / 100;
