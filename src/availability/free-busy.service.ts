import { Injectable } from '@nestjs/common';
import { LedgerReader } from '../capacity/index.js';
import type { Actor } from '../identity/index.js';
import { Problem } from '../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace, drawsOf } from '../spaces/index.js';
import { Clock, day, type Instant, type Interval, inZone, slotsOf } from '../time/index.js';
import { bitmapOf, slotsIn } from './bitmap.js';
import { BookingsReader } from './bookings.reader.js';
import { fullTimes, merged, runsOf, type Taken } from './busy-times.js';
import { isInForce } from './closures.js';
import type { FreeBusyAnswer, FreeBusyBody, SpaceBusy } from './free-busy.dto.js';
import { intervalOf, zoneField } from './instants.js';
import { unitsOf } from './occupancy.js';
import { relativesOf } from './relatives.js';
import { spacesAsked } from './scope.js';

const mostSpaces = 1_000;
const mostDays = 62;

/** When many spaces have no unit left: from the ledger, and for what has passed from the bookings. */
@Injectable()
export class FreeBusyService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly ledger: LedgerReader,
    private readonly bookings: BookingsReader,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, body: FreeBusyBody): Promise<FreeBusyAnswer> {
    refuseTooMany(body.spaceIds?.length ?? 0);
    const snapshot = await this.catalogue.current();
    const now = this.clock.now();
    const zone = zoneField(body.timeZone, snapshot.campus.timeZone, '/timeZone');
    const period = intervalOf(body, body.timeZone, { from: '/from', to: '/to' });
    if (period.end - period.start > mostDays * day) {
      throw new Problem('range-too-long', `Ask for at most ${mostDays} days at once.`, {
        max: `P${mostDays}D`,
      });
    }
    const { spaces, errors } = spacesAsked(actor, snapshot, body);
    refuseTooMany(spaces.length);

    const busy = await this.busyTimes(snapshot, spaces, period, now);
    const { format, slotMinutes } = body;
    const shown = (space: CatalogueSpace): SpaceBusy => {
      const times = poolsOf(space).flatMap((poolId) => busy.get(poolId) ?? []);
      return format === 'bitmap'
        ? {
            id: space.publicId,
            code: space.code,
            bits: bitmapOf(times, period, slotMinutes).toString('base64'),
          }
        : {
            id: space.publicId,
            code: space.code,
            busy: merged(times, period).map(({ start, end }) => ({
              start: inZone(start, zone),
              end: inZone(end, zone),
            })),
          };
    };
    return {
      from: inZone(period.start, zone),
      to: inZone(period.end, zone),
      slotMinutes,
      slots: slotsIn(period, slotMinutes),
      timeZone: zone,
      asOf: inZone(now, zone),
      spaces: spaces.map(shown),
      errors,
    };
  }

  /** When one space has no unit left. */
  async of(
    snapshot: CatalogueSnapshot,
    space: CatalogueSpace,
    period: Interval,
    now: Instant,
  ): Promise<Interval[]> {
    const busy = await this.busyTimes(snapshot, [space], period, now);
    return merged(
      poolsOf(space).flatMap((poolId) => busy.get(poolId) ?? []),
      period,
    );
  }

  /** By pool. Claims that have ended are tidied away, so the past is told by the bookings alone. */
  private async busyTimes(
    snapshot: CatalogueSnapshot,
    spaces: readonly CatalogueSpace[],
    period: Interval,
    now: Instant,
  ): Promise<Map<number, Interval[]>> {
    const past = { start: period.start, end: Math.min(period.end, now) };
    const ahead = { start: Math.max(period.start, now), end: period.end };
    const pools = [...new Set(spaces.flatMap(poolsOf))];
    const [days, passed] = await Promise.all([
      ahead.start < ahead.end ? this.ledger.touchedDays(slotsOf(ahead), { pools, counts: false }) : [],
      past.start < past.end ? this.passed(snapshot, spaces, past) : [],
    ]);
    const busy = new Map<number, Interval[]>();
    const add = (poolId: number, times: Interval[]) => {
      const known = busy.get(poolId);
      if (known) known.push(...times);
      else busy.set(poolId, times);
    };
    for (const row of days) add(row.poolId, runsOf(row.day, row.full));
    for (const [poolId, times] of passed) add(poolId, times);
    for (const { poolId, closures } of spaces)
      add(
        poolId,
        closures.filter((closure) => isInForce(closure, now)),
      );
    return busy;
  }

  /** When pools were full, told by the bookings of all spaces that draw on them. */
  private async passed(
    snapshot: CatalogueSnapshot,
    spaces: readonly CatalogueSpace[],
    past: Interval,
  ): Promise<[poolId: number, times: Interval[]][]> {
    const ids = new Set(spaces.flatMap((space) => relativesOf(snapshot, space)));
    const pools = new Map<number, { capacity: number; taken: Taken[] }>();
    for (const [spaceId, bookings] of await this.bookings.taken([...ids], past)) {
      const space = snapshot.byId.get(spaceId)!;
      for (const { during, units: booked } of bookings) {
        for (const { poolId, capacity, units } of drawsOf(space, booked)) {
          const pool = pools.get(poolId) ?? { capacity, taken: [] };
          pool.taken.push({ during, units });
          pools.set(poolId, pool);
        }
      }
    }
    return [...pools].map(([poolId, { capacity, taken }]) => [
      poolId,
      merged(fullTimes(taken, capacity), past),
    ]);
  }
}

/** Whatever is full of these, the space cannot be had as it usually is. */
const poolsOf = (space: CatalogueSpace): number[] =>
  drawsOf(space, unitsOf(space, {})).map(({ poolId }) => poolId);

function refuseTooMany(count: number): void {
  if (count > mostSpaces) {
    throw new Problem(
      'too-many-spaces',
      `Ask for at most ${mostSpaces} spaces at once; this names ${count}.`,
      { max: mostSpaces },
    );
  }
}
