import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, AnyScope, CurrentActor } from '../../identity/index.js';
import { type Reply, type Request, WriteQuery } from '../../platform/index.js';
import { ActAnswers } from '../act-answers.js';
import { BookingView } from '../bookings.dto.js';
import { DoorShown, StayBody } from './displays.dto.js';
import { DoorActsService } from './door-acts.service.js';
import { DoorViewService } from './door-view.service.js';
import { WalkUpService } from './walk-up.service.js';

/** For displays alone: whose token it is says which door. */
@ApiTags('displays')
@Controller('door')
@AnyScope()
export class DoorController {
  constructor(
    private readonly view: DoorViewService,
    private readonly walkUps: WalkUpService,
    private readonly acts: DoorActsService,
    private readonly answers: ActAnswers,
  ) {}

  /** How the space stands. */
  @Get()
  @Header('cache-control', 'no-store')
  readDoor(@CurrentActor() actor: Actor): Promise<DoorShown> {
    return this.view.read(actor);
  }

  /** Take it from now on, checked in. */
  @Post('use')
  @HttpCode(200)
  @ApiOkResponse({ type: BookingView })
  useDoor(
    @CurrentActor() actor: Actor,
    @Body() { minutes }: StayBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.walkUps.use(actor, minutes, options),
    );
  }

  /** Have what was taken here for longer. */
  @Post('extend')
  @HttpCode(200)
  @ApiOkResponse({ type: BookingView })
  extendAtDoor(
    @CurrentActor() actor: Actor,
    @Body() { minutes }: StayBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.act(request, reply, { actor, dryRun }, (options) =>
      this.acts.extend(actor, minutes, options),
    );
  }

  /** Leave: the rest of what was taken here is free at once. */
  @Post('end')
  @HttpCode(200)
  @ApiOkResponse({ type: BookingView })
  endAtDoor(
    @CurrentActor() actor: Actor,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return this.answers.act(request, reply, { actor, dryRun }, (options) => this.acts.end(actor, options));
  }
}
