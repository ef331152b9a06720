import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sticker at the door says, who has said that they come late, and a way to those who did not come. */
export class AddCheckIn1764700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE space ADD qr_code text NOT NULL DEFAULT substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)
        CONSTRAINT space_qr_code_unique UNIQUE;
      COMMENT ON COLUMN space.qr_code IS 'what its sticker says: 48 random bits, known to who stands before it and to who runs the campus';

      ALTER TABLE booking ADD late_at timestamptz;
      COMMENT ON COLUMN booking.late_at IS 'when somebody said that they come late, which they may do once';
      CREATE INDEX booking_missed ON booking (starts_at) WHERE status = 'no_show';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX booking_missed;
      ALTER TABLE booking DROP late_at;
      ALTER TABLE space DROP qr_code;
    `);
  }
}
