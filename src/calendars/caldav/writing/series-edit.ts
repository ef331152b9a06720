import type { CalendarBooking, EditSeriesBody, Exception, Series } from '../../../bookings/index.js';
import { seriesDates } from '../../../bookings/index.js';
import { type Instant, inZone, onDate } from '../../../time/index.js';
import { timesOf } from './single-bookings.js';
import { saysTheSame, type WantedSeries } from './wanted-series.js';

/** A series as it stands, by its dates. */
export interface SeriesNow {
  series: Series;
  now: Instant;
  /** What a program sees of it in this calendar. */
  here: ReadonlyMap<string, CalendarBooking>;
  /** Dates that have been moved to other spaces: they stay there, whatever is written here. */
  elsewhere: ReadonlyMap<string, CalendarBooking>;
  /** Dates that its rule no longer names. */
  outside: ReadonlySet<string>;
}

interface SeriesEdit {
  isNothing: boolean;
  /** The rule stays as it is. */
  isOfDatesAlone: boolean;
  edit: EditSeriesBody;
  exceptions: ReadonlyMap<string, Exception>;
}

const dayMs = 86_400_000;
const plusDays = (date: string, days: number) =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** What has to change about a series so that it is as wanted: each of its dates is said in full. */
export function editBody(wanted: WantedSeries, standing: SeriesNow): SeriesEdit {
  const { series, now, here, elsewhere } = standing;
  const [first] = seriesDates(series);
  const shift = (Date.parse(wanted.startsOn.slice(0, 10)) - Date.parse(first!.date)) / dayMs;
  const clock = wanted.startsOn.slice(11);
  const movesAll = shift !== 0 || clock !== series.startsOn.slice(11) || wanted.minutes !== series.minutes;
  const ruleChanges = !saysTheSame(wanted.rrule, series.rrule);
  const kept = [...elsewhere].map(
    ([date, { booking }]) => [plusDays(date, shift), exceptionOf(booking)] as const,
  );
  const exceptions = new Map([...wanted.dates, ...kept]);
  const template = {
    ...((ruleChanges || shift !== 0) && { rrule: wanted.rrule }),
    ...(movesAll && timesOfAll(wanted, standing, shift, clock)),
    ...(wanted.title !== series.title && { title: wanted.title }),
    ...(wanted.purpose !== series.purpose && { purpose: wanted.purpose }),
  };
  const isOfDatesAlone = Object.keys(template).length === 0;
  const differs = [...new Set([...here.keys(), ...wanted.dates.keys()])].some((date) => {
    const one = here.get(date);
    // What has begun, or would have, can no longer be had otherwise.
    const begins = one?.booking.during.start ?? wanted.dates.get(date)!.start;
    return (
      begins > now && !elsewhere.has(date) && !isSame(one && exceptionOf(one.booking), wanted.dates.get(date))
    );
  });
  const taken = new Set(kept.map(([date]) => date));
  const edit = {
    ...template,
    exdates: wanted.exdates.filter((date) => !taken.has(date)),
  } as EditSeriesBody;
  return { isNothing: isOfDatesAlone && !differs, isOfDatesAlone, edit, exceptions };
}

/** The times of the first date that can still change stand for all (see the API's `start`). */
function timesOfAll(
  { minutes, timeZone }: WantedSeries,
  { here, elsewhere, now }: SeriesNow,
  shift: number,
  clock: string,
) {
  const open = [...here, ...elsewhere].filter(([, { booking }]) => booking.during.start > now);
  const [anchor] = open.map(([date]) => date).sort();
  const date = plusDays(anchor ?? inZone(now, timeZone).slice(0, 10), shift);
  return { ...timesOf(onDate(date, clock, minutes, timeZone)), timeZone };
}

const exceptionOf = ({ during, title, purpose }: CalendarBooking['booking']): Exception => ({
  start: during.start,
  end: during.end,
  title,
  purpose,
});

const isSame = (one: Exception | undefined, other: Exception | undefined): boolean =>
  one?.start === other?.start &&
  one?.end === other?.end &&
  one?.title === other?.title &&
  one?.purpose === other?.purpose;
