import type { SpaceShare } from '../availability/index.js';
import type { Actor, Booker } from '../identity/index.js';
import { newUuid } from '../platform/index.js';
import { type Buffers, checkInDeadline } from '../rules/index.js';
import type { CatalogueSpace } from '../spaces/index.js';
import type { Instant, Interval } from '../time/index.js';
import { requestFor } from './approvals/request-for.js';
import { nobodyElse, type Party } from './attendees/party.js';
import type { Booking, SpaceTaken } from './booking.js';

/** What somebody wants to book, once it is understood. */
export interface Wanted {
  space: CatalogueSpace;
  during: Interval;
  units: number;
  /** Beside that space, all or none. */
  others?: readonly SpaceShare[];
  people: number;
  title: string | null;
  purpose: string | null;
  /** The risk form that is named; where none is, the booking relies on one that is on file. */
  namedForm?: string;
  /** Who is named beside whom it is for. */
  party?: Party;
}

/** The booking that a wish becomes, as the terms of its space have it; for whoever asks unless said. */
export function newBooking(
  actor: Actor,
  { space, during, units, others = [], people, title, purpose, party = nobodyElse }: Wanted,
  now: Instant,
  booker: Booker = actor,
): Booking {
  const request = requestFor([{ space, units }, ...others], { during, people }, now);
  return {
    id: newUuid(),
    spaceId: space.id,
    tenantId: booker.tenantId,
    bookedBy: actor.memberId,
    bookedFor: booker.memberId,
    during,
    units,
    others: others.map(takenOf),
    people,
    title,
    purpose,
    status: request?.status ?? 'confirmed',
    cancelReason: null,
    seriesId: null,
    occurrenceOn: null,
    ...buffersOf(space),
    expiresAt: request?.expiresAt ?? null,
    checkInBy: checkInDeadline(space.terms, during, now),
    checkedInAt: null,
    lateAt: null,
    approval: request?.approval ?? null,
    riskFormId: null,
    party,
    version: 1,
    createdAt: new Date(now),
  };
}

const buffersOf = ({ terms: { setUpMinutes, cleanUpMinutes } }: CatalogueSpace): Buffers => ({
  setUpMinutes,
  cleanUpMinutes,
});

const takenOf = ({ space, units }: SpaceShare): SpaceTaken => ({
  spaceId: space.id,
  units,
  ...buffersOf(space),
});
