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
import type { PreviewSeriesBody } from './series.dto.js';
import type { Template } from './series.js';

/** What a request for a series means. */
export function templateOf(
  body: PreviewSeriesBody,
  catalogue: CatalogueSnapshot,
  offers: OfferSigner,
  now: Instant,
): Template {
  const zone = zoneField(body.timeZone, catalogue.campus.timeZone, '/timeZone');
  const { during, ...place } =
    body.offerId === undefined ? asked(body, catalogue) : offered(body, offers.read(body.offerId, now));
  return {
    ...place,
    rrule: body.rrule,
    ...onTheWall(during, zone),
    timeZone: zone,
    onHoliday: body.onHoliday,
    exdates: [...new Set(body.exdates ?? [])].sort(),
    title: body.title ?? null,
    purpose: body.purpose ?? null,
  };
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

function asked(body: PreviewSeriesBody, catalogue: CatalogueSnapshot): Place {
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
    units: unitsOf(space, body),
    people: body.people ?? 1,
  };
}

function offered(body: PreviewSeriesBody, { spaceId, during, units, people, others }: Offer): Place {
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
  return { spaceId, during, units, people: body.people ?? people };
}
