import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../../identity/index.js';
import { Database, publicId } from '../../platform/index.js';
import { statuses } from '../../rules/index.js';
import { Catalogue } from '../../spaces/index.js';
import { type Member, MemberStore, TenantStore } from '../../tenants/index.js';
import { Clock, type Instant, type Interval } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { BookingLists } from '../booking-lists.js';
import { BookingStore } from '../booking.store.js';
import { presentBooking } from '../present-booking.js';
import { bookingIn } from './booking-in.js';
import type { BookingsFound, HolderFound } from './bookings-found.dto.js';

const mostPeople = 10;
/** Of each of them, to come and past. */
const mostOfEach = 10;
const mostFound = 20;

/** A hold is no booking yet. */
const told = statuses.filter((status) => status !== 'held');

/** Where somebody asks about a booking, and all that is known is who has it. */
@Injectable()
export class BookingsFoundService {
  constructor(
    private readonly store: BookingStore,
    private readonly lists: BookingLists,
    private readonly members: MemberStore,
    private readonly tenants: TenantStore,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  async find(actor: Actor, q: string): Promise<BookingsFound> {
    const tx = this.db.manager;
    const [catalogue, now] = [await this.catalogue.current(), this.clock.now()];
    const tenantId = runsTheCampus(actor) ? undefined : actor.tenantId;
    const id = bookingIn(q);
    const found =
      id === undefined
        ? await this.ofPeople(await this.members.search(tx, { tenantId, q }, mostPeople), tenantId, now)
        : await this.one(id, tenantId);
    const reader = { actor, catalogue, now };
    return {
      data: await Promise.all(
        found.map(async (booking) => ({
          booking: presentBooking(booking, reader),
          holder: await this.holderOf(booking),
        })),
      ),
    };
  }

  private async one(id: string, tenantId: string | undefined): Promise<Booking[]> {
    const booking = await this.store.find(id);
    const isTheirs = booking && (tenantId === undefined || booking.tenantId === tenantId);
    return isTheirs && booking.status !== 'held' ? [booking] : [];
  }

  private async ofPeople(
    people: readonly Member[],
    tenantId: string | undefined,
    now: Instant,
  ): Promise<Booking[]> {
    const asked = { tenantId, statuses: told, limit: mostOfEach };
    const lists = await Promise.all(
      people.flatMap(({ id: memberId }) => [
        this.lists.list({ ...asked, memberId, endsAfter: now }),
        this.lists.list({ ...asked, memberId, startsBefore: now, descending: true }),
      ]),
    );
    const each = new Map(lists.flat().map((booking) => [booking.id, booking]));
    return [...each.values()]
      .sort((a, b) => farFrom(now, a.during) - farFrom(now, b.during))
      .slice(0, mostFound);
  }

  private async holderOf({ bookedFor }: Booking): Promise<HolderFound> {
    const tx = this.db.manager;
    const { id, name, email, tenantId } = await this.members.findAnywhere(tx, bookedFor);
    const tenant = await this.tenants.find(tx, tenantId);
    return {
      id: publicId('member', id),
      name,
      email,
      tenantId: publicId('tenant', tenantId),
      tenantName: { ...tenant.name },
    };
  }
}

/** What is under way is not far at all. */
const farFrom = (now: Instant, { start, end }: Interval) => Math.max(0, start - now, now - end);
