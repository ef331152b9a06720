import type { Actor } from '../../identity/index.js';
import { publicId } from '../../platform/index.js';
import type { BookingView } from '../bookings.dto.js';
import { mayKnowNames } from '../permissions.js';
import type { Decidable } from '../approvals/deciders.js';
import { type Answer, type Attendee, type Guest, keyOf, type Party } from './party.js';

/** Who comes beside whom it is for: how many, and who only to those who may know. The history knows colleagues, by their ids. */
export function presentParty(
  booking: Decidable & { party: Party },
  actor: Actor,
): Pick<BookingView, 'attendeeCount' | 'guestCount' | 'attendees' | 'guests'> {
  const { attendees, guests } = booking.party;
  const counts = {
    ...(attendees > 0 && { attendeeCount: attendees }),
    ...(guests > 0 && { guestCount: guests }),
  };
  if (!mayKnowNames(actor, booking)) return counts;
  return { ...counts, ...presentNames(booking.party) };
}

/** Who comes, for those who may know. */
export function presentNames({
  members,
  attendees,
  guests,
  names,
}: Party): Pick<BookingView, 'attendees' | 'guests'> {
  const known = names?.attendees ?? members.map((memberId) => ({ memberId }));
  return {
    ...(attendees > 0 && {
      attendees: known.filter(isKnown).map((one) => presentAttendee(one, names?.answers?.[keyOf(one)])),
    }),
    ...(guests > 0 && names && { guests: names.guests.flatMap(presentGuest) }),
  };
}

const isKnown = ({ memberId, email }: Attendee) => memberId !== undefined || email !== undefined;

const presentAttendee = ({ memberId, email, name }: Attendee, answer: Answer | undefined) => ({
  ...(memberId !== undefined && { userId: publicId('member', memberId) }),
  ...(email !== undefined && { email }),
  ...(name !== undefined && { name }),
  ...(answer !== undefined && { answer }),
});

const presentGuest = ({ name, company }: Guest) =>
  name === undefined ? [] : [{ name, ...(company !== undefined && { company }) }];
