import { Body, Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { Idempotency, type Reply, type Request, WriteQuery } from '../../platform/index.js';
import { keyOwner } from '../act-answers.js';
import { BatchAnswer, BatchBody } from './batch.dto.js';
import { BatchService } from './batch.service.js';

@ApiTags('bookings')
@Controller('bookings/batch')
export class BatchController {
  constructor(
    private readonly batch: BatchService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Up to 100 bookings made, moved or cancelled in one request, each with its own status and problem; with `atomic`, all or none. */
  @Post()
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BatchAnswer })
  async runBatch(
    @CurrentActor() actor: Actor,
    @Body() body: BatchBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    if (dryRun) return (await this.batch.run(body, { actor, request, repeat: undefined, dryRun })).body;
    return this.idempotency.answer(request, reply, keyOwner(actor), (repeat) =>
      this.batch.run(body, { actor, request, repeat, dryRun }),
    );
  }
}
