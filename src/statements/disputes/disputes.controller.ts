import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { type Reply, WriteQuery } from '../../platform/index.js';
import { ForInventoryKeepers } from '../../spaces/index.js';
import {
  AcceptDisputeBody,
  DeclineDisputeBody,
  DisputeBody,
  DisputePage,
  DisputeShown,
  DisputesQuery,
} from './disputes.dto.js';
import { DisputesService } from './disputes.service.js';

@Controller()
export class DisputesController {
  constructor(private readonly disputes: DisputesService) {}

  /** What companies say against lines of their statements, the latest first; one's own company's unless one runs the campus. */
  @Get('statement-disputes')
  @NeedsScope('tenant:read')
  listDisputes(@CurrentActor() actor: Actor, @Query() query: DisputesQuery): Promise<DisputePage> {
    return this.disputes.list(actor, query);
  }

  @Get('statement-disputes/:id')
  @NeedsScope('tenant:read')
  readDispute(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DisputeShown> {
    return this.disputes.read(actor, id);
  }

  /** Say what is wrong with a line. Those who run the campus answer by a credit, or say why not. */
  @Post('statements/:id/disputes')
  @NeedsScope('admin')
  async raiseDispute(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DisputeBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DisputeShown> {
    const dispute = await this.disputes.raise(actor, id, body, options);
    void reply.header('location', dispute.links.self);
    return dispute;
  }

  /** Gives the line back, or some of it, by a credit. */
  @Post('statement-disputes/:id/accept')
  @HttpCode(200)
  @ForInventoryKeepers()
  acceptDispute(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AcceptDisputeBody,
    @Query() options: WriteQuery,
  ): Promise<DisputeShown> {
    return this.disputes.accept(actor, id, body, options);
  }

  /** The line stays as it is, for a reason. */
  @Post('statement-disputes/:id/decline')
  @HttpCode(200)
  @ForInventoryKeepers()
  declineDispute(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DeclineDisputeBody,
    @Query() options: WriteQuery,
  ): Promise<DisputeShown> {
    return this.disputes.decline(actor, id, body, options);
  }
}
