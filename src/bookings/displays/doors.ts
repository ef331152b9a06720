import { Injectable } from '@nestjs/common';
import { FreeBusyService } from '../../availability/index.js';
import type { Actor } from '../../identity/index.js';
import { Problem } from '../../platform/index.js';
import { occupying } from '../../rules/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace } from '../../spaces/index.js';
import { Clock, type Instant, type Interval } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { BookingLists } from '../booking-lists.js';
import { DisplayStore } from './display.store.js';
import { nextSlot } from './stays.js';

/** A door at a moment, as the display that hangs there sees it. */
export interface Door {
  display: Actor;
  space: CatalogueSpace;
  catalogue: CatalogueSnapshot;
  now: Instant;
}

/** Which door a display hangs at, and how it stands there. */
@Injectable()
export class Doors {
  constructor(
    private readonly displays: DisplayStore,
    private readonly catalogue: Catalogue,
    private readonly freeBusy: FreeBusyService,
    private readonly bookings: BookingLists,
    private readonly clock: Clock,
  ) {}

  /** The door of whoever asks, who is a display or is refused. */
  async of(display: Actor): Promise<Door> {
    const id = await this.displays.spaceOf(display);
    if (id === undefined)
      throw new Problem('insufficient-scope', 'This is for displays at doors; their own token opens it.');
    const catalogue = await this.catalogue.current();
    const space = catalogue.byId.get(id);
    if (space?.status !== 'active') throw new Problem('not-found', 'This space is not to be had any more.');
    return { display, space, catalogue, now: this.clock.now() };
  }

  busy({ catalogue, space, now }: Door, period: Interval): Promise<Interval[]> {
    return this.freeBusy.of(catalogue, space, period, now);
  }

  /** Whether anybody has it at this moment: what was given back keeps the ledger busy a little longer. */
  async isUsed({ space, now }: Door): Promise<boolean> {
    const at = { startsBefore: now + 1, endsAfter: now, limit: 1 };
    return (await this.bookings.list({ spaceId: space.id, statuses: occupying, ...at })).length > 0;
  }

  /** What was taken at this very door and goes on now, or is about to: nobody ends here what others have booked. */
  async takenHere({ display, space, now }: Door): Promise<Booking | undefined> {
    const [booking] = await this.bookings.list({
      memberId: display.memberId,
      spaceId: space.id,
      statuses: ['confirmed', 'checked_in'],
      startsBefore: nextSlot(now) + 1,
      endsAfter: now,
      limit: 1,
    });
    return booking;
  }
}
