import fc from 'fast-check';
import type { CatalogueSpace } from '../spaces/index.js';
import { firstBy, type Found, type Ranked, rankingBy, type RankingWish, whyOf } from './ranking.js';

const building = { id: 'b1', publicId: 'bld_1', code: '1E', name: { en: '1E' }, x: 0, y: 0 };
const floor = { id: 'f1', publicId: 'flr_1', code: '1/F', level: 1, name: { en: '1/F' } };

const space = (own: Partial<Omit<CatalogueSpace, 'amenities'>> & { amenities?: string[] }): CatalogueSpace =>
  ({
    id: own.code,
    kind: 'meeting_room',
    capacity: 4,
    building,
    floor,
    x: 0,
    y: 0,
    leases: [],
    ...own,
    amenities: new Set(own.amenities),
  }) as CatalogueSpace;

const whole = (one: CatalogueSpace, start = 0): Found => ({ space: one, start, units: one.capacity });
const wish = (own: Partial<RankingWish> = {}): RankingWish => ({
  people: 4,
  amenities: [],
  tenantId: 't1',
  dates: { first: '2026-12-01', last: '2026-12-01' },
  ...own,
});

const order = (
  found: Found[],
  own: Partial<RankingWish> = {},
  rank: 'best' | 'soonest' | 'nearest' = 'best',
) => firstBy(rank, found, rankingBy(wish(own)).rank, 10).first.map(({ found: one }) => one.space.code);

describe('the best space', () => {
  it('is the smallest that holds everybody', () => {
    expect(
      order([
        whole(space({ code: 'hall', capacity: 200 })),
        whole(space({ code: 'four', capacity: 4 })),
        whole(space({ code: 'eight', capacity: 8 })),
      ]),
    ).toEqual(['four', 'eight', 'hall']);
  });

  it('has no equipment that others need more', () => {
    expect(
      order(
        [
          whole(space({ code: 'hplc', amenities: ['fume_hood', 'hplc'] })),
          whole(space({ code: 'plain', amenities: ['fume_hood'] })),
        ],
        { amenities: ['fume_hood'] },
      ),
    ).toEqual(['plain', 'hplc']);
  });

  it('is near, where a place is named', () => {
    const found = [whole(space({ code: 'far', x: 400 })), whole(space({ code: 'close', x: 10 }))];
    expect(order(found)).toEqual(['far', 'close']);
    expect(order(found, { near: { x: 0, y: 0, level: 1, buildingId: 'b1' } })).toEqual(['close', 'far']);
  });

  it('is one of the own company before one for all', () => {
    const leases = [{ tenantId: 't1', from: '2026-01-01' }];
    expect(order([whole(space({ code: 'shared' })), whole(space({ code: 'own', leases }))])).toEqual([
      'own',
      'shared',
    ]);
  });

  it('shares a large lab rather than taking a large room for a few', () => {
    const lab = space({ code: 'lab', kind: 'lab', capacity: 40 });
    expect(order([whole(space({ code: 'hall', capacity: 40 })), { space: lab, start: 0, units: 4 }])).toEqual(
      ['lab', 'hall'],
    );
  });

  it('among equals comes first in the order of the codes', () => {
    expect(order(['a', 'b', 'c'].map((code) => whole(space({ code }))))).toEqual(['a', 'b', 'c']);
  });
});

describe('other orders', () => {
  const found = [
    whole(space({ code: 'late', x: 1 }), 2_000),
    whole(space({ code: 'early', x: 90, capacity: 9 }), 1_000),
  ];

  it('put the soonest first, however large', () => {
    expect(order(found, {}, 'soonest')).toEqual(['early', 'late']);
  });

  it('put the nearest first, however late', () => {
    expect(order(found, { near: { x: 0, y: 0, level: 1, buildingId: 'b1' } }, 'nearest')).toEqual([
      'late',
      'early',
    ]);
  });

  it('find the same first ones as sorting everything would', () => {
    const some = space({ code: 'any' });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (pairs, limit) => {
          const all = pairs.map(([score, start]): Ranked => ({
            found: { space: some, start, units: 1 },
            score,
            walkM: undefined,
          }));
          const sorted = all
            .toSorted((a, b) => b.score - a.score || a.found.start - b.found.start)
            .slice(0, limit);
          const known = new Map(all.map((one) => [one.found, one]));
          const { first } = firstBy(
            'best',
            all.map(({ found: one }) => one),
            (one, ranked) => Object.assign(ranked, known.get(one)),
            limit,
          );
          expect(first).toEqual(sorted);
        },
      ),
    );
  });
});

describe('a score', () => {
  it('lies between 0 and 1, whatever is asked', () => {
    const spaces = fc.record({
      capacity: fc.integer({ min: 1, max: 500 }),
      x: fc.integer({ min: 0, max: 2_000 }),
      amenities: fc.subarray(['a', 'b', 'c']),
    });
    fc.assert(
      fc.property(spaces, fc.integer({ min: 1, max: 500 }), fc.boolean(), (own, people, isNear) => {
        const one = space({ code: 'x', ...own });
        fc.pre(people <= one.capacity);
        const { rank } = rankingBy(wish({ people, ...(isNear && { near: { x: 0, y: 0 } }) }));
        const [ranked] = firstBy('best', [whole(one)], rank, 1).first;
        expect(ranked!.score).toBeGreaterThan(0);
        expect(ranked!.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the reasons of an offer', () => {
  const reasons = (
    own: Partial<RankingWish>,
    found: Found,
    asked = { all: false, some: false, oneOfManyStarts: false },
  ) => {
    const ranking = rankingBy(wish(own));
    const { first, extremes } = firstBy('best', [found], ranking.rank, 1);
    const [one] = first;
    return whyOf(one!, ranking.termsOf(found, one!.walkM), extremes, asked);
  };

  it.each([
    [
      'a room that is filled is of the right size',
      {},
      whole(space({ code: 'a', capacity: 5 })),
      ['right_size'],
    ],
    ['a room that is half empty is not', {}, whole(space({ code: 'a', capacity: 8 })), []],
    [
      'the only one is the nearest, and near',
      { near: { x: 0, y: 0, level: 1, buildingId: 'b1' } },
      whole(space({ code: 'a', x: 60 })),
      ['right_size', 'nearest', 'nearby'],
    ],
    [
      'the nearest may be far',
      { near: { x: 0, y: 0 } },
      whole(space({ code: 'a', x: 600 })),
      ['right_size', 'nearest'],
    ],
  ])('%s', (_, own, found, expected) => {
    expect(reasons(own, found)).toEqual(expected);
  });

  it('name the equipment only where some was asked for', () => {
    expect(
      reasons({}, whole(space({ code: 'a' })), { all: true, some: true, oneOfManyStarts: false }),
    ).toEqual(['right_size', 'has_all_equipment', 'has_some_equipment']);
  });

  it('name the soonest only where there was a choice of times', () => {
    expect(
      reasons({}, whole(space({ code: 'a' })), { all: false, some: false, oneOfManyStarts: true }),
    ).toEqual(['right_size', 'soonest']);
  });
});
