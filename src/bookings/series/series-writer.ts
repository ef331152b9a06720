import { Injectable } from '@nestjs/common';
import { Charges } from '../../allowances/index.js';
import { type Claim, CapacityStore } from '../../capacity/index.js';
import type { Actor } from '../../identity/index.js';
import type { Tx } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { granted } from '../approvals/fallback.js';
import type { Booking } from '../booking.js';
import { BookingStore } from '../booking.store.js';
import { doorOf } from '../door.js';
import { Promotion } from '../waitlist/promotion.js';

/** What one booking of a series becomes. */
export interface Turned {
  before: Booking;
  booking: Booking;
  type: string;
  changed: readonly string[];
  /** What is granted of it, or must be asked for, is settled as it is written. */
  mayAsk?: true;
  reason?: string | undefined;
  /** All that it occupies from now on; undefined where that stays as it was. */
  claims?: readonly Claim[];
}

/** Changes many bookings of a series in one transaction, each with its history and its change. */
@Injectable()
export class SeriesWriter {
  constructor(
    private readonly capacity: CapacityStore,
    private readonly bookings: BookingStore,
    private readonly promotion: Promotion,
    private readonly charges: Charges,
  ) {}

  async write(tx: Tx, actor: Actor, turns: readonly Turned[]): Promise<void> {
    const claims = turns.flatMap(({ booking, claims: wanted }) =>
      wanted ? [[booking.id, wanted] as const] : [],
    );
    if (claims.length > 0) await this.capacity.replaceMany(tx, new Map(claims));
    for (const { booking, type, changed, reason } of inFreeOrder(turns))
      await this.bookings.update(tx, booking, {
        type,
        changed,
        reason,
        actorId: actor.memberId,
        door: doorOf(actor),
      });
    const now = await this.bookings.now(tx);
    const followed = turns.map(({ before, booking }) => ({
      before: granted(before),
      booking: granted(booking),
    }));
    await this.charges.follow(tx, followed, now);
  }

  /** Once a series has all that it wants, what it has left goes to those who wait. */
  offerFreed(tx: Tx, catalogue: CatalogueSnapshot): Promise<void> {
    return this.promotion.inside(tx, catalogue);
  }
}

const nameOf = ({ seriesId, occurrenceOn }: Booking) => `${seriesId} ${occurrenceOn}`;

/** No two bookings of a series may have the same date even for a moment: who takes over a date waits until it is free. */
export function inFreeOrder(turns: readonly Turned[]): Turned[] {
  const holders = new Set(turns.map(({ before }) => nameOf(before)));
  let waiting = [...turns];
  const ordered: Turned[] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ before, booking }) => {
      const keepsName = nameOf(before) === nameOf(booking);
      const isReady = keepsName || !holders.has(nameOf(booking));
      if (isReady && !keepsName) holders.delete(nameOf(before));
      return isReady;
    });
    if (ready.length === 0) throw new Error('Dates of a series would change in a circle.');
    ordered.push(...ready);
    waiting = waiting.filter((turn) => !ready.includes(turn));
  }
  return ordered;
}
