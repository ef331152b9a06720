import { type Actor, hasRole } from '../../identity/index.js';
import { publicId } from '../../platform/index.js';
import { inZone } from '../../time/index.js';
import { type BookingSnapshot, fromSnapshot } from '../booking.js';
import type { AuditEntry, AuditFacts } from './audit.dto.js';
import type { AuditRow } from './audit.store.js';

export const readsTheWholeAudit = (actor: Actor) => hasRole(actor, 'campus_admin');

/** What a reader is told of one act: nothing of another company's, unless they read all. */
export function presentAudit(row: AuditRow, actor: Actor, zone: string): AuditEntry {
  const { bookingId, version, at, actorId, actorName, actorTenantId, door, type, changed, reason } = row;
  const mayKnow = (tenantId: string | null) => readsTheWholeAudit(actor) || tenantId === actor.tenantId;
  return {
    at: inZone(at.getTime(), zone),
    type,
    door,
    actor: {
      id: publicId('member', actorId),
      ...(actorName !== null && mayKnow(actorTenantId) && { name: actorName }),
    },
    subject: publicId('booking', bookingId),
    version,
    changed,
    ...(reason !== null && { reason }),
    ...(row.before && mayKnow(row.before.tenantId) && { before: factsOf(row.before, zone) }),
    after: factsOf(row.snapshot, zone),
  };
}

function factsOf(snapshot: BookingSnapshot, zone: string): AuditFacts {
  const { during, ...booking } = fromSnapshot(snapshot);
  return {
    status: booking.status,
    spaceId: publicId('space', booking.spaceId),
    otherSpaces: booking.others.map(({ spaceId, units }) => ({ spaceId: publicId('space', spaceId), units })),
    start: inZone(during.start, zone),
    end: inZone(during.end, zone),
    people: booking.people,
    attendeeCount: booking.party.attendees,
    guestCount: booking.party.guests,
    units: booking.units,
    title: booking.title,
    purpose: booking.purpose,
    tenantId: publicId('tenant', booking.tenantId),
    bookedBy: publicId('member', booking.bookedBy),
    bookedFor: publicId('member', booking.bookedFor),
    cancelReason: booking.cancelReason,
  };
}
