import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DatabaseError, type PoolClient, type QueryConfig, type QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { BoundedPool } from './bounded-pool.js';
import { Gate } from '../gate.js';
import { poolOf } from './pool-of.js';
import { Replica } from './replica.js';

/** Open transactions are passed on explicitly, as the first argument, so that none is joined or left by accident. */
export type Tx = EntityManager;

/** What can be asked: a transaction, or `Database.reads`. */
export interface Reads {
  query<T>(text: string, values?: unknown[]): Promise<T>;
}

export interface WriteOptions {
  /** Do all but keep it: every refusal shows, and nothing is saved. */
  dryRun?: boolean;
}

const serializationFailure = '40001';
const deadlock = '40P01';
const attempts = 4;

@Injectable()
export class Database {
  private readonly joined = new AsyncLocalStorage<Tx>();
  private readonly holders: Gate;

  /** As `read`, for statements that are put together each time. */
  readonly reads: Reads = {
    query: async <T>(text: string, values: unknown[] = []) =>
      ((await this.replica.query({ text, values })) ?? this.manager.query(text, values)) as T,
  };

  constructor(
    private readonly dataSource: DataSource,
    private readonly replica: Replica,
  ) {
    this.holders = new Gate(Math.floor(this.pool.options.max / 2));
  }

  get pool(): BoundedPool {
    return poolOf(this.dataSource);
  }

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** One transaction; tried again where the database chose it as the victim of a deadlock. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const joined = this.joined.getStore();
    // The victim of a deadlock lets go of all that it holds: the whole is tried again, not a part.
    if (joined) return within(joined, work);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (attempt === attempts || !isRetryable(error)) throw error;
        await pause(2 ** attempt * 5 * Math.random());
      }
    }
  }

  /** Does the work and takes it all back: what a dry run answers is what the real one would have. */
  async rehearse<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outcome: { result?: T } = {};
    await this.transaction(async (tx) => {
      outcome.result = await work(tx);
      throw new Rehearsed();
    }).catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    });
    return outcome.result as T;
  }

  /**
   * Several acts, all or none: within it each transaction is a savepoint of this one. The one place where a transaction
   * is joined without being passed on, so that acts in one transaction are the same acts as alone.
   *
   * What an act reads before its transaction takes a second connection meanwhile. So at most half of them are held in this
   * way: were all of them, each would wait for another to let go.
   */
  together<T>(work: (tx: Tx) => Promise<T>, options: WriteOptions): Promise<T> {
    const whole = () => this.write((tx) => this.joined.run(tx, () => work(tx)), options);
    return this.joined.getStore() ? whole() : this.holders.pass(whole);
  }

  /** A transaction, or the rehearsal of one. */
  write<T>(work: (tx: Tx) => Promise<T>, { dryRun = false }: WriteOptions): Promise<T> {
    return dryRun ? this.rehearse(work) : this.transaction(work);
  }

  /**
   * A prepared statement on the hot path: parsed once a connection, and planned once where one plan serves all values. No
   * mapping. Without a name it is parsed and planned each time, which costs more than most of them do.
   */
  async prepared<R extends QueryResultRow>(
    name: string | undefined,
    text: string,
    values: unknown[],
  ): Promise<R[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.run<R>({ ...(name !== undefined && { name }), text, values });
      } catch (error) {
        if (attempt === attempts || !isRetryable(error)) throw error;
        await pause(2 ** attempt * 5 * Math.random());
      }
    }
  }

  /**
   * A prepared statement that only reads, much or often, outside of any transaction: by a replica where there is one, and
   * never older than the primary would have answered it.
   */
  async read<R extends QueryResultRow>(
    name: string | undefined,
    text: string,
    values: unknown[],
  ): Promise<R[]> {
    return (
      (await this.replica.query<R>({ ...(name !== undefined && { name }), text, values })) ??
      this.prepared<R>(name, text, values)
    );
  }

  /** The pool's own query closes the connection of a statement that was refused; a new one costs as much as dozens of statements. */
  private async run<R extends QueryResultRow>(statement: QueryConfig): Promise<R[]> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      return (await client.query<R>(statement)).rows;
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.severity !== 'ERROR') broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

class Rehearsed extends Error {}

/**
 * A savepoint. Where one cannot be made, TypeORM undoes the whole transaction, and would begin a new one at the next,
 * which would be kept whatever becomes of the rest.
 */
function within<T>(whole: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!whole.queryRunner?.isTransactionActive)
    throw new Error('The transaction that this is a part of has been undone.');
  return whole.transaction(work);
}

/** A prepared statement of a transaction on the hot path, as `Database.prepared` is one outside of any. */
export async function preparedIn<R extends QueryResultRow>(
  tx: Tx,
  name: string,
  text: string,
  values: unknown[],
): Promise<R[]> {
  const client = (await tx.queryRunner!.connect()) as PoolClient;
  return (await client.query<R>({ name, text, values })).rows;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The code and constraint of a database error, whether it came through TypeORM or from pg itself. */
export function databaseError(error: unknown): {
  code?: string;
  constraint?: string;
  table?: string;
  detail?: string;
} {
  const wrapped = error as { driverError?: unknown };
  return (wrapped?.driverError ?? error ?? {}) as {
    code?: string;
    constraint?: string;
    table?: string;
    detail?: string;
  };
}

/** Whether the database chose it as a victim, so that it may go well another time. */
export const isRetryable = (error: unknown) =>
  [serializationFailure, deadlock].includes(databaseError(error).code ?? '');
