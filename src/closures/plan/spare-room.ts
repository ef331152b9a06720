import { Injectable } from '@nestjs/common';
import { claimsThere } from '../../bookings/index.js';
import { LedgerReader, Room, roomKey } from '../../capacity/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, drawsOf } from '../../spaces/index.js';
import { day, type Interval, slotsOf } from '../../time/index.js';
import type { Case } from './case.js';
import type { Occupancy, Sitter } from './sitter.js';

/** What is free where those of a plan could go. */
@Injectable()
export class SpareRoom {
  constructor(private readonly ledger: LedgerReader) {}

  /** A copy of the ledger for all spaces that anybody could go to, on all days that anybody is there. */
  async for(cases: readonly Case[], catalogue: CatalogueSnapshot): Promise<Occupancy> {
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
    const room = new Room(
      new Map(rows.map((row) => [roomKey(row), row])),
      (poolId) => catalogue.byPool.get(poolId)?.capacity ?? 0,
    );
    return occupancyOf(room, catalogue);
  }
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
