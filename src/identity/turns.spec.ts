import { setImmediate as nextTick } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('Taking turns', () => {
  it('lets no more than so many work at once, and all of them in the end', async () => {
    const turns = new Turns(2, 10);
    let [atWork, most, done] = [0, 0, 0];
    await Promise.all(
      Array.from({ length: 10 }, () =>
        turns.take(async () => {
          most = Math.max(most, ++atWork);
          await nextTick();
          atWork--;
          done++;
        }),
      ),
    );
    expect({ most, done, atWork }).toEqual({ most: 2, done: 10, atWork: 0 });
  });

  it('turns away whoever finds the queue full', async () => {
    const turns = new Turns(1, 1);
    const [first, second] = [turns.take(() => nextTick('first')), turns.take(() => nextTick('second'))];
    await expect(turns.take(() => nextTick())).rejects.toMatchObject({ code: 'overloaded' });
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('goes on after work that failed', async () => {
    const turns = new Turns(1, 1);
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.take(() => nextTick('next'))).toBe('next');
  });
});
