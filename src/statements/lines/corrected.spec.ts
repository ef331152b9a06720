import { corrected } from './corrected.js';
import type { Line } from './line.js';

const line = (more: Partial<Line> = {}): Line => ({
  entry: 'usage',
  bookingId: 'b',
  bookingVersion: 1,
  spaceId: 's',
  spaceCode: 'A',
  kind: 'lab',
  memberId: 'm',
  memberName: 'Mei',
  costCentre: null,
  start: 0,
  end: 3_600_000,
  outcome: 'used',
  minutes: 60,
  units: 1,
  percent: 100,
  parts: [],
  amountCents: 100,
  ...more,
});
const told = (lines: readonly Line[]) =>
  lines.map(({ entry, minutes, amountCents }) => [entry, minutes, amountCents]);
const takenBack = line({ entry: 'reversal', minutes: -60, amountCents: -100 });

describe('What is told of a booking', () => {
  it('is what is due, where nothing was told yet', () => {
    expect(told(corrected([], [line()], 'usage'))).toEqual([['usage', 60, 100]]);
    expect(told(corrected([], [line()], 'adjustment'))).toEqual([['adjustment', 60, 100]]);
  });

  it('is nothing more, where it comes to the same', () => {
    expect(
      corrected([line()], [line({ bookingVersion: 2, start: 5, end: 3_600_005 })], 'adjustment'),
    ).toEqual([]);
  });

  it.each<[string, Partial<Line>]>([
    ['costs other', { amountCents: 99 }],
    ['takes longer', { minutes: 61 }],
    ['is for somebody else', { memberId: 'n' }],
    ['counts to another cost centre', { costCentre: 'R&D' }],
    ['is of another space', { spaceId: 'r' }],
    ['was missed', { outcome: 'no_show' }],
  ])('is taken back and told anew, where it %s', (_, more) => {
    expect(told(corrected([line()], [line(more)], 'adjustment'))).toEqual([
      ['reversal', -60, -100],
      ['adjustment', more.minutes ?? 60, more.amountCents ?? 100],
    ]);
  });

  it('is taken back alone, where it came to nothing, and once only', () => {
    expect(told(corrected([line()], [], 'adjustment'))).toEqual([['reversal', -60, -100]]);
    expect(corrected([line(), takenBack], [], 'adjustment')).toEqual([]);
  });

  it('is told again, where it was taken back before', () => {
    expect(told(corrected([line(), takenBack], [line()], 'adjustment'))).toEqual([['adjustment', 60, 100]]);
  });

  it('is taken back with what the latest correction said', () => {
    const before = [line(), takenBack, line({ entry: 'adjustment', minutes: 90, amountCents: 150 })];
    expect(told(corrected(before, [line()], 'adjustment'))).toEqual([
      ['reversal', -90, -150],
      ['adjustment', 60, 100],
    ]);
  });

  it('of a line that costs nothing is its minutes', () => {
    const free = line({ amountCents: 0 });
    expect(told(corrected([free], [], 'adjustment'))).toEqual([['reversal', -60, -0]]);
  });
});
