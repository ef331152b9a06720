import fc from 'fast-check';
import { overlaps } from '../../time/index.js';
import { firstFit } from './first-fit.js';
import { parties } from './parties.js';
import { place, placeAtOtherTimes } from './place.js';
import {
  countKept,
  type Occupancy,
  type Option,
  type Placing,
  type Seat,
  type Sitter,
  timeOf,
} from './sitter.js';

interface Space {
  id: string;
  floorId: string;
  capacity: number;
  /** When it is taken by others. */
  taken: readonly { start: number; end: number }[];
}

/** Counts at every moment, and knows nothing of slots. */
class Floor implements Occupancy {
  readonly there = new Map<string, { id: string; start: number; end: number }[]>();
  private readonly byId: Map<string, Space>;

  constructor(spaces: readonly Space[]) {
    this.byId = new Map(spaces.map((space) => [space.id, space]));
  }

  used(spaceId: string, at: number): number {
    const all = [...this.byId.get(spaceId)!.taken, ...(this.there.get(spaceId) ?? [])];
    return all.filter(({ start, end }) => start <= at && at < end).length;
  }

  room(sitter: Sitter, seat: Seat): number {
    const { start, end } = timeOf(sitter, seat);
    let most = 0;
    for (let at = start; at < end; at++) most = Math.max(most, this.used(seat.spaceId, at));
    return this.byId.get(seat.spaceId)!.capacity - most;
  }

  take(sitter: Sitter, seat: Seat): void {
    const { id } = sitter;
    this.there.set(seat.spaceId, [...(this.there.get(seat.spaceId) ?? []), { id, ...timeOf(sitter, seat) }]);
  }

  giveBack(sitter: Sitter, seat: Seat): void {
    const { spaceId } = seat;
    const { start } = timeOf(sitter, seat);
    const left = this.there.get(spaceId)!.filter((other) => other.id !== sitter.id || other.start !== start);
    if (left.length === this.there.get(spaceId)!.length)
      throw new Error('Nobody gives back what they do not have.');
    this.there.set(spaceId, left);
  }

  overfilled(): string[] {
    return [...this.byId.values()]
      .filter(({ id, capacity }) =>
        Array.from({ length: 40 }, (_, at) => this.used(id, at)).some((n) => n > capacity),
      )
      .map(({ id }) => id);
  }
}

const interval = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]) => ({ start, end: start + length }));

const scene = fc
  .record({
    spaces: fc.array(
      fc.record({
        capacity: fc.integer({ min: 1, max: 2 }),
        floor: fc.integer({ min: 0, max: 2 }),
        taken: fc.array(interval, { maxLength: 1 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    sitters: fc.array(
      fc.record({
        during: interval,
        series: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
        team: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
        shifts: fc.array(fc.constantFrom(-3, -1, 1, 2, 5), { maxLength: 2 }),
        wants: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 500 })), {
          maxLength: 5,
        }),
      }),
      { maxLength: 14 },
    ),
    large: fc.array(
      fc.record({
        during: interval,
        parts: fc.array(
          fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 500 })), {
            minLength: 1,
            maxLength: 5,
          }),
          { minLength: 2, maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ spaces, sitters, large }) => {
    const all = spaces.map(({ floor, ...space }, n): Space => ({
      id: `s${n}`,
      floorId: `f${floor}`,
      ...space,
    }));
    const optionsOf = (wants: readonly (readonly [number, number])[]): Option[] =>
      [...new Map(wants.filter(([at]) => at < all.length))]
        .map(([at, cost]) => ({ spaceId: all[at]!.id, floorId: all[at]!.floorId, cost }))
        .sort((a, b) => a.cost - b.cost);
    return {
      spaces: all,
      sitters: [
        ...sitters.map(({ wants, series, team, during, shifts }, n): Sitter => {
          const options = optionsOf(wants);
          return {
            id: `b${n}`,
            during,
            ...(series !== undefined && { series: `r${series}` }),
            ...(team !== undefined && { team: `t${team}` }),
            options,
            otherTimes: shifts
              .filter((shift) => during.start + shift >= 0)
              .flatMap((shift) => options.map((option) => ({ ...option, shift })))
              .filter((option, at, list) => list.findIndex((other) => isSame(other, option)) === at),
          };
        }),
        ...large.flatMap(({ during, parts }, n) =>
          parts.map((wants, m): Sitter => ({
            id: `p${n} ${m}`,
            party: `p${n}`,
            during,
            options: optionsOf(wants),
          })),
        ),
      ],
    };
  });

const isSame = (a: Option, b: Option) => a.spaceId === b.spaceId && a.shift === b.shift;

const sits = (placing: Placing, sitters: readonly Sitter[]) =>
  sitters
    .filter(({ id }) => placing.has(id))
    .map((sitter) => ({ sitter, seat: placing.get(sitter.id)!, spaceId: placing.get(sitter.id)!.spaceId }));

const spacesIn = (placing: Placing) => new Map([...placing].map(([id, { spaceId }]) => [id, spaceId]));

/** As a plan does it whose people may come at another time. */
function placeAtAnyTime(sitters: readonly Sitter[], floor: Floor): Placing {
  const placing = place(sitters, floor);
  placeAtOtherTimes(sitters, placing, floor);
  return placing;
}

/** Whether there is a place for each of them at once, each its own. */
function fitTogether(members: readonly Sitter[], floor: Floor, taken: readonly string[] = []): boolean {
  const [first, ...rest] = members;
  if (!first) return true;
  return first.options.some(
    (option) =>
      !taken.includes(option.spaceId) &&
      floor.room(first, option) > 0 &&
      fitTogether(rest, floor, [...taken, option.spaceId]),
  );
}

describe('A plan', () => {
  it('never overfills a space, moves nobody to what does not suit them, and loses nobody', () => {
    fc.assert(
      fc.property(scene, ({ spaces, sitters }) => {
        const floor = new Floor(spaces);
        const before = floor.overfilled();
        const placing = place(sitters, floor);

        expect(floor.overfilled()).toEqual(before);
        for (const { sitter, spaceId } of sits(placing, sitters)) {
          expect(sitter.options.map((option) => option.spaceId)).toContain(spaceId);
          expect(floor.there.get(spaceId)!.map(({ id }) => id)).toContain(sitter.id);
        }
        expect([...floor.there.values()].flat()).toHaveLength(placing.size);
        expect([...placing.keys()].every((id) => sitters.some((sitter) => sitter.id === id))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves nobody without a place while one that suits them is free', () => {
    fc.assert(
      fc.property(scene, ({ spaces, sitters }) => {
        const floor = new Floor(spaces);
        const placing = place(sitters, floor);
        const left = sitters.filter(({ id }) => !placing.has(id));
        expect(
          left.filter(
            (sitter) =>
              sitter.party === undefined && sitter.options.some((option) => floor.room(sitter, option) > 0),
          ),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('places all spaces of a booking, each in its own, or none, and none only where they do not fit', () => {
    fc.assert(
      fc.property(scene, ({ spaces, sitters }) => {
        const floor = new Floor(spaces);
        const placing = place(sitters, floor);
        for (const members of parties(sitters)) {
          const seats = members.flatMap(({ id }) => placing.get(id)?.spaceId ?? []);
          expect([0, members.length]).toContain(seats.length);
          expect(new Set(seats).size).toBe(seats.length);
          if (seats.length === 0) expect(fitTogether(members, floor)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets people come at another time only where there is nothing at their own, and takes nobody their time for it', () => {
    let later = 0;
    fc.assert(
      fc.property(scene, ({ spaces, sitters }) => {
        const atTheirs = place(sitters, new Floor(spaces));
        const floor = new Floor(spaces);
        const before = floor.overfilled();
        const placing = placeAtAnyTime(sitters, floor);

        expect(floor.overfilled()).toEqual(before);
        expect([...floor.there.values()].flat()).toHaveLength(placing.size);
        for (const { sitter, seat } of sits(placing, sitters)) {
          const known = seat.shift ? sitter.otherTimes! : sitter.options;
          expect(known.some((option) => isSame(option, seat as Option))).toBe(true);
          if (atTheirs.has(sitter.id)) expect(seat.shift ?? 0).toBe(0);
          else later++;
        }
        expect([...atTheirs.keys()].filter((id) => !placing.has(id))).toEqual([]);
        const left = sitters.filter(({ id }) => !placing.has(id));
        expect(
          left.filter((sitter) => sitter.otherTimes?.some((option) => floor.room(sitter, option) > 0)),
        ).toEqual([]);
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(later).toBeGreaterThan(8);
  });

  it('keeps at least as many at their time as first-fit does, and in sum more', () => {
    let kept = 0;
    let keptByFirstFit = 0;
    let large = 0;
    fc.assert(
      fc.property(scene, ({ spaces, sitters }) => {
        const placing = place(sitters, new Floor(spaces));
        const plan = countKept(sitters, placing);
        const simple = countKept(sitters, firstFit(sitters, new Floor(spaces)));
        kept += plan;
        large += [...placing.keys()].filter((id) => id.startsWith('p')).length;
        keptByFirstFit += simple;
        expect(plan).toBeGreaterThanOrEqual(simple);
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(kept).toBeGreaterThan(keptByFirstFit);
    expect(large).toBeGreaterThan(20);
  });

  const at = (start: number, end: number) => ({ start, end });
  const spaces = (...ids: string[]): Space[] =>
    ids.map((id) => ({ id, floorId: id[0]!, capacity: 1, taken: [] }));
  const option = (spaceId: string, cost: number) => ({ spaceId, floorId: spaceId[0]!, cost });

  it('looks at those who compete together, where the first would take what only the second can have', () => {
    const sitters: Sitter[] = [
      { id: 'first', during: at(9, 10), options: [option('a1', 10), option('a2', 20)] },
      { id: 'second', during: at(9, 10), options: [option('a1', 10)] },
    ];
    expect(firstFit(sitters, new Floor(spaces('a1', 'a2'))).size).toBe(1);
    expect(spacesIn(place(sitters, new Floor(spaces('a1', 'a2'))))).toEqual(
      new Map([
        ['first', 'a2'],
        ['second', 'a1'],
      ]),
    );
  });

  it('moves on who came first, where somebody who comes later has no other place', () => {
    const sitters: Sitter[] = [
      { id: 'short', during: at(9, 10), options: [option('c1', 10)] },
      { id: 'long', during: at(9, 12), options: [option('a1', 10), option('a2', 50)] },
      { id: 'late', during: at(10, 11), options: [option('a1', 10)] },
    ];
    const placing = place(sitters, new Floor(spaces('a1', 'a2', 'c1')));
    expect([placing.get('long'), placing.get('late')]).toMatchObject([{ spaceId: 'a2' }, { spaceId: 'a1' }]);
  });

  it('lets those who do not meet have one space after the other', () => {
    const sitters: Sitter[] = [
      { id: 'early', during: at(9, 10), options: [option('a1', 10)] },
      { id: 'late', during: at(10, 11), options: [option('a1', 10)] },
    ];
    expect(place(sitters, new Floor(spaces('a1'))).size).toBe(2);
  });

  it('keeps a series in one space, though another is nearer on some of its dates', () => {
    const dates = [at(1, 2), at(5, 6), at(9, 10)];
    const sitters = dates.map((during, n): Sitter => ({
      id: `date${n}`,
      during,
      series: 'weekly',
      options: [option('a1', 10), option('a2', 30)],
    }));
    const [near, far] = spaces('a1', 'a2');
    const placing = place(sitters, new Floor([{ ...near!, taken: [at(5, 6)] }, far!]));
    expect(new Set(spacesIn(placing).values())).toEqual(new Set(['a2']));
  });

  it('keeps a team on one floor, though another is nearer for one of them', () => {
    const sitters: Sitter[] = [
      { id: 'one', during: at(9, 17), team: 'acme', options: [option('a1', 10), option('b1', 40)] },
      { id: 'two', during: at(9, 17), team: 'acme', options: [option('a1', 10), option('b2', 40)] },
      { id: 'other', during: at(9, 17), team: 'else', options: [option('a1', 10)] },
    ];
    const placing = place(sitters, new Floor(spaces('a1', 'b1', 'b2')));
    expect(spacesIn(placing)).toEqual(
      new Map([
        ['one', 'b1'],
        ['two', 'b2'],
        ['other', 'a1'],
      ]),
    );
  });

  it('keeps the spaces of a booking on one floor, though for one of them another is nearer', () => {
    const sitters: Sitter[] = [
      { id: 'p 0', party: 'p', during: at(9, 17), options: [option('a1', 10), option('b1', 40)] },
      { id: 'p 1', party: 'p', during: at(9, 17), options: [option('b2', 20), option('c1', 10)] },
    ];
    const placing = place(sitters, new Floor(spaces('a1', 'b1', 'b2', 'c1')));
    expect([...spacesIn(placing).values()]).toEqual(['b1', 'b2']);
  });

  it('takes nothing for a booking whose spaces stand in each other’s way, and finds others for it where there are any', () => {
    const [hall, other] = spaces('a1', 'b1');
    const seats = (...options: Option[]): Sitter[] => [
      { id: 'p 0', party: 'p', during: at(9, 17), options: [option('a1', 10)] },
      { id: 'p 1', party: 'p', during: at(9, 17), options },
    ];
    const placed = (sitters: readonly Sitter[]) => {
      const floor = new Floor([hall!, other!]);
      // Its half is taken with the hall.
      const whole = (seat: Seat) => (seat.spaceId === 'a2' ? { ...seat, spaceId: 'a1' } : seat);
      const placing = place(sitters, {
        room: (sitter, seat) => floor.room(sitter, whole(seat)),
        take: (sitter, seat) => floor.take(sitter, whole(seat)),
        giveBack: (sitter, seat) => floor.giveBack(sitter, whole(seat)),
      });
      return [[...spacesIn(placing).values()], [...floor.there.values()].flat().length];
    };
    expect(placed(seats(option('a2', 10)))).toEqual([[], 0]);
    expect(placed(seats(option('a2', 10), option('b1', 100)))).toEqual([['a1', 'b1'], 2]);
  });

  it('gives one booking of several spaces up where two others have a place for it', () => {
    const sitters: Sitter[] = [
      { id: 'p 0', party: 'p', during: at(9, 17), options: [option('a1', 10)] },
      { id: 'p 1', party: 'p', during: at(9, 17), options: [option('a2', 10)] },
      { id: 'one', during: at(9, 17), options: [option('a1', 10)] },
      { id: 'two', during: at(9, 17), options: [option('a2', 10)] },
    ];
    const placing = place(sitters, new Floor(spaces('a1', 'a2')));
    expect([...placing.keys()]).toEqual(['one', 'two']);
  });

  it('sends nobody to another time whom it could keep at theirs by moving somebody on', () => {
    const later = [{ ...option('a1', 100), shift: 1 }];
    const sitters: Sitter[] = [
      { id: 'first', during: at(9, 10), options: [option('a1', 10), option('a2', 20)], otherTimes: later },
      { id: 'second', during: at(9, 10), options: [option('a1', 10)], otherTimes: later },
      { id: 'third', during: at(9, 10), options: [option('a1', 10)], otherTimes: later },
    ];
    const placing = placeAtAnyTime(sitters, new Floor(spaces('a1', 'a2')));
    expect(placing.get('first')).toMatchObject({ spaceId: 'a2' });
    expect(new Set(['second', 'third'].map((id) => placing.get(id)!.shift ?? 0))).toEqual(new Set([0, 1]));
  });

  it('lets nobody who is there at one time overlap in one place', () => {
    fc.assert(
      fc.property(scene, ({ spaces: all, sitters }) => {
        const single = all.map((space) => ({ ...space, capacity: 1, taken: [] }));
        const seated = sits(place(sitters, new Floor(single)), sitters);
        for (const a of seated)
          for (const b of seated)
            if (a.sitter !== b.sitter && a.spaceId === b.spaceId)
              expect(overlaps(a.sitter.during, b.sitter.during)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
