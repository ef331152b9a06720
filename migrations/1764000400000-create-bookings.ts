import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bookings, what happened to them, and the one statement that makes many of them at once. */
export class CreateBookings1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE booking (
        id            uuid        PRIMARY KEY,
        space_id      uuid        NOT NULL,
        tenant_id     uuid        NOT NULL,
        booked_by     uuid        NOT NULL,
        booked_for    uuid        NOT NULL,
        starts_at     timestamptz NOT NULL,
        ends_at       timestamptz NOT NULL,
        units         smallint    NOT NULL,
        people        smallint    NOT NULL,
        title         text,
        status        text        NOT NULL CONSTRAINT booking_status_known CHECK (status IN
                      ('held', 'requested', 'confirmed', 'checked_in', 'completed', 'declined', 'cancelled', 'expired', 'no_show', 'displaced')),
        cancel_reason text,
        version       integer     NOT NULL DEFAULT 1,
        created_at    timestamptz NOT NULL DEFAULT now(),
        updated_at    timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT booking_ends_after_start CHECK (starts_at < ends_at)
      );
      CREATE INDEX booking_of_space ON booking (space_id, starts_at);
      CREATE INDEX booking_of_space_long ON booking (space_id, ends_at) WHERE ends_at - starts_at > interval '1 day';
      CREATE INDEX booking_of_member ON booking (booked_for, starts_at, id);
      CREATE INDEX booking_of_tenant ON booking (tenant_id, starts_at, id);
      COMMENT ON TABLE booking IS 'never deleted; what it refers to cannot be deleted either (see booked_is_kept)';
      CREATE TRIGGER booking_version BEFORE UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION next_version();

      -- The booking path pays for no foreign key to rows that are never deleted once booked: the check stands here instead.
      CREATE FUNCTION booked_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        booked boolean;
      BEGIN
        EXECUTE format('SELECT EXISTS (SELECT FROM booking WHERE %I = $1)', TG_ARGV[0]) INTO booked USING OLD.id;
        IF booked THEN
          RAISE EXCEPTION '% % has bookings', TG_TABLE_NAME, OLD.id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'booked_is_kept', TABLE = TG_TABLE_NAME;
        END IF;
        RETURN OLD;
      END $$;
      CREATE TRIGGER booked_is_kept BEFORE DELETE ON space FOR EACH ROW EXECUTE FUNCTION booked_is_kept('space_id');
      CREATE TRIGGER booked_is_kept BEFORE DELETE ON tenant FOR EACH ROW EXECUTE FUNCTION booked_is_kept('tenant_id');
      CREATE TRIGGER booked_is_kept BEFORE DELETE ON member FOR EACH ROW EXECUTE FUNCTION booked_is_kept('booked_for');

      -- A claim belongs to a booking: the triggers on claim ask for it once a statement (refuse_orphans), so none may be deleted.
      CREATE FUNCTION bookings_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'bookings are never deleted' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'bookings_are_kept', TABLE = 'booking';
      END $$;
      CREATE TRIGGER bookings_are_kept BEFORE DELETE ON booking FOR EACH ROW EXECUTE FUNCTION bookings_are_kept();

      CREATE TABLE booking_history (
        booking_id uuid        NOT NULL,
        version    integer     NOT NULL,
        at         timestamptz NOT NULL DEFAULT now(),
        actor_id   uuid        NOT NULL,
        door       text        NOT NULL,
        type       text        NOT NULL,
        changed    text[]      NOT NULL DEFAULT '{}',
        reason     text,
        snapshot   jsonb       NOT NULL,
        PRIMARY KEY (booking_id, version)
      );
      COMMENT ON COLUMN booking_history.snapshot IS 'the booking as it was after this change; before it, the row of the version before';

      -- Makes many bookings, each all or nothing, in one transaction: the answer says for each whether it was booked,
      -- found no room, repeats an idempotency key, or was judged by a catalogue that has changed since.
      CREATE FUNCTION book_many(wishes json, claims json, catalogue bigint)
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
            "endsAt" timestamptz, units smallint, people smallint, title text, status text, door text, snapshot jsonb,
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
          INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, status)
          SELECT w.id, w."spaceId", w."tenantId", w."bookedBy", w."bookedFor", w."startsAt", w."endsAt", w.units, w.people, w.title, w.status
          FROM wish w
        ), claimed AS (
          INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
          SELECT w.id, c."poolId", c."startsAt", c."endsAt", c.units
          FROM wish w JOIN json_to_recordset(claims) AS c (item integer, "poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint)
            ON c.item = w.item
        ), remembered AS (
          INSERT INTO booking_history (booking_id, version, actor_id, door, type, snapshot)
          SELECT w.id, 1, w."bookedBy", w.door, 'booking.created', w.snapshot FROM wish w
        ), told AS (
          INSERT INTO change (type, subject_id, version, tenant_id, member_id)
          SELECT 'booking.created', w.id, 1, w."tenantId", w."bookedFor" FROM wish w
        )
        SELECT a.item, CASE
          WHEN w.item IS NOT NULL THEN 'booked'
          WHEN fits[a.item] THEN 'repeated'
          -- A scalar subquery: probed by key for the few that found no room, never hashed as a whole.
          WHEN (SELECT true FROM idempotency_key i WHERE i.owner_id = a."ownerId" AND i.route = a.route AND i.key = a.key) THEN 'repeated'
          ELSE 'no-room'
        END
        FROM asked a LEFT JOIN wish w ON w.item = a.item;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION book_many;
      DROP FUNCTION bookings_are_kept CASCADE;
      DROP TABLE booking_history, booking;
      DROP FUNCTION booked_is_kept CASCADE;
    `);
  }
}
