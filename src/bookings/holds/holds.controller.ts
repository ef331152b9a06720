import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import {
  answerCreated,
  answerRead,
  Idempotency,
  PageQuery,
  type Reply,
  type Request,
  seenVersionIfSaid,
  uuidOrNotFound,
  WriteQuery,
} from '../../platform/index.js';
import { ActAnswers, createdAnswer, keyOwner } from '../act-answers.js';
import { ReadBookingsService } from '../read-bookings.service.js';
import { HoldBody, HoldList, HoldView, ProlongBody } from './holds.dto.js';
import { HoldsService } from './holds.service.js';
import { presentHold } from './present-hold.js';

@ApiTags('holds')
@Controller('holds')
export class HoldsController {
  constructor(
    private readonly holds: HoldsService,
    private readonly reading: ReadBookingsService,
    private readonly answers: ActAnswers,
    private readonly idempotency: Idempotency,
  ) {}

  /** Keep a place for some minutes, as if it were booked, while a form is filled in. `POST /bookings {holdId}` books it; an ordinary booking needs no hold. */
  @Post()
  @NeedsScope('bookings:write')
  @ApiCreatedResponse({ type: HoldView })
  async createHold(
    @CurrentActor() actor: Actor,
    @Body() body: HoldBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    if (dryRun) return answerCreated(reply, (await this.holds.hold(actor, body, { dryRun })) as HoldView);
    return this.idempotency.answer(request, reply, keyOwner(actor), async (repeat) => {
      const held = await this.holds.hold(actor, body, { repeat });
      return held === 'repeated' ? held : createdAnswer(held);
    });
  }

  /** Those that one has asked for and that are open. */
  @Get()
  @NeedsScope('bookings:read')
  async listHolds(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<HoldList> {
    const { data, page } = await this.reading.list(actor, {
      ...query,
      for: 'booked_by_me',
      status: 'held',
      sort: 'start',
    });
    return { data: data.filter(({ status }) => status === 'held').map(presentHold), page };
  }

  @Get(':id')
  @NeedsScope('bookings:read')
  @ApiOkResponse({ type: HoldView })
  async readHold(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return answerRead(request, reply, presentHold(await this.reading.one(actor, uuidOrNotFound('hold', id))));
  }

  /** Keep it longer, once. */
  @Post(':id/extend')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: HoldView })
  async extendHold(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProlongBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const work = (options: object) => this.holds.prolong(actor, uuidOrNotFound('hold', id), body, options);
    return this.answers.act(request, reply, { actor, dryRun }, work, presentHold);
  }

  /** Give the place back before its time. */
  @Delete(':id')
  @HttpCode(204)
  @NeedsScope('bookings:write')
  async releaseHold(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.holds.release(actor, uuidOrNotFound('hold', id), { seen: seenVersionIfSaid(request), dryRun });
  }
}
