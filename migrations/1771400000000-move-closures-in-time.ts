import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has to make way may go to another time of its day, and with all of its spaces. */
export class MoveClosuresInTime1771400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE closure_move ADD COLUMN to_starts_at timestamptz, ADD COLUMN from_others uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN to_others uuid[] NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN closure_move.to_starts_at IS 'when it begins there, where that is another time; it is as long as it was';
      COMMENT ON COLUMN closure_move.from_others IS 'the spaces that it had beside from_space_id, in their order';
      COMMENT ON COLUMN closure_move.to_others IS 'where each of those goes, or stays; empty where it goes nowhere';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE closure_move DROP COLUMN to_starts_at, DROP COLUMN from_others, DROP COLUMN to_others;
    `);
  }
}
