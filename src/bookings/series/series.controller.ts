import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import {
  answerCreated,
  answerRead,
  etagOf,
  Idempotency,
  type Reply,
  type Request,
  WriteQuery,
} from '../../platform/index.js';
import { BookingView } from '../bookings.dto.js';
import { BookSeriesService } from './book-series.service.js';
import { ReadSeriesService } from './read-series.service.js';
import {
  BookSeriesBody,
  ListOccurrencesQuery,
  OccurrenceList,
  PreviewSeriesBody,
  SeriesMade,
  SeriesPreview,
  SeriesView,
} from './series.dto.js';

@ApiTags('series')
@Controller('series')
export class SeriesController {
  constructor(
    private readonly booking: BookSeriesService,
    private readonly reading: ReadSeriesService,
    private readonly idempotency: Idempotency,
  ) {}

  /** What a series would come to, date by date: taken or closed dates with a proposal each. Nothing is booked. */
  @Post('preview')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: SeriesPreview })
  previewSeries(@CurrentActor() actor: Actor, @Body() body: PreviewSeriesBody): Promise<SeriesPreview> {
    return this.booking.preview(actor, body);
  }

  /** Book exactly what was previewed, all of it or nothing; 409 `series-changed` brings a new preview. */
  @Post()
  @NeedsScope('bookings:write')
  @ApiCreatedResponse({ type: SeriesMade })
  async createSeries(
    @CurrentActor() actor: Actor,
    @Body() body: BookSeriesBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    if (dryRun) return answerCreated(reply, await this.booking.book(actor, body, { dryRun }));
    return this.idempotency.answer(
      request,
      reply,
      { ownerId: actor.memberId, required: actor.credential.kind === 'token' },
      async (repeat) => {
        const made = await this.booking.book(actor, body, { repeat });
        return {
          status: 201,
          headers: { location: made.links.self, etag: etagOf(made.version) },
          body: made,
        };
      },
    );
  }

  @Get(':id')
  @NeedsScope('bookings:read')
  @ApiOkResponse({ type: SeriesView })
  async readSeries(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return answerRead(request, reply, await this.reading.one(actor, id));
  }

  /** Its bookings in the order of their start. */
  @Get(':id/occurrences')
  @NeedsScope('bookings:read')
  listOccurrences(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListOccurrencesQuery,
  ): Promise<OccurrenceList> {
    return this.reading.occurrences(actor, id, query);
  }

  /** The booking of a date of the rule, wherever it was moved since. */
  @Get(':id/occurrences/:date')
  @NeedsScope('bookings:read')
  @ApiOkResponse({ type: BookingView })
  async readOccurrence(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('date') date: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return answerRead(request, reply, await this.reading.occurrence(actor, id, date));
  }
}
