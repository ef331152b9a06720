import { hour, minute } from './interval.js';
import { areAlike, type Offset, offsetAt, offsetsOf, sameOnTheWall } from './offsets.js';

const at = (text: string) => Date.parse(text);
const berlin = 'Europe/Berlin';
const [from, until] = [at('2027-01-01T00:00Z'), at('2028-01-01T00:00Z')];
const [spring, autumn] = [at('2027-03-28T01:00Z'), at('2027-10-31T01:00Z')];
const installed: Offset[] = [
  [from, 60],
  [spring, 120],
  [autumn, 60],
];
/** As if Berlin, when this was written down, had been about to stay in summer time. */
const asPlanned: Offset[] = [
  [from, 60],
  [spring, 120],
];

describe('The rules of a zone', () => {
  it('have an entry for each change of its clocks', () => {
    expect(offsetsOf(berlin, from, until)).toEqual(installed);
    expect(offsetsOf('Asia/Hong_Kong', from, until)).toEqual([[from, 480]]);
    expect(offsetsOf(berlin, spring, autumn)).toEqual([[spring, 120]]);
  });

  it.each([
    ['before the first', from - 1, undefined],
    ['a moment before a change', spring - 1, 60],
    ['at the change', spring, 120],
    ['after the last', until, 60],
  ])('%s say', (_, instant, minutes) => {
    expect(offsetAt(installed, instant)).toBe(minutes);
  });

  it.each([
    ['while they say the same', from, autumn, true],
    ['up to the last moment of that', autumn - 1, autumn, true],
    ['beyond it', from, autumn + 1, false],
    ['where they differ throughout', autumn + hour, until, false],
    ['over no time at all', autumn, autumn, true],
  ])('are alike %s', (_, start, end, alike) => {
    expect(areAlike(installed, asPlanned, start, end)).toBe(alike);
    expect(areAlike(asPlanned, installed, start, end)).toBe(alike);
  });

  it('of today show a time of the past’s rules an hour later where these had an hour more', () => {
    const nine = at('2027-11-08T09:00+02:00');
    expect(sameOnTheWall(nine, asPlanned, berlin)).toBe(at('2027-11-08T09:00+01:00'));
    expect(sameOnTheWall(nine, installed, berlin)).toBe(nine);
  });

  it('of today show a time that comes twice the first time, and one that is skipped as much later', () => {
    const twice = at('2027-10-31T02:30+02:00');
    expect(sameOnTheWall(twice + hour, [[from, 60]], berlin)).toBe(twice);
    const skipped = at('2027-03-28T02:30+03:00');
    expect(sameOnTheWall(skipped, [[from, 180]], berlin)).toBe(spring + 30 * minute);
  });

  it('that nobody wrote down move nothing', () => {
    expect(sameOnTheWall(from, [], berlin)).toBe(from);
  });
});
