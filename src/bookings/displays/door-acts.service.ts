import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Problem } from '../../platform/index.js';
import type { ActOptions } from '../booking-acts.js';
import type { Booking } from '../booking.js';
import type { BookingView } from '../bookings.dto.js';
import { ChangeBookingService } from '../changing/change-booking.service.js';
import { CheckInService } from '../check-in/check-in.service.js';
import type { Stay } from './displays.dto.js';
import { Doors } from './doors.js';

/** What becomes of what was taken at a door. */
@Injectable()
export class DoorActsService {
  constructor(
    private readonly doors: Doors,
    private readonly changing: ChangeBookingService,
    private readonly checkIns: CheckInService,
  ) {}

  async extend(display: Actor, minutes: Stay, options: ActOptions): Promise<BookingView> {
    const { id } = await this.takenHere(display);
    return this.changing.extend(display, id, { minutes }, options);
  }

  /** What was to begin in a moment has not begun, and is given back whole. */
  async end(display: Actor, options: ActOptions): Promise<BookingView> {
    const { id, during, now } = await this.takenHere(display);
    return during.start < now
      ? this.checkIns.end(display, id, {}, options)
      : this.changing.cancel(display, id, {}, options);
  }

  private async takenHere(display: Actor): Promise<Booking & { now: number }> {
    const door = await this.doors.of(display);
    const booking = await this.doors.takenHere(door);
    if (!booking) throw new Problem('no-booking-here', 'Nothing that was taken at this door goes on now.');
    return { ...booking, now: door.now };
  }
}
