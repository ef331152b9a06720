import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The spaces that a booking has beside its first. */
export class CreateBookingSpaces1764800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE booking_space (
        booking_id       uuid        NOT NULL,
        space_id         uuid        NOT NULL REFERENCES space,
        place            smallint    NOT NULL,
        units            smallint    NOT NULL CONSTRAINT booking_space_takes_something CHECK (units > 0),
        set_up_minutes   smallint    NOT NULL DEFAULT 0 CONSTRAINT booking_space_set_up_in_range CHECK (set_up_minutes BETWEEN 0 AND 1440),
        clean_up_minutes smallint    NOT NULL DEFAULT 0 CONSTRAINT booking_space_clean_up_in_range CHECK (clean_up_minutes BETWEEN 0 AND 1440),
        ends_at          timestamptz NOT NULL,
        PRIMARY KEY (booking_id, space_id)
      );
      COMMENT ON TABLE booking_space IS 'the spaces of a booking beside booking.space_id; nearly all bookings have none';
      COMMENT ON COLUMN booking_space.place IS 'counts on from the first space, which is 0';
      COMMENT ON COLUMN booking_space.ends_at IS 'as the booking has it, so that a space finds what is to come without reading what has been';
      CREATE INDEX booking_space_of_space ON booking_space (space_id, ends_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE booking_space');
  }
}
