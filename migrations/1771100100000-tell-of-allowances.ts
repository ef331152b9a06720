import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company is told once in each period that little, and that nothing, is left of what it has together. */
export class TellOfAllowances1771100100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE allowance_use ADD COLUMN told smallint NOT NULL DEFAULT 0;
      COMMENT ON COLUMN allowance_use.told IS 'how many per cent of it the company has been told are used: 0, 80 or 100';
    `);
    await db.query(counting);
    await db.query(tellingAnew);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER allowance_raised ON allowance;
      DROP FUNCTION tell_anew;
    `);
    await db.query(countingBefore);
    await db.query('ALTER TABLE allowance_use DROP COLUMN told');
  }
}

const counting = `
  CREATE OR REPLACE FUNCTION count_use(its_allowance uuid, its_subject uuid, its_period date, more bigint) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    total   bigint;
    allowed bigint;
    holder  text;
    known   smallint;
    reached smallint;
  BEGIN
    UPDATE allowance_use AS u SET used = u.used + more
    WHERE u.allowance_id = its_allowance AND u.subject_id = its_subject AND u.period_start = its_period
    RETURNING u.used, u.told INTO total, known;
    IF total IS NULL AND more > 0 THEN
      INSERT INTO allowance_use AS u (allowance_id, subject_id, period_start, used)
      SELECT a.id, its_subject, its_period, more FROM allowance a WHERE a.id = its_allowance
      ON CONFLICT (allowance_id, subject_id, period_start) DO UPDATE SET used = u.used + excluded.used
      RETURNING u.used, u.told INTO total, known;
    END IF;
    IF more > 0 THEN
      SELECT a.most, a.per INTO allowed, holder FROM allowance a WHERE a.id = its_allowance;
      IF total > allowed THEN
        RAISE check_violation USING CONSTRAINT = 'allowance_within_limit', MESSAGE = 'allowance exceeded',
          DETAIL = json_build_object('allowanceId', its_allowance, 'periodStart', its_period, 'most', allowed, 'used', total - more, 'wanted', more)::text;
      END IF;
      -- What each person has, such as one desk a day, they see where they book; a company has others who look after it.
      reached := CASE WHEN total >= allowed THEN 100 WHEN total * 5 >= allowed * 4 THEN 80 ELSE 0 END;
      IF holder = 'tenant' AND reached > known THEN
        UPDATE allowance_use AS u SET told = reached
        WHERE u.allowance_id = its_allowance AND u.subject_id = its_subject AND u.period_start = its_period;
        INSERT INTO change (type, subject_id, tenant_id, changed, reason)
        VALUES (CASE reached WHEN 100 THEN 'allowance.exhausted' ELSE 'allowance.low' END, its_allowance, its_subject, '{}', its_period::text);
      END IF;
    END IF;
  END $$;
`;

/** Whoever is given more can run out of it once more. */
const tellingAnew = `
  CREATE FUNCTION tell_anew() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE allowance_use SET told = 0 WHERE allowance_id = NEW.id AND told > 0;
    RETURN NULL;
  END $$;
  CREATE TRIGGER allowance_raised AFTER UPDATE OF most ON allowance
    FOR EACH ROW WHEN (NEW.most > OLD.most) EXECUTE FUNCTION tell_anew();
`;

const countingBefore = `
  CREATE OR REPLACE FUNCTION count_use(its_allowance uuid, its_subject uuid, its_period date, more bigint) RETURNS void LANGUAGE plpgsql AS $$
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
`;
