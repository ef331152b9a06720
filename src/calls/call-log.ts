import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Call } from './call.js';
import { CallStore } from './call.store.js';

const mostWaiting = 2_000;
/** A program gone wild crowds out only itself. */
const mostWaitingOfOne = 200;
const pauseMs = 1_000;

/**
 * Writes down what programs called, in one statement a second. No request waits for it; what a flood leaves no room for
 * is left out.
 */
@Injectable()
export class CallLog implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Calls');
  private waiting: Call[] = [];
  private readonly ofOne = new Map<string, number>();
  private leftOut = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly store: CallStore) {}

  note(call: Call): void {
    const theirs = this.ofOne.get(call.tokenId) ?? 0;
    if (this.waiting.length >= mostWaiting || theirs >= mostWaitingOfOne) {
      this.leftOut++;
      return;
    }
    this.ofOne.set(call.tokenId, theirs + 1);
    this.waiting.push(call);
    this.timer ??= setTimeout(() => this.write(), pauseMs).unref();
  }

  /** While the pool still stands. */
  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.writing;
    this.write();
    await this.writing;
  }

  private write(): void {
    const [calls, leftOut] = [this.waiting, this.leftOut];
    this.waiting = [];
    this.ofOne.clear();
    this.leftOut = 0;
    if (leftOut > 0) this.logger.warn(`${leftOut} calls of programs are not logged: there were too many.`);
    this.writing = (calls.length > 0 ? this.store.add(calls) : Promise.resolve())
      .catch((error: unknown) => this.logger.warn(`${calls.length} calls are not logged: ${String(error)}`))
      .finally(() => {
        // The next batch only once this one is written: a slow database is asked once at a time.
        this.timer = this.waiting.length > 0 ? setTimeout(() => this.write(), pauseMs).unref() : undefined;
      });
  }
}
