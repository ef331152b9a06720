import { Problem } from '../platform/index.js';
import { cancelFreeUntil, mayCancelAt, staysBound } from '../rules/index.js';
import type { CatalogueSpace } from '../spaces/index.js';
import { type Interval, inZone, minute } from '../time/index.js';
import type { Booking } from './booking.js';
import { mayCancelLate } from './permissions.js';
import type { Reader } from './present-booking.js';

export function refuseIfTooLateToCancel(booking: Booking, { actor, catalogue, now }: Reader): void {
  const terms = catalogue.byId.get(booking.spaceId)?.terms;
  if (!terms || mayCancelLate(actor) || mayCancelAt(booking, terms, now)) return;
  const { cancelNoticeMinutes } = terms;
  const until = inZone(cancelFreeUntil(booking, terms)!, catalogue.campus.timeZone);
  throw new Problem(
    'cancel-too-late',
    `This space is cancelled at least ${cancelNoticeMinutes} minutes ahead: it was possible until ${until}. Ask those who run the campus.`,
    { limit: { cancelNoticeMinutes }, cancelFreeUntil: until },
  );
}

/** Else one would move a booking to next week, and cancel it there. */
export function refuseToEscapeTheDeadline(
  booking: Booking,
  { space, during }: { space: CatalogueSpace; during: Interval },
  { actor, catalogue, now }: Reader,
): void {
  const terms = catalogue.byId.get(booking.spaceId)?.terms;
  if (!terms || mayCancelLate(actor)) return;
  if (staysBound(booking, terms, { during, terms: space.terms }, now)) return;
  const zone = catalogue.campus.timeZone;
  const until = inZone(cancelFreeUntil(booking, terms)!, zone);
  const { cancelNoticeMinutes } = space.terms;
  const startsBefore = inZone(now + cancelNoticeMinutes * minute, zone);
  const whereTo =
    cancelNoticeMinutes > 0
      ? `a start before ${startsBefore}`
      : 'a space that has a deadline too, and this one has none';
  throw new Problem(
    'cancel-too-late',
    `This booking could be cancelled, or moved anywhere, until ${until}. It can still be moved to ${whereTo}. Ask those who run the campus.`,
    {
      limit: { cancelNoticeMinutes: terms.cancelNoticeMinutes },
      cancelFreeUntil: until,
      ...(cancelNoticeMinutes > 0 && { allowed: { startsBefore } }),
    },
  );
}
