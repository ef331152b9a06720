import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a space has answered "perhaps" to, until somebody has decided. */
export class AnswerInvitationsLater1771100200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE space_invitation ADD COLUMN asked_for uuid, ADD COLUMN asked jsonb;
      COMMENT ON COLUMN space_invitation.asked_for IS 'the request, or the series of requests, that it has become';
      COMMENT ON COLUMN space_invitation.asked IS 'what the second answer has to repeat; null once it is given';
      CREATE INDEX space_invitation_asked ON space_invitation (asked_for) WHERE asked IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE space_invitation DROP COLUMN asked_for, DROP COLUMN asked;');
  }
}
