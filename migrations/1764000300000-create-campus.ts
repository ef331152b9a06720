import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Campus, buildings, floors and spaces, and their area: the m² of the parts are kept in the whole by triggers, under a
 * check, so that they can never add up to more than it.
 */
export class CreateCampus1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(places);
    await db.query(sumInto('building', 'campus', 'campus_id', 'buildings_gfa_m2', 'gfa_m2'));
    await db.query(sumInto('floor', 'building', 'building_id', 'floors_gfa_m2', 'gfa_m2'));
    await db.query(
      sumInto(
        'space',
        'floor',
        'floor_id',
        'spaces_area_m2',
        'area_m2',
        `parent_id IS NULL AND status <> 'retired'`,
      ),
    );
    await db.query(
      sumInto(
        'space',
        'space',
        'parent_id',
        'parts_area_m2',
        'area_m2',
        `parent_id IS NOT NULL AND status <> 'retired'`,
      ),
    );
    await db.query(shownAnew);
    await db.query(terms);
    await db.query(catalogue);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE catalogue_version, rule_set, lease, space, hazard, amenity, floor, building, campus CASCADE;
      DROP FUNCTION catalogue_changed, spaces_shown_anew, floor_into_building, building_into_campus, space_into_floor, space_into_space;
    `);
  }
}

const named = `name jsonb NOT NULL CHECK (name ? 'en')`;

const places = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;

  CREATE TABLE campus (
    id               uuid          PRIMARY KEY,
    code             text          NOT NULL CONSTRAINT campus_code_unique UNIQUE,
    ${named},
    time_zone        text          NOT NULL,
    gfa_m2           numeric(10,2) NOT NULL CHECK (gfa_m2 > 0),
    buildings_gfa_m2 numeric(10,2) NOT NULL DEFAULT 0,
    version          integer       NOT NULL DEFAULT 1,
    CONSTRAINT campus_holds_its_buildings CHECK (buildings_gfa_m2 <= gfa_m2)
  );

  CREATE TABLE building (
    id            uuid          PRIMARY KEY,
    campus_id     uuid          NOT NULL REFERENCES campus,
    code          text          NOT NULL CONSTRAINT building_code_unique UNIQUE,
    ${named},
    gfa_m2        numeric(10,2) NOT NULL CHECK (gfa_m2 > 0),
    floors_gfa_m2 numeric(10,2) NOT NULL DEFAULT 0,
    x             real          NOT NULL DEFAULT 0,
    y             real          NOT NULL DEFAULT 0,
    sort_key      integer       NOT NULL DEFAULT 0,
    version       integer       NOT NULL DEFAULT 1,
    CONSTRAINT building_holds_its_floors CHECK (floors_gfa_m2 <= gfa_m2)
  );
  COMMENT ON COLUMN building.x IS 'metres east of the campus origin';
  COMMENT ON COLUMN building.y IS 'metres north of the campus origin';

  CREATE TABLE floor (
    id             uuid          PRIMARY KEY,
    building_id    uuid          NOT NULL REFERENCES building,
    code           text          NOT NULL,
    level          smallint      NOT NULL,
    ${named},
    gfa_m2         numeric(10,2) NOT NULL CHECK (gfa_m2 > 0),
    spaces_area_m2 numeric(10,2) NOT NULL DEFAULT 0,
    version        integer       NOT NULL DEFAULT 1,
    CONSTRAINT floor_code_unique UNIQUE (building_id, code),
    CONSTRAINT floor_holds_its_spaces CHECK (spaces_area_m2 <= gfa_m2)
  );

  CREATE TABLE amenity (code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]*$'), ${named}, version integer NOT NULL DEFAULT 1);
  CREATE TABLE hazard  (code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]*$'), ${named}, version integer NOT NULL DEFAULT 1);

  CREATE TABLE space (
    id            uuid          PRIMARY KEY,
    pool_id       integer       NOT NULL CONSTRAINT space_pool_unique UNIQUE REFERENCES pool,
    floor_id      uuid          NOT NULL REFERENCES floor,
    parent_id     uuid          REFERENCES space,
    code          text          NOT NULL CONSTRAINT space_code_unique UNIQUE,
    ${named},
    kind          text          NOT NULL CONSTRAINT space_kind_known
                  CHECK (kind IN ('desk_area', 'desk', 'lab', 'bench', 'office', 'meeting_room', 'event_hall', 'other')),
    use_class     text          NOT NULL,
    area_m2       numeric(8,2)  NOT NULL CHECK (area_m2 > 0),
    parts_area_m2 numeric(8,2)  NOT NULL DEFAULT 0,
    amenities     text[]        NOT NULL DEFAULT '{}',
    hazards       text[]        NOT NULL DEFAULT '{}',
    status        text          NOT NULL DEFAULT 'active' CONSTRAINT space_status_known CHECK (status IN ('active', 'hidden', 'retired')),
    x             real          NOT NULL DEFAULT 0,
    y             real          NOT NULL DEFAULT 0,
    version       integer       NOT NULL DEFAULT 1,
    created_at    timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT space_holds_its_parts CHECK (parts_area_m2 <= area_m2)
  );
  COMMENT ON COLUMN space.x IS 'metres east of the building''s corner';
  COMMENT ON COLUMN space.parent_id IS 'the space it is a part of; its area counts there';
  CREATE INDEX space_of_floor ON space (floor_id);

  CREATE TABLE lease (
    id        uuid      PRIMARY KEY,
    space_id  uuid      NOT NULL REFERENCES space,
    tenant_id uuid      NOT NULL REFERENCES tenant,
    during    daterange NOT NULL,
    CONSTRAINT lease_excludes_others EXCLUDE USING gist (space_id WITH =, during WITH &&)
  );
  COMMENT ON TABLE lease IS 'a tenant''s exclusive right to a space: only its members may book inside';

  CREATE TRIGGER campus_version   BEFORE UPDATE OF code, name, time_zone, gfa_m2 ON campus FOR EACH ROW EXECUTE FUNCTION next_version();
  CREATE TRIGGER building_version BEFORE UPDATE OF code, name, gfa_m2, x, y, sort_key ON building FOR EACH ROW EXECUTE FUNCTION next_version();
  CREATE TRIGGER floor_version    BEFORE UPDATE OF code, level, name, gfa_m2 ON floor FOR EACH ROW EXECUTE FUNCTION next_version();
  CREATE TRIGGER amenity_version  BEFORE UPDATE ON amenity FOR EACH ROW EXECUTE FUNCTION next_version();
  CREATE TRIGGER hazard_version   BEFORE UPDATE ON hazard FOR EACH ROW EXECUTE FUNCTION next_version();
  CREATE TRIGGER space_version    BEFORE UPDATE OF floor_id, parent_id, code, name, kind, use_class, area_m2, amenities, hazards, status, x, y
    ON space FOR EACH ROW EXECUTE FUNCTION next_version();
`;

/** Keeps the sum of the parts' m² in the whole, in the same statement; the whole's check refuses what does not fit. */
const sumInto = (part: string, whole: string, key: string, sum: string, area: string, counted = 'true') => {
  const name = `${part}_into_${whole}`;
  const trigger = (event: string, tables: string) => `
    CREATE TRIGGER ${name}_after_${event} AFTER ${event} ON ${part} REFERENCING ${tables}
      FOR EACH STATEMENT EXECUTE FUNCTION ${name}();`;
  const added = `SELECT ${key}, ${area} FROM new_parts WHERE ${counted}`;
  const removed = `SELECT ${key}, -${area} FROM old_parts WHERE ${counted}`;
  const apply = (source: string) => `
          FOR part IN
            SELECT p.whole_id, sum(p.m2) AS delta FROM (${source}) AS p (whole_id, m2) GROUP BY p.whole_id HAVING sum(p.m2) <> 0 ORDER BY p.whole_id
          LOOP
            UPDATE ${whole} SET ${sum} = ${sum} + part.delta WHERE id = part.whole_id;
          END LOOP;`;
  return `
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      part record;
    BEGIN
      CASE TG_OP
        WHEN 'INSERT' THEN ${apply(added)}
        WHEN 'DELETE' THEN ${apply(removed)}
        ELSE ${apply(`${added} UNION ALL ${removed}`)}
      END CASE;
      RETURN NULL;
    END $$;
    ${trigger('insert', 'NEW TABLE AS new_parts')}
    ${trigger('delete', 'OLD TABLE AS old_parts')}
    ${trigger('update', 'OLD TABLE AS old_parts NEW TABLE AS new_parts')}`;
};

/** A space is shown with its floor and building: its version, and so its ETag, moves when what is shown of them does. */
const shownAnew = `
  CREATE FUNCTION spaces_shown_anew() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE space SET code = code
    WHERE floor_id IN (SELECT id FROM floor WHERE CASE TG_TABLE_NAME WHEN 'floor' THEN id ELSE building_id END = NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER spaces_shown_anew AFTER UPDATE OF code, name ON building FOR EACH ROW
    WHEN ((OLD.code, OLD.name) IS DISTINCT FROM (NEW.code, NEW.name)) EXECUTE FUNCTION spaces_shown_anew();
  CREATE TRIGGER spaces_shown_anew AFTER UPDATE OF code, level, name ON floor FOR EACH ROW
    WHEN ((OLD.code, OLD.level, OLD.name) IS DISTINCT FROM (NEW.code, NEW.level, NEW.name)) EXECUTE FUNCTION spaces_shown_anew();
`;

const terms = `
  CREATE TABLE rule_set (
    id          uuid    PRIMARY KEY,
    campus_id   uuid    REFERENCES campus,
    building_id uuid    REFERENCES building,
    floor_id    uuid    REFERENCES floor,
    kind        text,
    space_id    uuid    REFERENCES space,
    terms       jsonb   NOT NULL,
    version     integer NOT NULL DEFAULT 1,
    CONSTRAINT rule_set_has_one_scope CHECK (num_nonnulls(campus_id, building_id, floor_id, kind, space_id) = 1),
    CONSTRAINT rule_set_scope_unique UNIQUE NULLS NOT DISTINCT (campus_id, building_id, floor_id, kind, space_id)
  );
  COMMENT ON TABLE rule_set IS 'booking terms inherited campus, building, floor, kind, space; the nearest wins, term by term';
  CREATE TRIGGER rule_set_version BEFORE UPDATE ON rule_set FOR EACH ROW EXECUTE FUNCTION next_version();
`;

/** The version of all that decides what can be found and booked: who holds a copy of it can tell whether it is current. */
const catalogue = `
  CREATE TABLE catalogue_version (version bigint NOT NULL);
  INSERT INTO catalogue_version VALUES (1);
  CREATE UNIQUE INDEX catalogue_version_is_one ON catalogue_version ((true));

  CREATE FUNCTION catalogue_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE catalogue_version SET version = version + 1;
    RETURN NULL;
  END $$;
  ${['campus', 'building', 'floor', 'space', 'amenity', 'hazard', 'lease', 'rule_set', 'tenant']
    .map(
      (table) =>
        `CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();`,
    )
    .join('\n')}
  CREATE TRIGGER catalogue_changed AFTER UPDATE ON pool FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();
`;
