import type { Booking } from './bookings';
import { calendarOf, folded } from './calendar-file';

const booking = {
  id: 'bkg_1',
  version: 3,
  status: 'confirmed',
  start: '2026-12-01T14:00:00+08:00',
  end: '2026-12-01T16:00:00+08:00',
  title: 'Tea; cake, and more\\less\r\nEND:VEVENT',
  purpose: '抽氣櫃'.repeat(20),
  space: { code: '5E-312', name: { en: 'Wet lab' } },
} as unknown as Booking;

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('A booking as a calendar', () => {
  const text = calendarOf([booking], ({ en }) => en ?? '', 'https://tolo.example', new Date(0));

  it('is at the moment and the place of the booking, and replaces itself', () => {
    expect(unfolded(text)).toEqual(
      expect.arrayContaining([
        'UID:bkg_1@tolo.example',
        'SEQUENCE:3',
        'DTSTAMP:19700101T000000Z',
        'DTSTART:20261201T060000Z',
        'DTEND:20261201T080000Z',
        'LOCATION:5E-312 Wet lab',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('takes nothing that is in a title for a line of its own', () => {
    expect(unfolded(text)).toContain('SUMMARY:Tea\\; cake\\, and more\\\\less\\nEND:VEVENT');
    expect(unfolded(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it('has lines of at most 75 octets, cut between characters', () => {
    const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`DESCRIPTION:${'抽氣櫃'.repeat(20)}`);
  });

  it.each([
    [75, 1],
    [76, 2],
    [149, 2],
    [150, 3],
  ])('writes %i octets in %i lines', (octets, lines) => {
    expect(folded('x'.repeat(octets)).split('\r\n')).toHaveLength(lines);
  });

  it.each([
    ['requested', 'TENTATIVE'],
    ['cancelled', 'CANCELLED'],
    ['checked_in', 'CONFIRMED'],
  ])('tells that what is %s is %s', (status, told) => {
    const one = calendarOf([{ ...booking, status } as Booking], () => '', 'https://tolo.example');
    expect(one).toContain(`STATUS:${told}`);
  });
});
