import { claimWhatIsToCome, layOut } from '../load-bookings.js';
import { connected } from '../server.js';

/** Bookings of a working day, of which half are of the spaces that are liked best, four each. */
const perDay = 8_000;
const likedBest = 1_000;
/** Bookings of the four weeks to come, fewer each day; the same on a campus of any age. */
const ahead = 40_000;
const daysAhead = 20;
/** Bookings that one statement makes. */
const chunk = 12 * perDay;
/** Changes are kept for so long. */
const daysTold = 60;

/**
 * Brings a seeded campus to so many bookings as a campus comes to them: the same weeks ahead of it, and behind it a past
 * that is the longer the more there are, written from its first day on. Each has its history; those that something
 * happened to lately have their changes; those to come take their claims through the triggers.
 */
export async function loadYears(url: string, wanted: number, log: (line: string) => void): Promise<void> {
  const began = performance.now();
  await connected(url, async (db) => {
    await db.query(`SET synchronous_commit = off; SET work_mem = '256MB'`);
    await db.query(layOut);
    const { rows } = await db.query<{ spaces: number; members: number; booked: number }>(
      `SELECT (SELECT count(*)::int FROM bench_space) AS spaces, (SELECT count(*)::int FROM bench_member) AS members,
              (SELECT count(*)::int FROM booking) AS booked`,
    );
    const { spaces, members, booked } = rows[0]!;
    const past = wanted - booked - ahead;
    if (past < 0) throw new Error(`There are ${booked} bookings, and ${ahead} to come: more than ${wanted}.`);
    for (let to = past - 1; to >= 0; to -= chunk)
      await db.query(bookPast, [Math.max(to - chunk + 1, 0), to, spaces, members]);
    log(
      `loaded ${past} bookings of ${Math.ceil(past / perDay)} working days with their history (${seconds(began)})`,
    );
    await db.query(bookAhead, [spaces, members]);
    await db.query('ANALYZE booking');
  });
  await claimWhatIsToCome(url);
  await connected(url, (db) => db.query('DROP TABLE bench_space, bench_member'));
  log(`and those of the weeks to come, with their claims (${seconds(began)} in all)`);
}

const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Pseudo-random, yet the same on every machine. */
const scatter = `(n * 2654435761 % 4294967296 / 16)`;

/** Writes what `made` holds, the history of each version, and the changes that are still kept. */
const write = `
  turned AS MATERIALIZED (
    SELECT made.*, CASE WHEN status = 'confirmed' THEN 1 ELSE 2 END AS version,
           (lpad(to_hex((extract(epoch FROM created_at) * 1000)::bigint), 12, '0') || '7' || substr(rest, 1, 3) || '8' || substr(rest, 4, 15))::uuid AS id,
           CASE status WHEN 'cancelled' THEN created_at + interval '1 day' WHEN 'no_show' THEN starts_at + interval '15 minutes' ELSE starts_at END AS turned_at
    FROM (SELECT timed.*, md5('year ' || n) AS rest, least(starts_at, now()) - make_interval(mins => 1440 + (chance % 600)::int) AS created_at FROM timed) AS made
  ), booked AS (
    INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, status, version, check_in_by, checked_in_at, created_at, updated_at)
    SELECT id, space_id, tenant_id, member_id, member_id, starts_at, ends_at, 1, 1, 'Weekly review', status, version,
           CASE WHEN status IN ('checked_in', 'no_show') THEN starts_at + interval '15 minutes' END,
           CASE WHEN status = 'checked_in' THEN starts_at END, created_at, CASE version WHEN 1 THEN created_at ELSE turned_at END
    FROM turned ORDER BY created_at
  ), said AS MATERIALIZED (
    SELECT t.*, v AS turn, CASE v WHEN 1 THEN created_at ELSE turned_at END AS at, CASE v WHEN 1 THEN 'confirmed' ELSE status END AS became,
           CASE v WHEN 1 THEN 'booking.created' ELSE 'booking.' || status END AS type
    FROM turned t, generate_series(1, version) AS v
  ), told AS (
    INSERT INTO change (at, type, subject_id, version, tenant_id, member_id, changed)
    SELECT at, type, id, turn, tenant_id, member_id, CASE turn WHEN 1 THEN '{}' ELSE '{status}' END::text[]
    FROM said WHERE created_at > now() - interval '${daysTold} days' ORDER BY at
  )
  INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, changed, snapshot)
  SELECT id, turn, at, CASE type WHEN 'booking.no_show' THEN '00000000-0000-0000-0000-000000000000' ELSE member_id END,
         CASE type WHEN 'booking.no_show' THEN 'clock' ELSE 'web' END, type, CASE turn WHEN 1 THEN '{}' ELSE '{status}' END::text[],
         jsonb_build_object('id', id, 'spaceId', space_id, 'tenantId', tenant_id, 'bookedBy', member_id, 'bookedFor', member_id,
           'startsAt', starts_at, 'endsAt', ends_at, 'units', 1, 'people', 1, 'title', 'Weekly review', 'status', became,
           'setUpMinutes', 0, 'cleanUpMinutes', 0, 'version', turn)
  FROM said ORDER BY at`;

/** $1 to $2: which of the past, counted back from last week; $3 spaces and $4 people. One in 500 lasted for days. */
const bookPast = `
  WITH draw AS (
    SELECT n, n / ${perDay} AS d, n % ${perDay} AS i, ${scatter} AS chance FROM generate_series($1::bigint, $2::bigint) AS n
  ), placed AS (
    SELECT draw.*, date_trunc('week', now(), 'UTC') - make_interval(weeks => 1 + (d / 5)::int) + make_interval(days => 4 - (d % 5)::int) AS day,
           CASE WHEN i < ${perDay / 2} THEN i % ${likedBest} ELSE ${likedBest} + (d * ${perDay / 2} + i) % ($3::int - ${likedBest}) END AS place,
           CASE WHEN i < ${perDay / 2} THEN i / ${likedBest} ELSE chance % 6 END AS stretch
    FROM draw
  ), started AS (
    SELECT placed.*, day + make_interval(hours => (stretch * 2)::int, mins => (chance / 7 % 4 * 15)::int) AS starts_at FROM placed
  ), timed AS (
    SELECT started.*, s.id AS space_id, m.id AS member_id, m.tenant_id,
           CASE WHEN chance % 500 = 0 THEN least(starts_at + make_interval(hours => 30 + (chance / 500 % 90)::int), date_trunc('week', now(), 'UTC'))
                ELSE starts_at + make_interval(mins => 30 + (chance / 11 % 4 * 15)::int) END AS ends_at,
           CASE WHEN chance / 13 % 100 < 70 THEN 'confirmed' WHEN chance / 13 % 100 < 82 THEN 'checked_in' WHEN chance / 13 % 100 < 85 THEN 'no_show' ELSE 'cancelled' END AS status
    FROM started JOIN bench_space s ON s.n = place JOIN bench_member m ON m.n = (started.n * 7919 + d * 31) % $4::int
  ), ${write}`;

/** $1 spaces and $2 people: each place and stretch once, where nothing of the seed is. */
const bookAhead = `
  WITH draw AS (
    SELECT -1 - n AS n, n AS nth, ${scatter} AS chance, floor(${daysAhead} * (1 - sqrt(1 - (n + 0.5) / ${ahead})))::int AS d
    FROM generate_series(0::bigint, least(${ahead}, $1::bigint * 6) - 1) AS n
  ), started AS (
    SELECT draw.*, date_trunc('week', now(), 'UTC') + make_interval(weeks => 1 + d / 5, days => d % 5, hours => (nth / $1::int % 6 * 2)::int, mins => (chance / 7 % 4 * 15)::int) AS starts_at
    FROM draw
  ), timed AS (
    SELECT started.n, started.starts_at, started.chance, s.id AS space_id, m.id AS member_id, m.tenant_id,
           starts_at + make_interval(mins => 30 + (chance / 11 % 4 * 15)::int) AS ends_at, 'confirmed' AS status
    FROM started JOIN bench_space s ON s.n = nth * 7919 % $1::int JOIN bench_member m ON m.n = nth * 31 % $2::int
    WHERE NOT EXISTS (SELECT FROM claim c WHERE c.pool_id = s.pool_id AND c.starts_at < started.starts_at + interval '2 hours' AND c.ends_at > started.starts_at)
  ), ${write}`;
