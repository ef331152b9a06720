import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to when each person has read what happened to their bookings. What happened is the history itself. */
export class RememberWhatWasRead1772000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notice_reading (
        member_id  uuid        PRIMARY KEY REFERENCES member ON DELETE CASCADE,
        read_up_to timestamptz NOT NULL
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE notice_reading;');
  }
}
