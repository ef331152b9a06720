import { broken } from '../../test/support/store-queries.js';
import pg from 'pg';

/** One in so many of the bookings whose changes are all kept, beside everything that is claimed. */
const sampled = 50;
const daysKept = 50;

/**
 * What the four queries to the store find, asked as the tests ask them. The two that compare each booking with its history
 * and changes see a sample, in tables of the same names that come before the others. What the seed brought was never told as a change.
 */
export async function brokenAmongASample(url: string): Promise<string[]> {
  const db = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await db.query(`
      CREATE SCHEMA sampled;
      CREATE TABLE sampled.booking AS SELECT * FROM public.booking b
      WHERE created_at > now() - interval '${daysKept} days' AND starts_at > '2022-01-01' AND hashtext(id::text) % ${sampled} = 0
        AND NOT EXISTS (SELECT FROM public.booking_history h WHERE h.booking_id = b.id AND h.door = 'seed');
      CREATE TABLE sampled.booking_history AS SELECT h.* FROM sampled.booking b JOIN public.booking_history h ON h.booking_id = b.id;
      CREATE TABLE sampled.change AS SELECT c.* FROM sampled.booking b JOIN public.change c ON c.subject_id = b.id;
      CREATE INDEX ON sampled.booking (id);
      ANALYZE sampled.booking, sampled.booking_history, sampled.change;
      SET search_path = sampled, public`);
    const found = await broken(db);
    await db.query('SET search_path = public; DROP SCHEMA sampled CASCADE');
    return found;
  } finally {
    await db.end();
  }
}
