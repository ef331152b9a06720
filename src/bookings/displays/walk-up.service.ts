import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { minute } from '../../time/index.js';
import { BookService, type Draft, type Made } from '../book.service.js';
import type { ActOptions } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import type { BookingView } from '../bookings.dto.js';
import { doorOf } from '../door.js';
import { presentBooking } from '../present-booking.js';
import type { Stay } from './displays.dto.js';
import { Doors } from './doors.js';
import { nextSlot, startAt } from './stays.js';

/** Whoever stands at a door takes the space, in the name of its display: booked like anything else, and come to at once. */
@Injectable()
export class WalkUpService {
  constructor(
    private readonly doors: Doors,
    private readonly booking: BookService,
    private readonly store: BookingStore,
    private readonly db: Database,
  ) {}

  async use(display: Actor, minutes: Stay, { dryRun, alongside }: ActOptions): Promise<BookingView> {
    const door = await this.doors.of(display);
    const start = startAt(
      door.now,
      await this.doors.busy(door, { start: door.now, end: nextSlot(door.now) + 1 }),
    );
    const wish = {
      spaceId: door.space.publicId,
      start: new Date(start).toISOString(),
      end: new Date(start + minutes * minute).toISOString(),
    };
    const make = (draft: Draft): Promise<Made<BookingView>> =>
      this.db.write(
        async (tx) => {
          const { booking, claims, catalogue, now } = draft;
          const [actorId, by] = [display.memberId, doorOf(display)];
          const verdict = await this.store.addIn(tx, {
            booking,
            claims,
            door: by,
            catalogueVersion: catalogue.version,
          });
          if (verdict !== 'booked') return verdict;
          const reader = { actor: display, catalogue, now };
          const made = presentBooking(booking, reader);
          const come = { ...booking, status: 'checked_in' as const, checkedInAt: now };
          const told = { type: 'booking.checked_in', changed: ['status'], actorId, door: by };
          const view = made.can.checkIn
            ? presentBooking(await this.store.update(tx, come, told), reader)
            : made;
          await alongside?.(tx, view);
          return view;
        },
        { dryRun },
      );
    return (await this.booking.make(display, wish, make)) as BookingView;
  }
}
