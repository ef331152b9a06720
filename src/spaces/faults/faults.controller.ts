import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../../platform/index.js';
import { ForInventoryKeepers } from '../inventory-keepers.js';
import { FaultBody, FaultPage, FaultPatch, FaultShown, FaultsQuery } from './faults.dto.js';
import { FaultsService } from './faults.service.js';

@Controller()
export class FaultsController {
  constructor(private readonly faults: FaultsService) {}

  /** What one has reported oneself, the latest first; for those who run the campus, what anybody has. */
  @Get('faults')
  @NeedsScope('bookings:read')
  listFaults(@CurrentActor() actor: Actor, @Query() query: FaultsQuery): Promise<FaultPage> {
    return this.faults.list(actor, query);
  }

  @Get('faults/:id')
  @NeedsScope('bookings:read')
  async readFault(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FaultShown | undefined> {
    return answerRead(request, reply, await this.faults.read(actor, id));
  }

  /** Say what is broken in a space, by its id or `code:5E-312`. While it is open, the same words are the same report. */
  @Post('spaces/:id/faults')
  @NeedsScope('bookings:write')
  async reportFault(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: FaultBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FaultShown> {
    return answerCreated(reply, await this.faults.report(actor, id, body, options));
  }

  /** Closes it, or opens it again. */
  @Patch('faults/:id')
  @ForInventoryKeepers()
  async updateFault(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: FaultPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FaultShown> {
    return answerWritten(reply, await this.faults.update(actor, id, seenVersion(request), body, options));
  }
}
