import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outlines of floors and spaces, by which plans are drawn. */
export class DrawFloors1765400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE floor ADD COLUMN geometry jsonb;
      ALTER TABLE space ADD COLUMN geometry jsonb;
      COMMENT ON COLUMN floor.geometry IS 'a GeoJSON polygon in metres east and north of the building''s corner';
      COMMENT ON COLUMN space.geometry IS 'a GeoJSON polygon in metres east and north of the building''s corner';
      CREATE OR REPLACE TRIGGER floor_version BEFORE UPDATE OF code, level, name, gfa_m2, geometry ON floor
        FOR EACH ROW EXECUTE FUNCTION next_version();
      CREATE OR REPLACE TRIGGER space_version BEFORE UPDATE OF floor_id, parent_id, code, name, kind, use_class, area_m2, amenities, hazards, status, x, y,
        required_qualifications, form_required, geometry
        ON space FOR EACH ROW EXECUTE FUNCTION next_version();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE TRIGGER floor_version BEFORE UPDATE OF code, level, name, gfa_m2 ON floor
        FOR EACH ROW EXECUTE FUNCTION next_version();
      CREATE OR REPLACE TRIGGER space_version BEFORE UPDATE OF floor_id, parent_id, code, name, kind, use_class, area_m2, amenities, hazards, status, x, y,
        required_qualifications, form_required
        ON space FOR EACH ROW EXECUTE FUNCTION next_version();
      ALTER TABLE floor DROP COLUMN geometry;
      ALTER TABLE space DROP COLUMN geometry;
    `);
  }
}
