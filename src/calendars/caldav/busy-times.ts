import { Injectable } from '@nestjs/common';
import { closedTimes } from '../../availability/index.js';
import { type CalendarBooking, CalendarBookings } from '../../bookings/index.js';
import type { Actor } from '../../identity/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, type Interval } from '../../time/index.js';
import type { BusyTime } from '../ical/free-busy-text.js';
import type { PersonCalendar } from './person-calendar.js';

/** When a space is full or closed, or a person is taken. */
@Injectable()
export class BusyTimes {
  constructor(
    private readonly bookings: CalendarBookings,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async of(
    actor: Actor,
    calendar: Pick<PersonCalendar, 'of' | 'space'>,
    during: Interval,
  ): Promise<BusyTime[]> {
    const now = this.clock.now();
    const found = await this.bookings.find(actor, calendar.of, { endsAfter: during.start, now });
    const { space } = calendar;
    const closed = space ? closedTimes(await this.catalogue.current(), space, during, now) : [];
    return [
      ...busyTimes(calendar, found, during),
      ...closed.map((time) => ({ ...time, type: 'BUSY-UNAVAILABLE' as const })),
    ];
  }
}

/** A space that several share is busy once nothing of it is left. */
function busyTimes(
  calendar: Pick<PersonCalendar, 'space'>,
  found: readonly CalendarBooking[],
  during: Interval,
): BusyTime[] {
  const isFull = calendar.space?.capacity ?? 1;
  return (['BUSY', 'BUSY-TENTATIVE'] as const).flatMap((type) => {
    const counted = found.filter(({ status }) => type === 'BUSY-TENTATIVE' || status !== 'requested');
    const times = fullTimes(
      counted.map(({ booking }) => ({ during: booking.during, units: unitsIn(calendar, booking) })),
      isFull,
      during,
    );
    return times.map((time) => ({ ...time, type }));
  });
}

const unitsIn = ({ space }: Pick<PersonCalendar, 'space'>, booking: CalendarBooking['booking']): number =>
  space ? ([booking, ...booking.others].find(({ spaceId }) => spaceId === space.id)?.units ?? 0) : 1;

/** Merged, and cut to what was asked for. */
function fullTimes(
  taken: readonly { during: Interval; units: number }[],
  capacity: number,
  { start, end }: Interval,
): Interval[] {
  const turns = taken
    .flatMap(({ during, units }) => [
      { at: Math.max(during.start, start), units },
      { at: Math.min(during.end, end), units: -units },
    ])
    .filter(({ at }) => at >= start && at <= end)
    .sort((a, b) => a.at - b.at || b.units - a.units);
  const times: Interval[] = [];
  let units = 0;
  let since: number | undefined;
  for (const turn of turns) {
    units += turn.units;
    if (units >= capacity) since ??= turn.at;
    else if (since !== undefined) {
      if (turn.at > since) times.push({ start: since, end: turn.at });
      since = undefined;
    }
  }
  return times;
}
