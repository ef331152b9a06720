import { instantField } from '../../availability/index.js';
import type { Claim } from '../../capacity/index.js';
import { invalid, notFound, Problem } from '../../platform/index.js';
import { mayCancelAt, occupying } from '../../rules/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { withConsent } from '../approvals/consent.js';
import { namedIn } from '../attendees/party.js';
import type { Booking } from '../booking.js';
import { claimsOf } from '../claims-of.js';
import { newBooking, type Wanted } from '../new-booking.js';
import { mayCancelLate } from '../permissions.js';
import type { Reader } from '../present-booking.js';
import type { DatedWish } from './dated-wish.js';
import { concernsPlace, concernsRules, differences, placeOf } from './differences.js';
import { plusDays } from './edit-rule.js';
import { nextPlace, nextTemplate } from './next-template.js';
import { pair } from './pair.js';
import type { Edit, PlannedDate, Target } from './plan.js';
import type { EditSeriesBody, SeriesScope } from './series.dto.js';
import { daysOf, type Series, type SeriesDay, type Template } from './series.js';

export interface Range {
  scope: SeriesScope;
  from?: string;
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
  reader: Reader,
  series: Series,
  bookings: readonly Booking[],
  range: Range,
  body: EditSeriesBody,
): EditDraft {
  const meant = meantBy(range, bookings, reader.now);
  return range.scope === 'this'
    ? exceptionDraft(reader, series, meant[0]!, body)
    : seriesDraft(reader, series, bookings, meant, range, body);
}

function exceptionDraft(reader: Reader, series: Series, booking: Booking, body: EditSeriesBody): EditDraft {
  if (body.rrule !== undefined)
    throw invalid({
      pointer: '/rrule',
      code: 'contradiction',
      detail: 'One occurrence has no rule of its own.',
    });
  const from = placeOf(booking);
  const start = body.start === undefined ? from.start : instantField(body.start, body.timeZone, '/start');
  const end =
    body.end === undefined ? start + (from.end - from.start) : instantField(body.end, body.timeZone, '/end');
  if (end <= start)
    throw invalid({ pointer: '/end', code: 'ends-before-start', detail: 'end must come after start.' });
  const to = {
    ...from,
    ...nextPlace(from, body, reader.catalogue),
    start,
    end: body.start === undefined && body.end === undefined ? from.end : end,
    title: body.title === undefined ? from.title : body.title,
    purpose: body.purpose === undefined ? from.purpose : body.purpose,
  };
  return {
    template: series,
    edit: { seriesId: series.id, version: series.version, exceptionOnly: true },
    ...sorted([changeOf(reader, booking, booking.occurrenceOn!, to)]),
  };
}

function seriesDraft(
  reader: Reader,
  series: Series,
  bookings: readonly Booking[],
  meant: readonly Booking[],
  { scope }: Range,
  body: EditSeriesBody,
): EditDraft {
  const anchor = meant[0]!.occurrenceOn!;
  const splits = scope === 'following' && bookings.some(({ occurrenceOn }) => occurrenceOn! < anchor);
  const { template, shift } = nextTemplate(series, anchor, splits, body, reader.catalogue);
  const { holidays } = reader.catalogue;
  const days = daysOf(template, holidays).filter(({ date }) => date >= plusDays(anchor, shift));
  const before = new Map(daysOf(series, holidays).map((one) => [one.date, one]));

  const { pairs, left, added } = pair(meant, days, shift);
  const dates = [
    ...pairs.map(([booking, next]) =>
      isStanding(booking)
        ? changeOf(
            reader,
            booking,
            next.date,
            becomesOf(booking, before.get(booking.occurrenceOn!), next, { series, template, body }),
          )
        : kept(booking, next.date),
    ),
    ...left.map((booking) =>
      isStanding(booking) ? cancelled(reader, booking) : kept(booking, booking.occurrenceOn!),
    ),
    ...added.filter(({ during }) => during).map((next) => addition(reader, next, template)),
  ];
  const edit = { seriesId: series.id, version: series.version, exceptionOnly: false };
  return { template, edit: splits ? { ...edit, splitsAt: anchor } : edit, ...sorted(dates) };
}

type Dated = { wish: DatedWish } | { other: PlannedDate };

const sorted = (dates: readonly Dated[]): Pick<EditDraft, 'wishes' | 'others'> => ({
  wishes: dates.flatMap((one) => ('wish' in one ? one.wish : [])).sort((a, b) => (a.date < b.date ? -1 : 1)),
  others: dates.flatMap((one) => ('other' in one ? one.other : [])),
});

interface Change {
  series: Series;
  template: Template;
  body: EditSeriesBody;
}

/** Only what the edit names changes, and where an occurrence is as the series said. */
function becomesOf(
  booking: Booking,
  was: SeriesDay | undefined,
  next: SeriesDay,
  { series, template, body }: Change,
): Target {
  const from = placeOf(booking);
  const all = body.includeExceptions === true;
  const keptTime = from.start === was?.during?.start && from.end === was.during.end;
  const timeChanges = body.start !== undefined || body.end !== undefined || body.rrule !== undefined;
  const during = timeChanges && (all || keptTime) ? next.during : undefined;
  const placeChanges = all || from.spaceId === series.spaceId;
  const to: Target = { ...from, ...during };
  if (body.spaceId !== undefined && placeChanges) Object.assign(to, { spaceId: template.spaceId });
  const unitsChange = [body.spaceId, body.units, body.whole, body.people].some(
    (field) => field !== undefined,
  );
  if (unitsChange && placeChanges && (all || from.units === series.units)) to.units = template.units;
  if (body.people !== undefined && (all || from.people === series.people)) to.people = template.people;
  if (body.title !== undefined && (all || from.title === series.title)) to.title = template.title;
  if (body.purpose !== undefined && (all || from.purpose === series.purpose)) to.purpose = template.purpose;
  return to;
}

function changeOf(reader: Reader, booking: Booking, date: string, wished: Target): Dated {
  // Whoever is named on an occurrence keeps a place there.
  const to = { ...wished, people: Math.max(wished.people, namedIn(booking.party)) };
  const changed = differences(placeOf(booking), to);
  if (changed.length === 0) return kept(booking, date);
  return {
    wish: {
      ...standing(booking, date),
      action: 'change',
      wanted: wantedOf(to, reader.catalogue),
      become: (wanted) =>
        withConsent(booking, changedBooking(reader, booking, wanted), wanted.space, reader.now),
      isJudged: concernsRules(changed),
      holiday: false,
      isMoved: false,
      isOff: false,
    },
  };
}

/** What a booking becomes elsewhere; the time around it, and when to check in, are as the terms there have it. */
export function changedBooking({ actor, now }: Reader, booking: Booking, wanted: Wanted): Booking {
  const { space, others: _, ...fields } = wanted;
  const changed = { ...booking, ...fields, spaceId: space.id };
  if (!concernsPlace(differences(placeOf(booking), placeOf(changed)))) return changed;
  const { setUpMinutes, cleanUpMinutes, checkInBy, lateAt } = newBooking(actor, wanted, now);
  return { ...changed, setUpMinutes, cleanUpMinutes, checkInBy, lateAt };
}

function addition(
  { actor, catalogue, now }: Reader,
  { date, usually, during, holiday }: SeriesDay,
  template: Template,
): Dated {
  const { spaceId, units, people, title, purpose } = template;
  return {
    wish: {
      date,
      action: 'book',
      wanted: wantedOf({ spaceId, ...(during ?? usually), units, people, title, purpose }, catalogue),
      become: (wanted) => newBooking(actor, wanted, now),
      isJudged: true,
      holiday,
      isMoved: false,
      isOff: false,
    },
  };
}

function cancelled({ actor, catalogue, now }: Reader, booking: Booking): Dated {
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

function wantedOf({ spaceId, start, end, ...rest }: Target, { byId }: CatalogueSnapshot): Wanted {
  const space = byId.get(spaceId);
  if (!space) throw notFound('space');
  return { ...rest, space, during: { start, end } };
}

/** What bookings occupy now and give up, where they change or are cancelled. */
export function givenUp(
  dates: readonly Pick<PlannedDate, 'bookingId' | 'action'>[],
  bookings: readonly Booking[],
  catalogue: CatalogueSnapshot,
): { bookingId: string; claims: Claim[] }[] {
  const leaving = new Set(
    dates
      .filter(({ action }) => action === 'change' || action === 'cancel')
      .map(({ bookingId }) => bookingId),
  );
  return bookings
    .filter(({ id }) => leaving.has(id))
    .map((booking) => ({ bookingId: booking.id, claims: claimsOf(booking, catalogue) }));
}
