import { Global, Module } from '@nestjs/common';
import { Database } from './database/database.js';
import { Idempotency } from './http/idempotency.js';
import { Jobs } from './jobs/jobs.js';

@Global()
@Module({ providers: [Database, Idempotency, Jobs], exports: [Database, Idempotency, Jobs] })
export class PlatformModule {}
