import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public holidays of the campus: rules and series ask the catalogue for them, so they count up its version. */
export class CreateHolidays1764200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE holiday (
        date    date    PRIMARY KEY,
        name    jsonb   NOT NULL CHECK (name ? 'en'),
        kind    text    NOT NULL CONSTRAINT holiday_kind_known CHECK (kind IN ('general', 'statutory')),
        version integer NOT NULL DEFAULT 1
      );
      COMMENT ON COLUMN holiday.kind IS 'a statutory holiday is a general one that everybody must be given';
      CREATE TRIGGER holiday_version BEFORE UPDATE ON holiday FOR EACH ROW EXECUTE FUNCTION next_version();
      CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON holiday
        FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE holiday');
  }
}
