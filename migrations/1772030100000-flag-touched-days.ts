import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days that were touched before there was a flag, taken in the order in which bookings take them. */
export class FlagTouchedDays1772030100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      WITH due AS MATERIALIZED (
        SELECT day, pool_id FROM ledger WHERE touched_hours <> 0 AND NOT is_touched ORDER BY day, pool_id FOR NO KEY UPDATE
      )
      UPDATE ledger l SET is_touched = true FROM due WHERE l.day = due.day AND l.pool_id = due.pool_id
    `);
    await db.query('ANALYZE ledger');
  }

  /** What is flagged goes with the flag. */
  async down(): Promise<void> {}
}
