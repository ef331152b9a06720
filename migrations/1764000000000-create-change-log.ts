import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row for every committed change, written in the transaction of the change itself.
 *
 * Readers take the rows whose transaction is older than every transaction still running, in (xid, seq) order:
 * a row can then never appear behind a cursor that has passed it.
 */
export class CreateChangeLog1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE change (
        xid        xid8        NOT NULL DEFAULT pg_current_xact_id(),
        seq        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
        at         timestamptz NOT NULL DEFAULT now(),
        type       text        NOT NULL,
        subject_id uuid        NOT NULL,
        version    integer,
        tenant_id  uuid,
        member_id  uuid,
        changed    text[]      NOT NULL DEFAULT '{}',
        reason     text,
        PRIMARY KEY (xid, seq)
      );
      COMMENT ON COLUMN change.tenant_id IS 'whose it is; null for what everybody may see';
      COMMENT ON COLUMN change.member_id IS 'the person it belongs to, where it belongs to one';

      -- What has been let go: a cursor behind it can no longer be followed.
      CREATE TABLE change_floor (xid xid8 NOT NULL);
      INSERT INTO change_floor VALUES ('0');

      -- ETags are made of the version: it moves with every write, whatever the writer sent.
      CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE change, change_floor; DROP FUNCTION next_version();');
  }
}
