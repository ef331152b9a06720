import { addedUp, type Claim } from './claim.js';

const claim = (poolId: number, start: number, end: number, units: number): Claim => ({
  poolId,
  during: { start, end },
  units,
});

describe('The claims of one booking', () => {
  it.each<[string, Claim[], Claim[]]>([
    [
      'stay as they are where each has a pool of its own',
      [claim(1, 0, 9, 1), claim(2, 0, 9, 3)],
      [claim(1, 0, 9, 1), claim(2, 0, 9, 3)],
    ],
    ['add up in the same pool', [claim(1, 0, 9, 1), claim(1, 0, 9, 2)], [claim(1, 0, 9, 3)]],
    [
      'add up only while both last',
      [claim(1, 0, 9, 1), claim(1, 3, 12, 2)],
      [claim(1, 0, 3, 1), claim(1, 3, 9, 3), claim(1, 9, 12, 2)],
    ],
    ['make one of what follows at once', [claim(1, 0, 5, 2), claim(1, 5, 9, 2)], [claim(1, 0, 9, 2)]],
    [
      'leave out the time between',
      [claim(1, 0, 2, 1), claim(1, 5, 9, 1)],
      [claim(1, 0, 2, 1), claim(1, 5, 9, 1)],
    ],
  ])('%s', (_, claims, expected) => {
    expect(addedUp(claims)).toEqual(expected);
  });
});
