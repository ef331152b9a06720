import { Injectable } from '@nestjs/common';
import type { Booking } from '../../bookings/index.js';
import { Actors, type Booker } from '../../identity/index.js';
import type { Tx } from '../../platform/index.js';

/** For whom bookings are, as the rules look at them. */
@Injectable()
export class Whose {
  constructor(private readonly actors: Actors) {}

  /** Whoever has left the company shows nothing any more. */
  async of(tx: Tx, bookings: readonly Booking[]): Promise<(booking: Booking) => Booker> {
    const found = await this.actors.find(tx, [...new Set(bookings.map(({ bookedFor }) => bookedFor))]);
    return ({ bookedFor: memberId, tenantId }) =>
      found.get(memberId) ?? { memberId, tenantId, qualifications: [], riskForms: [] };
  }
}
