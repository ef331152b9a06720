import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tenants and people may use in a period, and what of it is used. */
export class CreateAllowances1764900000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(counting);
    await db.query(refunding);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER charges_refunded ON booking;
      DROP TABLE allowance_use, charge, allowance;
      DROP FUNCTION refund_charges, count_charges, count_use;
    `);
  }
}

const tables = `
  CREATE TABLE allowance (
    id        uuid    PRIMARY KEY,
    tenant_id uuid    REFERENCES tenant,
    name      jsonb   NOT NULL CHECK (name ? 'en'),
    per       text    NOT NULL CONSTRAINT allowance_per_known CHECK (per IN ('tenant', 'person')),
    kinds     text[]  NOT NULL DEFAULT '{}',
    period    text    NOT NULL CONSTRAINT allowance_period_known CHECK (period IN ('day', 'week', 'month', 'year')),
    measure   text    NOT NULL CONSTRAINT allowance_measure_known CHECK (measure IN ('minutes', 'bookings', 'unit_minutes')),
    most      integer NOT NULL CONSTRAINT allowance_most_in_range CHECK (most >= 0),
    version   integer NOT NULL DEFAULT 1
  );
  COMMENT ON COLUMN allowance.tenant_id IS 'for whom alone it counts; null where every tenant, or everybody, has one';
  COMMENT ON COLUMN allowance.kinds IS 'of which kinds of spaces; empty where of all';
  CREATE INDEX allowance_of_tenant ON allowance (tenant_id) WHERE tenant_id IS NOT NULL;
  CREATE TRIGGER allowance_version BEFORE UPDATE ON allowance FOR EACH ROW EXECUTE FUNCTION next_version();
  CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON allowance
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();

  CREATE TABLE charge (
    booking_id   uuid    NOT NULL,
    allowance_id uuid    NOT NULL,
    subject_id   uuid    NOT NULL,
    period_start date    NOT NULL,
    amount       integer NOT NULL CONSTRAINT charge_not_negative CHECK (amount >= 0),
    PRIMARY KEY (booking_id, allowance_id)
  );
  COMMENT ON TABLE charge IS 'what a booking takes of an allowance';
  COMMENT ON COLUMN charge.subject_id IS 'whose allowance: a tenant or a member';
  COMMENT ON COLUMN charge.period_start IS 'the first day of the period in which the booking starts';
  CREATE INDEX charge_of_allowance ON charge (allowance_id);

  CREATE TABLE allowance_use (
    allowance_id uuid   NOT NULL REFERENCES allowance ON DELETE CASCADE,
    subject_id   uuid   NOT NULL,
    period_start date   NOT NULL,
    used         bigint NOT NULL CONSTRAINT allowance_use_not_negative CHECK (used >= 0),
    PRIMARY KEY (allowance_id, subject_id, period_start)
  );
  COMMENT ON TABLE allowance_use IS 'the sum of the charges, kept by triggers on them';
`;

const counting = `
  -- Whoever uses more waits for who is using some of the same, and finds the sum with theirs. A limit that was lowered
  -- below what is used refuses only what would use more.
  CREATE FUNCTION count_use(its_allowance uuid, its_subject uuid, its_period date, more bigint) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    total   bigint;
    allowed integer;
  BEGIN
    UPDATE allowance_use AS u SET used = u.used + more
    WHERE u.allowance_id = its_allowance AND u.subject_id = its_subject AND u.period_start = its_period
    RETURNING u.used INTO total;
    IF total IS NULL AND more > 0 THEN
      INSERT INTO allowance_use AS u (allowance_id, subject_id, period_start, used)
      SELECT a.id, its_subject, its_period, more FROM allowance a WHERE a.id = its_allowance
      ON CONFLICT (allowance_id, subject_id, period_start) DO UPDATE SET used = u.used + excluded.used
      RETURNING u.used INTO total;
    END IF;
    IF more > 0 THEN
      SELECT a.most INTO allowed FROM allowance a WHERE a.id = its_allowance;
      IF total > allowed THEN
        RAISE check_violation USING CONSTRAINT = 'allowance_within_limit', MESSAGE = 'allowance exceeded',
          DETAIL = json_build_object('allowanceId', its_allowance, 'periodStart', its_period, 'most', allowed, 'used', total - more, 'wanted', more)::text;
      END IF;
    END IF;
  END $$;

  -- In the order of their keys, so that two who use the same never wait for each other in a circle.
  CREATE FUNCTION count_charges() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM count_use(c.allowance_id, c.subject_id, c.period_start, c.amount)
      FROM (SELECT allowance_id, subject_id, period_start, sum(amount) AS amount FROM added
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3) AS c;
    ELSIF TG_OP = 'DELETE' THEN
      PERFORM count_use(c.allowance_id, c.subject_id, c.period_start, -c.amount)
      FROM (SELECT allowance_id, subject_id, period_start, sum(amount) AS amount FROM removed
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3) AS c;
    ELSE
      PERFORM count_use(c.allowance_id, c.subject_id, c.period_start, c.amount)
      FROM (SELECT allowance_id, subject_id, period_start, sum(amount) AS amount
            FROM (SELECT allowance_id, subject_id, period_start, amount FROM added
                  UNION ALL SELECT allowance_id, subject_id, period_start, -amount FROM removed) AS both_ways
            GROUP BY 1, 2, 3 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3) AS c;
    END IF;
    RETURN NULL;
  END $$;

  CREATE TRIGGER charges_added AFTER INSERT ON charge REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_charges();
  CREATE TRIGGER charges_changed AFTER UPDATE ON charge REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_charges();
  CREATE TRIGGER charges_removed AFTER DELETE ON charge REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION count_charges();
`;

const refunding = `
  -- What comes to nothing without anybody's doing costs nothing, whoever writes it down. Not to come costs, and what a
  -- cancellation gives back depends on when it comes.
  CREATE FUNCTION refund_charges() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM charge WHERE booking_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER charges_refunded AFTER UPDATE OF status ON booking
    FOR EACH ROW WHEN (NEW.status IN ('expired', 'declined', 'displaced') AND OLD.status <> NEW.status)
    EXECUTE FUNCTION refund_charges();
`;
