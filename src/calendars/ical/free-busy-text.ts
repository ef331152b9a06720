import type { Instant, Interval } from '../../time/index.js';
import { contentLine } from './content-line.js';
import { utc } from './object-text.js';

export interface BusyTime extends Interval {
  type: 'BUSY' | 'BUSY-TENTATIVE';
}

/** One VFREEBUSY (RFC 5545 §3.6.4) for a period, in UTC. What is certainly busy is not told as perhaps busy again. */
export function freeBusyText(during: Interval, at: Instant, times: readonly BusyTime[]): string {
  const certain = times.filter(({ type }) => type === 'BUSY');
  const isCertain = (time: BusyTime) =>
    certain.some(({ start, end }) => start <= time.start && end >= time.end);
  const told = times.filter((time) => time.type === 'BUSY' || !isCertain(time));
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tolo//Tolo//EN'),
    contentLine('BEGIN', 'VFREEBUSY'),
    contentLine('DTSTAMP', utc(at)),
    contentLine('DTSTART', utc(during.start)),
    contentLine('DTEND', utc(during.end)),
    ...told.map(({ type, start, end }) =>
      contentLine(`FREEBUSY;FBTYPE=${type}`, `${utc(start)}/${utc(end)}`),
    ),
    contentLine('END', 'VFREEBUSY'),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}
