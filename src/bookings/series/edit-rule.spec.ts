import { countIn, daysBetween, endingBefore, endingWith, namesDays, plusDays } from './edit-rule.js';

describe('A rule that changes', () => {
  it.each([
    ['FREQ=WEEKLY;COUNT=12', 'COUNT=5', 'FREQ=WEEKLY;COUNT=5'],
    ['rrule:freq=weekly;until=20270101;byday=TU', 'COUNT=5', 'freq=weekly;byday=TU;COUNT=5'],
  ])('%s may end otherwise', (rrule, end, expected) => {
    expect(endingWith(rrule, end)).toBe(expected);
  });

  it('may end before a date, over the end of a month', () => {
    expect(endingBefore('FREQ=WEEKLY;COUNT=12', '2027-03-01')).toBe('FREQ=WEEKLY;UNTIL=20270228');
  });

  it.each([
    ['FREQ=WEEKLY;COUNT=12', 12],
    ['RRULE:COUNT=3;FREQ=DAILY', 3],
    ['FREQ=WEEKLY;UNTIL=20270101', undefined],
  ])('%s counts %s dates', (rrule, count) => {
    expect(countIn(rrule)).toBe(count);
  });

  it('names its days or leaves them to its start', () => {
    expect(namesDays('FREQ=WEEKLY;BYDAY=TU;COUNT=2')).toBe(true);
    expect(namesDays('FREQ=WEEKLY;COUNT=2')).toBe(false);
  });

  it('goes by days of the calendar', () => {
    expect(plusDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
  });
});
