import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { BoundedPool, type BoundedPoolConfig, SnakeNamingStrategy } from './platform/index.js';

export interface PoolOptions {
  size: number;
  queueLimit: number;
}

const statementTimeoutMs = 15_000;
const lockTimeoutMs = 5_000;
const keptForMs = 10 * 60_000;

/** The one database. Entities are registered by the modules that own them. */
export const dataSourceOptions = (url: string, pool: PoolOptions = { size: 12, queueLimit: 1000 }) =>
  ({
    type: 'postgres',
    url,
    driver: { ...pg, Pool: BoundedPool },
    applicationName: 'tolo',
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    logging: false,
    extra: connectionsOf(pool),
  }) satisfies DataSourceOptions;

/** A server that follows it, for reads alone. */
export const replicaOptions = (url: string, pool: PoolOptions): BoundedPoolConfig => ({
  connectionString: url,
  application_name: 'tolo',
  ...connectionsOf(pool),
});

const connectionsOf = ({ size, queueLimit }: PoolOptions) => ({
  max: size,
  queueLimit,
  keepAlive: true,
  // A new connection costs as much as hundreds of statements, and is wanted when everybody comes at once.
  idleTimeoutMillis: keptForMs,
  statement_timeout: statementTimeoutMs,
  lock_timeout: lockTimeoutMs,
  idle_in_transaction_session_timeout: statementTimeoutMs,
  connectionTimeoutMillis: 5_000,
});
