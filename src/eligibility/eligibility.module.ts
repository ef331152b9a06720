import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SpacesModule } from '../spaces/index.js';
import { TenantsModule } from '../tenants/index.js';
import { EligibilityChanges } from './eligibility-changes.js';
import { EntitlementsController } from './entitlements.controller.js';
import { EntitlementsService } from './entitlements.service.js';
import { RiskForm } from './risk-form.entity.js';
import { RiskFormsController } from './risk-forms.controller.js';
import { RiskFormsService } from './risk-forms.service.js';
import { UserQualificationsController } from './user-qualifications.controller.js';
import { UserQualificationsService } from './user-qualifications.service.js';

/** Who may book what, as it is kept: the rules judge by it. */
@Module({
  imports: [TypeOrmModule.forFeature([RiskForm]), TenantsModule, SpacesModule],
  controllers: [EntitlementsController, UserQualificationsController, RiskFormsController],
  providers: [EntitlementsService, UserQualificationsService, RiskFormsService, EligibilityChanges],
})
export class EligibilityModule {}
