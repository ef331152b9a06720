import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who booked for somebody else is kept, too, and finds what they have booked. */
export class KeepWhoBooked1764710000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TRIGGER booked_by_is_kept BEFORE DELETE ON member FOR EACH ROW EXECUTE FUNCTION booked_is_kept('booked_by');
      -- Most bookings are for whoever makes them: those are found by whom they are for.
      CREATE INDEX booking_for_another ON booking (booked_by, starts_at, id) WHERE booked_by <> booked_for;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX booking_for_another;
      DROP TRIGGER booked_by_is_kept ON member;
    `);
  }
}
