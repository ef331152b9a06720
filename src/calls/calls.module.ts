import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/index.js';
import { CallLog } from './call-log.js';
import { CallStore } from './call.store.js';
import { CallsController } from './calls.controller.js';

/** What programs called, and how it was answered, for a week. */
@Module({ controllers: [CallsController], providers: [CallLog, CallStore], exports: [CallLog] })
export class CallsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: CallStore,
  ) {}

  onModuleInit() {
    this.jobs.every('35 * * * *', 'forget-calls', () => this.store.tidy());
  }
}
