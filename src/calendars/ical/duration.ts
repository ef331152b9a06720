import { type Instant, onDate, inZone } from '../../time/index.js';
import { NotReadable } from './not-readable.js';

const shape = /^\+?P(?:(\d{1,3})W|(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?)$/;

/** The end of something that begins at an instant: days and weeks are those of the wall, hours are exact (RFC 5545 §3.3.6). */
export function endAfter(start: Instant, duration: string, zone: string): Instant {
  const parts = shape.exec(duration);
  if (!parts || duration.endsWith('P') || duration.endsWith('T'))
    throw new NotReadable('valid-calendar-data', `"${duration.slice(0, 40)}" is no duration.`);
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return daysAfter(start, weeks * 7 + days, zone) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function daysAfter(start: Instant, days: number, zone: string): Instant {
  if (days === 0) return start;
  const wall = inZone(start, zone);
  const date = new Date(`${wall.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return onDate(date.toISOString().slice(0, 10), wall.slice(11, 19), 0, zone).start;
}
