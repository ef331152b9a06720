import { Injectable } from '@nestjs/common';
import { LedgerReader } from '../capacity/index.js';
import type { Actor } from '../identity/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { hour, type Instant, type Interval, inZone, minute, slotMinutes, slotsOf } from '../time/index.js';
import { Alternatives, type WaysOut } from './alternatives.js';
import { freeUntil, type SlotLine, slotLine } from './free-time.js';
import { judge } from './judge.js';
import { OfferSigner } from './offer-signer.js';
import { unitsOf } from './occupancy.js';

/** What somebody who stands before a space can have of it: to be booked by the offer's id alone. */
interface WalkInOffer {
  offerId: string;
  space: { id: string; code: string; name: unknown };
  start: string;
  end: string;
  expiresAt: string;
}

interface WalkIn extends Partial<WaysOut> {
  /** Until when somebody could stay; absent where it is taken now. */
  freeUntil?: string;
  /** Absent where it is taken, or not to be had by whoever asks. */
  offer?: WalkInOffer;
}

/** What is wanted of a space here and now. */
interface WalkInWish {
  units?: number;
  people?: number;
  /** How long, where that is known. */
  until?: Instant;
}

const slot = slotMinutes * minute;
/** How long somebody is taken to stay who does not say: the longest of these that fits. */
const stays = [60, 45, 30, 15];
/** Who stands there waits no longer for a free moment. */
const wait = 3 * slot;
const lookAhead = 24 * hour;

/** Somebody stands before a space and wants it now: what they can have of it, or else what is free instead. */
@Injectable()
export class WalkIns {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly offers: OfferSigner,
    private readonly alternatives: Alternatives,
  ) {}

  async at(
    actor: Actor,
    snapshot: CatalogueSnapshot,
    space: CatalogueSpace,
    { people = 1, units = unitsOf(space, { people }), until }: WalkInWish,
    now: Instant,
  ): Promise<WalkIn> {
    const zone = snapshot.campus.timeZone;
    // The nearer end of the slot that it is: an offer from it stands for some minutes at least.
    const first = Math.round(now / slot) * slot;
    const line = await this.lineOf(space, { start: first - slot, end: now + lookAhead }, units);
    const free = freeUntil(line, first);
    const stay = this.firstStay(actor, snapshot, space, { line, first, units, people, until }, now);
    const shown = free > first && { freeUntil: inZone(free, zone) };
    if (stay) {
      const { offerId, expiresAt } = this.offers.sign(
        { spaceId: space.id, during: stay, units, people },
        now,
      );
      return {
        ...shown,
        offer: {
          offerId,
          space: { id: space.publicId, code: space.code, name: space.name },
          start: inZone(stay.start, zone),
          end: inZone(stay.end, zone),
          expiresAt: inZone(expiresAt, zone),
        },
      };
    }
    const during = { start: first, end: Math.max(until ?? 0, first + slot, first + stays[0]! * minute) };
    return {
      ...shown,
      ...(await this.alternatives.for(actor, snapshot, { space, during, units, people }, now)),
    };
  }

  private firstStay(
    actor: Actor,
    snapshot: CatalogueSnapshot,
    space: CatalogueSpace,
    {
      line,
      first,
      units,
      people,
      until,
    }: { line: SlotLine; first: Instant; units: number; people: number; until?: Instant },
    now: Instant,
  ): Interval | undefined {
    for (let start = first; start <= now + wait; start += slot) {
      const free = freeUntil(line, start);
      const ends =
        until === undefined
          ? stays.map((minutes) => start + Math.max(minutes, space.terms.minMinutes) * minute)
          : [until];
      const end = ends.find(
        (end) =>
          end > start &&
          end <= free &&
          judge(actor, snapshot, space, { during: { start, end }, units, people }, now).length === 0,
      );
      if (end !== undefined) return { start, end };
    }
    return undefined;
  }

  private async lineOf(space: CatalogueSpace, stretch: Interval, units: number): Promise<SlotLine> {
    const days = slotsOf(stretch).map(({ day }) => day);
    const rows = await this.ledger.days(days.map((day) => ({ day, poolId: space.poolId })));
    return slotLine(new Map(days.map((day, n) => [day, rows[n]])), stretch, units, space.capacity);
  }
}
