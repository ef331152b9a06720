import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes to a booking beside whom it is for. Names and addresses are here and nowhere else, so that they can be forgotten. */
export class CreateAttendees1765000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE booking_attendee (
        booking_id uuid     NOT NULL,
        place      smallint NOT NULL,
        guest      boolean  NOT NULL,
        member_id  uuid,
        email      text,
        name       text,
        company    text,
        PRIMARY KEY (booking_id, place),
        CONSTRAINT booking_attendee_member_has_no_copy CHECK (member_id IS NULL OR num_nonnulls(email, name, company) = 0),
        CONSTRAINT booking_attendee_guest_has_no_address CHECK (NOT guest OR num_nonnulls(member_id, email) = 0)
      );
      COMMENT ON TABLE booking_attendee IS 'who comes beside whom a booking is for; nearly all bookings have none';
      COMMENT ON COLUMN booking_attendee.member_id IS 'somebody of the company of the booking, whose name the member has; they may see it and check in';
      COMMENT ON COLUMN booking_attendee.name IS 'null once forgotten, like e-mail and company; the row stays, as it counts';
      CREATE INDEX booking_attendee_of_member ON booking_attendee (member_id, booking_id) WHERE member_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE booking_attendee');
  }
}
