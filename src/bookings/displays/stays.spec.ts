import { startAt, staysFrom, withoutRemains } from './stays.js';

const at = (time: string) => Date.parse(`2026-11-26T${time}:00Z`);
const taken = (start: string, end: string) => ({ start: at(start), end: at(end) });

describe('At a door one can have', () => {
  it.each([
    ['all lengths while nothing comes', [], [15, 30, 60]],
    ['what ends as the next begins', [taken('14:30', '15:00')], [15, 30]],
    ['nothing while it is taken', [taken('13:30', '14:05')], []],
    ['nothing that would run into the next', [taken('14:10', '14:20')], []],
    ['all after what is just over', [taken('13:00', '14:00')], [15, 30, 60]],
    ['what fits before the nearer of two', [taken('15:00', '16:00'), taken('14:15', '14:30')], [15]],
  ])('%s', (_, inTheWay, lengths) => {
    expect(staysFrom(at('14:00'), inTheWay)).toEqual(lengths);
  });

  it.each([
    ['14:04', [], '14:00'],
    ['14:05', [], '14:05'],
    ['14:03', [taken('13:30', '14:05')], '14:05'],
    ['14:03', [taken('13:30', '14:02')], '14:05'],
    ['14:03', [taken('13:30', '14:00')], '14:00'],
    ['14:03', [taken('13:30', '14:10')], '14:00'],
    ['14:03', [taken('14:05', '15:00')], '14:00'],
  ])('at %s of what is taken (%j) the slot that begins at %s', (now, busy, start) => {
    expect(startAt(at(now), busy)).toBe(at(start));
  });

  it('what was given back early in the slot that it is, and nothing else that is taken', () => {
    const others = [taken('13:30', '14:10'), taken('14:05', '15:00')];
    expect(withoutRemains([taken('13:00', '14:05'), ...others], at('14:03'))).toEqual(others);
  });
});
