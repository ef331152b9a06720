import { type Actor, runsTheCampus } from '../../identity/index.js';
import { publicId } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { inZone } from '../../time/index.js';
import { type BookingSnapshot, fromSnapshot } from '../booking.js';
import type { AuditEntry, AuditFacts } from './audit.dto.js';
import type { AuditRow } from './audit.store.js';

export const readsTheWholeAudit = runsTheCampus;

/** What a reader is told of one act: nothing of another company's, unless they read all. */
export function presentAudit(row: AuditRow, actor: Actor, catalogue: CatalogueSnapshot): AuditEntry {
  const { bookingId, version, at, actorId, actorName, actorTenantId, door, type, changed, reason } = row;
  const mayKnow = (tenantId: string | null) => readsTheWholeAudit(actor) || tenantId === actor.tenantId;
  return {
    at: inZone(at.getTime(), catalogue.campus.timeZone),
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
    ...(row.before && mayKnow(row.before.tenantId) && { before: factsOf(row.before, catalogue) }),
    after: factsOf(row.snapshot, catalogue),
  };
}

function factsOf(snapshot: BookingSnapshot, { byId, campus }: CatalogueSnapshot): AuditFacts {
  const { during, ...booking } = fromSnapshot(snapshot);
  const space = byId.get(booking.spaceId);
  return {
    status: booking.status,
    spaceId: publicId('space', booking.spaceId),
    ...(space && { spaceCode: space.code }),
    otherSpaces: booking.others.map(({ spaceId, units }) => ({ spaceId: publicId('space', spaceId), units })),
    start: inZone(during.start, campus.timeZone),
    end: inZone(during.end, campus.timeZone),
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
