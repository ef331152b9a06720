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
  Idempotency,
  Problem,
  type Reply,
  type Request,
  seenVersion,
  uuidOrNotFound,
  WriteQuery,
} from '../platform/index.js';
import { ActAnswers, createdAnswer, keyOwner } from './act-answers.js';
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
import { ChangeBookingService } from './changing/change-booking.service.js';
import { HoldsService } from './holds/holds.service.js';
import { ReadBookingsService } from './read-bookings.service.js';

@ApiTags('bookings')
@Controller('bookings')
export class BookingsController {
  constructor(
    private readonly booking: BookService,
    private readonly changing: ChangeBookingService,
    private readonly reading: ReadBookingsService,
    private readonly holds: HoldsService,
    private readonly answers: ActAnswers,
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
    if (body.holdId !== undefined) {
      return this.answers.making(request, reply, { actor, dryRun }, (options) =>
        this.holds.confirm(actor, body, options),
      );
    }
    if (dryRun)
      return answerCreated(reply, (await this.booking.book(actor, body, { dryRun })) as BookingView);
    return this.idempotency.answer(request, reply, keyOwner(actor), async (repeat) => {
      const booked = await this.booking.book(actor, body, { repeat });
      return booked === 'repeated' ? booked : createdAnswer(booked);
    });
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
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
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
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
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
}
