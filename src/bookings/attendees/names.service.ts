import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database, notFound, refuseUnlessSeen } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import type { ActOptions } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import type { BookingView } from '../bookings.dto.js';
import { doorOf } from '../door.js';
import { mayAct, mayNot, maySee } from '../permissions.js';
import { presentBooking } from '../present-booking.js';
import { forgotten, type Names } from './party.js';

/** Forgetting who came. It is no act in the life of a booking: most want it when that is over. */
@Injectable()
export class NamesService {
  constructor(
    private readonly db: Database,
    private readonly store: BookingStore,
    private readonly catalogue: Catalogue,
  ) {}

  /** Twice is once: then there is nothing left to forget. */
  async forget(actor: Actor, id: string, { seen, dryRun, alongside }: ActOptions): Promise<BookingView> {
    const catalogue = await this.catalogue.current();
    return this.db.write(
      async (tx) => {
        const locked = await this.store.lock(tx, id);
        if (!locked || !maySee(actor, locked.booking)) throw notFound('booking');
        const { booking, now } = locked;
        if (!mayAct(actor, booking, 'move')) throw mayNot(actor, booking, 'move');
        const reader = { actor, catalogue, now };
        refuseUnlessSeen(seen, presentBooking(booking, reader));
        const changed = fieldsToForget(booking.party.names);
        const becomes =
          changed.length === 0
            ? booking
            : await this.store.update(
                tx,
                { ...booking, party: forgotten(booking.party) },
                { type: 'booking.names_forgotten', actorId: actor.memberId, door: doorOf(actor), changed },
              );
        const view = presentBooking(becomes, reader);
        await alongside?.(tx, view);
        return view;
      },
      { dryRun },
    );
  }
}

const fieldsToForget = (names: Names | undefined): string[] => [
  ...(names?.attendees.some(({ email }) => email !== undefined) ? ['attendees'] : []),
  ...(names?.guests.some(({ name }) => name !== undefined) ? ['guests'] : []),
];
