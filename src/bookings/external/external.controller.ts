import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersionIfSaid,
  WriteQuery,
} from '../../platform/index.js';
import { BookingView } from '../bookings.dto.js';
import { ExternalBody, ExternalKey } from './external.dto.js';
import { ExternalService } from './external.service.js';

@ApiTags('bookings')
@Controller('bookings/by-external/:source/:externalId')
export class ExternalController {
  constructor(private readonly external: ExternalService) {}

  /** Mirror a booking of another system under its own name for it; safe to repeat. 201 where it is new; 200 where it is there already, changed (which needs If-Match) or not (then no new version and no event). */
  @Put()
  @NeedsScope('bookings:write')
  @ApiCreatedResponse({ type: BookingView })
  @ApiOkResponse({ type: BookingView })
  async putExternalBooking(
    @CurrentActor() actor: Actor,
    @Param() name: ExternalKey,
    @Body() body: ExternalBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { created, view } = await this.external.put(actor, name, body, {
      seen: seenVersionIfSaid(request),
      saidSeen: request.headers['if-match'] !== undefined,
      mustBeNew: request.headers['if-none-match']?.trim() === '*',
      dryRun,
    });
    if (created) return answerCreated(reply, view);
    void reply.status(200);
    return answerWritten(reply, view);
  }

  @Get()
  @NeedsScope('bookings:read')
  @ApiOkResponse({ type: BookingView })
  async readExternalBooking(
    @CurrentActor() actor: Actor,
    @Param() name: ExternalKey,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return answerRead(request, reply, await this.external.read(actor, name));
  }

  /** The other system has deleted it: it is cancelled here. What is sent later under this name is a new booking. */
  @Delete()
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BookingView })
  async deleteExternalBooking(
    @CurrentActor() actor: Actor,
    @Param() name: ExternalKey,
    @Query() { dryRun }: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return answerWritten(reply, await this.external.remove(actor, name, {}, dryRun));
  }
}
