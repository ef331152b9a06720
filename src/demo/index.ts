import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { fillDiary } from './bookings.js';
import { buildCampus } from './campus.js';
import { agreeEnds } from './leases.js';
import { recallPast } from './past.js';
import { train } from './training.js';
import { writeBookings, writeCampus, writeTraining } from './write.js';

export { demoSignIns } from './members.js';

export interface SeedOptions {
  /** Of all demo sign-ins. */
  password?: string;
  /** The bookings lie around it. */
  now?: Date;
  /** Whether the months before have happened, too: two of them, and their usage is still to be counted. */
  withPast?: boolean;
  log?: (line: string) => void;
}

/**
 * Fills an empty database with the demo campus, all of it or nothing. The same `now` gives the same rows, but for the
 * hash of the password, whose salt stays random.
 */
export async function seedDemo(databaseUrl: string, options: SeedOptions = {}): Promise<void> {
  const { password = 'tolo-demo', now = new Date(), withPast = true, log = () => {} } = options;
  const db = new Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const began = Date.now();
    await db.query('BEGIN');
    await db.query('LOCK TABLE campus IN SHARE ROW EXCLUSIVE MODE');
    const { rows } = await db.query('SELECT code FROM campus LIMIT 1');
    if (rows.length > 0) throw new Error(`The database has a campus already: ${rows[0].code}`);

    const passwordHash = hash(password);
    const built = buildCampus();
    const campus = { ...built, leases: agreeEnds(built.leases, now) };
    await writeCampus(db, campus, await passwordHash);
    await writeTraining(db, train(campus, now));
    log(
      `Demo campus: ${campus.spaces.length} spaces, ${campus.tenants.length} companies, ${campus.members.length} people`,
    );

    const past = withPast ? recallPast(campus, now) : { bookings: [], turns: [] };
    const bookings = [...past.bookings, ...fillDiary(campus, now)];
    await writeBookings(db, { ...past, bookings }, campus.spaces, now);
    await db.query('COMMIT');
    await db.query('ANALYZE');
    log(
      `Demo campus: ${bookings.length} bookings; ready after ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
  } finally {
    await db.end();
  }
}
