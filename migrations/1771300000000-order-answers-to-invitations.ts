import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each answer to an invitation was written, since mails overtake each other. */
export class OrderAnswersToInvitations1771300000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE invitation ADD COLUMN heard jsonb NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN invitation.heard IS 'when the last answer to all of it was written, and to each instance by itself, in milliseconds';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE invitation DROP COLUMN heard;');
  }
}
