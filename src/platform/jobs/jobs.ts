import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import { Database } from '../database/database.js';

const pauseMs = 1000;

/** Work that is done by the clock, once for all processes of a campus, by graphile-worker. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly tasks = new Map<string, { pattern: string; work: () => Promise<void> }>();
  private runner?: Runner;
  private starting?: Promise<void>;
  private again?: NodeJS.Timeout;
  private isEnding = false;

  constructor(private readonly db: Database) {}

  /** Has work done at the times of a crontab pattern. Call it while the application starts. */
  every(pattern: string, name: string, work: () => Promise<void>): void {
    this.tasks.set(name, { pattern, work });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.start();
  }

  /** Before the pool goes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.again);
    await this.starting;
    await this.runner?.stop();
  }

  private async start(): Promise<void> {
    const runner = await run({
      pgPool: this.db.pool,
      concurrency: 1,
      noHandleSignals: true,
      pollInterval: 30_000,
      // Without a batch nobody would catch the error where a job that is done cannot be written down, and it would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.logger.warn(message);
      }),
      taskList: Object.fromEntries([...this.tasks].map(([name, { work }]) => [name, work])),
      parsedCronItems: parseCronItems(
        [...this.tasks].map(([name, { pattern }]) => ({ task: name, match: pattern })),
      ),
    });
    this.runner = runner;
    runner.events.once('stop', () => {
      this.runner = undefined;
      if (!this.isEnding) this.startAgain();
    });
    // What went wrong has been logged by then.
    runner.promise.catch(() => {});
  }

  /** It stops by itself where it cannot write down that a job is done, such as when the database goes away meanwhile. */
  private startAgain(): void {
    this.logger.warn('The jobs have stopped; starting them again.');
    this.again = setTimeout(() => {
      this.starting = this.start().catch((error: unknown) => {
        this.logger.warn(`The jobs do not start: ${String(error)}`);
        if (!this.isEnding) this.startAgain();
      });
    }, pauseMs);
  }
}
