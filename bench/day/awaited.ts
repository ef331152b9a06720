import type { Client } from 'pg';
import type { Prepared } from '../prepare.js';

/**
 * Bookings that have just begun and wait for their people, with their history, changes and claims: one in each of so many
 * spaces that have a unit left now.
 */
export async function letThemBeAwaited(
  db: Client,
  members: Prepared['members'],
  wanted: number,
): Promise<{ id: string; person: number }[]> {
  const { rows } = await db.query<{ id: string; person: number }>(begin, [
    members.map(({ id }) => id),
    members.map(({ tenantId }) => tenantId),
    wanted,
  ]);
  return rows;
}

const begin = `
  WITH place AS (
    SELECT row_number() OVER (ORDER BY s.pool_id) AS n, s.id AS space_id, s.pool_id,
           to_timestamp(floor(extract(epoch FROM now()) / 300) * 300) AS starts_at, to_timestamp(floor(extract(epoch FROM now()) / 300) * 300) + interval '1 hour' AS ends_at
    FROM space s WHERE s.status = 'active' AND s.parent_id IS NULL AND NOT EXISTS (SELECT FROM space p WHERE p.parent_id = s.id)
      AND NOT EXISTS (SELECT FROM claim c WHERE c.pool_id = s.pool_id AND c.starts_at < now() + interval '70 minutes' AND c.ends_at > now() - interval '10 minutes')
    ORDER BY s.pool_id LIMIT $3
  ), booked AS (
    INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, status, check_in_by, created_at, updated_at)
    SELECT (lpad(to_hex((extract(epoch FROM now() - interval '1 hour') * 1000)::bigint), 12, '0') || '7' || substr(rest, 1, 3) || '8' || substr(rest, 4, 15))::uuid,
           space_id, tenant_id, member_id, member_id, starts_at, ends_at, 1, 1, 'Here', 'confirmed', ends_at, now() - interval '1 hour', now() - interval '1 hour'
    FROM (SELECT place.*, m.id AS member_id, m.tenant_id, md5('awaited ' || place.n) AS rest
          FROM place JOIN ROWS FROM (unnest($1::uuid[]), unnest($2::uuid[])) WITH ORDINALITY AS m (id, tenant_id, n) ON m.n = place.n) AS one
    RETURNING *
  ), claimed AS (
    INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
    SELECT b.id, s.pool_id, b.starts_at, b.ends_at, 1 FROM booked b JOIN space s ON s.id = b.space_id
  ), told AS (
    INSERT INTO change (type, subject_id, version, tenant_id, member_id) SELECT 'booking.created', id, 1, tenant_id, booked_for FROM booked
  ), remembered AS (
    INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, snapshot)
    SELECT id, 1, created_at, booked_by, 'web', 'booking.created', jsonb_build_object('id', id, 'spaceId', space_id, 'tenantId', tenant_id, 'bookedBy', booked_by,
             'bookedFor', booked_for, 'startsAt', starts_at, 'endsAt', ends_at, 'units', 1, 'people', 1, 'title', title, 'status', status,
             'setUpMinutes', 0, 'cleanUpMinutes', 0, 'checkInBy', check_in_by, 'version', 1)
    FROM booked
  )
  SELECT b.id, (m.n - 1)::int AS person FROM booked b JOIN unnest($1::uuid[]) WITH ORDINALITY AS m (id, n) ON m.id = b.booked_for`;
