import { setTimeout as sleep } from 'node:timers/promises';
import { Coalescer } from './coalescer.js';

interface Item {
  lane: number;
  alone?: boolean;
  bad?: boolean;
}

function coalescer(queueLimit = 1000) {
  const batches: Item[][] = [];
  const inFlight = { now: 0, most: 0 };
  const subject = new Coalescer<Item, string>({
    lanes: 2,
    largestBatch: 8,
    queueLimit,
    laneOf: ({ lane }) => lane,
    isAlone: ({ alone = false }) => alone,
    run: async (batch) => {
      batches.push([...batch]);
      inFlight.most = Math.max(inFlight.most, ++inFlight.now);
      await sleep(5);
      inFlight.now--;
      if (batch.some(({ bad }) => bad)) throw new Error('bad item');
      return batch.map((_, n) => `${batches.length}.${n}`);
    },
  });
  return { subject, batches, inFlight };
}

describe('The coalescer', () => {
  it('gathers what arrives while a batch is under way', async () => {
    const { subject, batches } = coalescer();
    const first = subject.submit({ lane: 0 });
    await sleep(2);
    await Promise.all([first, ...Array.from({ length: 10 }, () => subject.submit({ lane: 0 }))]);
    expect(batches.map(({ length }) => length)).toEqual([1, 8, 2]);
  });

  it('keeps to one batch at a time in a lane, and to as many as there are lanes', async () => {
    const { subject, inFlight } = coalescer();
    await Promise.all(Array.from({ length: 40 }, (_, n) => subject.submit({ lane: n })));
    expect(inFlight.most).toBe(2);
  });

  it('sends by itself what must go alone, in its turn', async () => {
    const { subject, batches } = coalescer();
    await Promise.all(
      [{ lane: 0 }, { lane: 0 }, { lane: 0, alone: true }, { lane: 0 }].map((item) => subject.submit(item)),
    );
    expect(batches.map(({ length }) => length)).toEqual([2, 1, 1]);
  });

  it('does not let one bad item spoil the others', async () => {
    const { subject } = coalescer();
    const outcomes = await Promise.allSettled(
      [{ lane: 0 }, { lane: 0, bad: true }, { lane: 0 }].map((item) => subject.submit(item)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('turns away what it cannot take on', async () => {
    const { subject } = coalescer(3);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => subject.submit({ lane: 0 })));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  });
});
