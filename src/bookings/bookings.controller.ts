import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  etagOf,
  Idempotency,
  Problem,
  type Reply,
  type Request,
  seenVersion,
  seenVersionIfSaid,
  type Tx,
  uuidOrNotFound,
  WriteQuery,
} from '../platform/index.js';
import type { ActOptions } from './booking-acts.js';
import { BookService } from './book.service.js';
import {
  BookBody,
  BookingHistory,
  BookingList,
  BookingView,
  CancelBody,
  ExtendBody,
  ListBookingsQuery,
  MoveBody,
} from './bookings.dto.js';
import { ChangeBookingService } from './change-booking.service.js';
import { ReadBookingsService } from './read-bookings.service.js';

@ApiTags('bookings')
@Controller('bookings')
export class BookingsController {
  constructor(
    private readonly booking: BookService,
    private readonly changing: ChangeBookingService,
    private readonly reading: ReadBookingsService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Book a space: 201 means that you have it. A refusal for lack of room brings `alternatives`, each bookable by its `offerId` alone. */
  @Post()
  @NeedsScope('bookings:write')
  @ApiCreatedResponse({ type: BookingView })
  async createBooking(
    @CurrentActor() actor: Actor,
    @Body() body: BookBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    if (dryRun)
      return answerCreated(reply, (await this.booking.book(actor, body, { dryRun })) as BookingView);
    return this.idempotency.answer(
      request,
      reply,
      { ownerId: actor.memberId, required: actor.credential.kind === 'token' },
      async (repeat) => {
        const booked = await this.booking.book(actor, body, { repeat });
        if (booked === 'repeated') return 'repeated';
        return {
          status: 201,
          headers: { location: booked.links.self, etag: etagOf(booked.version) },
          body: booked,
        };
      },
    );
  }

  /** Bookings in the order of their start. */
  @Get()
  @NeedsScope('bookings:read')
  listBookings(@CurrentActor() actor: Actor, @Query() query: ListBookingsQuery): Promise<BookingList> {
    return this.reading.list(actor, query);
  }

  @Get(':id')
  @NeedsScope('bookings:read')
  @ApiOkResponse({ type: BookingView })
  async readBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const booking = await this.reading.one(actor, uuidOrNotFound('booking', id));
    return answerRead(request, reply, booking);
  }

  /** Who changed what, and when: before and after. */
  @Get(':id/history')
  @NeedsScope('bookings:read')
  readBookingHistory(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BookingHistory> {
    return this.reading.history(actor, uuidOrNotFound('booking', id));
  }

  /** Move a booking or change what it says, in one atomic act (JSON Merge Patch, RFC 7396). A `start` alone keeps the length. Needs If-Match. */
  @Patch(':id')
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BookingView })
  async moveBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: MoveBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const seen = seenVersion(request);
    return answerWritten(
      reply,
      await this.changing.move(actor, uuidOrNotFound('booking', id), body, { seen, dryRun }),
    );
  }

  /** Go on for longer. A refusal says with `maxUntil` how far it could go. */
  @Post(':id/extend')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BookingView })
  async extendBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ExtendBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.act(request, reply, actor, dryRun, (options) =>
      this.changing.extend(actor, uuidOrNotFound('booking', id), body, options),
    );
  }

  /** Give the space back. Cancelling twice is cancelling once. */
  @Post(':id/cancel')
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: BookingView })
  async cancelBooking(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CancelBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.act(request, reply, actor, dryRun, (options) =>
      this.changing.cancel(actor, uuidOrNotFound('booking', id), body ?? {}, options),
    );
  }

  /** Bookings are kept for good: cancel instead. */
  @Delete(':id')
  @Header('allow', 'GET, PATCH')
  @NeedsScope('bookings:write')
  deleteBooking(@Param('id') id: string): never {
    throw new Problem(
      'method-not-allowed',
      `Bookings are never erased. To give the space back, POST /api/v1/bookings/${id}/cancel.`,
      { allow: ['GET', 'PATCH'] },
    );
  }

  /** An act on a booking: it may say which version it has seen, and may be sent again under an idempotency key. */
  private act(
    request: Request,
    reply: Reply,
    actor: Actor,
    dryRun: boolean | undefined,
    work: (options: ActOptions) => Promise<BookingView>,
  ) {
    const seen = seenVersionIfSaid(request);
    if (dryRun) return work({ seen, dryRun }).then((view) => answerWritten(reply, view));
    const answerOf = (view: BookingView) => ({
      status: 200,
      headers: { etag: etagOf(view.version) },
      body: view,
    });
    return this.idempotency.answer(
      request,
      reply,
      { ownerId: actor.memberId, required: false },
      async (repeat) => {
        const alongside =
          repeat && ((tx: Tx, view: BookingView) => this.idempotency.keep(tx, repeat, answerOf(view)));
        return answerOf(await work({ seen, alongside }));
      },
    );
  }
}
