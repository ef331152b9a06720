import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import { AllowanceShares, SharesQuery } from './allowances.dto.js';
import { SharesService } from './shares.service.js';

@Controller()
export class SharesController {
  constructor(private readonly shares: SharesService) {}

  /** What is left of one's own allowances, and of those that one's company has together. */
  @Get('me/allowances')
  @NeedsScope('bookings:read')
  readMyAllowances(@CurrentActor() actor: Actor, @Query() query: SharesQuery): Promise<AllowanceShares> {
    return this.shares.mine(actor, query);
  }

  /** What is left of the allowances that a company has together. */
  @Get('tenants/:tenant/usage')
  @NeedsScope('tenant:read')
  readTenantUsage(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() query: SharesQuery,
  ): Promise<AllowanceShares> {
    return this.shares.ofTenant(actor, tenant, query);
  }
}
