import pg from 'pg';
import { Problem } from '../problem.js';
import { readTimestamp } from './timestamps.js';

pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, readTimestamp);

export interface BoundedPoolConfig extends pg.PoolConfig {
  /** Callers that may wait for a connection before the next is turned away. */
  queueLimit?: number;
}

/** A connection pool that says "too busy" at once where pg's own would let callers wait without end. */
export class BoundedPool extends pg.Pool {
  private readonly queueLimit: number;

  constructor(config: BoundedPoolConfig) {
    super(config);
    this.queueLimit = config.queueLimit ?? 1000;
    // A connection that breaks while nobody uses it, or between two statements: the next statement on it tells whoever sends it.
    this.on('error', () => {});
    this.on('connect', (client) => client.on('error', () => {}));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void;
  override connect(
    callback?: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ) {
    if (this.waitingCount >= this.queueLimit) {
      const refusal = new Problem(
        'overloaded',
        'The booking system has more requests than it can take on. Try again in a moment.',
        { retryAfter: 1 },
      );
      if (!callback) return Promise.reject(refusal);
      callback(refusal, undefined, () => {});
      return undefined;
    }
    return callback ? super.connect(callback) : super.connect();
  }
}
