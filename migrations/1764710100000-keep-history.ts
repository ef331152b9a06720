import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has happened is not rewritten, by whatever door; and is read in the order of time. */
export class KeepHistory1764710100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the history of bookings is only added to'
          USING ERRCODE = 'restrict_violation', CONSTRAINT = 'history_is_kept', TABLE = TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON booking_history FOR EACH STATEMENT EXECUTE FUNCTION history_is_kept();
      CREATE INDEX booking_history_in_time ON booking_history (at, booking_id, version);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX booking_history_in_time;
      DROP FUNCTION history_is_kept CASCADE;
    `);
  }
}
