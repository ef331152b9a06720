import { Injectable } from '@nestjs/common';
import { OfferSigner } from '../../availability/index.js';
import { CapacityStore } from '../../capacity/index.js';
import type { Actor } from '../../identity/index.js';
import {
  Database,
  idIn,
  invalid,
  newUuid,
  notFound,
  type PageQuery,
  pageOf,
  Problem,
  publicId,
  type Tx,
} from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, type Instant, inZone } from '../../time/index.js';
import type { ActOptions } from '../booking-acts.js';
import { BookService, type Draft } from '../book.service.js';
import { BookingStore } from '../booking.store.js';
import type { BookingView } from '../bookings.dto.js';
import { HoldStore } from '../holds/hold.store.js';
import { HoldsService } from '../holds/holds.service.js';
import { Overdue } from '../overdue.js';
import { presentWish } from './present-wish.js';
import { type WaitingWish, wishStatusAt } from './waiting-wish.js';
import type { ClaimBody, WaitBody, WishList, WishView } from './waitlist.dto.js';
import { WaitlistStore } from './waitlist.store.js';

const mostOpen = 10;

export interface JoinOptions {
  dryRun?: boolean;
  alongside?: (tx: Tx, view: WishView) => Promise<void>;
}

/** Waiting for a full slot: joining, looking, leaving, and taking what is offered. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly waitlist: WaitlistStore,
    private readonly booking: BookService,
    private readonly holds: HoldsService,
    private readonly turns: HoldStore,
    private readonly bookings: BookingStore,
    private readonly capacity: CapacityStore,
    private readonly offers: OfferSigner,
    private readonly overdue: Overdue,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  /** Judged like the booking that it may become. Nobody waits for what is free. */
  async join(actor: Actor, body: WaitBody, { dryRun, alongside }: JoinOptions): Promise<WishView> {
    const drafts = await this.draftsOf(actor, body);
    const { during, people } = drafts[0]!.booking;
    const wish = {
      id: newUuid(),
      tenantId: actor.tenantId,
      memberId: actor.memberId,
      spaceIds: [...new Set(drafts.map(({ booking }) => booking.spaceId))],
      during,
      people,
      ...(body.units !== undefined && { units: body.units }),
      whole: body.whole ?? false,
    };
    const claims = drafts.flatMap((draft) => draft.claims);
    await this.overdue.release(claims);
    return this.db.write(
      async (tx) => {
        await this.turns.takeTurn(tx, actor.memberId);
        const now = await this.bookings.now(tx);
        const { open, isThere } = await this.waitlist.openOf(tx, wish, now);
        if (isThere) throw new Problem('already-exists', 'You wait for this already: GET /api/v1/waitlist.');
        if (open >= mostOpen) throw tooMany();
        for (const draft of drafts) {
          if (await this.capacity.fits(tx, draft.claims)) throw this.isFree(draft, now);
        }
        await this.waitlist.add(tx, wish, claims);
        const view = await this.shown(tx, wish.id, now, body.timeZone);
        await alongside?.(tx, view);
        return view;
      },
      { dryRun },
    );
  }

  async one(actor: Actor, id: string): Promise<WishView> {
    const { campus } = await this.catalogue.current();
    return presentWish(await this.own(actor, id), campus.timeZone, this.clock.now());
  }

  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<WishList> {
    const { campus } = await this.catalogue.current();
    const now = this.clock.now();
    const wishes = await this.waitlist.listOpen(actor.memberId, now, idIn(cursor), limit + 1);
    return pageOf(
      wishes,
      limit,
      ({ id }) => [id],
      (wish) => presentWish(wish, campus.timeZone, now),
    );
  }

  /** Twice is once. What was offered goes to the next. */
  async leave(actor: Actor, id: string, { dryRun }: { dryRun?: boolean }): Promise<void> {
    await this.own(actor, id);
    const withdrawn = await this.db.write((tx) => this.waitlist.close(tx, id, 'withdrawn'), { dryRun });
    if (withdrawn) return;
    const wish = await this.own(actor, id);
    const status = wishStatusAt(wish, this.clock.now());
    if (status === 'offered' || status === 'claimed')
      await this.holds.release(actor, wish.hold!.bookingId, { dryRun });
  }

  /** Makes what is offered a booking. */
  async claim(actor: Actor, id: string, body: ClaimBody, options: ActOptions): Promise<BookingView> {
    const { status, hold } = await this.own(actor, id);
    if (!hold)
      throw new Problem('state-not-allowed', `Nothing has been offered: this wish is ${status}.`, {
        wishStatus: status,
      });
    return this.holds.confirm(actor, { ...body, holdId: publicId('hold', hold.bookingId) }, options);
  }

  private async own(actor: Actor, id: string): Promise<WaitingWish> {
    const wish = await this.waitlist.find(id);
    if (wish?.memberId !== actor.memberId) throw notFound('wish');
    return wish;
  }

  private async shown(tx: Tx, id: string, now: Instant, timeZone?: string): Promise<WishView> {
    const zone = timeZone ?? this.catalogue.cached()!.campus.timeZone;
    return presentWish((await this.waitlist.find(id, tx))!, zone, now);
  }

  /** The booking that it would become in each of its spaces. */
  private async draftsOf(actor: Actor, { spaceIds, ...wish }: WaitBody): Promise<Draft[]> {
    if ((spaceIds === undefined) === (wish.spaceId === undefined)) {
      throw invalid({
        pointer: '/spaceIds',
        code: 'one-of',
        detail: 'Say which space: spaceId, or several of which any will do: spaceIds.',
      });
    }
    // Nothing is booked that would show that the rules known here are old.
    await this.catalogue.current();
    const drafts: Draft[] = [];
    for (const spaceId of spaceIds ?? [wish.spaceId]) {
      drafts.push((await this.booking.make(actor, { ...wish, spaceId }, async (draft) => draft)) as Draft);
    }
    return drafts;
  }

  private isFree({ booking, catalogue }: Draft, now: Instant): Problem {
    const { spaceId, during, units, people } = booking;
    const zone = catalogue.campus.timeZone;
    const space = catalogue.byId.get(spaceId)!;
    const { offerId, expiresAt } = this.offers.sign({ spaceId, during, units, people }, now);
    const offer = {
      offerId,
      space: { id: space.publicId, code: space.code, name: space.name },
      start: inZone(during.start, zone),
      end: inZone(during.end, zone),
      expiresAt: inZone(expiresAt, zone),
    };
    return new Problem('slot-free', `${space.code} is free then: book it by the offerId of the offer.`, {
      offers: [offer],
    });
  }
}

const tooMany = () =>
  new Problem(
    'too-many-open-bookings',
    `You wait for ${mostOpen} slots already. Leave one of them first: GET /api/v1/waitlist lists them.`,
    { limit: mostOpen, left: 0 },
  );
