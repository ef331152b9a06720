import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every rule set ever said, who made it say so, and when. What there is already enters with its present version:
 * who wrote it and when is not known any more.
 */
export class CreateRuleSetVersions1764310000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rule_set_version (
        rule_set_id uuid        NOT NULL,
        version     integer     NOT NULL,
        campus_id   uuid,
        building_id uuid,
        floor_id    uuid,
        kind        text,
        space_id    uuid,
        terms       jsonb       NOT NULL,
        at          timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id    uuid,
        deleted     boolean     NOT NULL DEFAULT false,
        PRIMARY KEY (rule_set_id, version)
      );
      COMMENT ON TABLE rule_set_version IS 'appended to, never changed; outlives the rule set and the place that it held for';
      COMMENT ON COLUMN rule_set_version.actor_id IS 'null for what was there before versions were kept';
      COMMENT ON COLUMN rule_set_version.deleted IS 'the version with which it ended; its terms are the last that held';

      INSERT INTO rule_set_version (rule_set_id, version, campus_id, building_id, floor_id, kind, space_id, terms)
      SELECT id, version, campus_id, building_id, floor_id, kind, space_id, terms FROM rule_set;

      CREATE FUNCTION versions_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'versions of rule sets are never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'versions_are_kept', TABLE = 'rule_set_version';
      END $$;
      CREATE TRIGGER versions_are_kept BEFORE UPDATE OR DELETE ON rule_set_version FOR EACH ROW EXECUTE FUNCTION versions_are_kept();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE rule_set_version; DROP FUNCTION versions_are_kept;');
  }
}
