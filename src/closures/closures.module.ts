import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/index.js';
import { BookingsModule } from '../bookings/index.js';
import { SpacesModule } from '../spaces/index.js';
import { CapacityModule } from '../capacity/index.js';
import { ClosureStore } from './closure.store.js';
import { ClosuresController } from './closures.controller.js';
import { ClosuresService } from './closures.service.js';
import { DraftService } from './draft.service.js';
import { MoveStore } from './plan/move.store.js';
import { PlanController } from './plan/plan.controller.js';
import { PlanService } from './plan/plan.service.js';
import { Planner } from './plan/planner.js';

@Module({
  imports: [AvailabilityModule, BookingsModule, CapacityModule, SpacesModule],
  controllers: [ClosuresController, PlanController],
  providers: [ClosureStore, ClosuresService, DraftService, MoveStore, PlanService, Planner],
})
export class ClosuresModule {}
