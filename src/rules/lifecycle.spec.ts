import {
  type Act,
  after,
  type Deadlines,
  isDone,
  isLegal,
  type Status,
  statusAt,
  statuses,
} from './lifecycle.js';

const hour = 3_600_000;
const booking = (status: Status, more: Partial<Deadlines> = {}): Deadlines => ({
  status,
  during: { start: 10 * hour, end: 12 * hour },
  expiresAt: null,
  checkInBy: null,
  ...more,
});

describe('The life of a booking', () => {
  it.each<[Status, Act, Status | undefined]>([
    ['held', 'confirm', 'confirmed'],
    ['held', 'request', 'requested'],
    ['held', 'prolong', 'held'],
    ['held', 'move', undefined],
    ['held', 'check_in', undefined],
    ['requested', 'approve', 'confirmed'],
    ['requested', 'check_in', undefined],
    ['confirmed', 'prolong', undefined],
    ['confirmed', 'check_in', 'checked_in'],
    ['confirmed', 'approve', undefined],
    ['confirmed', 'transfer', 'confirmed'],
    ['checked_in', 'transfer', undefined],
    ['checked_in', 'end', 'completed'],
    ['checked_in', 'miss', undefined],
    ['no_show', 'check_in', undefined],
    ['cancelled', 'move', undefined],
  ])('%s: %s leads to %s', (from, act, to) => expect(after(from, act)).toBe(to));

  it('ends for good', () => {
    const final: Status[] = ['completed', 'declined', 'cancelled', 'expired', 'no_show', 'displaced'];
    for (const from of final)
      for (const to of statuses) expect([from, to, isLegal(from, to)]).toEqual([from, to, false]);
  });

  it('takes an act that has been done for done', () => {
    expect(isDone('cancelled', 'cancel')).toBe(true);
    expect(isDone('confirmed', 'cancel')).toBe(false);
    expect(isDone('confirmed', 'move')).toBe(false);
  });

  it.each<[string, Deadlines, number, Status]>([
    ['a hold just before it expires', booking('held', { expiresAt: 9 * hour }), 9 * hour - 1, 'held'],
    ['a hold as it expires', booking('held', { expiresAt: 9 * hour }), 9 * hour, 'expired'],
    ['a request as it expires', booking('requested', { expiresAt: 9 * hour }), 9 * hour, 'expired'],
    ['what was confirmed in time', booking('confirmed', { expiresAt: 9 * hour }), 9 * hour, 'confirmed'],
    [
      'nobody there at the deadline',
      booking('confirmed', { checkInBy: 10.25 * hour }),
      10.25 * hour,
      'no_show',
    ],
    ['a moment before it', booking('confirmed', { checkInBy: 10.25 * hour }), 10.25 * hour - 1, 'confirmed'],
    [
      'somebody who has checked in',
      booking('checked_in', { checkInBy: 10.25 * hour }),
      11 * hour,
      'checked_in',
    ],
    ['what has ended', booking('checked_in'), 12 * hour, 'completed'],
    ['what never began', booking('no_show'), 12 * hour, 'no_show'],
  ])('%s', (_what, one, now, status) => expect(statusAt(one, now)).toBe(status));
});
