import { setTimeout as sleep } from 'node:timers/promises';
import { Coalescer } from './coalescer.js';

interface Item {
  key: number;
  alone?: boolean;
  bad?: boolean;
  /** Keeps its batch under way for so many milliseconds. */
  slow?: number;
  /** Keeps its batch under way until then. */
  until?: Promise<unknown>;
}

function coalescer({ queueLimit = 1000, largestBatch = 8, patience = 20 } = {}) {
  const batches: Item[][] = [];
  const events: string[] = [];
  const inFlight = { now: 0, most: 0 };
  const subject = new Coalescer<Item, string>({
    largestBatch,
    queueLimit,
    patience,
    mostAtOnce: 2,
    keysOf: ({ key }) => [key],
    isAlone: ({ alone = false }) => alone,
    run: async (batch) => {
      batches.push([...batch]);
      events.push('sent');
      inFlight.most = Math.max(inFlight.most, ++inFlight.now);
      await sleep(Math.max(5, ...batch.map(({ slow = 0 }) => slow)));
      for (const { until } of batch) await until;
      inFlight.now--;
      if (batch.some(({ bad }) => bad)) throw new Error('bad item');
      return batch.map((_, n) => `${batches.length}.${n}`);
    },
  });
  return { subject, batches, inFlight, events };
}

describe('The coalescer', () => {
  it('gathers what arrives while a batch is under way', async () => {
    const { subject, batches, inFlight } = coalescer();
    const first = subject.submit({ key: 0 });
    await sleep(2);
    await Promise.all([first, ...Array.from({ length: 3 }, (_, n) => subject.submit({ key: n }))]);
    expect(batches.map(({ length }) => length)).toEqual([1, 3]);
    expect(inFlight.most).toBe(1);
  });

  it('goes two ways at once in a crowd, unless all want the same', async () => {
    const { subject, batches, inFlight } = coalescer({ patience: 10_000 });
    let letGo = () => {};
    const until = new Promise<void>((resolve) => (letGo = resolve));
    const first = subject.submit({ key: 0, until });
    await sleep(2);
    const crowd = Array.from({ length: 10 }, (_, key) => subject.submit({ key, until }));
    while (inFlight.now < 2) await sleep(1);
    letGo();
    await Promise.all([first, ...crowd]);
    expect(batches.map(({ length }) => length)).toEqual([1, 8, 2]);
    expect(inFlight.most).toBe(2);
    expect(batches[1]!.map(({ key }) => key)).not.toContain(0);

    const rivals = coalescer();
    await Promise.all(Array.from({ length: 17 }, () => rivals.subject.submit({ key: 0 })));
    expect(rivals.batches.map(({ length }) => length)).toEqual([8, 8, 1]);
    expect(rivals.inFlight.most).toBe(1);
  });

  it('takes a crowd in halves, and sends the second before it answers the first', async () => {
    const { subject, batches, events } = coalescer({ largestBatch: 64 });
    await Promise.all(
      Array.from({ length: 40 }, async () => {
        await subject.submit({ key: 0 });
        events.push('answered');
      }),
    );
    expect(batches.map(({ length }) => length)).toEqual([20, 20]);
    expect(events.slice(0, 3)).toEqual(['sent', 'sent', 'answered']);
  });

  it('lets others pass a batch that is held up, but nobody who wants the same', async () => {
    const { subject, batches } = coalescer();
    const ended: string[] = [];
    const submit = (name: string, item: Item) => subject.submit(item).then(() => ended.push(name));
    const slow = submit('slow', { key: 1, slow: 1_000 });
    await sleep(2);
    await Promise.all([slow, submit('same', { key: 1 }), submit('other', { key: 2 })]);

    expect(ended).toEqual(['other', 'slow', 'same']);
    expect(batches.map((batch) => batch.map(({ key }) => key))).toEqual([[1], [2], [1]]);
  });

  it('keeps to as many batches as it may, however many are held up', async () => {
    const { subject, inFlight } = coalescer();
    await Promise.all(
      [0, 1, 2, 3].map(async (key) => {
        await sleep(key * 30);
        await subject.submit({ key, slow: 100 });
      }),
    );
    expect(inFlight.most).toBe(2);
  });

  it('sends by itself what must go alone, in its turn', async () => {
    const { subject, batches } = coalescer();
    await Promise.all(
      [{ key: 0 }, { key: 0 }, { key: 0, alone: true }, { key: 0 }].map((item) => subject.submit(item)),
    );
    expect(batches.map((batch) => batch.map(({ alone = false }) => alone))).toEqual([
      [false, false],
      [true],
      [false],
    ]);
  });

  it('does not let one bad item spoil the others', async () => {
    const { subject } = coalescer();
    const outcomes = await Promise.allSettled(
      [{ key: 0 }, { key: 0, bad: true }, { key: 0 }].map((item) => subject.submit(item)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('turns away what it cannot take on', async () => {
    const { subject } = coalescer({ queueLimit: 3 });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => subject.submit({ key: 0 })));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  });
});
