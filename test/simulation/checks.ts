import type pg from 'pg';
import { isLegal, type Status } from '../../src/rules/index.js';
import { allowancesAstray } from '../support/allowances-astray.js';
import { overfilled } from '../support/overfilled.js';

/** What must be nothing, after whatever has happened: each by plain SQL over what is stored, never by our own read path. */
export const checks = {
  'moments above capacity': overfilled,
  'slots where the ledger differs from the claims': 'SELECT ledger_drift() AS n',
  'allowance counters that differ from a recount': allowancesAstray,
  'charges of what came to nothing by itself': `
    SELECT count(*) AS n FROM charge c JOIN booking b ON b.id = c.booking_id WHERE b.status IN ('expired', 'declined', 'displaced')`,
  'bookings that lack a row of history or of the change log for one of their versions': `
    SELECT count(*) AS n FROM booking b
    WHERE (SELECT count(*) FROM booking_history h WHERE h.booking_id = b.id) <> b.version
       OR (SELECT count(DISTINCT c.version) FROM change c WHERE c.subject_id = b.id) <> b.version`,
  'bookings that occupy and have no claim, or have one and do not occupy': `
    SELECT count(*) AS n FROM booking b
    WHERE (b.status IN ('held', 'requested', 'confirmed', 'checked_in')) <> EXISTS (SELECT FROM claim c WHERE c.booking_id = b.id)`,
};

const steps = `
  SELECT DISTINCT lag(snapshot ->> 'status') OVER (PARTITION BY booking_id ORDER BY version) AS "from", snapshot ->> 'status' AS "to" FROM booking_history`;

/** Everything that is wrong, in words; empty while all is well. */
export async function faults(db: pg.Pool): Promise<string[]> {
  const entries = Object.entries(checks);
  const { rows } = await db.query<Record<string, string>>(
    `SELECT ${entries.map(([, sql], n) => `(${sql}) AS "${n}"`).join(', ')}`,
  );
  const found = entries
    .map(([name], n) => [name, Number(rows[0]![n])] as const)
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name}: ${count}`);
  const illegal = (await db.query<{ from: Status | null; to: Status }>(steps)).rows.filter(
    ({ from, to }) => from !== null && from !== to && !isLegal(from, to),
  );
  return [...found, ...illegal.map(({ from, to }) => `a booking went from ${from} to ${to}`)];
}
