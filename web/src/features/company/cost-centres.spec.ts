import { belongingsOn, type CostCentre, namesOf } from './cost-centres';

let n = 0;
const said = (memberName: string | null, from: string, costCentre: string | null): CostCentre => ({
  id: `ccr_${n++}`,
  tenantId: 'ten_1',
  memberId: memberName && `usr_${memberName}`,
  memberName,
  costCentre,
  from,
  at: '2026-11-01T00:00:00.000Z',
});

const all = [
  said('Zoe', '2026-01-01', 'P-7'),
  said('Amy', '2026-11-20', 'R&D'),
  said('Amy', '2026-12-01', 'P-7'),
  said(null, '2026-01-01', 'General'),
  said('Zoe', '2026-11-01', null),
  said('Ben', '2026-12-01', 'R&D'),
];
const shown = (day: string) =>
  belongingsOn(day, all).map(({ name, now, next }) => [name, now?.costCentre, next?.costCentre]);

it('tells who belongs to which cost centre on a day, and to which next', () => {
  expect(shown('2026-11-26')).toEqual([
    [null, 'General', undefined],
    ['Amy', 'R&D', 'P-7'],
    ['Ben', undefined, 'R&D'],
  ]);
  expect(shown('2026-12-01')).toEqual([
    [null, 'General', undefined],
    ['Amy', 'P-7', undefined],
    ['Ben', 'R&D', undefined],
  ]);
  expect(shown('2026-10-31')).toContainEqual(['Zoe', 'P-7', null]);
});

it('names each cost centre once', () => {
  expect(namesOf(all)).toEqual(['General', 'P-7', 'R&D']);
});
