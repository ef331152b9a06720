import { Injectable } from '@nestjs/common';
import { claimsOf, claimsThere, unitsThere } from '../../bookings/index.js';
import { LedgerReader, Room, roomKey } from '../../capacity/index.js';
import { type Buffers, withBuffers } from '../../rules/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, drawsOf } from '../../spaces/index.js';
import { day, type DaySlots, type Interval, slotsOf } from '../../time/index.js';
import type { Case } from './case.js';
import { type Occupancy, type Seat, type Sitter, timeOf } from './sitter.js';

/** What is free where those of a plan could go. */
@Injectable()
export class SpareRoom {
  constructor(private readonly ledger: LedgerReader) {}

  /**
   * A copy of the ledger for all spaces that anybody could go to, or is in, on all days that anybody is there; of what is
   * still to be `closing`, as it will be once those have left and that is closed.
   */
  async for(cases: readonly Case[], catalogue: CatalogueSnapshot, closing?: Closing): Promise<Occupancy> {
    const spaces = new Set<CatalogueSpace>(cases.map(({ origin }) => origin));
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
    const room = new Room(
      new Map(rows.map((row) => [roomKey(row), row])),
      (poolId) => catalogue.byPool.get(poolId)?.capacity ?? 0,
    );
    if (closing && stretch) {
      for (const { booking } of cases) room.giveBack(claimsOf(booking, catalogue));
      close(room, closing, { pools, stretch }, catalogue);
    }
    return occupancyOf(room, catalogue);
  }
}

/** What a plan is for: what is closed, and when. */
export interface Closing {
  spaceIds: readonly string[];
  during: Interval;
}

function close(
  room: Room,
  { spaceIds, during }: Closing,
  { pools, stretch }: { pools: ReadonlySet<number>; stretch: Interval },
  { byId, byPool }: CatalogueSnapshot,
): void {
  const within = {
    start: Math.max(during.start, stretch.start),
    end: Math.min(during.end, stretch.end),
  };
  if (within.start >= within.end) return;
  for (const id of spaceIds) {
    const { poolId } = byId.get(id)!;
    if (pools.has(poolId)) room.take([{ poolId, during: within, units: byPool.get(poolId)!.capacity }]);
  }
}

/** With a day before and after it, for set-up and clean-up, and for other times. */
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
  const claims = (sitter: Sitter, seat: Seat) =>
    claimsThere(
      { ...(sitter as Case).booking, during: timeOf(sitter, seat) },
      catalogue.byId.get(seat.spaceId)!,
      catalogue,
    );
  const slotsThere = slotsOfWhoAsks();
  return {
    room(sitter, seat) {
      const space = catalogue.byId.get(seat.spaceId)!;
      if (space.kinship)
        return claims(sitter, seat).reduce(
          (least, claim) => Math.min(least, Math.max(0, Math.floor(room.left(claim) / claim.units))),
          Infinity,
        );
      // Asked a million times for one plan: what draws on its own pool alone needs no list of claims.
      const units = unitsThere((sitter as Case).booking, space, catalogue);
      const left = room.leftIn(space.poolId, slotsThere(sitter, seat, space.terms));
      return Math.max(0, Math.floor(left / units));
    },
    take: (sitter, seat) => room.take(claims(sitter, seat)),
    giveBack: (sitter, seat) => room.giveBack(claims(sitter, seat)),
  };
}

/** The slots of somebody's time with what is kept free around it: they are asked for in many spaces, one after another. */
function slotsOfWhoAsks() {
  let last: { sitter: Sitter; shift: number; setUp: number; cleanUp: number; slots: DaySlots[] } | undefined;
  return (sitter: Sitter, seat: Seat, { setUpMinutes: setUp, cleanUpMinutes: cleanUp }: Buffers) => {
    const { shift = 0 } = seat;
    if (last?.sitter === sitter && last.shift === shift && last.setUp === setUp && last.cleanUp === cleanUp)
      return last.slots;
    const occupied = withBuffers(timeOf(sitter, seat), { setUpMinutes: setUp, cleanUpMinutes: cleanUp });
    last = { sitter, shift, setUp, cleanUp, slots: slotsOf(occupied) };
    return last.slots;
  };
}
