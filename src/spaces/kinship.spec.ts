import fc from 'fast-check';
import { drawsOf, type Kin, kinshipsOf } from './kinship.js';
import type { SpaceKind } from './vocabulary.js';

const space = (id: string, capacity: number, parentId?: string, kind: SpaceKind = 'event_hall'): Kin => ({
  id,
  poolId: Number.parseInt(id, 36),
  capacity,
  kind,
  status: 'active',
  ...(parentId !== undefined && { parentId }),
});

/** Units by the id of the space whose pool they are of. */
function drawn(spaces: readonly Kin[], id: string, units: number): Record<string, number> {
  const kinship = kinshipsOf(spaces).get(id);
  const { poolId, capacity } = spaces.find((one) => one.id === id)!;
  return Object.fromEntries(
    drawsOf({ poolId, capacity, ...(kinship && { kinship }) }, units).map((draw) => [
      draw.poolId.toString(36),
      draw.units,
    ]),
  );
}

describe('What a space draws on', () => {
  it('is itself where it stands alone', () => {
    expect(kinshipsOf([space('h', 8)]).size).toBe(0);
    expect(drawn([space('h', 8)], 'h', 3)).toEqual({ h: 3 });
  });

  describe('in a hall that can be divided', () => {
    const hall = [space('h', 300), space('a', 180, 'h'), space('b', 120, 'h')];

    it.each([
      ['the whole takes both parts', 'h', 300, { h: 300, a: 180, b: 120 }],
      ['a part takes its share', 'a', 180, { a: 180, h: 180 }],
      ['so does the other', 'b', 120, { b: 120, h: 120 }],
      ['some seats of the whole take nothing of the parts by themselves', 'h', 10, { h: 10 }],
    ])('%s', (_, id, units, expected) => {
      expect(drawn(hall, id, units)).toEqual(expected);
    });

    it.each([
      ['hold more than the whole is allowed', 200, 120, 120, 100],
      ['are each said to hold as many as the whole', 100, 100, 100, 50],
    ])('the parts never stand in each other’s way where they %s', (_, whole, a, b, share) => {
      const spaces = [space('h', whole), space('a', a, 'h'), space('b', b, 'h')];
      expect(drawn(spaces, 'a', a)).toEqual({ a, h: share });
      expect(drawn(spaces, 'b', b)).toEqual({ b, h: share });
    });

    it('takes nothing of a whole that is too small to share, which then takes its parts', () => {
      const spaces = [space('h', 1), space('a', 1, 'h'), space('b', 1, 'h')];
      expect(drawn(spaces, 'a', 1)).toEqual({ a: 1 });
      expect(drawn(spaces, 'h', 1)).toEqual({ h: 1, a: 1, b: 1 });
    });

    it('knows nothing more of a part that is retired', () => {
      const retired = { ...space('b', 120, 'h'), status: 'retired' as const };
      const spaces = [space('h', 300), space('a', 180, 'h'), retired];
      expect(drawn(spaces, 'h', 300)).toEqual({ h: 300, a: 180 });
      expect(drawn(spaces, 'b', 120)).toEqual({ b: 120 });
    });
  });

  describe('in a lab with benches', () => {
    const benches = (lab: number) => [
      space('l', lab, undefined, 'lab'),
      ...['a', 'b', 'c'].map((id) => space(id, 1, 'l', 'bench')),
    ];

    it.each([
      ['a bench takes one unit of the lab', 12, 'a', 1, { a: 1, l: 1 }],
      ['a few units of the lab take no bench by name', 12, 'l', 3, { l: 3 }],
      ['the whole lab takes each bench', 12, 'l', 12, { l: 12, a: 1, b: 1, c: 1 }],
      [
        'a bench takes its unit though the lab holds fewer people than it has benches',
        2,
        'a',
        1,
        { a: 1, l: 1 },
      ],
    ])('%s', (_, lab, id, units, expected) => {
      expect(drawn(benches(lab), id, units)).toEqual(expected);
    });

    it('takes no more of the lab than it has', () => {
      const spaces = [space('l', 4, undefined, 'lab'), space('a', 6, 'l', 'lab')];
      expect(drawn(spaces, 'a', 6)).toEqual({ a: 6, l: 4 });
    });
  });

  it('goes through every storey of wholes and parts', () => {
    const spaces = [
      space('h', 400),
      space('a', 200, 'h'),
      space('b', 200, 'h'),
      space('c', 100, 'a'),
      space('d', 100, 'a'),
    ];
    expect(drawn(spaces, 'h', 400)).toEqual({ h: 400, a: 200, b: 200, c: 100, d: 100 });
    expect(drawn(spaces, 'a', 200)).toEqual({ a: 200, c: 100, d: 100, h: 200 });
    expect(drawn(spaces, 'c', 100)).toEqual({ c: 100, a: 100, h: 100 });
  });

  it('lets exactly those be had together of which none is a part of another, in any tree of halls', () => {
    const trees = fc
      .array(fc.record({ capacity: fc.integer({ min: 1, max: 300 }), under: fc.nat() }), {
        minLength: 2,
        maxLength: 9,
      })
      .map((nodes) =>
        nodes.map(({ capacity, under }, n) =>
          space(n.toString(36), capacity, n === 0 ? undefined : (under % n).toString(36)),
        ),
      );
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (spaces, i, j) => {
        const [one, other] = [spaces[i % spaces.length]!, spaces[j % spaces.length]!];
        const lineOf = (id: string | undefined): string[] =>
          id === undefined ? [] : [id, ...lineOf(spaces.find((node) => node.id === id)!.parentId)];
        const related = lineOf(one.id).includes(other.id) || lineOf(other.id).includes(one.id);

        const together = [one, other].map(({ id, capacity }) => drawn(spaces, id, capacity));
        const fits = spaces.every(
          ({ id, capacity }) => together.reduce((sum, draws) => sum + (draws[id] ?? 0), 0) <= capacity,
        );
        expect(fits).toBe(!related);
      }),
    );
  });

  it('lets all the parts of a hall be had at once, whatever each is said to hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
        (whole, parts) => {
          const spaces = [
            space('z', whole),
            ...parts.map((capacity, n) => space(n.toString(36), capacity, 'z')),
          ];
          const taken = spaces.slice(1).map(({ id, capacity }) => drawn(spaces, id, capacity)['z'] ?? 0);
          expect(taken.reduce((sum, units) => sum + units, 0)).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });
});
