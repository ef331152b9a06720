import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar programs that read and write: their passwords, the calendars that people see, and what they write beside a booking. */
export class CreateCaldav1768000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE app_password (
        id           uuid        PRIMARY KEY,
        member_id    uuid        NOT NULL REFERENCES member,
        name         text        NOT NULL,
        secret_hash  bytea       NOT NULL CONSTRAINT app_password_secret_unique UNIQUE,
        secret_hint  text        NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        revoked_at   timestamptz
      );
      COMMENT ON TABLE app_password IS 'what one program on one device signs in with at /dav/; it opens nothing else';
      CREATE INDEX app_password_of_member ON app_password (member_id);

      CREATE TABLE person_calendar (
        member_id    uuid     NOT NULL REFERENCES member,
        calendar     text     NOT NULL,
        place        smallint,
        display_name text,
        color        text,
        sort         text,
        PRIMARY KEY (member_id, calendar)
      );
      COMMENT ON COLUMN person_calendar.calendar IS 'the id of a space, or "mine"';
      COMMENT ON COLUMN person_calendar.place IS 'its place among the spaces that the person chose; null where they did not';
      COMMENT ON COLUMN person_calendar.display_name IS 'what a program of the person calls it, as color and sort';

      CREATE TABLE calendar_object (
        member_id  uuid        NOT NULL REFERENCES member,
        calendar   text        NOT NULL,
        name       text        NOT NULL,
        uid        text        NOT NULL,
        subject_id uuid        NOT NULL,
        revision   integer     NOT NULL DEFAULT 1,
        is_gone    boolean     NOT NULL DEFAULT false,
        rest       jsonb       NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (member_id, calendar, name)
      );
      COMMENT ON TABLE calendar_object IS 'what a calendar program wrote of a booking or series: its name and UID there, and in rest all lines that we do not keep ourselves';
      COMMENT ON COLUMN calendar_object.subject_id IS 'the booking or series';
      COMMENT ON COLUMN calendar_object.is_gone IS 'deleted by a program; the name is kept, to tell other programs';
      CREATE UNIQUE INDEX calendar_object_uid ON calendar_object (member_id, calendar, uid) WHERE NOT is_gone;
      CREATE INDEX calendar_object_of_subject ON calendar_object (subject_id, member_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE calendar_object, person_calendar, app_password;');
  }
}
