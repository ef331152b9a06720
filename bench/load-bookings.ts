import { connected } from './server.js';

const daysEachWay = 365;
/** Stretches of two hours in a working day; a booking lies within one, so that none overlaps another. */
const stretchesADay = 6;
const chunk = 100_000;
const claimsAtOnce = 50_000;

/**
 * Brings the bookings of a seeded campus to so many, over two years, half of them past: the same ones for the same
 * number and day. Those to come get their claims through the triggers.
 */
export async function loadBookings(url: string, wanted: number, log: (line: string) => void): Promise<void> {
  const began = performance.now();
  await connected(url, async (db) => {
    await db.query(
      `SET synchronous_commit = off; SET work_mem = '256MB'; SET maintenance_work_mem = '256MB'`,
    );
    await db.query(layOut);
    const { rows } = await db.query<{ spaces: number; booked: number }>(
      'SELECT (SELECT count(*)::int FROM bench_space) AS spaces, (SELECT count(*)::int FROM booking) AS booked',
    );
    const { spaces, booked } = rows[0]!;
    const missing = wanted - booked;
    if (missing <= 0) return;

    // A few more than wanted, for those that would meet a booking of the seed.
    const each = Math.ceil((missing * 1.02) / spaces);
    const most = daysEachWay * 2 * stretchesADay;
    if (each > most) throw new Error(`There is room for ${most * spaces} bookings, not for ${wanted}.`);
    const rounds = Math.max(1, Math.floor(chunk / spaces));
    let made = 0;
    for (let from = 0; from < each && made < missing; from += rounds) {
      const { rowCount } = await db.query(book, [
        from,
        Math.min(from + rounds, each) - 1,
        each,
        most,
        missing - made,
      ]);
      made += rowCount ?? 0;
    }
    if (made < missing) throw new Error(`Only ${made} of ${missing} bookings found a place.`);
    log(`loaded ${made} bookings with their history (${seconds(began)})`);
    await db.query('ANALYZE booking');
  });
  await claimWhatIsToCome(url);
  await connected(url, (db) => db.query('DROP TABLE bench_space, bench_member'));
  log(`claims of those to come, through the triggers (${seconds(began)} in all)`);
}

const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Spaces that hang together with no other, and everybody. */
export const layOut = `
  CREATE TABLE bench_space AS
    SELECT row_number() OVER (ORDER BY s.pool_id)::int - 1 AS n, s.id, s.pool_id, p.capacity FROM space s JOIN pool p ON p.id = s.pool_id
    WHERE s.status = 'active' AND s.kind <> 'event_hall' AND s.parent_id IS NULL AND NOT EXISTS (SELECT FROM space p WHERE p.parent_id = s.id)
      AND NOT EXISTS (SELECT FROM lease l WHERE l.space_id = s.id);
  CREATE TABLE bench_member AS SELECT row_number() OVER (ORDER BY id)::int - 1 AS n, id, tenant_id FROM member;
  CREATE UNIQUE INDEX ON bench_member (n);
  ANALYZE bench_space, bench_member;`;

/** Pseudo-random, yet the same on every machine. */
const scatter = (salt: number) =>
  `((s.n::bigint * 7919 + round * 104729 + ${salt}) * 2654435761 % 4294967296 / 65536)`;

/** $1 to $2: rounds in which each space gets one booking, of $3 rounds that fill $4 stretches; at most $5 bookings. */
const book = `
  WITH draw AS (
    SELECT s.*, round, ${scatter(1)} AS chance, ${scatter(2)} AS luck,
           (round::bigint * $4 / $3 + ${scatter(3)} % greatest($4 / $3, 1)) AS stretch
    FROM generate_series($1::int, $2::int) AS round, bench_space s
  ), placed AS (
    SELECT draw.*, date_trunc('day', now(), 'UTC') + make_interval(days => stretch::int / ${stretchesADay} - ${daysEachWay},
             hours => stretch::int % ${stretchesADay} * 2, mins => chance::int % 4 * 15) AS starts_at
    FROM draw
  ), timed AS (
    SELECT placed.*, starts_at + make_interval(mins => 30 + luck::int % 4 * 15) AS ends_at,
           CASE WHEN capacity = 1 THEN 1 ELSE 1 + luck % capacity END AS units
    FROM placed
  ), fresh AS (
    SELECT t.*, m.id AS member_id, m.tenant_id, lpad(to_hex(1735689600000 + round::bigint * 20000 + t.n), 12, '0') AS at,
           md5(round || ' ' || t.n) AS rest
    FROM timed t JOIN bench_member m ON m.n = (chance * 31 + t.n) % (SELECT count(*) FROM bench_member)
    WHERE NOT EXISTS (SELECT FROM booking b WHERE b.space_id = t.id AND b.starts_at < t.ends_at AND b.ends_at > t.starts_at AND b.starts_at > t.starts_at - interval '31 days')
    ORDER BY round, t.n LIMIT $5
  ), booked AS (
    INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, status, created_at, updated_at)
    SELECT (substr(at, 1, 8) || '-' || substr(at, 9, 4) || '-7' || substr(rest, 1, 3) || '-8' || substr(rest, 4, 3) || '-' || substr(rest, 7, 12))::uuid,
           id, tenant_id, member_id, member_id, starts_at, ends_at, units, units, 'Design review',
           CASE WHEN ends_at > now() THEN 'confirmed' ELSE 'completed' END, least(starts_at, now()) - interval '2 days', least(starts_at, now()) - interval '2 days'
    FROM fresh RETURNING *
  )
  INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, snapshot)
  SELECT id, version, created_at, booked_by, 'api', 'booking.created', jsonb_build_object(
    'id', id, 'spaceId', space_id, 'tenantId', tenant_id, 'bookedBy', booked_by, 'bookedFor', booked_for, 'startsAt', starts_at, 'endsAt', ends_at,
    'units', units, 'people', people, 'title', title, 'status', status, 'version', version)
  FROM booked`;

/** Two at a time, each with pools of its own, so that neither waits for the other. */
export async function claimWhatIsToCome(url: string): Promise<void> {
  const { pools, coming } = await connected(url, async (db) => {
    const { rows } = await db.query<{ pools: number; coming: number }>(
      `SELECT (SELECT max(id) FROM pool) AS pools, (SELECT count(*)::int FROM booking WHERE status = 'confirmed' AND starts_at > now()) AS coming`,
    );
    return rows[0]!;
  });
  const parts = Math.max(2, Math.ceil(coming / claimsAtOnce));
  const share = Math.ceil(pools / parts);
  let next = 0;
  const work = () =>
    connected(url, async (db) => {
      await db.query(`SET synchronous_commit = off; SET work_mem = '128MB'`);
      while (next < parts) {
        const part = next++;
        await db.query(claim, [part * share + 1, (part + 1) * share]);
      }
    });
  await Promise.all([work(), work()]);
}

const claim = `
  INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
  SELECT b.id, s.pool_id, b.starts_at, b.ends_at, b.units FROM bench_space s JOIN booking b ON b.space_id = s.id
  WHERE s.pool_id BETWEEN $1 AND $2 AND b.status = 'confirmed' AND b.ends_at > now()
    AND NOT EXISTS (SELECT FROM claim c WHERE c.booking_id = b.id)`;
