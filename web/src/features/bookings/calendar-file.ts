import type { Name } from '../../i18n/use-words';
import type { Booking } from './bookings';

const mostOctets = 75;

/** Of RFC 5545, section 3.3.11. Other control characters have no place in a calendar. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // oxlint-disable-next-line no-control-regex -- they are what it is about
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Lines have at most 75 octets, and are not cut within a character (section 3.1). */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > mostOctets) {
      lines.push(current);
      // The blank that marks a line that goes on counts, too.
      [current, octets] = [' ', 1];
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const utc = (text: string) => new Date(text).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

const statusOf = ({ status }: Booking) =>
  status === 'requested' || status === 'held'
    ? 'TENTATIVE'
    : ['cancelled', 'declined', 'expired', 'displaced', 'no_show'].includes(status)
      ? 'CANCELLED'
      : 'CONFIRMED';

/** Bookings as a calendar (RFC 5545). Imported again, an event is replaced, not doubled: it keeps its UID. */
export function calendarOf(
  bookings: readonly Booking[],
  nameOf: (name: Name) => string,
  origin: string,
  now = new Date(),
): string {
  const events = bookings.flatMap((booking) => {
    const { id, version, start, end, title, purpose, space, spaces } = booking;
    const where = (spaces ?? (space ? [space] : []))
      .map(({ code, name }) => `${code} ${nameOf(name)}`)
      .join(', ');
    return [
      'BEGIN:VEVENT',
      `UID:${id}@${new URL(origin).hostname}`,
      `SEQUENCE:${version}`,
      `DTSTAMP:${utc(now.toISOString())}`,
      `DTSTART:${utc(start)}`,
      `DTEND:${utc(end)}`,
      `SUMMARY:${escaped(title ?? where)}`,
      `LOCATION:${escaped(where)}`,
      ...(purpose ? [`DESCRIPTION:${escaped(purpose)}`] : []),
      `URL:${origin}/bookings?booking=${id}`,
      `STATUS:${statusOf(booking)}`,
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tolo//Bookings//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
