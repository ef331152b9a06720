import { Body, Controller, Delete, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
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
  seenVersionIfSaid,
  type Tx,
  WriteQuery,
} from '../platform/index.js';
import { ForInventoryKeepers } from '../spaces/index.js';
import { ClosureBody, ClosurePage, ClosureShown, ListClosuresQuery } from './closures.dto.js';
import { ClosuresService } from './closures.service.js';
import { DraftService } from './draft.service.js';

@ApiTags('closures')
@Controller('closures')
@ForInventoryKeepers()
export class ClosuresController {
  constructor(
    private readonly closures: ClosuresService,
    private readonly drafts: DraftService,
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
}
