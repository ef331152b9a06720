import { Injectable } from '@nestjs/common';
import { CapacityStore, type Claim } from '../../capacity/index.js';
import type { Scene } from '../booking-acts.js';
import type { Booking } from '../booking.js';
import { claimsOf } from '../claims-of.js';
import { withConsent } from './consent.js';
import { coveringBoth } from './covering.js';
import { claimsIn, fallbackTo } from './fallback.js';

/** Sees to it that a change that goes beyond what was granted is asked for, and that nothing is lost by asking. */
@Injectable()
export class Consents {
  constructor(private readonly capacity: CapacityStore) {}

  /** The booking as it is once changed; with all that it occupies where that is more than itself, or was. */
  async to(
    { tx, booking, reader: { catalogue, now } }: Scene,
    changed: Booking,
  ): Promise<{ booking: Booking; claims?: Claim[] }> {
    const becomes = withConsent(booking, changed, catalogue, now);
    const had = booking.approval?.fallback;
    const place = claimsOf(becomes, catalogue);
    if (becomes.status !== 'requested') return { booking: becomes, ...(had && { claims: place }) };

    const fallback =
      booking.status === 'requested' ? had : fallbackTo(booking, await this.capacity.of(tx, booking.id));
    if (!fallback) return { booking: becomes };
    return {
      booking: { ...becomes, approval: { ...becomes.approval!, fallback } },
      claims: coveringBoth(claimsIn(fallback), place),
    };
  }
}
