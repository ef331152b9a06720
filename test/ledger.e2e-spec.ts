import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { overfilled } from './support/overfilled.js';
import { freshDatabase, type FreshDatabase } from './support/database.js';

/** A claim in slots of five minutes from the first of four days on. */
interface ModelClaim {
  pool: number;
  from: number;
  to: number;
  units: number;
}

const slotsPerDay = 288;
const firstDay = 20_800;
const instant = (slot: number) => new Date((firstDay * slotsPerDay + slot) * 300_000);

/** What a person would do with paper: count, for each slot, what is taken. */
class NaiveModel {
  readonly claims = new Map<string, ModelClaim[]>();

  constructor(readonly capacities: readonly number[]) {}

  fits(wanted: readonly ModelClaim[], without?: string): boolean {
    const others = [...this.claims].filter(([id]) => id !== without).flatMap(([, claims]) => claims);
    return wanted.every((claim, n) => {
      const rivals = [...others, ...wanted.slice(0, n + 1)].filter(({ pool }) => pool === claim.pool);
      for (let slot = claim.from; slot < claim.to; slot++) {
        const taken = rivals
          .filter(({ from, to }) => from <= slot && slot < to)
          .reduce((sum, { units }) => sum + units, 0);
        if (taken > this.capacities[claim.pool]!) return false;
      }
      return true;
    });
  }
}

describe('The ledger', () => {
  let database: FreshDatabase;
  let db: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    db = new pg.Client({ connectionString: database.url });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  /** Claims belong to bookings; when and for whom does not matter here. */
  const bookingMade = async (): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
       SELECT id, id, id, id, id, now(), now() + interval '1 hour', 1, 1, 'confirmed' FROM gen_random_uuid() AS id RETURNING id`,
    );
    return rows[0]!.id;
  };

  const attempt = async (sql: string, values: unknown[]): Promise<boolean> => {
    try {
      await db.query(sql, values);
      return true;
    } catch (error) {
      expect((error as { constraint?: string }).constraint).toBe('ledger_within_capacity');
      return false;
    }
  };

  it('takes and refuses as a naive model does, whatever is claimed, moved and cancelled', async () => {
    const claim = fc.record({
      pool: fc.nat({ max: 2 }),
      from: fc.oneof(fc.nat({ max: 4 * slotsPerDay - 1 }), fc.integer({ min: 280, max: 296 })),
      length: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3 * slotsPerDay })),
      units: fc.integer({ min: 1, max: 14 }),
    });
    const act = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('claim' as const),
          wanted: fc.array(claim, { minLength: 1, maxLength: 3 }),
          which: fc.nat(),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('move' as const),
          wanted: fc.array(claim, { minLength: 1, maxLength: 2 }),
          which: fc.nat(),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('cancel' as const),
          wanted: fc.constant([]),
          which: fc.nat(),
        }),
      },
    );

    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.constant(1), fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 40 })),
        fc.array(act, { minLength: 5, maxLength: 25 }),
        async (capacities, acts) => {
          await db.query('TRUNCATE claim');
          const { rows } = await db.query<{ id: number }>(
            'INSERT INTO pool (capacity) SELECT unnest($1::int[]) RETURNING id',
            [capacities],
          );
          const model = new NaiveModel(capacities);

          for (const { kind, wanted, which } of acts) {
            const claims = wanted.map(({ pool, from, length, units }) => ({
              pool,
              from,
              to: from + length,
              units,
            }));
            const distinct =
              new Set(claims.map(({ pool, from }) => `${pool} ${from}`)).size === claims.length;
            if (!distinct) continue;
            const ids = [...model.claims.keys()];
            const id = kind === 'claim' ? await bookingMade() : ids[which % ids.length];
            if (id === undefined) continue;
            const rowsWanted = JSON.stringify(
              claims.map(({ pool, from, to, units }) => ({
                poolId: rows[pool]!.id,
                startsAt: instant(from),
                endsAt: instant(to),
                units,
              })),
            );

            const expected = model.fits(claims, id);
            expect(await attempt('SELECT replace_claims($1, $2)', [id, rowsWanted])).toBe(expected);
            if (!expected) continue;
            if (claims.length === 0) model.claims.delete(id);
            else model.claims.set(id, claims);
          }
          expect((await db.query('SELECT ledger_drift() AS n')).rows[0].n).toBe('0');
          expect((await db.query(overfilled)).rows[0].n).toBe('0');
        },
      ),
      { numRuns: 60, seed: process.env['SEED'] === undefined ? undefined : Number(process.env['SEED']) },
    );
  });

  it('judges many wishes at once as it would one after the other', async () => {
    const wish = fc.record({
      pool: fc.nat({ max: 1 }),
      from: fc.integer({ min: 0, max: 30 }),
      length: fc.integer({ min: 1, max: 12 }),
      units: fc.integer({ min: 1, max: 4 }),
    });

    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 20 }), async (wishes) => {
        await db.query('TRUNCATE claim');
        const capacities = [1, 5];
        const { rows } = await db.query<{ id: number }>(
          'INSERT INTO pool (capacity) SELECT unnest($1::int[]) RETURNING id',
          [capacities],
        );
        const model = new NaiveModel(capacities);
        const expected = wishes.map(({ pool, from, length, units }) => {
          const claims = [{ pool, from, to: from + length, units }];
          const fits = model.fits(claims);
          if (fits) model.claims.set(randomUUID(), claims);
          return fits;
        });

        const asked = wishes.map(({ pool, from, length, units }, n) => ({
          item: n + 1,
          poolId: rows[pool]!.id,
          startsAt: instant(from),
          endsAt: instant(from + length),
          units,
        }));
        const answer = await db.query<{ fits: boolean[] }>('SELECT claims_fit($1, $2) AS fits', [
          JSON.stringify(asked),
          asked.length,
        ]);

        expect(answer.rows[0]!.fits).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('follows a pool whose capacity changes', async () => {
    const { rows } = await db.query<{ id: number }>('INSERT INTO pool (capacity) VALUES (1) RETURNING id');
    const pool = rows[0]!.id;
    const take = async (units: number) =>
      attempt(
        'INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units) VALUES ($1, $2, $3, $4, $5)',
        [await bookingMade(), pool, instant(10), instant(20), units],
      );

    expect([await take(1), await take(1)]).toEqual([true, false]);
    await db.query('UPDATE pool SET capacity = 3 WHERE id = $1', [pool]);
    expect([await take(2), await take(1)]).toEqual([true, false]);
    await expect(db.query('UPDATE pool SET capacity = 2 WHERE id = $1', [pool])).rejects.toMatchObject({
      constraint: 'pool_capacity_covers_claims',
    });
    await db.query('DELETE FROM claim WHERE units = 2');
    await db.query('UPDATE pool SET capacity = 1 WHERE id = $1', [pool]);
    expect(await take(1)).toBe(false);
    expect((await db.query('SELECT ledger_drift() AS n')).rows[0].n).toBe('0');
  });

  it('forgets a day whose last claim is given back, and keeps one that has another', async () => {
    await db.query('TRUNCATE claim');
    const { rows } = await db.query<{ id: number }>('INSERT INTO pool (capacity) VALUES (3) RETURNING id');
    const claim = async (units: number) => {
      const id = await bookingMade();
      await db.query(
        'INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units) VALUES ($1, $2, $3, $4, $5)',
        [id, rows[0]!.id, instant(10), instant(20), units],
      );
      return id;
    };
    const touched = async () =>
      (await db.query('SELECT touched_hours <> 0 AS hours, used IS NOT NULL AS counted FROM ledger')).rows;

    const [first, second] = [await claim(2), await claim(1)];
    await db.query('DELETE FROM claim WHERE booking_id = $1', [first]);
    expect(await touched()).toEqual([{ hours: true, counted: true }]);
    await db.query('DELETE FROM claim WHERE booking_id = $1', [second]);
    expect(await touched()).toEqual([{ hours: false, counted: false }]);
    expect((await db.query('SELECT ledger_drift() AS n')).rows[0].n).toBe('0');
  });

  it('lets go of what is over, and of nothing else', async () => {
    await db.query('TRUNCATE claim');
    const { rows } = await db.query<{ id: number }>('INSERT INTO pool (capacity) VALUES (2) RETURNING id');
    const claim = async (from: number, to: number) =>
      db.query('INSERT INTO claim (booking_id, pool_id, starts_at, ends_at) VALUES ($1, $2, $3, $4)', [
        await bookingMade(),
        rows[0]!.id,
        instant(from),
        instant(to),
      ]);
    await claim(0, 12);
    await claim(200, 700);
    await claim(600, 800);

    await db.query('SELECT tidy_capacity($1)', [instant(400)]);

    const days = await db.query<{ day: number }>('SELECT day FROM ledger ORDER BY day');
    expect((await db.query('SELECT count(*) FROM claim')).rows[0].count).toBe('2');
    expect(days.rows.map(({ day }) => day - firstDay)).toEqual([0, 1, 2]);
    expect((await db.query('SELECT ledger_drift() AS n')).rows[0].n).toBe('0');
  });

  it('tells every slot that was changed behind its back', async () => {
    await db.query('TRUNCATE claim');
    const { rows } = await db.query<{ id: number }>('INSERT INTO pool (capacity) VALUES (2) RETURNING id');
    const pool = rows[0]!.id;
    const claim = async (units: number) =>
      db.query(
        'INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units) VALUES ($1, $2, $3, $4, $5)',
        [await bookingMade(), pool, instant(10), instant(20), units],
      );
    await claim(1);
    const driftAfter = async (...acts: string[]) => {
      await db.query('BEGIN; SET LOCAL session_replication_role = replica');
      for (const act of acts) await db.query(act);
      const { rows: told } = await db.query<{ n: string }>('SELECT ledger_drift() AS n');
      await db.query('ROLLBACK');
      return Number(told[0]!.n);
    };
    expect(await driftAfter()).toBe(0);
    expect(await driftAfter('DELETE FROM claim')).toBe(10);
    expect(await driftAfter('DELETE FROM ledger')).toBe(10);
    expect(await driftAfter(`UPDATE claim SET ends_at = ends_at + interval '15 minutes'`)).toBe(3);
    expect(await driftAfter('UPDATE claim SET units = 2')).toBe(10);
    expect(await driftAfter('UPDATE ledger SET touched_hours = 0')).toBe(10);
    expect(await driftAfter('UPDATE ledger SET is_touched = false')).toBe(1);
    expect(await driftAfter(`UPDATE pool SET capacity = 3 WHERE id = ${pool}`)).toBe(1);
    expect(await driftAfter('UPDATE ledger SET full_mask = ~full_mask')).toBeGreaterThan(0);
  });
});
