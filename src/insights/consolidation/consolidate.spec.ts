import fc from 'fast-check';
import { consolidate, type Room, type Stay } from './consolidate.js';

const hour = 60 * 60_000;
const allDay = [{ start: 0, end: 24 * hour }];

const room = (id: string, floorId: string, more: Partial<Room> = {}): Room => ({
  id,
  floorId,
  kind: 'meeting_room',
  capacity: 4,
  isShared: false,
  standsAlone: true,
  amenities: new Set(),
  demands: new Set(),
  open: allDay,
  setUpMinutes: 0,
  cleanUpMinutes: 0,
  ...more,
});
const stay = (
  bookingId: string,
  roomId: string,
  from: number,
  to: number,
  more: Partial<Stay> = {},
): Stay => ({
  bookingId,
  roomId,
  tenantId: 'company',
  during: { start: from * hour, end: to * hour },
  occupies: { start: from * hour, end: to * hour },
  units: 4,
  people: 2,
  isMovable: true,
  ...more,
});

describe('Bookings on fewer floors', () => {
  const rooms = [room('a1', 'a'), room('a2', 'a'), room('b1', 'b'), room('c1', 'c')];

  it('leave the floor with the fewest of them, and go to rooms in use', () => {
    const stays = [stay('1', 'a1', 9, 10), stay('2', 'a2', 9, 10), stay('3', 'b1', 10, 11)];
    expect(consolidate(rooms, stays)).toEqual({
      emptied: ['b'],
      moves: [{ bookingId: '3', from: 'b1', to: 'a1', during: { start: 10 * hour, end: 11 * hour } }],
    });
  });

  it.each<[string, Partial<Room>, Partial<Stay>]>([
    ['there is none of the kind', { kind: 'lab' }, {}],
    ['it is too small', { capacity: 1 }, {}],
    ['it lacks what is there now', { amenities: new Set() }, {}],
    ['it asks for more', { amenities: new Set(['screen']), demands: new Set(['laser_safety']) }, {}],
    ['another company leases it', { amenities: new Set(['screen']), leasedBy: 'other' }, {}],
    ['it is half of a hall', { amenities: new Set(['screen']), standsAlone: false }, {}],
    ['it is closed', { amenities: new Set(['screen']), open: [{ start: 0, end: 9.5 * hour }] }, {}],
    ['it is cleaned then', { amenities: new Set(['screen']), setUpMinutes: 30 }, {}],
    ['somebody is there already', { amenities: new Set(['screen']) }, { isMovable: false }],
  ])('stay where they are where %s', (_, other, more) => {
    const from = room('a1', 'a', { amenities: new Set(['screen']) });
    const stays = [
      stay('1', 'a1', 9, 10, more),
      stay('2', 'b1', 8, 9, { isMovable: false }),
      stay('3', 'b1', 11, 12, { isMovable: false }),
    ];
    expect(consolidate([from, room('b1', 'b', other)], stays).emptied).toEqual([]);
  });

  it('share what is shared', () => {
    const lab = { kind: 'lab', isShared: true, capacity: 5 };
    const stays = [
      stay('1', 'a1', 9, 12, { units: 2 }),
      stay('2', 'b1', 9, 10, { units: 3 }),
      stay('3', 'b1', 10, 11, { units: 3 }),
    ];
    expect(consolidate([room('a1', 'a', lab), room('b1', 'b', lab)], stays).emptied).toEqual(['a']);
  });

  it('never overfill a room, keep their time, and leave nothing on a floor that goes dark, whatever is booked', () => {
    const rooms = fc.array(
      fc.record({
        floor: fc.nat(4),
        isShared: fc.boolean(),
        capacity: fc.integer({ min: 2, max: 8 }),
        amenities: fc.subarray(['screen', 'board']),
        cleanUpMinutes: fc.constantFrom(0, 30),
      }),
      { minLength: 1, maxLength: 10 },
    );
    const stays = fc.array(
      fc.record({
        room: fc.nat(9),
        from: fc.nat(20),
        length: fc.integer({ min: 1, max: 4 }),
        units: fc.integer({ min: 1, max: 4 }),
        isMovable: fc.boolean(),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(rooms, stays, (drawn, wishes) => {
        const all = drawn.map(({ floor, amenities, isShared, ...more }, n) =>
          room(`r${n}`, `f${floor}`, {
            ...more,
            isShared,
            kind: isShared ? 'lab' : 'meeting_room',
            amenities: new Set(amenities),
          }),
        );
        const booked: Stay[] = [];
        for (const [n, { room: at, from, length, units, isMovable }] of wishes.entries()) {
          const one = all[at % all.length]!;
          const during = { start: from * hour, end: (from + length) * hour };
          const next = stay(`b${n}`, one.id, from, from + length, {
            units: one.isShared ? Math.min(units, one.capacity) : one.capacity,
            people: Math.min(units, one.capacity),
            isMovable: isMovable || n % 3 > 0,
            occupies: { start: during.start, end: during.end + one.cleanUpMinutes * 60_000 },
          });
          if (!overfull(all, [...booked, next])) booked.push(next);
        }
        const { emptied, moves } = consolidate(all, booked);
        const to = new Map(moves.map((move) => [move.bookingId, move]));
        expect(to.size).toBe(moves.length);
        const after = booked.map((one) => {
          const move = to.get(one.bookingId);
          if (!move) return one;
          expect([move.from, move.during, one.isMovable]).toEqual([one.roomId, one.during, true]);
          const [from, there] = [move.from, move.to].map((id) => all.find((some) => some.id === id)!);
          expect(there!.kind).toBe(from!.kind);
          expect([...from!.amenities].every((code) => there!.amenities.has(code))).toBe(true);
          return {
            ...one,
            roomId: there!.id,
            units: there!.isShared ? one.units : there!.capacity,
            occupies: { start: one.during.start, end: one.during.end + there!.cleanUpMinutes * 60_000 },
          };
        });
        expect(overfull(all, after)).toBe(false);
        const lit = new Set(after.map(({ roomId }) => all.find(({ id }) => id === roomId)!.floorId));
        const before = new Set(booked.map(({ roomId }) => all.find(({ id }) => id === roomId)!.floorId));
        expect(emptied.filter((floorId) => lit.has(floorId) || !before.has(floorId))).toEqual([]);
        expect(lit.size).toBe(before.size - emptied.length);
      }),
      { numRuns: 300 },
    );
  });
});

/** Slot by slot. */
function overfull(rooms: readonly Room[], stays: readonly Stay[]): boolean {
  return rooms.some(({ id, capacity }) => {
    const here = stays.filter(({ roomId }) => roomId === id);
    return Array.from({ length: 52 }, (_, n) => n * 0.5 * hour).some(
      (moment) =>
        here
          .filter(({ occupies }) => occupies.start <= moment && moment < occupies.end)
          .reduce((sum, { units }) => sum + units, 0) > capacity,
    );
  });
}
