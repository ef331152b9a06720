import type { ClientBase, Pool } from 'pg';

/** Where the primary is in its log, in octets: all that anybody can have seen is before it. */
export async function writtenBy(primary: Pool): Promise<number> {
  const { rows } = await primary.query<{ position: number }>(written);
  return rows[0]!.position;
}

/** Up to where a replica shows what is in the log. One that has been promoted goes its own way. */
export async function replayedBy(replica: ClientBase): Promise<number> {
  const { rows } = await replica.query<{ position: number | null }>(replayed);
  const { position } = rows[0]!;
  if (position === null) throw new Error('The server at DATABASE_READ_URL follows no other.');
  return position;
}

/** The same for a database and its replicas, and for nothing else. */
export async function identityOf(server: ClientBase | Pool): Promise<string> {
  const { rows } = await server.query<{ identity: string }>(identity);
  return rows[0]!.identity;
}

/** A commit shows once it is flushed, unless commits do not wait for that. */
const written = `
  SELECT pg_wal_lsn_diff(CASE current_setting('synchronous_commit') WHEN 'off' THEN pg_current_wal_insert_lsn()
                         ELSE pg_current_wal_flush_lsn() END, '0/0')::float8 AS position`;

const replayed = `
  SELECT CASE WHEN pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::float8 END AS position`;

const identity = `
  SELECT concat_ws(' ', system_identifier, current_database(), current_schema()) AS identity FROM pg_control_system()`;
