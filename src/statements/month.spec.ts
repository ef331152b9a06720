import { monthAt, monthOf, monthsLater, periodOf } from './month.js';

const zone = 'Asia/Hong_Kong';
const at = (text: string) => Date.parse(text);

describe('A month', () => {
  it.each([
    ['2026-11-30T15:59:59.999Z', '2026-11'],
    ['2026-11-30T16:00:00Z', '2026-12'],
    ['2026-12-31T15:59:59.999Z', '2026-12'],
    ['2026-12-31T16:00:00Z', '2027-01'],
  ])('is that of the clocks of the campus: %s is in %s', (moment, month) => {
    expect(monthAt(at(moment), zone)).toBe(month);
  });

  it('goes from its first midnight there to the next, whatever the clocks do in it', () => {
    expect(periodOf('2026-11', zone)).toEqual({
      start: at('2026-10-31T16:00:00Z'),
      end: at('2026-11-30T16:00:00Z'),
    });
    const { start, end } = periodOf('2026-10', 'Europe/Berlin');
    expect((end - start) / 3_600_000).toBe(31 * 24 + 1);
  });

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-06', -13, '2025-05'],
    ['2026-06', 0, '2026-06'],
  ])('so many later than %s, by %i, is %s', (month, more, then) => {
    expect(monthsLater(month, more)).toBe(then);
  });

  it.each(['2026-13', '2026-00', '2026-1', '1999-12', 'now'])('is not %s', (text) => {
    expect(() => monthOf(text)).toThrow('A month is such as 2026-12.');
  });
});
