import { isDeepStrictEqual } from 'node:util';
import { instantField } from '../../availability/index.js';
import { invalid, notFound, Problem } from '../../platform/index.js';
import { mayCancelAt, occupying } from '../../rules/index.js';
import { withConsent } from '../approvals/consent.js';
import { ifInTimeToAsk } from '../approvals/request-for.js';
import { type Names, namedIn, type Party, partyWith, peopleAfter } from '../attendees/party.js';
import type { Booking } from '../booking.js';
import { newBooking, type Wanted } from '../new-booking.js';
import { mayCancelLate } from '../permissions.js';
import { formNamed } from '../relied-on.js';
import type { Reader } from '../present-booking.js';
import type { DatedWish, Planning } from './dated-wish.js';
import { excepted, type Exceptions, noExceptions } from './exceptions.js';
import { concernsPlace, differences, judgedFor, placeOf, unchanged } from './differences.js';
import { plusDays } from './edit-rule.js';
import { nextPlace, nextTemplate } from './next-template.js';
import { pair } from './pair.js';
import type { Edit, PlannedDate, Target } from './plan.js';
import type { Action } from './results.js';
import type { EditSeriesBody, SeriesScope } from './series.dto.js';
import { refuseSeveral } from './template-of.js';
import { daysOf, type Series, type SeriesDay, type Template } from './series.js';
import { targetOn, wantedOrNotFound } from './wanted-of.js';

export interface Range {
  scope: SeriesScope;
  from?: string;
}

/** What is asked for. */
export interface Asked {
  body: EditSeriesBody;
  /** Who is named anew. */
  said: Partial<Names>;
  exceptions?: Exceptions;
}

/** An edit before it is tried on the ledger. */
export interface EditDraft {
  template: Template;
  edit: Omit<Edit, 'intent'>;
  wishes: DatedWish[];
  /** Dates on which no room is wanted. */
  others: PlannedDate[];
}

const isStanding = ({ status }: Booking) => occupying.includes(status);

/** The bookings that an act on a series means: those that have not begun. In the order of their dates. */
export function meantBy({ scope, from }: Range, bookings: readonly Booking[], now: number): Booking[] {
  if (scope !== 'all' && from === undefined)
    throw invalid({
      pointer: '/from',
      code: 'required',
      detail: `Say with "from" which date "${scope}" means.`,
    });
  const open = bookings.filter(
    ({ occurrenceOn, during }) =>
      during.start > now &&
      (scope === 'all' || (scope === 'this' ? occurrenceOn === from : occurrenceOn! >= from!)),
  );
  const first = open.findIndex((booking) => isStanding(booking));
  if (scope === 'this' && !bookings.some(({ occurrenceOn }) => occurrenceOn === from))
    throw notFound('occurrence');
  if (first === -1)
    throw new Problem('already-ended', 'No occurrence is left that could be changed.', {
      status: 'completed',
    });
  return open.slice(first);
}

/** What an edit would do to each occurrence; what was changed by itself stays so, unless all are to be included. */
export function editDraft(
  reader: Planning,
  series: Series,
  bookings: readonly Booking[],
  range: Range,
  { body, said, exceptions = noExceptions }: Asked,
): EditDraft {
  refuseSeveral(body);
  const meant = meantBy(range, bookings, reader.now);
  return range.scope === 'this'
    ? exceptionDraft(reader, series, meant[0]!, body, said)
    : seriesDraft(reader, series, bookings, meant, range, { body, said, exceptions });
}

function exceptionDraft(
  reader: Reader,
  series: Series,
  booking: Booking,
  body: EditSeriesBody,
  said: Partial<Names>,
): EditDraft {
  const ofAll = (['rrule', 'exdates', 'onHoliday'] as const).find((field) => body[field] !== undefined);
  if (ofAll)
    throw invalid({
      pointer: `/${ofAll}`,
      code: 'contradiction',
      detail: `One occurrence has no ${ofAll} of its own.`,
    });
  const from = placeOf(booking);
  const start = body.start === undefined ? from.start : instantField(body.start, body.timeZone, '/start');
  const end =
    body.end === undefined ? start + (from.end - from.start) : instantField(body.end, body.timeZone, '/end');
  if (end <= start)
    throw invalid({ pointer: '/end', code: 'ends-before-start', detail: 'end must come after start.' });
  const party = partyWith(booking.party, said);
  const people = peopleAfter(booking, body.people, party);
  const to = {
    ...unchanged(booking),
    ...nextPlace(from, { ...body, people }, reader.catalogue),
    start,
    end: body.start === undefined && body.end === undefined ? from.end : end,
    title: body.title === undefined ? from.title : body.title,
    purpose: body.purpose === undefined ? from.purpose : body.purpose,
    party,
    ...formOf(body),
  };
  return {
    template: series,
    edit: { seriesId: series.id, version: series.version, exceptionOnly: true },
    ...sorted([changeOf(reader, booking, booking.occurrenceOn!, to)]),
  };
}

function seriesDraft(
  reader: Planning,
  series: Series,
  bookings: readonly Booking[],
  meant: readonly Booking[],
  { scope }: Range,
  { body, said, exceptions }: Required<Asked>,
): EditDraft {
  const anchor = meant[0]!.occurrenceOn!;
  const splits = scope === 'following' && bookings.some(({ occurrenceOn }) => occurrenceOn! < anchor);
  const { template, shift, isMeant } = nextTemplate(series, anchor, splits, { body, said }, reader);
  const { holidays } = reader.catalogue;
  const moved = (date: string) => plusDays(date, shift);
  const excluded = new Set(template.exdates);
  const back = new Set(series.exdates.map(moved).filter((date) => !excluded.has(date) && isMeant(date)));
  // What is said of a date by itself is wanted, whether the series left it out or it was given back alone.
  const isWanted = (date: string) => back.has(date) || (exceptions.has(date) && isMeant(date));
  const days = daysOf(template, holidays).filter(({ date }) => date >= moved(anchor) || isWanted(date));
  const before = new Map(daysOf(series, holidays).map((one) => [one.date, one]));

  // What is named as left out is given back, and takes no other date's place.
  const named = (booking: Booking) =>
    body.exdates !== undefined && excluded.has(moved(booking.occurrenceOn!));
  const { pairs, left, added } = pair(
    meant.filter((booking) => !named(booking)),
    days,
    shift,
  );
  const change = { series, template, body, said };
  const dates = [
    ...pairs.map(([booking, next]): Dated => {
      if (!isStanding(booking))
        return isWanted(next.date) && next.during
          ? addition(reader, next, template, exceptions)
          : kept(booking, next.date);
      const was = before.get(booking.occurrenceOn!);
      return isTakenAway(booking, was, next, change)
        ? cancelled(reader, booking, 'holiday')
        : changeOf(
            reader,
            booking,
            next.date,
            excepted(becomesOf(booking, was, next, change), exceptions.get(next.date)),
          );
    }),
    ...[...left, ...meant.filter(named)].map((booking) =>
      isStanding(booking) ? cancelled(reader, booking) : kept(booking, booking.occurrenceOn!),
    ),
    ...added.filter(({ during }) => during).map((next) => addition(reader, next, template, exceptions)),
  ];
  const edit = { seriesId: series.id, version: series.version, exceptionOnly: false };
  return { template, edit: splits ? { ...edit, splitsAt: anchor } : edit, ...sorted(dates) };
}

type Dated = { wish: DatedWish } | { other: PlannedDate };

const sorted = (dates: readonly Dated[]): Pick<EditDraft, 'wishes' | 'others'> => ({
  wishes: dates.flatMap((one) => ('wish' in one ? one.wish : [])).sort((a, b) => (a.date < b.date ? -1 : 1)),
  others: dates.flatMap((one) => ('other' in one ? one.other : [])),
});

interface Change extends Pick<Asked, 'body' | 'said'> {
  series: Series;
  template: Template;
}

const keptTime = ({ during }: Booking, was: SeriesDay | undefined) =>
  during.start === was?.during?.start && during.end === was.during.end;

/** Holidays that the series leaves out from now on. */
const isTakenAway = (
  booking: Booking,
  was: SeriesDay | undefined,
  next: SeriesDay,
  { series, template, body }: Change,
): boolean =>
  !next.during &&
  template.onHoliday !== series.onHoliday &&
  (body.includeExceptions === true || keptTime(booking, was));

/** Only what the edit names changes, and where an occurrence is as the series said. */
function becomesOf(
  booking: Booking,
  was: SeriesDay | undefined,
  next: SeriesDay,
  { series, template, body, said }: Change,
): Target {
  const from = placeOf(booking);
  const all = body.includeExceptions === true;
  const timeChanges = [body.start, body.end, body.rrule, body.onHoliday].some((field) => field !== undefined);
  const during = timeChanges && (all || keptTime(booking, was)) ? next.during : undefined;
  const placeChanges = all || from.spaceId === series.spaceId;
  const to: Target = { ...unchanged(booking), ...during };
  if (body.spaceId !== undefined && placeChanges) Object.assign(to, { spaceId: template.spaceId });
  const peopleChange = body.people !== undefined || template.people !== series.people;
  const unitsChange =
    peopleChange || [body.spaceId, body.units, body.whole].some((field) => field !== undefined);
  if (unitsChange && placeChanges && (all || from.units === series.units)) to.units = template.units;
  if (peopleChange && (all || from.people === series.people)) to.people = template.people;
  to.party = partyWith(from.party, all ? said : whereAsSaid(said, from.party, series.named));
  if (body.riskFormId !== undefined) Object.assign(to, formOf(body));
  if (body.title !== undefined && (all || from.title === series.title)) to.title = template.title;
  if (body.purpose !== undefined && (all || from.purpose === series.purpose)) to.purpose = template.purpose;
  return to;
}

/** Of the lists that are named anew those that are as the series had them. */
function whereAsSaid(said: Partial<Names>, now: Party, before: Party): Partial<Names> {
  const isAsSaid = (list: keyof Names) => isDeepStrictEqual(now.names?.[list], before.names?.[list]);
  return {
    ...(said.attendees && isAsSaid('attendees') && { attendees: said.attendees }),
    ...(said.guests && isAsSaid('guests') && { guests: said.guests }),
  };
}

const formOf = ({ riskFormId }: EditSeriesBody): Pick<Target, 'riskFormId'> =>
  riskFormId === undefined ? {} : { riskFormId: formNamed(riskFormId) ?? null };

function changeOf(reader: Reader, booking: Booking, date: string, wished: Target): Dated {
  // Whoever is named on an occurrence keeps a place there.
  const to = { ...wished, people: Math.max(wished.people, namedIn(wished.party)) };
  const changed = differences(placeOf(booking), to);
  if (changed.length === 0) return kept(booking, date);
  return {
    wish: {
      ...standing(booking, date),
      action: 'change',
      wanted: wantedOrNotFound(to, reader.catalogue),
      before: booking,
      become: (wanted) =>
        ifInTimeToAsk(() =>
          withConsent(booking, changedBooking(reader, booking, wanted), reader.catalogue, reader.now),
        ),
      judgedFor: judgedFor(changed),
      holiday: false,
      isMoved: false,
      isOff: false,
    },
  };
}

/** What a booking becomes elsewhere; the time around it, and when to check in, are as the terms there have it. */
export function changedBooking({ actor, now }: Reader, booking: Booking, wanted: Wanted): Booking {
  const { space, others: _, namedForm: __, ...fields } = wanted;
  const changed = { ...booking, ...fields, spaceId: space.id };
  if (!concernsPlace(differences(placeOf(booking), placeOf(changed)))) return changed;
  const { setUpMinutes, cleanUpMinutes, checkInBy, lateAt } = newBooking(actor, wanted, now);
  return { ...changed, setUpMinutes, cleanUpMinutes, checkInBy, lateAt };
}

function addition(
  { actor, booker, catalogue, now }: Planning,
  { date, usually, during, holiday }: SeriesDay,
  template: Template,
  exceptions: Exceptions,
): Dated {
  return {
    wish: {
      date,
      action: 'book',
      wanted: wantedOrNotFound(
        excepted(targetOn(during ?? usually, template), exceptions.get(date)),
        catalogue,
      ),
      become: (wanted) => ifInTimeToAsk(() => newBooking(actor, wanted, now, booker)),
      judgedFor: 'all',
      holiday,
      isMoved: false,
      isOff: false,
    },
  };
}

function cancelled({ actor, catalogue, now }: Reader, booking: Booking, reason?: string): Dated {
  const terms = catalogue.byId.get(booking.spaceId)?.terms;
  if (terms && !mayCancelLate(actor) && !mayCancelAt(booking, terms, now))
    return kept(booking, booking.occurrenceOn!, 'cancel-too-late');
  const target = placeOf(booking);
  return {
    other: {
      ...standing(booking, booking.occurrenceOn!),
      action: 'cancel',
      wished: target,
      target,
      result: 'ok',
      ...(reason !== undefined && { reason }),
      choices: {},
    },
  };
}

const kept = (booking: Booking, date: string, reason?: string): Dated => ({
  other: {
    ...standing(booking, date),
    action: 'keep',
    wished: placeOf(booking),
    result: 'ok',
    ...(reason !== undefined && { reason }),
    choices: {},
  },
});

const standing = (booking: Booking, date: string) => ({
  date,
  bookingId: booking.id,
  seen: booking.version,
  from: placeOf(booking),
});

/** Bookings that change, and those that are cancelled. */
export function givenUp(
  dates: readonly Pick<PlannedDate, 'bookingId' | 'action'>[],
  bookings: readonly Booking[],
): { changing: Booking[]; cancelling: Booking[] } {
  const those = (wanted: Action) => {
    const ids = new Set(dates.filter(({ action }) => action === wanted).map(({ bookingId }) => bookingId));
    return bookings.filter(({ id }) => ids.has(id));
  };
  return { changing: those('change'), cancelling: those('cancel') };
}
