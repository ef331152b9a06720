import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AmenitiesController } from './amenities.controller.js';
import { ApprovalPoliciesController } from './approval-policies.controller.js';
import { ApprovalPoliciesService } from './approval-policies.service.js';
import { ApprovalPolicy } from './approval-policy.entity.js';
import { BuildingsController } from './buildings.controller.js';
import { BuildingsService } from './buildings.service.js';
import { CampusesController } from './campuses.controller.js';
import { CampusesService } from './campuses.service.js';
import { Catalogue } from './catalogue.js';
import { FaultsController } from './faults/faults.controller.js';
import { FaultsService } from './faults/faults.service.js';
import { FloorsController } from './floors.controller.js';
import { FloorsService } from './floors.service.js';
import { HazardsController } from './hazards.controller.js';
import { Holiday } from './holiday.entity.js';
import { HolidaysController } from './holidays.controller.js';
import { HolidaysService } from './holidays.service.js';
import { Inventory } from './inventory.js';
import { Amenity, Hazard, Qualification } from './labels.entity.js';
import { LabelsService } from './labels.service.js';
import { Lease } from './lease.entity.js';
import { LeasesController } from './leases.controller.js';
import { LeasesService } from './leases.service.js';
import { Building, Campus, Floor } from './places.entity.js';
import { QrCodesController } from './qr-codes.controller.js';
import { QrCodes } from './qr-codes.service.js';
import { QualificationsController } from './qualifications.controller.js';
import { RuleSet } from './rule-set.entity.js';
import { RuleSetVersion } from './rule-set-version.entity.js';
import { RoomGained } from './room-gained.js';
import { RuleSetsController } from './rule-sets.controller.js';
import { RuleSetsService } from './rule-sets.service.js';
import { SpaceChanges } from './space-changes.js';
import { SpaceEditorService } from './space-editor.service.js';
import { Space } from './space.entity.js';
import { SpaceWriter } from './space-writer.js';
import { SpacesController } from './spaces.controller.js';
import { SpacesService } from './spaces.service.js';
import { VocabularyController } from './vocabulary.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Campus,
      Building,
      Floor,
      Space,
      Amenity,
      Hazard,
      Qualification,
      RuleSet,
      RuleSetVersion,
      Lease,
      Holiday,
      ApprovalPolicy,
    ]),
  ],
  controllers: [
    CampusesController,
    BuildingsController,
    FloorsController,
    SpacesController,
    QrCodesController,
    AmenitiesController,
    HazardsController,
    QualificationsController,
    RuleSetsController,
    LeasesController,
    HolidaysController,
    ApprovalPoliciesController,
    VocabularyController,
    FaultsController,
  ],
  providers: [
    Catalogue,
    Inventory,
    CampusesService,
    BuildingsService,
    FloorsService,
    SpacesService,
    SpaceEditorService,
    SpaceWriter,
    RoomGained,
    SpaceChanges,
    QrCodes,
    LabelsService,
    RuleSetsService,
    LeasesService,
    HolidaysService,
    ApprovalPoliciesService,
    FaultsService,
  ],
  exports: [Catalogue, Inventory, SpacesService, SpaceWriter, RoomGained, QrCodes],
})
export class SpacesModule {}
