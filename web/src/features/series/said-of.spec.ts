import type { Booking } from '../bookings/bookings';
import { saidOf } from './said-of';

const on = (occurrence: string) => ({ occurrence }) as Booking;

describe('A change that all dates are to have', () => {
  it('is said of the first of them, at the same time of the day', () => {
    const changes = {
      start: '2026-12-22T15:00',
      end: '2026-12-22T17:00',
      timeZone: 'Asia/Hong_Kong',
      people: 4,
    };
    expect(saidOf(changes, on('2026-12-22'), on('2026-12-01'))).toEqual({
      ...changes,
      start: '2026-12-01T15:00',
      end: '2026-12-01T17:00',
    });
  });

  it('that moves them to another day moves the first as far', () => {
    const changes = { start: '2026-12-23T15:00', end: '2026-12-24T01:00' };
    expect(saidOf(changes, on('2026-12-22'), on('2026-12-29'))).toEqual({
      start: '2026-12-30T15:00',
      end: '2026-12-31T01:00',
    });
  });

  it('says nothing of times where none change', () => {
    expect(saidOf({ title: 'Retro' }, on('2026-12-22'), on('2026-12-01'))).toEqual({ title: 'Retro' });
  });
});
