import { Body, Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { type Reply, type Request, uuidOrNotFound, WriteQuery } from '../../platform/index.js';
import { ActAnswers } from '../act-answers.js';
import { BookingView, WhyBody } from '../bookings.dto.js';
import { CheckInByCode } from './check-in-by-code.service.js';
import { CheckInBody } from './check-in.dto.js';
import { CheckInService } from './check-in.service.js';

@ApiTags('bookings')
@Controller()
export class CheckInController {
  constructor(
    private readonly checkIns: CheckInService,
    private readonly byCode: CheckInByCode,
    private readonly answers: ActAnswers,
  ) {}

  /** Say that you have come. A refusal after the deadline brings what is left to be had. */
  @Post('bookings/:id/check-in')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiBody({ type: WhyBody, required: false })
  @ApiOkResponse({ type: BookingView })
  checkIn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() why: WhyBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const booking = uuidOrNotFound('booking', id);
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.checkIns.checkIn(actor, booking, why ?? {}, options),
    );
  }

  /** Take back within ten minutes that you have come. */
  @Post('bookings/:id/undo-check-in')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiBody({ type: WhyBody, required: false })
  @ApiOkResponse({ type: BookingView })
  undoCheckIn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() why: WhyBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const booking = uuidOrNotFound('booking', id);
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.checkIns.undo(actor, booking, why ?? {}, options),
    );
  }

  /** Have the place kept for half an hour longer; once. */
  @Post('bookings/:id/late')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiBody({ type: WhyBody, required: false })
  @ApiOkResponse({ type: BookingView })
  announceLateness(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() why: WhyBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const booking = uuidOrNotFound('booking', id);
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.checkIns.late(actor, booking, why ?? {}, options),
    );
  }

  /** Leave early: the rest is free at once. */
  @Post('bookings/:id/end')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiBody({ type: WhyBody, required: false })
  @ApiOkResponse({ type: BookingView })
  endBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() why: WhyBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const booking = uuidOrNotFound('booking', id);
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.checkIns.end(actor, booking, why ?? {}, options),
    );
  }

  /** Check in by what the sticker of a space says. Without a booking there, the refusal says what can be had at once. */
  @Post('check-in')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BookingView })
  checkInByCode(
    @CurrentActor() actor: Actor,
    @Body() { code }: CheckInBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.byCode.checkIn(actor, code, options),
    );
  }
}
