import fc from 'fast-check';
import { overlaps } from '../../time/index.js';
import { firstFit } from './first-fit.js';
import { place } from './place.js';
import type { Occupancy, Placing, Sitter } from './sitter.js';

interface Space {
  id: string;
  floorId: string;
  capacity: number;
  /** When it is taken by others. */
  taken: readonly { start: number; end: number }[];
}

/** Counts at every moment, and knows nothing of slots. */
class Floor implements Occupancy {
  readonly there = new Map<string, Sitter[]>();
  private readonly byId: Map<string, Space>;

  constructor(spaces: readonly Space[]) {
    this.byId = new Map(spaces.map((space) => [space.id, space]));
  }

  used(spaceId: string, at: number): number {
    const all = [
      ...this.byId.get(spaceId)!.taken,
      ...(this.there.get(spaceId) ?? []).map(({ during }) => during),
    ];
    return all.filter(({ start, end }) => start <= at && at < end).length;
  }

  room({ during }: Sitter, spaceId: string): number {
    let most = 0;
    for (let at = during.start; at < during.end; at++) most = Math.max(most, this.used(spaceId, at));
    return this.byId.get(spaceId)!.capacity - most;
  }

  take(sitter: Sitter, spaceId: string): void {
    this.there.set(spaceId, [...(this.there.get(spaceId) ?? []), sitter]);
  }

  giveBack(sitter: Sitter, spaceId: string): void {
    const left = this.there.get(spaceId)!.filter((other) => other !== sitter);
    if (left.length === this.there.get(spaceId)!.length)
      throw new Error('Nobody gives back what they do not have.');
    this.there.set(spaceId, left);
  }

  overfilled(): string[] {
    return [...this.byId.values()]
      .filter(({ id, capacity }) =>
        Array.from({ length: 30 }, (_, at) => this.used(id, at)).some((n) => n > capacity),
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
        wants: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 500 })), {
          maxLength: 5,
        }),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ spaces, sitters }) => {
    const all = spaces.map(({ floor, ...space }, n): Space => ({
      id: `s${n}`,
      floorId: `f${floor}`,
      ...space,
    }));
    return {
      spaces: all,
      sitters: sitters.map(({ wants, series, team, during }, n): Sitter => {
        const costs = new Map(wants.filter(([at]) => at < all.length));
        return {
          id: `b${n}`,
          during,
          ...(series !== undefined && { series: `r${series}` }),
          ...(team !== undefined && { team: `t${team}` }),
          options: [...costs]
            .map(([at, cost]) => ({ spaceId: all[at]!.id, floorId: all[at]!.floorId, cost }))
            .sort((a, b) => a.cost - b.cost),
        };
      }),
    };
  });

const sits = (placing: Placing, sitters: readonly Sitter[]) =>
  sitters.filter(({ id }) => placing.has(id)).map((sitter) => ({ sitter, spaceId: placing.get(sitter.id)! }));

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
          expect(floor.there.get(spaceId)).toContain(sitter);
        }
        expect([...floor.there.values()].flat()).toHaveLength(placing.size);
        expect([...placing.keys()].every((id) => sitters.some((sitter) => sitter.id === id))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves nobody without a place while one that suits them is free', () => {
    fc.assert(
      fc.property(scene, ({ spaces, sitters }) => {
        const floor = new Floor(spaces);
        const placing = place(sitters, floor);
        const left = sitters.filter(({ id }) => !placing.has(id));
        expect(
          left.filter((sitter) => sitter.options.some(({ spaceId }) => floor.room(sitter, spaceId) > 0)),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps at least as many at their time as first-fit does, and in sum more', () => {
    let kept = 0;
    let keptByFirstFit = 0;
    fc.assert(
      fc.property(scene, ({ spaces, sitters }) => {
        const plan = place(sitters, new Floor(spaces)).size;
        const simple = firstFit(sitters, new Floor(spaces)).size;
        kept += plan;
        keptByFirstFit += simple;
        expect(plan).toBeGreaterThanOrEqual(simple);
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(kept).toBeGreaterThan(keptByFirstFit);
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
    expect(place(sitters, new Floor(spaces('a1', 'a2')))).toEqual(
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
    expect([placing.get('long'), placing.get('late')]).toEqual(['a2', 'a1']);
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
    expect(new Set(placing.values())).toEqual(new Set(['a2']));
  });

  it('keeps a team on one floor, though another is nearer for one of them', () => {
    const sitters: Sitter[] = [
      { id: 'one', during: at(9, 17), team: 'acme', options: [option('a1', 10), option('b1', 40)] },
      { id: 'two', during: at(9, 17), team: 'acme', options: [option('a1', 10), option('b2', 40)] },
      { id: 'other', during: at(9, 17), team: 'else', options: [option('a1', 10)] },
    ];
    const placing = place(sitters, new Floor(spaces('a1', 'b1', 'b2')));
    expect(placing).toEqual(
      new Map([
        ['one', 'b1'],
        ['two', 'b2'],
        ['other', 'a1'],
      ]),
    );
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
