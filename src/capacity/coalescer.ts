import { Problem } from '../platform/index.js';

export interface CoalescerOptions<Item, Result> {
  /** Does a batch in one transaction; answers in the order of the items. */
  run: (batch: readonly Item[]) => Promise<Result[]>;
  /** What an item contends for. Two batches that are under way at once have nothing in common, so that they never wait for each other in the database. */
  keysOf: (item: Item) => readonly unknown[];
  /** An item that must go by itself. */
  isAlone: (item: Item) => boolean;
  largestBatch: number;
  /** Milliseconds after which the others no longer wait for a batch that is held up. */
  patience: number;
  /** Batches under way at once, when some are held up. */
  mostAtOnce: number;
  /** Items that may wait before further ones are turned away. */
  queueLimit: number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

const gatherMs = 2;
/** A batch larger than that tells of a crowd: there are more where it came from. */
const crowd = 8;
/** The least that is worth a batch of its own while others wait. */
const worthwhile = 16;

interface Flight {
  keys: ReadonlySet<unknown>;
  isHeldUp: boolean;
}

/**
 * Gathers what arrives while a commit is in flight and sends it as one statement. The first when nothing is under way goes
 * at once: nothing waits for company. The fuller a batch, the less each item costs, so there is one at a time, unless one
 * is held up, as by somebody who keeps a row locked: then the others pass it by. A crowd goes in two halves: while the
 * database has the one, the other is answered and asks anew; and where half of a largest batch waits all the same, two
 * go at once.
 */
export class Coalescer<Item, Result> {
  private queue: Waiting<Item, Result>[] = [];
  private readonly flights = new Set<Flight>();
  private isStarting = false;
  private lastSize = 0;
  private underWay = 0;

  constructor(private readonly options: CoalescerOptions<Item, Result>) {}

  submit(item: Item): Promise<Result> {
    if (this.queue.length >= this.options.queueLimit) {
      return Promise.reject(
        new Problem(
          'overloaded',
          'More bookings are being made than can be taken on. Try again in a moment.',
          { retryAfter: 1 },
        ),
      );
    }
    return new Promise<Result>((resolve, reject) => {
      this.queue.push({ item, resolve, reject });
      this.start();
    });
  }

  /**
   * After the sockets that are ready have been read, so that requests of the same moment go together. Where many come at
   * once, a moment later: it costs each of them less than it saves all.
   */
  private start(): void {
    if (this.isStarting || this.queue.length === 0 || !this.mayFly()) return;
    this.isStarting = true;
    const fly = () => {
      this.isStarting = false;
      this.fly();
    };
    if (this.lastSize > crowd && !this.isWorthwhile()) setTimeout(fly, gatherMs);
    else setImmediate(fly);
  }

  private isWorthwhile(): boolean {
    return this.queue.length >= Math.min(worthwhile, this.options.largestBatch);
  }

  private mayFly(): boolean {
    const flights = [...this.flights];
    const waitedFor = flights.filter(({ isHeldUp }) => !isHeldUp).length;
    const lanes = this.queue.length >= this.options.largestBatch / 2 ? 2 : 1;
    return flights.length < this.options.mostAtOnce && waitedFor < lanes;
  }

  /** `answering` have just been done and may be back in a moment. */
  private fly(answering = 0): void {
    const half = Math.ceil((this.queue.length + this.underWay + answering) / 2);
    const most = Math.min(this.options.largestBatch, Math.max(worthwhile, half));
    const batch = this.mayFly() ? this.nextBatch(most) : [];
    if (batch.length === 0) return;
    this.lastSize = batch.length;
    const flight: Flight = {
      keys: new Set(batch.flatMap(({ item }) => this.options.keysOf(item))),
      isHeldUp: false,
    };
    this.flights.add(flight);
    this.underWay += batch.length;
    const patience = setTimeout(() => {
      flight.isHeldUp = true;
      this.start();
    }, this.options.patience);
    const land = () => {
      clearTimeout(patience);
      if (!this.flights.delete(flight)) return;
      this.underWay -= batch.length;
      // Before the last are answered, so that the database has something to do meanwhile.
      if (!this.isStarting && this.isWorthwhile()) this.fly(batch.length);
    };
    this.start();
    void this.settle(batch, land).finally(() => {
      land();
      this.start();
    });
  }

  /** The first of those that wait for nothing that is under way, in their order. */
  private nextBatch(most: number): Waiting<Item, Result>[] {
    const { isAlone, keysOf } = this.options;
    const flights = [...this.flights];
    const isBlocked = (item: Item) =>
      flights.length > 0 && keysOf(item).some((key) => flights.some(({ keys }) => keys.has(key)));
    const batch: Waiting<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    let isFull = false;
    for (const waiting of this.queue) {
      if (isFull || isBlocked(waiting.item)) left.push(waiting);
      else if (!isAlone(waiting.item)) isFull = batch.push(waiting) === most;
      else {
        // What comes after it waits as well: it goes in its turn.
        (batch.length === 0 ? batch : left).push(waiting);
        isFull = true;
      }
    }
    this.queue = left;
    return batch;
  }

  /** One bad item must not spoil the others': a batch that fails is done again one by one. */
  private async settle(batch: Waiting<Item, Result>[], land: () => void): Promise<void> {
    try {
      const results = await this.options.run(batch.map(({ item }) => item));
      land();
      batch.forEach(({ resolve }, n) => resolve(results[n]!));
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const single of batch) await this.settle([single], () => {});
    }
  }
}
