import { charged, type Chargeable, type Charging, type Prices } from './charged.js';

const zone = 'Asia/Hong_Kong';
const at = (text: string) => Date.parse(`${text}:00+08:00`);
const minute = 60_000;

const prices: Prices = {
  rates: [{ per: 'space', centsPerHour: 6000 }],
  noShowPercent: 40,
  lateCancelMinutes: 60,
  lateCancelPercent: 25,
  chargesLeased: false,
};

/** Another list counts from December on, and another cost centre. */
const charging = (more: Partial<Prices> = {}, now = at('2026-12-20T00:00')): Charging => ({
  pricesOn: (date) =>
    date < '2026-11-01'
      ? undefined
      : {
          ...prices,
          ...more,
          ...(date >= '2026-12-01' && { rates: [{ per: 'space', centsPerHour: 12_000 }] }),
        },
  costCentreOf: (_, date) => (date >= '2026-12-01' ? 'new' : 'old'),
  calendar: { zone, isHoliday: () => false },
  now,
});

const room = {
  spaceId: 's',
  code: 'A',
  kind: 'meeting_room',
  useClass: 'meeting',
  units: 1,
  isLeased: false,
};
const booking = (more: Partial<Chargeable> = {}): Chargeable => ({
  bookingId: 'b',
  version: 1,
  tenantId: 't',
  memberId: 'm',
  memberName: 'Mei',
  start: at('2026-11-10T10:00'),
  end: at('2026-11-10T11:00'),
  status: 'completed',
  checkInBy: null,
  cancelledAt: null,
  spaces: [room],
  ...more,
});
const told = (more: Partial<Chargeable>, how: Charging = charging()) =>
  charged(booking(more), how).map(({ outcome, percent, amountCents }) => [outcome, percent, amountCents]);

describe('A booking', () => {
  it.each([
    ['completed', [['used', 100, 6000]]],
    ['checked_in', [['used', 100, 6000]]],
    ['confirmed', [['used', 100, 6000]]],
    ['no_show', [['no_show', 40, 2400]]],
    ['requested', []],
    ['held', []],
    ['declined', []],
    ['expired', []],
    ['displaced', []],
    ['cancelled', []],
  ])('that is %s is told as %j', (status, lines) => {
    expect(told({ status })).toEqual(lines);
  });

  it('is missed once its deadline has passed, whether or not that was written down', () => {
    const checkInBy = at('2026-11-10T10:15');
    const told = (now: number) =>
      charged(booking({ status: 'confirmed', checkInBy }), charging({}, now))[0]!.outcome;
    expect([told(checkInBy - 1), told(checkInBy)]).toEqual(['used', 'no_show']);
  });

  it('that nobody came to is told for nothing, where that is the price', () => {
    expect(told({ status: 'no_show' }, charging({ noShowPercent: 0 }))).toEqual([['no_show', 0, 0]]);
  });

  it.each([
    [61, []],
    [60, []],
    [59, [['late_cancelled', 25, 1500]]],
    [-5, [['late_cancelled', 25, 1500]]],
  ])('cancelled %i minutes before its start is told as %j', (minutes, lines) => {
    const cancelledAt = at('2026-11-10T10:00') - minutes * minute;
    expect(told({ status: 'cancelled', cancelledAt })).toEqual(lines);
  });

  it('cancelled late is not told where that costs nothing', () => {
    const cancelled = { status: 'cancelled', cancelledAt: at('2026-11-10T09:59') };
    expect(told(cancelled, charging({ lateCancelPercent: 0 }))).toEqual([]);
    expect(told(cancelled, charging({ lateCancelMinutes: 0 }))).toEqual([]);
  });

  it('within a lease is told for nothing, unless the list says otherwise', () => {
    const leased = { spaces: [{ ...room, isLeased: true }, room] };
    expect(told(leased)).toEqual([
      ['used', 100, 0],
      ['used', 100, 6000],
    ]);
    expect(told(leased, charging({ chargesLeased: true }))[0]).toEqual(['used', 100, 6000]);
  });

  it('goes by the prices and the cost centre of the day on which it starts, on the clocks of the campus', () => {
    const overnight = (start: string) =>
      charged(booking({ start: at(start), end: at(start) + 60 * minute }), charging()).map(
        ({ amountCents, costCentre }) => [amountCents, costCentre],
      );
    expect(overnight('2026-11-30T23:30')).toEqual([[6000, 'old']]);
    expect(overnight('2026-12-01T00:00')).toEqual([[12_000, 'new']]);
  });

  it('costs nothing while there are no prices', () => {
    expect(told({ start: at('2026-10-31T10:00'), end: at('2026-10-31T11:00') })).toEqual([['used', 100, 0]]);
    expect(told({ start: at('2026-10-31T10:00'), end: at('2026-10-31T11:00'), status: 'no_show' })).toEqual([
      ['no_show', 0, 0],
    ]);
  });
});
