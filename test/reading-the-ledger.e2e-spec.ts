import fc from 'fast-check';
import { LedgerReader, takenFor } from '../src/capacity/index.js';
import { freshStore, type FreshStore } from './support/store.js';

const slotsPerDay = 288;
const firstDay = 20_800;
const instant = (slot: number) => new Date((firstDay * slotsPerDay + slot) * 300_000);

interface Taken {
  pool: number;
  from: number;
  length: number;
  units: number;
}

describe('Reading days of the ledger', () => {
  let store: FreshStore;
  let reader: LedgerReader;

  beforeAll(async () => {
    store = await freshStore();
    reader = new LedgerReader(store.db);
  });
  afterAll(() => store.close());

  /** Pools of these capacities, of which so much is taken; what would be too much is left out. Answers how much is, slot by slot. */
  const campusOf = async (capacities: readonly number[], wanted: readonly Taken[]) => {
    const used = capacities.map(() => Array<number>(2 * slotsPerDay).fill(0));
    const fitting = wanted.filter(({ pool, from, length, units }) => {
      const slots = used[pool]!.slice(from, from + length);
      if (slots.some((taken) => taken + units > capacities[pool]!)) return false;
      used[pool]!.fill(0, from, from + length);
      slots.forEach((taken, n) => (used[pool]![from + n] = taken + units));
      return true;
    });
    const pools = (
      await store.source.query<{ id: number }[]>(
        'INSERT INTO pool (capacity) SELECT unnest($1::int[]) RETURNING id',
        [capacities],
      )
    ).map(({ id }) => id);
    for (const { pool, from, length, units } of fitting)
      await store.source.query(
        `WITH b AS (INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
                    SELECT id, id, id, id, id, $2, $3, 1, 1, 'confirmed' FROM gen_random_uuid() AS id RETURNING id)
         SELECT replace_claims(id, json_build_array(json_build_object('poolId', $1::int, 'startsAt', $2::timestamptz, 'endsAt', $3::timestamptz, 'units', $4::int))) FROM b`,
        [pools[pool], instant(from), instant(from + length), units],
      );
    return { pools, used };
  };

  it('tells those who want one place and those who want several in the same moment what each can have', async () => {
    const capacities = [1, 3, 12];
    const ofPool = fc.nat({ max: capacities.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            pool: ofPool,
            from: fc.nat({ max: 400 }),
            length: fc.integer({ min: 1, max: 60 }),
            units: fc.integer({ min: 1, max: 12 }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        fc.array(
          fc.record({ pool: ofPool, onDay: fc.nat({ max: 1 }), units: fc.integer({ min: 1, max: 12 }) }),
          { minLength: 2, maxLength: 12 },
        ),
        async (taken, wishes) => {
          const { pools, used } = await campusOf(capacities, taken);

          const rows = await Promise.all(
            wishes.map(({ pool, onDay, units }) =>
              reader.days([{ day: firstDay + onDay, poolId: pools[pool]!, counts: units > 1 }]),
            ),
          );

          wishes.forEach(({ pool, onDay, units }, n) => {
            const capacity = capacities[pool]!;
            if (units > capacity) return;
            const ofDay = used[pool]!.slice(onDay * slotsPerDay, (onDay + 1) * slotsPerDay);
            const tooLittle = ofDay.map((those) => (those + units > capacity ? '1' : '0')).join('');
            expect(takenFor(rows[n]![0], units, capacity)).toBe(tooLittle);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives counts only to those who ask for them', async () => {
    const { pools } = await campusOf([12], [{ pool: 0, from: 120, length: 12, units: 5 }]);
    const one = { day: firstDay, poolId: pools[0]! };
    const [uncounted] = await reader.days([{ ...one, counts: false }]);
    expect(uncounted!.used).toBeNull();
    const [[less], [more]] = await Promise.all([
      reader.days([{ ...one, counts: false }]),
      reader.days([{ ...one, counts: true }]),
    ]);
    expect(more!.used!.slice(119, 121)).toEqual([0, 5]);
    expect(less).toEqual(more);
  });
});
