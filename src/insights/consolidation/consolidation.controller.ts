import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import {
  ConsolidationQuery,
  ConsolidationShown,
  FragmentationQuery,
  FragmentationShown,
} from './consolidation.dto.js';
import { ConsolidationService } from './consolidation.service.js';

@ApiTags('insights')
@Controller('insights')
export class ConsolidationController {
  constructor(private readonly service: ConsolidationService) {}

  /** Which floors could be switched off, and where what is booked there would go. Nothing is moved. */
  @Get('consolidation')
  @NeedsScope('insights:read')
  readConsolidation(
    @CurrentActor() actor: Actor,
    @Query() query: ConsolidationQuery,
  ): Promise<ConsolidationShown> {
    return this.service.consolidation(actor, query);
  }

  /** How much of what is free on a day is in pieces too short to be of use. */
  @Get('fragmentation')
  @NeedsScope('insights:read')
  readFragmentation(
    @CurrentActor() actor: Actor,
    @Query() query: FragmentationQuery,
  ): Promise<FragmentationShown> {
    return this.service.fragmentation(actor, query);
  }
}
