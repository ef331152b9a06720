import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which name another system knows a booking that it mirrors here. */
export class LinkExternalBookings1769010000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE external_booking (
        tenant_id   uuid    NOT NULL REFERENCES tenant,
        source      text    NOT NULL,
        external_id text    NOT NULL,
        booking_id  uuid    NOT NULL REFERENCES booking,
        body_hash   bytea   NOT NULL,
        version     integer NOT NULL,
        released    boolean NOT NULL DEFAULT false,
        PRIMARY KEY (tenant_id, source, external_id)
      );
      COMMENT ON COLUMN external_booking.body_hash IS 'of what was sent last';
      COMMENT ON COLUMN external_booking.version IS 'of the booking when that was done';
      COMMENT ON COLUMN external_booking.released IS 'the other system has deleted it: what it sends next under this name is a new booking';
      CREATE INDEX external_booking_of ON external_booking (booking_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE external_booking;');
  }
}
