import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which invitation a space has heard last, so that mails that overtake each other do no harm. */
export class RememberInvitedSpaces1770100200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE space_invitation (
        member_id  uuid        NOT NULL,
        space_id   uuid        NOT NULL,
        uid        bytea       NOT NULL,
        sequence   integer     NOT NULL,
        stamped_at timestamptz NOT NULL,
        PRIMARY KEY (member_id, space_id, uid)
      );
      COMMENT ON COLUMN space_invitation.member_id IS 'whoever invites';
      COMMENT ON COLUMN space_invitation.uid IS 'SHA-256 of what the event is called in their calendar';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE space_invitation;');
  }
}
