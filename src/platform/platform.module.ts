import { Global, Module } from '@nestjs/common';
import { Database } from './database/database.js';
import { Idempotency } from './http/idempotency.js';

@Global()
@Module({ providers: [Database, Idempotency], exports: [Database, Idempotency] })
export class PlatformModule {}
