import type { Client } from 'pg';
import { hashOf, newSecret } from '../../src/identity/secret.js';
import { newUuid, publicId } from '../../src/platform/index.js';

/** A calendar of one's own as a calendar program reads it. */
export interface Calendar {
  path: string;
  /** Each ends its own line. */
  headers: string;
}

/** Each with a password of its own. */
export async function calendarsOf(db: Client, people: readonly { id: string }[]): Promise<Calendar[]> {
  const secrets = people.map(() => newSecret('app'));
  const { rows } = await db.query<{ email: string }>(
    `WITH made AS (
       INSERT INTO app_password (id, member_id, name, secret_hash, secret_hint)
       SELECT id, member, 'bench', hash, 'bench' FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS t (id, member, hash))
     SELECT m.email FROM unnest($2::uuid[]) WITH ORDINALITY AS p (id, n) JOIN member m ON m.id = p.id ORDER BY p.n`,
    [people.map(newUuid), people.map(({ id }) => id), secrets.map(hashOf)],
  );
  return rows.map(({ email }, n) => ({
    path: `/dav/u/${publicId('member', people[n]!.id)}/cal/mine/`,
    headers: `authorization: Basic ${Buffer.from(`${email}:${secrets[n]}`).toString('base64')}\r\ndepth: 1\r\ncontent-type: application/xml\r\n`,
  }));
}

/** Paths of feeds of their own bookings. */
export async function feedsOf(db: Client, people: readonly { id: string }[]): Promise<string[]> {
  const secrets = people.map(() => newSecret('feed'));
  await db.query(
    `INSERT INTO feed (id, member_id, what, detail, secret_hash)
     SELECT id, member, 'mine', 'full', hash FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS t (id, member, hash)`,
    [people.map(newUuid), people.map(({ id }) => id), secrets.map(hashOf)],
  );
  return secrets.map((secret) => `/feeds/${secret}.ics`);
}

export const syncSince = (token: string) =>
  `<sync-collection xmlns="DAV:"><sync-token>${token}</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>`;
