import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import {
  answerRead,
  answerWritten,
  etagOf,
  Idempotency,
  type Reply,
  type Request,
  seenVersionIfSaid,
  type Tx,
  WriteQuery,
} from '../../platform/index.js';
import { type AnswerOptions, AnswersService } from './answers.service.js';
import { ChooseBody, ClosureMoveShown, MyClosureMoves, MyMovesQuery } from './closure-moves.dto.js';

@ApiTags('closures')
@Controller()
export class ClosureMovesController {
  constructor(
    private readonly answers: AnswersService,
    private readonly idempotency: Idempotency,
  ) {}

  /** What closures mean for whoever asks: a message for each, with all of their bookings in it. */
  @Get('me/closure-moves')
  @NeedsScope('bookings:read')
  listMyClosureMoves(
    @CurrentActor() actor: Actor,
    @Query() { which }: MyMovesQuery,
  ): Promise<MyClosureMoves> {
    return this.answers.mine(actor, which);
  }

  /** One of them, with what could be had instead by now. */
  @Get('closure-moves/:id')
  @NeedsScope('bookings:read')
  @ApiOkResponse({ type: ClosureMoveShown })
  async readClosureMove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return answerRead(request, reply, await this.answers.find(actor, id));
  }

  /** The new place is fine. */
  @Post('closure-moves/:id/accept')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: ClosureMoveShown })
  acceptClosureMove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<unknown> {
    return this.answer(actor, request, reply, options, (more) => this.answers.accept(actor, id, more));
  }

  /** Goes elsewhere: to one of the offers, or any other space of its kind that is free. */
  @Post('closure-moves/:id/choose')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: ClosureMoveShown })
  chooseClosureMove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { spaceId }: ChooseBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<unknown> {
    return this.answer(actor, request, reply, options, (more) =>
      this.answers.choose(actor, id, spaceId, more),
    );
  }

  /** Gives it up. No deadline binds whoever was not asked. */
  @Post('closure-moves/:id/cancel')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: ClosureMoveShown })
  cancelClosureMove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<unknown> {
    return this.answer(actor, request, reply, options, (more) => this.answers.cancel(actor, id, more));
  }

  /** Goes back to the old place once the closure has been lifted, where that is still free. */
  @Post('closure-moves/:id/return')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: ClosureMoveShown })
  returnClosureMove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<unknown> {
    return this.answer(actor, request, reply, options, (more) => this.answers.goBack(actor, id, more));
  }

  private async answer(
    actor: Actor,
    request: Request,
    reply: Reply,
    { dryRun }: WriteQuery,
    work: (options: AnswerOptions) => Promise<ClosureMoveShown>,
  ): Promise<unknown> {
    const seen = seenVersionIfSaid(request);
    if (dryRun) return answerWritten(reply, await work({ seen, dryRun }));
    return this.idempotency.answer(
      request,
      reply,
      { ownerId: actor.memberId, required: false },
      async (repeat) => {
        const answerOf = (shown: ClosureMoveShown) => ({
          status: 200,
          headers: { etag: etagOf(shown.version) },
          body: shown,
        });
        const alongside =
          repeat && ((tx: Tx, shown: ClosureMoveShown) => this.idempotency.keep(tx, repeat, answerOf(shown)));
        return answerOf(await work({ seen, alongside }));
      },
    );
  }
}
