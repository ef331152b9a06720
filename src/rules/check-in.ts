import { type Instant, type Interval, minute } from '../time/index.js';
import type { Deadlines, Status } from './lifecycle.js';

/** What a space asks of those who come. */
export interface CheckInTerms {
  checkIn: 'none' | 'required';
  /** How long before the start one may check in, and how long after it one must have. */
  checkInOpensMinutes: number;
  checkInGraceMinutes: number;
}

/** How much longer a place is kept for somebody who says that they come late. */
const lateMinutes = 30;

export const checkInOpensAt = (
  { checkInOpensMinutes }: Pick<CheckInTerms, 'checkInOpensMinutes'>,
  { start }: Interval,
): Instant => start - checkInOpensMinutes * minute;

/**
 * By when one must have checked in; null where nobody need. Who takes a place that has begun already has the same grace,
 * from that moment on. A place that is over is not kept.
 */
export const checkInDeadline = (
  { checkIn, checkInGraceMinutes }: Pick<CheckInTerms, 'checkIn' | 'checkInGraceMinutes'>,
  { start, end }: Interval,
  now: Instant,
): Instant | null =>
  checkIn === 'none' ? null : Math.min(Math.max(start, now) + checkInGraceMinutes * minute, end);

/** The deadline of somebody who says that they come late: longer, but never past the end. */
export const lateDeadline = (deadline: Instant, { end }: Interval): Instant =>
  Math.min(deadline + lateMinutes * minute, end);

const undoneWithinMinutes = 10;

/** Until when somebody may say that they have not come after all. */
export const undoCheckInUntil = (checkedInAt: Instant): Instant => checkedInAt + undoneWithinMinutes * minute;

/** The deadline anew of somebody who has taken back that they have come: they get the minutes in which to think, too. */
export const deadlineAfterUndo = (
  deadline: Instant | null,
  checkedInAt: Instant,
  { end }: Interval,
): Instant | null =>
  deadline === null ? null : Math.min(Math.max(deadline, undoCheckInUntil(checkedInAt)), end);

export const checkInStates = ['not_open', 'open', 'done', 'missed'] as const;
export type CheckInState = (typeof checkInStates)[number];

/** Where the coming of somebody stands; undefined where nobody is expected, or nobody has said. */
export function checkInState(
  { status, checkedInAt }: Pick<Deadlines, 'status'> & { checkedInAt: Instant | null },
  opensAt: Instant,
  now: Instant,
): CheckInState | undefined {
  if (status === 'confirmed') return now < opensAt ? 'not_open' : 'open';
  if (status === 'no_show') return 'missed';
  const hasCome: readonly Status[] = ['checked_in', 'completed'];
  return hasCome.includes(status) && checkedInAt !== null ? 'done' : undefined;
}
