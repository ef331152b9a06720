import { instantField } from '../../availability/index.js';
import { invalid } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { type Instant, type Interval, minute, slotMinutes } from '../../time/index.js';
import type { Booking } from '../booking.js';
import type { ExtendBody } from '../bookings.dto.js';
import { sharesOf } from '../several/shares.js';
import type { Target } from './target.js';

/** The same booking with a later end. */
export function targetOfExtend(
  booking: Booking,
  { minutes, until, timeZone }: ExtendBody,
  catalogue: CatalogueSnapshot,
): Target {
  if ((minutes === undefined) === (until === undefined)) {
    throw invalid({
      pointer: '/minutes',
      code: 'one-of',
      detail: 'Say by how many minutes, or until when: send minutes or until.',
    });
  }
  const end =
    until === undefined ? booking.during.end + minutes! * minute : instantField(until, timeZone, '/until');
  if (end <= booking.during.end) {
    throw invalid({
      pointer: '/until',
      code: 'not-later',
      detail: 'Extending ends later than now planned. To end earlier, PATCH the end.',
    });
  }
  const { people, title, purpose, party, during } = booking;
  return {
    ...sharesOf(booking, catalogue),
    during: { start: during.start, end },
    people,
    title,
    purpose,
    party,
  };
}

const slot = slotMinutes * minute;

/** What an extension wants beyond the present end, as a booking of its own: from the next slot on, in whole steps. */
export function overflowOf(end: Instant, { during, space: { terms } }: Target): Interval {
  const start = Math.ceil(end / slot) * slot;
  const steps = Math.ceil((during.end - start) / (terms.stepMinutes * minute));
  return { start, end: start + Math.max(steps * terms.stepMinutes, terms.minMinutes) * minute };
}
