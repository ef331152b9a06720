import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever books for another may say why, as whoever changes what is another's does. */
export class SayWhyItIsMade1772040000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(bookMany);
  }

  /** What knows of a reason serves whoever sends none. */
  async down(): Promise<void> {}
}

const bookMany = `
  -- Makes many bookings, each all or nothing, in one transaction: the answer says for each whether it was booked, found no
  -- room, found only overdue ones in its way, repeats an idempotency key, or was judged by a catalogue that has changed since.
  CREATE OR REPLACE FUNCTION book_many(wishes json, claims json, catalogue bigint, at timestamptz)
  RETURNS TABLE (item integer, verdict text) LANGUAGE plpgsql AS $$
  DECLARE
    fits boolean[];
  BEGIN
    IF (SELECT version FROM catalogue_version) <> catalogue THEN
      RETURN QUERY SELECT n, 'stale' FROM generate_series(1, json_array_length(wishes)) AS n;
      RETURN;
    END IF;
    fits := claims_fit(claims, json_array_length(wishes));

    RETURN QUERY
    WITH asked AS MATERIALIZED (
      SELECT * FROM json_to_recordset(wishes) AS w (
        item integer, id uuid, "spaceId" uuid, "tenantId" uuid, "bookedBy" uuid, "bookedFor" uuid, "startsAt" timestamptz,
        "endsAt" timestamptz, units smallint, people smallint, title text, purpose text, status text, "seriesId" uuid, "occurrenceOn" date,
        "setUpMinutes" smallint, "cleanUpMinutes" smallint, "expiresAt" timestamptz, "checkInBy" timestamptz, approval jsonb, "riskFormId" uuid, door text, reason text, snapshot jsonb,
        "ownerId" uuid, route text, key text, "bodyHash" text, headers json, answer json)
    ), kept AS (
      -- Waits for a transaction that is answering the same key; keeps the first of those in this batch.
      INSERT INTO idempotency_key (owner_id, route, key, body_hash, status, headers, body)
      SELECT a."ownerId", a.route, a.key, decode(a."bodyHash", 'hex'), 201, a.headers, a.answer
      FROM asked a WHERE fits[a.item] AND a.key IS NOT NULL ORDER BY a."ownerId", a.route, a.key, a.item
      ON CONFLICT DO NOTHING
      RETURNING headers ->> 'location' AS location
    ), wish AS MATERIALIZED (
      SELECT a.* FROM asked a
      WHERE fits[a.item] AND (a.key IS NULL OR a.headers ->> 'location' IN (SELECT location FROM kept))
    ), booked AS (
      INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, purpose, status,
                           series_id, occurrence_on, set_up_minutes, clean_up_minutes, expires_at, check_in_by, approval, risk_form_id)
      SELECT w.id, w."spaceId", w."tenantId", w."bookedBy", w."bookedFor", w."startsAt", w."endsAt", w.units, w.people, w.title, w.purpose, w.status,
             w."seriesId", w."occurrenceOn", w."setUpMinutes", w."cleanUpMinutes", w."expiresAt", w."checkInBy", w.approval, w."riskFormId"
      FROM wish w
    ), claimed AS (
      INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
      SELECT w.id, c."poolId", c."startsAt", c."endsAt", c.units
      FROM wish w JOIN json_to_recordset(claims) AS c (item integer, "poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint)
        ON c.item = w.item
    ), remembered AS (
      INSERT INTO booking_history (booking_id, version, actor_id, door, type, reason, snapshot)
      SELECT w.id, 1, w."bookedBy", w.door, made_as(w.status), w.reason, w.snapshot FROM wish w
    ), told AS (
      INSERT INTO change (type, subject_id, version, tenant_id, member_id, reason)
      SELECT made_as(w.status), w.id, 1, w."tenantId", w."bookedFor", w.reason FROM wish w
    )
    SELECT a.item, CASE
      WHEN w.item IS NOT NULL THEN 'booked'
      WHEN fits[a.item] THEN 'repeated'
      -- A scalar subquery: probed by key for the few that found no room, never hashed as a whole.
      WHEN (SELECT true FROM idempotency_key i WHERE i.owner_id = a."ownerId" AND i.route = a.route AND i.key = a.key) THEN 'repeated'
      WHEN (SELECT bool_or(is_overdue(b.status, b.expires_at, b.check_in_by, coalesce(at, clock_timestamp())))
            FROM json_to_recordset(claims) AS c (item integer, "poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz)
            JOIN claim o ON o.pool_id = c."poolId" AND o.starts_at < c."endsAt" AND o.ends_at > c."startsAt"
            JOIN booking b ON b.id = o.booking_id
            WHERE c.item = a.item) THEN 'overdue'
      ELSE 'no-room'
    END
    FROM asked a LEFT JOIN wish w ON w.item = a.item;
  END $$;
`;
