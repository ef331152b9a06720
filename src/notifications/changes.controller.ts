import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import { ChangeLog } from '../platform/index.js';
import { audienceOf, ChangeViews, subjectsIn } from './change-views.js';
import { ChangeList, ChangesQuery } from './changes.dto.js';

@ApiTags('changes')
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly log: ChangeLog,
    private readonly views: ChangeViews,
  ) {}

  /** What has changed since a cursor, in order, without gaps: what is yours, and what everybody may see. */
  @Get()
  @NeedsScope('bookings:read')
  async listChanges(
    @CurrentActor() actor: Actor,
    @Query() { since, types, limit }: ChangesQuery,
  ): Promise<ChangeList> {
    if (since === 'now') return { data: [], nextCursor: await this.log.now(), hasMore: false };
    const { changes, nextCursor, hasMore } = await this.log.read(
      since,
      audienceOf(actor),
      subjectsIn(types),
      limit,
    );
    return { data: await this.views.of(actor, changes), nextCursor, hasMore };
  }
}
