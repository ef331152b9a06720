import { barsOf, clashOf, closedOf, freeOf, fullOf, type Item, nearestFit, type Row } from './cells';
import { minutesOn, scaleOf, snapped, textAt, ticksOf } from './scale';

const date = '2026-12-01';
const scale = scaleOf(date, 'day');
const at = (time: string) => `${date}T${time}:00+08:00`;
const item = (start: string, end: string, more: Partial<Item> = {}): Item => ({
  kind: 'booking',
  start: at(start),
  end: at(end),
  status: 'busy',
  units: 1,
  mine: false,
  ...more,
});
const rowWith = (items: Item[], capacity = 1): Row =>
  ({
    space: { id: 'spc_1', code: '5E-1', name: { en: 'Room' }, kind: 'lab', capacity },
    items,
    hours: Object.fromEntries(
      ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, [['08:00', '22:00']]]),
    ),
    closedOn: [],
    terms: { stepMinutes: 15, minMinutes: 15, maxMinutes: 480 },
  }) as unknown as Row;
const minutes = (time: string) => minutesOn(scale, at(time));

describe('The axis', () => {
  it.each([
    ['2026-12-01T00:00:00+08:00', 0],
    ['2026-12-01T14:15:00+08:00', 855],
    ['2026-11-30T23:00:00+08:00', -60],
    ['2026-12-02T00:00:00+08:00', 1440],
  ])('places %s at %i minutes, and back', (text, place) => {
    expect(minutesOn(scale, text)).toBe(place);
    expect(textAt(scale, place)).toBe(text.slice(0, 16));
  });

  it('has as many labels as there is room for', () => {
    expect(ticksOf(scale)).toHaveLength(24);
    expect(ticksOf(scaleOf(date, 'week'))).toHaveLength(14);
  });

  it.each([
    [7, 15, 0],
    [8, 15, 15],
    [-8, 15, -15],
  ])('snaps %i to steps of %i at %i', (from, step, to) => {
    expect(snapped(from, step)).toBe(to);
  });
});

describe('A row', () => {
  it('puts those side by side that share a space, and nobody else', () => {
    const row = rowWith([item('09:00', '11:00'), item('10:00', '12:00'), item('12:00', '13:00')], 4);
    expect(barsOf(row, scale).bars.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it('is closed all day on a holiday that closes it, and as usual on the day before', () => {
    const row = { ...rowWith([]), closedOn: ['2026-12-02'] };
    expect(closedOf(row, { ...scale, days: 2 })).toEqual([
      { start: 0, end: 480 },
      { start: 1320, end: 2880 },
    ]);
    expect(freeOf({ ...row, closedOn: [date] }, scale, -1)).toEqual([]);
  });

  it('is closed before and after its hours', () => {
    expect(closedOf(rowWith([]), scale)).toEqual([
      { start: 0, end: 480 },
      { start: 1320, end: 1440 },
    ]);
  });

  it('is full only where nothing more fits', () => {
    const two = [item('09:00', '11:00'), item('10:00', '12:00')];
    expect(fullOf(rowWith(two, 2), scale)).toEqual([{ start: 600, end: 660 }]);
    expect(fullOf(rowWith(two, 3), scale)).toEqual([]);
    expect(fullOf(rowWith(two, 1), scale)).toEqual([{ start: 540, end: 720 }]);
  });

  it('is free where it is neither taken nor closed nor past', () => {
    expect(freeOf(rowWith([item('09:00', '10:00')]), scale, minutes('08:30'))).toEqual([
      { start: 510, end: 540 },
      { start: 600, end: 1320 },
    ]);
  });
});

describe('A clash', () => {
  const row = rowWith([item('09:00', '10:00', { id: 'bkg_1' }), item('12:00', '13:00')]);
  const wish = (start: string, end: string) => ({ start: minutes(start), end: minutes(end) });
  it.each([
    ['10:00', '12:00', undefined],
    ['11:30', '12:30', { why: 'taken', from: 720, until: 780 }],
    ['07:00', '09:00', { why: 'closed' }],
  ])('of %s to %s is %j', (start, end, clash) => {
    expect(clashOf(row, wish(start, end), scale, { now: 0 })).toEqual(clash);
  });

  it('is not one with itself, nor is what has begun past', () => {
    const now = minutes('09:30');
    expect(clashOf(row, wish('09:00', '10:30'), scale, { now, without: 'bkg_1' })).toBeUndefined();
    expect(clashOf(row, wish('08:00', '08:30'), scale, { now })).toEqual({ why: 'past' });
  });

  it('has the nearest time at which it fits', () => {
    const options = { now: 0, step: 15 };
    expect(nearestFit(row, wish('11:30', '12:30'), scale, options)).toEqual(wish('11:00', '12:00'));
    expect(nearestFit(row, wish('12:30', '13:30'), scale, options)).toEqual(wish('13:00', '14:00'));
    expect(nearestFit(row, { start: 0, end: 1440 }, scale, options)).toBeUndefined();
  });
});
