import { broken } from '../../test/support/store-queries.js';
import pg from 'pg';

/** One in so many of the bookings whose changes are all kept, beside everything that is claimed. */
const sampled = 50;
const daysKept = 50;

/**
 * What the four queries to the store find, asked as the tests ask them. The two that compare each booking with its history
 * and changes see a sample: views of the same names come before the tables. What the seed brought was never told as a change.
 */
export async function brokenAmongASample(url: string): Promise<string[]> {
  const db = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await db.query(`
      CREATE TABLE sample AS SELECT b.id FROM booking b
      WHERE created_at > now() - interval '${daysKept} days' AND starts_at > '2022-01-01' AND hashtext(id::text) % ${sampled} = 0
        AND NOT EXISTS (SELECT FROM booking_history h WHERE h.booking_id = b.id AND h.door = 'seed');
      ALTER TABLE sample ADD PRIMARY KEY (id);
      ANALYZE sample;
      CREATE SCHEMA sampled;
      CREATE VIEW sampled.booking AS SELECT * FROM public.booking WHERE id IN (SELECT id FROM sample);
      CREATE VIEW sampled.booking_history AS SELECT * FROM public.booking_history WHERE booking_id IN (SELECT id FROM sample);
      CREATE VIEW sampled.change AS SELECT * FROM public.change WHERE subject_id IN (SELECT id FROM sample);
      SET search_path = sampled, public`);
    const found = await broken(db);
    await db.query('SET search_path = public; DROP SCHEMA sampled CASCADE; DROP TABLE sample');
    return found;
  } finally {
    await db.end();
  }
}
