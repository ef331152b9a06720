import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Clock, SystemClock } from '../time/index.js';
import { ChangeLog } from './change-log/change-log.js';
import { ChangePresenters } from './change-log/change-presenters.js';
import type { BoundedPoolConfig } from './database/bounded-pool.js';
import { Database } from './database/database.js';
import { Replica, replicaConnections } from './database/replica.js';
import { Idempotency } from './http/idempotency.js';
import { WriteQueries } from './http/write-queries.js';
import { Housekeeping } from './jobs/housekeeping.js';
import { JobRuns } from './jobs/job-runs.js';
import { Jobs } from './jobs/jobs.js';

const services = [ChangeLog, ChangePresenters, Database, Idempotency, JobRuns, Jobs, Replica];

export interface PlatformOptions {
  /** A server that follows the database, for reads. */
  replica?: BoundedPoolConfig;
}

@Global()
@Module({})
export class PlatformModule {
  static register({ replica }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        ...services,
        Housekeeping,
        { provide: replicaConnections, useFactory: () => replica ?? null },
        { provide: Clock, useClass: SystemClock },
        { provide: APP_GUARD, useClass: WriteQueries },
      ],
      exports: [...services, Clock],
    };
  }
}
