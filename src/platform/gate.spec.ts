import { Gate } from './gate.js';

describe('A gate', () => {
  it('lets so many through at once, in the order of coming, whatever becomes of the work', async () => {
    const gate = new Gate(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (n: number) =>
      gate.pass(async () => {
        begun.push(n);
        await new Promise<void>((end) => ends.push(end));
        if (n === 0) throw new Error('gone wrong');
      });
    const all = [0, 1, 2, 3].map((n) => work(n).catch(() => 'refused'));
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    await settled();
    expect(begun).toEqual([0, 1]);
    ends[0]!();
    await settled();
    expect(begun).toEqual([0, 1, 2]);
    for (let n = 1; n < 4; n++) {
      ends[n]!();
      await settled();
    }
    expect(await Promise.all(all)).toEqual(['refused', undefined, undefined, undefined]);
    expect(begun).toEqual([0, 1, 2, 3]);
    const again = work(4);
    await settled();
    ends[4]!();
    await again;
  });
});
