import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/index.js';
import { BookingsModule } from '../bookings/index.js';
import { SpacesModule } from '../spaces/index.js';
import { ClosureStore } from './closure.store.js';
import { ClosuresController } from './closures.controller.js';
import { ClosuresService } from './closures.service.js';
import { DraftService } from './draft.service.js';

@Module({
  imports: [AvailabilityModule, BookingsModule, SpacesModule],
  controllers: [ClosuresController],
  providers: [ClosureStore, ClosuresService, DraftService],
})
export class ClosuresModule {}
