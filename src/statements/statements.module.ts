import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SpacesModule } from '../spaces/index.js';
import { CostCentresController } from './cost-centres/cost-centres.controller.js';
import { CostCentresService } from './cost-centres/cost-centres.service.js';
import { Credits } from './credits.js';
import { DisputesController } from './disputes/disputes.controller.js';
import { DisputesService } from './disputes/disputes.service.js';
import { Issuing } from './issuing.service.js';
import { ChargesStore } from './lines/charges.store.js';
import { LineCounting } from './lines/line-counting.service.js';
import { PapersController } from './papers/papers.controller.js';
import { PriceList } from './prices/price-list.entity.js';
import { PriceListStore } from './prices/price-list.store.js';
import { PriceListsController } from './prices/price-lists.controller.js';
import { PriceListsService } from './prices/price-lists.service.js';
import { StatementChanges } from './statement-changes.js';
import { StatementReaders } from './statement-readers.js';
import { StatementStore } from './statement.store.js';
import { StatementsController } from './statements.controller.js';
import { StatementsService } from './statements.service.js';

/** What bookings cost, and what companies are told that theirs came to. */
@Module({
  imports: [TypeOrmModule.forFeature([PriceList]), SpacesModule],
  controllers: [
    PriceListsController,
    StatementsController,
    DisputesController,
    CostCentresController,
    PapersController,
  ],
  providers: [
    ChargesStore,
    CostCentresService,
    Credits,
    DisputesService,
    Issuing,
    LineCounting,
    PriceListStore,
    PriceListsService,
    StatementChanges,
    StatementReaders,
    StatementStore,
    StatementsService,
  ],
})
export class StatementsModule {}
