import { Injectable } from '@nestjs/common';
import { type Booking, type Fate, claimsThere, unitsThere } from '../../bookings/index.js';
import { LedgerReader, Room, roomKey } from '../../capacity/index.js';
import { Actors, type Booker } from '../../identity/index.js';
import { Database, type Problem, type Tx } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace, drawsOf } from '../../spaces/index.js';
import { Clock, day, type Instant, type Interval, overlaps, slotsOf } from '../../time/index.js';
import type { Closure, Strategy } from '../closure.js';
import { allowing } from './allowing.js';
import { type Candidate, candidateAt, candidates } from './candidates.js';
import { byHand, cannotMove, type Pin, type PlannedMove } from './planned-move.js';
import { place } from './place.js';
import type { Occupancy, Sitter } from './sitter.js';
import { explain, explainMissing } from './why.js';
import { whyNot } from './why-not.js';

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
const mostOffers = 3;
/** For who chooses by themselves: farther than the first hundred nobody looks. */
const mostLookedAt = 100;

/** One booking while it is planned: where it could go, of what the rules allow and is free. */
interface Case extends Sitter {
  booking: Booking;
  booker: Booker;
  origin: CatalogueSpace;
  candidates: readonly Candidate[];
  bySpace: Map<string, Candidate>;
}

/** Works out what becomes of those who have to make way; writes nothing. */
@Injectable()
export class Planner {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly ledger: LedgerReader,
    private readonly actors: Actors,
    private readonly clock: Clock,
  ) {}

  /** In the order of the bookings. */
  async plan({ spaceIds, strategy, bookings, pins }: Task): Promise<PlannedMove[]> {
    const catalogue = await this.catalogue.current();
    const now = this.clock.now();
    const closed = new Set(spaceIds);
    const settled = new Map<string, PlannedMove>();
    const open: Booking[] = [];
    for (const booking of bookings) {
      const pin = pins.get(booking.id);
      const given = cannotMove(booking, now) ?? byHand(booking, pin);
      if (given && !given.wantsOffers) settled.set(booking.id, given.move);
      else open.push(booking);
    }
    const cases = (await this.casesOf(open, closed, catalogue, strategy)).map((one) =>
      withPinned(one, pins.get(one.id), { closed, catalogue, strategy }),
    );
    const room = await this.roomFor(cases, catalogue);
    const free = occupancyOf(room, catalogue);
    const fits = this.fitting(catalogue, free, now);

    // What is pinned has its place before anybody else looks for one.
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

    const asked = new Set(
      cases.filter(
        ({ booking }) => !settled.has(booking.id) && mayOnlyAsk(booking, pins.get(booking.id), now),
      ),
    );
    const waiting = cases.filter((one) => !settled.has(one.id) && !asked.has(one));
    const most = spareOptions + Math.min(mostCompetitors, mostAtOnce(waiting));
    for (const one of waiting) this.open(one, most, strategy, fits);
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
    for (const one of cases) {
      if (settled.has(one.id)) continue;
      const offers = offersFor(one, fits);
      settled.set(one.id, {
        ...baseOf(one.booking),
        outcome: offers.length > 0 ? 'ask' : 'cancel',
        offers: offers.map(({ space }) => space.id),
        why: asked.has(one)
          ? (cannotMove(one.booking, now) ?? byHand(one.booking, pins.get(one.id)))!.move.why
          : explainMissing(offers, one.candidates, strategy),
      });
    }
    return bookings.map(({ id }) => settled.get(id)!);
  }

  /** Why a booking cannot go where somebody wants it by hand. */
  async whyNot(
    booking: Booking,
    wanted: CatalogueSpace,
    closure: Pick<Closure, 'id' | 'spaceIds' | 'reason'>,
  ): Promise<Problem> {
    const [catalogue, bookerOf] = await Promise.all([
      this.catalogue.current(),
      this.bookersOf(this.db.manager, [booking]),
    ]);
    return whyNot({ booking, booker: bookerOf(booking), wanted }, closure, catalogue, this.clock.now());
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
    const free = occupancyOf(await this.roomFor([few], catalogue), catalogue);
    return offersFor(few, this.fitting(catalogue, free, now)).map(({ space }) => space);
  }

  private fitting(catalogue: CatalogueSnapshot, free: Occupancy, now: Instant) {
    const isAllowed = allowing(catalogue, now);
    return (one: Case, { space }: Candidate) =>
      isAllowed(one.booking, one.booker, space, unitsThere(one.booking, space, catalogue)) &&
      free.room(one, space.id) > 0;
  }

  /** How many of these may not go where they are planned to go, by the rules of now. */
  async notAllowed(tx: Tx, catalogue: CatalogueSnapshot, fates: readonly Fate[]): Promise<number> {
    const now = this.clock.now();
    const bookers = await this.bookersOf(
      tx,
      fates.map(({ booking }) => booking),
    );
    const isAllowed = allowing(catalogue, now);
    return fates.filter(({ booking, to }) => {
      if (!to) return false;
      const units = unitsThere(booking, to, catalogue);
      return to.status !== 'active' || !isAllowed(booking, bookers(booking), to, units);
    }).length;
  }

  /** Whoever has left the company shows nothing any more. */
  private async bookersOf(tx: Tx, bookings: readonly Booking[]): Promise<(booking: Booking) => Booker> {
    const found = await this.actors.find(tx, [...new Set(bookings.map(({ bookedFor }) => bookedFor))]);
    return ({ bookedFor: memberId, tenantId }) =>
      found.get(memberId) ?? { memberId, tenantId, qualifications: [], riskForms: [] };
  }

  /** Where each could go at its time: so many of the best that satisfy all that is hard. */
  private open(
    one: Case,
    most: number,
    { maxWalkM }: Strategy,
    fits: (one: Case, candidate: Candidate) => boolean,
  ) {
    const options = [];
    for (const candidate of one.candidates) {
      if (options.length >= most) break;
      if (candidate.walkM > maxWalkM || candidate.lacks.length > 0 || !fits(one, candidate)) continue;
      one.bySpace.set(candidate.space.id, candidate);
      options.push({ spaceId: candidate.space.id, floorId: candidate.space.floor.id, cost: candidate.cost });
    }
    one.options = options;
  }

  private async casesOf(
    bookings: readonly Booking[],
    closed: ReadonlySet<string>,
    catalogue: CatalogueSnapshot,
    strategy: Strategy,
  ): Promise<Case[]> {
    const bookerOf = await this.bookersOf(this.db.manager, bookings);
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

  /** A copy of the ledger for all spaces that anybody could go to, on all days that anybody is there. */
  private async roomFor(cases: readonly Case[], catalogue: CatalogueSnapshot): Promise<Room> {
    const spaces = new Set<CatalogueSpace>();
    for (const list of new Set(cases.map((one) => one.candidates)))
      for (const { space } of list) spaces.add(space);
    const pools = new Set(
      [...spaces].flatMap((space) => drawsOf(space, space.capacity).map(({ poolId }) => poolId)),
    );
    const stretch = reachOf(cases);
    const rows =
      stretch && pools.size > 0
        ? await this.ledger.touchedDays(slotsOf(stretch), { pools: [...pools], counts: true })
        : [];
    return new Room(
      new Map(rows.map((row) => [roomKey(row), row])),
      (poolId) => catalogue.byPool.get(poolId)?.capacity ?? 0,
    );
  }
}

/** What somebody has settled by hand is looked at, however far down the list it would stand. */
function withPinned(
  one: Case,
  pin: Pin | undefined,
  {
    closed,
    catalogue,
    strategy,
  }: { closed: ReadonlySet<string>; catalogue: CatalogueSnapshot; strategy: Strategy },
): Case {
  if (pin?.spaceId === undefined || closed.has(pin.spaceId)) return one;
  if (one.candidates.some(({ space }) => space.id === pin.spaceId)) return one;
  const space = catalogue.byId.get(pin.spaceId);
  const wanted = space && candidateAt(one.origin, space, strategy);
  return wanted ? { ...one, candidates: [...one.candidates, wanted] } : one;
}

/** With a day before and after it, for set-up and clean-up. */
function reachOf(cases: readonly Case[]): Interval | undefined {
  if (cases.length === 0) return undefined;
  let [start, end] = [Infinity, -Infinity];
  for (const { during } of cases) {
    start = Math.min(start, during.start);
    end = Math.max(end, during.end);
  }
  return { start: start - day, end: end + day };
}

/** Takes and gives on a copy of the ledger. */
function occupancyOf(room: Room, catalogue: CatalogueSnapshot): Occupancy {
  const claims = (sitter: Sitter, spaceId: string) =>
    claimsThere((sitter as Case).booking, catalogue.byId.get(spaceId)!, catalogue);
  return {
    room: (sitter, spaceId) =>
      claims(sitter, spaceId).reduce(
        (least, claim) => Math.min(least, Math.max(0, Math.floor(room.left(claim) / claim.units))),
        Infinity,
      ),
    take: (sitter, spaceId) => room.take(claims(sitter, spaceId)),
    giveBack: (sitter, spaceId) => room.giveBack(claims(sitter, spaceId)),
  };
}

/** How many are there at the busiest moment. */
function mostAtOnce(cases: readonly Case[]): number {
  const edges = cases
    .flatMap(({ during }) => [[during.start, 1] as const, [during.end, -1] as const])
    .sort(([a, x], [b, y]) => a - b || x - y);
  let [now, most] = [0, 0];
  for (const [, change] of edges) most = Math.max(most, (now += change));
  return most;
}

/** Of what is free, whatever the walk and the kit, each to choose from. */
function offersFor(one: Case, fits: (one: Case, candidate: Candidate) => boolean): Candidate[] {
  const offers: Candidate[] = [];
  for (const candidate of one.candidates) {
    if (offers.length === mostOffers) break;
    if (fits(one, candidate)) offers.push(candidate);
  }
  return offers;
}

/** What a booking has in common with others of the plan: on its floor of its company at its time, and in its space of its series. */
function companyOf(
  cases: readonly Case[],
  placing: ReadonlyMap<string, string>,
  { byId }: CatalogueSnapshot,
) {
  const placed = cases.flatMap((one) => {
    const spaceId = placing.get(one.id);
    return spaceId === undefined ? [] : { one, spaceId, floorId: byId.get(spaceId)!.floor.id };
  });
  const onFloor = grouped(placed, ({ one, floorId }) => `${one.team} ${floorId}`);
  const inSpace = grouped(placed, ({ one, spaceId }) => `${one.series} ${spaceId}`);
  return (one: Case): { team: number; series: number } => {
    const spaceId = placing.get(one.id)!;
    const { floor } = byId.get(spaceId)!;
    const near = one.team === undefined ? [] : onFloor.get(`${one.team} ${floor.id}`)!;
    return {
      team: near.filter(({ one: other }) => other !== one && overlaps(other.during, one.during)).length,
      series: one.series === undefined ? 0 : inSpace.get(`${one.series} ${spaceId}`)!.length - 1,
    };
  };
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const others = groups.get(key);
    if (others) others.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

const mayOnlyAsk = (booking: Booking, pin: Pin | undefined, now: Instant): boolean =>
  (cannotMove(booking, now) ?? byHand(booking, pin))?.wantsOffers ?? false;

const baseOf = ({ id, version }: Booking) => ({ bookingId: id, bookingVersion: version });
