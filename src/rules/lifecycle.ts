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

/** A booking's life: from each status, the acts that are possible and where they lead. */
const transitions: Record<Status, Partial<Record<Act, Status>>> = {
  held: { cancel: 'cancelled' },
  requested: { cancel: 'cancelled', move: 'requested', extend: 'requested' },
  confirmed: { cancel: 'cancelled', move: 'confirmed', extend: 'confirmed' },
  checked_in: { cancel: 'cancelled', move: 'checked_in', extend: 'checked_in' },
  completed: {},
  declined: {},
  cancelled: {},
  expired: {},
  no_show: {},
  displaced: {},
};

export type Act = 'cancel' | 'move' | 'extend';

/** Where an act leads; undefined where it is not possible. */
export const after = (status: Status, act: Act): Status | undefined => transitions[status][act];

/** The statuses that occupy capacity: a booking has claims exactly while it is in one of them and has not ended. */
export const occupying: readonly Status[] = ['held', 'requested', 'confirmed', 'checked_in'];
