import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How much was offered, booked and used, day by day and hour by hour. A job counts it from the bookings, so nothing is
 * added to booking itself, and all of it may be counted anew at any time.
 */
export class CreateUsage1770500000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE usage_state (
        is_one    boolean     PRIMARY KEY DEFAULT true CHECK (is_one),
        read_to   xid8        NOT NULL,
        catalogue bigint,
        as_of     timestamptz
      );
      COMMENT ON COLUMN usage_state.read_to IS 'changes of transactions before this one have marked their days';
      COMMENT ON COLUMN usage_state.catalogue IS 'the version that usage_offer was last compared with';
      COMMENT ON COLUMN usage_state.as_of IS 'when no day was left to count, last';

      CREATE TABLE usage_day (
        day        date        PRIMARY KEY,
        due        boolean     NOT NULL DEFAULT true,
        counted_at timestamptz
      );
      COMMENT ON TABLE usage_day IS 'the days that are counted, of the calendar of the campus, and whether they have to be again';
      CREATE INDEX usage_day_due ON usage_day (day) WHERE due;

      CREATE TABLE usage_offer (
        space_id    uuid    NOT NULL REFERENCES space ON DELETE CASCADE,
        from_day    date    NOT NULL,
        to_day      date,
        floor_id    uuid    NOT NULL,
        building_id uuid    NOT NULL,
        kind        text    NOT NULL,
        units       integer NOT NULL,
        seats       integer NOT NULL,
        hours       json    NOT NULL,
        holidays    text    NOT NULL,
        PRIMARY KEY (space_id, from_day),
        CONSTRAINT usage_offer_lasts CHECK (from_day < to_day)
      );
      COMMENT ON TABLE usage_offer IS 'what each space that counts was on which days: what is changed today holds for today and what comes';
      COMMENT ON COLUMN usage_offer.units IS 'how many may have it at once: 1 for what is taken whole';
      COMMENT ON COLUMN usage_offer.seats IS 'how many people it holds';

      CREATE TABLE usage_cell (
        grain       text      NOT NULL CONSTRAINT usage_cell_grain_known CHECK (grain IN ('campus', 'building', 'floor', 'tenant')),
        day         date      NOT NULL,
        building_id uuid      NOT NULL,
        part_id     uuid      NOT NULL,
        kind        text      NOT NULL,
        offered     integer[] NOT NULL,
        booked      integer[] NOT NULL,
        used        integer[] NOT NULL,
        people      integer[] NOT NULL,
        seats       integer[] NOT NULL,
        persons     integer[] NOT NULL,
        offered_all bigint    NOT NULL,
        booked_all  bigint    NOT NULL,
        used_all    bigint    NOT NULL,
        people_all  bigint    NOT NULL,
        seats_all   bigint    NOT NULL,
        bookings    integer   NOT NULL,
        due         integer   NOT NULL,
        missed      integer   NOT NULL,
        who         integer   NOT NULL,
        PRIMARY KEY (grain, day, building_id, part_id, kind)
      );
      COMMENT ON TABLE usage_cell IS 'seconds by hour of the wall clock; the zero id stands where a grain has no building or part';
      COMMENT ON COLUMN usage_cell.part_id IS 'the floor or the tenant';
      COMMENT ON COLUMN usage_cell.persons IS 'how many different people had booked';
      COMMENT ON COLUMN usage_cell.due IS 'bookings that somebody had to check in for';

      CREATE TABLE usage_space (
        space_id    uuid    NOT NULL,
        day         date    NOT NULL,
        booked      bigint  NOT NULL,
        used        bigint  NOT NULL,
        people      bigint  NOT NULL,
        seats       bigint  NOT NULL,
        bookings    integer NOT NULL,
        due         integer NOT NULL,
        missed      integer NOT NULL,
        who         integer NOT NULL,
        PRIMARY KEY (space_id, day)
      );
      COMMENT ON TABLE usage_space IS 'seconds of a day; a space without bookings has no row';
      CREATE INDEX usage_space_of_day ON usage_space (day);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE usage_space, usage_cell, usage_offer, usage_day, usage_state');
  }
}
