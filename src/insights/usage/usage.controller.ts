import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { NoShowsService } from './no-shows.service.js';
import { LeasedService } from './leased.service.js';
import {
  LeasedQuery,
  LeasedShown,
  NoShowsQuery,
  NoShowsShown,
  UtilisationQuery,
  UtilisationShown,
} from './usage.dto.js';
import { UtilisationService } from './utilisation.service.js';

@ApiTags('insights')
@Controller('insights')
export class UsageController {
  constructor(
    private readonly utilisation: UtilisationService,
    private readonly noShows: NoShowsService,
    private readonly leased: LeasedService,
  ) {}

  /** How much of what was offered is booked and used: by those who run the campus, and for companies what is theirs. */
  @Get('utilisation')
  @NeedsScope('insights:read')
  readUtilisation(@CurrentActor() actor: Actor, @Query() query: UtilisationQuery): Promise<UtilisationShown> {
    return this.utilisation.of(actor, query);
  }

  /** How often nobody came. */
  @Get('no-shows')
  @NeedsScope('insights:read')
  readNoShows(@CurrentActor() actor: Actor, @Query() query: NoShowsQuery): Promise<NoShowsShown> {
    return this.noShows.of(actor, query);
  }

  /** The gap between what is leased and what of it is used, by company or building. */
  @Get('leased')
  @NeedsScope('insights:read')
  readLeased(@CurrentActor() actor: Actor, @Query() query: LeasedQuery): Promise<LeasedShown> {
    return this.leased.of(actor, query);
  }
}
