import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom people let see where they are. */
export class AddPresence1765200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE member ADD presence text NOT NULL DEFAULT 'none'
        CONSTRAINT member_presence_known CHECK (presence IN ('none', 'company'));
      COMMENT ON COLUMN member.presence IS 'who sees where they have booked: nobody unless they say so';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE member DROP presence');
  }
}
