import { Injectable } from '@nestjs/common';
import { type CalendarBooking, CalendarBookings } from '../../../bookings/index.js';
import { Clock, type Interval } from '../../../time/index.js';
import { type BusyTime, freeBusyText } from '../../ical/free-busy-text.js';
import { calendarType, type DavReply, type DavRequest } from '../dav.js';
import { DavRefusal } from '../dav-refusal.js';
import type { PersonCalendar } from '../person-calendar.js';
import { PersonCalendars } from '../person-calendars.js';
import { named } from '../xml/names.js';
import { childOf, type XmlElement } from '../xml/read-xml.js';
import { xml } from '../xml/write-xml.js';
import { periodIn } from './period.js';

/** When a space is full, or a person is taken (RFC 4791 §7.10). */
@Injectable()
export class FreeBusy {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly bookings: CalendarBookings,
    private readonly clock: Clock,
  ) {}

  async answer({ actor, place }: DavRequest, root: XmlElement): Promise<DavReply> {
    const range = childOf(root, named('c:time-range'));
    if (place.kind !== 'calendar' || !range)
      throw new DavRefusal(403, xml`<d:supported-report/>`, 'Ask a calendar, with a time-range.');
    const during = periodIn(range, { whole: true });
    const calendar = await this.calendars.one(actor, place.calendar);
    const now = this.clock.now();
    const found = await this.bookings.find(actor, calendar.of, { endsAfter: during.start, now });
    return {
      status: 200,
      headers: { 'content-type': calendarType },
      body: freeBusyText(during, this.clock.now(), busyTimes(calendar, found, during)),
    };
  }
}

/** A space that several share is busy once nothing of it is left. */
function busyTimes(
  calendar: PersonCalendar,
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

const unitsIn = ({ space }: PersonCalendar, booking: CalendarBooking['booking']): number =>
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
