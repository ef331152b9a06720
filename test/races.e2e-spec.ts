import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { at, Campus, type Person, type Space } from './support/campus.js';

const clients = 64;

interface Answer {
  id: string;
  code?: string;
  alternatives?: unknown[];
}

/** One HTTP request on a kept connection; races need no more of a client. */
async function send(
  person: Person,
  url: string,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

describe('When many want the same', () => {
  let campus: Campus;
  let people: Person[];

  const book = (person: Person, space: Space, start: string, end: string, more: object = {}) =>
    send(person, campus.server.url, 'POST', '/bookings', { spaceId: space.id, start, end, ...more });

  const everybody = <T>(act: (person: Person, n: number) => Promise<T>) =>
    Promise.all(Array.from({ length: clients }, (_, n) => act(people[n % people.length]!, n)));

  const count = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length;

  beforeAll(async () => {
    campus = await Campus.open();
    people = await Promise.all(Array.from({ length: 8 }, () => campus.person()));
  });
  afterAll(() => campus.close());

  // Whatever a race was about: by the claims alone nothing is overfilled, and the ledger says the same.
  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/verify.mjs'], {
      env: { ...process.env, DATABASE_URL: campus.server.databaseUrl },
    });
    expect(stdout.trim().split('\n').at(-1)).toBe('0');
    const { rows } = await campus.db.query(
      `SELECT count(*) FROM booking b WHERE (b.status = 'confirmed') <> EXISTS (SELECT FROM claim c WHERE c.booking_id = b.id)`,
    );
    expect(rows[0].count).toBe('0');
  });

  it('gives a contested hour to exactly one of 64, fifty times over', async () => {
    const room = await campus.space();
    await campus.space();

    for (let round = 0; round < 50; round++) {
      const day = 2 + Math.floor(round / 10);
      const hour = 8 + (round % 10);
      const [start, end] = [
        at(day, `${String(hour).padStart(2, '0')}:00`),
        at(day, `${String(hour + 1).padStart(2, '0')}:00`),
      ];

      const replies = await everybody((person) => book(person, room, start, end));

      expect(count(replies, ({ status }) => status === 201)).toBe(1);
      expect(count(replies, ({ body }) => body.code === 'slot-taken' && body.alternatives!.length > 0)).toBe(
        clients - 1,
      );
    }
  });

  it('fills ten benches with exactly ten of 64, and a freed one with exactly one more', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 10 });
    const [start, end] = [at(10, '10:00'), at(10, '12:00')];

    const replies = await everybody((person) => book(person, lab, start, end, { units: 1 }));
    expect(count(replies, ({ status }) => status === 201)).toBe(10);

    const winner = replies.findIndex(({ status }) => status === 201);
    await send(
      people[winner % people.length]!,
      campus.server.url,
      'POST',
      `/bookings/${replies[winner]!.body.id}/cancel`,
      {},
    );
    const again = await everybody((person) => book(person, lab, start, end, { units: 1 }));
    expect(count(again, ({ status }) => status === 201)).toBe(1);
  });

  it('knows every way in which two periods can overlap', async () => {
    const room = await campus.space();
    const periods = [
      ['10:00', '12:00'],
      ['10:30', '11:30'],
      ['09:30', '12:30'],
      ['09:00', '10:30'],
      ['11:30', '13:00'],
      ['10:00', '12:00'],
    ] as const;
    const touching = [
      ['08:00', '09:00'],
      ['13:00', '14:00'],
    ] as const;

    const replies = await Promise.all(
      [...periods, ...touching].map(([from, to], n) => book(people[n]!, room, at(11, from), at(11, to))),
    );

    expect(replies.slice(periods.length).map(({ status }) => status)).toEqual([201, 201]);
    expect(count(replies.slice(0, periods.length), ({ status }) => status === 201)).toBeGreaterThanOrEqual(1);
  });

  it('never loses or doubles a booking that is moved into a contested place', async () => {
    const target = await campus.space();
    const rooms = await Promise.all(Array.from({ length: 16 }, () => campus.space()));
    const bookings = await Promise.all(
      rooms.map((room, n) => book(people[n % people.length]!, room, at(12, '10:00'), at(12, '11:00'))),
    );

    const moves = await Promise.all(
      bookings.map(({ body }, n) =>
        send(
          people[n % people.length]!,
          campus.server.url,
          'PATCH',
          `/bookings/${body.id}`,
          { spaceId: target.id },
          { 'if-match': '"v1"' },
        ),
      ),
    );

    expect(count(moves, ({ status }) => status === 200)).toBe(1);
    expect(count(moves, ({ body }) => body.code === 'slot-taken')).toBe(15);
    for (const [n, { body }] of bookings.entries()) {
      const now = await people[n % people.length]!.get(`/bookings/${body.id}`);
      expect(now.body.spaceId).toBe(moves[n]!.status === 200 ? target.id : rooms[n]!.id);
    }
  });

  it('lets two bookings try to trade places without losing either', async () => {
    const [a, b] = [await campus.space(), await campus.space()];
    for (let round = 0; round < 20; round++) {
      const [start, end] = [at(20 + round, '10:00'), at(20 + round, '11:00')];
      const [inA, inB] = [await book(people[0]!, a, start, end), await book(people[1]!, b, start, end)];

      const moves = await Promise.all([
        send(
          people[0]!,
          campus.server.url,
          'PATCH',
          `/bookings/${inA.body.id}`,
          { spaceId: b.id },
          { 'if-match': '*' },
        ),
        send(
          people[1]!,
          campus.server.url,
          'PATCH',
          `/bookings/${inB.body.id}`,
          { spaceId: a.id },
          { 'if-match': '*' },
        ),
      ]);

      expect(moves.map(({ status }) => status)).toEqual([409, 409]);
    }
  });

  it('shows nobody a deadlock when long bookings cross short ones, moves and cancellations', async () => {
    const labs = await Promise.all(
      Array.from({ length: 4 }, () => campus.space({ kind: 'lab', capacity: 3 })),
    );

    const replies = await Promise.all(
      Array.from({ length: 32 }, async (_, n) => {
        const person = people[n % people.length]!;
        const seen: number[] = [];
        for (let round = 0; round < 8; round++) {
          const lab = labs[(n + round) % 4]!;
          const [first, last] = [50 + ((n * 3 + round) % 5), 52 + ((n + round * 2) % 5)];
          const booked = await book(
            person,
            lab,
            at(Math.min(first, last), '09:00'),
            at(Math.max(first, last), '18:00'),
            { units: 1 + (n % 2) },
          );
          seen.push(booked.status);
          if (booked.status !== 201) continue;
          const moved = await send(
            person,
            campus.server.url,
            'PATCH',
            `/bookings/${booked.body.id}`,
            { spaceId: labs[(n + round + 1) % 4]!.id },
            { 'if-match': '*' },
          );
          const cancelled = await send(
            person,
            campus.server.url,
            'POST',
            `/bookings/${booked.body.id}/cancel`,
            {},
          );
          seen.push(moved.status, cancelled.status);
        }
        return seen;
      }),
    );

    expect(replies.flat().filter((status) => ![200, 201, 409].includes(status))).toEqual([]);
  });

  it('never shows a deadlock to those who take several pools in opposite orders', async () => {
    const [a, b] = [await campus.space(), await campus.space()];
    const pools = await campus.db.query<{ pool_id: number }>(
      'SELECT pool_id FROM space WHERE code = ANY ($1) ORDER BY pool_id',
      [[a.code, b.code]],
    );
    const [p, q] = pools.rows.map(({ pool_id }) => pool_id);
    const holders = await Promise.all(
      Array.from(
        { length: 8 },
        async (_, n) =>
          (await book(people[n]!, await campus.space(), at(13, '10:00'), at(13, '11:00'))).body.id,
      ),
    );
    const ids = await campus.db.query<{ id: string }>(
      `SELECT id FROM booking ORDER BY created_at DESC LIMIT $1`,
      [holders.length],
    );

    const outcomes = await Promise.all(
      ids.rows.map(async ({ id }, n) => {
        const seen: string[] = [];
        for (let round = 0; round < 10; round++) {
          const order = (n + round) % 2 === 0 ? [p, q] : [q, p];
          const claims = order.map((poolId) => ({
            poolId,
            startsAt: at(14 + (round % 3), '10:00'),
            endsAt: at(14 + (round % 3), '11:00'),
            units: 1,
          }));
          const outcome = await campus.db
            .query('SELECT replace_claims($1, $2)', [id, JSON.stringify(claims)])
            .then(
              () => 'taken',
              (error: { code: string }) => error.code,
            );
          seen.push(outcome);
        }
        return seen;
      }),
    ).then((lists) => lists.flat());

    expect(outcomes.filter((outcome) => outcome !== 'taken' && outcome !== '23514')).toEqual([]);
    expect(outcomes).toContain('taken');
  });

  it('refuses claims that overfill a pool when they are written past the application', async () => {
    const [room, lab] = [await campus.space(), await campus.space({ kind: 'lab', capacity: 3 })];
    const { body } = await book(people[0]!, room, at(15, '10:00'), at(15, '11:00'));
    await book(people[0]!, lab, at(15, '10:00'), at(15, '11:00'), { units: 2 });
    const write = (sql: string, ...values: unknown[]) =>
      campus.db.query(sql, values).catch((error: { constraint?: string }) => error.constraint);
    const insert = `INSERT INTO claim (pool_id, booking_id, starts_at, ends_at, units)
      SELECT s.pool_id, b.id, $2::timestamptz, $3::timestamptz, $4::int FROM space s, booking b WHERE s.code = $1 LIMIT 1`;

    expect(await write(insert, room.code, at(15, '10:55'), at(15, '11:30'), 1)).toBe(
      'ledger_within_capacity',
    );
    expect(await write(insert, lab.code, at(15, '09:00'), at(15, '18:00'), 2)).toBe('ledger_within_capacity');
    expect(await write(insert, lab.code, at(16, '09:00'), at(16, '18:00'), 4)).toBe('ledger_within_capacity');
    expect(
      await write(
        `UPDATE claim SET units = 2 FROM space s WHERE s.pool_id = claim.pool_id AND s.code = $1`,
        room.code,
      ),
    ).toBe('ledger_within_capacity');
    expect(
      await write(
        `UPDATE pool SET capacity = 1 FROM space s WHERE s.pool_id = pool.id AND s.code = $1`,
        lab.code,
      ),
    ).toBe('pool_capacity_covers_claims');
    expect(
      await write(
        `INSERT INTO claim (pool_id, booking_id, starts_at, ends_at) SELECT pool_id, gen_random_uuid(), $2, $3 FROM space WHERE code = $1`,
        room.code,
        at(17, '09:00'),
        at(17, '10:00'),
      ),
    ).toBe('claim_of_booking');
    expect(await write('DELETE FROM booking')).toBe('bookings_are_kept');
    expect((await people[0]!.get(`/bookings/${body.id}`)).status).toBe(200);
  });
});
