import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ChangeBookingService, type CalendarBooking } from '../../bookings/index.js';
import type { Actor } from '../../identity/index.js';
import { asProblem, Problem, problemCatalogue, type Tx } from '../../platform/index.js';
import { Catalogue, type CatalogueSpace } from '../../spaces/index.js';
import { type Instant, inZone } from '../../time/index.js';
import { NotReadable } from '../ical/not-readable.js';
import type { Itip } from '../ical/read-itip.js';
import { DavRefusal } from './dav-refusal.js';
import { CalendarObjects, shelfOf } from './objects/calendar-objects.js';
import { ObjectStore } from './objects/object.store.js';
import { Put } from './methods/put.js';
import { Remove } from './methods/remove.js';
import { PersonCalendars } from './person-calendars.js';

/** Why a space cannot be had as an invitation wants it. */
export class InvitationRefused extends Error {
  constructor(
    message: string,
    readonly problem?: Problem,
  ) {
    super(message);
  }
}

/** Whoever invites a space puts an event into its calendar: the same UID is the same booking, however it comes. */
@Injectable()
export class InvitedSpaces {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly store: ObjectStore,
    private readonly objects: CalendarObjects,
    private readonly put: Put,
    private readonly removing: Remove,
    private readonly changing: ChangeBookingService,
    private readonly catalogue: Catalogue,
  ) {}

  /** Books or moves it; what has become of it then. `alongside` goes with it in the same transaction. */
  async invite(
    actor: Actor,
    space: CatalogueSpace,
    { uid, object }: Pick<Itip, 'uid' | 'object'>,
    alongside: (tx: Tx) => Promise<void>,
  ): Promise<readonly CalendarBooking[]> {
    const name = await this.nameOf(actor, space, uid);
    const place = { kind: 'object', calendar: space.publicId, name } as const;
    await told(() =>
      this.put.answer({ method: 'PUT', place, headers: {}, body: Buffer.from(object), actor, alongside }),
    );
    return this.bookings(actor, space, name);
  }

  /** Gives it back, or a date of it; false where there is nothing. */
  async callOff(
    actor: Actor,
    space: CatalogueSpace,
    uid: string,
    instance: Instant | undefined,
  ): Promise<boolean> {
    const name = await this.nameOf(actor, space, uid);
    const bookings = await this.bookings(actor, space, name);
    if (bookings.length === 0) return false;
    if (instance === undefined) {
      const place = { kind: 'object', calendar: space.publicId, name } as const;
      await told(() =>
        this.removing.answer({ method: 'DELETE', place, headers: {}, body: Buffer.alloc(0), actor }),
      );
      return true;
    }
    const zone = (await this.catalogue.current()).campus.timeZone;
    const one = bookings.find(({ booking }) =>
      booking.occurrenceOn === null
        ? booking.during.start === instance
        : booking.occurrenceOn === inZone(instance, zone).slice(0, 10),
    );
    if (!one) return false;
    await told(() => this.changing.cancel(actor, one.booking.id, {}, {}));
    return true;
  }

  private async bookings(
    actor: Actor,
    space: CatalogueSpace,
    name: string,
  ): Promise<readonly CalendarBooking[]> {
    const calendar = await this.calendars.one(actor, space.publicId);
    return (await this.objects.oneNamed(actor, calendar, name))?.bookings ?? [];
  }

  /** Under the name that a program of theirs gave it, if one did. */
  private async nameOf(actor: Actor, space: CatalogueSpace, uid: string): Promise<string> {
    const calendar = await this.calendars.one(actor, space.publicId);
    const stored = await this.store.withUid(shelfOf(actor, calendar), uid);
    return stored?.name ?? `${hash('sha256', uid, 'hex').slice(0, 32)}.ics`;
  }
}

async function told(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DavRefusal && error.status === 412)
      throw new Problem('overloaded', 'Several mails about this event have come at once.', { retryAfter: 1 });
    if (error instanceof NotReadable || error instanceof DavRefusal)
      throw new InvitationRefused(error.message);
    const problem = asProblem(error);
    // Nothing is declined because we are unwell: whoever handed it in does so again.
    if (problemCatalogue[problem.code].status >= 500) throw error;
    throw new InvitationRefused(problem.message, problem);
  }
}
