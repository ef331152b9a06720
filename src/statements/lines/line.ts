import type { Instant } from '../../time/index.js';
import type { Part } from '../prices/price.js';

/** What became of a booking that is to be paid for. */
export const outcomes = ['used', 'no_show', 'late_cancelled'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * `usage` of the month itself; `reversal` takes back what another statement said of a booking that was changed since,
 * and `adjustment` says what it is now.
 */
export const entries = ['usage', 'reversal', 'adjustment'] as const;
export type Entry = (typeof entries)[number];

/** A booking of a space, and what it comes to. Ids are UUIDs. */
export interface Line {
  entry: Entry;
  bookingId: string;
  bookingVersion: number;
  spaceId: string;
  spaceCode: string;
  kind: string;
  memberId: string;
  memberName: string;
  costCentre: string | null;
  start: Instant;
  end: Instant;
  outcome: Outcome;
  minutes: number;
  units: number;
  percent: number;
  parts: readonly Part[];
  amountCents: number;
}
