import type { Client } from 'pg';
import { hashOf, newSecret } from '../src/identity/secret.js';
import { newUuid } from '../src/platform/index.js';
import { dayOf } from '../src/time/index.js';
import { type Ground, layInStock } from './paths.js';
import { connected } from './server.js';
import { bookableSpaces, daysBooked } from './wishes.js';

export interface Wanted {
  /** More than one measure takes, since a booking cannot claim the same moment twice. */
  stocked?: number;
  /** Of companies whose bookings are not counted against an allowance, which would soon be used up. */
  people?: number;
}

export interface Prepared extends Ground {
  /** Those whose secrets these are. */
  members: Ground['member'][];
  secrets: string[];
  bookings: number;
  /** Takes back every claim that the bench has made. */
  tidy(): Promise<void>;
  /** Slots where the ledger says other than the claims. */
  drift(): Promise<number>;
}

/** Lays out on a seeded campus what all measures need. */
export async function prepareGround(
  url: string,
  { stocked = 250_000, people = 200 }: Wanted = {},
): Promise<Prepared> {
  return connected(url, async (db) => {
    const bookings = Number((await db.query('SELECT count(*) FROM booking')).rows[0].count);
    await db.query('CREATE TABLE plain_booking (LIKE booking INCLUDING DEFAULTS, PRIMARY KEY (id))');
    // The job that opens days has been there.
    await db.query('SELECT open_ledger_day(d) FROM generate_series($1::int, $2::int) AS d', [
      dayOf(Date.now()),
      dayOf(Date.now()) + daysBooked + 2,
    ]);
    const spaces = await bookableSpaces(db);
    const members = (
      await db.query<Ground['member']>(
        `SELECT id, tenant_id AS "tenantId" FROM member m
         WHERE NOT EXISTS (SELECT FROM allowance a WHERE a.tenant_id = m.tenant_id) ORDER BY id LIMIT $1`,
        [people],
      )
    ).rows;
    const member = members[0]!;
    const stock = await layInStock(url, spaces[0]!, member, stocked);
    const secrets = await giveTokens(
      db,
      members.map(({ id }) => id),
    );
    await qualify(
      db,
      members.map(({ id }) => id),
    );
    const { rows } = await db.query<{ version: string }>('SELECT version FROM catalogue_version');
    await db.query('VACUUM (ANALYZE)');
    await db.query('CHECKPOINT');
    return {
      url,
      spaces,
      stock,
      member,
      members,
      secrets,
      bookings,
      catalogueVersion: rows[0]!.version,
      // Ids rise with time, so that those of the bench are the last ones.
      async tidy() {
        await connected(url, async (own) => {
          await own.query('DELETE FROM claim WHERE booking_id >= $1', [stock[0]]);
          await own.query('VACUUM claim');
        });
      },
      drift: () =>
        connected(url, async (own) =>
          Number((await own.query('SELECT ledger_drift() AS slots')).rows[0].slots),
        ),
    };
  });
}

/** For every lab, so that what is measured is a booking and not a refusal, with all that it takes to judge it. */
async function qualify(db: Client, members: readonly string[]): Promise<void> {
  await db.query(
    `INSERT INTO member_qualification (member_id, code, valid_from)
     SELECT member, code, '2025-01-01' FROM unnest($1::uuid[]) AS member, qualification
     ON CONFLICT (member_id, code) DO UPDATE SET valid_from = '2025-01-01', expires_on = NULL`,
    [members],
  );
  await db.query(
    `INSERT INTO risk_form (id, tenant_id, title, hazards, valid_from, expires_on, filed_by)
     SELECT gen_random_uuid(), tenant_id, 'Bench', (SELECT array_agg(code) FROM hazard), '2025-01-01', '2199-01-01', min(id::text)::uuid
     FROM member WHERE id = ANY ($1) GROUP BY tenant_id`,
    [members],
  );
}

async function giveTokens(db: Client, members: readonly string[]): Promise<string[]> {
  const secrets = members.map(() => newSecret('token'));
  await db.query(
    `INSERT INTO token (id, member_id, name, scopes, secret_hash, secret_hint, expires_at)
     SELECT id, member, 'bench', '{spaces:read,availability:read,bookings:read,bookings:write}', hash, 'bench', now() + interval '1 day'
     FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS t (id, member, hash)`,
    [members.map(() => newUuid()), members, secrets.map(hashOf)],
  );
  return secrets;
}
