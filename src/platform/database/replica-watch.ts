import { Logger } from '@nestjs/common';
import pg, { type PoolConfig } from 'pg';
import { type Behind, Lag } from './lag.js';
import { identityOf, replayedBy } from './positions.js';

const everyMs = 1_000;
const patienceMs = 2_000;

export interface Watched {
  replica: PoolConfig;
  primary: () => pg.Pool;
  /** Where the primary is. */
  written: () => Promise<number>;
}

/**
 * Looks each second whether a replica is there and follows our database, by a connection of its own that no read holds up;
 * also while nobody reads, so that no read waits for one that is away.
 */
export class ReplicaWatch {
  /** How far it is behind; undefined while it does not follow. */
  behind?: Behind;

  private readonly logger = new Logger('Replica');
  private readonly lag = new Lag();
  private connection?: pg.Client;
  private looking?: Promise<void>;
  private next?: NodeJS.Timeout;
  private isEnding = false;
  private said?: string;

  constructor(
    private readonly watched: Watched,
    private readonly onGone: () => void,
  ) {}

  start(): void {
    this.looking = this.look().then(() => {
      if (!this.isEnding) this.next = setTimeout(() => this.start(), everyMs).unref();
    });
  }

  async end(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.next);
    await this.looking;
    await this.connection?.end().catch(() => {});
  }

  /** Nothing is asked of it until it has been seen again. */
  gone(error: unknown): void {
    this.behind = undefined;
    this.say(`It does not follow, so reads go to the primary: ${String(error)}`);
    this.onGone();
  }

  private async look(): Promise<void> {
    try {
      this.lag.note(now(), await this.watched.written());
    } catch {
      // Without the primary there is nothing to follow, and nobody can sign in.
      return;
    }
    try {
      this.connection ??= await this.connect();
      this.behind = this.lag.of(now(), await replayedBy(this.connection));
      this.say('It follows, so reads go to it.');
    } catch (error) {
      await this.connection?.end().catch(() => {});
      this.connection = undefined;
      this.gone(error);
    }
  }

  private async connect(): Promise<pg.Client> {
    const { replica, primary } = this.watched;
    const connection = new pg.Client({
      ...replica,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
    });
    connection.on('error', () => {});
    try {
      await connection.connect();
      if ((await identityOf(connection)) !== (await identityOf(primary())))
        throw new Error('The server at DATABASE_READ_URL has another database than DATABASE_URL.');
      return connection;
    } catch (error) {
      await connection.end().catch(() => {});
      throw error;
    }
  }

  private say(what: string): void {
    if (what !== this.said) this.logger.warn(what);
    this.said = what;
  }
}

const now = () => performance.now() / 1000;
