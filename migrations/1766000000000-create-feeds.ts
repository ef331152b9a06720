import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars that other programs fetch by an address that nobody can guess. */
export class CreateFeeds1766000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE feed (
        id           uuid        PRIMARY KEY,
        member_id    uuid        NOT NULL REFERENCES member,
        what         text        NOT NULL CONSTRAINT feed_what_known CHECK (what IN ('mine', 'space', 'tenant', 'search')),
        detail       text        NOT NULL CONSTRAINT feed_detail_known CHECK (detail IN ('full', 'busy')),
        space_id     uuid        REFERENCES space,
        search       jsonb,
        secret_hash  bytea       NOT NULL CONSTRAINT feed_secret_unique UNIQUE,
        created_at   timestamptz NOT NULL DEFAULT now(),
        last_read_at timestamptz,
        revoked_at   timestamptz,
        CONSTRAINT feed_says_of_what CHECK ((what = 'space') = (space_id IS NOT NULL) AND (what = 'search') = (search IS NOT NULL))
      );
      COMMENT ON TABLE feed IS 'a calendar that whoever knows its secret may read, as far as its owner may';
      CREATE INDEX feed_of_member ON feed (member_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE feed;');
  }
}
