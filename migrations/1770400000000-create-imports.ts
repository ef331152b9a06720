import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that somebody sends to be made spaces of: what was sent, row by row, and what has become of each. */
export class CreateImports1770400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE import (
        id          uuid        PRIMARY KEY,
        kind        text        NOT NULL CONSTRAINT import_kind_known CHECK (kind IN ('spaces')),
        mode        text        NOT NULL CONSTRAINT import_mode_known CHECK (mode IN ('check', 'check_then_apply')),
        on_error    text        NOT NULL CONSTRAINT import_on_error_known CHECK (on_error IN ('stop', 'skip_row')),
        state       text        NOT NULL CONSTRAINT import_state_known
                    CHECK (state IN ('receiving', 'checking', 'checked', 'applying', 'applied', 'stopped', 'failed')),
        phase       text        NOT NULL DEFAULT 'check' CONSTRAINT import_phase_known CHECK (phase IN ('check', 'apply')),
        tenant_id   uuid        NOT NULL REFERENCES tenant,
        member_id   uuid        NOT NULL REFERENCES member,
        file_name   text,
        encoding    text,
        delimiter   text,
        headers     text[]      NOT NULL DEFAULT '{}',
        columns     text[]      NOT NULL DEFAULT '{}',
        total       integer     NOT NULL DEFAULT 0,
        done        integer     NOT NULL DEFAULT 0,
        run         integer     NOT NULL DEFAULT 1,
        created     integer     NOT NULL DEFAULT 0,
        updated     integer     NOT NULL DEFAULT 0,
        unchanged   integer     NOT NULL DEFAULT 0,
        refused     integer     NOT NULL DEFAULT 0,
        warned      integer     NOT NULL DEFAULT 0,
        missing     integer,
        problem     jsonb,
        created_at  timestamptz NOT NULL DEFAULT now(),
        began_at    timestamptz NOT NULL DEFAULT now(),
        moved_at    timestamptz NOT NULL DEFAULT now(),
        version     integer     NOT NULL DEFAULT 1,
        CONSTRAINT import_done_within_total CHECK (done BETWEEN 0 AND total)
      );
      COMMENT ON COLUMN import.columns IS 'what each of the headers is; empty for what is not read';
      COMMENT ON COLUMN import.done IS 'rows of this phase that are done: those whose seq is not above it';
      COMMENT ON COLUMN import.run IS 'counts up when the rows are to be looked at anew, so that who still looks at them as they were is turned away';
      CREATE INDEX import_under_way ON import (moved_at) WHERE state IN ('receiving', 'checking', 'applying');
      CREATE INDEX import_created ON import (created_at, id);
      CREATE TRIGGER import_version BEFORE UPDATE ON import FOR EACH ROW EXECUTE FUNCTION next_version();

      CREATE TABLE import_row (
        import_id  uuid     NOT NULL REFERENCES import ON DELETE CASCADE,
        row        integer  NOT NULL,
        seq        integer,
        group_end  integer,
        place      uuid,
        depth      smallint NOT NULL DEFAULT 0,
        code       text     NOT NULL DEFAULT '',
        part_of    text     NOT NULL DEFAULT '',
        first_row  integer,
        cells      text[]   NOT NULL,
        outcome    text     CONSTRAINT import_row_outcome_known CHECK (outcome IN ('create', 'update', 'unchanged', 'error')),
        applied    boolean  NOT NULL DEFAULT false,
        changes    jsonb,
        errors     jsonb,
        warnings   jsonb,
        PRIMARY KEY (import_id, row)
      );
      COMMENT ON COLUMN import_row.row IS 'as a spreadsheet counts them: the headers are row 1';
      COMMENT ON COLUMN import_row.seq IS 'the order in which rows are looked at: floor by floor, and wholes before their parts';
      COMMENT ON COLUMN import_row.group_end IS 'the last seq of the same floor: whose rows are checked together, as their areas add up';
      COMMENT ON COLUMN import_row.first_row IS 'an earlier row with the same code';
      CREATE INDEX import_row_in_order ON import_row (import_id, seq);
      CREATE INDEX import_row_outcome ON import_row (import_id, outcome, row);
      CREATE INDEX import_row_warned ON import_row (import_id, row) WHERE warnings IS NOT NULL;
      CREATE INDEX import_row_code ON import_row (import_id, code);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE import_row, import;');
  }
}
