import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A booking may ask for a longer list of spaces: without an answer, it goes back to the list that it had. */
export class FallBackToSpaces1767000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(fallBack('withSpaces'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(fallBack('withoutSpaces'));
  }
}

const spaces = `
    -- What was written before a list could be asked for says nothing of it: there it is as it was.
    DELETE FROM booking_space s USING booking b
    WHERE b.id = ANY (fallen) AND b.approval -> 'fallback' ? 'others' AND s.booking_id = b.id;
    INSERT INTO booking_space (booking_id, space_id, place, units, set_up_minutes, clean_up_minutes, ends_at)
    SELECT b.id, (o.one ->> 'spaceId')::uuid, o.place, (o.one ->> 'units')::smallint, (o.one ->> 'setUpMinutes')::smallint,
           (o.one ->> 'cleanUpMinutes')::smallint, (b.approval #>> '{fallback,endsAt}')::timestamptz
    FROM booking b CROSS JOIN LATERAL jsonb_array_elements(b.approval #> '{fallback,others}') WITH ORDINALITY AS o (one, place)
    WHERE b.id = ANY (fallen) AND b.approval -> 'fallback' ? 'others';
`;

const changedSpaces = `
                 UNION ALL
                 SELECT 'spaces' WHERE b.approval -> 'fallback' ? 'others'
                   AND b.approval #> '{fallback,others}' <> coalesce(h.snapshot -> 'others', '[]')`;

const fallBack = (of: 'withSpaces' | 'withoutSpaces') => `
  -- Of bookings whose time is up, those that only asked for more go back to what they had before. Answers the others.
  CREATE OR REPLACE FUNCTION fall_back(overdue uuid[], present timestamptz) RETURNS uuid[] LANGUAGE plpgsql AS $$
  DECLARE
    fallen uuid[] := ARRAY(SELECT id FROM booking WHERE id = ANY (overdue) AND status = 'requested' AND approval ? 'fallback' ORDER BY id);
  BEGIN
    IF cardinality(fallen) = 0 THEN
      RETURN overdue;
    END IF;

    -- What it had is a part of what it occupied while it asked for more: there is room.
    PERFORM replace_claims(b.id, (b.approval #> '{fallback,claims}')::json)
    FROM (SELECT id, approval FROM booking WHERE id = ANY (fallen) ORDER BY id) AS b;
    INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, changed, snapshot)
    SELECT b.id, b.version + 1, present, '00000000-0000-0000-0000-000000000000', 'clock', 'booking.change_expired',
           ARRAY(SELECT 'status' UNION ALL
                 SELECT CASE key WHEN 'startsAt' THEN 'start' WHEN 'endsAt' THEN 'end' ELSE key END
                 FROM jsonb_each(b.approval -> 'fallback') WHERE key IN ('spaceId', 'startsAt', 'endsAt', 'units', 'people') AND h.snapshot -> key <> value${of === 'withSpaces' ? changedSpaces : ''}),
           (h.snapshot - '{approval,expiresAt,checkInBy}'::text[]) || (b.approval -> 'fallback') - 'claims'
             || jsonb_build_object('status', 'confirmed', 'version', b.version + 1)
    FROM booking b CROSS JOIN LATERAL (SELECT snapshot FROM booking_history WHERE booking_id = b.id ORDER BY version DESC LIMIT 1) AS h
    WHERE b.id = ANY (fallen);
${of === 'withSpaces' ? spaces : ''}
    UPDATE booking b SET status = 'confirmed', space_id = f."spaceId", starts_at = f."startsAt", ends_at = f."endsAt", units = f.units, people = f.people,
      set_up_minutes = f."setUpMinutes", clean_up_minutes = f."cleanUpMinutes", check_in_by = f."checkInBy", expires_at = NULL,
      approval = f.approval, updated_at = now()
    FROM booking o CROSS JOIN LATERAL jsonb_to_record(o.approval -> 'fallback') AS f (
      "spaceId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, units smallint, people smallint, "setUpMinutes" smallint,
      "cleanUpMinutes" smallint, "checkInBy" timestamptz, approval jsonb)
    WHERE b.id = o.id AND o.id = ANY (fallen);
    INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed)
    SELECT h.type, b.id, b.version, b.tenant_id, b.booked_for, h.changed
    FROM booking b JOIN booking_history h ON h.booking_id = b.id AND h.version = b.version WHERE b.id = ANY (fallen) ORDER BY b.id;

    RETURN ARRAY(SELECT id FROM unnest(overdue) AS id WHERE id <> ALL (fallen));
  END $$;
`;
