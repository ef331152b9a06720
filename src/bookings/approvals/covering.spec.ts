import type { Claim } from '../../capacity/index.js';
import { minute } from '../../time/index.js';
import { coveringBoth } from './covering.js';

const claim = (poolId: number, from: number, to: number, units = 1): Claim => ({
  poolId,
  during: { start: from * minute, end: to * minute },
  units,
});

describe('What covers two places', () => {
  it.each([
    ['the same twice', [claim(1, 0, 60)], [claim(1, 0, 60)], [claim(1, 0, 60)]],
    ['a longer one', [claim(1, 0, 60)], [claim(1, 0, 90)], [claim(1, 0, 90)]],
    ['a later one that overlaps', [claim(1, 0, 60)], [claim(1, 30, 90)], [claim(1, 0, 90)]],
    ['a later one that touches', [claim(1, 0, 60)], [claim(1, 60, 90)], [claim(1, 0, 90)]],
    ['one far off', [claim(1, 0, 60)], [claim(1, 120, 180)], [claim(1, 0, 60), claim(1, 120, 180)]],
    ['another pool', [claim(1, 0, 60)], [claim(2, 0, 60)], [claim(1, 0, 60), claim(2, 0, 60)]],
    [
      'more units for a shorter time',
      [claim(1, 0, 60, 2)],
      [claim(1, 30, 45, 5)],
      [claim(1, 0, 30, 2), claim(1, 30, 45, 5), claim(1, 45, 60, 2)],
    ],
    ['two within one slot of the grid', [claim(1, 0, 32)], [claim(1, 32, 60)], [claim(1, 0, 60)]],
    ['nothing', [], [claim(1, 0, 60)], [claim(1, 0, 60)]],
  ])('%s', (_what, some, others, both) => {
    expect(coveringBoth(some, others)).toEqual(both);
    expect(new Set(coveringBoth(others, some))).toEqual(new Set(both));
  });
});
