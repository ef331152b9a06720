import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { PageQuery, WriteQuery } from '../../platform/index.js';
import { NoticePage, NoticesRead, NoticesReadBody } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

@ApiTags('changes')
@Controller('me/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** What others have done, these thirty days, to bookings that you have to do with, and what waits for your decision. */
  @Get()
  @NeedsScope('bookings:read')
  listNotices(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<NoticePage> {
    return this.notices.list(actor, query);
  }

  /** Say up to when you have read. It never goes back. */
  @Put('read')
  @NeedsScope('bookings:write')
  readNotices(
    @CurrentActor() actor: Actor,
    @Body() body: NoticesReadBody,
    @Query() options: WriteQuery,
  ): Promise<NoticesRead> {
    return this.notices.read(actor, body, options);
  }
}
