import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepLedger } from './1764000200000-create-capacity.js';
import { countDrift } from './1769100000000-count-drift-in-one-pass.js';

/**
 * Of the rows that are laid down for a day, most have never been touched: a search goes through the others only. The
 * flag is set once and stays, so that a booking leaves the index alone where the day has one already.
 */
export class FindTouchedDays1772030000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE ledger ADD COLUMN is_touched boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN ledger.is_touched IS 'anything is or was taken on the day: what is not is passed over unseen';
      CREATE INDEX ledger_touched ON ledger (day, pool_id) WHERE is_touched;
    `);
    await db.query(keepLedger({ noted: ', true', written: ', is_touched = true' }));
    await db.query(
      countDrift(' + (SELECT count(*) FROM ledger WHERE touched_hours <> 0 AND NOT is_touched)'),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE ledger DROP COLUMN is_touched');
    await db.query(keepLedger());
    await db.query(countDrift());
  }
}
