import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsRole } from '../../identity/index.js';
import { type Reply, WriteQuery } from '../../platform/index.js';
import { DisplayBody, DisplayCreated, DisplayPage, DisplaysQuery } from './displays.dto.js';
import { DisplaysService } from './displays.service.js';

/** No route here names a scope: a token that leaked cannot make itself another. */
@ApiTags('displays')
@NeedsRole('operator', 'campus_admin')
@Controller()
export class DisplaysController {
  constructor(private readonly displays: DisplaysService) {}

  @Get('displays')
  listDisplays(@Query() query: DisplaysQuery): Promise<DisplayPage> {
    return this.displays.list(query);
  }

  /** A display at the door of a space. The answer has the page to open on it, told this once. */
  @Post('spaces/:id/displays')
  async createDisplay(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DisplayBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DisplayCreated> {
    void reply.header('cache-control', 'no-store');
    return this.displays.create(actor, id, body, options);
  }

  /** It shows and books nothing from now on. */
  @Delete('displays/:id')
  @HttpCode(204)
  deleteDisplay(@Param('id') id: string, @Query() options: WriteQuery): Promise<void> {
    return this.displays.remove(id, options);
  }
}
