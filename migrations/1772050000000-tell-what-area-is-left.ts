import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has more m² than it may is still refused by its check; before that, it is told how many there are. */
export class TellWhatAreaIsLeft1772050000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(areaExceeded);
    for (const [table, constraint, whole, parts] of wholes)
      await db.query(`
        CREATE OR REPLACE TRIGGER tells_what_area_is_left BEFORE UPDATE ON ${table} FOR EACH ROW WHEN (NEW.${parts} > NEW.${whole})
          EXECUTE FUNCTION area_exceeded('${constraint}', '${whole}', '${parts}')
      `);
  }

  /** What does not read the numbers is told the same by the name of the constraint. */
  async down(): Promise<void> {}
}

const areaExceeded = `
  CREATE OR REPLACE FUNCTION area_exceeded() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% has more m² in its parts than it has itself', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0], TABLE = TG_TABLE_NAME, DETAIL = json_build_object(
        'whole', to_jsonb(NEW) -> TG_ARGV[1], 'parts', to_jsonb(NEW) -> TG_ARGV[2], 'before', to_jsonb(OLD) -> TG_ARGV[2]);
  END $$;
`;

/** Table, its check, and its columns: the m² it has, and the sum of those of its parts. */
const wholes = [
  ['campus', 'campus_holds_its_buildings', 'gfa_m2', 'buildings_gfa_m2'],
  ['building', 'building_holds_its_floors', 'gfa_m2', 'floors_gfa_m2'],
  ['floor', 'floor_holds_its_spaces', 'gfa_m2', 'spaces_area_m2'],
  ['space', 'space_holds_its_parts', 'area_m2', 'parts_area_m2'],
] as const;
