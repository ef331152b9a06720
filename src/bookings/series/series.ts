import { Problem } from '../../platform/index.js';
import { type OnHoliday, placeOnWorkdays } from '../../rules/index.js';
import { expandRecurrence, type Interval, onDate, RecurrenceRefused } from '../../time/index.js';
import type { Party } from '../attendees/party.js';

/** What the bookings of a series have in common; one that differs is an exception. */
export interface Template {
  spaceId: string;
  /** RFC 5545. */
  rrule: string;
  /** The first start on the wall clock: `2026-12-01T14:00:00`. */
  startsOn: string;
  minutes: number;
  timeZone: string;
  onHoliday: OnHoliday;
  /** Dates of the rule that are not booked. */
  exdates: readonly string[];
  units: number;
  people: number;
  title: string | null;
  purpose: string | null;
  /** Who comes to each of them. */
  named: Party;
  /** The risk form that is named for all of them; null where each relies on one that is on file. */
  riskFormId: string | null;
}

/** What decides the dates of a series. */
export type Timing = Pick<Template, 'rrule' | 'startsOn' | 'minutes' | 'timeZone' | 'onHoliday' | 'exdates'>;

/** A recurrence rule and whose it is; its occurrences are bookings. Ids are UUIDs. */
export interface Series extends Template {
  id: string;
  tenantId: string;
  bookedBy: string;
  bookedFor: string;
  version: number;
  createdAt: Date;
}

/** One date of a series. */
export interface SeriesDay {
  /** The date that the rule names. */
  date: string;
  /** When it takes place; undefined where a holiday takes it away. */
  during?: Interval;
  /** When it would, holiday or not. */
  usually: Interval;
  holiday: boolean;
}

/** All dates of a series in order, holidays dealt with. */
export function daysOf(template: Timing, holidays: { has(date: string): boolean }): SeriesDay[] {
  const { startsOn, minutes, timeZone: zone } = template;
  const occurrences = expanded(template);
  const places = placeOnWorkdays(
    occurrences.map(({ date }) => date),
    holidays,
    template.onHoliday,
  );
  return places.map(({ date, on, holiday }, n) => {
    const { start, end } = occurrences[n]!;
    const usually = { start, end };
    if (on === undefined) return { date, usually, holiday };
    const during = on === date ? usually : onDate(on, startsOn.slice(11), minutes, zone);
    return { date, usually, holiday, during };
  });
}

function expanded({ rrule, startsOn, minutes, timeZone, exdates }: Timing) {
  try {
    return expandRecurrence({ rule: rrule, start: startsOn, minutes, zone: timeZone, exdates });
  } catch (error) {
    if (!(error instanceof RecurrenceRefused)) throw error;
    const { code, message } = error;
    throw new Problem(code, message, { errors: [{ pointer: '/rrule', code, detail: message }] });
  }
}
