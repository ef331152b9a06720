import { addDays } from '../../time/campus-time';

/** Weeks begin on Monday, as work does. */
export function mondayOf(date: string): string {
  const weekday = new Date(date).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** The days that a calendar shows: the week of a date, or all weeks of its month. */
export function weeksOf(date: string, span: 'week' | 'month'): string[][] {
  const first = mondayOf(span === 'week' ? date : `${date.slice(0, 7)}-01`);
  const last = span === 'week' ? first : mondayOf(addDays(`${monthAfter(date)}-01`, -1));
  const weeks: string[][] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, n) => addDays(monday, n)));
  return weeks;
}

function monthAfter(date: string, months = 1): string {
  const next = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + months);
  return next.toISOString().slice(0, 7);
}

/** The same day one span further on or back; of a month its first. */
export const turned = (date: string, span: 'week' | 'month', by: 1 | -1): string =>
  span === 'week' ? addDays(date, 7 * by) : `${monthAfter(date, by)}-01`;
