import type { Instant, Interval } from '../../time/index.js';

export const wishStatuses = ['waiting', 'offered', 'claimed', 'withdrawn', 'lapsed', 'expired'] as const;
export type WishStatus = (typeof wishStatuses)[number];

/** A wish for a full slot, in the order of joining. Ids are UUIDs. */
export interface WaitingWish {
  id: string;
  tenantId: string;
  memberId: string;
  /** Any of which will do, the dearest first. */
  spaceIds: string[];
  during: Interval;
  people: number;
  /** Undefined units are as many as a booking takes that says nothing of them. */
  units?: number;
  whole: boolean;
  status: WishStatus;
  /** Why it came to nothing: the codes of the rules that no longer allow it. */
  reason: string | null;
  version: number;
  /** How many are asked first; while it waits. */
  position: number | null;
  /** What it was offered. */
  hold: { bookingId: string; spaceId: string; expiresAt: Instant | null } | null;
}

/** The status that holds at a moment, whether or not somebody has written it down by then. */
export function wishStatusAt(
  { status, during, hold }: Pick<WaitingWish, 'status' | 'during' | 'hold'>,
  now: Instant,
): WishStatus {
  if (status === 'waiting' && during.start <= now) return 'expired';
  const isOver = hold !== null && hold.expiresAt !== null && hold.expiresAt <= now;
  return status === 'offered' && isOver ? 'lapsed' : status;
}
