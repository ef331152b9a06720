import type { CatalogueLease } from './catalogue-snapshot.js';
import { leasesWithin } from './leases-within.js';

/** Such as `A 2026-01-01 2026-02-01`. */
const lease = (text: string): CatalogueLease => {
  const [tenantId, from, to] = text.split(' ') as [string, string, string?];
  return { tenantId, from, ...(to !== undefined && { to }) };
};

describe('Who leases a whole', () => {
  it.each<[string, string[], string[], string[]]>([
    ['has a part that nobody leases by itself', ['A 2024-01-01'], [], ['A 2024-01-01']],
    ['has nothing of a part of what nobody leases', [], ['B 2024-01-01'], ['B 2024-01-01']],
    [
      'has it again once another has left it',
      ['A 2024-01-01'],
      ['B 2025-01-01 2026-01-01'],
      ['A 2024-01-01 2025-01-01', 'B 2025-01-01 2026-01-01', 'A 2026-01-01'],
    ],
    [
      'has it where another had it long before',
      ['A 2024-01-01'],
      ['B 2020-01-01 2021-01-01'],
      ['B 2020-01-01 2021-01-01', 'A 2024-01-01'],
    ],
    [
      'has it until another comes to stay',
      ['A 2024-01-01 2026-01-01'],
      ['B 2025-03-01'],
      ['A 2024-01-01 2025-03-01', 'B 2025-03-01'],
    ],
    [
      'has none of it where another has all of those days',
      ['A 2024-01-01 2024-02-01'],
      ['B 2024-01-01 2024-02-01'],
      ['B 2024-01-01 2024-02-01'],
    ],
    [
      'has the days between two others, and no day of theirs',
      ['A 2024-01-01 2024-03-01', 'C 2024-03-01'],
      ['B 2024-02-01 2024-02-29', 'D 2024-03-10 2024-03-20'],
      [
        'A 2024-01-01 2024-02-01',
        'B 2024-02-01 2024-02-29',
        'A 2024-02-29 2024-03-01',
        'C 2024-03-01 2024-03-10',
        'D 2024-03-10 2024-03-20',
        'C 2024-03-20',
      ],
    ],
  ])('%s', (_, ofWhole, ofPart, expected) => {
    expect(leasesWithin(ofWhole.map(lease), ofPart.map(lease))).toEqual(expected.map(lease));
  });
});
