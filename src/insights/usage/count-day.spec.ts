import fc from 'fast-check';
import { countDay, type DayBooking, type DayOffer, nowhere } from './count-day.js';
import { campusDay, openSeconds, spread, without } from './opening.js';

const zone = 'Asia/Hong_Kong';
const day = campusDay('2026-03-04', zone);
const minute = 60_000;
const open = [['09:00', '18:30']] as const;
const week = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: [], sun: [] };
const full = (hours: number) => Array.from({ length: hours }, () => 3600);
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe('The hours of a day', () => {
  it('tell when a space is open', () => {
    const seconds = openSeconds({ hours: week, holidays: 'closed' }, day, undefined);
    expect(seconds.slice(8, 20)).toEqual([0, ...full(9), 1800, 0]);
  });

  it.each([
    ['closed', 'general', 0],
    ['closed', 'statutory', 0],
    ['statutory_closed', 'general', 9.5],
    ['statutory_closed', 'statutory', 0],
    ['open', 'statutory', 9.5],
  ] as const)('of what is %s on a %s holiday are %d', (holidays, holiday, hours) => {
    expect(sum(openSeconds({ hours: week, holidays }, day, holiday)) / 3600).toBe(hours);
  });

  it('leave out what is closed, once where two closures overlap', () => {
    const from = (clock: string) => Date.parse(`2026-03-04T${clock}:00+08:00`);
    const closed = [
      { start: from('08:00'), end: from('10:15') },
      { start: from('10:00'), end: from('11:00') },
      { start: from('18:00'), end: from('23:00') },
    ];
    const seconds = openSeconds({ hours: week, holidays: 'open' }, day, undefined, closed);
    expect(seconds.slice(8, 19)).toEqual([0, 0, 0, ...full(7), 0]);
    expect(without({ start: 1, end: 9 }, [{ start: 3, end: 4 }])).toEqual([
      { start: 1, end: 3 },
      { start: 4, end: 9 },
    ]);
  });

  it.each([
    ['2026-03-08', 'America/New_York', 2, 0, 23],
    ['2026-11-01', 'America/New_York', 1, 7200, 25],
  ])('follow the clock on %s in %s', (date, where, hour, seconds, hours) => {
    const night = campusDay(date, where);
    const all = spread(night.during, night);
    expect(all[hour]).toBe(seconds);
    expect(sum(all)).toBe(hours * 3600);
  });
});

/** Minute by minute, as slowly as it is plain. */
function recount(offers: readonly DayOffer[], bookings: readonly DayBooking[], asOf: number) {
  const at = (hour: number) => ({
    hour,
    booked: 0,
    used: 0,
    people: 0,
    seats: 0,
    persons: new Set<string>(),
  });
  const hours = Array.from({ length: 24 }, (_, hour) => at(hour));
  for (let now = day.during.start; now < day.during.end; now += minute) {
    const cell = hours[Math.floor((now - day.during.start) / (60 * minute))]!;
    for (const { during, usedFrom, taken, memberId } of bookings) {
      if (now < during.start || now >= during.end) continue;
      cell.persons.add(memberId);
      for (const { units, people, seats } of taken) {
        cell.booked += 60 * units;
        if (usedFrom === null || now < usedFrom || now >= asOf) continue;
        cell.used += 60 * units;
        cell.people += 60 * people;
        cell.seats += 60 * seats;
      }
    }
  }
  return {
    offered: hours.map(({ hour }) => sum(offers.map(({ units, open: seconds }) => seconds[hour]! * units))),
    booked: hours.map(({ booked }) => booked),
    used: hours.map(({ used }) => used),
    people: hours.map(({ people }) => people),
    seats: hours.map(({ seats }) => seats),
    persons: hours.map(({ persons }) => persons.size),
  };
}

const spaceOf = (n: number) => ({
  spaceId: `space-${n}`,
  floorId: `floor-${n % 3}`,
  buildingId: `building-${(n % 3) % 2}`,
  kind: 'lab',
});
const moment = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((minutes) => day.during.start + minutes * minute);

const offer: fc.Arbitrary<DayOffer> = fc
  .tuple(
    fc.nat(8),
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.constantFrom(0, 1800, 3600), { minLength: 24, maxLength: 24 }),
  )
  .map(([n, units, seconds]) => ({ ...spaceOf(n), units, seats: units, open: seconds }));

const booking: fc.Arbitrary<DayBooking> = fc
  .record({
    member: fc.nat(4),
    tenant: fc.nat(2),
    start: moment(-1500, 1439),
    minutes: fc.integer({ min: 1, max: 3000 }),
    late: fc.option(fc.integer({ min: -20, max: 90 })),
    due: fc.boolean(),
    spaces: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
    units: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ member, tenant, start, minutes, late, due, spaces, units }) => ({
    memberId: `member-${member}`,
    tenantId: `tenant-${tenant}`,
    during: { start, end: start + minutes * minute },
    usedFrom: late === null ? null : start + late * minute,
    due,
    missed: due && late === null,
    taken: spaces.map((n) => ({ ...spaceOf(n), units, seats: units + 1, people: n % 4 })),
  }));

describe('What a day comes to', () => {
  it('is what it comes to minute by minute, whatever is booked', () => {
    fc.assert(
      fc.property(
        fc.array(offer, { maxLength: 6 }),
        fc.array(booking, { maxLength: 8 }),
        moment(0, 1440),
        (offers, bookings, asOf) => {
          const { cells } = countDay(day, offers, bookings, asOf);
          const whole = cells.find(({ grain }) => grain === 'campus');
          if (!whole) return expect(offers.length + bookings.length).toBe(0);
          expect(whole).toMatchObject(recount(offers, bookings, asOf));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same by building, floor, company and space', () => {
    fc.assert(
      fc.property(
        fc.array(offer, { maxLength: 6 }),
        fc.array(booking, { maxLength: 8 }),
        moment(0, 1440),
        (offers, bookings, asOf) => {
          const { cells, spaces } = countDay(day, offers, bookings, asOf);
          const by = (grain: string, name: 'offered' | 'booked' | 'used' | 'people' | 'seats') =>
            sum(cells.filter((cell) => cell.grain === grain).flatMap((cell) => cell[name]));
          for (const name of ['booked', 'used', 'people', 'seats'] as const) {
            for (const grain of ['building', 'floor', 'tenant'])
              expect(by(grain, name)).toBe(by('campus', name));
            expect(sum(spaces.map((space) => space[name]))).toBe(by('campus', name));
          }
          for (const grain of ['building', 'floor'])
            expect(by(grain, 'offered')).toBe(by('campus', 'offered'));
          for (const { grain, buildingId, partId } of cells)
            expect([buildingId === nowhere, partId === nowhere]).toEqual(
              {
                campus: [true, true],
                building: [false, true],
                floor: [false, false],
                tenant: [false, false],
              }[grain],
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts a booking once, on the day on which it begins, however many spaces it has', () => {
    const one: DayBooking = {
      memberId: 'mei',
      tenantId: 'company',
      during: { start: day.during.end - minute, end: day.during.end + minute },
      usedFrom: null,
      due: true,
      missed: true,
      taken: [0, 3].map((n) => ({ ...spaceOf(n), units: 1, seats: 1, people: 1 })),
    };
    const tallies = (date: string) =>
      countDay(campusDay(date, zone), [], [one], day.during.end)
        .cells.filter(({ grain }) => grain === 'campus')
        .map(({ bookings, due, missed, who }) => [bookings, due, missed, who]);
    expect(tallies('2026-03-04')).toEqual([[1, 1, 1, 1]]);
    expect(tallies('2026-03-05')).toEqual([[0, 0, 0, 1]]);
  });
});
