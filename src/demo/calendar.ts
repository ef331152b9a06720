/** Hong Kong keeps UTC+8 all year; local time here is minutes since 1970-01-01 00:00 in Hong Kong. */
const offset = 8 * 60;
export const dayMinutes = 24 * 60;

export const localMinute = (instant: Date) => Math.floor(instant.getTime() / 60_000) + offset;
export const instantOf = (local: number) => new Date((local - offset) * 60_000);
export const localDay = (instant: Date) => Math.floor(localMinute(instant) / dayMinutes);

/** Sunday is 0. */
export const weekday = (day: number) => (day + 4) % 7;
const isWorkingDay = (day: number) => weekday(day) >= 1 && weekday(day) <= 5;

/** The nth working day after a day; before it, where n is negative. */
export function workingDay(from: number, nth: number): number {
  const step = Math.sign(nth);
  let day = from;
  for (let left = Math.abs(nth); left > 0; left -= isWorkingDay(day) ? 1 : 0) day += step;
  return day;
}
