import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import { AreaQuery, AreaShown } from './area.dto.js';
import { AreaService } from './area.service.js';

@Controller('insights/area')
export class AreaController {
  constructor(private readonly area: AreaService) {}

  /** How the campus's area is used on a day; the answer always adds up to the whole. */
  @Get()
  @NeedsScope('insights:read')
  readAreaByGroup(@CurrentActor() actor: Actor, @Query() query: AreaQuery): Promise<AreaShown> {
    return this.area.by(query, actor);
  }
}
