import { type Exception, seriesDates } from '../../../bookings/index.js';
import { durationMinutes, type Interval, inZone } from '../../../time/index.js';
import { leftOut } from '../../ical/left-out.js';
import { dateIn } from '../../ical/moment.js';
import { NotReadable } from '../../ical/not-readable.js';
import type { WrittenEvent, WrittenObject } from '../../ical/read-object.js';
import { asPurpose } from '../objects/present-object.js';
import { titleIn } from './single-bookings.js';

/** What a program wants a series to be: its rule, and each of its dates in full. */
export interface WantedSeries {
  rrule: string;
  /** On the wall clock of `timeZone`. */
  startsOn: string;
  minutes: number;
  timeZone: string;
  title: string | null;
  purpose: string | null;
  /** Dates of the rule that are wanted, and as what. */
  dates: ReadonlyMap<string, Exception>;
  /** Those that are left out. */
  exdates: readonly string[];
  /** The dates of what differs, in the order in which that came. */
  overridden: readonly string[];
}

interface Reading {
  timeZone: string;
  /** The title that there is, and what the program is shown where there is none. */
  title: string | null;
  unnamed: string;
  /** Dates of an earlier rule that are booked nevertheless. */
  outside: ReadonlySet<string>;
}

/** Reads a series out of an event that repeats, with whatever it says of single dates (RFC 5545 §3.8.4.4). */
export function wantedSeries(
  { overrides, zones }: WrittenObject,
  event: WrittenEvent,
  { timeZone, title: titleNow, unnamed, outside }: Reading,
): WantedSeries {
  if (event.hasOtherDates && outside.size === 0)
    throw unfit(
      `Dates beside the rule (RDATE${event.otherDates.length > 0 ? `: ${event.otherDates.join(', ')}` : ''}) are not booked here. Send the event without RDATE and EXRULE, and each of those dates as an event of its own, with a UID of its own.`,
    );
  const minutes = durationMinutes(event);
  if (!Number.isInteger(minutes))
    throw new NotReadable('valid-calendar-data', 'A series lasts whole minutes.');
  const rule = {
    rrule: event.rrule!,
    startsOn: inZone(event.start, timeZone).slice(0, 19),
    minutes,
    timeZone,
  };
  const days = new Map(seriesDates(rule).map(({ date, usually }) => [date, usually] as const));
  if (!days.has(rule.startsOn.slice(0, 10)))
    throw unfit(
      'The event must begin on a date that its rule names: a program would show it, and it would not be booked.',
    );

  const dateOf = (moment: WrittenEvent['exdates'][number]) => dateIn(moment, timeZone, zones);
  const overridden = overrides.map(({ recurrenceId }) => dateOf(recurrenceId!));
  const strange = overridden.find((date) => !days.has(date) && !outside.has(date));
  if (strange !== undefined) throw unfit(`${strange} is no date of this series.`);
  if (new Set(overridden).size < overridden.length) throw unfit('One date of the series is told twice.');

  const without = new Set(leftOut(event, timeZone, zones));
  const title = titleIn(event, titleNow, unnamed);
  const purpose = asPurpose(event.description);
  const wordsOf = (written: WrittenEvent) => ({
    title: titleIn(written, title, unnamed),
    purpose: asPurpose(written.description),
  });
  const dates = new Map<string, Exception>();
  for (const [date, usually] of days)
    if (!without.has(date)) dates.set(date, { ...timesIn(usually), title, purpose });
  overrides.forEach((written, n) => {
    if (written.isCancelled) dates.delete(overridden[n]!);
    else dates.set(overridden[n]!, { ...timesIn(written), ...wordsOf(written) });
  });
  const exdates = [...days.keys()].filter((date) => !dates.has(date));
  return { ...rule, title, purpose, dates, exdates, overridden };
}

const timesIn = ({ start, end }: Interval): Interval => ({ start, end });

const unfit = (why: string) => new NotReadable('valid-calendar-object-resource', why);

/** Two ways to write one rule. */
export const saysTheSame = (one: string, other: string): boolean => partsOf(one) === partsOf(other);

const partsOf = (rule: string): string =>
  rule
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .filter((part) => part !== 'INTERVAL=1')
    .map((part) =>
      part.replace(
        /^(BY\w+=)(.*)$/,
        (_, name: string, list: string) => name + list.split(',').sort().join(','),
      ),
    )
    .sort()
    .join(';');
