// `npm run bench:trigger`: what it costs that triggers keep the ledger, against functions that callers would have to call.
// docs/decisions/0003 has the outcome.
import 'reflect-metadata';
import { claimMany, claimOne } from './paths.js';
import { compare } from './compare.js';

/** Opens the row of the ledger that `slot` is about, into room, mask and counts. The bench has laid the rows down. */
const takeRow = `
  SELECT capacity, full_mask, coalesce(used, CASE WHEN capacity > 1 THEN array_fill(0::smallint, ARRAY[288]) END)
  INTO STRICT room, mask, counts FROM ledger WHERE day = row_day AND pool_id = row_pool FOR NO KEY UPDATE;`;

const hasNoRoom = `slot.units > room OR (mask & touched) <> 0::bit(288)
  OR (counts IS NOT NULL AND NOT (room - slot.units) >= ALL (counts[slot.first:slot.last]))`;

const fill = `
  IF counts IS NULL THEN
    mask := mask | touched;
  ELSE
    FOR n IN slot.first..slot.last LOOP
      counts[n] := counts[n] + slot.units;
      IF counts[n] = room THEN
        mask := set_bit(mask, n - 1, 1);
      END IF;
    END LOOP;
  END IF;`;

const variables = `
  slot     record;
  row_day  integer := NULL;
  row_pool integer := NULL;
  room     smallint;
  mask     bit(288);
  counts   smallint[];
  touched  bit(288);`;

/** The work of claims_fit and of the trigger in one pass; and the work of the trigger for one claim. */
const functions = `
  CREATE FUNCTION take_claims(wishes json, items integer) RETURNS boolean[] LANGUAGE plpgsql AS $$
  DECLARE
    fits  boolean[] := array_fill(true, ARRAY[items]);
    dirty boolean := false;
    ${variables}
  BEGIN
    FOR slot IN
      SELECT s.day, w."poolId" AS pool_id, s.first, s.last, w.units, w.item
      FROM json_to_recordset(wishes) AS w (item integer, "poolId" integer, "startsAt" timestamptz, "endsAt" timestamptz, units smallint),
           slots_of(w."startsAt", w."endsAt") AS s
      ORDER BY s.day, w."poolId", w.item
    LOOP
      IF slot.day IS DISTINCT FROM row_day OR slot.pool_id IS DISTINCT FROM row_pool THEN
        IF dirty THEN
          UPDATE ledger SET full_mask = mask, used = counts WHERE day = row_day AND pool_id = row_pool;
        END IF;
        dirty := false;
        row_day := slot.day;
        row_pool := slot.pool_id;
        ${takeRow}
      END IF;
      touched := slot_mask(slot.first, slot.last);
      IF ${hasNoRoom} THEN
        fits[slot.item] := false;
      ELSE
        dirty := true;
        ${fill}
      END IF;
    END LOOP;
    IF dirty THEN
      UPDATE ledger SET full_mask = mask, used = counts WHERE day = row_day AND pool_id = row_pool;
    END IF;
    RETURN fits;
  END $$;

  CREATE FUNCTION take_claim(for_booking uuid, for_pool integer, from_time timestamptz, to_time timestamptz, wanted smallint) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    ${variables}
  BEGIN
    FOR slot IN SELECT s.day, s.first, s.last, wanted AS units FROM slots_of(from_time, to_time) AS s ORDER BY s.day LOOP
      row_day := slot.day;
      row_pool := for_pool;
      ${takeRow}
      touched := slot_mask(slot.first, slot.last);
      IF ${hasNoRoom} THEN
        RAISE EXCEPTION 'no room' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_within_capacity', TABLE = 'ledger';
      END IF;
      ${fill}
      UPDATE ledger SET full_mask = mask, used = counts WHERE day = row_day AND pool_id = row_pool;
    END LOOP;
    INSERT INTO claim (booking_id, pool_id, starts_at, ends_at, units) VALUES (for_booking, for_pool, from_time, to_time, wanted);
  END $$;

  DROP TRIGGER claims_inserted ON claim;`;

await compare(
  { name: 'triggers' },
  {
    name: 'functions',
    async afterwards(db) {
      await db.query(functions);
      const { rows } = await db.query<{ source: string }>(
        `SELECT pg_get_functiondef('book_many'::regproc) AS source`,
      );
      await db.query(rows[0]!.source.replace('claims_fit(', 'take_claims('));
    },
    claimMany: claimMany.replace('claims_fit(', 'take_claims('),
    claimOne: claimOne
      .replace(/^INSERT.*VALUES \((.*)\)$/, 'SELECT take_claim($1)')
      .replace('($1)', '($1, $2, $3, $4, $5)'),
  },
);
