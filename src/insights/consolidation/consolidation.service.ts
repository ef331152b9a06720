import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../../identity/index.js';
import { Database, Problem, publicId } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace, drawsOf } from '../../spaces/index.js';
import { Clock, dayPart, inZone, type Interval } from '../../time/index.js';
import { wholeDayOf } from '../usage/opening.js';
import { scopeOf, UsagePlaces } from '../usage/usage-places.js';
import { daysAfter } from '../usage/usage-period.js';
import { counts, unitsOffered } from '../usage/what-counts.js';
import { consolidate, type Stay } from './consolidate.js';
import type {
  ConsolidationQuery,
  ConsolidationShown,
  FragmentationQuery,
  FragmentationShown,
} from './consolidation.dto.js';
import { DayPlan } from './day-plan.js';
import { fragmentsOf } from './fragments.js';
import { grouped } from './grouped.js';

const hour = 60 * 60_000;

/** What a day would look like on fewer floors, and how much of what is free is in pieces too short to be of use. */
@Injectable()
export class ConsolidationService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly plan: DayPlan,
    private readonly db: Database,
  ) {}

  async consolidation(actor: Actor, query: ConsolidationQuery): Promise<ConsolidationShown> {
    const { snapshot, date, spaces } = await this.asked(actor, query);
    const { timeZone } = snapshot.campus;
    const during = dayPart(date, query.part, timeZone);
    const rooms = this.plan.rooms(spaces, snapshot, date);
    const wide = wholeDayOf(date, timeZone);
    // All of the day is read: whoever moves must not meet anybody before or after.
    const stays = await this.plan.stays(spaces, { start: wide.start - 24 * hour, end: wide.end + 24 * hour });
    const places = new UsagePlaces(snapshot);
    const floors: ConsolidationShown['floors'] = [];
    const moves: ConsolidationShown['moves'] = [];
    const shown = (id: string) => {
      const { capacity: _, ...space } = places.space(id);
      return space;
    };
    for (const own of byBuilding(spaces).values()) {
      const ids = new Set(own.map(({ id }) => id));
      const here = stays.filter(({ roomId }) => ids.has(roomId));
      const inPart = here.filter(({ during: { start, end } }) => start < during.end && end > during.start);
      const { emptied, moves: proposed } = consolidate(
        rooms.filter(({ id }) => ids.has(id)),
        inPart,
        here.filter((stay) => !inPart.includes(stay)),
      );
      for (const { bookingId, from, to, during: at } of proposed)
        moves.push({
          bookingId: publicId('booking', bookingId),
          from: shown(from),
          to: shown(to),
          start: inZone(at.start, timeZone),
          end: inZone(at.end, timeZone),
        });
      for (const floorId of new Set(own.map(({ floor }) => floor.id))) {
        const onFloor = rooms.filter((room) => ids.has(room.id) && room.floorId === floorId);
        const bookings = new Set(
          inPart
            .filter(({ roomId }) => onFloor.some(({ id }) => id === roomId))
            .map(({ bookingId }) => bookingId),
        ).size;
        floors.push({
          ...places.floor(floorId),
          bookings,
          becomes: bookings === 0 ? 'empty' : emptied.includes(floorId) ? 'off' : 'stays',
          hours: hoursOpen(
            onFloor.flatMap(({ open }) => open),
            during,
          ),
        });
      }
    }
    floors.sort(
      (a, b) =>
        order(a) - order(b) || compare(a.building.code, b.building.code) || a.floor.level - b.floor.level,
    );
    const sum = (becomes: string) =>
      round(floors.filter((floor) => floor.becomes === becomes).reduce((all, { hours }) => all + hours, 0));
    return {
      date,
      part: query.part,
      floorHours: sum('off'),
      emptyFloorHours: sum('empty'),
      floors,
      moves,
    };
  }

  async fragmentation(actor: Actor, query: FragmentationQuery): Promise<FragmentationShown> {
    const { snapshot, date, spaces } = await this.asked(actor, query);
    const counted = spaces.filter((space) => counts(space, snapshot));
    const rooms = this.plan.rooms(counted, snapshot, date);
    const stays = await this.plan.stays(spaces, wholeDayOf(date, snapshot.campus.timeZone));
    const bySpace = grouped(
      stays.flatMap((stay) => drawnBy(stay, snapshot)),
      ({ roomId }) => roomId,
    );
    const byKind = new Map<string, { free: number; short: number; pieces: number; shortPieces: number }>();
    counted.forEach((space, n) => {
      const units = unitsOffered(space);
      const booked = (bySpace.get(space.id) ?? []).map((stay) => ({
        during: stay.occupies,
        units: units === 1 ? 1 : stay.units,
      }));
      const found = fragmentsOf(rooms[n]!.open, booked, units, query.hours * hour);
      const sum = byKind.get(space.kind) ?? { free: 0, short: 0, pieces: 0, shortPieces: 0 };
      sum.free += found.free;
      sum.short += found.short;
      sum.pieces += found.pieces;
      sum.shortPieces += found.shortPieces;
      byKind.set(space.kind, sum);
    });
    return {
      date,
      hours: query.hours,
      data: [...byKind]
        .toSorted(([a], [b]) => compare(a, b))
        .map(([kind, { free, short, pieces, shortPieces }]) => ({
          kind,
          freeH: round(free / 3600),
          shortH: round(short / 3600),
          share: free > 0 ? Math.round((short / free) * 1e6) / 1e6 : null,
          pieces,
          shortPieces,
        })),
    };
  }

  /** It tells of single bookings: only those who run the campus see all of them. */
  private async asked(actor: Actor, { date, building }: { date?: string; building?: string }) {
    if (!runsTheCampus(actor)) {
      const needs = ['operator', 'campus_admin'];
      throw new Problem('insufficient-scope', `This needs the role ${needs.join(' or ')}.`, { needs });
    }
    if (actor.scopes !== undefined && !actor.scopes.includes('bookings:read'))
      throw new Problem('insufficient-scope', 'This tells of bookings: it also needs bookings:read.', {
        missingScope: 'bookings:read',
      });
    const snapshot = await this.catalogue.current();
    const { buildingId } = await scopeOf(this.db.reads, { building }, snapshot);
    const tomorrow = daysAfter(inZone(this.clock.now(), snapshot.campus.timeZone).slice(0, 10), 1);
    const spaces = snapshot.spaces.filter(
      (space) => space.status === 'active' && (buildingId === undefined || space.building.id === buildingId),
    );
    return { snapshot, date: date ?? tomorrow, spaces };
  }
}

/** Who has a hall has its halves, and who has a bench has a place of its lab. */
const drawnBy = (stay: Stay, { byId, byPool }: CatalogueSnapshot): Stay[] =>
  drawsOf(byId.get(stay.roomId)!, stay.units).map(({ poolId, units }) => ({
    ...stay,
    roomId: byPool.get(poolId)!.id,
    units,
  }));

const byBuilding = (spaces: readonly CatalogueSpace[]) => grouped(spaces, ({ building }) => building.id);
const order = ({ becomes }: { becomes: string }) => ['off', 'stays', 'empty'].indexOf(becomes);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const round = (hours: number) => Math.round(hours * 1e4) / 1e4;

/** From when the first of its spaces opens to when the last one closes, within a period. */
function hoursOpen(open: readonly Interval[], { start, end }: Interval): number {
  const within = open.filter((one) => one.start < end && one.end > start);
  if (within.length === 0) return 0;
  const from = Math.max(start, Math.min(...within.map((one) => one.start)));
  const to = Math.min(end, Math.max(...within.map((one) => one.end)));
  return round((to - from) / hour);
}
