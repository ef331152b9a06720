import type { Instant } from '../../time/index.js';
import { contentLine, textValue } from './content-line.js';
import { utc } from './object-text.js';
import { attendeeLine, organizerLine, type Participation } from './participants.js';

interface ReplyOf {
  uid: string;
  sequence: number;
  at: Instant;
  start?: Instant;
  /** The date of a series that it is about alone. */
  instance?: Instant;
  organizer: string;
  room: { address: string; name: string };
  says: Participation;
  comment: string;
}

/** What a room answers to whoever invites it (RFC 5546 §3.2.3): as much as their program needs to find the event. */
export function replyText({
  uid,
  sequence,
  at,
  start,
  instance,
  organizer,
  room,
  says,
  comment,
}: ReplyOf): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tolo//Tolo//EN'),
    contentLine('METHOD', 'REPLY'),
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(uid)),
    ...(instance === undefined ? [] : [contentLine('RECURRENCE-ID', utc(instance))]),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('DTSTAMP', utc(at)),
    ...(start === undefined ? [] : [contentLine('DTSTART', utc(start))]),
    organizerLine({ address: organizer }),
    attendeeLine(room, says, { isRoom: true }),
    ...(comment === '' ? [] : [contentLine('COMMENT', textValue(comment))]),
    contentLine('END', 'VEVENT'),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}
