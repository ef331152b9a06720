import type { Booking } from '../../bookings/index.js';
import type { Instant } from '../../time/index.js';
import type { Reason } from './reasons.js';

export const outcomes = ['move', 'ask', 'cancel'] as const;
export type Outcome = (typeof outcomes)[number];

/** What becomes of one booking. Ids are UUIDs. */
export interface PlannedMove {
  bookingId: string;
  /** As it was planned. */
  bookingVersion: number;
  outcome: Outcome;
  toSpaceId?: string;
  /** Where the spaces go that it has beside the first, in their order. */
  toOthers?: readonly string[];
  /** When it begins there, where that is another time. */
  toStart?: Instant;
  walkM?: number;
  /** Spaces to choose from, the best first. */
  offers?: readonly string[];
  why: readonly Reason[];
}

/** Settled by hand: a space, or left to choice, or cancelled. */
export interface Pin {
  kind: 'space' | 'ask' | 'cancel';
  spaceId?: string;
}

interface Given {
  move: PlannedMove;
  /** Spaces are looked for to choose from. */
  wantsOffers?: true;
}

const of = (
  { id: bookingId, version: bookingVersion }: Booking,
  outcome: Outcome,
  ...why: Reason[]
): PlannedMove => ({ bookingId, bookingVersion, outcome, why });

/** What no plan can move: what has begun by then, what asks for more than it has, and holds. */
export function cannotMove(booking: Booking, now: Instant): Given | undefined {
  if (booking.status === 'held')
    return {
      move: of(booking, 'cancel', { code: 'hold', detail: 'A place that is only held is given up.' }),
    };
  if (booking.during.start <= now)
    return {
      move: of(booking, 'cancel', {
        code: 'has-begun',
        detail: 'It has begun: what has been stays as it was, and it ends when the space closes.',
      }),
    };
  if (booking.approval?.fallback)
    return {
      wantsOffers: true,
      move: of(booking, 'ask', {
        code: 'asks-for-more',
        detail: 'It is waiting for approval of a change.',
      }),
    };
  return undefined;
}

export function byHand(booking: Booking, pin: Pin | undefined): Given | undefined {
  if (pin?.kind === 'ask')
    return {
      wantsOffers: true,
      move: of(booking, 'ask', { code: 'left-to-choice', detail: 'Left to whose it is, by hand.' }),
    };
  if (pin?.kind === 'cancel')
    return { move: of(booking, 'cancel', { code: 'pinned', detail: 'Cancelled by hand.' }) };
  return undefined;
}

/** Nobody is asked which of many spaces they would have together. */
export const severalSpaces: Reason = {
  code: 'several-spaces',
  detail: 'It has several spaces: as many that are alike are not free at once.',
};
