import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, runsTheCampus } from '../identity/index.js';
import { Problem, publicId } from '../platform/index.js';
import { statusAt } from '../rules/index.js';
import { Catalogue, type CatalogueSpace } from '../spaces/index.js';
import { Clock, day, type Instant, inZone } from '../time/index.js';
import { type BookingRow, BookingsReader } from './bookings.reader.js';
import { intervalOf, zoneField } from './instants.js';
import { spacesAsked } from './scope.js';
import type { TimelineAnswer, TimelineBody, TimelineItem, TimelineSpace } from './timeline.dto.js';

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
    const { spaces, errors } = spacesAsked(actor, snapshot, body);
    const visible = spaces.slice(body.rowOffset, body.rowOffset + body.rowLimit);
    const items = new Map<string, TimelineItem[]>(visible.map(({ id }) => [id, []]));
    const booked = visible.length > 0 ? await this.bookings.of([...items.keys()], period) : [];
    for (const booking of booked) items.get(booking.spaceId)!.push(itemFor(actor, booking, zone, now));
    return {
      asOf: inZone(now, zone),
      total: spaces.length,
      rows: visible.map((space) => ({
        space: rowHead(space),
        items: items.get(space.id)!,
        hours: space.terms.hours,
      })),
      errors,
    };
  }
}

const rowHead = ({ publicId: id, code, name, kind, capacity }: CatalogueSpace): TimelineSpace => ({
  id,
  code,
  name,
  kind,
  capacity,
});

/** Whose name stands on a booking is told to those whom it concerns; to all others the space is just busy. */
function itemFor(actor: Actor, booking: BookingRow, zone: string, now: Instant): TimelineItem {
  const { id, during, units, title, tenantId, tenantName } = booking;
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
    ...(title !== null && { title }),
    tenant: { id: publicId('tenant', tenantId), name: tenantName },
  };
}

const isOwn = ({ memberId }: Actor, { bookedBy, bookedFor }: BookingRow) =>
  memberId === bookedBy || memberId === bookedFor;

const maySeeDetails = (actor: Actor, booking: BookingRow): boolean =>
  isOwn(actor, booking) ||
  (hasRole(actor, 'tenant_admin') && actor.tenantId === booking.tenantId) ||
  runsTheCampus(actor);
