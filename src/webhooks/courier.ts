import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { ChangeWatch, type Listener } from '../notifications/index.js';
import { ChangeLog, Gate, Jobs, type LoggedChange } from '../platform/index.js';
import { FanOut } from './fan-out.js';
import { Postman } from './postman.js';
import { QueueStore, type Taken } from './queue.store.js';

const lookEveryMs = 1000;
/** What is under way when the process ends may still arrive for so long. */
const endsWithinMs = 1500;
/** However many arrive at once, they leave most of the connections to the database to those who book. */
const writtenAtOnce = 3;

/**
 * Takes messages to their addresses. The watch that serves the streams wakes it when something has changed, and a look
 * each second finds what is due again. Whatever it forgets when its process dies is written in the queue.
 */
@Injectable()
export class Courier implements Listener, OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Courier');
  private readonly underWay = new Set<Promise<void>>();
  private noted!: ReturnType<Jobs['byItself']>;
  private timer?: NodeJS.Timeout;
  private isEnding = false;
  private listens = false;
  private isWorking = false;
  private hasMore = false;
  private readonly gate = new Gate(writtenAtOnce);
  private readonly ending = new AbortController();

  constructor(
    private readonly log: ChangeLog,
    private readonly watch: ChangeWatch,
    private readonly fanOut: FanOut,
    private readonly queue: QueueStore,
    private readonly postman: Postman,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.noted = this.jobs.byItself('deliver-webhooks');
    this.jobs.every('50 3 * * *', 'trim-webhook-deliveries', () => this.queue.trim());
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.work(), lookEveryMs).unref();
  }

  /** Before the pool goes: what came of each attempt is written down. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    this.watch.leave(this);
    await Promise.race([this.arrived(), sleep(endsWithinMs, undefined, { ref: false })]);
    this.ending.abort();
    await this.arrived();
  }

  hear(changes: readonly LoggedChange[]): void {
    if (changes.length > 0) void this.work();
  }

  /** The watch begins anew by itself, and the place in the log is kept elsewhere. */
  lose(): void {}

  /** Queues what is new and sends what is due; asked while at it, it looks once more. */
  async work(): Promise<void> {
    this.hasMore = true;
    if (this.isWorking) return;
    this.isWorking = true;
    try {
      while (this.hasMore && !this.isEnding) {
        this.hasMore = false;
        await this.noted(() => this.takeOn());
      }
    } catch (error) {
      this.logger.warn(`Webhooks wait: ${String(error)}`);
    } finally {
      this.isWorking = false;
    }
  }

  private async takeOn(): Promise<void> {
    if (!(await this.isWanted())) return;
    while (await this.fanOut.page());
    for (const taken of await this.queue.take()) this.send(taken);
  }

  /** The log is watched while anybody wants to be told. */
  private async isWanted(): Promise<boolean> {
    const wanted = await this.fanOut.isWanted();
    if (!wanted) this.watch.leave(this);
    else if (!this.listens) while (!this.watch.join(this, await this.log.now()));
    this.listens = wanted;
    return wanted;
  }

  private send(taken: Taken): void {
    const sending = this.postman
      .deliver(taken, this.ending.signal)
      .then((outcome) => this.gate.pass(() => this.queue.finish(taken, outcome)))
      // Nothing is lost: it is taken again when its time is up.
      .catch((error: unknown) => this.logger.warn(`A delivery is not written down: ${String(error)}`))
      .finally(() => {
        this.underWay.delete(sending);
        void this.work();
      });
    this.underWay.add(sending);
  }

  private async arrived(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }
}
