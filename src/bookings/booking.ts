import type { Status } from '../rules/index.js';
import type { Interval } from '../time/index.js';

/** A person's right to a space for a period. Ids are UUIDs. */
export interface Booking {
  id: string;
  spaceId: string;
  tenantId: string;
  bookedBy: string;
  bookedFor: string;
  during: Interval;
  units: number;
  people: number;
  title: string | null;
  status: Status;
  cancelReason: string | null;
  version: number;
  createdAt: Date;
}

/** A booking as its history keeps it. */
export const snapshotOf = ({ during, createdAt: _, cancelReason, ...booking }: Booking) => ({
  ...booking,
  startsAt: new Date(during.start).toISOString(),
  endsAt: new Date(during.end).toISOString(),
  ...(cancelReason !== null && { cancelReason }),
});

export type BookingSnapshot = ReturnType<typeof snapshotOf>;

/** The status that people see: what has ended is completed, though nobody has written so. */
export const statusAt = ({ status, during }: Pick<Booking, 'status' | 'during'>, now: number): Status =>
  (status === 'confirmed' || status === 'checked_in') && during.end <= now ? 'completed' : status;
