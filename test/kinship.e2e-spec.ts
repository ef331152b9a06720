import fc from 'fast-check';
import pg from 'pg';
import { addedUp } from '../src/capacity/claim.js';
import { drawsOf, type Kin, kinshipsOf } from '../src/spaces/kinship.js';
import { freshDatabase, type FreshDatabase } from './support/database.js';
import { overfilled } from './support/overfilled.js';

const firstSlot = 20_800 * 288;
const instant = (slot: number) => (firstSlot + slot) * 300_000;

/** A space of a random site; the first of them stands by itself. */
type Node = Kin & { under: Node | undefined };

interface Stay {
  node: Node;
  units: number;
  from: number;
  to: number;
}

const lineOf = (node: Node | undefined): Node[] => (node ? [node, ...lineOf(node.under)] : []);

/** What a caretaker knows, who has never heard of pools: a wall is there or it is not, and a lab has so many places. */
function standsInTheWay(wanted: readonly Stay[], others: readonly Stay[]): boolean {
  const all = [...others, ...wanted];
  return wanted.some(({ node, from, to }) => {
    for (let slot = from; slot < to; slot++) {
      const present = all.filter((stay) => stay.from <= slot && slot < stay.to);
      const rooms = present.filter(({ node: other }) => other.kind !== 'lab');
      const twice = rooms.some((a, n) =>
        rooms.slice(n + 1).some((b) => lineOf(a.node).includes(b.node) || lineOf(b.node).includes(a.node)),
      );
      const crowded = lineOf(node)
        .filter(({ kind }) => kind === 'lab')
        .some(
          (lab) =>
            present
              .filter((stay) => lineOf(stay.node).includes(lab))
              .reduce((sum, { units }) => sum + units, 0) > lab.capacity,
        );
      if (twice || crowded) return true;
    }
    return false;
  });
}

/** Halls within halls, however many people each is said to hold, and labs with benches. */
const sites = fc
  .record({
    halls: fc.array(fc.record({ capacity: fc.integer({ min: 1, max: 60 }), under: fc.nat() }), {
      minLength: 1,
      maxLength: 6,
    }),
    labs: fc.array(fc.record({ capacity: fc.integer({ min: 1, max: 5 }), benches: fc.nat({ max: 4 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ halls, labs }) => {
    const nodes: Node[] = [];
    const add = (kind: Kin['kind'], capacity: number, under?: Node): Node => {
      const node: Node = {
        id: String(nodes.length),
        poolId: nodes.length,
        capacity,
        kind,
        status: 'active',
        ...(under && { parentId: under.id }),
        under,
      };
      nodes.push(node);
      return node;
    };
    halls.forEach(({ capacity, under }, n) =>
      add('event_hall', capacity, n === 0 ? undefined : nodes[under % n]),
    );
    for (const { capacity, benches } of labs) {
      const lab = add('lab', capacity);
      for (let n = 0; n < benches; n++) add('bench', 1, lab);
    }
    return nodes;
  });

const wishes = fc.array(
  fc.record({
    act: fc.constantFrom('book', 'book', 'book', 'move', 'cancel'),
    which: fc.nat(),
    spaces: fc.array(fc.record({ space: fc.nat(), units: fc.nat() }), { minLength: 1, maxLength: 3 }),
    from: fc.oneof(fc.nat({ max: 24 }), fc.integer({ min: 280, max: 300 })),
    length: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 5, maxLength: 25 },
);

describe('Spaces within spaces', () => {
  let database: FreshDatabase;
  let db: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    db = new pg.Client({ connectionString: database.url });
    await db.connect();
  });
  afterAll(async () => {
    await db?.end();
    await database?.drop();
  });

  const bookingMade = async (): Promise<string> => {
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
       SELECT id, id, id, id, id, now(), now() + interval '1 hour', 1, 1, 'confirmed' FROM gen_random_uuid() AS id RETURNING id`,
    );
    return rows[0]!.id;
  };

  /** As `book_many` does: fits or not, and then the claims. */
  async function book(id: string, claims: object[]): Promise<boolean> {
    const { rows } = await db.query<{ fits: boolean[] }>('SELECT claims_fit($1, 1) AS fits', [
      JSON.stringify(claims.map((claim) => ({ item: 1, ...claim }))),
    ]);
    if (!rows[0]!.fits[0]) return false;
    await db.query(
      `INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
       SELECT $1, c."poolId", c."startsAt", c."endsAt", c.units
       FROM json_to_recordset($2) AS c ("poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint)`,
      [id, JSON.stringify(claims)],
    );
    return true;
  }

  async function move(id: string, claims: object[]): Promise<boolean> {
    try {
      await db.query('SELECT replace_claims($1, $2)', [id, JSON.stringify(claims)]);
      return true;
    } catch (error) {
      expect((error as { constraint?: string }).constraint).toBe('ledger_within_capacity');
      return false;
    }
  }

  it('are had together exactly where no wall and no number of places forbids it', async () => {
    await fc.assert(
      fc.asyncProperty(sites, wishes, async (nodes, acts) => {
        await db.query('TRUNCATE claim');
        const { rows: pools } = await db.query<{ id: number }>(
          'INSERT INTO pool (capacity) SELECT capacity FROM unnest($1::int[]) WITH ORDINALITY AS n (capacity, place) ORDER BY place RETURNING id',
          [nodes.map(({ capacity }) => capacity)],
        );
        nodes.forEach((node, n) => (node.poolId = pools[n]!.id));
        const kinships = kinshipsOf(nodes);
        const booked = new Map<string, Stay[]>();

        for (const { act, which, spaces, from, length } of acts) {
          const ids = [...booked.keys()];
          const id = act === 'book' ? await bookingMade() : ids[which % ids.length];
          if (id === undefined) continue;
          const stays = spaces.map(({ space, units }): Stay => {
            const node = nodes[space % nodes.length]!;
            return {
              node,
              units: node.kind === 'lab' ? 1 + (units % node.capacity) : node.capacity,
              from,
              to: from + length,
            };
          });
          const wanted =
            act === 'cancel' ? [] : [...new Map(stays.map((stay) => [stay.node, stay])).values()];
          const claims = addedUp(
            wanted.flatMap(({ node, units }) =>
              drawsOf(
                { ...node, ...(kinships.has(node.id) && { kinship: kinships.get(node.id)! }) },
                units,
              ).map((draw) => ({
                poolId: draw.poolId,
                units: draw.units,
                during: { start: instant(from), end: instant(from + length) },
              })),
            ),
          ).map(({ poolId, units, during }) => ({
            poolId,
            units,
            startsAt: new Date(during.start),
            endsAt: new Date(during.end),
          }));
          const others = [...booked].filter(([other]) => other !== id).flatMap(([, all]) => all);

          const expected = !standsInTheWay(wanted, others);
          const had = act === 'book' ? await book(id, claims) : await move(id, claims);
          expect({ act, wanted: wanted.map(({ node, units }) => [node.id, units]), had }).toMatchObject({
            had: expected,
          });
          if (!had) continue;
          if (act === 'cancel') booked.delete(id);
          else booked.set(id, wanted);
        }
        expect((await db.query('SELECT ledger_drift() AS n')).rows[0].n).toBe('0');
        expect((await db.query(overfilled)).rows[0].n).toBe('0');
      }),
      { numRuns: 80, seed: process.env['SEED'] === undefined ? undefined : Number(process.env['SEED']) },
    );
  });
});
