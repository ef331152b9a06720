import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  answerWritten,
  etagOf,
  type Reply,
  type Request,
  seenVersion,
  seenVersionIfSaid,
  WriteQuery,
} from '../../platform/index.js';
import { ForInventoryKeepers } from '../../spaces/index.js';
import { ClosureShown } from '../closures.dto.js';
import { PinBody, PlanMoveShown, PlanPage, PlanQuery } from './plan.dto.js';
import { PlanService } from './plan.service.js';

@ApiTags('closures')
@Controller('closures/:id/plan')
@ForInventoryKeepers()
export class PlanController {
  constructor(private readonly plans: PlanService) {}

  /** What becomes of each booking, in the order of their start. */
  @Get()
  readPlan(@Param('id') id: string, @Query() query: PlanQuery): Promise<PlanPage> {
    return this.plans.page(id, query);
  }

  /** Plans anew, with the bookings of now; what was settled by hand stays. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ClosureShown })
  async planAgain(
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClosureShown> {
    return answerWritten(reply, await this.plans.again(id, seenVersionIfSaid(request), options));
  }

  /** Settles by hand what becomes of one booking. The others are planned around it; the ETag is that of the closure. */
  @Patch(':bookingId')
  @ApiOkResponse({ type: PlanMoveShown })
  async pinMove(
    @Param('id') id: string,
    @Param('bookingId') bookingId: string,
    @Body() body: PinBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PlanMoveShown> {
    const { closure, move } = await this.plans.pin({ id, bookingId }, body, seenVersion(request), options);
    void reply.header('etag', etagOf(closure.version));
    return move;
  }
}
