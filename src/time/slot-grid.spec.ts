import { slotsOf } from './slot-grid.js';

const during = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });
const day = Date.parse('2026-12-01T00:00Z') / 86_400_000;

describe('The slot grid', () => {
  it.each([
    ['on the grid', '2026-12-01T10:00Z', '2026-12-01T10:10Z', [{ day, first: 120, end: 122 }]],
    ['rounded outward', '2026-12-01T10:04Z', '2026-12-01T10:06Z', [{ day, first: 120, end: 122 }]],
    ['to midnight', '2026-12-01T23:55Z', '2026-12-02T00:00Z', [{ day, first: 287, end: 288 }]],
    [
      'across midnight',
      '2026-12-01T23:55Z',
      '2026-12-02T00:01Z',
      [
        { day, first: 287, end: 288 },
        { day: day + 1, first: 0, end: 1 },
      ],
    ],
    [
      'across three days',
      '2026-12-01T12:00Z',
      '2026-12-03T12:00Z',
      [
        { day, first: 144, end: 288 },
        { day: day + 1, first: 0, end: 288 },
        { day: day + 2, first: 0, end: 144 },
      ],
    ],
  ])('holds a period %s', (_what, start, end, slots) => {
    expect(slotsOf(during(start, end))).toEqual(slots);
  });
});
