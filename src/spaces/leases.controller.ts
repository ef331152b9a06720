import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../platform/index.js';
import { ForInventoryKeepers } from './inventory-keepers.js';
import { LeaseBody, LeasePage, LeasePatch, LeaseShown, LeasesQuery } from './leases.dto.js';
import { LeasesService } from './leases.service.js';

@Controller('leases')
export class LeasesController {
  constructor(private readonly leases: LeasesService) {}

  /** All of them for those who run the campus; for others, their own company's. */
  @Get()
  @NeedsScope('spaces:read')
  listLeases(@CurrentActor() actor: Actor, @Query() query: LeasesQuery): Promise<LeasePage> {
    return this.leases.list(actor, query);
  }

  @Get(':id')
  @NeedsScope('spaces:read')
  async readLease(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LeaseShown | undefined> {
    return answerRead(request, reply, await this.leases.find(actor, id));
  }

  @Post()
  @ForInventoryKeepers()
  async createLease(
    @Body() body: LeaseBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LeaseShown> {
    return answerCreated(reply, await this.leases.create(body, options));
  }

  /** Shortens it or makes it longer. Bookings that were made under it stay. */
  @Patch(':id')
  @ForInventoryKeepers()
  async updateLease(
    @Param('id') id: string,
    @Body() body: LeasePatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LeaseShown> {
    return answerWritten(reply, await this.leases.update(id, seenVersion(request), body, options));
  }

  /** Ends it today; one that has not begun never was. */
  @Delete(':id')
  @HttpCode(204)
  @ForInventoryKeepers()
  async endLease(@Param('id') id: string, @Query() options: WriteQuery): Promise<void> {
    await this.leases.end(id, options);
  }
}
