import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  etagOf,
  Idempotency,
  type Reply,
  type Request,
  seenVersion,
  seenVersionIfSaid,
  type Tx,
  WriteQuery,
} from '../platform/index.js';
import { ForInventoryKeepers } from '../spaces/index.js';
import {
  ClosureBody,
  ClosurePage,
  ClosurePatch,
  ClosureShown,
  ListClosuresQuery,
  PublishBody,
  ReopenBody,
} from './closures.dto.js';
import { ClosuresService } from './closures.service.js';
import { type DraftOptions, DraftService } from './draft.service.js';
import { PublishService } from './publishing/publish.service.js';
import { ReopenService } from './publishing/reopen.service.js';

@ApiTags('closures')
@Controller('closures')
@ForInventoryKeepers()
export class ClosuresController {
  constructor(
    private readonly closures: ClosuresService,
    private readonly drafts: DraftService,
    private readonly publishing: PublishService,
    private readonly reopening: ReopenService,
    private readonly idempotency: Idempotency,
  ) {}

  /** The newest first. */
  @Get()
  listClosures(@Query() query: ListClosuresQuery): Promise<ClosurePage> {
    return this.closures.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: ClosureShown })
  async readClosure(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return answerRead(request, reply, await this.closures.find(id));
  }

  /** Drafts a closure, and tells what is booked in it. Nobody is told and nothing is moved before it is published. */
  @Post()
  @ApiCreatedResponse({ type: ClosureShown })
  createClosure(
    @CurrentActor() actor: Actor,
    @Body() body: ClosureBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<unknown> {
    if (dryRun)
      return this.drafts.draft(actor, body, { dryRun }).then((shown) => answerCreated(reply, shown));
    return this.idempotency.answer(
      request,
      reply,
      { ownerId: actor.memberId, required: actor.credential.kind === 'token' },
      async (repeat) => {
        const answerOf = (shown: ClosureShown) => ({
          status: 201,
          headers: { location: shown.links.self, etag: etagOf(shown.version) },
          body: shown,
        });
        const alongside =
          repeat && ((tx: Tx, shown: ClosureShown) => this.idempotency.keep(tx, repeat, answerOf(shown)));
        return answerOf(await this.drafts.draft(actor, body, { alongside }));
      },
    );
  }

  /** Makes a draft one of other places, times or rules, and plans it anew; what was settled by hand stays. */
  @Patch(':id')
  @ApiOkResponse({ type: ClosureShown })
  async changeClosure(
    @Param('id') id: string,
    @Body() body: ClosurePatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClosureShown> {
    return answerWritten(reply, await this.drafts.change(id, body, seenVersion(request), options));
  }

  /** Gives a draft up. What is published is reopened instead. */
  @Delete(':id')
  @ApiOkResponse({ type: ClosureShown })
  async discardClosure(
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClosureShown> {
    return answerWritten(reply, await this.closures.discard(id, seenVersionIfSaid(request), options));
  }

  /**
   * Moves everybody as the plan says, closes the spaces and tells people, all at once. If-Match is the ETag of the plan
   * that was looked at; 412 `plan-outdated` says what has changed since, and the plan is made anew.
   */
  @Post(':id/publish')
  @HttpCode(200)
  @ApiOkResponse({ type: ClosureShown })
  publishClosure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() _body: PublishBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<unknown> {
    const seen = seenVersion(request);
    return this.done(actor, request, reply, options, (more) =>
      this.publishing.publish(actor, id, seen, more),
    );
  }

  /** Lifts it before it is over: the spaces can be booked again, and those who had to go are offered their old places. */
  @Post(':id/reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: ClosureShown })
  reopenClosure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReopenBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<unknown> {
    const seen = seenVersionIfSaid(request);
    return this.done(actor, request, reply, options, (more) =>
      this.reopening.reopen(actor, id, body, seen, more),
    );
  }

  private async done(
    actor: Actor,
    request: Request,
    reply: Reply,
    { dryRun }: WriteQuery,
    work: (options: DraftOptions) => Promise<ClosureShown>,
  ): Promise<unknown> {
    if (dryRun) return answerWritten(reply, await work({ dryRun }));
    return this.idempotency.answer(
      request,
      reply,
      { ownerId: actor.memberId, required: false },
      async (repeat) => {
        const answerOf = (shown: ClosureShown) => ({
          status: 200,
          headers: { etag: etagOf(shown.version) },
          body: shown,
        });
        const alongside =
          repeat && ((tx: Tx, shown: ClosureShown) => this.idempotency.keep(tx, repeat, answerOf(shown)));
        return answerOf(await work({ alongside }));
      },
    );
  }
}
