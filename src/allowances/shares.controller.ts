import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import { csvFile } from '../platform/index.js';
import { AllowanceShares, SharesQuery, TenantUsage, UsageQuery } from './allowances.dto.js';
import { SharesService } from './shares.service.js';
import { usageTable } from './usage-table.js';

@Controller()
export class SharesController {
  constructor(private readonly shares: SharesService) {}

  /** What is left of one's own allowances, and of those that one's company has together. */
  @Get('me/allowances')
  @NeedsScope('bookings:read')
  readMyAllowances(@CurrentActor() actor: Actor, @Query() query: SharesQuery): Promise<AllowanceShares> {
    return this.shares.mine(actor, query);
  }

  /** What is left of the allowances that a company has together, and on which days it used the rest. */
  @Get('tenants/:tenant/usage')
  @NeedsScope('tenant:read')
  @ApiOkResponse({ type: TenantUsage })
  @ApiProduces('application/json', 'text/csv')
  async readTenantUsage(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() { format, ...query }: UsageQuery,
  ): Promise<TenantUsage | StreamableFile> {
    const usage = await this.shares.ofTenant(actor, tenant, query);
    return format === 'csv' ? csvFile('usage', usageTable(usage)) : usage;
  }
}
