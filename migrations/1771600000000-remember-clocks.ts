import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which rules the clocks of a zone were read when something was booked, so that it shows where a government has changed them. */
export class RememberClocks1771600000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE zone_rule (
        zone        text        NOT NULL,
        known_since timestamptz NOT NULL DEFAULT now(),
        known_until timestamptz NOT NULL,
        offsets     jsonb       NOT NULL,
        PRIMARY KEY (zone, known_since)
      );
      COMMENT ON COLUMN zone_rule.known_since IS 'what was booked from then on was booked by these rules; before the first of a zone by the first';
      COMMENT ON COLUMN zone_rule.known_until IS 'how far ahead the offsets were written down';
      COMMENT ON COLUMN zone_rule.offsets IS 'pairs: from which millisecond since 1970 on, how many minutes ahead of UTC';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE zone_rule;');
  }
}
