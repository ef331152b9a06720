import { instantField, spaceOrNotFound, unitsElsewhere, unitsOf } from '../../availability/index.js';
import { invalid, notFound } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { inZone, onDate } from '../../time/index.js';
import { countIn, daysBetween, endingWith, namesDays, plusDays } from './edit-rule.js';
import { onTheWall } from './template-of.js';
import { type Names, partyWith, peopleAfter } from '../attendees/party.js';
import { formNamed } from '../relied-on.js';
import type { Reader } from '../present-booking.js';
import type { EditSeriesBody } from './series.dto.js';
import { daysOf, type Series, type Template } from './series.js';

/** Which dates an edit means, by the rule as it is after it. */
type IsMeant = (date: string) => boolean;

export interface NextTemplate {
  template: Template;
  /** By how many days every date moves. */
  shift: number;
  isMeant: IsMeant;
}

/**
 * What a series says after an edit. A `start` is that of the first occurrence that changes, `anchor`: its time of day
 * holds for all of them, and where its date differs, all move by as many days.
 */
export function nextTemplate(
  series: Series,
  anchor: string,
  splits: boolean,
  { body, said }: { body: EditSeriesBody; said: Partial<Names> },
  { catalogue, now }: Pick<Reader, 'catalogue' | 'now'>,
): NextTemplate {
  const { shift, clock, minutes } = nextTimes(series, anchor, body);
  const base = splits ? anchor : series.startsOn.slice(0, 10);
  const first = plusDays(anchor, shift);
  const named = partyWith(series.named, said);
  const people = peopleAfter({ ...series, party: series.named }, body.people, named);
  const isMeant = (date: string) =>
    splits ? date >= first : onDate(date, clock, 0, series.timeZone).start > now;
  return {
    shift,
    isMeant,
    template: {
      ...series,
      ...nextPlace(series, { ...body, people }, catalogue),
      startsOn: `${plusDays(base, shift)}T${clock}`,
      minutes,
      rrule: body.rrule ?? (splits ? restOf(series, anchor) : series.rrule),
      exdates: nextExdates(
        series,
        series.exdates.filter((date) => !splits || date >= anchor).map((date) => plusDays(date, shift)),
        body,
        (date) => isMeant(date) && catalogue.holidays.has(date),
        isMeant,
      ),
      onHoliday: body.onHoliday ?? series.onHoliday,
      title: body.title === undefined ? series.title : body.title,
      purpose: body.purpose === undefined ? series.purpose : body.purpose,
      named,
      riskFormId: body.riskFormId === undefined ? series.riskFormId : (formNamed(body.riskFormId) ?? null),
    },
  };
}

/** What is over stays as it was. Holidays that the series has left out come back where it no longer leaves them out. */
function nextExdates(
  { onHoliday }: Series,
  now: readonly string[],
  body: EditSeriesBody,
  isHoliday: IsMeant,
  isMeant: IsMeant,
): string[] {
  if (body.exdates !== undefined) {
    const past = now.filter((date) => !isMeant(date));
    return [...new Set([...past, ...body.exdates.filter((date) => isMeant(date))])].sort();
  }
  const comesBack = onHoliday !== 'keep' && body.onHoliday !== undefined && body.onHoliday !== onHoliday;
  return comesBack && body.onHoliday !== 'skip' ? now.filter((date) => !isHoliday(date)) : [...now];
}

function nextTimes(series: Series, anchor: string, { start, end, timeZone, rrule }: EditSeriesBody) {
  const zone = series.timeZone;
  const clock = series.startsOn.slice(11);
  const from =
    start === undefined ? onDate(anchor, clock, 0, zone).start : instantField(start, timeZone, '/start');
  const until = end === undefined ? from + series.minutes * 60_000 : instantField(end, timeZone, '/end');
  if (until <= from)
    throw invalid({ pointer: '/end', code: 'ends-before-start', detail: 'end must come after start.' });
  const { startsOn, minutes } = onTheWall({ start: from, end: until }, zone);
  const shift = start === undefined ? 0 : daysBetween(anchor, startsOn.slice(0, 10));
  if (shift !== 0 && rrule === undefined && namesDays(series.rrule))
    throw invalid({
      pointer: '/start',
      code: 'rrule-needed',
      detail: `${series.rrule} says itself on which days it falls: send the rrule that holds from then on.`,
    });
  return { shift, minutes, clock: start === undefined ? clock : inZone(from, zone).slice(11, 19) };
}

/** The rule from a date on: of a number of dates, those that are left. */
function restOf(series: Series, anchor: string): string {
  const count = countIn(series.rrule);
  if (count === undefined) return series.rrule;
  const before = daysOf({ ...series, exdates: [] }, new Set()).filter(({ date }) => date < anchor).length;
  return endingWith(series.rrule, `COUNT=${count - before}`);
}

/** Who has the whole of a space goes on to have the whole of another. */
export function nextPlace(
  now: Pick<Template, 'spaceId' | 'units' | 'people'>,
  body: EditSeriesBody,
  catalogue: CatalogueSnapshot,
): Pick<Template, 'spaceId' | 'units' | 'people'> {
  const old = catalogue.byId.get(now.spaceId);
  const space = body.spaceId === undefined ? old : spaceOrNotFound(catalogue, body.spaceId);
  if (!space) throw notFound('space');
  if (body.whole && body.units !== undefined)
    throw invalid({
      pointer: '/units',
      code: 'contradiction',
      detail: 'Send either units or whole, not both.',
    });
  const people = body.people ?? now.people;
  if (body.whole || body.units !== undefined)
    return { spaceId: space.id, units: unitsOf(space, body), people };
  const units =
    body.people !== undefined && now.units === now.people && old?.capacity !== 1 ? people : now.units;
  return { spaceId: space.id, units: old ? unitsElsewhere({ space: old, units }, space) : units, people };
}
