import { Lag } from './lag.js';

describe('A replica is behind', () => {
  const lag = new Lag();
  for (const [at, position] of [
    [10, 1000],
    [11, 1000],
    [12, 1500],
    [13, 2000],
  ] as const)
    lag.note(at, position);

  it.each([
    ['not at all, where it has all', 2000, 0, 0],
    ['not at all, where it has more than was seen yet', 2100, 0, 0],
    ['since the last moment at which the primary had no more', 1500, 500, 2],
    ['the same, where it is between two moments', 1999, 1, 2],
    ['since the later of two moments at which nothing was written', 1000, 1000, 3],
    ['at least since the first moment that is known', 10, 1990, 4],
  ])('%s', (_, position, bytes, seconds) => {
    expect(lag.of(14, position)).toEqual({ bytes, seconds });
  });

  it('of nothing that nobody has seen', () => {
    expect(new Lag().of(14, 5)).toEqual({ bytes: 0, seconds: 0 });
  });
});
