import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the whole life of a booking needs: deadlines that free a place by themselves, time before and after, and the
 * series it belongs to.
 */
export class WidenBookings1764100000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(columns);
    await db.query(overdue);
    await db.query(bookMany);
  }

  async down(db: QueryRunner): Promise<void> {
    // book_many goes with the migration that first made it.
    await db.query(`
      DROP FUNCTION release_overdue, is_overdue, made_as;
      ALTER TABLE booking DROP purpose, DROP series_id, DROP occurrence_on, DROP set_up_minutes, DROP clean_up_minutes,
        DROP expires_at, DROP check_in_by, DROP checked_in_at;
    `);
  }
}

const columns = `
  ALTER TABLE booking
    ADD purpose          text,
    ADD series_id        uuid,
    ADD occurrence_on    date,
    ADD set_up_minutes   smallint NOT NULL DEFAULT 0 CONSTRAINT booking_set_up_in_range CHECK (set_up_minutes BETWEEN 0 AND 1440),
    ADD clean_up_minutes smallint NOT NULL DEFAULT 0 CONSTRAINT booking_clean_up_in_range CHECK (clean_up_minutes BETWEEN 0 AND 1440),
    ADD expires_at       timestamptz,
    ADD check_in_by      timestamptz,
    ADD checked_in_at    timestamptz,
    ADD CONSTRAINT booking_of_series_has_date CHECK ((series_id IS NULL) = (occurrence_on IS NULL));
  COMMENT ON COLUMN booking.occurrence_on IS 'the wall-clock date on which the rule of its series has it, wherever it was moved since';
  COMMENT ON COLUMN booking.expires_at IS 'a hold or request that is still one by then is given up';
  COMMENT ON COLUMN booking.check_in_by IS 'a confirmed booking that nobody has checked in to by then is a no-show; null where nobody need check in';
  CREATE UNIQUE INDEX booking_of_series ON booking (series_id, occurrence_on) WHERE series_id IS NOT NULL;
  CREATE INDEX booking_to_expire ON booking (expires_at) WHERE status IN ('held', 'requested') AND expires_at IS NOT NULL;
  CREATE INDEX booking_to_miss ON booking (check_in_by) WHERE status = 'confirmed' AND check_in_by IS NOT NULL;
`;

const overdue = `
  -- Whether the clock alone has ended what a booking occupies.
  CREATE FUNCTION is_overdue(status text, expires_at timestamptz, check_in_by timestamptz, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE status WHEN 'held' THEN expires_at <= at WHEN 'requested' THEN expires_at <= at WHEN 'confirmed' THEN check_in_by <= at ELSE false END
  $$;

  -- Gives up what is overdue: in some pools and a period, or, without pools, anywhere. What somebody is changing in this
  -- moment is left to them. Answers the bookings let go of. Without a time, the clock of the database decides.
  CREATE FUNCTION release_overdue(pools integer[], from_time timestamptz, to_time timestamptz, at timestamptz)
  RETURNS uuid[] LANGUAGE plpgsql AS $$
  DECLARE
    present timestamptz := coalesce(at, clock_timestamp());
    overdue uuid[];
  BEGIN
    IF pools IS NULL THEN
      SELECT array_agg(o.id) INTO overdue FROM (
        SELECT b.id FROM booking b
        WHERE (b.status IN ('held', 'requested') AND b.expires_at <= present) OR (b.status = 'confirmed' AND b.check_in_by <= present)
        ORDER BY b.id LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED) AS o;
    ELSE
      SELECT array_agg(o.id) INTO overdue FROM (
        SELECT b.id FROM booking b
        WHERE b.id IN (SELECT c.booking_id FROM claim c WHERE c.pool_id = ANY (pools) AND c.starts_at < to_time AND c.ends_at > from_time)
          AND is_overdue(b.status, b.expires_at, b.check_in_by, present)
        ORDER BY b.id FOR NO KEY UPDATE SKIP LOCKED) AS o;
    END IF;
    IF overdue IS NULL THEN
      RETURN '{}';
    END IF;

    DELETE FROM claim WHERE booking_id = ANY (overdue);
    UPDATE booking SET status = CASE status WHEN 'confirmed' THEN 'no_show' ELSE 'expired' END, updated_at = now() WHERE id = ANY (overdue);
    INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, changed, snapshot)
    SELECT b.id, b.version, present, '00000000-0000-0000-0000-000000000000', 'clock', 'booking.' || b.status, '{status}',
           h.snapshot || jsonb_build_object('status', b.status, 'version', b.version)
    FROM booking b CROSS JOIN LATERAL (SELECT snapshot FROM booking_history WHERE booking_id = b.id ORDER BY version DESC LIMIT 1) AS h
    WHERE b.id = ANY (overdue);
    INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed)
    SELECT 'booking.' || status, id, version, tenant_id, booked_for, '{status}' FROM booking WHERE id = ANY (overdue) ORDER BY id;
    RETURN overdue;
  END $$;
`;

const bookMany = `
  DROP FUNCTION book_many(json, json, bigint);

  -- Makes many bookings, each all or nothing, in one transaction: the answer says for each whether it was booked, found no
  -- room, found only overdue ones in its way, repeats an idempotency key, or was judged by a catalogue that has changed since.
  CREATE FUNCTION book_many(wishes json, claims json, catalogue bigint, at timestamptz)
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
        "setUpMinutes" smallint, "cleanUpMinutes" smallint, "expiresAt" timestamptz, "checkInBy" timestamptz, door text, snapshot jsonb,
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
                           series_id, occurrence_on, set_up_minutes, clean_up_minutes, expires_at, check_in_by)
      SELECT w.id, w."spaceId", w."tenantId", w."bookedBy", w."bookedFor", w."startsAt", w."endsAt", w.units, w.people, w.title, w.purpose, w.status,
             w."seriesId", w."occurrenceOn", w."setUpMinutes", w."cleanUpMinutes", w."expiresAt", w."checkInBy"
      FROM wish w
    ), claimed AS (
      INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
      SELECT w.id, c."poolId", c."startsAt", c."endsAt", c.units
      FROM wish w JOIN json_to_recordset(claims) AS c (item integer, "poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint)
        ON c.item = w.item
    ), remembered AS (
      INSERT INTO booking_history (booking_id, version, actor_id, door, type, snapshot)
      SELECT w.id, 1, w."bookedBy", w.door, made_as(w.status), w.snapshot FROM wish w
    ), told AS (
      INSERT INTO change (type, subject_id, version, tenant_id, member_id)
      SELECT made_as(w.status), w.id, 1, w."tenantId", w."bookedFor" FROM wish w
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

  -- What the making of a booking is called, by the status that it begins with.
  CREATE FUNCTION made_as(status text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE status WHEN 'held' THEN 'hold.created' WHEN 'requested' THEN 'booking.requested' ELSE 'booking.created' END
  $$;
`;
