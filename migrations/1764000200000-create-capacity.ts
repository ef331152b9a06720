import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes in a slot of the ledger, and slots in a day. docs/decisions/0002 says why five. */
const SLOT_MINUTES = 5;
const SLOTS = (24 * 60) / SLOT_MINUTES;

/**
 * Pools, claims and the ledger: why a space can never hold more than its capacity.
 *
 * The ledger has one row per pool and UTC day. `full_mask` has a bit for each slot with no unit left; `used` counts
 * the units taken in each slot, where a pool has more than one and any have been taken on that day. Statement triggers on `claim` keep it,
 * inside the writer's own transaction, so that no writer, by whatever door, can overfill a pool.
 */
export class CreateCapacity1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(capacityTables);
    await db.query(slotFunctions);
    await db.query(keepLedger());
    await db.query(keptByTriggers);
    await db.query(verdicts);
    await db.query(changedCapacity);
    await db.query(upkeep);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE claim, ledger, pool CASCADE;
      DROP FUNCTION claims_fit, replace_claims, ledger_drift, tidy_capacity, ledger_of_pool, claims_inserted, claims_deleted, claims_updated, take_at_once, keep_ledger, refuse_orphans, with_units,
        pool_capacity_changed, claims_truncated, open_ledger_day, hours_of, slots_of, slot_mask, full_slots;
    `);
  }
}

const capacityTables = `
  CREATE TABLE pool (
    id       integer  PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    capacity smallint NOT NULL CONSTRAINT pool_capacity_in_range CHECK (capacity BETWEEN 1 AND 10000)
  );
  COMMENT ON TABLE pool IS 'anything that can run out: capacity units at any instant';

  CREATE TABLE claim (
    booking_id uuid        NOT NULL,
    pool_id    integer     NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    units      smallint    NOT NULL DEFAULT 1,
    PRIMARY KEY (booking_id, pool_id, starts_at),
    CONSTRAINT claim_ends_after_start CHECK (starts_at < ends_at),
    CONSTRAINT claim_takes_something  CHECK (units > 0),
    CONSTRAINT claim_is_bounded       CHECK (ends_at - starts_at <= interval '366 days' AND starts_at >= '2020-01-01Z' AND ends_at <= '2200-01-01Z')
  );
  COMMENT ON COLUMN claim.pool_id IS 'a pool: the triggers find or make its ledger rows, which reference it';
  COMMENT ON TABLE claim IS 'units of a pool kept for a booking; only what occupies capacity now or will';
  CREATE INDEX claim_of_pool ON claim (pool_id, starts_at);

  CREATE TABLE ledger (
    day       integer  NOT NULL,
    pool_id   integer  NOT NULL REFERENCES pool,
    capacity  smallint NOT NULL,
    full_mask bit(${SLOTS}) NOT NULL,
    used      smallint[],
    touched_hours integer NOT NULL DEFAULT 0,
    PRIMARY KEY (day, pool_id),
    CONSTRAINT ledger_within_capacity CHECK (capacity >= ALL (used)),
    CONSTRAINT ledger_not_negative    CHECK (0 <= ALL (used)),
    CONSTRAINT ledger_counts_shared   CHECK (capacity > 1 OR used IS NULL)
  ) WITH (fillfactor = 70);
  ALTER TABLE ledger ALTER used SET STORAGE PLAIN;
  COMMENT ON COLUMN ledger.day IS 'days since 1970-01-01 in UTC';
  COMMENT ON COLUMN ledger.used IS 'units taken in each slot of a pool with more than one; null until any are, so that a day of untouched rows is quick to read';
  COMMENT ON COLUMN ledger.touched_hours IS 'bit n is set where something is or was taken in hour n: passes over the rest of a day at the price of an integer';
  COMMENT ON COLUMN ledger.full_mask IS 'bit n is set where slot n has no unit left; slots of ${SLOT_MINUTES} minutes from 00:00 UTC';
`;

const slotFunctions = `
  -- The slots that a period touches, rounded outward: first and last are counted from 1 within each day.
  CREATE FUNCTION slots_of(starts_at timestamptz, ends_at timestamptz)
  RETURNS TABLE (day integer, first integer, last integer) LANGUAGE sql STABLE AS $$
    SELECT d, greatest(s0 - d * ${SLOTS}, 0) + 1, least(s1 - d * ${SLOTS}, ${SLOTS})
    FROM (VALUES (floor(date_part('epoch', starts_at) / ${SLOT_MINUTES * 60})::int, ceil(date_part('epoch', ends_at) / ${SLOT_MINUTES * 60})::int)) AS v (s0, s1),
         generate_series(s0 / ${SLOTS}, (s1 - 1) / ${SLOTS}) AS d
  $$;

  CREATE FUNCTION slot_mask(first integer, last integer) RETURNS bit(${SLOTS}) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ((~(0::bit(${SLOTS}))) >> (first - 1)) & ((~(0::bit(${SLOTS}))) << (${SLOTS} - last))
  $$;

  -- The hours that slots of a day touch, a bit each.
  CREATE FUNCTION hours_of(first integer, last integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ((1 << ((last - 1) / ${SLOTS / 24} + 1)) - 1) & ~((1 << ((first - 1) / ${SLOTS / 24})) - 1)
  $$;

  CREATE FUNCTION full_slots(used smallint[], capacity integer) RETURNS bit(${SLOTS}) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(CASE WHEN u >= capacity THEN '1' ELSE '0' END, '' ORDER BY n)::bit(${SLOTS}) FROM unnest(used) WITH ORDINALITY AS s (u, n)
  $$;

  -- Opens a day for every pool at once, so that its rows lie together on disk. A missing row means free all day.
  CREATE FUNCTION open_ledger_day(for_day integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO ledger (day, pool_id, capacity, full_mask)
    SELECT for_day, id, capacity, 0::bit(${SLOTS}) FROM pool ORDER BY id FOR SHARE
    ON CONFLICT DO NOTHING
  $$;
`;

/** Nothing taken of a pool with more than one unit; of a pool with a single one the mask tells all. */
const noneTaken = `array_fill(0::smallint, ARRAY[${SLOTS}])`;

/** Locks the row of `row_day` and `row_pool`; makes it where there is none, under a lock on the pool that a change of its capacity waits for. */
const lockRow = `
        PERFORM FROM ledger WHERE day = row_day AND pool_id = row_pool FOR NO KEY UPDATE;
        IF NOT FOUND THEN
          INSERT INTO ledger (day, pool_id, capacity, full_mask)
          SELECT row_day, id, capacity, 0::bit(${SLOTS}) FROM pool WHERE id = row_pool FOR SHARE
          ON CONFLICT DO NOTHING;
          IF NOT FOUND THEN
            PERFORM FROM ledger WHERE day = row_day AND pool_id = row_pool FOR NO KEY UPDATE;
          END IF;
        END IF;`;

/**
 * Goes through slots in (day, pool) order with the row of the ledger that each is about, locked. `slots` has day, pool_id
 * and what else the body reads. One query locks and reads all rows; only where some are missing are they first taken one
 * by one, so that rows are locked and made in that same order.
 */
const throughRows = (slots: string, order: string, body: string) => `
    IF EXISTS (SELECT FROM (${slots}) AS s WHERE (SELECT true FROM ledger l WHERE l.day = s.day AND l.pool_id = s.pool_id) IS NULL) THEN
      FOR row_day, row_pool IN SELECT DISTINCT s.day, s.pool_id FROM (${slots}) AS s ORDER BY s.day, s.pool_id LOOP${lockRow}
      END LOOP;
    END IF;
    row_day := NULL;
    row_pool := NULL;
    FOR slot IN
      SELECT s.*, l.capacity AS room, l.full_mask, l.touched_hours, coalesce(l.used, CASE WHEN l.capacity > 1 THEN ${noneTaken} END) AS used
      FROM (SELECT * FROM (${slots}) AS unordered ORDER BY day, pool_id, ${order}) AS s
      LEFT JOIN LATERAL (SELECT * FROM ledger WHERE day = s.day AND pool_id = s.pool_id FOR NO KEY UPDATE) AS l ON true
    LOOP
      ${body}
    END LOOP;`;

const hasNoRoom = `slot.units > slot.room OR (mask & touched) <> 0::bit(${SLOTS})
                             OR (counts IS NOT NULL AND NOT (slot.room - slot.units) >= ALL (counts[slot.first:slot.last]))`;

/** What a later version of the ledger has besides: how it is noted with a row, and how it is written. */
interface Besides {
  noted: string;
  written: string;
}

/** Notes what has become of one row; a row with nothing left is as if never touched. All are written together at the end. */
const keepRow = ({ noted }: Besides) => `
        IF row_day IS NOT NULL THEN
          IF mask = 0::bit(${SLOTS}) AND (counts IS NULL OR 0 = ALL (counts)) THEN
            counts := NULL;
            hours := 0;
          END IF;
          changed := changed || row(row_day, row_pool, 0, mask, counts, hours${noted})::ledger;
        END IF;`;

/** Brings the ledger in step with what a statement did: every touched row is read and written once. */
const keepInStep = (slots: string, besides: Besides) => `${throughRows(
  slots,
  'units',
  `IF slot.day IS DISTINCT FROM row_day OR slot.pool_id IS DISTINCT FROM row_pool THEN${keepRow(besides)}
        row_day := slot.day;
        row_pool := slot.pool_id;
        mask := slot.full_mask;
        counts := slot.used;
        hours := slot.touched_hours;
      END IF;

      touched := slot_mask(slot.first, slot.last);
      IF slot.units > 0 THEN
        hours := hours | hours_of(slot.first, slot.last);
        IF slot.room IS NULL OR ${hasNoRoom} THEN
          RAISE EXCEPTION 'pool % has no room for % more on day %, slots % to %', row_pool, slot.units, row_day, slot.first, slot.last
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_within_capacity', TABLE = 'ledger';
        END IF;
      END IF;
      IF counts IS NULL THEN
        mask := CASE WHEN slot.units > 0 THEN mask | touched ELSE mask & ~touched END;
      ELSE
        IF slot.units < 0 THEN
          mask := mask & ~touched;
        END IF;
        FOR n IN slot.first..slot.last LOOP
          counts[n] := counts[n] + slot.units;
          IF counts[n] = slot.room THEN
            mask := set_bit(mask, n - 1, 1);
          END IF;
        END LOOP;
      END IF;`,
)}${keepRow(besides)}
    UPDATE ledger l SET full_mask = c.full_mask, used = c.used, touched_hours = c.touched_hours${besides.written}
    FROM unnest(changed) AS c WHERE l.day = c.day AND l.pool_id = c.pool_id;`;

const slotsOfClaims = (claims: string, units: string) =>
  `SELECT s.day, c.pool_id, s.first, s.last, ${units} AS units FROM unnest(${claims}) AS c, slots_of(c.starts_at, c.ends_at) AS s`;

const slotAt = (instant: string, rounded: 'floor' | 'ceil') =>
  `${rounded}(date_part('epoch', ${instant}) / ${SLOT_MINUTES * 60})::int`;

/** How the ledger is kept; a later version keeps more. */
export const keepLedger = (besides: Besides = { noted: '', written: '' }) => `
  -- Brings the ledger in step with what a statement did to claims, taking rows in (day, pool) order. Every touched row is
  -- read and written once. A plan made for the very claims would look cheaper, and be made anew each time.
  CREATE OR REPLACE FUNCTION keep_ledger(freed claim[], taken claim[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    slot      record;
    row_day   integer;
    row_pool  integer;
    mask      bit(${SLOTS});
    counts    smallint[];
    hours     integer;
    touched   bit(${SLOTS});
    changed   ledger[] := '{}';
  BEGIN${keepInStep(`${slotsOfClaims('freed', '-c.units')} UNION ALL ${slotsOfClaims('taken', 'c.units')}`, besides)}
  END $$;

  CREATE OR REPLACE FUNCTION with_units(counts smallint[], first integer, last integer, units integer) RETURNS smallint[] LANGUAGE plpgsql IMMUTABLE AS $$
  BEGIN
    FOR n IN first..last LOOP
      counts[n] := counts[n] + units;
    END LOOP;
    RETURN counts;
  END $$;

  -- A claim of a single day, for a booking that exists, judged and written by one conditional UPDATE. Whatever stands in
  -- the way (no room, no row of the ledger, no booking) makes it answer false; keep_ledger then decides and tells.
  CREATE OR REPLACE FUNCTION take_at_once(wanted claim) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    first_slot integer := ${slotAt('wanted.starts_at', 'floor')};
    last_slot  integer := ${slotAt('wanted.ends_at', 'ceil')} - 1;
    on_day     integer := first_slot / ${SLOTS};
    first      integer := first_slot % ${SLOTS} + 1;
    last       integer := last_slot % ${SLOTS} + 1;
    touched    bit(${SLOTS});
    hours      integer;
  BEGIN
    IF last_slot / ${SLOTS} <> on_day THEN
      RETURN false;
    END IF;
    touched := slot_mask(first, last);
    hours := hours_of(first, last);
    UPDATE ledger l SET
      touched_hours = l.touched_hours | hours${besides.written},
      used = CASE WHEN l.capacity > 1 THEN with_units(coalesce(l.used, ${noneTaken}), first, last, wanted.units) END,
      full_mask = CASE
        WHEN wanted.units = l.capacity THEN l.full_mask | touched
        WHEN (l.capacity - wanted.units) = ANY (l.used[first:last]) THEN full_slots(with_units(l.used, first, last, wanted.units), l.capacity)
        ELSE l.full_mask
      END
    WHERE l.day = on_day AND l.pool_id = wanted.pool_id AND wanted.units <= l.capacity AND (l.full_mask & touched) = 0::bit(${SLOTS})
      AND (l.used IS NULL OR (l.capacity - wanted.units) >= ALL (l.used[first:last]))
      AND EXISTS (SELECT FROM booking b WHERE b.id = wanted.booking_id);
    RETURN FOUND;
  END $$;
`;

const keptByTriggers = `
  CREATE FUNCTION refuse_orphans(claims claim[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    orphan uuid;
  BEGIN
    SELECT c.booking_id INTO orphan FROM unnest(claims) AS c WHERE (SELECT true FROM booking b WHERE b.id = c.booking_id) IS NULL LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'there is no booking %', orphan
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'claim_of_booking', TABLE = 'claim';
    END IF;
  END $$;

  CREATE FUNCTION claims_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    taken claim[];
  BEGIN
    SELECT array_agg(row(c.*)::claim) INTO taken FROM new_claims c;
    IF cardinality(taken) = 1 AND take_at_once(taken[1]) THEN
      RETURN NULL;
    END IF;
    PERFORM refuse_orphans(taken);
    PERFORM keep_ledger('{}', taken);
    RETURN NULL;
  END $$;
  CREATE TRIGGER claims_inserted AFTER INSERT ON claim REFERENCING NEW TABLE AS new_claims
    FOR EACH STATEMENT EXECUTE FUNCTION claims_inserted();

  CREATE FUNCTION claims_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM keep_ledger((SELECT array_agg(row(c.*)::claim) FROM old_claims c), '{}');
    RETURN NULL;
  END $$;
  CREATE TRIGGER claims_deleted AFTER DELETE ON claim REFERENCING OLD TABLE AS old_claims
    FOR EACH STATEMENT EXECUTE FUNCTION claims_deleted();

  CREATE FUNCTION claims_updated() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    taken claim[] := (SELECT array_agg(row(c.*)::claim) FROM new_claims c);
  BEGIN
    PERFORM refuse_orphans(taken);
    PERFORM keep_ledger((SELECT array_agg(row(c.*)::claim) FROM old_claims c), taken);
    RETURN NULL;
  END $$;
  CREATE TRIGGER claims_updated AFTER UPDATE ON claim REFERENCING OLD TABLE AS old_claims NEW TABLE AS new_claims
    FOR EACH STATEMENT EXECUTE FUNCTION claims_updated();
`;

const verdicts = `
  -- Which of many wishes would fit together, first come first served. Locks every touched row in (day, pool) order, so
  -- that the claims of those that fit can be inserted in the same transaction. A caller sends either many wishes of one
  -- pool and day each, or a single wish that spans several. An answer is advice; the triggers decide.
  CREATE FUNCTION claims_fit(wishes json, items integer) RETURNS boolean[] LANGUAGE plpgsql AS $$
  DECLARE
    fits     boolean[] := array_fill(true, ARRAY[items]);
    slot     record;
    row_day  integer;
    row_pool integer;
    mask     bit(${SLOTS});
    counts   smallint[];
    touched  bit(${SLOTS});
  BEGIN${throughRows(
    `SELECT s.day, w."poolId" AS pool_id, s.first, s.last, w.units, w.item
      FROM json_to_recordset(wishes) AS w (item integer, "poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint),
           slots_of(w."startsAt", w."endsAt") AS s`,
    'item',
    `IF slot.day IS DISTINCT FROM row_day OR slot.pool_id IS DISTINCT FROM row_pool THEN
        row_day := slot.day;
        row_pool := slot.pool_id;
        mask := slot.full_mask;
        counts := slot.used;
      END IF;
      touched := slot_mask(slot.first, slot.last);
      IF slot.room IS NULL OR ${hasNoRoom} THEN
        fits[slot.item] := false;
      ELSIF counts IS NULL THEN
        mask := mask | touched;
      ELSE
        FOR n IN slot.first..slot.last LOOP
          counts[n] := counts[n] + slot.units;
        END LOOP;
      END IF;`,
  )}
    RETURN fits;
  END $$;
`;

const changedCapacity = `
  -- A pool's days as its claims alone say: what the ledger must equal.
  CREATE FUNCTION ledger_of_pool(for_pool integer) RETURNS TABLE (day integer, used smallint[]) LANGUAGE sql STABLE AS $$
    SELECT t.day, array_agg(t.units ORDER BY t.slot)::smallint[]
    FROM (
      SELECT days.day, n AS slot, coalesce(sum(c.units) FILTER (WHERE n BETWEEN c.first AND c.last), 0) AS units
      FROM (SELECT DISTINCT s.day FROM claim c, slots_of(c.starts_at, c.ends_at) s WHERE c.pool_id = for_pool
            UNION SELECT l.day FROM ledger l WHERE l.pool_id = for_pool) AS days
      CROSS JOIN generate_series(1, ${SLOTS}) AS n
      LEFT JOIN (SELECT s.day, s.first, s.last, c.units FROM claim c, slots_of(c.starts_at, c.ends_at) s WHERE c.pool_id = for_pool) AS c
        ON c.day = days.day
      GROUP BY days.day, n
    ) AS t GROUP BY t.day
  $$;

  -- A new capacity rewrites the pool's days from its claims; too little for what is booked is refused by the checks.
  CREATE FUNCTION pool_capacity_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    peak integer;
  BEGIN
    PERFORM 1 FROM ledger WHERE pool_id = NEW.id ORDER BY day FOR UPDATE;
    SELECT max(u) INTO peak FROM ledger_of_pool(NEW.id) AS d, unnest(d.used) AS u;
    IF peak > NEW.capacity THEN
      RAISE EXCEPTION 'pool % has up to % units booked at once', NEW.id, peak
        USING ERRCODE = 'check_violation', CONSTRAINT = 'pool_capacity_covers_claims', TABLE = 'pool';
    END IF;
    UPDATE ledger l SET capacity = NEW.capacity,
                        full_mask = full_slots(d.used, NEW.capacity),
                        used = CASE WHEN NEW.capacity > 1 THEN d.used END
    FROM ledger_of_pool(NEW.id) AS d WHERE l.pool_id = NEW.id AND l.day = d.day;
    RETURN NULL;
  END $$;
  CREATE TRIGGER pool_capacity_changed AFTER UPDATE OF capacity ON pool FOR EACH ROW
    WHEN (OLD.capacity IS DISTINCT FROM NEW.capacity) EXECUTE FUNCTION pool_capacity_changed();

  CREATE FUNCTION claims_truncated() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    TRUNCATE ledger;
    RETURN NULL;
  END $$;
  CREATE TRIGGER claims_truncated AFTER TRUNCATE ON claim FOR EACH STATEMENT EXECUTE FUNCTION claims_truncated();
`;

const upkeep = `
  -- Gives a booking other claims in place of those it has. All rows that either touches are locked first, in (day, pool)
  -- order, so that two bookings that trade places cannot deadlock; no room for the new ones undoes it all.
  CREATE FUNCTION replace_claims(for_booking uuid, wanted json) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    row_day  integer;
    row_pool integer;
  BEGIN
    FOR row_day, row_pool IN
      SELECT DISTINCT s.day, c.pool_id
      FROM (SELECT pool_id, starts_at, ends_at FROM claim WHERE booking_id = for_booking
            UNION ALL SELECT w."poolId", w."startsAt", w."endsAt"
            FROM json_to_recordset(wanted) AS w ("poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz)) AS c,
           slots_of(c.starts_at, c.ends_at) AS s
      ORDER BY s.day, c.pool_id
    LOOP${lockRow}
    END LOOP;
    DELETE FROM claim WHERE booking_id = for_booking;
    INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units)
    SELECT for_booking, w."poolId", w."startsAt", w."endsAt", w.units
    FROM json_to_recordset(wanted) AS w ("poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint);
  END $$;

  -- Slots where the ledger says other than the claims, and rows whose capacity is not their pool's: 0 while all is well.
  CREATE FUNCTION ledger_drift() RETURNS bigint LANGUAGE sql STABLE AS $$
    WITH counted AS (
      SELECT c.pool_id, s.day, n AS slot, sum(c.units) AS units
      FROM claim c, slots_of(c.starts_at, c.ends_at) AS s, generate_series(s.first, s.last) AS n
      GROUP BY c.pool_id, s.day, n
    ), kept AS (
      SELECT l.pool_id, l.day, n AS slot, coalesce(l.used[n], get_bit(l.full_mask, n - 1)) AS units,
             l.capacity, get_bit(l.full_mask, n - 1) AS is_full
      FROM ledger l, generate_series(1, ${SLOTS}) AS n
      WHERE l.full_mask <> 0::bit(${SLOTS}) OR 0 <> ANY (l.used)
    )
    SELECT (SELECT count(*) FROM (SELECT * FROM kept WHERE units > 0 OR is_full = 1) AS k FULL JOIN counted c USING (pool_id, day, slot)
            WHERE c.units IS DISTINCT FROM k.units OR (k.units = k.capacity) IS DISTINCT FROM (k.is_full = 1))
         + (SELECT count(*) FROM kept k JOIN ledger l USING (pool_id, day) WHERE k.units > 0 AND l.touched_hours & hours_of(k.slot, k.slot) = 0)
         + (SELECT count(*) FROM ledger l JOIN pool p ON p.id = l.pool_id WHERE p.capacity <> l.capacity)
  $$;

  -- Lets go of what is over: claims that have ended, then the days behind us that hold nothing any more.
  CREATE FUNCTION tidy_capacity(now timestamptz) RETURNS void LANGUAGE sql AS $$
    DELETE FROM claim WHERE ends_at <= now;
    DELETE FROM ledger WHERE day < floor(date_part('epoch', now) / 86400)::int AND full_mask = 0::bit(${SLOTS}) AND (used IS NULL OR 0 = ALL (used));
  $$;
`;
