import { Problem } from '../../platform/index.js';
import { namedIn } from '../attendees/party.js';
import type { Booking } from '../booking.js';

/** Who is named has a place even where more is not granted. */
export function refuseToAskForNamed({ approval, party }: Booking): void {
  const least = approval?.fallback?.people;
  if (least !== undefined && namedIn(party) > least)
    throw new Problem(
      'state-not-allowed',
      `Somebody has to approve more than ${least} people first: ask with "people" alone, and name the others once it is granted.`,
      { bookingStatus: 'requested' },
    );
}
