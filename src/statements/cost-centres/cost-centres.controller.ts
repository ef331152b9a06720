import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { WriteQuery } from '../../platform/index.js';
import { CostCentreBody, CostCentrePage, CostCentreShown, CostCentresQuery } from './cost-centres.dto.js';
import { CostCentresService } from './cost-centres.service.js';

@Controller('tenants/:tenant/cost-centres')
export class CostCentresController {
  constructor(private readonly costCentres: CostCentresService) {}

  /** To what the bookings of whom counted from when on. */
  @Get()
  @NeedsScope('tenant:read')
  listCostCentres(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() query: CostCentresQuery,
  ): Promise<CostCentrePage> {
    return this.costCentres.list(actor, tenant, query);
  }

  /** Say to what somebody's bookings count from a day on, or everybody's who has none of their own. */
  @Post()
  @HttpCode(200)
  @NeedsScope('admin')
  setCostCentre(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Body() body: CostCentreBody,
    @Query() options: WriteQuery,
  ): Promise<CostCentreShown> {
    return this.costCentres.set(actor, tenant, body, options);
  }
}
