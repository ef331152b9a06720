import type pg from 'pg';
import { isLegal, type Status } from '../../src/rules/index.js';
import { broken, storeQueries } from '../support/store-queries.js';
import type { World } from './world.js';

/** What must be nothing after whatever has happened, and more of that for the life of a campus. */
const checks = {
  ...storeQueries,
  'charges of what came to nothing by itself': `
    SELECT count(*) AS n FROM charge c JOIN booking b ON b.id = c.booking_id WHERE b.status IN ('expired', 'declined', 'displaced')`,
  'bookings that occupy and have no claim, or have one and do not occupy': `
    SELECT count(*) AS n FROM booking b
    WHERE b.status <> 'completed'
      AND (b.status IN ('held', 'requested', 'confirmed', 'checked_in')) <> EXISTS (SELECT FROM claim c WHERE c.booking_id = b.id)`,
  'bookings that somebody has ended and that occupy what comes after': `
    SELECT count(*) AS n FROM booking b JOIN claim c ON c.booking_id = b.id WHERE b.status = 'completed' AND c.ends_at > b.ends_at`,
  'bookings of a series that is not there': `
    SELECT count(*) AS n FROM booking b WHERE b.series_id IS NOT NULL AND NOT EXISTS (SELECT FROM series s WHERE s.id = b.series_id)`,
};

const steps = `
  SELECT DISTINCT lag(snapshot ->> 'status') OVER (PARTITION BY booking_id ORDER BY version) AS "from", snapshot ->> 'status' AS "to" FROM booking_history`;

/** Everything that is wrong, in words; empty while all is well. */
export async function faults(db: pg.Pool): Promise<string[]> {
  const found = await broken(db, checks);
  const illegal = (await db.query<{ from: Status | null; to: Status }>(steps)).rows.filter(
    ({ from, to }) => from !== null && from !== to && !isLegal(from, to),
  );
  return [...found, ...illegal.map(({ from, to }) => `a booking went from ${from} to ${to}`)];
}

/** Who waits for something that is free, by counting the claims at every moment at which one begins. */
const waitingForNothing = `
  SELECT w.id FROM waitlist w JOIN waitlist_claim c ON c.wish_id = w.id JOIN pool p ON p.id = c.pool_id
  WHERE w.status = 'waiting' AND w.starts_at > $1 AND NOT EXISTS (
    SELECT FROM (SELECT c.starts_at AS at UNION SELECT starts_at FROM claim WHERE pool_id = c.pool_id AND starts_at > c.starts_at AND starts_at < c.ends_at) AS m,
      date_bin('5 minutes', m.at, 'epoch') AS slot
    WHERE c.units + (SELECT coalesce(sum(units), 0) FROM claim WHERE pool_id = c.pool_id AND date_bin('5 minutes', starts_at, 'epoch') <= slot AND ends_at > slot) > p.capacity)`;

/** Wishes that should have been offered something. Nothing is under way: what was freed has been offered in the same act. */
export async function overlooked({ db, now }: World): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(waitingForNothing, [new Date(now)]);
  const due = await db.query('SELECT FROM waitlist_due');
  return [
    ...rows.map(({ id }) => `${id} waits for what is free`),
    ...(due.rows.length > 0 ? ['something was freed and not offered'] : []),
  ];
}
