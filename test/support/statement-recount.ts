/**
 * What each company's bookings come to, minute by minute, from nothing but the bookings and the prices; $1 is from when
 * on they start, $2 by when.
 */
export const statementRecount = `
  WITH taken AS (
    SELECT id AS booking_id, space_id, units FROM booking UNION ALL SELECT booking_id, space_id, units FROM booking_space
  ), stay AS (
    SELECT b.id, b.tenant_id, b.booked_for, b.starts_at, t.space_id, s.kind, s.use_class, p.rates,
           CASE WHEN s.kind IN ('desk_area', 'lab') THEN t.units ELSE 1 END AS units,
           ceil(extract(epoch FROM b.ends_at - b.starts_at) / 60)::int AS minutes,
           coalesce(CASE
             WHEN b.status = 'no_show' OR (b.status = 'confirmed' AND b.check_in_by <= now()) THEN p.no_show_percent
             WHEN b.status IN ('confirmed', 'checked_in', 'completed') THEN 100
             WHEN b.status = 'cancelled' AND p.late_cancel_percent > 0 AND b.starts_at - (
               SELECT h.at FROM booking_history h JOIN booking_history before ON before.booking_id = h.booking_id AND before.version = h.version - 1
               WHERE h.booking_id = b.id AND h.type = 'booking.cancelled' AND before.snapshot ->> 'status' = 'confirmed'
             ) < make_interval(mins => p.late_cancel_minutes) THEN p.late_cancel_percent
           END, -1) AS percent
    FROM campus c, booking b JOIN taken t ON t.booking_id = b.id JOIN space s ON s.id = t.space_id
    CROSS JOIN LATERAL (SELECT * FROM price_list l WHERE l.valid_from <= (b.starts_at AT TIME ZONE c.time_zone)::date ORDER BY l.valid_from DESC LIMIT 1) AS p
    WHERE b.starts_at >= $1 AND b.starts_at < $2
  ), priced AS (
    SELECT stay.*, (
      SELECT coalesce(sum((
        SELECT (r.rate ->> 'centsPerHour')::numeric * CASE r.rate ->> 'per' WHEN 'unit' THEN stay.units ELSE 1 END
        FROM jsonb_array_elements(stay.rates) WITH ORDINALITY AS r (rate, n)
        WHERE (r.rate -> 'kinds' IS NULL OR r.rate -> 'kinds' ? stay.kind)
          AND (r.rate -> 'useClasses' IS NULL OR r.rate -> 'useClasses' ? stay.use_class)
          AND (r.rate -> 'spaceIds' IS NULL OR r.rate -> 'spaceIds' ? stay.space_id::text)
          AND (r.rate -> 'days' IS NULL OR r.rate -> 'days' ? CASE WHEN EXISTS (SELECT FROM holiday h WHERE h.date = local.at::date) THEN 'holiday' ELSE to_char(local.at, 'dy') END)
          AND to_char(local.at, 'HH24:MI') >= coalesce(r.rate ->> 'from', '00:00') AND to_char(local.at, 'HH24:MI') < coalesce(r.rate ->> 'to', '24:00')
        ORDER BY r.n LIMIT 1)), 0)
      FROM campus c, generate_series(0, stay.minutes - 1) AS m
      CROSS JOIN LATERAL (SELECT (stay.starts_at + make_interval(mins => m)) AT TIME ZONE c.time_zone AS at) AS local
    ) AS cents_per_hour_minutes
    FROM stay WHERE percent >= 0
  )
  SELECT tenant_id AS "tenantId", sum(minutes)::int AS minutes, sum(round(cents_per_hour_minutes * percent / 6000))::float8 AS cents
  FROM priced GROUP BY tenant_id`;
