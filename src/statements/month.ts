import { Matches } from 'class-validator';
import { invalid } from '../platform/index.js';
import { clockAt, type Instant, inZone, type Interval, isDate } from '../time/index.js';

const day = 86_400_000;
const first = (month: string) => `${month}-01`;

export const IsMonth = () =>
  Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { message: '$property must be a month such as 2026-12' });

/** A month in a path. */
export function monthOf(text: string): string {
  if (/^20\d\d-\d\d$/.test(text) && isDate(first(text))) return text;
  throw invalid({ pointer: '/month', code: 'month', detail: 'A month is such as 2026-12.' });
}

export const monthAt = (instant: Instant, zone: string): string => inZone(instant, zone).slice(0, 7);

/** The month so many later; earlier where it is negative. */
export function monthsLater(month: string, more: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 1 + more)).toISOString().slice(0, 7);
}

/** From its first midnight on the clocks of the campus to the next month's. */
export function periodOf(month: string, zone: string): Interval {
  const midnight = (of: string) => clockAt(Date.parse(first(of)) / day, '00:00', zone);
  return { start: midnight(month), end: midnight(monthsLater(month, 1)) };
}
