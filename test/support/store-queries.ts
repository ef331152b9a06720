import { createHash } from 'node:crypto';
import type pg from 'pg';
import { allowancesAstray } from './allowances-astray.js';
import { overfilled } from './overfilled.js';

/** Whose tenant is not that of what they belong to, table by table. */
const strays = {
  booking: `SELECT FROM booking b JOIN member m ON m.id = b.booked_for WHERE b.tenant_id <> m.tenant_id`,
  'booking of a series': `SELECT FROM booking b JOIN series s ON s.id = b.series_id WHERE b.tenant_id <> s.tenant_id`,
  'attendee of a booking': `
    SELECT FROM booking_attendee a JOIN booking b ON b.id = a.booking_id JOIN member m ON m.id = a.member_id WHERE b.tenant_id <> m.tenant_id`,
  'attendee of a series': `
    SELECT FROM series_attendee a JOIN series s ON s.id = a.series_id JOIN member m ON m.id = a.member_id WHERE s.tenant_id <> m.tenant_id`,
  change: `SELECT FROM change c JOIN booking b ON b.id = c.subject_id AND b.version = c.version WHERE c.tenant_id IS DISTINCT FROM b.tenant_id`,
  'charge of a booking': `
    SELECT FROM charge c JOIN booking b ON b.id = c.booking_id JOIN allowance a ON a.id = c.allowance_id
    WHERE c.subject_id NOT IN (b.tenant_id, b.booked_for) OR a.tenant_id <> b.tenant_id`,
  closure_move: `SELECT FROM closure_move v JOIN booking b ON b.id = v.booking_id WHERE v.tenant_id <> b.tenant_id`,
  company_domain: `SELECT FROM company_domain d LEFT JOIN company_sign_in c USING (tenant_id) WHERE c.tenant_id IS NULL`,
  company_identity: `SELECT FROM company_identity i JOIN member m ON m.id = i.member_id WHERE i.tenant_id <> m.tenant_id`,
  cost_centre: `SELECT FROM cost_centre c JOIN member m ON m.id = c.member_id WHERE c.tenant_id <> m.tenant_id`,
  external_booking: `SELECT FROM external_booking e JOIN booking b ON b.id = e.booking_id WHERE e.tenant_id <> b.tenant_id`,
  import: `SELECT FROM import i JOIN member m ON m.id = i.member_id WHERE i.tenant_id <> m.tenant_id`,
  risk_form: `SELECT FROM risk_form f JOIN member m ON m.id = f.member_id WHERE f.tenant_id <> m.tenant_id`,
  series: `SELECT FROM series s JOIN member m ON m.id = s.booked_for WHERE s.tenant_id <> m.tenant_id`,
  waitlist: `SELECT FROM waitlist w JOIN member m ON m.id = w.member_id WHERE w.tenant_id <> m.tenant_id`,
  'offer of the waitlist': `SELECT FROM waitlist w JOIN booking b ON b.id = w.booking_id WHERE w.tenant_id <> b.tenant_id`,
};

/** What a tenant has at first hand: there is nothing beside the tenant that it belongs to. */
const atFirstHand = [
  'allowance',
  'company_sign_in',
  'lease',
  'member',
  'sign_in_journey',
  'statement',
  'tenant_entitlement',
  'webhook_endpoint',
];

/** All tables that say whose their rows are. */
export const tablesOfTenants: readonly string[] = [
  ...Object.keys(strays).filter((name) => !name.includes(' ')),
  ...atFirstHand,
].sort();

const lacking = `
  FROM booking b
  LEFT JOIN (SELECT booking_id AS id, count(*) AS n FROM booking_history GROUP BY 1) AS h USING (id)
  LEFT JOIN (SELECT subject_id AS id, count(DISTINCT version) AS n FROM change GROUP BY 1) AS c USING (id)
  WHERE h.n IS DISTINCT FROM b.version OR c.n IS DISTINCT FROM b.version`;

/** History or changes of what is not there: half of a transaction the other way round. */
const rootless = `
  FROM (SELECT booking_id AS id FROM booking_history UNION SELECT subject_id FROM change WHERE type LIKE 'booking.%') AS told
  WHERE NOT EXISTS (SELECT FROM booking b WHERE b.id = told.id)`;

/**
 * What must be nothing after whatever has happened, whoever did it: each by plain SQL over what is stored, never by our
 * own read path.
 */
export const storeQueries = {
  'moments above capacity': overfilled,
  'bookings without their history or changes': `SELECT (SELECT count(*) ${lacking}) + (SELECT count(*) ${rootless}) AS n`,
  'rows of another tenant than what they belong to': `SELECT ${Object.values(strays)
    .map((sql) => `(SELECT count(*) FROM (${sql}) AS stray)`)
    .join(' + ')} AS n`,
  'counters that differ from a recount': `SELECT ledger_drift() + (${allowancesAstray}) AS n`,
};

/** How often each of these queries finds something, in one statement. */
async function countsOf<Q extends Record<string, string>>(
  db: pg.Pool,
  queries: Q,
): Promise<Record<keyof Q, number>> {
  const entries = Object.entries(queries);
  const text = `SELECT ${entries.map(([, sql], n) => `(${sql}) AS "${n}"`).join(', ')}`;
  // Named, so that it is planned once a connection: a simulation asks thousands of times.
  const name = `store ${createHash('md5').update(text).digest('hex')}`;
  const { rows } = await db.query<Record<string, string>>({ name, text });
  return Object.fromEntries(entries.map(([name], n) => [name, Number(rows[0]![n])])) as Record<
    keyof Q,
    number
  >;
}

/** What the store says that must not be; nothing while all is well. */
export async function broken(db: pg.Pool, queries: Record<string, string> = storeQueries): Promise<string[]> {
  const found = (counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, count]) => count !== 0)
      .map(([name, count]) => `${name}: ${count}`);
  const wrong = found(await countsOf(db, queries));
  if (wrong.length > 0) {
    const each = Object.entries(strays).map(([name, sql]) => [
      name,
      `SELECT count(*) FROM (${sql}) AS stray`,
    ]);
    wrong.push(...found(await countsOf(db, Object.fromEntries(each))));
  }
  return wrong;
}
