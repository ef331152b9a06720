import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.js';
import { ImportChanges } from './import-changes.js';
import { ImportStore } from './import.store.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { JudgeRows } from './judge-rows.js';
import { ReceiveImport } from './receive-import.service.js';
import { RunImport } from './run-import.service.js';

/** Tables of the inventory, taken in. */
@Module({
  imports: [SpacesModule],
  controllers: [ImportsController],
  providers: [ImportStore, JudgeRows, ReceiveImport, RunImport, ImportsService, ImportChanges],
})
export class ImportsModule {}
