import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A journey ends where it set out for: the provider, and what that knows us by. */
export class BindJourneysToProviders1771900000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Those who are under way just now, or set out from a process that does not know of it yet, begin anew.
    await db.query(`
      ALTER TABLE sign_in_journey
        ADD COLUMN issuer    text NOT NULL DEFAULT '',
        ADD COLUMN client_id text NOT NULL DEFAULT '';
      COMMENT ON COLUMN sign_in_journey.issuer IS 'the provider that it set out for: its answer is told to no other';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE sign_in_journey DROP COLUMN issuer, DROP COLUMN client_id;');
  }
}
