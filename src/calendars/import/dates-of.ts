import { Problem } from '../../platform/index.js';
import {
  type Instant,
  type Interval,
  day,
  durationMinutes,
  expandRecurrence,
  inZone,
  RecurrenceRefused,
} from '../../time/index.js';
import { dateIn } from '../ical/moment.js';
import { NotReadable } from '../ical/not-readable.js';
import type { WrittenEvent, WrittenObject } from '../ical/read-object.js';

/** One date of a calendar object, as a booking of its own. */
export interface ImportedDate extends Interval {
  /** The date that the rule of its series names; undefined where the event does not repeat. */
  date?: string;
  event: WrittenEvent;
}

/** How far ahead a rule without an end is read. */
const horizonDays = 366;

/** All dates that an object names, those that differ as they differ. */
export function datesIn({ event, overrides, zones }: WrittenObject, now: Instant): ImportedDate[] {
  if (!event) return overrides.map((own) => ({ ...own, date: nameOf(own), event: own }));
  if (event.rrule === undefined) return [{ start: event.start, end: event.end, event }];
  if (event.hasOtherDates)
    throw new NotReadable(
      'valid-calendar-object-resource',
      'Dates beside the rule (RDATE) are not read here: make them events of their own.',
    );
  const dateOf = (moment: WrittenEvent['exdates'][number]) => dateIn(moment, event.zone, zones);
  const dates = new Map<string, ImportedDate>();
  for (const { date, start, end } of expanded(event, now)) dates.set(date, { date, start, end, event });
  for (const left of event.exdates) dates.delete(dateOf(left));
  for (const own of overrides) {
    const date = dateOf(own.recurrenceId!);
    dates.set(date, { date, start: own.start, end: own.end, event: own });
  }
  return [...dates.values()].sort((one, other) => one.start - other.start);

  function expanded({ rrule, start, end, zone }: WrittenEvent, from: Instant) {
    const minutes = durationMinutes({ start, end });
    if (!Number.isInteger(minutes))
      throw new NotReadable('valid-calendar-data', 'An event lasts whole minutes.');
    try {
      return expandRecurrence({
        rule: bounded(rrule!, from),
        start: inZone(start, zone).slice(0, 19),
        minutes,
        zone,
      });
    } catch (error) {
      if (error instanceof RecurrenceRefused) throw new Problem(error.code, error.message);
      throw error;
    }
  }

  function nameOf(own: WrittenEvent): string {
    return dateIn(own.recurrenceId!, own.zone, zones);
  }
}

/** Many programs write rules that never end; what is booked is what lies within the horizon. */
function bounded(rule: string, now: Instant): string {
  if (/(^|;)(COUNT|UNTIL)=/i.test(rule)) return rule;
  const until = new Date(now + horizonDays * day).toISOString().slice(0, 10).replaceAll('-', '');
  return `${rule};UNTIL=${until}`;
}
