import type { Instant } from '../../time/index.js';
import type { DayBooking } from './count-day.js';

/** A booking that took place, or was meant to, as it is read. */
export interface StoodRow {
  spaceId: string;
  tenantId: string;
  memberId: string;
  startsAt: Date;
  endsAt: Date;
  units: number;
  people: number;
  status: string;
  checkInBy: Date | null;
  checkedInAt: Date | null;
  others: { spaceId: string; units: number }[] | null;
}

export const stood = `status IN ('confirmed', 'checked_in', 'completed', 'no_show')`;

/** Of a booking `b`, a `StoodRow`. */
export const stoodColumns = `
  b.space_id AS "spaceId", b.tenant_id AS "tenantId", b.booked_for AS "memberId", b.starts_at AS "startsAt", b.ends_at AS "endsAt",
  b.units, b.people, b.status, b.check_in_by AS "checkInBy", b.checked_in_at AS "checkedInAt",
  (SELECT json_agg(json_build_object('spaceId', o.space_id, 'units', o.units) ORDER BY o.place) FROM booking_space o WHERE o.booking_id = b.id) AS others`;

/** Every space that a booking names, the main one first. */
export const namedBy = ({ spaceId, units, others }: StoodRow) => [{ spaceId, units }, ...(others ?? [])];

/** When it was, from when on somebody was there, and whether nobody came. */
export function useOf(
  { startsAt, endsAt, status, checkInBy, checkedInAt }: StoodRow,
  asOf: Instant,
): Pick<DayBooking, 'during' | 'usedFrom' | 'due' | 'missed'> {
  const due = checkInBy !== null;
  const missed = status === 'no_show' || (status === 'confirmed' && due && checkInBy.getTime() <= asOf);
  const during = { start: startsAt.getTime(), end: endsAt.getTime() };
  return {
    during,
    usedFrom: missed ? null : due ? (checkedInAt?.getTime() ?? null) : during.start,
    due,
    missed,
  };
}
