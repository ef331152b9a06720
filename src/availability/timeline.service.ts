import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, runsTheCampus } from '../identity/index.js';
import { Problem, publicId } from '../platform/index.js';
import { type Buffers, statusAt, withBuffers } from '../rules/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace } from '../spaces/index.js';
import { Clock, day, type Instant, type Interval, inZone, overlaps } from '../time/index.js';
import { type BookingRow, BookingsReader } from './bookings.reader.js';
import { isInForce } from './closures.js';
import { byFloor, presentGroup } from './floor-groups.js';
import { intervalOf, zoneField } from './instants.js';
import { datesOf } from './leases.js';
import { presentClosure } from './present-violation.js';
import { spacesAsked } from './scope.js';
import type {
  HolidayOfTimeline,
  TimelineAnswer,
  TimelineBody,
  TimelineItem,
  TimelineSpace,
  TimelineTerms,
} from './timeline.dto.js';

const mostDays = 31;

/** What the scheduler draws: a row for each space, for the visible rows only. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly bookings: BookingsReader,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, body: TimelineBody): Promise<TimelineAnswer> {
    const snapshot = await this.catalogue.current();
    const now = this.clock.now();
    const zone = zoneField(body.timeZone, snapshot.campus.timeZone, '/timeZone');
    const period = intervalOf(body, body.timeZone, { from: '/from', to: '/to' });
    if (period.end - period.start > mostDays * day) {
      throw new Problem('range-too-long', `Ask for at most ${mostDays} days at once.`, {
        max: `P${mostDays}D`,
      });
    }
    const asked = spacesAsked(actor, snapshot, body);
    const { errors } = asked;
    const floors = body.groupBy && byFloor(asked.spaces);
    const spaces = floors ? floors.flatMap((group) => group.spaces) : asked.spaces;
    const visible = spaces.slice(body.rowOffset, body.rowOffset + body.rowLimit);
    const itemsOf = await this.itemsOf(actor, snapshot, visible, period, { zone, now });
    return {
      asOf: inZone(now, zone),
      holidays: holidaysWithin(snapshot, period),
      total: spaces.length,
      rows: visible.map((space) => ({
        space: rowHead(space),
        items: itemsOf(space),
        hours: space.terms.hours,
        terms: drawnTerms(space),
      })),
      ...(floors && body.rowOffset === 0 && { groups: floors.map(presentGroup) }),
      errors,
    };
  }

  /** In order: a space's own bookings, and those that take it with the whole that it belongs to, or a part of it. */
  private async itemsOf(
    actor: Actor,
    snapshot: CatalogueSnapshot,
    spaces: readonly CatalogueSpace[],
    period: Interval,
    { zone, now }: { zone: string; now: Instant },
  ): Promise<(space: CatalogueSpace) => TimelineItem[]> {
    const ids = new Set(spaces.flatMap(({ id, kinship }) => [id, ...kinOf(kinship)]));
    const reach = withBuffers(period, longest(spaces));
    const booked = new Map<string, BookingRow[]>([...ids].map((id) => [id, []]));
    for (const booking of ids.size > 0 ? await this.bookings.of([...ids], reach) : [])
      booked.get(booking.spaceId)!.push(booking);

    return (space) => {
      const { id, kinship } = space;
      const of = (spaceId: string, via?: CatalogueSpace) =>
        booked.get(spaceId)!.flatMap((booking) => shown(actor, booking, zone, now, via));
      const all = [
        ...of(id),
        ...(kinship?.parts ?? []).flatMap(({ spaceId }) => of(spaceId, snapshot.byId.get(spaceId))),
        ...(kinship?.wholes ?? []).flatMap(({ spaceId, capacity }) =>
          booked
            .get(spaceId)!
            .filter(({ units }) => units >= capacity)
            .flatMap((booking) => shown(actor, booking, zone, now, snapshot.byId.get(spaceId))),
        ),
        ...closed(space, zone, now),
      ];
      return all
        .filter(({ during }) => overlaps(during, period))
        .sort((a, b) => a.during.start - b.during.start)
        .map(({ item }) => item);
    };
  }
}

function holidaysWithin({ holidays, campus }: CatalogueSnapshot, period: Interval): HolidayOfTimeline[] {
  const { first, last } = datesOf(period, campus.timeZone);
  return [...holidays.values()]
    .filter(({ date }) => date >= first && date <= last)
    .map(({ date, name, kind }) => ({ date, name, kind }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

const kinOf = (kinship: CatalogueSpace['kinship']): string[] =>
  kinship ? [...kinship.wholes, ...kinship.parts].map(({ spaceId }) => spaceId) : [];

/** The most time that any of these spaces needs around a booking. */
const longest = (spaces: readonly CatalogueSpace[]): Buffers => ({
  setUpMinutes: Math.max(0, ...spaces.map(({ terms }) => terms.setUpMinutes)),
  cleanUpMinutes: Math.max(0, ...spaces.map(({ terms }) => terms.cleanUpMinutes)),
});

interface Shown {
  during: Interval;
  item: TimelineItem;
}

/** A booking, and the time that is kept free around it. */
function shown(
  actor: Actor,
  booking: BookingRow,
  zone: string,
  now: Instant,
  space?: CatalogueSpace,
): Shown[] {
  const { during, units } = booking;
  const via = space && { via: { id: space.publicId, code: space.code } };
  const reach = withBuffers(during, booking);
  const buffers = [
    { start: reach.start, end: during.start },
    { start: during.end, end: reach.end },
  ].filter(({ start, end }) => start < end);
  return [
    { during, item: { ...itemFor(actor, booking, zone, now), ...via } },
    ...buffers.map((around): Shown => {
      const [start, end] = [inZone(around.start, zone), inZone(around.end, zone)];
      return {
        during: around,
        item: { kind: 'buffer', start, end, status: 'busy', units, mine: isOwn(actor, booking), ...via },
      };
    }),
  ];
}

/** When nobody may use a space. */
const closed = ({ closures, capacity }: CatalogueSpace, zone: string, now: Instant): Shown[] =>
  closures
    .filter((closure) => isInForce(closure, now))
    .map(({ publicId: id, start, end, reason }) => ({
      during: { start, end },
      item: {
        kind: 'closure',
        start: inZone(start, zone),
        end: inZone(end, zone),
        status: 'busy',
        units: capacity,
        mine: false,
        closure: presentClosure({ id, start, end, reason }),
      },
    }));

const rowHead = ({ publicId: id, code, name, kind, capacity }: CatalogueSpace): TimelineSpace => ({
  id,
  code,
  name,
  kind,
  capacity,
});

const drawnTerms = ({ terms }: CatalogueSpace): TimelineTerms => ({
  stepMinutes: terms.stepMinutes,
  minMinutes: terms.minMinutes,
  maxMinutes: terms.maxMinutes,
  holidays: terms.holidays,
});

/** Whose name stands on a booking is told to those whom it concerns; to all others the space is just busy. */
function itemFor(actor: Actor, booking: BookingRow, zone: string, now: Instant): TimelineItem {
  const { id, during, units, title, seriesId, tenantId, tenantName } = booking;
  const item = {
    kind: 'booking' as const,
    start: inZone(during.start, zone),
    end: inZone(during.end, zone),
    units,
    mine: isOwn(actor, booking),
  };
  if (!maySeeDetails(actor, booking)) return { ...item, status: 'busy' };
  return {
    ...item,
    status: statusAt(booking, now),
    id: publicId('booking', id),
    version: booking.version,
    ...(title !== null && { title }),
    ...(seriesId !== null && { seriesId: publicId('series', seriesId) }),
    tenant: { id: publicId('tenant', tenantId), name: tenantName },
  };
}

const isOwn = ({ memberId }: Actor, { bookedBy, bookedFor }: BookingRow) =>
  memberId === bookedBy || memberId === bookedFor;

const maySeeDetails = (actor: Actor, booking: BookingRow): boolean =>
  isOwn(actor, booking) ||
  (hasRole(actor, 'tenant_admin') && actor.tenantId === booking.tenantId) ||
  runsTheCampus(actor);
