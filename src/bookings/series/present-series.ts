import { presentDraws } from '../../allowances/index.js';
import { publicId } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { inZone } from '../../time/index.js';
import { presentNames, presentParty } from '../attendees/present-party.js';
import type { SpaceSummary } from '../bookings.dto.js';
import { mayAct } from '../permissions.js';
import type { Reader } from '../present-booking.js';
import { countsOf, type Plan, type PlannedDate, type Target } from './plan.js';
import type {
  OccurrenceChoice,
  OccurrencePlace,
  OccurrencePreview,
  SeriesLinks,
  SeriesPreview,
  SeriesTally,
  SeriesView,
} from './series.dto.js';
import type { Series } from './series.js';

export function presentSeries(series: Series, counts: SeriesTally, { actor, catalogue }: Reader): SeriesView {
  const mayChange = mayAct(actor, series, 'move') && counts.upcoming > 0;
  return {
    id: publicId('series', series.id),
    spaceId: publicId('space', series.spaceId),
    ...summaryOf(series.spaceId, catalogue),
    rrule: series.rrule,
    startsOn: series.startsOn,
    minutes: series.minutes,
    timeZone: series.timeZone,
    onHoliday: series.onHoliday,
    exdates: [...series.exdates],
    title: series.title,
    ...(series.purpose !== null && { purpose: series.purpose }),
    people: series.people,
    ...presentParty({ ...series, party: series.named }, actor),
    units: series.units,
    ...(series.riskFormId !== null && { riskFormId: publicId('riskForm', series.riskFormId) }),
    tenantId: publicId('tenant', series.tenantId),
    bookedBy: publicId('member', series.bookedBy),
    bookedFor: publicId('member', series.bookedFor),
    counts,
    version: series.version,
    can: { change: mayChange, cancel: mayChange },
    links: linksOf(series.id),
  };
}

export function linksOf(seriesId: string): SeriesLinks {
  const self = `/api/v1/series/${publicId('series', seriesId)}`;
  return { self, occurrences: `${self}/occurrences` };
}

export function presentPreview(
  plan: Plan,
  preview: { id: string; expiresAt: number },
  { catalogue }: Reader,
): SeriesPreview {
  return {
    ...presentPlan(plan, catalogue),
    previewToken: publicId('preview', preview.id),
    expiresAt: inZone(preview.expiresAt, plan.template.timeZone),
  };
}

export const presentPlan = (
  { template, dates, draws }: Plan,
  catalogue: CatalogueSnapshot,
): Omit<SeriesPreview, 'previewToken' | 'expiresAt'> => ({
  counts: countsOf(dates),
  occurrences: dates.map((planned) => presentDate(planned, template.timeZone, catalogue)),
  ...(draws.length > 0 && { allowances: presentDraws(draws, catalogue) }),
});

function presentDate(planned: PlannedDate, zone: string, catalogue: CatalogueSnapshot): OccurrencePreview {
  const { date, wished, result, action, reason, violations, requirements, from, bookingId } = planned;
  const { target, proposal, choices, beyond } = planned;
  const [allowance] = presentDraws(beyond ? [beyond] : [], catalogue);
  const name = planned.holiday && catalogue.holidays.get(date)?.name;
  const choiceOf = (choiceId: string): OccurrenceChoice => ({
    choiceId,
    ...placeOf(choices[choiceId]!, zone, catalogue),
  });
  const others = Object.keys(choices).filter((choiceId) => choiceId !== proposal);
  const isOpen = action !== 'keep';
  return {
    date,
    start: inZone(wished.start, zone),
    end: inZone(wished.end, zone),
    result,
    action,
    ...(reason !== undefined && { reason }),
    ...(name && { holiday: name as Record<string, string> }),
    ...(violations && { violations: [...violations] }),
    ...(requirements && { requirements: [...requirements] }),
    ...(allowance && { allowance }),
    ...(bookingId !== undefined && { bookingId: publicId('booking', bookingId) }),
    ...(from && { from: wholePlaceOf(from, zone, catalogue) }),
    ...(action === 'change' && target && { to: wholePlaceOf(target, zone, catalogue) }),
    ...(proposal !== undefined && { proposal: choiceOf(proposal) }),
    choices: isOpen ? [...others.map((choiceId) => choiceOf(choiceId)), { choiceId: 'skip' }] : [],
  };
}

const placeOf = ({ spaceId, start, end }: Target, zone: string, catalogue: CatalogueSnapshot) => ({
  ...summaryOf(spaceId, catalogue),
  start: inZone(start, zone),
  end: inZone(end, zone),
});

const wholePlaceOf = (target: Target, zone: string, catalogue: CatalogueSnapshot): OccurrencePlace => ({
  ...placeOf(target, zone, catalogue),
  people: target.people,
  units: target.units,
  title: target.title,
  ...presentNames(target.party),
  ...(target.riskFormId && { riskFormId: publicId('riskForm', target.riskFormId) }),
});

function summaryOf(spaceId: string, { byId }: CatalogueSnapshot): { space?: SpaceSummary } {
  const space = byId.get(spaceId);
  if (!space) return {};
  const { publicId: id, code, name, kind } = space;
  return { space: { id, code, name: name as Record<string, string>, kind } };
}
