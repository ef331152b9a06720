import type { CatalogueSpace } from './catalogue-snapshot.js';
import { spaceFilter, type SpaceWish } from './space-filter.js';

const amenities = new Map([
  ['fume_hood', { en: 'Fume hood', zhHant: '抽氣櫃', zhHans: '通风柜' }],
  ['projector', { en: 'Projector' }],
]);

const lab = {
  code: '5E-312',
  name: { en: 'Wet lab bay B', zhHant: '濕實驗室', zhHans: '湿实验室' },
  kind: 'lab',
  useClass: 'lab',
  capacity: 4,
  areaM2: 38,
  amenities: new Set(['fume_hood', 'projector']),
  hazards: new Set(['bsl2']),
  status: 'active',
  building: { code: '5E', publicId: 'bld_5e' },
  floor: { code: '3/F', publicId: 'flr_3' },
} as unknown as CatalogueSpace;

const finds = (wish: SpaceWish) => spaceFilter(wish, { amenities })(lab);

describe('a lab with a fume hood', () => {
  it.each<[string, SpaceWish]>([
    ['no wish at all', {}],
    ['its kind among others', { kind: ['desk', 'lab'] }],
    ['its building by code', { building: ['5E'] }],
    ['its building by id', { building: ['bld_5e'] }],
    ['its floor by code', { floor: ['3/F'] }],
    ['both of its amenities', { amenities: ['fume_hood', 'projector'] }],
    ['its hazard', { hazards: ['bsl2'] }],
    ['exactly its capacity', { capacityAtLeast: 4 }],
    ['exactly its area', { areaAtLeast: 38 }],
    ['its use class', { useClass: ['lab'] }],
    ['a piece of its code', { q: 'e-31' }],
    ['two words in any order, whatever the case', { q: 'BAY wet' }],
    ['its traditional name', { q: '濕實驗' }],
    ['its simplified name', { q: '湿实验' }],
    ['an amenity by name', { q: 'fume' }],
    ['an amenity by its traditional name', { q: '抽氣櫃' }],
    ['full-width letters', { q: 'ＷＥＴ' }],
  ])('is found by %s', (_, wish) => expect(finds(wish)).toBe(true));

  it.each<[string, SpaceWish]>([
    ['another kind', { kind: ['desk'] }],
    ['another building', { building: ['5'] }],
    ['another floor', { floor: ['3'] }],
    ['one amenity that it lacks among those it has', { amenities: ['fume_hood', 'gas_n2'] }],
    ['a hazard that it does not have', { hazards: ['laser_class_4'] }],
    ['more people', { capacityAtLeast: 5 }],
    ['more room', { areaAtLeast: 38.01 }],
    ['another use', { useClass: ['rd_office'] }],
    ['another status', { status: ['hidden', 'retired'] }],
    ['one word of two', { q: 'wet office' }],
  ])('is not found by %s', (_, wish) => expect(finds(wish)).toBe(false));
});
