import { wishStatusAt } from './waiting-wish.js';

describe('The status of a wish at a moment', () => {
  const during = { start: 1000, end: 2000 };
  const hold = { bookingId: 'b', spaceId: 's', expiresAt: 500 };

  it.each([
    ['waits until its start', 'waiting', null, 999, 'waiting'],
    ['has waited in vain from its start on', 'waiting', null, 1000, 'expired'],
    ['is offered while the hold counts', 'offered', hold, 499, 'offered'],
    ['has lapsed with the hold', 'offered', hold, 500, 'lapsed'],
    ['stays claimed whatever the clock says', 'claimed', { ...hold, expiresAt: null }, 5000, 'claimed'],
    ['stays withdrawn', 'withdrawn', hold, 5000, 'withdrawn'],
  ] as const)('%s', (_what, status, offered, now, shown) => {
    expect(wishStatusAt({ status, during, hold: offered }, now)).toBe(shown);
  });
});
