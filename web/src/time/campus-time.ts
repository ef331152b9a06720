import { minutesOfDay, type WallTime } from '../../../clients/wish/src/wall-time';

export * from '../../../clients/wish/src/wall-time';

const minute = 60_000;

/** Days from one date to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (minutesOfDay * minute));

/** The wall time in an RFC 3339 text, which the server gives in the zone of the campus. */
export const wallTimeIn = (text: string): WallTime => ({ date: text.slice(0, 10), time: text.slice(11, 16) });

/** Minutes of an ISO 8601 duration such as PT1H30M. */
export function durationMinutes(text: string): number {
  const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text) ?? [];
  return Number(days) * minutesOfDay + Number(hours) * 60 + Number(minutes);
}

export const minutesUntil = (text: string, now: Date) =>
  Math.ceil((Date.parse(text) - now.getTime()) / minute);
