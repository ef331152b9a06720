import type { Buffers, Status } from '../rules/index.js';
import type { Instant, Interval } from '../time/index.js';
import type { Approval } from './approvals/approval.js';
import { type Counted, namedIn, nobodyElse, type Party } from './attendees/party.js';

/** So many units of a space, and the time that is kept free around them. */
export interface SpaceTaken extends Buffers {
  spaceId: string;
  units: number;
}

/** A person's right to a space, or several, for a period. Ids are UUIDs. */
export interface Booking {
  id: string;
  spaceId: string;
  tenantId: string;
  bookedBy: string;
  bookedFor: string;
  during: Interval;
  units: number;
  /** Spaces that it has beside this one, all or none. */
  others: readonly SpaceTaken[];
  people: number;
  title: string | null;
  purpose: string | null;
  status: Status;
  cancelReason: string | null;
  seriesId: string | null;
  /** The wall-clock date on which the rule of its series has it, wherever it was moved since. */
  occurrenceOn: string | null;
  /** Kept free before and after it, within its claims. */
  setUpMinutes: number;
  cleanUpMinutes: number;
  /** A hold or request that is still one by then is given up. */
  expiresAt: Instant | null;
  /** Confirmed and not checked in by then, it is a no-show; null where nobody need check in. */
  checkInBy: Instant | null;
  checkedInAt: Instant | null;
  /** When somebody said that they come late, which they may do once. */
  lateAt: Instant | null;
  /** Who is asked and what they say; null where nobody has to be. */
  approval: Approval | null;
  /** The risk form that it relies on: named, or the one on file that covers it; null where none does alone, or none is asked for. */
  riskFormId: string | null;
  /** Who comes beside whom it is for. */
  party: Party;
  version: number;
  createdAt: Date;
}

/** A booking as its history keeps it: what is null is left out, and so are names. */
export const snapshotOf = (booking: Booking) => {
  const { others, cancelReason, purpose, seriesId, occurrenceOn, approval, riskFormId, party } = booking;
  const { expiresAt, checkInBy, checkedInAt, lateAt } = booking;
  return {
    id: booking.id,
    spaceId: booking.spaceId,
    tenantId: booking.tenantId,
    bookedBy: booking.bookedBy,
    bookedFor: booking.bookedFor,
    startsAt: iso(booking.during.start),
    endsAt: iso(booking.during.end),
    units: booking.units,
    people: booking.people,
    title: booking.title,
    status: booking.status,
    setUpMinutes: booking.setUpMinutes,
    cleanUpMinutes: booking.cleanUpMinutes,
    version: booking.version,
    ...(others.length > 0 && { others }),
    ...(cancelReason !== null && { cancelReason }),
    ...(purpose !== null && { purpose }),
    ...(seriesId !== null && { seriesId }),
    ...(occurrenceOn !== null && { occurrenceOn }),
    ...(expiresAt !== null && { expiresAt: iso(expiresAt) }),
    ...(checkInBy !== null && { checkInBy: iso(checkInBy) }),
    ...(checkedInAt !== null && { checkedInAt: iso(checkedInAt) }),
    ...(lateAt !== null && { lateAt: iso(lateAt) }),
    ...(approval !== null && { approval }),
    ...(riskFormId !== null && { riskFormId }),
    ...(namedIn(party) > 0 && { party: withoutNames(party) }),
  };
};

export type BookingSnapshot = ReturnType<typeof snapshotOf>;

/** The booking that a snapshot in the history shows; those from before there were such things lack some fields. */
export const fromSnapshot = ({ startsAt, endsAt, ...rest }: BookingSnapshot): Omit<Booking, 'createdAt'> => ({
  ...rest,
  others: rest.others ?? [],
  cancelReason: rest.cancelReason ?? null,
  purpose: rest.purpose ?? null,
  seriesId: rest.seriesId ?? null,
  occurrenceOn: rest.occurrenceOn ?? null,
  setUpMinutes: rest.setUpMinutes ?? 0,
  cleanUpMinutes: rest.cleanUpMinutes ?? 0,
  expiresAt: instantOrNull(rest.expiresAt),
  checkInBy: instantOrNull(rest.checkInBy),
  checkedInAt: instantOrNull(rest.checkedInAt),
  lateAt: instantOrNull(rest.lateAt),
  approval: rest.approval ?? null,
  riskFormId: rest.riskFormId ?? null,
  party: rest.party ?? nobodyElse,
  during: { start: Date.parse(startsAt), end: Date.parse(endsAt) },
});

/** What is written there is never forgotten. */
const withoutNames = ({ members, attendees, guests }: Party): Counted => ({ members, attendees, guests });

const iso = (instant: Instant) => new Date(instant).toISOString();
const instantOrNull = (text: string | undefined) => (text === undefined ? null : Date.parse(text));
