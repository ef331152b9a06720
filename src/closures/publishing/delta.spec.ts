import type { Booking } from '../../bookings/index.js';
import type { Move } from '../plan/move.store.js';
import { deltaOf, isNothing, noDelta } from './delta.js';

const now = 1_000;
const booking = (more: object = {}) =>
  ({
    id: 'b',
    spaceId: 's',
    others: [{ spaceId: 'o' }],
    bookedFor: 'm',
    during: { start: 2_000, end: 3_000 },
    title: 'Assay',
    version: 1,
    ...more,
  }) as unknown as Booking;
const move = (more: object = {}) =>
  ({
    bookingId: 'b',
    fromSpaceId: 's',
    fromOthers: ['o'],
    memberId: 'm',
    outcome: 'move',
    during: { start: 2_000, end: 3_000 },
    ...more,
  }) as unknown as Move;

describe('What has changed since a plan was made', () => {
  it.each<[string, Move[], Booking[], object]>([
    ['nothing', [move()], [booking()], {}],
    ['its title alone', [move()], [booking({ title: 'Other', version: 2 })], {}],
    ['a booking came in', [move()], [booking(), booking({ id: 'c' })], { added: 1 }],
    ['a booking went', [move(), move({ bookingId: 'c' })], [booking()], { removed: 1 }],
    ['it begins later', [move()], [booking({ during: { start: 2_100, end: 3_000 } })], { changed: 1 }],
    ['it ends later', [move()], [booking({ during: { start: 2_000, end: 3_100 } })], { changed: 1 }],
    ['it is in another space', [move()], [booking({ spaceId: 't' })], { changed: 1 }],
    ['it has another space beside it', [move()], [booking({ others: [{ spaceId: 'p' }] })], { changed: 1 }],
    ['it is for somebody else', [move()], [booking({ bookedFor: 'n' })], { changed: 1 }],
    [
      'it has begun, and was to be moved',
      [move({ during: { start: 1_000, end: 3_000 } })],
      [booking({ during: { start: 1_000, end: 3_000 } })],
      { changed: 1 },
    ],
    [
      'it has begun, and was to be let go',
      [move({ during: { start: 1_000, end: 3_000 }, outcome: 'cancel' })],
      [booking({ during: { start: 1_000, end: 3_000 } })],
      {},
    ],
  ])('is told where %s', (_, moves, bookings, delta) => {
    const found = deltaOf(moves, bookings, now);
    expect(found).toEqual({ ...noDelta, ...delta });
    expect(isNothing(found)).toBe(Object.keys(delta).length === 0);
  });
});
