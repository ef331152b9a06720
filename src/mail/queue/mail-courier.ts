import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { ChangeWatch, type Listener } from '../../notifications/index.js';
import { ChangeLog, Jobs, type LoggedChange } from '../../platform/index.js';
import { MailFanOut } from '../mail-fan-out.js';
import { MailSettings } from '../mail-settings.js';
import { MailStore, type Taken } from './mail.store.js';
import { Postman } from './postman.js';

const lookEveryMs = 1000;

/**
 * Takes mails to the mail server. The watch that serves the streams wakes it when something has changed, and a look each
 * second finds what is due again. Whatever it forgets when its process dies is written in the queue.
 */
@Injectable()
export class MailCourier
  implements Listener, OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly logger = new Logger('MailCourier');
  private readonly underWay = new Set<Promise<void>>();
  private noted!: ReturnType<Jobs['byItself']>;
  private timer?: NodeJS.Timeout;
  private isEnding = false;
  private isWorking = false;
  private hasMore = false;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: ChangeLog,
    private readonly watch: ChangeWatch,
    private readonly settings: MailSettings,
    private readonly fanOut: MailFanOut,
    private readonly store: MailStore,
    private readonly postman: Postman,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.noted = this.jobs.byItself('send-mails');
    this.jobs.every('55 3 * * *', 'trim-mails', () => this.store.trim());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.fanOut.begin();
    if (!this.settings.sends) return;
    while (!this.watch.join(this, await this.log.now()));
    this.timer = setInterval(() => this.look(), lookEveryMs).unref();
  }

  /** Before the pool goes: what came of each attempt is written down. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    this.watch.leave(this);
    await this.working;
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  hear(changes: readonly LoggedChange[]): void {
    if (changes.length > 0) this.look();
  }

  /** The watch begins anew by itself, and the place in the log is kept elsewhere. */
  lose(): void {}

  /** Asked while at it, it looks once more. */
  private look(): void {
    this.hasMore = true;
    if (!this.isWorking) this.working = this.work();
  }

  /** Queues what is new and sends what is due. */
  private async work(): Promise<void> {
    this.isWorking = true;
    try {
      while (this.hasMore && !this.isEnding) {
        this.hasMore = false;
        await this.noted(() => this.takeOn());
      }
    } catch (error) {
      this.logger.warn(`Mails wait: ${String(error)}`);
    } finally {
      this.isWorking = false;
    }
  }

  private async takeOn(): Promise<void> {
    while (!this.isEnding && (await this.fanOut.page()));
    for (const taken of await this.store.take()) this.send(taken);
  }

  private send(taken: Taken): void {
    const sending = this.postman
      .deliver(taken)
      .then((outcome) => this.store.finish(taken, outcome))
      // Nothing is lost: it is taken again when its time is up.
      .catch((error: unknown) => this.logger.warn(`A mail is not written down: ${String(error)}`))
      .finally(() => {
        this.underWay.delete(sending);
        if (!this.isEnding) this.look();
      });
    this.underWay.add(sending);
  }
}
