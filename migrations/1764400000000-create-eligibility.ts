import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may book what: entitlements of companies, qualifications of people, risk forms on file, and what spaces ask for. */
export class CreateEligibility1764400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE tenant_entitlement (
        tenant_id   uuid NOT NULL REFERENCES tenant,
        kind        text NOT NULL CONSTRAINT tenant_entitlement_kind_known
                    CHECK (kind IN ('desk_area', 'desk', 'lab', 'bench', 'office', 'meeting_room', 'event_hall', 'other')),
        building_id uuid REFERENCES building,
        use_class   text,
        CONSTRAINT tenant_entitlement_unique UNIQUE NULLS NOT DISTINCT (tenant_id, kind, building_id, use_class)
      );
      COMMENT ON TABLE tenant_entitlement IS 'the only spaces that a tenant may book; a tenant without a row may book all';
      CREATE INDEX tenant_entitlement_of_building ON tenant_entitlement (building_id) WHERE building_id IS NOT NULL;

      CREATE TABLE qualification (
        code    text    PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]*$'),
        name    jsonb   NOT NULL CHECK (name ? 'en'),
        version integer NOT NULL DEFAULT 1
      );
      COMMENT ON TABLE qualification IS 'what a person can have been trained in';
      CREATE TRIGGER qualification_version BEFORE UPDATE ON qualification FOR EACH ROW EXECUTE FUNCTION next_version();

      CREATE TABLE member_qualification (
        member_id  uuid        NOT NULL REFERENCES member,
        code       text        NOT NULL REFERENCES qualification,
        valid_from date        NOT NULL,
        expires_on date,
        evidence   text,
        granted_by uuid,
        granted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (member_id, code),
        CONSTRAINT member_qualification_ends_after_start CHECK (valid_from <= expires_on)
      );
      COMMENT ON COLUMN member_qualification.expires_on IS 'the last day of it; null where it lasts';
      CREATE INDEX member_qualification_of_code ON member_qualification (code);

      CREATE TABLE risk_form (
        id         uuid        PRIMARY KEY,
        tenant_id  uuid        NOT NULL REFERENCES tenant,
        member_id  uuid        REFERENCES member,
        title      text        NOT NULL,
        hazards    text[]      NOT NULL,
        valid_from date        NOT NULL,
        expires_on date        NOT NULL,
        status     text        NOT NULL DEFAULT 'on_file' CONSTRAINT risk_form_status_known CHECK (status IN ('on_file', 'withdrawn')),
        filed_by   uuid        NOT NULL,
        filed_at   timestamptz NOT NULL DEFAULT now(),
        version    integer     NOT NULL DEFAULT 1,
        CONSTRAINT risk_form_ends_after_start CHECK (valid_from <= expires_on)
      );
      COMMENT ON COLUMN risk_form.member_id IS 'for whom alone it counts; null where it counts for the whole company';
      CREATE INDEX risk_form_of_tenant ON risk_form (tenant_id, id);
      CREATE INDEX risk_form_on_file ON risk_form (tenant_id, expires_on) WHERE status = 'on_file';
      CREATE TRIGGER risk_form_version BEFORE UPDATE ON risk_form FOR EACH ROW EXECUTE FUNCTION next_version();

      ALTER TABLE hazard
        ADD COLUMN required_qualifications text[] NOT NULL DEFAULT '{}',
        ADD COLUMN form_required boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN hazard.required_qualifications IS 'what people need who book a space with this hazard';
      COMMENT ON COLUMN hazard.form_required IS 'who books a space with this hazard needs a risk form on file that covers it';

      ALTER TABLE space
        ADD COLUMN required_qualifications text[] NOT NULL DEFAULT '{}',
        ADD COLUMN form_required boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN space.required_qualifications IS 'beside those of its hazards and of the space that it is a part of';
      CREATE OR REPLACE TRIGGER space_version BEFORE UPDATE OF floor_id, parent_id, code, name, kind, use_class, area_m2, amenities, hazards, status, x, y,
        required_qualifications, form_required
        ON space FOR EACH ROW EXECUTE FUNCTION next_version();

      ALTER TABLE lease ADD COLUMN version integer NOT NULL DEFAULT 1;
      CREATE TRIGGER lease_version BEFORE UPDATE ON lease FOR EACH ROW EXECUTE FUNCTION next_version();

      ${['tenant_entitlement', 'qualification']
        .map(
          (table) =>
            `CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();`,
        )
        .join('\n')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER lease_version ON lease;
      ALTER TABLE lease DROP COLUMN version;
      CREATE OR REPLACE TRIGGER space_version BEFORE UPDATE OF floor_id, parent_id, code, name, kind, use_class, area_m2, amenities, hazards, status, x, y
        ON space FOR EACH ROW EXECUTE FUNCTION next_version();
      ALTER TABLE space DROP COLUMN required_qualifications, DROP COLUMN form_required;
      ALTER TABLE hazard DROP COLUMN required_qualifications, DROP COLUMN form_required;
      DROP TABLE risk_form, member_qualification, qualification, tenant_entitlement;
    `);
  }
}
