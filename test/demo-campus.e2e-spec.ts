import pg from 'pg';
import { readCatalogue } from '../src/spaces/catalogue-reader.js';
import { freshDatabase, type FreshDatabase, seed } from './support/database.js';
import { broken, storeQueries } from './support/store-queries.js';

describe('a database with the demo campus', () => {
  let database: FreshDatabase;
  let db: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    await seed(database.url, 'whole');
    db = new pg.Client({ connectionString: database.url });
    await db.connect();
  }, 240_000);

  afterAll(async () => {
    await db?.end();
    await database?.drop();
  });

  const one = async (sql: string) => (await db.query(sql)).rows[0];

  it('has 330,000 m² in every sum of it', async () => {
    expect(
      await one(`SELECT gfa_m2 AS campus, buildings_gfa_m2 AS buildings, (SELECT sum(floors_gfa_m2) FROM building) AS kept,
                        (SELECT sum(gfa_m2) FROM floor) AS floors FROM campus`),
    ).toEqual({ campus: '330000.00', buildings: '330000.00', kept: '330000.00', floors: '330000.00' });
  });

  it('has no floor with more spaces than area', async () => {
    const { rows } = await db.query(`
      SELECT f.id FROM floor f JOIN space s ON s.floor_id = f.id AND s.parent_id IS NULL
      GROUP BY f.id HAVING sum(s.area_m2) > f.gfa_m2 OR sum(s.area_m2) <> f.spaces_area_m2`);
    expect(rows).toEqual([]);
  });

  it('has the spaces, companies and people that it promises', async () => {
    expect(
      await one(`SELECT (SELECT count(*)::int FROM building) AS buildings, (SELECT count(*)::int FROM floor) AS floors,
                        (SELECT count(*)::int FROM space) AS spaces, (SELECT count(*)::int FROM tenant) AS companies,
                        (SELECT count(DISTINCT country)::int FROM tenant) AS nations, (SELECT count(*)::int FROM member) AS people,
                        (SELECT count(*)::int FROM member WHERE research) AS researchers,
                        (SELECT count(*)::int FROM member WHERE password_hash IS NOT NULL) AS "signIns",
                        (SELECT count(*) >= 30000 FROM booking) AS "hasBookings"`),
    ).toEqual({
      buildings: 23,
      floors: 190,
      spaces: 12_000,
      companies: 1_701,
      nations: 26,
      people: 20_000,
      researchers: 13_000,
      signIns: 5,
      hasBookings: true,
    });
  });

  it('rests on the seventeen general holidays of Hong Kong, named in three scripts', async () => {
    const { rows } = await db.query(
      "SELECT extract(year FROM date)::int AS year, count(*)::int FROM holiday WHERE name ?& '{en,zhHant,zhHans}' GROUP BY 1 ORDER BY 1",
    );
    expect(rows).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030].map((year) => ({ year, count: 17 })));
    expect(await one("SELECT name, kind FROM holiday WHERE date = '2027-02-09'")).toEqual({
      name: { en: 'The fourth day of Lunar New Year', zhHant: '農曆年初四', zhHans: '农历年初四' },
      kind: 'statutory',
    });
  });

  it('has its holidays in the catalogue, where rules find them by date', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    try {
      const { holidays } = await readCatalogue(pool);
      expect(holidays.get('2026-12-25')).toMatchObject({ date: '2026-12-25', name: { en: 'Christmas Day' } });
      expect(holidays.has('2026-12-24')).toBe(false);
    } finally {
      await pool.end();
    }
  });

  it('has of each booking its history and its changes, and breaks no other promise of the store', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    try {
      // The counters of twelve thousand spaces are recounted below, some for all.
      const { 'counters that differ from a recount': _counters, ...questions } = storeQueries;
      expect(await broken(pool, questions)).toEqual([]);
    } finally {
      await pool.end();
    }
  });

  it('claims what is running or to come, and nothing else', async () => {
    const { rows } = await db.query(`
      WITH seeded AS (SELECT max(at) AS at FROM change)
      SELECT b.id FROM seeded, booking b JOIN space s ON s.id = b.space_id LEFT JOIN claim c ON c.booking_id = b.id AND c.pool_id = s.pool_id
      WHERE (b.status IN ('requested', 'confirmed', 'checked_in') AND b.ends_at > seeded.at) IS DISTINCT FROM (c.booking_id IS NOT NULL)
         OR (c.starts_at, c.ends_at, c.units) IS DISTINCT FROM
            (b.starts_at - b.set_up_minutes * interval '1 minute', b.ends_at + b.clean_up_minutes * interval '1 minute', b.units)
            AND c.booking_id IS NOT NULL`);
    expect(rows).toEqual([]);
  });

  it('takes the parts of what is taken whole, and no others', async () => {
    const { rows } = await db.query(`
      SELECT b.id, p.code FROM booking b JOIN space s ON s.id = b.space_id JOIN pool w ON w.id = s.pool_id JOIN space p ON p.parent_id = s.id
      LEFT JOIN claim c ON c.booking_id = b.id AND c.pool_id = p.pool_id
      WHERE (b.status IN ('confirmed', 'checked_in') AND b.units = w.capacity AND b.ends_at > (SELECT max(at) FROM change)) IS DISTINCT FROM (c.booking_id IS NOT NULL)`);
    expect(rows).toEqual([]);
  });

  it('has two halls that can be divided in two, and benches that can be booked in a lab', async () => {
    const { rows } = await db.query(`
      SELECT p.kind, count(DISTINCT p.parent_id)::int AS wholes, count(*)::int AS parts FROM space p
      WHERE p.parent_id IS NOT NULL AND p.status = 'active' GROUP BY p.kind ORDER BY p.kind`);
    expect(rows).toEqual([
      { kind: 'bench', wholes: 24, parts: 288 },
      { kind: 'event_hall', wholes: 2, parts: 4 },
    ]);
  });

  it('is nowhere over capacity at any instant', async () => {
    const { rows } = await db.query(`
      WITH step AS (
        SELECT pool_id, starts_at AS at, units AS change FROM claim
        UNION ALL SELECT pool_id, ends_at, -units FROM claim
      ), level AS (
        SELECT pool_id, at, sum(sum(change)) OVER (PARTITION BY pool_id ORDER BY at) AS held FROM step GROUP BY pool_id, at
      )
      SELECT l.* FROM level l JOIN pool p ON p.id = l.pool_id WHERE l.held > p.capacity OR l.held < 0`);
    expect(rows).toEqual([]);
  });

  it('has a ledger that equals a recount', async () => {
    const { pools, days } = await one(`
      WITH sample AS (SELECT id, capacity FROM pool WHERE id % 40 = 0 OR capacity > 50),
      recount AS (SELECT s.id, s.capacity, r.day, r.used FROM sample s, ledger_of_pool(s.id) AS r)
      SELECT count(DISTINCT r.id)::int AS pools, count(*) FILTER (
        WHERE l.day IS NULL OR l.full_mask <> full_slots(r.used, r.capacity) OR (r.capacity > 1 AND coalesce(l.used, array_fill(0::smallint, ARRAY[288])) <> r.used))::int AS days
      FROM recount r LEFT JOIN ledger l ON l.pool_id = r.id AND l.day = r.day`);
    expect(pools).toBeGreaterThan(300);
    expect(days).toBe(0);
  });

  it('remembers each booking as it is', async () => {
    const { rows } = await db.query(`
      SELECT b.id FROM booking b LEFT JOIN booking_history h ON h.booking_id = b.id AND h.version = b.version
      WHERE h.snapshot ->> 'id' IS DISTINCT FROM b.id::text
         OR h.snapshot ->> 'status' IS DISTINCT FROM b.status
         OR (h.snapshot ->> 'startsAt')::timestamptz IS DISTINCT FROM b.starts_at`);
    expect(rows).toEqual([]);
  });
});
