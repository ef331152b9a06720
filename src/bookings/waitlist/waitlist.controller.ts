import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import {
  answerCreated,
  Idempotency,
  PageQuery,
  type Reply,
  type Request,
  type Tx,
  uuidOrNotFound,
  WriteQuery,
} from '../../platform/index.js';
import { ActAnswers, createdAnswer, keyOwner } from '../act-answers.js';
import { BookingView } from '../bookings.dto.js';
import { ClaimBody, WaitBody, WishList, WishView } from './waitlist.dto.js';
import { WaitlistService } from './waitlist.service.js';

@ApiTags('waitlist')
@Controller('waitlist')
export class WaitlistController {
  constructor(
    private readonly waitlist: WaitlistService,
    private readonly answers: ActAnswers,
    private readonly idempotency: Idempotency,
  ) {}

  /** Wait for a slot that is full. When it becomes free, the first in line has it held for 15 minutes, then the next. What is free is not waited for: 409 `slot-free` offers it. */
  @Post()
  @NeedsScope('bookings:write')
  @ApiCreatedResponse({ type: WishView })
  async joinWaitlist(
    @CurrentActor() actor: Actor,
    @Body() body: WaitBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    if (dryRun) return answerCreated(reply, await this.waitlist.join(actor, body, { dryRun }));
    return this.idempotency.answer(request, reply, keyOwner(actor), async (repeat) => {
      const alongside =
        repeat && ((tx: Tx, wish: WishView) => this.idempotency.keep(tx, repeat, createdAnswer(wish)));
      return createdAnswer(await this.waitlist.join(actor, body, { alongside }));
    });
  }

  /** One's own that wait or are offered something, the oldest first. */
  @Get()
  @NeedsScope('bookings:read')
  listWaitlist(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<WishList> {
    return this.waitlist.list(actor, query);
  }

  @Get(':id')
  @NeedsScope('bookings:read')
  readWish(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WishView> {
    return this.waitlist.one(actor, wishId(id));
  }

  /** Make what is offered a booking, as `POST /bookings` with its `holdId` would. */
  @Post(':id/claim')
  @NeedsScope('bookings:write')
  @ApiCreatedResponse({ type: BookingView })
  async claimWish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ClaimBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.making(request, reply, { actor, dryRun }, (options) =>
      this.waitlist.claim(actor, wishId(id), body ?? {}, options),
    );
  }

  /** Wait no longer, or give back what is offered: then it goes to the next. */
  @Delete(':id')
  @HttpCode(204)
  @NeedsScope('bookings:write')
  async leaveWaitlist(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { dryRun }: WriteQuery,
  ): Promise<void> {
    await this.waitlist.leave(actor, wishId(id), { dryRun });
  }
}

const wishId = (id: string) => uuidOrNotFound('waitlist', id, 'wish');
