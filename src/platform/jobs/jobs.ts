import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { escapeIdentifier } from 'pg';
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import { Database, type Tx } from '../database/database.js';
import { JobRuns } from './job-runs.js';

const pauseMs = 1000;
const notedEveryMs = 60_000;

/** Each campus of a database has its own, beside its schema. */
const schemaOf = `SELECT CASE current_schema() WHEN 'public' THEN 'graphile_worker' ELSE current_schema() || '_worker' END AS name`;

/** Work that is done by the clock or when it is asked for, once for all processes of a campus, by graphile-worker. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly tasks = new Map<string, { pattern: string; work: () => Promise<void> }>();
  private readonly onDemand = new Map<
    string,
    { work: (subject: string) => Promise<void>; unfinished: () => Promise<string[]> }
  >();
  private readonly byThemselves = new Set<string>();
  private runner?: Runner;
  private starting?: Promise<void>;
  private again?: NodeJS.Timeout;
  private isEnding = false;
  private schema?: Promise<string>;

  constructor(
    private readonly db: Database,
    private readonly runs: JobRuns,
  ) {}

  /** The jobs there are, by their names: those of the clock, those that are asked for, and those that each process does by itself. */
  get names(): string[] {
    return [...this.tasks.keys(), ...this.onDemand.keys(), ...this.byThemselves].toSorted();
  }

  /** Has work done at the times of a crontab pattern. Call it while the application starts. */
  every(pattern: string, name: string, work: () => Promise<void>): void {
    this.tasks.set(name, { pattern, work });
  }

  /**
   * Has work done whenever it is asked for by `ask`, and at the start on what a process that died has left unfinished.
   * Call it while the application starts.
   */
  whenAsked(
    name: string,
    work: (subject: string) => Promise<void>,
    unfinished: () => Promise<string[]>,
  ): void {
    this.onDemand.set(name, { work, unfinished });
  }

  /**
   * For work that each process does by itself, time and again: how it went is noted once a minute, and at once where
   * that changes. Call it while the application starts.
   */
  byItself(name: string): (work: () => Promise<void>) => Promise<void> {
    this.byThemselves.add(name);
    let last = { wentWell: true, at: -Infinity };
    return (work) =>
      this.runs.noted(name, work, (wentWell) => {
        const at = performance.now();
        if (wentWell === last.wentWell && at - last.at < notedEveryMs) return false;
        last = { wentWell, at };
        return true;
      });
  }

  /** Asks for work on a subject in the transaction that makes it necessary; asked for twice before it begins, it is done once. */
  async ask(tx: Tx, name: string, subject: string): Promise<void> {
    const schema = escapeIdentifier(await this.ownSchema());
    await tx.query(`SELECT ${schema}.add_job($1, payload := to_json($2::text), job_key := $3)`, [
      name,
      subject,
      `${name}:${subject}`,
    ]);
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
      preset: {
        worker: { schema: await this.ownSchema(), completeJobBatchDelay: 0, failJobBatchDelay: 0 },
      },
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.logger.warn(message);
      }),
      taskList: Object.fromEntries([
        ...[...this.tasks].map(([name, { work }]) => [name, () => this.runs.noted(name, work)] as const),
        ...[...this.onDemand].map(
          ([name, { work }]) =>
            [name, (subject: unknown) => this.runs.noted(name, () => work(String(subject)))] as const,
        ),
      ]),
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
    for (const [name, { unfinished }] of this.onDemand)
      for (const subject of await unfinished()) await this.ask(this.db.manager, name, subject);
  }

  private ownSchema(): Promise<string> {
    const asked = (this.schema ??= this.db
      .prepared<{ name: string }>('jobs-schema', schemaOf, [])
      .then(([row]) => row!.name));
    asked.catch(() => (this.schema = undefined));
    return asked;
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
