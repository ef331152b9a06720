import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { ChangeLog, Problem, type Reply, type Request } from '../../platform/index.js';
import { audienceOf, subjectsIn } from '../change-views.js';
import { OpenStreams } from './open-streams.js';
import { StreamQuery } from './stream.dto.js';

@ApiTags('changes')
@Controller('events')
export class StreamController {
  constructor(
    private readonly log: ChangeLog,
    private readonly streams: OpenStreams,
  ) {}

  /** The same changes as they happen, as server-sent events (`text/event-stream`): each message is one of /changes. */
  @Get('stream')
  @NeedsScope('bookings:read')
  @ApiHeader({
    name: 'last-event-id',
    required: false,
    description: 'The id of the last message that arrived; a browser sends it when it comes back.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async streamEvents(
    @CurrentActor() actor: Actor,
    @Query() { since, types }: StreamQuery,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: Request,
    @Res() reply: Reply,
  ): Promise<void> {
    const subjects = subjectsIn(types);
    const from = last || since || 'now';
    const gap = last ? await this.gapAfter(actor, last) : undefined;
    const start = from === 'now' || gap ? await this.log.now() : from;
    await this.streams.open(request, reply, actor, { since: start, subjects, ...(gap && { gap }) });
  }

  /** A browser that comes back cannot read a 410, and would not come again; so it is told on the stream. */
  private async gapAfter(actor: Actor, cursor: string): Promise<object | undefined> {
    try {
      await this.log.read(cursor, audienceOf(actor), [], 1);
      return undefined;
    } catch (error) {
      if (error instanceof Problem && error.code === 'cursor-expired') return error.extras;
      throw error;
    }
  }
}
