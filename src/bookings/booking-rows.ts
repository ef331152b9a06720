import { type AttendeeRow, partyFrom } from './attendees/attendee-rows.js';
import type { Booking } from './booking.js';

/** What a row of `booking` is read by. */
export const columns = `id, space_id AS "spaceId", tenant_id AS "tenantId", booked_by AS "bookedBy", booked_for AS "bookedFor",
  starts_at AS "startsAt", ends_at AS "endsAt", units, people, title, purpose, status, cancel_reason AS "cancelReason",
  series_id AS "seriesId", occurrence_on::text AS "occurrenceOn", set_up_minutes AS "setUpMinutes", clean_up_minutes AS "cleanUpMinutes",
  expires_at AS "expiresAt", check_in_by AS "checkInBy", checked_in_at AS "checkedInAt", late_at AS "lateAt", approval, risk_form_id AS "riskFormId", version, created_at AS "createdAt",
  coalesce((SELECT json_agg(json_build_object('spaceId', o.space_id, 'units', o.units, 'setUpMinutes', o.set_up_minutes, 'cleanUpMinutes', o.clean_up_minutes)
                            ORDER BY o.place) FROM booking_space o WHERE o.booking_id = booking.id), '[]') AS others,
  (SELECT json_agg(json_build_object('guest', a.guest, 'memberId', a.member_id, 'email', a.email, 'name', coalesce(a.name, m.name), 'company', a.company, 'answer', a.answer) ORDER BY a.place)
   FROM booking_attendee a LEFT JOIN member m ON m.id = a.member_id AND m.tenant_id = booking.tenant_id WHERE a.booking_id = booking.id) AS named`;

type Times = 'expiresAt' | 'checkInBy' | 'checkedInAt' | 'lateAt';
export type Row = Omit<Booking, 'during' | 'party' | Times> & {
  startsAt: Date;
  endsAt: Date;
  named: readonly AttendeeRow[] | null;
} & Record<Times, Date | null>;

/** Field by field: what is left over of a destructured row costs many times what the rest does. */
export const fromRow = (row: Row): Booking => ({
  id: row.id,
  spaceId: row.spaceId,
  tenantId: row.tenantId,
  bookedBy: row.bookedBy,
  bookedFor: row.bookedFor,
  during: { start: row.startsAt.getTime(), end: row.endsAt.getTime() },
  units: row.units,
  others: row.others,
  people: row.people,
  title: row.title,
  purpose: row.purpose,
  status: row.status,
  cancelReason: row.cancelReason,
  seriesId: row.seriesId,
  occurrenceOn: row.occurrenceOn,
  setUpMinutes: row.setUpMinutes,
  cleanUpMinutes: row.cleanUpMinutes,
  expiresAt: row.expiresAt && row.expiresAt.getTime(),
  checkInBy: row.checkInBy && row.checkInBy.getTime(),
  checkedInAt: row.checkedInAt && row.checkedInAt.getTime(),
  lateAt: row.lateAt && row.lateAt.getTime(),
  approval: row.approval,
  riskFormId: row.riskFormId,
  party: partyFrom(row.named),
  version: row.version,
  createdAt: row.createdAt,
});
