import { instantField, periodOf, spaceOrNotFound, unitsOf } from '../../availability/index.js';
import { invalid, notFound } from '../../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import { type Party, peopleAfter } from '../attendees/party.js';
import type { Booking } from '../booking.js';
import type { ChangeBody } from '../bookings.dto.js';
import { formNamed } from '../relied-on.js';
import { refuseTwice, sharesIn, sharesOf } from '../several/shares.js';
import type { Target } from './target.js';

/** What a patch makes of a booking. */
export function targetOfMove(
  booking: Booking,
  body: ChangeBody,
  party: Party,
  catalogue: CatalogueSnapshot,
): Target {
  const zone = catalogue.campus.timeZone;
  const length = booking.during.end - booking.during.start;
  const start =
    body.start === undefined ? booking.during.start : instantField(body.start, body.timeZone, '/start');
  // A start alone moves the whole booking; an end alone changes its length.
  const end =
    body.end === undefined
      ? body.start === undefined
        ? booking.during.end
        : start + length
      : instantField(body.end, body.timeZone, '/end');
  const during = periodOf({ start: new Date(start).toISOString(), end: new Date(end).toISOString() }, zone);
  const people = peopleAfter(booking, body.people, party);
  return {
    ...sharesOfMove(booking, body, people, catalogue),
    during,
    people,
    title: body.title === undefined ? booking.title : body.title,
    purpose: body.purpose === undefined ? booking.purpose : body.purpose,
    party,
    ...(body.riskFormId !== undefined && { riskFormId: formNamed(body.riskFormId) ?? null }),
  };
}

/** `spaces` says all of them anew; `spaceId` puts another in the place of the first. */
function sharesOfMove(
  booking: Booking,
  body: ChangeBody,
  people: number,
  catalogue: CatalogueSnapshot,
): Pick<Target, 'space' | 'units' | 'others'> {
  if (body.spaces) return { others: [], ...sharesIn(body, body.spaces, people, catalogue) };
  const old = catalogue.byId.get(booking.spaceId);
  const space = body.spaceId === undefined ? old : spaceOrNotFound(catalogue, body.spaceId);
  if (!space) throw notFound('space');
  const { others } = sharesOf(booking, catalogue);
  const units = movedUnits(booking, body, people, old, space);
  if (space !== old) refuseTwice([{ space, units }, ...others], () => '/spaceId');
  return { space, units, others };
}

/**
 * Who has the whole of a space moves to the whole of another; a number of units stays that number, unless it was one for
 * each person and their number changes.
 */
function movedUnits(
  booking: Booking,
  body: ChangeBody,
  people: number,
  old: CatalogueSpace | undefined,
  space: CatalogueSpace,
): number {
  if (body.whole && body.units !== undefined)
    throw invalid({
      pointer: '/units',
      code: 'contradiction',
      detail: 'Send either units or whole, not both.',
    });
  if (body.whole || body.units !== undefined) return unitsOf(space, body);
  const hadTheWhole = old !== undefined && booking.units === old.capacity;
  if (hadTheWhole) return space.capacity;
  const units = booking.units === booking.people ? people : booking.units;
  return unitsOf(space, { people: units });
}
