import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has to agree before a space is somebody's, as data; and what a booking that asks keeps about it. */
export class CreateApprovals1764500000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE approval_policy (
        id                   uuid     PRIMARY KEY,
        campus_id            uuid     REFERENCES campus,
        building_id          uuid     REFERENCES building,
        floor_id             uuid     REFERENCES floor,
        kind                 text,
        space_id             uuid     REFERENCES space,
        steps                jsonb    NOT NULL,
        expires_after_hours  smallint NOT NULL CHECK (expires_after_hours > 0),
        escalate_after_hours smallint CHECK (escalate_after_hours >= 0),
        escalate_to          text,
        version              integer  NOT NULL DEFAULT 1,
        CONSTRAINT approval_policy_has_one_scope CHECK (num_nonnulls(campus_id, building_id, floor_id, kind, space_id) = 1),
        CONSTRAINT approval_policy_scope_unique UNIQUE NULLS NOT DISTINCT (campus_id, building_id, floor_id, kind, space_id),
        CONSTRAINT approval_policy_escalates_to_somebody CHECK ((escalate_after_hours IS NULL) = (escalate_to IS NULL))
      );
      COMMENT ON TABLE approval_policy IS 'who has to be asked: campus, building, floor, kind, space; the nearest wins, as a whole';
      CREATE TRIGGER approval_policy_version BEFORE UPDATE ON approval_policy FOR EACH ROW EXECUTE FUNCTION next_version();
      CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON approval_policy
        FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();

      ALTER TABLE booking ADD approval jsonb;
      COMMENT ON COLUMN booking.approval IS 'the steps that a request goes through, and what it falls back to; null where nobody has to be asked';
    `);
    await db.query(fallBack);
    await db.query(releaseOverdue);
    await db.query(bookMany);
  }

  async down(db: QueryRunner): Promise<void> {
    // The functions of before come back with the migrations that made them; until then they would name what is gone.
    await db.query(`
      DROP FUNCTION fall_back;
      ALTER TABLE booking DROP approval;
      DROP TABLE approval_policy;
    `);
  }
}

const fallBack = `
  -- Of bookings whose time is up, those that only asked for more go back to what they had before. Answers the others.
  CREATE FUNCTION fall_back(overdue uuid[], present timestamptz) RETURNS uuid[] LANGUAGE plpgsql AS $$
  DECLARE
    fallen uuid[] := ARRAY(SELECT id FROM booking WHERE id = ANY (overdue) AND status = 'requested' AND approval ? 'fallback' ORDER BY id);
  BEGIN
    IF cardinality(fallen) = 0 THEN
      RETURN overdue;
    END IF;

    -- What it had is a part of what it occupied while it asked for more: there is room.
    PERFORM replace_claims(b.id, (b.approval #> '{fallback,claims}')::json)
    FROM (SELECT id, approval FROM booking WHERE id = ANY (fallen) ORDER BY id) AS b;
    INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, changed, snapshot)
    SELECT b.id, b.version + 1, present, '00000000-0000-0000-0000-000000000000', 'clock', 'booking.change_expired',
           ARRAY(SELECT 'status' UNION ALL
                 SELECT CASE key WHEN 'startsAt' THEN 'start' WHEN 'endsAt' THEN 'end' ELSE key END
                 FROM jsonb_each(b.approval -> 'fallback') WHERE key IN ('spaceId', 'startsAt', 'endsAt', 'units', 'people') AND h.snapshot -> key <> value),
           (h.snapshot - '{approval,expiresAt,checkInBy}'::text[]) || (b.approval -> 'fallback') - 'claims'
             || jsonb_build_object('status', 'confirmed', 'version', b.version + 1)
    FROM booking b CROSS JOIN LATERAL (SELECT snapshot FROM booking_history WHERE booking_id = b.id ORDER BY version DESC LIMIT 1) AS h
    WHERE b.id = ANY (fallen);
    UPDATE booking b SET status = 'confirmed', space_id = f."spaceId", starts_at = f."startsAt", ends_at = f."endsAt", units = f.units, people = f.people,
      set_up_minutes = f."setUpMinutes", clean_up_minutes = f."cleanUpMinutes", check_in_by = f."checkInBy", expires_at = NULL,
      approval = f.approval, updated_at = now()
    FROM booking o CROSS JOIN LATERAL jsonb_to_record(o.approval -> 'fallback') AS f (
      "spaceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, units smallint, people smallint, "setUpMinutes" smallint,
      "cleanUpMinutes" smallint, "checkInBy" timestamptz, approval jsonb)
    WHERE b.id = o.id AND o.id = ANY (fallen);
    INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed)
    SELECT h.type, b.id, b.version, b.tenant_id, b.booked_for, h.changed
    FROM booking b JOIN booking_history h ON h.booking_id = b.id AND h.version = b.version WHERE b.id = ANY (fallen) ORDER BY b.id;

    RETURN ARRAY(SELECT id FROM unnest(overdue) AS id WHERE id <> ALL (fallen));
  END $$;
`;

const releaseOverdue = `
  -- Gives up what is overdue: in some pools and a period, or, without pools, anywhere. What somebody is changing in this
  -- moment is left to them. Answers the bookings let go of. Without a time, the clock of the database decides.
  CREATE OR REPLACE FUNCTION release_overdue(pools integer[], from_time timestamptz, to_time timestamptz, at timestamptz)
  RETURNS uuid[] LANGUAGE plpgsql AS $$
  DECLARE
    present timestamptz := coalesce(at, clock_timestamp());
    overdue uuid[];
    released uuid[];
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
    released := overdue;
    overdue := fall_back(overdue, present);

    DELETE FROM claim WHERE booking_id = ANY (overdue);
    UPDATE booking SET status = CASE status WHEN 'confirmed' THEN 'no_show' ELSE 'expired' END, updated_at = now() WHERE id = ANY (overdue);
    INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, changed, snapshot)
    SELECT b.id, b.version, present, '00000000-0000-0000-0000-000000000000', 'clock', 'booking.' || b.status, '{status}',
           h.snapshot || jsonb_build_object('status', b.status, 'version', b.version)
    FROM booking b CROSS JOIN LATERAL (SELECT snapshot FROM booking_history WHERE booking_id = b.id ORDER BY version DESC LIMIT 1) AS h
    WHERE b.id = ANY (overdue);
    INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed)
    SELECT 'booking.' || status, id, version, tenant_id, booked_for, '{status}' FROM booking WHERE id = ANY (overdue) ORDER BY id;
    RETURN released;
  END $$;
`;

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
        "setUpMinutes" smallint, "cleanUpMinutes" smallint, "expiresAt" timestamptz, "checkInBy" timestamptz, approval jsonb, door text, snapshot jsonb,
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
                           series_id, occurrence_on, set_up_minutes, clean_up_minutes, expires_at, check_in_by, approval)
      SELECT w.id, w."spaceId", w."tenantId", w."bookedBy", w."bookedFor", w."startsAt", w."endsAt", w.units, w.people, w.title, w.purpose, w.status,
             w."seriesId", w."occurrenceOn", w."setUpMinutes", w."cleanUpMinutes", w."expiresAt", w."checkInBy", w.approval
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
`;
