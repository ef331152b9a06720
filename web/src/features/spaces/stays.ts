import { addMinutes, localText, minutesOf, type WallTime } from '../../time/campus-time';

/** When people leave their desks. */
const evening = 18 * 60;
const shortest = 15;
const aWhile = 60;

/**
 * Until when somebody who stands there may want it, the likeliest first: a desk for the day, anything else for an hour;
 * never into what the next has.
 */
export function endsFrom(start: WallTime, { until, isSeat }: { until?: string; isSeat: boolean }): string[] {
  const time = minutesOf(start.time);
  const forTheDay = isSeat && time + aWhile < evening ? [evening - time] : [];
  const wanted = [...forTheDay, aWhile, aWhile / 2].map((minutes) => localText(addMinutes(start, minutes)));
  const possible = wanted.map((end) => (until !== undefined && until < end ? until : end));
  const first = localText(addMinutes(start, shortest));
  return [...new Set(possible)].filter((end) => end >= first).slice(0, 2);
}
