import type { CatalogueRuleSet, CatalogueSpace } from './catalogue-snapshot.js';
import { publicId } from '../platform/index.js';
import { proposedTerms } from './proposed-terms.js';

const uuid = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const [campusId, buildingId, floorId] = [uuid(1), uuid(2), uuid(3)];
const space = (n: number, kind: string) =>
  ({
    id: uuid(n),
    code: `S${n}`,
    kind,
    floor: { id: floorId, code: '1/F' },
    building: { id: buildingId, code: '1E' },
  }) as CatalogueSpace;
const [room, lab] = [space(4, 'meeting_room'), space(5, 'lab')];
const campus = { id: campusId, code: 'TST', name: {}, timeZone: 'UTC', gfaM2: 1 };

const rule = (n: number, of: string, terms: CatalogueRuleSet['terms']) => ({ id: uuid(n), of, terms });
const ruleSets = [
  rule(6, campusId, { noticeMinutes: 10, maxMinutes: 240 }),
  rule(7, 'lab', { maxMinutes: 480 }),
  rule(8, room.id, { noticeMinutes: 30 }),
];
const proposed = (n: number, patch: object) =>
  proposedTerms({ ruleSets, campus, spaces: [room, lab] }, publicId('ruleSet', uuid(n)), patch).map(
    ({ space: { code }, terms: { noticeMinutes, maxMinutes } }) => [code, noticeMinutes, maxMinutes],
  );

describe('Proposed terms', () => {
  it.each<[string, number, object, unknown[]]>([
    [
      'are those of now where nothing changes',
      6,
      {},
      [
        ['S4', 30, 240],
        ['S5', 10, 480],
      ],
    ],
    [
      'hold where no nearer scope sets them',
      6,
      { noticeMinutes: 20, maxMinutes: 60 },
      [
        ['S4', 30, 60],
        ['S5', 20, 480],
      ],
    ],
    ['hold in their own scope only', 7, { maxMinutes: 60 }, [['S5', 10, 60]]],
    ['are inherited again where a term is taken away', 8, { noticeMinutes: null }, [['S4', 10, 240]]],
  ])('%s', (_, n, patch, expected) => expect(proposed(n, patch)).toEqual(expected));

  it('leave the terms of now as they are', () => {
    proposed(6, { noticeMinutes: 20 });
    expect(ruleSets[0]!.terms).toEqual({ noticeMinutes: 10, maxMinutes: 240 });
  });

  it('are of a rule set that there is', () => {
    expect(() => proposed(9, {})).toThrow('There is no such rule set');
  });
});
