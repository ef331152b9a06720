import type { Change } from '../../api/live/live';
import { concerns } from './concerns';

const change = (type: string, booking?: Change['booking']) => ({ type, booking }) as Change;

it.each([
  ['booking.moved', { bookedFor: 'mei', bookedBy: 'jun' }, true],
  ['booking.cancelled', { bookedFor: 'jun', bookedBy: 'mei' }, true],
  ['booking.cancelled', undefined, true],
  ['booking.moved', { bookedFor: 'jun', bookedBy: 'jun' }, false],
  ['booking.requested', { bookedFor: 'jun', bookedBy: 'jun' }, true],
  ['waitlist.offered', undefined, true],
  ['space.updated', undefined, false],
  ['hold.created', { bookedFor: 'mei', bookedBy: 'mei' }, false],
])('A change %s of %j may be news to Mei: %s', (type, booking, may) => {
  expect(concerns(change(type, booking), 'mei')).toBe(may);
});
