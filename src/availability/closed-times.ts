import { closesOn } from '../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';
import { dateOfDay, type Instant, type Interval, localDayOf, openOn } from '../time/index.js';
import { merged } from './busy-times.js';
import { isInForce } from './closures.js';

/** When nobody can have a space, whoever it is: outside its opening hours, on holidays that close it, and in closures. */
export function closedTimes(
  { campus, holidays }: Pick<CatalogueSnapshot, 'campus' | 'holidays'>,
  { terms, closures }: Pick<CatalogueSpace, 'terms' | 'closures'>,
  period: Interval,
  now: Instant,
): Interval[] {
  const zone = campus.timeZone;
  const closed: Interval[] = closures.filter((closure) => isInForce(closure, now));
  let since = period.start;
  for (let day = localDayOf(period.start, zone); day <= localDayOf(period.end - 1, zone); day++) {
    const holiday = holidays.get(dateOfDay(day));
    if (holiday && closesOn(terms.holidays, holiday)) continue;
    for (const open of openOn(day, terms.hours, zone)) {
      if (open.start > since) closed.push({ start: since, end: open.start });
      since = Math.max(since, open.end);
    }
  }
  if (since < period.end) closed.push({ start: since, end: period.end });
  return merged(closed, period);
}
