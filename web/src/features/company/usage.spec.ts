import { courseOf, type Share } from './usage';

const share = (more: Partial<Share>): Share => ({
  id: 'alw_1',
  name: { en: 'Lab hours' },
  per: 'tenant',
  kinds: ['lab'],
  period: 'month',
  measure: 'minutes',
  most: 600,
  used: 0,
  left: 600,
  toCome: 0,
  days: [],
  periodStart: '2026-11-01',
  resetsAt: '2026-12-01T00:00:00+08:00',
  ...more,
});

describe('The course of an allowance', () => {
  it('stays where it is while nothing is used', () => {
    expect(courseOf(share({}), '2026-11-10')).toMatchObject({ length: 30, elapsed: 10, expected: 600 });
  });

  it('goes on at the pace so far', () => {
    const days = [{ date: '2026-11-05', used: 100 }];
    const course = courseOf(share({ used: 100, days }), '2026-11-10');
    expect(course.expected).toBe(300);
    expect(course.runsOutOn).toBeUndefined();
    expect(course.left).toEqual([
      { day: 0, left: 600, isToCome: false },
      { day: 5, left: 500, isToCome: false },
    ]);
  });

  it('tells the day on which it runs out', () => {
    const days = [{ date: '2026-11-05', used: 300 }];
    const course = courseOf(share({ used: 300, days }), '2026-11-10');
    expect(course.runsOutOn).toBe('2026-11-21');
    expect(course.expected).toBe(-300);
  });

  it('counts what is booked, but does not take it for the pace', () => {
    const days = [
      { date: '2026-11-05', used: 60 },
      { date: '2026-11-20', used: 500 },
    ];
    const course = courseOf(share({ used: 560, toCome: 500, days }), '2026-11-10');
    expect(course.expected).toBe(40);
    expect(course.left.at(-1)).toEqual({ day: 20, left: 40, isToCome: true });
  });
});
