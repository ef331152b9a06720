import { localText, wallTime } from './campus-time';

const minute = 60_000;
const offset = /(?:Z|[+-]\d\d:\d\d)$/;

/** Minutes by which the clocks where the person is are ahead of UTC at a moment. */
type Ahead = (ms: number) => number;

const here: Ahead = (ms) => -new Date(ms).getTimezoneOffset();

/** What a moment is called there, such as `2026-12-01T07:00`. */
export const wallOf = (ms: number, ahead = here) =>
  new Date(ms + ahead(ms) * minute).toISOString().slice(0, 16);

/** A time that the server has told by the clocks of the campus, by those of whoever looks. */
export const wallElsewhere = (text: string, ahead = here) =>
  offset.test(text) ? wallOf(Date.parse(text), ahead) : text.slice(0, 16);

const same = new Map<string, boolean>();

/** Whether the clocks where the person is say the same as those of a zone, at this time of the year. */
export function isSameHere(timeZone: string): boolean {
  const now = new Date();
  const known = same.get(timeZone) ?? localText(wallTime(now, timeZone)) === wallOf(now.getTime());
  same.set(timeZone, known);
  return known;
}

/** How far a zone is ahead of UTC on a day, as texts have it: `+08:00`. */
export function offsetOn(date: string, timeZone: string): string {
  const named = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${date}T00:00:00Z`))
    .find(({ type }) => type === 'timeZoneName');
  return named?.value.replace('GMT', '') || 'Z';
}
