import type { Booker } from '../../identity/index.js';
import { type Party, peopleAfter } from '../attendees/party.js';
import type { Outcome, Scene } from '../booking-acts.js';
import type { BookBody } from '../bookings.dto.js';
import { newBooking } from '../new-booking.js';
import { violationProblem } from '../refusal.js';
import { formNamed, relyingOnAForm } from '../relied-on.js';
import { judgeShares, sharesOf } from '../several/shares.js';

/** What a hold becomes: all that a new booking of the same wish would be, in the place that it has. */
export function confirmed(
  { booking, reader }: Scene,
  booker: Booker,
  { title, purpose, people, attendees, guests, riskFormId, reason }: BookBody,
  party: Party,
): Outcome {
  const { actor, catalogue, now } = reader;
  const wanted = {
    ...sharesOf(booking, catalogue),
    during: booking.during,
    people: peopleAfter(booking, people, party),
    title: title === undefined ? booking.title : title,
    purpose: purpose === undefined ? booking.purpose : purpose,
  };
  // The rules were kept when it was held; they bind what changes.
  const namedForm = formNamed(riskFormId);
  if (wanted.people !== booking.people || namedForm !== undefined) {
    const wish = { ...wanted, keepsStart: true, ...(namedForm !== undefined && { namedForm }) };
    const violations = judgeShares(booker, catalogue, wish, now).filter(
      ({ code }) => wanted.people !== booking.people || code === 'form-does-not-cover',
    );
    if (violations.length > 0) throw violationProblem(violations);
  }
  const { status, expiresAt, checkInBy, approval } = newBooking(actor, wanted, now);
  const before = riskFormId === null ? { ...booking, riskFormId: null } : booking;
  const relying = relyingOnAForm(before, booker, catalogue, namedForm);
  return {
    booking: {
      ...relying,
      people: wanted.people,
      title: wanted.title,
      purpose: wanted.purpose,
      party,
      status,
      expiresAt,
      checkInBy,
      approval,
    },
    type: status === 'requested' ? 'booking.requested' : 'booking.confirmed',
    changed: [
      'status',
      ...(['people', 'title', 'purpose'] as const).filter((f) => wanted[f] !== booking[f]),
      ...(attendees === undefined ? [] : ['attendees']),
      ...(guests === undefined ? [] : ['guests']),
      ...(relying.riskFormId === booking.riskFormId ? [] : ['riskFormId']),
    ],
    reason,
  };
}
