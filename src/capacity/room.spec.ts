import { day, hour } from '../time/index.js';
import type { Claim } from './claim.js';
import type { LedgerDay } from './ledger.reader.js';
import { Room, roomKey } from './room.js';

const claim = (from: number, to: number, units = 1, poolId = 1): Claim => ({
  poolId,
  during: { start: from * hour, end: to * hour },
  units,
});

/** Pool 1 holds one; pool 2 holds four, three of which are taken from six to seven. */
const room = () => {
  const full = (from: number, to: number) => '0'.repeat(from * 12) + '1'.repeat((to - from) * 12);
  const used = Array.from({ length: 288 }, (_, slot) => (slot >= 72 && slot < 84 ? 3 : 0));
  const rows: LedgerDay[] = [
    { day: 0, poolId: 1, full: full(9, 10).padEnd(288, '0'), used: null },
    { day: 0, poolId: 2, full: '0'.repeat(288), used },
  ];
  return new Room(new Map(rows.map((row) => [roomKey(row), row])), (poolId) => (poolId === 1 ? 1 : 4));
};

describe('Room', () => {
  it.each([
    ['right before what is taken', claim(8, 9), true],
    ['a slot into it', claim(8, 9 + 1 / 12), false],
    ['right after it', claim(10, 11), true],
    ['as much as is left', claim(6, 7, 1, 2), true],
    ['more than is left', claim(6, 7, 2, 2), false],
    ['more than the pool has', claim(1, 2, 5, 2), false],
    ['a day without a row', { ...claim(0, 0), during: { start: 3 * day, end: 4 * day } }, true],
    ['on into a taken hour from the day before', claim(-2, 9.5), false],
  ])('tells of %s whether it fits', (_, wanted, fits) => {
    expect(room().fits([wanted])).toBe(fits);
  });

  it('fits several only together', () => {
    expect(room().fits([claim(1, 2), claim(6, 7, 1, 2)])).toBe(true);
    expect(room().fits([claim(1, 2), claim(6, 7, 2, 2)])).toBe(false);
  });

  it('has less once something was taken, and as much as before once it is given back', () => {
    const here = room();
    here.take([claim(1, 2), claim(6, 7, 1, 2)]);
    expect(here.fits([claim(1.5, 3)])).toBe(false);
    expect(here.fits([claim(6, 7, 1, 2)])).toBe(false);
    here.giveBack([claim(1, 2)]);
    expect(here.fits([claim(1.5, 3)])).toBe(true);
  });

  it('has the place of a booking that leaves a full pool', () => {
    const here = room();
    here.giveBack([claim(9, 10)]);
    expect(here.fits([claim(9, 10)])).toBe(true);
  });
});
