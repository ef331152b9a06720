import type { Instant, Interval } from '../time/index.js';

export const statuses = [
  'held',
  'requested',
  'confirmed',
  'checked_in',
  'completed',
  'declined',
  'cancelled',
  'expired',
  'no_show',
  'displaced',
] as const;
export type Status = (typeof statuses)[number];

export type Act =
  | 'confirm'
  | 'request'
  | 'prolong'
  | 'approve'
  | 'decline'
  | 'ask'
  | 'answer'
  | 'move'
  | 'extend'
  | 'transfer'
  | 'cancel'
  | 'check_in'
  | 'undo_check_in'
  | 'late'
  | 'end'
  | 'expire'
  | 'miss'
  | 'displace';

/** A booking's life: from each status, the acts that are possible and where they lead. */
const transitions: Record<Status, Partial<Record<Act, Status>>> = {
  held: {
    confirm: 'confirmed',
    request: 'requested',
    prolong: 'held',
    cancel: 'cancelled',
    expire: 'expired',
  },
  requested: {
    approve: 'confirmed',
    decline: 'declined',
    ask: 'requested',
    answer: 'requested',
    move: 'requested',
    extend: 'requested',
    transfer: 'requested',
    cancel: 'cancelled',
    expire: 'expired',
    displace: 'displaced',
  },
  confirmed: {
    request: 'requested',
    move: 'confirmed',
    extend: 'confirmed',
    transfer: 'confirmed',
    cancel: 'cancelled',
    check_in: 'checked_in',
    late: 'confirmed',
    end: 'completed',
    miss: 'no_show',
    displace: 'displaced',
  },
  checked_in: {
    undo_check_in: 'confirmed',
    move: 'checked_in',
    extend: 'checked_in',
    cancel: 'cancelled',
    end: 'completed',
    displace: 'displaced',
  },
  completed: {},
  declined: {},
  cancelled: {},
  expired: {},
  no_show: {},
  displaced: {},
};

/** Where an act leads; undefined where it is not possible. */
export const after = (status: Status, act: Act): Status | undefined => transitions[status][act];

/** Whether an act has been done already, so that doing it twice is doing it once. */
export const isDone = (status: Status, act: Act): boolean => doneBy[act] === status;

const doneBy: Partial<Record<Act, Status>> = {
  confirm: 'confirmed',
  approve: 'confirmed',
  decline: 'declined',
  cancel: 'cancelled',
  check_in: 'checked_in',
  end: 'completed',
};

/** Whether a step from one status to another is an arrow of the table. */
export const isLegal = (from: Status, to: Status): boolean => Object.values(transitions[from]).includes(to);

/** The statuses that occupy capacity: a booking has claims exactly while it is in one of them and has not ended. */
export const occupying: readonly Status[] = ['held', 'requested', 'confirmed', 'checked_in'];

/** What the clock alone can change in a booking's life. */
export interface Deadlines {
  status: Status;
  during: Interval;
  /** A hold or request is given up then. */
  expiresAt: Instant | null;
  /** Who has not checked in by then is not coming; null where nobody need check in. */
  checkInBy: Instant | null;
}

/** The status that holds at a moment, whether or not somebody has written it down by then. */
export function statusAt({ status, during, expiresAt, checkInBy }: Deadlines, now: Instant): Status {
  const isOpen = status === 'held' || status === 'requested';
  if (isOpen && expiresAt !== null && expiresAt <= now) return 'expired';
  if (status === 'confirmed' && checkInBy !== null && checkInBy <= now) return 'no_show';
  if ((status === 'confirmed' || status === 'checked_in') && during.end <= now) return 'completed';
  return status;
}
