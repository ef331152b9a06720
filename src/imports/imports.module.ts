import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.js';
import { FollowImport } from './follow-import.service.js';
import { ImportChanges } from './import-changes.js';
import { ImportStore } from './import.store.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { JudgeRows } from './judge-rows.js';
import { ReceiveImport } from './receive-import.service.js';
import { RunImport } from './run-import.service.js';
import { UndoImport } from './undo-import.service.js';
import { WhatIsUndone } from './what-is-undone.js';

/** Tables of the inventory, taken in. */
@Module({
  imports: [SpacesModule],
  controllers: [ImportsController],
  providers: [
    ImportStore,
    JudgeRows,
    ReceiveImport,
    RunImport,
    UndoImport,
    WhatIsUndone,
    FollowImport,
    ImportsService,
    ImportChanges,
  ],
})
export class ImportsModule {}
