import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import { PageQuery, type Reply, WriteQuery } from '../platform/index.js';
import { ForInventoryKeepers } from './inventory-keepers.js';
import { LeaseBody, LeasePage, LeaseShown } from './leases.dto.js';
import { LeasesService } from './leases.service.js';

@Controller('leases')
export class LeasesController {
  constructor(private readonly leases: LeasesService) {}

  /** All of them for those who run the campus; for others, their own company's. */
  @Get()
  @NeedsScope('spaces:read')
  listLeases(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<LeasePage> {
    return this.leases.list(actor, query);
  }

  @Get(':id')
  @NeedsScope('spaces:read')
  readLease(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LeaseShown> {
    return this.leases.find(actor, id);
  }

  @Post()
  @ForInventoryKeepers()
  async createLease(
    @Body() body: LeaseBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LeaseShown> {
    const lease = await this.leases.create(body, options);
    void reply.header('location', lease.links.self);
    return lease;
  }

  /** Ends it today; one that has not begun never was. */
  @Delete(':id')
  @HttpCode(204)
  @ForInventoryKeepers()
  async endLease(@Param('id') id: string, @Query() options: WriteQuery): Promise<void> {
    await this.leases.end(id, options);
  }
}
