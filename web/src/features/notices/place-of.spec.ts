import { placeOf } from './place-of';

it.each([
  ['moved', false, 'booking'],
  ['moved', true, '/bookings'],
  ['displaced', true, '/bookings'],
  ['offered', false, '/bookings'],
  ['waiting', false, '/requests'],
  ['declined', false, 'booking'],
] as const)('What was %s (by a closure: %s) leads to %s', (what, closure, place) => {
  expect(placeOf({ what, closure })).toBe(place);
});
