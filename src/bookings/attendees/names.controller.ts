import { Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { type Reply, type Request, uuidOrNotFound, WriteQuery } from '../../platform/index.js';
import { ActAnswers } from '../act-answers.js';
import { BookingView } from '../bookings.dto.js';
import { NamesService } from './names.service.js';

@ApiTags('bookings')
@Controller('bookings')
export class NamesController {
  constructor(
    private readonly names: NamesService,
    private readonly answers: ActAnswers,
  ) {}

  /** Forget names and addresses of attendees and guests for good, also once it is over. How many there were stays, and so do users. */
  @Post(':id/forget-names')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BookingView })
  forgetNames(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const booking = uuidOrNotFound('booking', id);
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.names.forget(actor, booking, options),
    );
  }
}
