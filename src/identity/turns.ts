import { Problem } from '../platform/index.js';

/** Lets a few do the same costly thing at once; a bounded number wait, the rest are turned away. */
export class Turns {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.wait();
    try {
      return await work();
    } finally {
      // The turn is handed on, so nobody who comes just now can slip in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.taken--;
    }
  }

  private wait(): Promise<void> | void {
    if (this.taken < this.atOnce) {
      this.taken++;
      return;
    }
    if (this.waiting.length >= this.mayWait) {
      throw new Problem('overloaded', 'Too many people sign in just now. Try again in a moment.', {
        retryAfter: 2,
      });
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
