import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.js';
import { AreaController } from './area.controller.js';
import { AreaService } from './area.service.js';
import { ConsolidationController } from './consolidation/consolidation.controller.js';
import { ConsolidationService } from './consolidation/consolidation.service.js';
import { DayPlan } from './consolidation/day-plan.js';
import { ReportController } from './report/report.controller.js';
import { ReportService } from './report/report.service.js';
import { DayCounter } from './usage/day-counter.js';
import { LeasedService } from './usage/leased.service.js';
import { NoShowsService } from './usage/no-shows.service.js';
import { OffersStore } from './usage/offers.store.js';
import { SpaceUsage } from './usage/space-usage.js';
import { UsageController } from './usage/usage.controller.js';
import { UsageCounting } from './usage/usage-counting.js';
import { UsageReaders } from './usage/usage-readers.js';
import { UsageStore } from './usage/usage.store.js';
import { UtilisationService } from './usage/utilisation.service.js';

@Module({
  imports: [SpacesModule],
  controllers: [AreaController, ConsolidationController, ReportController, UsageController],
  providers: [
    AreaService,
    ConsolidationService,
    DayCounter,
    DayPlan,
    LeasedService,
    NoShowsService,
    OffersStore,
    ReportService,
    SpaceUsage,
    UsageCounting,
    UsageReaders,
    UsageStore,
    UtilisationService,
  ],
})
export class InsightsModule {}
