import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What attendees say to invitations, and which mails have been read. */
export class KeepAnswers1770100100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE booking_attendee ADD COLUMN answer text
        CONSTRAINT booking_attendee_answer_known CHECK (answer IN ('accepted', 'tentative', 'declined'));

      CREATE TABLE mail_received (
        print   bytea       PRIMARY KEY,
        outcome jsonb       NOT NULL,
        at      timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE mail_received IS 'mails that have been read, by what is told of them: a mail that comes again is answered as before';
      CREATE INDEX mail_received_old ON mail_received (at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE mail_received; ALTER TABLE booking_attendee DROP COLUMN answer;');
  }
}
