import { endsFrom } from './stays';

const at = (time: string) => ({ date: '2026-11-26', time });
const times = (ends: string[]) => ends.map((end) => end.slice(11));

describe('Who stands before a space', () => {
  it.each([
    ['09:00', true, undefined, ['18:00', '10:00']],
    ['09:00', true, '14:00', ['14:00', '10:00']],
    ['09:00', true, '09:45', ['09:45', '09:30']],
    ['17:30', true, undefined, ['18:30', '18:00']],
    ['09:00', false, undefined, ['10:00', '09:30']],
    ['09:00', false, '09:15', ['09:15']],
    ['09:00', false, '09:10', []],
  ])('from %s on, at a desk: %s, with the next at %s', (time, isSeat, until, expected) => {
    expect(times(endsFrom(at(time), { isSeat, until: until && `2026-11-26T${until}` }))).toEqual(expected);
  });

  it('may stay past midnight', () => {
    expect(endsFrom(at('23:40'), { isSeat: false })).toEqual(['2026-11-27T00:40', '2026-11-27T00:10']);
  });
});
