import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Prepared closures are the campus's own: made, changed and retired by those who run it. */
export class EditScenarios1771400100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE scenario ADD COLUMN retired boolean NOT NULL DEFAULT false, ADD COLUMN version integer NOT NULL DEFAULT 1;
      COMMENT ON COLUMN scenario.retired IS 'kept for the closures that came from it; nobody drafts another';
      CREATE TRIGGER scenario_version BEFORE UPDATE ON scenario FOR EACH ROW EXECUTE FUNCTION next_version();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM scenario WHERE retired;
      DROP TRIGGER scenario_version ON scenario;
      ALTER TABLE scenario DROP COLUMN retired, DROP COLUMN version;
    `);
  }
}
