import type { Actor } from '../identity/index.js';
import { publicId } from '../platform/index.js';
import {
  type Act,
  after,
  cancelFreeUntil,
  checkInOpensAt,
  checkInState,
  mayCancelAt,
  occupying,
  statusAt,
} from '../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { type Instant, inZone } from '../time/index.js';
import { stepsToDecide } from './approvals/deciders.js';
import { standing } from './approvals/fallback.js';
import { presentApproval } from './approvals/present-approval.js';
import { presentParty } from './attendees/present-party.js';
import type { Booking } from './booking.js';
import type { BookingView, CheckInShown } from './bookings.dto.js';
import { mayAct, mayCancelLate } from './permissions.js';

export interface Reader {
  actor: Actor;
  catalogue: CatalogueSnapshot;
  now: Instant;
  /** Where the reader wants times told; the campus's own zone unless said. */
  timeZone?: string;
  /** Show it as it was written down, whatever the clock has made of it since: for what tells of the past. */
  asWritten?: boolean;
}

/** Every public field of a booking, for somebody who may see it. */
export function presentBooking(
  written: Omit<Booking, 'createdAt'>,
  { actor, catalogue, now, timeZone, asWritten }: Reader,
): BookingView {
  const booking = asWritten ? written : standing(written, now);
  const zone = timeZone ?? catalogue.campus.timeZone;
  const space = catalogue.byId.get(booking.spaceId);
  const id = publicId('booking', booking.id);
  const status = asWritten ? booking.status : statusAt(booking, now);
  const can = (act: Act) =>
    mayAct(actor, booking, act) && booking.during.end > now && after(status, act) !== undefined;
  const until = space && cancelFreeUntil({ ...booking, status }, space.terms);
  const inTime = !space || mayCancelLate(actor) || mayCancelAt({ ...booking, status }, space.terms, now);
  const checkIn = space && checkInOf({ ...booking, status }, space, now, zone);
  const decides = status === 'requested' && stepsToDecide(actor, booking, now).length > 0;
  const canDecide = {
    approve: decides,
    decline: decides,
    ask: decides,
    answer: can('answer') && (booking.approval?.questions ?? []).some(({ answer }) => answer === undefined),
  };
  return {
    id,
    status,
    spaceId: space?.publicId ?? publicId('space', booking.spaceId),
    ...(space && { space: summaryOf(space) }),
    ...(booking.others.length > 0 && {
      spaces: [booking, ...booking.others].flatMap(({ spaceId, units }) => {
        const one = catalogue.byId.get(spaceId);
        return one ? { ...summaryOf(one), units } : [];
      }),
    }),
    start: inZone(booking.during.start, zone),
    end: inZone(booking.during.end, zone),
    timeZone: zone,
    title: booking.title,
    ...(booking.purpose !== null && { purpose: booking.purpose }),
    people: booking.people,
    ...presentParty(booking, actor),
    units: booking.units,
    tenantId: publicId('tenant', booking.tenantId),
    bookedBy: publicId('member', booking.bookedBy),
    bookedFor: publicId('member', booking.bookedFor),
    ...(booking.seriesId !== null && {
      seriesId: publicId('series', booking.seriesId),
      occurrence: booking.occurrenceOn!,
    }),
    ...(booking.riskFormId !== null && { riskFormId: publicId('riskForm', booking.riskFormId) }),
    ...(booking.cancelReason !== null && { cancelReason: booking.cancelReason }),
    ...(booking.expiresAt !== null &&
      occupying.includes(status) && { expiresAt: inZone(booking.expiresAt, zone) }),
    ...(until !== undefined && { cancelFreeUntil: inZone(until, zone) }),
    ...(checkIn && { checkIn }),
    ...(booking.approval !== null && { approval: presentApproval(booking.approval, zone) }),
    version: booking.version,
    can: {
      cancel: inTime && can('cancel'),
      move: can('move'),
      extend: can('extend'),
      transfer: can('transfer'),
      checkIn: checkIn?.state === 'open' && can('check_in'),
      late: booking.checkInBy !== null && booking.lateAt === null && can('late'),
      end: booking.during.start < now && can('end'),
      ...canDecide,
    },
    links: { self: `/api/v1/bookings/${id}`, history: `/api/v1/bookings/${id}/history` },
  };
}

function checkInOf(
  booking: Pick<Booking, 'status' | 'during' | 'checkInBy' | 'checkedInAt'>,
  { terms }: CatalogueSpace,
  now: Instant,
  zone: string,
): CheckInShown | undefined {
  const opensAt = checkInOpensAt(terms, booking.during);
  const state = checkInState(booking, opensAt, now);
  return (
    state && {
      required: booking.checkInBy !== null,
      opensAt: inZone(opensAt, zone),
      ...(booking.checkInBy !== null && { deadline: inZone(booking.checkInBy, zone) }),
      state,
    }
  );
}

export const summaryOf = ({ publicId: id, code, name, kind }: CatalogueSpace) => ({
  id,
  code,
  name: name as Record<string, string>,
  kind,
});
