import { publicId } from '../../platform/index.js';
import { type Instant, inZone } from '../../time/index.js';
import { type WaitingWish, wishStatusAt } from './waiting-wish.js';
import type { WishView } from './waitlist.dto.js';

/** Every public field of a wish, for whoever has it. */
export function presentWish(wish: WaitingWish, timeZone: string, now: Instant): WishView {
  const { during, people, units, whole, position, hold, reason, version } = wish;
  const id = publicId('waitlist', wish.id);
  const status = wishStatusAt(wish, now);
  const self = `/api/v1/waitlist/${id}`;
  return {
    id,
    status,
    ...(status === 'waiting' && position !== null && { position }),
    spaceIds: wish.spaceIds.map((spaceId) => publicId('space', spaceId)),
    start: inZone(during.start, timeZone),
    end: inZone(during.end, timeZone),
    timeZone,
    people,
    ...(units !== undefined && { units }),
    ...(whole && { whole }),
    ...(hold &&
      (status === 'offered' || status === 'claimed') && {
        hold: {
          id: publicId('hold', hold.bookingId),
          spaceId: publicId('space', hold.spaceId),
          ...(status === 'offered' &&
            hold.expiresAt !== null && { expiresAt: inZone(hold.expiresAt, timeZone) }),
        },
      }),
    ...(reason !== null && { reason }),
    version,
    links: { self, claim: `${self}/claim` },
  };
}
