import { Injectable } from '@nestjs/common';
import { type Booking, BusyPeople, spacesOf, unitsThere } from '../../bookings/index.js';
import { Database } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace, drawsOf } from '../../spaces/index.js';
import { Clock, type Instant, type Interval } from '../../time/index.js';
import type { Strategy } from '../closure.js';
import { allowing } from './allowing.js';
import { alone } from './alone.js';
import { candidates } from './candidates.js';
import { type Case, type Fits, mostAtOnce, offersFor, open, withPinned } from './case.js';
import { companyOf } from './company.js';
import { moveOf, planned } from './moves.js';
import { mayComeLater, onePlaceEach, otherTimesOf } from './other-times.js';
import { place, placeAtOtherTimes } from './place.js';
import { byHand, cannotMove, type Pin, type PlannedMove, severalSpaces } from './planned-move.js';
import { bookingOf, type Occupancy, type Placing, timeOf } from './sitter.js';
import { SpareRoom } from './spare-room.js';
import { explain, explainMissing } from './why.js';
import { Whose } from './whose.js';

/** What is to be planned: who has to make way, for what, and how. */
export interface Task {
  spaceIds: readonly string[];
  during: Interval;
  strategy: Strategy;
  bookings: readonly Booking[];
  /** By booking: what somebody has settled by hand. */
  pins: ReadonlyMap<string, Pin>;
}

/** So many more than compete are looked at, the best first. */
const spareOptions = 30;
const mostCompetitors = 100;
/** For who chooses by themselves: farther than the first hundred nobody looks. */
const mostLookedAt = 100;

interface Scene extends Pick<Task, 'strategy' | 'pins'> {
  catalogue: CatalogueSnapshot;
  now: Instant;
  free: Occupancy;
  fits: Fits;
  /** What becomes of each, as far as that is known. */
  settled: Map<string, PlannedMove>;
}

/** Works out what becomes of those who have to make way; writes nothing. */
@Injectable()
export class Planner {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly spare: SpareRoom,
    private readonly whose: Whose,
    private readonly people: BusyPeople,
    private readonly clock: Clock,
  ) {}

  /** In the order of the bookings. */
  async plan({ spaceIds, during, strategy, bookings, pins }: Task): Promise<PlannedMove[]> {
    const catalogue = await this.catalogue.current();
    const now = this.clock.now();
    const closed = new Set(spaceIds);
    const settled = new Map<string, PlannedMove>();
    const waiting: Booking[] = [];
    for (const booking of bookings) {
      const given = cannotMove(booking, now) ?? byHand(booking, pins.get(booking.id));
      if (given && !given.wantsOffers) settled.set(booking.id, given.move);
      else waiting.push(booking);
    }
    const cases = (await this.casesOf(waiting, closed, catalogue, strategy)).map((one) =>
      withPinned(one, pins.get(one.id), { closed, catalogue, strategy }),
    );
    const free = onePlaceEach(await this.spare.for(cases, catalogue, { spaceIds, during }));
    const fits = fitting(catalogue, free, now);
    const scene: Scene = { strategy, pins, catalogue, now, free, fits, settled };
    // What is pinned has its place before anybody else looks for one.
    seatPinned(cases, scene);
    await this.seat(
      cases.filter((one) => !settled.has(bookingOf(one)) && !mayOnlyAsk(one, scene)),
      scene,
    );
    ask(cases, scene);
    return bookings.map(({ id }) => settled.get(id)!);
  }

  /** What else somebody may have in place of one space, by now: the nearest that the rules allow and that are free. */
  async offers(
    booking: Booking,
    origin: CatalogueSpace,
    without: ReadonlySet<string>,
    strategy: Strategy,
  ): Promise<CatalogueSpace[]> {
    const catalogue = await this.catalogue.current();
    const now = this.clock.now();
    const like = { ...booking, spaceId: origin.id };
    const [one] = await this.casesOf([like], without, catalogue, strategy);
    const few = { ...one!, candidates: one!.candidates.slice(0, mostLookedAt) };
    const free = await this.spare.for([few], catalogue);
    return offersFor(few, fitting(catalogue, free, now)).map(({ space }) => space);
  }

  private async seat(waiting: readonly Case[], scene: Scene): Promise<void> {
    const { strategy, catalogue, free, fits, settled } = scene;
    const most = spareOptions + Math.min(mostCompetitors, mostAtOnce(waiting));
    for (const one of waiting) open(one, most, strategy, fits);
    const placing = place(waiting, free);
    if (!strategy.keepTime) await this.atOtherTimes(waiting, placing, scene);
    const company = companyOf(waiting, placing, catalogue);
    for (const parts of byBooking(waiting))
      if (parts.every(({ id }) => placing.has(id)))
        settled.set(bookingOf(parts[0]!), moveOf(parts, placing, { strategy, catalogue, company }));
  }

  /** Whoever finds nothing at their time comes at another of the same day. */
  private async atOtherTimes(waiting: readonly Case[], placing: Placing, scene: Scene): Promise<void> {
    const left = waiting.filter((one) => !placing.has(one.id) && mayComeLater(one));
    if (left.length === 0) return;
    const busy = await this.people.of(
      this.db.manager,
      left.map(({ booking }) => booking),
    );
    for (const one of left) one.otherTimes = otherTimesOf(one, { ...scene, busy });
    placeAtOtherTimes(waiting, placing, scene.free);
  }

  private async casesOf(
    bookings: readonly Booking[],
    closed: ReadonlySet<string>,
    catalogue: CatalogueSnapshot,
    strategy: Strategy,
  ): Promise<Case[]> {
    const bookerOf = await this.whose.of(this.db.manager, bookings);
    const candidatesFor = candidates(closed, catalogue, strategy);
    const pools = new Set([...closed].map((id) => catalogue.byId.get(id)!.poolId));
    const isInTheWay = ({ spaceId, units }: { spaceId: string; units: number }) =>
      drawsOf(catalogue.byId.get(spaceId)!, units).some(({ poolId }) => pools.has(poolId));
    return bookings.flatMap((booking) => {
      const { during, seriesId, tenantId } = booking;
      const spaces = spacesOf(booking);
      const isParty = spaces.length > 1;
      return spaces.flatMap((taken, nth): Case[] => {
        // Of several, those that stay open are kept.
        if (isParty && !isInTheWay(taken)) return [];
        const origin = catalogue.byId.get(taken.spaceId)!;
        return [
          {
            id: isParty ? `${booking.id} ${nth}` : booking.id,
            during,
            ...(isParty && { party: booking.id }),
            ...(seriesId !== null && !isParty && { series: `${seriesId} ${origin.id}` }),
            ...(strategy.keepTeams && { team: tenantId }),
            options: [],
            booking: alone(booking, nth, catalogue),
            nth,
            booker: bookerOf(booking),
            origin,
            candidates: candidatesFor(origin),
            spaces,
          },
        ];
      });
    });
  }
}

function fitting(catalogue: CatalogueSnapshot, free: Occupancy, now: Instant): Fits {
  const isAllowed = allowing(catalogue, now);
  return (one, seat) => {
    const space = catalogue.byId.get(seat.spaceId)!;
    const units = unitsThere(one.booking, space, catalogue);
    const there = seat.shift ? { ...one.booking, during: timeOf(one, seat) } : one.booking;
    return (
      isAllowed(there, one.booker, space, { units, keepsStart: !seat.shift }) && free.room(one, seat) > 0
    );
  };
}

function byBooking(cases: readonly Case[]): Case[][] {
  const found = new Map<string, Case[]>();
  for (const one of cases) {
    const parts = found.get(bookingOf(one));
    if (parts) parts.push(one);
    else found.set(bookingOf(one), [one]);
  }
  return [...found.values()];
}

function seatPinned(cases: readonly Case[], { strategy, pins, free, fits, settled }: Scene): void {
  for (const one of cases) {
    const spaceId = pins.get(one.id)?.spaceId;
    const candidate = spaceId && one.candidates.find(({ space }) => space.id === spaceId);
    if (!candidate || !fits(one, { spaceId })) continue;
    free.take(one, { spaceId });
    settled.set(one.id, {
      ...planned(one, 'move'),
      toSpaceId: spaceId,
      walkM: candidate.walkM,
      why: [{ code: 'pinned', detail: 'Chosen by hand.' }, ...explain(one.origin, candidate, strategy)],
    });
  }
}

/** Whoever has no place by now chooses, where there is anything to choose from. */
function ask(cases: readonly Case[], { strategy, pins, now, fits, settled }: Scene): void {
  for (const one of cases) {
    const id = bookingOf(one);
    if (settled.has(id)) continue;
    const offers = one.party === undefined ? offersFor(one, fits) : [];
    const given = cannotMove(one.booking, now) ?? byHand(one.booking, pins.get(id));
    const missing =
      one.party === undefined ? explainMissing(offers, one.candidates, strategy) : [severalSpaces];
    settled.set(id, {
      ...planned(one, offers.length > 0 ? 'ask' : 'cancel'),
      offers: offers.map(({ space }) => space.id),
      why: given?.move.why ?? missing,
    });
  }
}

const mayOnlyAsk = (one: Case, { pins, now }: Scene): boolean =>
  (cannotMove(one.booking, now) ?? byHand(one.booking, pins.get(bookingOf(one))))?.wantsOffers ?? false;
