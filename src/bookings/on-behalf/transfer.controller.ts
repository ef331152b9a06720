import { Body, Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { type Reply, type Request, uuidOrNotFound, WriteQuery } from '../../platform/index.js';
import { ActAnswers } from '../act-answers.js';
import { BookingView } from '../bookings.dto.js';
import { TransferBody } from './transfer.dto.js';
import { TransferService } from './transfer.service.js';

@ApiTags('bookings')
@Controller('bookings')
export class TransferController {
  constructor(
    private readonly transfers: TransferService,
    private readonly answers: ActAnswers,
  ) {}

  /** Hand it on to a colleague, who has to be allowed to have it. */
  @Post(':id/transfer')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BookingView })
  transferBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: TransferBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const booking = uuidOrNotFound('booking', id);
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.transfers.transfer(actor, booking, body, options),
    );
  }
}
