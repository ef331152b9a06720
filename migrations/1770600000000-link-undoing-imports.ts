import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import has done is taken back by another, which knows which. */
export class LinkUndoingImports1770600000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE import ADD COLUMN undoes uuid CONSTRAINT import_undoes_another REFERENCES import ON DELETE CASCADE;
      COMMENT ON COLUMN import.undoes IS 'the import that this one takes back: only in what that one changed, and only where nobody has changed it since';
      CREATE INDEX import_undoing ON import (undoes) WHERE undoes IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE import DROP COLUMN undoes;');
  }
}
