import type { MigrationInterface, QueryRunner } from 'typeorm';

const SLOT_MINUTES = 5;
const SLOTS = (24 * 60) / SLOT_MINUTES;

/** In whose name what is closed has its claims: one for all closures, so that two of them may close the same time. */
const closed = '00000000-0000-0000-0000-00000000c105';

/** Periods in which spaces may not be used, what becomes of the bookings in them, and prepared ones for the weather. */
export class CreateClosures1770000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(claims);
    await db.query(weather);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER pool_grows_closed ON pool;
      DROP TRIGGER closed_pool_shrinks ON pool;
      DELETE FROM claim WHERE booking_id = '${closed}';
      DROP TABLE scenario, closure_move, closure;
      DROP FUNCTION keep_closed, closed_pool_resized;
      ${orphans('')}
    `);
  }
}

const tables = `
  CREATE TABLE closure (
    id            uuid        PRIMARY KEY,
    state         text        NOT NULL CONSTRAINT closure_state_known CHECK (state IN ('draft', 'published', 'reopened', 'discarded')),
    scope         jsonb       NOT NULL,
    kinds         text[]      NOT NULL,
    space_ids     uuid[]      NOT NULL,
    pool_ids      integer[]   NOT NULL,
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    closed_until  timestamptz NOT NULL,
    freeze_from   timestamptz,
    reason_code   text        NOT NULL,
    reason_text   jsonb       NOT NULL CHECK (reason_text ? 'en'),
    strategy      jsonb       NOT NULL,
    impact        jsonb       NOT NULL DEFAULT '{}',
    scenario      text,
    created_by    uuid        NOT NULL,
    published_by  uuid,
    published_at  timestamptz,
    reopened_by   uuid,
    reopened_at   timestamptz,
    version       integer     NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT closure_ends_after_start CHECK (starts_at < ends_at),
    CONSTRAINT closure_reopens_within CHECK (closed_until BETWEEN starts_at AND ends_at)
  );
  COMMENT ON TABLE closure IS 'a period in which spaces may not be used';
  COMMENT ON COLUMN closure.scope IS 'as it was asked for; space_ids is what was there then, with all parts of it';
  COMMENT ON COLUMN closure.closed_until IS 'its end, or when it was reopened before that';
  COMMENT ON COLUMN closure.freeze_from IS 'while it is a draft, nothing new is booked in it from then on';
  CREATE TRIGGER closure_version BEFORE UPDATE ON closure FOR EACH ROW EXECUTE FUNCTION next_version();
  CREATE TRIGGER catalogue_changed AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF state, space_ids, starts_at, closed_until, freeze_from, reason_text ON closure
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();

  CREATE TABLE closure_move (
    closure_id      uuid        NOT NULL REFERENCES closure ON DELETE CASCADE,
    booking_id      uuid        NOT NULL,
    id              uuid        NOT NULL CONSTRAINT closure_move_unique UNIQUE,
    outcome         text        NOT NULL CONSTRAINT closure_move_outcome_known CHECK (outcome IN ('move', 'ask', 'cancel')),
    pin             text        CONSTRAINT closure_move_pin_known CHECK (pin IN ('space', 'ask', 'cancel')),
    state           text        NOT NULL DEFAULT 'planned' CONSTRAINT closure_move_state_known CHECK (state IN ('planned', 'waiting', 'accepted', 'chosen', 'cancelled', 'returned')),
    by_default      boolean     NOT NULL DEFAULT false,
    booking_version integer     NOT NULL,
    tenant_id       uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    series_id       uuid,
    from_space_id   uuid        NOT NULL,
    to_space_id     uuid,
    offers          uuid[]      NOT NULL DEFAULT '{}',
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    why             jsonb       NOT NULL DEFAULT '[]',
    walk_m          integer,
    answer_by       timestamptz,
    successor_id    uuid,
    old_place_free  boolean     NOT NULL DEFAULT false,
    version         integer     NOT NULL DEFAULT 1,
    PRIMARY KEY (closure_id, booking_id),
    CONSTRAINT closure_move_goes_somewhere CHECK ((outcome = 'move') <= (to_space_id IS NOT NULL))
  );
  COMMENT ON TABLE closure_move IS 'what becomes of a booking in a closure: planned while that is a draft, then told to whose it is, who answers';
  COMMENT ON COLUMN closure_move.pin IS 'settled by hand: planning again leaves it so';
  COMMENT ON COLUMN closure_move.offers IS 'spaces to choose from, the best first';
  COMMENT ON COLUMN closure_move.successor_id IS 'the booking that stands in its place, where it could not be moved itself';
  COMMENT ON COLUMN closure_move.old_place_free IS 'the closure has been lifted before this was over: they may go back';
  CREATE INDEX closure_move_of_member ON closure_move (member_id, id) WHERE state <> 'planned';
  CREATE INDEX closure_move_to_settle ON closure_move (answer_by) WHERE state = 'waiting';
  CREATE TRIGGER closure_move_version BEFORE UPDATE ON closure_move FOR EACH ROW EXECUTE FUNCTION next_version();

  CREATE TABLE scenario (
    code        text     PRIMARY KEY,
    name        jsonb    NOT NULL CHECK (name ? 'en'),
    kinds       text[]   NOT NULL,
    hours       smallint NOT NULL CHECK (hours BETWEEN 1 AND 168),
    reason_text jsonb    NOT NULL CHECK (reason_text ? 'en')
  );
  COMMENT ON TABLE scenario IS 'closures of the whole campus that are prepared for bad weather and drills';
  COMMENT ON COLUMN scenario.kinds IS 'what closes; empty for everything';
  COMMENT ON COLUMN scenario.hours IS 'how long, unless it is lifted before';
`;

/** `refuse_orphans` as it was, and with what is closed. */
const orphans = (except: string) => `
  CREATE OR REPLACE FUNCTION refuse_orphans(claims claim[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    orphan uuid;
  BEGIN
    SELECT c.booking_id INTO orphan FROM unnest(claims) AS c WHERE ${except}(SELECT true FROM booking b WHERE b.id = c.booking_id) IS NULL LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'there is no booking %', orphan
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'claim_of_booking', TABLE = 'claim';
    END IF;
  END $$;`;

const claims = `
  ${orphans(`c.booking_id <> '${closed}' AND `)}

  -- Gives these pools the claims that the closures in force ask for, from a time on: all units, for the union of their
  -- periods. What is booked there must have made way. Rows of the ledger are locked and made in (day, pool) order first.
  CREATE FUNCTION keep_closed(pools integer[], at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    row_day  integer;
    row_pool integer;
    wanted   claim[];
  BEGIN
    SELECT array_agg(row('${closed}'::uuid, o.pool_id, o.starts_at, least(o.starts_at + interval '300 days', o.ends_at), o.capacity)::claim) INTO wanted
    FROM (
      SELECT u.pool_id, u.capacity, s AS starts_at, upper(r) AS ends_at
      FROM (
        SELECT p.id AS pool_id, p.capacity, range_agg(tstzrange(greatest(c.starts_at, at), c.closed_until)) AS periods
        FROM closure c, unnest(c.pool_ids) AS of_closure (pool_id) JOIN pool p ON p.id = of_closure.pool_id
        WHERE c.state IN ('published', 'reopened') AND c.closed_until > greatest(c.starts_at, at) AND p.id = ANY (pools)
        GROUP BY p.id
      ) AS u, unnest(u.periods) AS r, generate_series(lower(r), upper(r) - interval '1 second', interval '300 days') AS s
    ) AS o;

    FOR row_day, row_pool IN
      SELECT DISTINCT s.day, c.pool_id
      FROM (SELECT pool_id, starts_at, ends_at FROM claim WHERE booking_id = '${closed}' AND pool_id = ANY (pools)
            UNION ALL SELECT w.pool_id, w.starts_at, w.ends_at FROM unnest(wanted) AS w) AS c, slots_of(c.starts_at, c.ends_at) AS s
      ORDER BY s.day, c.pool_id
    LOOP
      PERFORM FROM ledger WHERE day = row_day AND pool_id = row_pool FOR NO KEY UPDATE;
      IF NOT FOUND THEN
        INSERT INTO ledger (day, pool_id, capacity, full_mask)
        SELECT row_day, id, capacity, 0::bit(${SLOTS}) FROM pool WHERE id = row_pool FOR SHARE
        ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
          PERFORM FROM ledger WHERE day = row_day AND pool_id = row_pool FOR NO KEY UPDATE;
        END IF;
      END IF;
    END LOOP;
    DELETE FROM claim WHERE booking_id = '${closed}' AND pool_id = ANY (pools);
    INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
    SELECT w.booking_id, w.pool_id, w.starts_at, w.ends_at, w.units FROM unnest(wanted) AS w;
  END $$;

  -- What is closed stays closed to the last unit when it is made larger, and does not stand in the way of making it smaller.
  CREATE FUNCTION closed_pool_resized() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE claim SET units = NEW.capacity WHERE booking_id = '${closed}' AND pool_id = NEW.id AND units <> NEW.capacity;
    RETURN NEW;
  END $$;
  CREATE TRIGGER closed_pool_shrinks BEFORE UPDATE OF capacity ON pool FOR EACH ROW WHEN (NEW.capacity < OLD.capacity)
    EXECUTE FUNCTION closed_pool_resized();
  -- Its name comes after that of the trigger which gives the ledger its new capacity.
  CREATE TRIGGER pool_grows_closed AFTER UPDATE OF capacity ON pool FOR EACH ROW WHEN (NEW.capacity > OLD.capacity)
    EXECUTE FUNCTION closed_pool_resized();
`;

const weather = `
  INSERT INTO scenario (code, name, kinds, hours, reason_text) VALUES
    ('typhoon-8', '{"en": "Typhoon signal 8: labs and shared places close, offices stay", "zhHant": "八號風球：實驗室及共用場地關閉，辦公室照常", "zhHans": "八号风球：实验室及共用场地关闭，办公室照常"}',
     '{desk_area,desk,lab,bench,meeting_room,event_hall,other}', 12,
     '{"en": "Typhoon signal No. 8", "zhHant": "八號烈風或暴風信號", "zhHans": "八号烈风或暴风信号"}'),
    ('black-rainstorm', '{"en": "Black rainstorm: events and meetings stop, those inside stay where they are", "zhHant": "黑色暴雨：活動及會議暫停，在場者留在原處", "zhHans": "黑色暴雨：活动及会议暂停，在场者留在原处"}',
     '{event_hall,meeting_room}', 6,
     '{"en": "Black rainstorm warning", "zhHant": "黑色暴雨警告信號", "zhHans": "黑色暴雨警告信号"}');
`;
