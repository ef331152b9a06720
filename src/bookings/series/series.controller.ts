import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import {
  answerCreated,
  answerRead,
  etagOf,
  Idempotency,
  type Reply,
  type Request,
  seenVersion,
  seenVersionIfSaid,
  type Tx,
  WriteQuery,
} from '../../platform/index.js';
import { BookingView } from '../bookings.dto.js';
import { BookSeriesService } from './book-series.service.js';
import { CancelSeriesService } from './cancel-series.service.js';
import { EditSeriesService } from './edit-series.service.js';
import { PreviewSeriesService } from './preview-series.service.js';
import { ReadSeriesService } from './read-series.service.js';
import {
  BookSeriesBody,
  CancelSeriesBody,
  EditSeriesBody,
  ListOccurrencesQuery,
  OccurrenceList,
  PreviewSeriesBody,
  SeriesCancelled,
  SeriesEdited,
  SeriesMade,
  SeriesPreview,
  SeriesScopeQuery,
  SeriesView,
} from './series.dto.js';

@ApiTags('series')
@Controller('series')
export class SeriesController {
  constructor(
    private readonly previewing: PreviewSeriesService,
    private readonly booking: BookSeriesService,
    private readonly editing: EditSeriesService,
    private readonly cancelling: CancelSeriesService,
    private readonly reading: ReadSeriesService,
    private readonly idempotency: Idempotency,
  ) {}

  /** What a series would come to, date by date: taken or closed dates with a proposal each. Nothing is booked. */
  @Post('preview')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: SeriesPreview })
  previewSeries(@CurrentActor() actor: Actor, @Body() body: PreviewSeriesBody): Promise<SeriesPreview> {
    return this.previewing.preview(actor, body);
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

  /**
   * Change this occurrence, this and the following ones, or all that have not begun. Needs If-Match. A dry run shows
   * what becomes of each and gives a `previewToken` to do exactly that; where dates clash, so does the refusal.
   */
  @Patch(':id')
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: SeriesEdited })
  async editSeries(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: EditSeriesBody,
    @Query() { dryRun, ...range }: SeriesScopeQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const seen = seenVersion(request);
    const edited = await this.editing.edit(actor, id, body, { ...range, seen, dryRun: dryRun === true });
    void reply.header('etag', etagOf(edited.series.version));
    return edited;
  }

  /** Give back this occurrence, this and the following ones, or all that have not begun. */
  @Post(':id/cancel')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: SeriesCancelled })
  async cancelSeries(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CancelSeriesBody,
    @Query() { dryRun, ...range }: SeriesScopeQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const options = { ...range, reason: body?.reason, seen: seenVersionIfSaid(request) };
    const answerOf = (cancelled: SeriesCancelled) => ({
      status: 200,
      headers: { etag: etagOf(cancelled.series.version) },
      body: cancelled,
    });
    if (dryRun) return this.cancelling.cancel(actor, id, { ...options, dryRun });
    return this.idempotency.answer(
      request,
      reply,
      { ownerId: actor.memberId, required: false },
      async (repeat) => {
        const alongside =
          repeat &&
          ((tx: Tx, cancelled: SeriesCancelled) => this.idempotency.keep(tx, repeat, answerOf(cancelled)));
        return answerOf(await this.cancelling.cancel(actor, id, { ...options, alongside }));
      },
    );
  }
}
