import type { MigrationInterface, QueryRunner } from 'typeorm';

const SLOT_MINUTES = 5;
const SLOTS = (24 * 60) / SLOT_MINUTES;

const closed = '00000000-0000-0000-0000-00000000c105';

/**
 * A campus closes in seconds. Each pool was looked for among all that are to be kept, so that ten thousand of them took
 * a minute; now they are joined, by a plan that is made for how many there are.
 */
export class CloseThousandsOfSpaces1770700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      keepClosed(`EXECUTE $query$
      SELECT array_agg(row('${closed}'::uuid, u.pool_id, s, least(s + interval '300 days', upper(r)), p.capacity)::claim)
      FROM (
        SELECT of_closure.pool_id, range_agg(tstzrange(greatest(c.starts_at, $2), c.closed_until)) AS periods
        FROM closure c, unnest(c.pool_ids) AS of_closure (pool_id)
        WHERE c.state IN ('published', 'reopened') AND c.closed_until > greatest(c.starts_at, $2) AND of_closure.pool_id IN (SELECT unnest($1))
        GROUP BY of_closure.pool_id
      ) AS u JOIN pool p ON p.id = u.pool_id, unnest(u.periods) AS r, generate_series(lower(r), upper(r) - interval '1 second', interval '300 days') AS s
    $query$ INTO wanted USING pools, at;`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      keepClosed(`SELECT array_agg(row('${closed}'::uuid, o.pool_id, o.starts_at, least(o.starts_at + interval '300 days', o.ends_at), o.capacity)::claim) INTO wanted
    FROM (
      SELECT u.pool_id, u.capacity, s AS starts_at, upper(r) AS ends_at
      FROM (
        SELECT p.id AS pool_id, p.capacity, range_agg(tstzrange(greatest(c.starts_at, at), c.closed_until)) AS periods
        FROM closure c, unnest(c.pool_ids) AS of_closure (pool_id) JOIN pool p ON p.id = of_closure.pool_id
        WHERE c.state IN ('published', 'reopened') AND c.closed_until > greatest(c.starts_at, at) AND p.id = ANY (pools)
        GROUP BY p.id
      ) AS u, unnest(u.periods) AS r, generate_series(lower(r), upper(r) - interval '1 second', interval '300 days') AS s
    ) AS o;`),
    );
  }
}

/** `keep_closed` as it was; `find` is how it finds what it wants. */
const keepClosed = (find: string) => `
  CREATE OR REPLACE FUNCTION keep_closed(pools integer[], at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    row_day  integer;
    row_pool integer;
    wanted   claim[];
  BEGIN
    ${find}

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
  END $$;`;
