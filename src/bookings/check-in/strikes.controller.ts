import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { StrikesShown } from './strikes.dto.js';
import { StrikesService } from './strikes.service.js';

@ApiTags('bookings')
@Controller('me/strikes')
export class StrikesController {
  constructor(private readonly strikes: StrikesService) {}

  /** What you have booked lately and not come to. */
  @Get()
  @NeedsScope('bookings:read')
  readMyStrikes(@CurrentActor() actor: Actor): Promise<StrikesShown> {
    return this.strikes.of(actor);
  }
}
