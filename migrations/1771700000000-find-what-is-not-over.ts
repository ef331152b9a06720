import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is not over is found without reading what has been, however many years that is. docs/decisions/0240 says how. */
export class FindWhatIsNotOver1771700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(indexes);
    await db.query(statistics);
    await db.query(releaseOverdue(dueByIndex));
    await db.query(keepBookers);
    await db.query('ANALYZE booking');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER booked_by_is_kept ON member;
      DROP FUNCTION booked_by_is_kept();
      CREATE TRIGGER booked_by_is_kept BEFORE DELETE ON member FOR EACH ROW EXECUTE FUNCTION booked_is_kept('booked_by');
      ${releaseOverdue(dueInOrder)}
      ALTER TABLE booking RESET (autovacuum_analyze_scale_factor, autovacuum_analyze_threshold, autovacuum_vacuum_insert_scale_factor, autovacuum_vacuum_insert_threshold);
      ALTER TABLE booking_history RESET (autovacuum_analyze_scale_factor, autovacuum_analyze_threshold, autovacuum_vacuum_insert_scale_factor, autovacuum_vacuum_insert_threshold);
      DROP STATISTICS booking_length;
      DROP INDEX booking_in_time, booking_long_of_member, booking_long;
    `);
  }
}

/** Bookings of more than a day are few, so that their indexes cost the others nothing but a comparison. */
const indexes = `
  CREATE INDEX booking_in_time ON booking (starts_at, id);
  CREATE INDEX booking_long_of_member ON booking (booked_for, ends_at) WHERE ends_at - starts_at > interval '1 day';
  CREATE INDEX booking_long ON booking (ends_at) WHERE ends_at - starts_at > interval '1 day';
`;

/**
 * Without the first, a third of all bookings is taken for long. The others are looked at after so many new rows, not
 * after a share of all: on a campus of years that share is months, in which all that is to come would be unheard of.
 */
const statistics = `
  CREATE STATISTICS booking_length ON (ends_at - starts_at) FROM booking;
  ALTER TABLE booking SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000);
  ALTER TABLE booking_history SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000);
`;

/** In the order of ids it looks cheaper to go through all bookings until enough are found, of which there may be none. */
const dueInOrder = `
        SELECT b.id FROM booking b
        WHERE (b.status IN ('held', 'requested') AND b.expires_at <= present) OR (b.status = 'confirmed' AND b.check_in_by <= present)
        ORDER BY b.id LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED`;

/** The oldest first, by the two indexes that hold no others; more of each than are taken, since some may be locked. */
const dueByIndex = `
        SELECT b.id FROM booking b
        WHERE b.id = ANY (ARRAY(
            (SELECT h.id FROM booking h WHERE h.status IN ('held', 'requested') AND h.expires_at <= present ORDER BY h.expires_at LIMIT 1000)
            UNION ALL
            (SELECT m.id FROM booking m WHERE m.status = 'confirmed' AND m.check_in_by <= present ORDER BY m.check_in_by LIMIT 1000)))
          AND is_overdue(b.status, b.expires_at, b.check_in_by, present)
        ORDER BY b.id LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED`;

const releaseOverdue = (due: string) => `
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
      SELECT array_agg(o.id) INTO overdue FROM (${due}) AS o;
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

/** Bookings for oneself are found by the trigger that asks for whom they are. */
const keepBookers = `
  CREATE FUNCTION booked_by_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM booking WHERE booked_by = OLD.id AND booked_by <> booked_for) THEN
      RAISE EXCEPTION 'member % has bookings', OLD.id
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'booked_is_kept', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN OLD;
  END $$;
  DROP TRIGGER booked_by_is_kept ON member;
  CREATE TRIGGER booked_by_is_kept BEFORE DELETE ON member FOR EACH ROW EXECUTE FUNCTION booked_by_is_kept();
`;
