import {
  type Offer,
  type OfferSigner,
  periodOf,
  spaceOrNotFound,
  unitsOf,
  zoneField,
} from '../../availability/index.js';
import { invalid } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { durationMinutes, type Instant, type Interval, inZone } from '../../time/index.js';
import { type Party, peopleOf } from '../attendees/party.js';
import { formNamed } from '../relied-on.js';
import type { PreviewSeriesBody } from './series.dto.js';
import type { Template } from './series.js';

/** Whom it is for, and who comes beside them. */
interface Coming {
  party: Party;
  bookedFor: string;
}

/** What a request for a series means. */
export function templateOf(
  body: PreviewSeriesBody,
  { party, bookedFor }: Coming,
  catalogue: CatalogueSnapshot,
  offers: OfferSigner,
  now: Instant,
): Template {
  refuseSeveral(body);
  const zone = zoneField(body.timeZone, catalogue.campus.timeZone, '/timeZone');
  const offer = body.offerId === undefined ? undefined : offers.read(body.offerId, now);
  const people = peopleOf(body.people ?? offer?.people, party, bookedFor);
  const { during, ...place } = offer ? offered(body, people, offer) : asked(body, people, catalogue);
  return {
    ...place,
    rrule: body.rrule,
    ...onTheWall(during, zone),
    timeZone: zone,
    onHoliday: body.onHoliday,
    exdates: [...new Set(body.exdates ?? [])].sort(),
    title: body.title ?? null,
    purpose: body.purpose ?? null,
    named: party,
    riskFormId: formNamed(body.riskFormId) ?? null,
  };
}

/** A series is of one space; further ones are for its occurrences, each by itself. */
export function refuseSeveral({ spaces }: Pick<PreviewSeriesBody, 'spaces'>): void {
  if (spaces !== undefined)
    throw invalid({
      pointer: '/spaces',
      code: 'several-spaces',
      detail: 'A series is of one space: send its spaceId. PATCH an occurrence to give it further spaces.',
    });
}

/** A period as a start on the wall clock and a number of minutes. */
export function onTheWall(during: Interval, zone: string): Pick<Template, 'startsOn' | 'minutes'> {
  const minutes = durationMinutes(during);
  if (!Number.isInteger(minutes))
    throw invalid({ pointer: '/end', code: 'whole-minutes', detail: 'A series lasts whole minutes.' });
  return { startsOn: inZone(during.start, zone).slice(0, 19), minutes };
}

interface Place {
  spaceId: string;
  during: Interval;
  units: number;
  people: number;
}

function asked(body: PreviewSeriesBody, people: number, catalogue: CatalogueSnapshot): Place {
  if (body.spaceId === undefined)
    throw invalid({
      pointer: '/spaceId',
      code: 'is-defined',
      detail: 'Say which space: its spaceId (or code:5E-312), or an offerId from a search.',
    });
  const space = spaceOrNotFound(catalogue, body.spaceId);
  return {
    spaceId: space.id,
    during: periodOf(body, catalogue.campus.timeZone),
    units: unitsOf(space, { ...body, people }),
    people,
  };
}

function offered(body: PreviewSeriesBody, people: number, { spaceId, during, units, others }: Offer): Place {
  if (others)
    throw invalid({
      pointer: '/offerId',
      code: 'several-spaces',
      detail: 'This offer is of several spaces; a series is of one.',
    });
  const contradicting = (['spaceId', 'start', 'end', 'units', 'whole'] as const).filter(
    (field) => body[field] !== undefined,
  );
  if (contradicting.length > 0)
    throw invalid(
      ...contradicting.map((field) => ({
        pointer: `/${field}`,
        code: 'contradiction',
        detail: `The offer says ${field} already.`,
      })),
    );
  return { spaceId, during, units, people };
}
