import { Module } from '@nestjs/common';
import { CapacityStore } from './capacity.store.js';
import { LedgerReader } from './ledger.reader.js';
import { TidyCapacity } from './tidy-capacity.js';

@Module({ providers: [CapacityStore, LedgerReader, TidyCapacity], exports: [CapacityStore, LedgerReader] })
export class CapacityModule {}
