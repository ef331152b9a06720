import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseError, type PoolClient, type QueryConfig, type QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { Problem } from '../problem.js';
import { sharingRuns } from '../sharing-runs.js';
import { BoundedPool, type BoundedPoolConfig } from './bounded-pool.js';
import type { Behind } from './lag.js';
import { poolOf } from './pool-of.js';
import { replayedBy, writtenBy } from './positions.js';
import { ReplicaWatch } from './replica-watch.js';

/** How to connect to the replica; null where there is none. */
export const replicaConnections = Symbol('replicaConnections');

/** How long a read waits for a replica to come to where the primary is: mostly it is there a moment later. */
const pausesMs = [1, 2, 4, 8, 15];
/** After one has waited in vain the next do not wait. */
const restMs = 250;

/**
 * A server that follows the database. It answers a read only once it has all that the primary had when the read was asked
 * for, so that nobody can tell by an answer which of them gave it; what it cannot answer, the primary does.
 */
@Injectable()
export class Replica implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly pool: BoundedPool | undefined;
  private readonly watch: ReplicaWatch | undefined;
  /** How far each connection is known to be: behind one address there may be several servers. */
  private readonly reached = new WeakMap<PoolClient, number>();
  private readonly answered = { replica: 0, primary: 0 };
  private readonly underWay = new Set<(error: Error) => void>();
  private restsUntil = 0;

  /** Where the primary is; those who ask at the same moment share the question. */
  private readonly written = sharingRuns(() => writtenBy(poolOf(this.dataSource)));

  constructor(
    private readonly dataSource: DataSource,
    @Inject(replicaConnections) config: BoundedPoolConfig | null,
  ) {
    if (!config) return;
    this.pool = new BoundedPool(config);
    const primary = () => poolOf(dataSource);
    this.watch = new ReplicaWatch({ replica: config, primary, written: this.written }, () => this.giveUp());
  }

  /** How far it is behind, undefined while it does not follow; and who has answered the reads that are for it. */
  get state(): { behind: Behind | undefined; answered: Record<'replica' | 'primary', number> } | undefined {
    return this.watch && { behind: this.watch.behind, answered: { ...this.answered } };
  }

  onApplicationBootstrap(): void {
    this.watch?.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.watch?.end();
    await this.pool?.end();
  }

  /** The rows of a read; undefined where the primary has to be asked. */
  async query<R extends QueryResultRow>(statement: QueryConfig): Promise<R[] | undefined> {
    if (!this.pool) return undefined;
    const isReady = this.watch?.behind !== undefined && Date.now() >= this.restsUntil;
    const rows = isReady ? await this.ask<R>(this.pool, statement) : undefined;
    this.answered[rows ? 'replica' : 'primary']++;
    return rows;
  }

  private async ask<R extends QueryResultRow>(
    pool: BoundedPool,
    statement: QueryConfig,
  ): Promise<R[] | undefined> {
    // What is the matter with the primary it says itself.
    const wanted = await this.written().catch(() => undefined);
    if (wanted === undefined) return undefined;
    try {
      return await this.read<R>(pool, statement, wanted);
    } catch (error) {
      if (isForTheReader(error)) throw error;
      if (isBroken(error)) this.watch?.gone(error);
      return undefined;
    }
  }

  private async read<R extends QueryResultRow>(
    pool: BoundedPool,
    statement: QueryConfig,
    wanted: number,
  ): Promise<R[] | undefined> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      if (await this.comesTo(wanted, client)) return (await this.unlessGone(client.query<R>(statement))).rows;
      this.restsUntil = Date.now() + restMs;
      return undefined;
    } catch (error) {
      if (isBroken(error)) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async comesTo(wanted: number, client: PoolClient): Promise<boolean> {
    for (const pause of [...pausesMs, undefined]) {
      if ((this.reached.get(client) ?? -1) >= wanted) return true;
      const position = await this.unlessGone(replayedBy(client));
      this.reached.set(client, position);
      if (position < wanted && pause !== undefined) await sleep(pause);
    }
    return this.reached.get(client)! >= wanted;
  }

  /** Whoever waits for the answer of one that has gone away would wait for as long as the network does. */
  private unlessGone<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.underWay.add(reject);
      void work.then(resolve, reject).finally(() => this.underWay.delete(reject));
    });
  }

  private giveUp(): void {
    for (const reject of this.underWay) reject(new Error('The replica has gone away.'));
  }
}

const cancelled = '57014';

/** A read that takes too long, or one too many: to ask the primary, too, would make it worse. */
const isForTheReader = (error: unknown): boolean =>
  error instanceof Problem || (error instanceof DatabaseError && error.code === cancelled);

/** Otherwise the connection is as good as before: where recovery was in the way of a read, for one. */
const isBroken = (error: unknown): boolean => !(error instanceof DatabaseError) || error.severity !== 'ERROR';
