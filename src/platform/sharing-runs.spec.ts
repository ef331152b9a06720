import { sharingRuns } from './sharing-runs.js';

describe('callers who ask the same', () => {
  it('share one run where they ask together', async () => {
    let runs = 0;
    const ask = sharingRuns(async () => ++runs);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  });

  it('never join a run that began before they asked, but share the next', async () => {
    let runs = 0;
    const finish: (() => void)[] = [];
    const ask = sharingRuns(() => new Promise<number>((resolve) => finish.push(() => resolve(++runs))));
    const early = ask();
    await new Promise(setImmediate);
    const late = [ask(), ask()];
    finish.shift()!();
    expect(await early).toBe(1);
    await new Promise(setImmediate);
    expect(finish).toHaveLength(1);
    finish.shift()!();
    expect(await Promise.all(late)).toEqual([2, 2]);
  });

  it('can ask again after a run that failed', async () => {
    let runs = 0;
    const ask = sharingRuns(async () => {
      if (++runs === 1) throw new Error('no connection');
      return runs;
    });
    await expect(ask()).rejects.toThrow('no connection');
    expect(await ask()).toBe(2);
  });
});
