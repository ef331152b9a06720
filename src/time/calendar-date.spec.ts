import { isDate } from './calendar-date.js';

describe('A date', () => {
  it.each([
    ['2026-12-25', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['0001-01-01', true],
    ['0000-12-31', false],
    ['2026-1-1', false],
    ['2026-12-25T00:00', false],
    ['tomorrow', false],
    [20261225, false],
    [null, false],
  ])('%s is in the calendar: %s', (value, known) => {
    expect(isDate(value)).toBe(known);
  });
});
