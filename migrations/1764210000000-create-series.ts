import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series: what their bookings are made of, and the previews that people decide by. */
export class CreateSeries1764210000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(replaceManyClaims);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION replace_many_claims;
      DROP TABLE series_preview, series;
    `);
  }
}

const tables = `
  CREATE TABLE series (
    id         uuid        PRIMARY KEY,
    tenant_id  uuid        NOT NULL,
    booked_by  uuid        NOT NULL,
    booked_for uuid        NOT NULL,
    space_id   uuid        NOT NULL,
    rrule      text        NOT NULL,
    starts_on  timestamp   NOT NULL,
    minutes    integer     NOT NULL CONSTRAINT series_lasts CHECK (minutes > 0),
    time_zone  text        NOT NULL,
    on_holiday text        NOT NULL CONSTRAINT series_on_holiday_known CHECK (on_holiday IN ('skip', 'keep', 'next_workday')),
    exdates    date[]      NOT NULL DEFAULT '{}',
    units      smallint    NOT NULL,
    people     smallint    NOT NULL,
    title      text,
    purpose    text,
    version    integer     NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON COLUMN series.starts_on IS 'on the wall clock of time_zone: the occurrences keep to it whatever the offset is that day';
  COMMENT ON COLUMN series.exdates IS 'dates of the rule that were never booked; COUNT counts them';
  CREATE TRIGGER series_version BEFORE UPDATE ON series FOR EACH ROW EXECUTE FUNCTION next_version();

  CREATE TABLE series_preview (
    id         uuid        PRIMARY KEY,
    owner_id   uuid        NOT NULL,
    expires_at timestamptz NOT NULL,
    plan       jsonb       NOT NULL
  );
  COMMENT ON TABLE series_preview IS 'what somebody was shown, so that exactly that is done; gone once done or expired';
  CREATE INDEX series_preview_expiry ON series_preview (expires_at);
`;

const replaceManyClaims = `
  -- Gives several bookings other claims in place of all those they have, at once: they may trade places among themselves.
  -- The rows that any of them touches are locked first, in (day, pool) order; no room for one undoes it all.
  CREATE FUNCTION replace_many_claims(bookings uuid[], wanted json) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    row_day  integer;
    row_pool integer;
  BEGIN
    FOR row_day, row_pool IN
      SELECT DISTINCT s.day, c.pool_id
      FROM (SELECT pool_id, starts_at, ends_at FROM claim WHERE booking_id = ANY (bookings)
            UNION ALL SELECT w."poolId", w."startsAt", w."endsAt"
            FROM json_to_recordset(wanted) AS w ("poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz)) AS c,
           slots_of(c.starts_at, c.ends_at) AS s
      ORDER BY s.day, c.pool_id
    LOOP
      -- A day that is not there yet is made by the trigger.
      PERFORM 1 FROM ledger WHERE day = row_day AND pool_id = row_pool FOR NO KEY UPDATE;
    END LOOP;
    DELETE FROM claim WHERE booking_id = ANY (bookings);
    INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
    SELECT w."bookingId", w."poolId", w."startsAt", w."endsAt", w.units
    FROM json_to_recordset(wanted) AS w ("bookingId" uuid, "poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint);
  END $$;
`;
