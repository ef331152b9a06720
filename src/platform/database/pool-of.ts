import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { BoundedPool } from './bounded-pool.js';

/** The one pool of connections: TypeORM and the prepared statements share its bounds. */
export const poolOf = (dataSource: DataSource): BoundedPool =>
  (dataSource.driver as PostgresDriver).master as BoundedPool;
