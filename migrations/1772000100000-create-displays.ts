import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Displays at doors: each is a member without a password that may use one space, and nothing else. */
export class CreateDisplays1772000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE display (
        id         uuid        PRIMARY KEY REFERENCES member ON DELETE CASCADE,
        space_id   uuid        NOT NULL REFERENCES space ON DELETE CASCADE,
        created_by uuid        NOT NULL REFERENCES member,
        created_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz
      );
      COMMENT ON COLUMN display.id IS 'the member in whose name it books';
      CREATE INDEX display_of_space ON display (space_id, id) WHERE removed_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE display;');
  }
}
