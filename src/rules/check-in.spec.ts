import {
  checkInDeadline,
  checkInOpensAt,
  type CheckInState,
  checkInState,
  lateDeadline,
} from './check-in.js';
import type { Status } from './lifecycle.js';

const minute = 60_000;
const at = (clock: string) => Date.parse(`2026-12-01T${clock}+08:00`);
const during = (start: string, end: string) => ({ start: at(start), end: at(end) });
const terms = { checkIn: 'required', checkInOpensMinutes: 15, checkInGraceMinutes: 15 } as const;

describe('Checking in', () => {
  it('opens some minutes before the start', () => {
    expect(checkInOpensAt(terms, during('10:00', '11:00'))).toBe(at('09:45'));
    expect(checkInOpensAt({ ...terms, checkInOpensMinutes: 0 }, during('10:00', '11:00'))).toBe(at('10:00'));
  });

  it.each([
    ['booked long before', during('10:00', '11:00'), '08:00', '10:15'],
    ['booked as it begins', during('10:00', '11:00'), '10:00', '10:15'],
    ['booked after it has begun', during('10:00', '11:00'), '10:04', '10:19'],
    ['shorter than the grace', during('10:00', '10:10'), '08:00', '10:10'],
    ['as long as the grace', during('10:00', '10:15'), '08:00', '10:15'],
  ])('is due, of a booking %s, at the right minute', (_what, period, now, deadline) => {
    expect(checkInDeadline(terms, period, at(now))).toBe(at(deadline));
  });

  it('is never due where nobody asks for it', () => {
    expect(checkInDeadline({ ...terms, checkIn: 'none' }, during('10:00', '11:00'), at('08:00'))).toBeNull();
  });

  it.each([
    ['10:15', during('10:00', '12:00'), '10:45'],
    ['10:15', during('10:00', '10:45'), '10:45'],
    ['10:15', during('10:00', '10:44'), '10:44'],
    ['10:10', during('10:00', '10:10'), '10:10'],
  ])('by %s can wait for who is late, but never past the end', (deadline, period, later) => {
    expect(lateDeadline(at(deadline), period)).toBe(at(later));
  });

  it.each<[Status, number | null, string, CheckInState | undefined]>([
    ['confirmed', null, '09:44', 'not_open'],
    ['confirmed', null, '09:45', 'open'],
    ['confirmed', null, '10:14', 'open'],
    ['no_show', null, '10:15', 'missed'],
    ['checked_in', at('09:50'), '10:30', 'done'],
    ['completed', at('09:50'), '12:00', 'done'],
    ['completed', null, '12:00', undefined],
    ['cancelled', null, '10:00', undefined],
    ['requested', null, '10:00', undefined],
  ])('of a booking that is %s (came: %s) at %s is %s', (status, checkedInAt, now, state) => {
    expect(checkInState({ status, checkedInAt }, at('10:00') - 15 * minute, at(now))).toBe(state);
  });
});
