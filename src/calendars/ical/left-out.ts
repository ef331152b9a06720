import { inZone, onDate } from '../../time/index.js';
import { dateIn, instantOf, type Zones } from './moment.js';
import type { WrittenEvent } from './read-object.js';

/** The dates that a series leaves out. An EXDATE means an instance by its very start (RFC 5545 §3.8.5.1): a date alone means none of those that have a time. */
export function leftOut({ exdates, isAllDay, start }: WrittenEvent, zone: string, zones: Zones): string[] {
  const clock = inZone(start, zone).slice(11, 19);
  return exdates.flatMap((moment) => {
    const date = dateIn(moment, zone, zones);
    if (moment.kind === 'date') return isAllDay ? [date] : [];
    return instantOf(moment, zones) === onDate(date, clock, 0, zone).start ? [date] : [];
  });
}
