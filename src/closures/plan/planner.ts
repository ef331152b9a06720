import { Injectable } from '@nestjs/common';
import { type Booking, unitsThere } from '../../bookings/index.js';
import { Database } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace } from '../../spaces/index.js';
import { Clock, type Instant } from '../../time/index.js';
import type { Strategy } from '../closure.js';
import { allowing } from './allowing.js';
import { candidates } from './candidates.js';
import { type Case, type Fits, mostAtOnce, offersFor, open, withPinned } from './case.js';
import { companyOf } from './company.js';
import { place } from './place.js';
import { byHand, cannotMove, type Pin, type PlannedMove } from './planned-move.js';
import type { Occupancy } from './sitter.js';
import { SpareRoom } from './spare-room.js';
import { explain, explainMissing } from './why.js';
import { Whose } from './whose.js';

/** What is to be planned: who has to make way, for what, and how. */
export interface Task {
  spaceIds: readonly string[];
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
    private readonly clock: Clock,
  ) {}

  /** In the order of the bookings. */
  async plan({ spaceIds, strategy, bookings, pins }: Task): Promise<PlannedMove[]> {
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
    const free = await this.spare.for(cases, catalogue);
    const fits = fitting(catalogue, free, now);
    const scene: Scene = { strategy, pins, catalogue, now, free, fits, settled };
    // What is pinned has its place before anybody else looks for one.
    seatPinned(cases, scene);
    seat(
      cases.filter(({ id, booking }) => !settled.has(id) && !mayOnlyAsk(booking, scene)),
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

  private async casesOf(
    bookings: readonly Booking[],
    closed: ReadonlySet<string>,
    catalogue: CatalogueSnapshot,
    strategy: Strategy,
  ): Promise<Case[]> {
    const bookerOf = await this.whose.of(this.db.manager, bookings);
    const candidatesFor = candidates(closed, catalogue, strategy);
    return bookings.map((booking): Case => {
      const origin = catalogue.byId.get(booking.spaceId)!;
      const { id, during, seriesId, tenantId } = booking;
      return {
        id,
        during,
        ...(seriesId !== null && { series: `${seriesId} ${origin.id}` }),
        ...(strategy.keepTeams && { team: tenantId }),
        options: [],
        booking,
        booker: bookerOf(booking),
        origin,
        candidates: candidatesFor(origin),
        bySpace: new Map(),
      };
    });
  }
}

function fitting(catalogue: CatalogueSnapshot, free: Occupancy, now: Instant): Fits {
  const isAllowed = allowing(catalogue, now);
  return (one, { space }) =>
    isAllowed(one.booking, one.booker, space, unitsThere(one.booking, space, catalogue)) &&
    free.room(one, space.id) > 0;
}

function seatPinned(cases: readonly Case[], { strategy, pins, free, fits, settled }: Scene): void {
  for (const one of cases) {
    const pin = pins.get(one.id);
    const candidate =
      pin?.spaceId === undefined ? undefined : one.candidates.find(({ space }) => space.id === pin.spaceId);
    if (!candidate || !fits(one, candidate)) continue;
    free.take(one, candidate.space.id);
    settled.set(one.id, {
      ...baseOf(one.booking),
      outcome: 'move',
      toSpaceId: candidate.space.id,
      walkM: candidate.walkM,
      why: [{ code: 'pinned', detail: 'Chosen by hand.' }, ...explain(one.origin, candidate, strategy)],
    });
  }
}

function seat(waiting: readonly Case[], { strategy, catalogue, free, fits, settled }: Scene): void {
  const most = spareOptions + Math.min(mostCompetitors, mostAtOnce(waiting));
  for (const one of waiting) open(one, most, strategy, fits);
  const placing = place(waiting, free);
  const company = companyOf(waiting, placing, catalogue);
  for (const one of waiting) {
    const spaceId = placing.get(one.id);
    if (spaceId === undefined) continue;
    const candidate = one.bySpace.get(spaceId)!;
    settled.set(one.id, {
      ...baseOf(one.booking),
      outcome: 'move',
      toSpaceId: spaceId,
      walkM: candidate.walkM,
      why: explain(one.origin, candidate, strategy, company(one)),
    });
  }
}

/** Whoever has no place by now chooses, where there is anything to choose from. */
function ask(cases: readonly Case[], { strategy, pins, now, fits, settled }: Scene): void {
  for (const one of cases) {
    if (settled.has(one.id)) continue;
    const offers = offersFor(one, fits);
    const given = cannotMove(one.booking, now) ?? byHand(one.booking, pins.get(one.id));
    settled.set(one.id, {
      ...baseOf(one.booking),
      outcome: offers.length > 0 ? 'ask' : 'cancel',
      offers: offers.map(({ space }) => space.id),
      why: given?.move.why ?? explainMissing(offers, one.candidates, strategy),
    });
  }
}

const mayOnlyAsk = (booking: Booking, { pins, now }: Scene): boolean =>
  (cannotMove(booking, now) ?? byHand(booking, pins.get(booking.id)))?.wantsOffers ?? false;

const baseOf = ({ id, version }: Booking) => ({ bookingId: id, bookingVersion: version });
