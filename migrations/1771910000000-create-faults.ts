import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody found broken in a space. */
export class CreateFaults1771910000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE fault (
        id          uuid        PRIMARY KEY,
        space_id    uuid        NOT NULL REFERENCES space ON DELETE CASCADE,
        text        text        NOT NULL CHECK (text <> ''),
        reported_by uuid        NOT NULL REFERENCES member,
        reported_at timestamptz NOT NULL DEFAULT now(),
        closed_by   uuid        REFERENCES member,
        closed_at   timestamptz,
        version     integer     NOT NULL DEFAULT 1,
        CONSTRAINT fault_is_closed_by_somebody CHECK ((closed_at IS NULL) = (closed_by IS NULL))
      );
      COMMENT ON TABLE fault IS 'open until somebody who runs the campus closes it';
      CREATE INDEX fault_space ON fault (space_id);
      CREATE INDEX fault_reporter ON fault (reported_by, id);
      CREATE INDEX fault_open ON fault (id) WHERE closed_at IS NULL;
      CREATE UNIQUE INDEX fault_said_once ON fault (reported_by, space_id, md5(text)) WHERE closed_at IS NULL;
      CREATE TRIGGER fault_version BEFORE UPDATE OF closed_at ON fault FOR EACH ROW EXECUTE FUNCTION next_version();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE fault;');
  }
}
