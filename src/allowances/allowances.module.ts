import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SpacesModule } from '../spaces/index.js';
import { Allowance } from './allowance.entity.js';
import { AllowancesController } from './allowances.controller.js';
import { AllowancesService } from './allowances.service.js';
import { ChargeStore } from './charge.store.js';
import { Charges } from './charges.js';
import { SharesController } from './shares.controller.js';
import { SharesService } from './shares.service.js';

/** What tenants and people may use in a period, and what bookings take of it. */
@Module({
  imports: [TypeOrmModule.forFeature([Allowance]), SpacesModule],
  controllers: [AllowancesController, SharesController],
  providers: [AllowancesService, SharesService, ChargeStore, Charges],
  exports: [Charges],
})
export class AllowancesModule {}
