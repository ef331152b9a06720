import { type Claim, toRow } from '../capacity/index.js';
import type { Repeatable, StoredAnswer } from '../platform/index.js';
import { type Booking, snapshotOf } from './booking.js';

/** A booking to be made, with all that is written beside it in the same transaction. */
export interface NewBooking {
  booking: Booking;
  claims: readonly Claim[];
  door: string;
  /** Why, for those who read the history. */
  reason?: string | undefined;
  /** The version of the catalogue that it was judged by. */
  catalogueVersion: string;
  /** What to remember under the request's idempotency key. */
  repeat?: Repeatable & Pick<StoredAnswer, 'headers' | 'body'>;
}

/** `overdue` is no room now, but what stands in the way has run out and can be released. */
export type Verdict = 'booked' | 'no-room' | 'overdue' | 'repeated' | 'stale';

export const bookMany = {
  name: 'book-many',
  text: 'SELECT item, verdict FROM book_many($1, $2, $3, $4)',
};

/** The verdicts in the order of what was asked for. */
export function inOrder(rows: readonly { item: number; verdict: Verdict }[]): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const { item, verdict } of rows) verdicts[item - 1] = verdict;
  return verdicts;
}

/** What `bookMany` is given, but for the time. */
export function parametersOf(batch: readonly NewBooking[]): [string, string, string] {
  const wishes = batch.map(({ booking, door, reason, repeat }, n) => {
    const snapshot = snapshotOf(booking);
    return {
      item: n + 1,
      ...snapshot,
      door,
      reason,
      snapshot,
      ...(repeat && {
        ownerId: repeat.ownerId,
        route: repeat.route,
        key: repeat.key,
        bodyHash: repeat.bodyHash,
        headers: repeat.headers,
        answer: repeat.body,
      }),
    };
  });
  const claims = batch.flatMap((wanted, n) =>
    wanted.claims.map((claim) => ({ item: n + 1, ...toRow(claim) })),
  );
  // All of a batch were judged by the oldest of their catalogues, or by a newer one: none may have been overtaken.
  const catalogueVersion = batch
    .map((wanted) => BigInt(wanted.catalogueVersion))
    .reduce((a, b) => (a < b ? a : b));
  return [JSON.stringify(wishes), JSON.stringify(claims), String(catalogueVersion)];
}
