import { Problem } from '../platform/index.js';

export interface CoalescerOptions<Item, Result> {
  /** Does a batch in one transaction; answers in the order of the items. */
  run: (batch: readonly Item[]) => Promise<Result[]>;
  /** Items that contend for the same thing go through one lane, so that they never wait for each other in the database. */
  laneOf: (item: Item) => number;
  /** An item that must go by itself. */
  isAlone: (item: Item) => boolean;
  lanes: number;
  largestBatch: number;
  /** Items that may wait before further ones are turned away. */
  queueLimit: number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers what arrives while a commit is in flight and sends it as one statement. The first on an idle lane goes at
 * once: nothing waits for company.
 */
export class Coalescer<Item, Result> {
  private readonly lanes: { busy: boolean; queue: Waiting<Item, Result>[] }[];
  private waiting = 0;

  constructor(private readonly options: CoalescerOptions<Item, Result>) {
    this.lanes = Array.from({ length: options.lanes }, () => ({ busy: false, queue: [] }));
  }

  submit(item: Item): Promise<Result> {
    if (this.waiting >= this.options.queueLimit) {
      return Promise.reject(
        new Problem(
          'overloaded',
          'More bookings are being made than can be taken on. Try again in a moment.',
          { retryAfter: 1 },
        ),
      );
    }
    const lane = this.lanes[this.options.laneOf(item) % this.lanes.length]!;
    return new Promise<Result>((resolve, reject) => {
      lane.queue.push({ item, resolve, reject });
      this.waiting++;
      if (!lane.busy) {
        lane.busy = true;
        // After the sockets that are ready have been read, so that requests of the same moment go together.
        setImmediate(() => void this.drain(lane));
      }
    });
  }

  private async drain(lane: { busy: boolean; queue: Waiting<Item, Result>[] }): Promise<void> {
    while (lane.queue.length > 0) {
      const batch = this.nextBatch(lane.queue);
      this.waiting -= batch.length;
      await this.settle(batch);
    }
    lane.busy = false;
  }

  private nextBatch(queue: Waiting<Item, Result>[]): Waiting<Item, Result>[] {
    const { isAlone, largestBatch } = this.options;
    const firstAlone = queue.findIndex(({ item }) => isAlone(item));
    const size = firstAlone === 0 ? 1 : Math.min(firstAlone === -1 ? queue.length : firstAlone, largestBatch);
    return queue.splice(0, size);
  }

  /** One bad item must not spoil the others': a batch that fails is done again one by one. */
  private async settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.options.run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, n) => resolve(results[n]!));
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const single of batch) await this.settle([single]);
    }
  }
}
