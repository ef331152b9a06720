import type { Instant, Interval } from '../time/index.js';

/** A concrete option that can be booked with one field. */
export interface Offer {
  spaceId: string;
  during: Interval;
  units: number;
  /** Beside that space, all or none. */
  others?: readonly { spaceId: string; units: number }[];
  people: number;
  expiresAt: Instant;
}
