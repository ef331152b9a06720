import {
  clockAt,
  dateOfDay,
  daysLater,
  hoursOnDayOf,
  type Instant,
  type Interval,
  isOpenDuring,
  localDayOf,
  stepAfter,
  stepBefore,
} from '../time/index.js';
import { startingAt } from './starting-at.js';
import type { Facts, Fix, Holiday, Rule } from './rule.js';
import type { Terms } from './terms.js';

export const isNoHoliday: Rule = ({ during }, terms, facts, now) => {
  const closing = closingHolidayIn(during, terms, facts);
  return (
    closing !== undefined && {
      code: 'holiday',
      detail: `This space is closed on ${closing.date}: ${closing.holiday.name.en ?? 'a holiday'}.`,
      limit: { holidays: terms.holidays },
      fix: () => onTheNextOpenDay(during, terms, facts, now),
    }
  );
};

export const fallsInOpeningHours: Rule = ({ during }, terms, facts, now) => {
  const { hours } = terms;
  const { timeZone } = facts;
  if (isOpenDuring(during, hours, timeZone)) return false;
  const thatDay = hoursOnDayOf(during.start, hours, timeZone);
  return {
    code: 'outside-opening-hours',
    detail: openingHoursText(thatDay),
    allowed: { hours: thatDay },
    fix: () => onTheSameDay(during, terms, facts, now) ?? onTheNextOpenDay(during, terms, facts, now),
  };
};

const openingHoursText = (hours: readonly (readonly [string, string])[]) =>
  hours.length === 0
    ? 'This space is closed on that day.'
    : `On that day this space is open ${hours.map(([from, to]) => `${from}–${to}`).join(' and ')}.`;

/** The first holiday that a period touches and that closes the space. */
function closingHolidayIn(
  { start, end }: Interval,
  { holidays: policy }: Terms,
  { holidays, timeZone }: Facts,
): { date: string; holiday: Holiday } | undefined {
  if (policy === 'open' || holidays.size === 0) return undefined;
  for (let day = localDayOf(start, timeZone); day <= localDayOf(end - 1, timeZone); day++) {
    const date = dateOfDay(day);
    const holiday = holidays.get(date);
    if (holiday && closesOn(policy, holiday)) return { date, holiday };
  }
  return undefined;
}

/** Whether a space is closed on such a holiday. */
export const closesOn = (policy: Terms['holidays'], { kind }: Pick<Holiday, 'kind'>): boolean =>
  policy === 'closed' || (policy === 'statutory_closed' && kind === 'statutory');

const isOpen = (during: Interval, terms: Terms, facts: Facts) =>
  isOpenDuring(during, terms.hours, facts.timeZone) && !closingHolidayIn(during, terms, facts);

const movedTo = ({ start, end }: Interval, other: Instant): Interval => ({
  start: other,
  end: other + (end - start),
});

/** As early or as late as the opening hours of the day need it to be, whichever is nearer to the wish. */
function onTheSameDay(during: Interval, terms: Terms, facts: Facts, now: Instant): Fix | undefined {
  const { timeZone } = facts;
  const day = localDayOf(during.start, timeZone);
  const [nearest] = hoursOnDayOf(during.start, terms.hours, timeZone)
    .flatMap(([from, to]) => [
      stepAfter(clockAt(day, from, timeZone), terms.stepMinutes, timeZone),
      stepBefore(closingAt(day, to, timeZone) - (during.end - during.start), terms.stepMinutes, timeZone),
    ])
    .filter((start) => start >= now && isOpen(movedTo(during, start), terms, facts))
    .sort((a, b) => Math.abs(a - during.start) - Math.abs(b - during.start));
  return nearest === undefined ? undefined : startingAt(during, nearest, timeZone);
}

const closingAt = (day: number, time: string, zone: string) =>
  time === '24:00' ? clockAt(day + 1, '00:00', zone) : clockAt(day, time, zone);

const daysLookedAhead = 14;

/** On the first day to come that is open: at the same time, or where that is never in its hours as soon as it opens. */
function onTheNextOpenDay(during: Interval, terms: Terms, facts: Facts, now: Instant): Fix {
  const { timeZone } = facts;
  for (let days = 1; days <= daysLookedAhead; days++) {
    const sameTime = daysLater(during.start, days, timeZone);
    const day = localDayOf(sameTime, timeZone);
    const openings = hoursOnDayOf(sameTime, terms.hours, timeZone).map(([from]) =>
      stepAfter(clockAt(day, from, timeZone), terms.stepMinutes, timeZone),
    );
    const start = [sameTime, ...openings].find(
      (one) => one >= now && isOpen(movedTo(during, one), terms, facts),
    );
    if (start !== undefined) return startingAt(during, start, timeZone);
  }
  return { pointer: '/start', action: 'search' };
}
