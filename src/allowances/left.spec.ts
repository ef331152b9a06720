import { Left } from './left.js';

const share = (periodStart = '2026-12-01', subjectId = 'mei') => ({
  allowanceId: 'desks',
  subjectId,
  periodStart,
});
const charge = (amount: number, periodStart?: string, subjectId?: string) => ({
  ...share(periodStart, subjectId),
  amount,
});
const left = (most: number, used: number) => new Left(new Map([['desks', most]]), [{ ...share(), used }]);

describe('What is left of an allowance', () => {
  it.each([
    ['what just fits', 3, 1, 2, true],
    ['one too many', 3, 1, 3, false],
    ['nothing of what is used up', 3, 3, 0, true],
    ['anything more of what is used up', 3, 3, 1, false],
    ['anything more of what was lowered below what is used', 1, 3, 1, false],
  ])('covers, or not, %s', (_what, most, used, amount, fits) => {
    expect(left(most, used).beyond([charge(amount)]) === undefined).toBe(fits);
  });

  it('is less by what was taken, for the same person in the same period only', () => {
    const one = left(3, 1);
    one.take([charge(2)]);
    expect([one.of(share()), one.atFirst(share()), one.taken(share())]).toEqual([0, 2, 2]);
    expect(one.of(share('2026-12-02'))).toBe(3);
    expect(one.of(share('2026-12-01', 'jun'))).toBe(3);
    expect(one.beyond([charge(1), charge(1, '2026-12-02')])).toEqual(charge(1));
  });

  it('is more by what is given back, so that what moves within a period takes nothing', () => {
    const one = left(3, 3);
    one.giveBack([charge(2)]);
    expect(one.of(share())).toBe(2);
    one.take([charge(2)]);
    expect(one.taken(share())).toBe(0);
  });

  it('lets what is there stay where the limit was lowered below it', () => {
    const one = left(1, 3);
    one.giveBack([charge(2)]);
    expect(one.beyond([charge(2)])).toBeUndefined();
    expect(one.beyond([charge(3)])).toEqual(charge(3));
  });

  it('is not more than all of it where what is given back was never counted', () => {
    const one = left(3, 0);
    one.giveBack([charge(2)]);
    expect(one.of(share())).toBe(3);
  });

  it('is without end of an allowance that is gone', () => {
    const one = new Left(new Map(), []);
    expect(one.beyond([charge(1_000)])).toBeUndefined();
  });
});
