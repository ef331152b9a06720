import type { Instant, Interval } from '../../time/index.js';
import { contentLine, textValue } from './content-line.js';
import { utc } from './object-text.js';

export interface BusyTime extends Interval {
  type: 'BUSY' | 'BUSY-UNAVAILABLE' | 'BUSY-TENTATIVE';
}

/** What an answer to somebody who asked repeats of their question (RFC 5546 §3.3.2). */
export interface FreeBusyAsked {
  uid: string;
  organizer: string;
  attendee: string;
}

/** One VFREEBUSY (RFC 5545 §3.6.4) for a period, in UTC. What is certainly busy is not told as perhaps busy again. */
export function freeBusyText(
  during: Interval,
  at: Instant,
  times: readonly BusyTime[],
  asked?: FreeBusyAsked,
): string {
  const certain = times.filter(({ type }) => type !== 'BUSY-TENTATIVE');
  const isCertain = (time: BusyTime) =>
    certain.some(({ start, end }) => start <= time.start && end >= time.end);
  const told = times
    .filter((time) => time.type !== 'BUSY-TENTATIVE' || !isCertain(time))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tolo//Tolo//EN'),
    ...(asked ? [contentLine('METHOD', 'REPLY')] : []),
    contentLine('BEGIN', 'VFREEBUSY'),
    ...(asked
      ? [
          contentLine('UID', textValue(asked.uid)),
          contentLine('ORGANIZER', asked.organizer),
          contentLine('ATTENDEE', asked.attendee),
        ]
      : []),
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
