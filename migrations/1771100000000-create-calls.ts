import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What programs asked and were answered, for a week, so that whoever wrote them can see why a call failed. */
export class CreateCalls1771100000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Nothing refers to anything: a row is written after its answer has gone out, whatever has become of the token since.
    await db.query(`
      CREATE TABLE api_call (
        id              uuid        PRIMARY KEY,
        member_id       uuid        NOT NULL,
        token_id        uuid        NOT NULL,
        at              timestamptz NOT NULL,
        method          text        NOT NULL,
        path            text        NOT NULL,
        query           text,
        status          smallint    NOT NULL,
        ms              real        NOT NULL,
        request_id      text        NOT NULL,
        code            text,
        headers         jsonb       NOT NULL,
        body            text,
        body_left_out   boolean     NOT NULL,
        refusal         text
      );
      CREATE INDEX api_call_of_member ON api_call (member_id, id DESC);
      COMMENT ON COLUMN api_call.id IS 'UUIDv7: in the order of time';
      COMMENT ON COLUMN api_call.body IS 'JSON, secrets masked';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE api_call;');
  }
}
