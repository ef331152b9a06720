import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AvailabilityModule } from '../availability/index.js';
import { BookingsModule } from '../bookings/index.js';
import { SpacesModule } from '../spaces/index.js';
import { CapacityModule } from '../capacity/index.js';
import { AnswersService } from './answers/answers.service.js';
import { ClosureMovesController } from './answers/closure-moves.controller.js';
import { Settling } from './answers/settling.js';
import { ClosureChanges } from './closure-changes.js';
import { ClosureStore } from './closure.store.js';
import { ClosuresController } from './closures.controller.js';
import { ClosuresService } from './closures.service.js';
import { DraftService } from './draft.service.js';
import { InForceController } from './in-force/in-force.controller.js';
import { InForceService } from './in-force/in-force.service.js';
import { MoveStore } from './plan/move.store.js';
import { PlanController } from './plan/plan.controller.js';
import { PlanService } from './plan/plan.service.js';
import { Planner } from './plan/planner.js';
import { SpareRoom } from './plan/spare-room.js';
import { Whose } from './plan/whose.js';
import { WhyNot } from './plan/why-not.js';
import { ClosedPools } from './publishing/closed-pools.js';
import { PublishService } from './publishing/publish.service.js';
import { ReopenService } from './publishing/reopen.service.js';
import { StillAllowed } from './publishing/still-allowed.js';
import { Telling } from './publishing/telling.js';
import { PrepareScenarios } from './scenarios/prepare-scenarios.service.js';
import { Scenario } from './scenarios/scenario.entity.js';
import { ScenariosController } from './scenarios/scenarios.controller.js';
import { ScenariosService } from './scenarios/scenarios.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Scenario]),
    AvailabilityModule,
    BookingsModule,
    CapacityModule,
    SpacesModule,
  ],
  controllers: [
    InForceController,
    ClosuresController,
    PlanController,
    ClosureMovesController,
    ScenariosController,
  ],
  providers: [
    ClosureStore,
    ClosuresService,
    DraftService,
    InForceService,
    MoveStore,
    PlanService,
    Planner,
    SpareRoom,
    Whose,
    WhyNot,
    ClosureChanges,
    ClosedPools,
    Telling,
    StillAllowed,
    PublishService,
    ReopenService,
    AnswersService,
    Settling,
    ScenariosService,
    PrepareScenarios,
  ],
})
export class ClosuresModule {}
