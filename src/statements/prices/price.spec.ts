import { amountOf, partsOf, type Rate } from './price.js';

const zone = 'Asia/Hong_Kong';
const calendar = { zone, isHoliday: (date: string) => date === '2026-12-25' };
const room = { spaceId: 'a', kind: 'meeting_room', useClass: 'meeting' };
const at = (text: string) => Date.parse(`${text}:00+08:00`);
const stay = (from: string, minutes: number) => ({ start: at(from), minutes });
const part = (minutes: number, centsPerHour: number, per = 'space') => ({ minutes, per, centsPerHour });

const day: Rate = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '18:00',
  per: 'space',
  centsPerHour: 20_000,
};
const other: Rate = { per: 'space', centsPerHour: 10_000 };

describe('What minutes cost', () => {
  it.each([
    ['within a rate', '2026-12-01T10:00', 60, [part(60, 20_000)]],
    ['up to where it ends', '2026-12-01T17:00', 60, [part(60, 20_000)]],
    ['from where it ends on', '2026-12-01T18:00', 60, [part(60, 10_000)]],
    ['across where it begins', '2026-12-01T08:59', 2, [part(1, 10_000), part(1, 20_000)]],
    ['on a Saturday', '2026-12-05T10:00', 60, [part(60, 10_000)]],
    ['on a holiday that is a Friday', '2026-12-25T10:00', 60, [part(60, 10_000)]],
    ['overnight', '2026-12-01T17:30', 24 * 60, [part(30, 20_000), part(900, 10_000), part(510, 20_000)]],
  ])('is by the first rate that fits: %s', (_, from, minutes, parts) => {
    expect(partsOf([day, other], room, stay(from, minutes), calendar)).toEqual(parts);
  });

  it('is nothing where no rate fits', () => {
    expect(partsOf([], room, stay('2026-12-01T10:00', 90), calendar)).toEqual([part(90, 0)]);
    expect(partsOf([{ ...other, kinds: ['lab'] }], room, stay('2026-12-01T10:00', 90), calendar)).toEqual([
      part(90, 0),
    ]);
  });

  it('is by kind, use and space', () => {
    const rates: Rate[] = [
      { ...other, spaceIds: ['b'], centsPerHour: 1 },
      { ...other, useClasses: ['event'], centsPerHour: 2 },
      { ...other, kinds: ['meeting_room'], centsPerHour: 3 },
    ];
    const cost = (space: object) =>
      partsOf(rates, { ...room, ...space }, stay('2026-12-01T10:00', 60), calendar)[0]!.centsPerHour;
    expect([{}, { spaceId: 'b' }, { useClass: 'event' }, { kind: 'lab' }].map(cost)).toEqual([3, 1, 2, 0]);
  });

  it('counts every minute that is begun, each as it begins', () => {
    const start = at('2026-12-01T17:58') + 30_000;
    expect(partsOf([day, other], room, { start, minutes: 3 }, calendar)).toEqual([
      part(2, 20_000),
      part(1, 10_000),
    ]);
  });

  it('loses and adds no minute in the nights in which clocks change', () => {
    for (const [from, minutes] of [
      ['2026-03-28T20:00Z', 600],
      ['2026-10-24T20:00Z', 600],
    ] as const) {
      const night: Rate = { from: '01:30', to: '04:00', per: 'space', centsPerHour: 1 };
      const parts = partsOf(
        [night, other],
        room,
        { start: Date.parse(from), minutes },
        { ...calendar, zone: 'Europe/Berlin' },
      );
      expect(parts.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
    }
  });
});

describe('An amount', () => {
  it.each([
    [[part(60, 12_345)], 1, 100, 12_345],
    [[part(60, 12_345, 'unit')], 3, 100, 37_035],
    [[part(60, 12_345)], 3, 100, 12_345],
    [[part(1, 29)], 1, 100, 0],
    [[part(1, 30)], 1, 100, 1],
    // Two halves are one whole: it is rounded once, at the end.
    [[part(1, 30), part(1, 30, 'unit')], 1, 100, 1],
    [[part(60, 101)], 1, 50, 51],
    [[part(60, 100)], 1, 0, 0],
  ] as const)('of %j for %i units at %i % is %i cents', (parts, units, percent, cents) => {
    expect(amountOf(parts as never, units, percent)).toBe(cents);
  });

  it('is exact where floating point is not', () => {
    expect(amountOf([part(44_640, 99_999_999, 'unit') as never], 1000, 100)).toBe(744 * 99_999_999 * 1000);
  });
});
