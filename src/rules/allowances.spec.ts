import { type Allowance, allowancePeriodAt, chargesOf, isRefunded } from './allowances.js';

const hongKong = 'Asia/Hong_Kong';
const newYork = 'America/New_York';

const allowance = (more: Partial<Allowance>): Allowance => ({
  id: 'alw',
  tenantId: null,
  per: 'person',
  kinds: [],
  period: 'day',
  measure: 'bookings',
  ...more,
});

const booking = {
  tenantId: 'ten',
  bookedFor: 'mei',
  during: {
    start: Date.parse('2026-12-01T23:30:00+08:00'),
    end: Date.parse('2026-12-02T01:00:00+08:00'),
  },
  spaces: [{ kind: 'lab', units: 3 }],
};

describe('The period of an allowance', () => {
  it.each([
    ['day', hongKong, '2026-12-01T23:59:59.999+08:00', '2026-12-01', '2026-12-02T00:00:00+08:00'],
    ['day', hongKong, '2026-12-02T00:00:00+08:00', '2026-12-02', '2026-12-03T00:00:00+08:00'],
    ['week', hongKong, '2026-12-06T23:59:59.999+08:00', '2026-11-30', '2026-12-07T00:00:00+08:00'],
    ['week', hongKong, '2026-12-07T00:00:00+08:00', '2026-12-07', '2026-12-14T00:00:00+08:00'],
    ['month', hongKong, '2026-11-30T23:59:59.999+08:00', '2026-11-01', '2026-12-01T00:00:00+08:00'],
    ['month', hongKong, '2026-12-01T00:00:00+08:00', '2026-12-01', '2027-01-01T00:00:00+08:00'],
    ['month', hongKong, '2028-02-29T12:00:00+08:00', '2028-02-01', '2028-03-01T00:00:00+08:00'],
    ['year', hongKong, '2026-12-31T23:59:59.999+08:00', '2026-01-01', '2027-01-01T00:00:00+08:00'],
    ['year', hongKong, '2027-01-01T00:00:00+08:00', '2027-01-01', '2028-01-01T00:00:00+08:00'],
    ['day', newYork, '2026-03-08T12:00:00-04:00', '2026-03-08', '2026-03-09T00:00:00-04:00'],
    ['week', newYork, '2026-03-08T12:00:00-04:00', '2026-03-02', '2026-03-09T00:00:00-04:00'],
    ['day', newYork, '2026-11-01T01:30:00-05:00', '2026-11-01', '2026-11-02T00:00:00-05:00'],
    ['day', 'America/Sao_Paulo', '2018-11-04T12:00:00-02:00', '2018-11-04', '2018-11-05T00:00:00-02:00'],
    ['day', 'America/Sao_Paulo', '2018-11-03T12:00:00-03:00', '2018-11-03', '2018-11-04T01:00:00-02:00'],
  ] as const)('by the %s in %s at %s begins on %s and ends at %s', (period, zone, at, start, resetsAt) => {
    expect(allowancePeriodAt(Date.parse(at), period, zone)).toEqual({
      start,
      resetsAt: Date.parse(resetsAt),
    });
  });
});

describe('What a booking takes', () => {
  it.each([
    ['bookings', 1],
    ['minutes', 90],
    ['unit_minutes', 270],
  ] as const)('is measured in %s: %i', (measure, amount) => {
    expect(chargesOf(booking, [allowance({ measure })], hongKong)).toEqual([
      { allowanceId: 'alw', subjectId: 'mei', periodStart: '2026-12-01', amount },
    ]);
  });

  it.each([
    ['bookings', 2],
    ['minutes', 180],
    ['unit_minutes', 450],
  ] as const)('is that of each of its spaces, of the kinds that count, in %s: %i', (measure, amount) => {
    const spaces = [...booking.spaces, { kind: 'desk', units: 2 }, { kind: 'office', units: 7 }];
    const counted = allowance({ measure, kinds: ['lab', 'desk'] });
    expect(chargesOf({ ...booking, spaces }, [counted], hongKong)[0]!.amount).toBe(amount);
  });

  it('is borne by the day on which it starts, by the clocks of the campus', () => {
    expect(chargesOf(booking, [allowance({})], newYork)[0]!.periodStart).toBe('2026-12-01');
    expect(chargesOf(booking, [allowance({})], 'Pacific/Auckland')[0]!.periodStart).toBe('2026-12-02');
  });

  it('is of the person it is for, or of the company', () => {
    expect(chargesOf(booking, [allowance({ per: 'tenant' })], hongKong)[0]!.subjectId).toBe('ten');
  });

  it.each([
    ['of all kinds', { kinds: [] }, 1],
    ['of its kind', { kinds: ['desk', 'lab'] }, 1],
    ['of another kind', { kinds: ['desk'] }, 0],
    ['of its company', { tenantId: 'ten' }, 1],
    ['of another company', { tenantId: 'other' }, 0],
  ])('counts for an allowance %s: %j', (_what, more, count) => {
    expect(chargesOf(booking, [allowance(more)], hongKong)).toHaveLength(count);
  });

  it('is a whole minute where one has begun', () => {
    const during = { start: 0, end: 60_001 };
    expect(chargesOf({ ...booking, during }, [allowance({ measure: 'minutes' })], hongKong)[0]!.amount).toBe(
      2,
    );
  });
});

describe('Cancelling', () => {
  const start = Date.parse('2026-12-01T10:00:00+08:00');
  const during = { start, end: start + 3_600_000 };
  const hour = { cancelNoticeMinutes: 60 };

  it.each([
    ['confirmed', hour, start - 3_600_000, true],
    ['confirmed', hour, start - 3_599_999, false],
    ['confirmed', { cancelNoticeMinutes: 0 }, start - 1, true],
    ['confirmed', { cancelNoticeMinutes: 0 }, start, false],
    ['confirmed', undefined, start - 1, true],
    ['checked_in', { cancelNoticeMinutes: 0 }, start - 1, true],
    ['held', hour, start - 1, true],
    ['requested', hour, start + 1, true],
  ] as const)('what is %s, with %j, at %i gives back: %s', (status, terms, now, refunded) => {
    expect(isRefunded({ status, during }, terms, now)).toBe(refunded);
  });
});
