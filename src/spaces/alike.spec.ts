import { tellingAlike } from './alike.js';
import type { CatalogueSpace } from './catalogue-snapshot.js';

const terms = {} as CatalogueSpace['terms'];
const closures: CatalogueSpace['closures'] = [];
const desk = {
  status: 'active',
  kind: 'desk',
  capacity: 1,
  terms,
  closures,
  leases: [],
} as unknown as CatalogueSpace;

describe('Spaces that rules cannot tell apart', () => {
  it('share a number', () => {
    const alikeOf = tellingAlike();
    expect([alikeOf(desk), alikeOf({ ...desk, code: 'another' } as CatalogueSpace)]).toEqual([0, 0]);
  });

  it.each<[string, Partial<CatalogueSpace>]>([
    ['terms', { terms: {} as CatalogueSpace['terms'] }],
    ['requirements', { requirements: {} as NonNullable<CatalogueSpace['requirements']> }],
    ['closures', { closures: [] }],
    ['a status', { status: 'hidden' }],
    ['a kind', { kind: 'office' }],
    ['a capacity', { capacity: 2 }],
  ])('have one of their own with %s of their own', (_, own) => {
    const alikeOf = tellingAlike();
    const other = { ...desk, ...own };
    expect([alikeOf(desk), alikeOf(other), alikeOf(desk), alikeOf(other)]).toEqual([0, 1, 0, 1]);
  });

  it.each<[string, Partial<CatalogueSpace>]>([
    ['is let', { leases: [{ tenantId: 'a', from: '2026-01-01' }] }],
    ['has parts', { kinship: {} as NonNullable<CatalogueSpace['kinship']> }],
    ['has somebody to ask', { approval: {} as NonNullable<CatalogueSpace['approval']> }],
  ])('are none where one %s', (_, own) => {
    expect(tellingAlike()({ ...desk, ...own })).toBeUndefined();
  });
});
