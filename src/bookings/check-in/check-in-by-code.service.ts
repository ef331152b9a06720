import { Injectable } from '@nestjs/common';
import { WalkIns } from '../../availability/index.js';
import type { Actor } from '../../identity/index.js';
import { Problem, publicId } from '../../platform/index.js';
import { checkInOpensAt, statusAt } from '../../rules/index.js';
import { Catalogue, type CatalogueSpace, QrCodes } from '../../spaces/index.js';
import { Clock, day, type Instant, inZone } from '../../time/index.js';
import type { ActOptions } from '../booking-acts.js';
import type { Booking } from '../booking.js';
import { BookingLists } from '../booking-lists.js';
import type { BookingView } from '../bookings.dto.js';
import { CheckInService } from './check-in.service.js';

/** Somebody has scanned the sticker of a space: they have a booking here and have come, or want to know what they can have. */
@Injectable()
export class CheckInByCode {
  constructor(
    private readonly codes: QrCodes,
    private readonly lists: BookingLists,
    private readonly checkIns: CheckInService,
    private readonly walkIns: WalkIns,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async checkIn(actor: Actor, code: string, options: ActOptions): Promise<BookingView> {
    const id = await this.codes.spaceIdOf(code);
    const catalogue = await this.catalogue.current();
    const space = id === undefined ? undefined : catalogue.byId.get(id);
    if (!space) throw new Problem('not-found', 'This code is on no sticker of ours, or not any more.');
    const now = this.clock.now();
    const theirs = await this.lists.comingUp(actor, space.id, { start: now, end: now + day });
    const here = meantNow(theirs, space, now);
    if (here) return this.checkIns.checkIn(actor, here.id, {}, options);
    const walkIn = await this.walkIns.at(actor, catalogue, space, {}, now);
    const zone = catalogue.campus.timeZone;
    const [next] = theirs;
    throw new Problem(
      'no-booking-here',
      walkIn.offer
        ? `You have no booking of ${space.code} now. It is free: book "offer".`
        : `You have no booking of ${space.code} now, and it is not to be had at once.`,
      {
        space: { id: space.publicId, code: space.code, name: space.name },
        ...walkIn,
        ...(next && {
          next: {
            bookingId: publicId('booking', next.id),
            start: inZone(next.during.start, zone),
            opensAt: inZone(checkInOpensAt(space.terms, next.during), zone),
          },
        }),
      },
    );
  }
}

/** Of somebody's bookings here the one that they come for: the one under way, or that may be checked in to; else one that they have missed. */
function meantNow(
  bookings: readonly Booking[],
  { terms }: CatalogueSpace,
  now: Instant,
): Booking | undefined {
  const open = bookings.filter(({ during }) => checkInOpensAt(terms, during) <= now);
  return open.find((booking) => statusAt(booking, now) !== 'no_show') ?? open[0];
}
