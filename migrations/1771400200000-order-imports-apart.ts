import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The order in which rows are looked at lies beside them: to write it into each row wrote the whole table a second time,
 * with all its indexes. Of outcomes only errors are looked for so often that an index pays.
 */
export class OrderImportsApart1771400200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE import_order (
        import_id uuid    NOT NULL REFERENCES import ON DELETE CASCADE,
        seq       integer NOT NULL,
        row       integer NOT NULL,
        group_end integer NOT NULL,
        PRIMARY KEY (import_id, seq)
      );
      COMMENT ON TABLE import_order IS 'the order in which rows are looked at: those that cannot be read first, then floor by floor, and wholes before their parts';
      COMMENT ON COLUMN import_order.group_end IS 'the last seq of the same floor: whose rows are checked together, as their areas add up';
      INSERT INTO import_order (import_id, seq, row, group_end)
      SELECT import_id, seq, row, group_end FROM import_row WHERE seq IS NOT NULL AND group_end IS NOT NULL;
      ALTER TABLE import_row DROP COLUMN seq, DROP COLUMN group_end;

      ALTER TABLE import ADD COLUMN ordered boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN import.ordered IS 'whether import_order is of the rows as they are now';
      UPDATE import SET ordered = true WHERE state <> 'receiving';

      DROP INDEX import_row_outcome;
      CREATE INDEX import_row_error ON import_row (import_id, row) WHERE outcome = 'error';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX import_row_error;
      CREATE INDEX import_row_outcome ON import_row (import_id, outcome, row);
      ALTER TABLE import DROP COLUMN ordered;
      ALTER TABLE import_row ADD COLUMN seq integer, ADD COLUMN group_end integer;
      UPDATE import_row AS r SET seq = o.seq, group_end = o.group_end FROM import_order o WHERE o.import_id = r.import_id AND o.row = r.row;
      CREATE INDEX import_row_in_order ON import_row (import_id, seq);
      DROP TABLE import_order;
    `);
  }
}
