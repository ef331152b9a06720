import { againAfter } from './again';
import type { Booking } from './bookings';

const booking = {
  spaceId: 'spc_1',
  units: 1,
  people: 1,
  title: 'Tea',
  bookedBy: 'usr_1',
  bookedFor: 'usr_1',
  start: '2026-12-01T14:00:00+08:00',
  end: '2026-12-02T01:00:00+08:00',
  timeZone: 'Asia/Hong_Kong',
} as Booking;

describe('The same again', () => {
  it.each([
    ['a week later where it is still to come', '2026-11-28T00:00:00Z', '2026-12-08'],
    ['a week later where it was this week', '2026-12-03T00:00:00Z', '2026-12-08'],
    ['not at a moment that has just begun', '2026-12-08T06:00:00Z', '2026-12-15'],
    ['in the coming week where it was long ago', '2027-01-14T00:00:00Z', '2027-01-19'],
  ])('is %s', (_, now, date) => {
    const again = againAfter(booking, new Date(now));
    expect(again).toMatchObject({ spaceId: 'spc_1', title: 'Tea', start: `${date}T14:00` });
    expect(again.end?.slice(11)).toBe('01:00');
  });

  it('is for whom it was for', () => {
    expect(againAfter({ ...booking, bookedFor: 'usr_2' }).for).toBe('usr_2');
    expect(againAfter(booking).for).toBe('usr_1');
  });
});
