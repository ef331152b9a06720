import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import { Database } from '../database/database.js';

/** Work that is done by the clock, once for all processes of a campus, by graphile-worker. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly tasks = new Map<string, { pattern: string; work: () => Promise<void> }>();
  private runner?: Runner;

  constructor(private readonly db: Database) {}

  /** Has work done at the times of a crontab pattern. Call it while the application starts. */
  every(pattern: string, name: string, work: () => Promise<void>): void {
    this.tasks.set(name, { pattern, work });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.runner = await run({
      pgPool: this.db.pool,
      concurrency: 1,
      noHandleSignals: true,
      pollInterval: 30_000,
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.logger.warn(message);
      }),
      taskList: Object.fromEntries([...this.tasks].map(([name, { work }]) => [name, work])),
      parsedCronItems: parseCronItems([...this.tasks].map(([name, { pattern }]) => ({ task: name, match: pattern }))),
    });
  }

  /** Before the pool goes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }
}
