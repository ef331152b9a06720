import { mondayOf, turned, weeksOf } from './weeks';

describe('The weeks of a calendar', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2026-12-07', '2026-12-07'],
  ])('begin on the Monday before %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });

  it.each([
    ['2026-12-09', 'week', '2026-12-07', '2026-12-13', 1],
    ['2026-12-09', 'month', '2026-11-30', '2027-01-03', 5],
    ['2027-02-01', 'month', '2027-02-01', '2027-02-28', 4],
    ['2026-08-31', 'month', '2026-07-27', '2026-09-06', 6],
  ] as const)('hold %s in its %s', (date, span, first, last, count) => {
    const weeks = weeksOf(date, span);
    expect([weeks[0]![0], weeks.at(-1)!.at(-1), weeks.length]).toEqual([first, last, count]);
  });

  it.each([
    ['2026-12-09', 'week', 1, '2026-12-16'],
    ['2026-12-31', 'month', 1, '2027-01-01'],
    ['2027-01-31', 'month', -1, '2026-12-01'],
  ] as const)('turn from %s by a %s', (date, span, by, to) => {
    expect(turned(date, span, by)).toBe(to);
  });
});
