import { never, nth, ruleOf } from './repeat';

describe('How often it repeats', () => {
  it.each([
    ['day', 'FREQ=DAILY;COUNT=12'],
    ['workday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=12'],
    ['week', 'FREQ=WEEKLY;COUNT=12'],
    ['fortnight', 'FREQ=WEEKLY;INTERVAL=2;COUNT=12'],
    ['month', 'FREQ=MONTHLY;COUNT=12'],
    ['weekday_of_month', 'FREQ=MONTHLY;BYDAY=1TU;COUNT=12'],
  ] as const)('is a rule for every %s', (every, rule) => {
    expect(ruleOf({ ...never, every }, '2026-12-01')).toBe(rule);
  });

  it('may end by a day', () => {
    expect(ruleOf({ ...never, every: 'week', ends: 'until', until: '2027-02-16' }, '2026-12-01')).toBe(
      'FREQ=WEEKLY;UNTIL=20270216',
    );
  });

  it.each([
    ['2026-12-07', 1],
    ['2026-12-08', 2],
    ['2026-12-28', 4],
    ['2026-12-29', -1],
  ])('knows which of its month %s is', (date, n) => {
    expect(nth(date)).toBe(n);
  });
});
