import { type CalendarBooking, type Series, seriesDates } from '../../../bookings/index.js';
import { inLanguage, type Language } from '../../../platform/index.js';
import type { CatalogueSnapshot } from '../../../spaces/index.js';
import type { Instant, Interval } from '../../../time/index.js';
import { type ObjectEvent, objectText } from '../../ical/object-text.js';
import { placeOf, words } from '../../words.js';
import type { CalendarObject } from './calendar-object.js';

export interface ObjectReader {
  catalogue: CatalogueSnapshot;
  language: Language;
}

/** A calendar object as text. */
export const presentObject = (object: CalendarObject, reader: ObjectReader): string =>
  objectText(eventsOf(object, reader));

/** Each date by itself and in UTC (RFC 4791 §9.6.5); undefined where none is in the period. */
export function presentExpanded(
  object: CalendarObject,
  reader: ObjectReader,
  during: Interval,
): string | undefined {
  const { series, bookings } = object;
  const usual = series && usualTimes(series);
  const events = bookings
    .filter(({ booking }) => booking.during.start < during.end && booking.during.end > during.start)
    .map((one): ObjectEvent => {
      const instance = usual?.get(one.booking.occurrenceOn!)?.start ?? one.booking.during.start;
      return { ...eventOf(one, object, reader), zone: 'UTC', ...(series && { instance }) };
    });
  return events.length === 0 ? undefined : objectText(events);
}

/** What a booking without a title is called. */
export const defaultSummary = ({ booking }: CalendarBooking, { catalogue }: ObjectReader): string =>
  spacesOf({ booking }, catalogue)
    .map(({ code }) => code)
    .join(', ');

/** What a calendar object says, before it is text. */
export function eventsOf(object: CalendarObject, reader: ObjectReader): ObjectEvent[] {
  const { series, bookings } = object;
  return series ? seriesEvents(series, bookings, object, reader) : [eventOf(bookings[0]!, object, reader)];
}

function eventOf(one: CalendarBooking, object: CalendarObject, reader: ObjectReader): ObjectEvent {
  const { booking, status, isSeen, changedAt } = one;
  const { catalogue, language } = reader;
  const date = booking.occurrenceOn;
  const rest = object.series ? object.stored?.rest.dates?.[date!] : object.stored?.rest.event;
  return {
    uid: object.uid,
    sequence: booking.version - 1,
    createdAt: booking.createdAt.getTime(),
    changedAt,
    zone: catalogue.campus.timeZone,
    start: booking.during.start,
    end: booking.during.end,
    status: status === 'requested' ? 'TENTATIVE' : 'CONFIRMED',
    ...(isSeen
      ? {
          summary: booking.title ?? defaultSummary(one, reader),
          location: spacesOf(one, catalogue)
            .map((space) => placeOf(space, language))
            .join('; '),
          ...described(booking.purpose, object),
          rest: rest ?? '',
        }
      : { summary: inLanguage(words.busy, language), isPrivate: true }),
  };
}

function seriesEvents(
  series: Series,
  bookings: readonly CalendarBooking[],
  object: CalendarObject,
  reader: ObjectReader,
): ObjectEvent[] {
  const usual = usualTimes(series);
  const booked = new Map(bookings.map((one) => [one.booking.occurrenceOn!, one]));
  const [first] = usual.values();
  const last = bookings.at(-1)!;
  const summary = series.title ?? defaultSummary(last, reader);
  const outside = bookings.filter(({ booking }) => !usual.has(booking.occurrenceOn!));
  const master: ObjectEvent = {
    ...eventOf(last, object, reader),
    sequence: series.version - 1,
    createdAt: series.createdAt.getTime(),
    changedAt: object.changedAt,
    zone: series.timeZone,
    start: first!.start,
    end: first!.end,
    status: bookings.every(({ status }) => status === 'requested') ? 'TENTATIVE' : 'CONFIRMED',
    summary,
    ...described(series.purpose, object),
    rrule: series.rrule.replace(/^RRULE:/i, ''),
    exdates: [...usual].filter(([date]) => !booked.has(date)).map(([, { start }]) => start),
    // Dates of an earlier rule that are booked nevertheless.
    rdates: outside.map(({ booking }) => booking.during.start),
    rest: object.stored?.rest.event ?? '',
  };
  const overrides = bookings.flatMap((one): ObjectEvent[] => {
    const { booking } = one;
    const named = usual.get(booking.occurrenceOn!);
    const instance = named?.start ?? booking.during.start;
    const event: ObjectEvent = { ...eventOf(one, object, reader), zone: series.timeZone, instance };
    const asTheSeriesHasIt =
      named?.start === booking.during.start &&
      named.end === booking.during.end &&
      booking.title === series.title &&
      booking.purpose === series.purpose &&
      booking.spaceId === series.spaceId &&
      event.status === master.status &&
      event.rest === '';
    return asTheSeriesHasIt ? [] : [event];
  });
  return [master, ...overrides];
}

function usualTimes(series: Series): Map<string, { start: Instant; end: Instant }> {
  return new Map(seriesDates(series).map(({ date, usually }) => [date, usually]));
}

/** Line breaks that a program wrote are kept, where the words are still those. */
function described(purpose: string | null, { stored }: CalendarObject): Pick<ObjectEvent, 'description'> {
  if (purpose === null) return {};
  const written = stored?.rest.description;
  return { description: written !== undefined && asPurpose(written) === purpose ? written : purpose };
}

const longestPurpose = 2000;
const longestTitle = 200;

/** A description as the purpose of a booking: one paragraph. */
export const asPurpose = (text: string): string | null =>
  oneLine(text).slice(0, longestPurpose).trim() || null;

export const asTitle = (text: string): string | null => oneLine(text).slice(0, longestTitle).trim() || null;

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();

const spacesOf = ({ booking }: Pick<CalendarBooking, 'booking'>, { byId }: CatalogueSnapshot) =>
  [booking, ...booking.others].flatMap(({ spaceId }) => byId.get(spaceId) ?? []);
