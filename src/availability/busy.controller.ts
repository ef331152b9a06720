import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import { FreeBusyAnswer, FreeBusyBody } from './free-busy.dto.js';
import { FreeBusyService } from './free-busy.service.js';
import { TimelineAnswer, TimelineBody } from './timeline.dto.js';
import { TimelineService } from './timeline.service.js';

@Controller()
@NeedsScope('availability:read')
export class BusyController {
  constructor(
    private readonly freeBusy: FreeBusyService,
    private readonly timeline: TimelineService,
  ) {}

  /** When up to 1,000 spaces have no unit left, in one call. */
  @Post('free-busy')
  @HttpCode(200)
  readFreeBusy(@CurrentActor() actor: Actor, @Body() body: FreeBusyBody): Promise<FreeBusyAnswer> {
    return this.freeBusy.read(actor, body);
  }

  /** The bookings of the visible rows; others' only as busy. */
  @Post('timeline')
  @HttpCode(200)
  readTimeline(@CurrentActor() actor: Actor, @Body() body: TimelineBody): Promise<TimelineAnswer> {
    return this.timeline.read(actor, body);
  }
}
